"""What a bundle is made of: writes LICENCES.txt, with the text of every licence, and completes the list of parts (SBOM).

    parts.py BUNDLE COLLECTED     run by the interpreter that the bundle was made with

BUNDLE holds sbom.cdx.json, as cyclonedx-py found the libraries; COLLECTED lists the files that were put into the bundle, one a
line. Ends with 1, in one sentence, if the licence of a part is not known: such a bundle is not to be handed on.
"""

from __future__ import annotations

import csv
import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, PackagePath, distribution, distributions, requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

HERE = Path(__file__).parent
COMMON = Path("/usr/share/common-licenses")
RULE = "=" * 100
LICENCE_FILE = re.compile(r"(?i)(.*/)?(licen[cs]e|copying|notice|authors)[^/]*")
LACKING = {
    "espalier-ida": [HERE.parent / "LICENSE"],  # in a checkout
    "pyside6-essentials": [HERE / "licences" / name for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt")],
    "shiboken6": [HERE / "licences" / name for name in ("LGPL-3.0.txt", "GPL-3.0.txt")],
    "torch": [HERE / "licences" / name for name in ("GCC-exception-3.1.txt", "GPL-3.0.txt")],  # for its copy of libgomp
}
"""Texts that the wheels should bring, and do not."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bundle that somebody wrote."""

    name: str
    version: str
    purl: str
    """Its name in lists of parts, such as pkg:pypi/torch@2.13.0."""
    texts: tuple[str, ...]
    """Licences, notices and authors, whole."""


def shipped() -> list[str]:
    """The names of the distributions that Espalier needs at run time, itself included."""
    found, pending = set[str](), ["espalier-ida"]
    while pending:
        name = pending.pop()
        try:
            needs = [] if name in found else requires(name) or []
        except PackageNotFoundError:  # for another platform
            continue
        found.add(name)
        wanted = (Requirement(need) for need in needs)
        pending.extend(need.name.lower() for need in wanted if need.marker is None or need.marker.evaluate({"extra": ""}))
    return sorted(found)


def library(name: str) -> Part:
    """A distribution of Python: the texts that it brings, and those that it should have brought."""
    known = distribution(name)
    inside: list[PackagePath] = [path for path in known.files or [] if LICENCE_FILE.fullmatch(str(path))]
    inside = [path for path in inside if path.suffix not in (".py", ".pyc", ".h")]
    texts = [Path(str(path.locate())).read_text(encoding="utf-8", errors="replace") for path in inside]
    texts += [path.read_text(encoding="utf-8") for path in LACKING.get(_plain(name), [])]
    version = known.version
    return Part(known.metadata["Name"], version, f"pkg:pypi/{name.lower()}@{version}", tuple(dict.fromkeys(texts)))


def python() -> Part:
    """The interpreter with its library."""
    text = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text(encoding="utf-8")
    version = platform.python_version()
    return Part("CPython", version, f"pkg:generic/cpython@{version}", (text,))


def bootloader(version: str) -> Part:
    """What starts the interpreter in a bundle."""
    text = (HERE / "licences" / "PyInstaller.txt").read_text(encoding="utf-8")
    return Part("PyInstaller bootloader", version, f"pkg:pypi/pyinstaller@{version}", (text,))


def of_the_system(files: list[Path]) -> list[Part]:
    """The packages of the system that these files are from.

    Raises:
        LookupError: a file is from none, or a package tells no licence.
    """
    spelled = {word: file for file in files for path in (file.resolve(), file) for word in _spellings(path)}
    told = _told("dpkg-query", "--search", *spelled).splitlines() if spelled else []
    owners = {
        spelled[path]: names.partition(", ")[0].partition(":")[0] for names, _, path in (line.partition(": ") for line in told)
    }
    if stray := [str(file) for file in files if file not in owners]:
        raise LookupError(f"nobody knows which package {', '.join(stray)} is from")
    names = sorted(set(owners.values()))
    versions = _told("dpkg-query", "--show", "--showformat=${Package}\t${Version}\n", *names).splitlines() if names else []
    return [_system_part(*line.split("\t")) for line in dict.fromkeys(versions)]


def _spellings(path: Path) -> tuple[str, ...]:
    """/lib may be a link to /usr/lib, and a package may name either."""
    return str(path), str(path).removeprefix("/usr"), f"/usr{path}"


def _system_part(name: str, version: str) -> Part:
    copyright_ = Path("/usr/share/doc") / name / "copyright"
    if not copyright_.is_file():
        raise LookupError(f"the package {name} tells no licence: there is no {copyright_}")
    text = copyright_.read_text(encoding="utf-8", errors="replace")
    named = re.findall(rf"{COMMON}/([A-Za-z0-9.+-]*[A-Za-z0-9])", text)
    common = [(COMMON / one).read_text(encoding="utf-8") for one in dict.fromkeys(named) if (COMMON / one).is_file()]
    return Part(name, version, f"pkg:deb/debian/{name}@{version}", (text, *common))


def _told(*command: str) -> str:
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603  # no shell, our words


def parts_of(collected: list[Path], bootloader_version: str) -> list[Part]:
    """All parts of a bundle into which these files were put.

    Raises:
        LookupError: the licence of one is not known.
    """
    names = set(map(_plain, shipped())) | _owners(collected)
    ours = [place.resolve() for place in (HERE.parent, *map(Path, (sys.prefix, sys.base_prefix))) if str(place) != "/usr"]
    others = [file for file in collected if not any(file.resolve().is_relative_to(place) for place in ours)]
    parts = [*map(library, sorted(names)), python(), bootloader(bootloader_version), *of_the_system(others)]
    if dumb := [part.name for part in parts if not any(map(str.strip, part.texts))]:
        raise LookupError(f"the text of the licence of {', '.join(dumb)} is missing")
    return parts


def _owners(files: list[Path]) -> set[str]:
    """The names of the distributions that installed any of these files."""
    libraries = Path(sysconfig.get_path("purelib"))
    wanted = {file.relative_to(libraries).as_posix() for file in files if file.is_relative_to(libraries)}
    return {
        _plain(one.metadata["Name"])
        for one in distributions()
        if any(row[0] in wanted for row in csv.reader((one.read_text("RECORD") or "").splitlines()))
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def licences(parts: list[Part]) -> str:
    """All texts, each once, below the parts that they are of."""
    of = dict[str, list[str]]()
    for part in parts:
        for text in part.texts:
            of.setdefault(text.strip(), []).append(f"{part.name} {part.version}")
    listed = "\n".join(f"{part.name} {part.version}" for part in parts)
    texts = (f"{RULE}\n{', '.join(names)}\n{RULE}\n\n{text}\n" for text, names in of.items())
    return "\n".join([f"Shipped here, each under the licences that follow:\n\n{listed}\n", *texts])


def complete(sbom: dict[str, Any], parts: list[Part]) -> dict[str, Any]:
    """The list of parts without the tools that made the bundle, and with all that is no library of Python."""
    kept = {_plain(part.name) for part in parts}
    found = [one for one in sbom["components"] if _plain(one["name"]) in kept]
    known = {_plain(one["name"]) for one in found} | {"espalier-ida"}
    found += [
        {"bom-ref": part.purl, "type": "library", "name": part.name, "version": part.version, "purl": part.purl}
        for part in parts if _plain(part.name) not in known
    ]  # fmt: skip
    refs = {one["bom-ref"] for one in found} | {sbom["metadata"]["component"]["bom-ref"]}
    related = [
        one | ({"dependsOn": [ref for ref in one["dependsOn"] if ref in refs]} if "dependsOn" in one else {})
        for one in sbom["dependencies"] if one["ref"] in refs
    ]  # fmt: skip
    return sbom | {"components": found, "dependencies": related}


def main(bundle: Path, collected: Path) -> int:
    """Write both files into a bundle."""
    files = [Path(line) for line in collected.read_text(encoding="utf-8").splitlines()]
    try:
        parts = parts_of(files, distribution("pyinstaller").version)
    except (LookupError, OSError) as error:
        print(f"espalier: {error}", file=sys.stderr)
        return 1
    (bundle / "LICENCES.txt").write_text(licences(parts), encoding="utf-8")
    sbom = complete(json.loads((bundle / "sbom.cdx.json").read_text(encoding="utf-8")), parts)
    (bundle / "sbom.cdx.json").write_text(json.dumps(sbom, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"espalier: {len(parts)} parts, all with the texts of their licences", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
