"""The files that the commands ./run and ./test rely on are there and agree with each other."""

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_torch_and_the_binding_are_bounded():
    needs = PROJECT["project"]["dependencies"]
    assert "torch>=2.9,<2.14" in needs
    assert "PySide6-Essentials>=6.8,<6.12" in needs


def test_the_window_comes_before_what_takes_long_to_import():
    slow = ["torch", "scipy.special", "scipy.stats", "scipy.optimize", "transformers", "pyarrow", "openai", "reasoning_gym"]
    code = f"import sys, app.main_window; sys.exit(', '.join(name for name in {slow} if name in sys.modules) or None)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_package_of_the_checkout_is_in_the_wheel():
    listed = set(PROJECT["tool"]["setuptools"]["packages"])
    there = {
        f"espalier.{'.'.join(path.parent.relative_to(ROOT).parts)}"
        for top in ("app", "ida_core")
        for path in (ROOT / top).rglob("__init__.py")
    }
    assert listed == there | {"espalier", "espalier.resources"}


def test_packaging_does_not_hide_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert import_module("packaging.version").Version("1.0").major == 1


def test_no_module_outgrows_its_room():
    sizes = {path: len(path.read_text().splitlines()) for top in ("app", "ida_core") for path in (ROOT / top).rglob("*.py")}
    assert max(sizes.values()) <= 600, max(sizes, key=sizes.__getitem__)


def test_the_readme_names_only_files_that_exist():
    text = (ROOT / "README.md").read_text()
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    assert linked
    assert all((ROOT / name).exists() for name in linked)


def test_system_packages_are_one_a_line():
    for name in ("system-packages.txt", "system-packages-test.txt"):
        lines = [line.split("#")[0].strip() for line in (ROOT / "packaging" / name).read_text().splitlines()]
        assert all(re.fullmatch(r"[a-z0-9.+|-]+", line) for line in lines if line)


def test_the_locked_libraries_are_those_that_are_asked_for():
    locked = (ROOT / "packaging" / "test-lock.txt").read_text()
    pinned = dict(re.findall(r"^(\S+)==(\S+) --hash=sha256:[0-9a-f]{64}$", locked, re.MULTILINE))
    versions = {name.lower().replace("_", "-"): version for name, version in pinned.items()}
    project = PROJECT["project"]
    for line in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        need = Requirement(line)
        if need.name != "espalier-ida":
            assert need.specifier.contains(versions[need.name.lower()], prereleases=True), line
