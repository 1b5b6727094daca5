"""Long: the dossier in a real browser. No error on its console, not one request, and its search finds."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ida_core.report.export import export
from ida_core.sessions.session import Session
from tests.faults.played import change, play

BROWSER = shutil.which("chromium")
pytestmark = [pytest.mark.soak, pytest.mark.skipif(BROWSER is None, reason="chromium is not installed")]
HOSTILE = "</td><script>document.title='owned'</script><img src=http://example.com/x onerror=alert(1)>"

OWN = re.compile(r"https?://[a-z0-9.-]*\b(google|googleapis|gvt1|gstatic)\.com")
"""Whom the browser itself telephones, with an empty page as well."""


@pytest.fixture
def page(tmp_path) -> Path:
    place = play(tmp_path / "s.espalier")
    change(place, lambda db: db.execute("UPDATE decision SET reason = ?", [HOSTILE]))
    with Session.look(place) as session:
        export(session, "html", tmp_path / "d.html")
    return tmp_path / "d.html"


def browse(page: Path, home: Path, *options: str) -> subprocess.CompletedProcess:
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run", f"--user-data-dir={home / 'profile'}", "--enable-logging=stderr", f"--log-net-log={home / 'net.json'}",
        "--virtual-time-budget=3000", *options, page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


def test_the_dossier_opens_without_an_error_or_a_request(page, tmp_path):
    done = browse(page, tmp_path, "--dump-dom")
    assert "CONSOLE" not in done.stderr, done.stderr
    assert "<title>Played" in done.stdout
    assert "owned</title>" not in done.stdout
    urls = {event.get("params", {}).get("url", "") for event in _events(tmp_path)}
    asked = {url for url in urls if url.startswith(("http", "ws", "ftp"))}
    assert {url for url in asked if not OWN.search(url)} == set()
    assert not OWN.search(page.read_text("utf-8"))


def _events(home: Path) -> list[dict]:
    """What the browser's network did; one that ended early leaves the log without its end."""
    text = (home / "net.json").read_text("utf-8").rstrip()
    return json.JSONDecoder().raw_decode(text if text.endswith("}") else text.rstrip(",") + "]}")[0]["events"]


def test_search_and_folding_work(page, tmp_path):
    """The page's own script, driven from inside: type, and count what lights up."""
    text = page.read_text("utf-8")
    probe = """field.value = "σ^1(b)"; field.dispatchEvent(new Event("input"));
      document.body.dataset.hits = document.querySelectorAll(".hit").length; document.getElementById("fold").click();
      document.body.dataset.open = document.querySelectorAll(".trees details[open]").length;"""
    policy = re.sub(r"script-src 'sha256-[^']*'", "script-src 'unsafe-inline'", text)
    (tmp_path / "probed.html").write_text(policy.replace("</script></body>", f"{probe}</script></body>"), encoding="utf-8")
    done = browse(tmp_path / "probed.html", tmp_path, "--dump-dom")
    assert 'data-hits="' in done.stdout
    assert int(re.search(r'data-hits="(\d+)"', done.stdout)[1]) >= 1
    assert 'data-open="0"' in done.stdout
