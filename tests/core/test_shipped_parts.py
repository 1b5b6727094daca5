"""What a bundle ships: every part is there with the text of its licence, in the page of licences and in the list of parts."""

import re
import shutil
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import parts
import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
GRANTS = re.compile(r"Permission is hereby granted|Redistribution and use|TERMS AND CONDITIONS|PYTHON SOFTWARE FOUNDATION LICENSE")
"""What stands in the text of a licence, and in no name of one."""


def system_libraries() -> list[Path]:
    """What Qt's window needs of the system: such files are put into a bundle."""
    found = distribution("PySide6-Essentials").locate_file("PySide6/Qt/plugins/platforms/libqxcb.so")
    told = subprocess.run(["ldd", found], capture_output=True, text=True, check=True).stdout
    return [Path(path) for path in re.findall(r"=> (/(?:usr/)?lib/\S+)", told)]


def test_all_that_is_needed_at_run_time_is_shipped():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert set(parts.shipped()) >= {Requirement(line).name.lower() for line in project["dependencies"]} | {"espalier-ida"}


@pytest.mark.parametrize("name", parts.shipped())
def test_every_library_comes_with_the_text_of_its_licence(name):
    part = parts.library(name)
    assert part.version == distribution(name).version
    assert any(GRANTS.search(text) and len(text) > 500 for text in part.texts), f"{name}: no text of a licence"


@pytest.mark.parametrize("name", ["PySide6-Essentials", "shiboken6"])
def test_the_lesser_licence_is_there_with_the_one_it_adds_to(name):
    texts = " ".join(parts.library(name).texts)
    for title in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "END OF TERMS AND CONDITIONS"):
        assert title in texts


def test_the_interpreter_and_what_starts_it_are_parts():
    (text,) = parts.python().texts
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in text
    (text,) = parts.bootloader("6").texts
    assert "Bootloader Exception" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_a_library_of_the_system_comes_with_its_packages_licence():
    if shutil.which("dpkg-query") is None:
        pytest.skip("not a Debian system")
    files = system_libraries()
    found = parts.of_the_system(files)
    assert {"libxcb1", "libxkbcommon0", "libfontconfig1"} <= {part.name for part in found}
    assert all(len(" ".join(part.texts)) > 500 and part.version for part in found)
    glib = next(part for part in found if part.name.startswith("libglib2.0-0"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in " ".join(glib.texts)  # which its package only refers to


def test_a_file_of_unknown_origin_is_said(tmp_path):
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(LookupError, match=r"nobody knows which package .*libstray.so is from"):
        parts.parts_of([ROOT / "main.py", stray], "6")


def test_what_was_put_in_unasked_is_a_part_as_well():
    unasked = Path(
        distribution("ruff").locate_file(next(path for path in distribution("ruff").files if path.name == "__init__.py"))
    )
    assert "ruff" not in parts.shipped()
    assert "ruff" in {part.name for part in parts.parts_of([unasked], "6")}


def test_page_and_list_name_every_part_and_no_tool():
    made = parts.parts_of([ROOT / "main.py"], "6.22")
    page = parts.licences(made)
    assert all(f"{part.name} {part.version}" in page and part.texts[0].strip() in page for part in made)
    told = [{"bom-ref": f"{name}==1", "name": name} for name in ("torch", "PySide6_Essentials", "cyclonedx-bom")]
    root = {"bom-ref": "root", "name": "espalier-ida"}
    edges = [{"ref": "root", "dependsOn": ["torch==1", "cyclonedx-bom==1"]}, {"ref": "cyclonedx-bom==1"}]
    sbom = parts.complete({"metadata": {"component": root}, "components": told, "dependencies": edges}, made)
    names = [one["name"] for one in sbom["components"]]
    assert {"torch", "PySide6_Essentials", "CPython", "PyInstaller bootloader"} <= set(names)
    assert len(names) == len({name.lower().replace("_", "-") for name in names})
    assert "cyclonedx-bom" not in names
    assert sbom["dependencies"] == [{"ref": "root", "dependsOn": ["torch==1"]}]


def test_the_bundle_brings_every_file_that_is_read_beside_the_code():
    spec = (ROOT / "packaging" / "espalier.spec").read_text()
    kinds = (".html", ".js", ".json", ".txt")
    beside = {path for top in ("app", "ida_core") for path in (ROOT / top).rglob("*") if path.suffix in kinds}
    assert beside
    for path in beside:
        assert f'"*{path.suffix}"' in spec
        assert f'"{path.parent.relative_to(ROOT).as_posix()}"' in spec
