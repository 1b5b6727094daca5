"""Espalier in the desktop's menu: put there by one command, started from there with a file, taken away again."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from time import monotonic, sleep

import pytest

from app import commands, desktop

ROOT = Path(__file__).parents[2]


@pytest.fixture
def share(private_home) -> Path:
    return private_home / ".local" / "share"


def needs(tool: str) -> str:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed (packaging/system-packages-test.txt)")
    return tool


def test_one_command_puts_it_there_and_one_takes_it_away(share, capsys):
    assert commands.run(["desktop", "install"]) == 0
    placed = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert placed == [share / folder / name for name, folder in desktop.PLACES.items()]
    assert all(place.stat().st_size > 100 for place in placed)
    subprocess.run([needs("desktop-file-validate"), placed[0]], check=True)
    assert commands.run(["desktop", "remove"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(place) for place in placed]
    assert not any(place.exists() for place in placed)
    assert desktop.remove() == []


def test_the_menu_starts_the_program_that_put_it_there_with_the_file(share, tmp_path, monkeypatch):
    odd = tmp_path / 'my "own" $HOME, 100 %f \\ `id`'
    odd.mkdir()
    told = odd / "told.txt"
    script = odd / "script.py"
    script.write_text("import pathlib, sys; pathlib.Path(__file__).with_name('told.txt').write_text(sys.argv[1])")
    monkeypatch.setattr(desktop, "program", lambda: [sys.executable, str(script)])
    launcher = desktop.install()[0]
    given = tmp_path / "Sent to me.espalier.zip"
    given.touch()
    subprocess.run([needs("gio"), "launch", launcher, given], check=True, timeout=30)
    end = monotonic() + 30
    while not (told.is_file() and told.read_text()) and monotonic() < end:
        sleep(0.02)
    assert told.read_text() == str(given)


def test_an_archive_is_known_by_its_name_and_belongs_to_the_program(share, tmp_path):
    needs("update-mime-database")
    needs("update-desktop-database")
    desktop.install()
    archive = tmp_path / "a.espalier.zip"
    archive.write_bytes(b"PK\x05\x06" + bytes(18))
    ask = [needs("gio"), "info", "-a", "standard::content-type", archive]
    told = subprocess.run(ask, capture_output=True, text=True, check=True, timeout=30).stdout
    assert "application/x-espalier-archive" in told
    chosen = subprocess.run(["gio", "mime", "application/x-espalier-archive"], capture_output=True, text=True, check=True).stdout
    assert f"{desktop.NAME}.desktop" in chosen


def test_where_there_is_no_such_menu_it_is_said(monkeypatch, capsys):
    monkeypatch.setattr(desktop.sys, "platform", "darwin")
    assert commands.run(["desktop", "install"]) == 1
    assert "only the desktops of Linux" in capsys.readouterr().err


def test_the_wheel_puts_the_same_files_into_the_same_places():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["data-files"]
    assert listed == {f"share/{folder}": [f"resources/desktop/{name}"] for name, folder in desktop.PLACES.items()}
    assert {path.name for path in (ROOT / "resources" / "desktop").iterdir()} == set(desktop.PLACES)


@pytest.mark.parametrize(
    "tool",
    [
        ["desktop-file-validate", f"{desktop.NAME}.desktop"],
        ["appstreamcli", "validate", "--no-net", f"{desktop.NAME}.metainfo.xml"],
    ],
    ids=lambda tool: tool[0],
)
def test_launcher_and_metainfo_are_valid(tool):
    needs(tool[0])
    done = subprocess.run(tool, cwd=ROOT / "resources" / "desktop", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
