"""What "saved" means: the decision is on the disk when the word is said, and everything that goes wrong is one sentence."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from ida_core import cli
from ida_core.amplify import person
from ida_core.rebuild import inspect
from ida_core.sessions import backups, disk, records
from ida_core.sessions.schema import migrations, schema_version
from ida_core.sessions.session import Session, SessionError, Settings
from tests.faults.played import change, copy, play, work_on
from tests.faults.versions import VERSIONS, of_version

ROOT = Path(__file__).parents[2]
DECIDE = """
import os, sys
from pathlib import Path
from ida_core.amplify import person
from ida_core.sessions.session import Session
from tests.faults.played import work_on
with Session.open(Path(sys.argv[1])) as session:
    work = work_on(session)
    for number in range(5):
        person.ask(work, "s^2(a)")
        os.write(1, f"saved {work.decided}\\n".encode())
"""
PATH = re.compile(r'"(?:\\x..)*"')
CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")


class Disk:
    """What is really on a disk that keeps only what was synced, from the calls that a program made."""

    def __init__(self, folder: Path) -> None:
        self.names: dict[str, Path] = {}
        self.written = {path: bytearray(path.read_bytes()) for path in folder.glob("session.db*")}
        self.synced = {path: bytes(content) for path, content in self.written.items()}

    def take(self, call: str, arguments: str, result: int) -> str | None:
        """Play one call; returns "synced" or what was said on standard output."""
        if call == "openat" and result >= 0:
            self.names[str(result)] = Path(re.search(r'"(.*?)"', arguments)[1])
        elif call == "close":
            self.names.pop(arguments, None)
        elif call == "write" and arguments.startswith("1, "):
            return _bytes(arguments).decode()
        elif call == "pwrite64":
            number, place = arguments.split(", ")[0], int(arguments.rsplit(", ", 1)[1])
            content, data = self.written.setdefault(self.names[number], bytearray()), _bytes(arguments)
            content.extend(bytes(max(0, place + len(data) - len(content))))
            content[place : place + len(data)] = data
        elif call == "ftruncate":
            number, size = arguments.split(", ")
            del self.written.setdefault(self.names[number], bytearray())[int(size) :]
        elif call in ("fdatasync", "fsync") and self.names.get(arguments) in self.written:
            self.synced[self.names[arguments]] = bytes(self.written[self.names[arguments]])
            return "synced"
        return None

    def image(self, folder: Path) -> Path:
        """The disk as it would be after a power cut now."""
        (folder / "checkpoints").mkdir(parents=True)
        for path, content in self.synced.items():
            (folder / path.name).write_bytes(content)
        return folder


def _bytes(arguments: str) -> bytes:
    return bytes.fromhex(re.search(r'"((?:\\x..)*)"', arguments)[1].replace("\\x", ""))


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_saved_is_said_after_the_sync_and_every_cut_disk_opens(tmp_path):
    """The calls of the real program, played on a disk that forgets whatever was not synced."""
    place, log = tmp_path / "s.espalier", tmp_path / "calls"
    Session.create(place, Settings("s", "permutation-powering")).close()
    disk_ = Disk(place)
    done = subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-xx", "-s", "200000", "-o", str(log), "-e",
         "trace=openat,close,write,pwrite64,ftruncate,fsync,fdatasync", sys.executable, "-c", DECIDE, str(place)],
        cwd=ROOT, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        pytest.skip(f"strace may not watch here: {done.stderr[-200:]}")
    cuts = said = 0
    for line in log.read_text("ascii", "replace").splitlines():
        if (match := CALL.match(line)) is None:
            continue
        arguments = match[2]
        if match[1] == "openat":
            arguments = PATH.sub(lambda found: f'"{_bytes(found[0]).decode()}"', arguments)
            if "session.db" not in arguments:
                disk_.names.pop(match[3], None)
                continue
        elif match[1] != "write" and arguments.split(", ")[0] not in disk_.names:
            continue
        heard = disk_.take(match[1], arguments, int(match[3]))
        if heard is None or not (heard == "synced" or heard.startswith("saved")):
            continue
        cut = disk_.image(tmp_path / f"cut-{cuts}.espalier")
        cuts += 1
        with Session.open(cut) as session, session.reading() as reader:
            assert inspect(session).faults == []
            decided = reader.table("decision").count
        if heard.startswith("saved"):
            said += 1
            assert decided >= int(heard.split()[1]), "the word came before the sync"
        shutil.rmtree(cut)
    assert (said, cuts >= 10) == (5, True)


# -- disks that fill, forbid or fail ---------------------------------------------------------------------------------


@contextmanager
def mounted(folder: Path, size: str):
    """A small disk of its own."""
    folder.mkdir()
    if (
        os.geteuid() != 0
        or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=False).returncode
    ):
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_one_sentence_wherever_it_is_met(tmp_path):
    with mounted(tmp_path / "small", "2500k") as small:
        place = play(small / "s.espalier")
        with Session.open(place) as session:
            work, before = work_on(session), disk.sizes(place).database
            kept = person.ask(work, "s^2(a)")
            (small / "ballast").write_bytes(bytes(max(0, disk.sizes(place).free - 8192)))
            with pytest.raises(SessionError, match="full"):
                for _ in range(400):
                    person.ask(work, "s^3(a)")
        assert before > 0
        (small / "more").write_bytes(bytes(max(0, disk.sizes(place).free - 4096)))
        for command in (["export", str(place), "--format", "archive", "--out", str(small / "a.zip")],
                        ["export", str(place), "--format", "jsonl", "--out", str(small / "a.jsonl")],
                        ["backups", str(place), "--make"]):  # fmt: skip
            assert cli.run(command) == 1
        assert not (small / "a.zip").exists()
        assert not (small / "a.jsonl").exists()
        (small / "ballast").unlink()
        (small / "more").unlink()
        with Session.open(place) as session:
            assert inspect(session).faults == []
            assert work_on(session).tree[kept.id].question == "σ^2(a)"
            person.ask(work_on(session), "s^3(a)")


def test_a_folder_that_may_only_be_read_is_read(tmp_path, capsys):
    with mounted(tmp_path / "small", "20m") as small:
        place = play(small / "s.espalier")
        subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
        for command in (
            ["info", str(place)],
            ["verify", str(place)],
            ["export", str(place), "--format", "jsonl", "--out", str(tmp_path / "a")],
        ):
            assert cli.run(command) == 0
        capsys.readouterr()
        with pytest.raises(SessionError, match="Read-only|read-only|readonly"):
            Session.open(place)
        assert cli.run(["export", str(place), "--format", "jsonl", "--out", str(small / "a")]) == 1
        assert capsys.readouterr().err.count("\n") == 1


LIMITED = """
import resource, signal, sys
from pathlib import Path
from ida_core.amplify import person
from ida_core.sessions.session import Session, SessionError
from tests.faults.played import work_on
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Session.open(Path(sys.argv[1])) as session:
    work = work_on(session)
    try:
        for number in range(400):
            person.ask(work, "s^2(a)")
            if number == 3:
                size = (Path(sys.argv[1]) / "session.db-wal").stat().st_size
                resource.setrlimit(resource.RLIMIT_FSIZE, (size + 3000, resource.RLIM_INFINITY))
            print(work.decided, flush=True)
    except SessionError as error:
        print(error, flush=True)
"""


def test_a_write_that_fails_half_way_is_one_sentence_and_loses_nothing(tmp_path):
    """The system cuts a write of the log in the middle."""
    place = tmp_path / "s.espalier"
    Session.create(place, Settings("s", "permutation-powering")).close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(place)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    *acknowledged, sentence = done.stdout.splitlines()
    assert "cannot be written" in sentence, done.stdout + done.stderr
    with Session.open(place) as session, session.reading() as reader:
        assert inspect(session).faults == []
        assert reader.table("decision").count >= int(acknowledged[-1]) >= 4


def test_a_clock_that_goes_backwards_changes_no_order(session, monkeypatch):
    times = iter(range(9999, 0, -1))
    monkeypatch.setattr(records, "now", lambda: f"2026-01-01T00:00:{next(times):05}")
    work = work_on(session)
    asked = [person.ask(work, f"s^{number}(a)").id for number in (2, 3, 4)]
    person.answer(work, asked[0], "b")
    person.undo(work)
    assert inspect(session).faults == []
    assert [node.id for node in work_on(session).tree] == asked


def test_too_little_memory_is_one_sentence(tmp_path, monkeypatch, capsys):
    place = play(tmp_path / "s.espalier")

    def fail(*_):
        raise MemoryError

    monkeypatch.setattr("ida_core.sessions.verify.load_tree", fail)
    assert cli.run(["verify", str(place)]) == 1
    assert capsys.readouterr().err == "espalier: there is not enough memory for this; nothing was changed\n"


CRAMPED = """
import resource, sys
from pathlib import Path
from ida_core import cli, rebuild
from ida_core.report import export
size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + (12 << 20), resource.RLIM_INFINITY))
for command in (["verify", sys.argv[1]], ["export", sys.argv[1], "--format", "html", "--out", sys.argv[2]]):
    print(cli.run(command), flush=True)
"""


def test_a_process_that_may_take_no_more_memory_says_so(tmp_path):
    """The system refuses: 12 MiB do not suffice for all trees at once, which verifying needs, but they do for the dossier."""
    place = play(tmp_path / "s.espalier")
    leaves = [(1000 + number, 2 + number) for number in range(60_000)]
    change(
        place,
        lambda db: db.executemany(
            "INSERT INTO node (id, parent, ordinal, context, question, height, answerer, status, iteration, levels, stale) "
            "VALUES (?, NULL, ?, 1, 'σ^1(a)', 0, 0, 0, 0, 0, 0)", leaves,
        ),
    )  # fmt: skip
    before, page = (place / "session.db").read_bytes(), tmp_path / "a.html"
    done = subprocess.run(
        [sys.executable, "-c", CRAMPED, str(place), str(page)], cwd=ROOT, capture_output=True, text=True, timeout=200, check=False
    )
    assert [line for line in done.stdout.splitlines() if line.isdigit()] == ["1", "0"]
    assert done.stderr == "espalier: there is not enough memory for this; nothing was changed\n"
    assert page.exists()
    assert (place / "session.db").read_bytes() == before


OFFLINE = """
import sys
from pathlib import Path
from app.driver import Driver
import ida_core.iterate
driver = Driver(Path(sys.argv[1]), 1280, 800)
driver.ask("s^5(a)")
driver.rule("script")
from ida_core.report.export import export
export(driver.window.link.session, "html", Path(sys.argv[1]) / "a.html")
driver.close()
print("done")
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_window_opens_no_port_and_asks_no_network(tmp_path):
    """No socket but those of the local desktop is even made, while the real window asks, amplifies and exports."""
    log = tmp_path / "calls"
    done = subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-o", str(log), "-e", "trace=socket,bind,listen,connect", sys.executable, "-c", OFFLINE,
         str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    if "done" not in done.stdout:
        pytest.skip(f"strace may not watch here: {done.stderr[-200:]}")
    calls = [line for line in log.read_text("utf-8", "replace").splitlines() if re.search(r"(socket|bind|listen|connect)\(", line)]
    assert [line for line in calls if "AF_INET" in line or "listen(" in line] == []
    assert all("AF_UNIX" in line or "AF_NETLINK" in line for line in calls if "socket(" in line)


# -- versions, backups, disk policy ----------------------------------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
def test_a_session_of_every_earlier_version_opens_with_a_backup_first(tmp_path, version, capsys):
    place = of_version(version, tmp_path / "old.espalier")
    before = (place / "session.db").read_bytes()
    with Session.open(place) as session, session.reading() as reader:
        assert inspect(session).faults == []
        assert reader.table("node").count > 10
        assert session.settings.name == "Played"
        assert reader.conn.execute("PRAGMA user_version").fetchone()[0] == schema_version()
        person.ask(work_on(session), "s^2(a)")
    older = reader is not None and version != migrations_in_order()[-1]
    kept = [backup for backup in backups.found(place) if backup.why.startswith("before-format")]
    assert len(kept) == (1 if older else 0)
    if older:
        backups.restore(place, kept[0])
        assert len((place / "session.db").read_bytes()) == len(before)


def migrations_in_order() -> list[str]:
    from sqlite_utils import Database

    return [migration.name for migration in migrations.pending(Database(memory=True))]


def test_the_stored_versions_reach_back_to_the_first():
    """Each migration brings the session as it was with that migration as the last one: `python -m tests.faults.versions`."""
    assert migrations_in_order()[0] == "m001_first_tables"
    assert set(VERSIONS) == set(migrations_in_order())


def test_backups_are_thinned_by_the_rule():
    from datetime import UTC, datetime, timedelta

    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    made = [backups.Backup(Path(f"{hours}"), now - timedelta(hours=hours), "open", 1) for hours in range(0, 24 * 500, 6)]
    gone = set(backups.too_many(made, now))
    kept = [backup for backup in made if backup not in gone]
    assert kept[:5] == made[:5]
    ages = [(now - backup.at).days for backup in kept]
    assert sum(age <= 7 for age in ages) <= 5 + 8
    assert 8 <= sum(age > 35 for age in ages) <= 12
    assert max(ages) <= 366
    risky = backups.Backup(Path("r"), now - timedelta(days=900), "before-restoring", 1)
    assert risky not in backups.too_many([*made, risky], now)


def test_restoring_a_damaged_backup_changes_nothing(tmp_path):
    place = play(tmp_path / "s.espalier")
    made = backups.make(place, "by-hand")
    made.path.write_bytes(made.path.read_bytes()[:5000])
    before = (place / "session.db").read_bytes()
    with pytest.raises(SessionError, match="damaged|malformed"):
        backups.restore(place, made)
    assert (place / "session.db").read_bytes() == before


def test_weights_are_thinned_by_a_rule_that_says_what_goes(tmp_path, capsys):
    place = copy(play(tmp_path / "a.espalier"), tmp_path / "s.espalier")
    with Session.open(place) as session:
        rows = [
            {"id": n + 1, "iteration": n, "parent": n, "kind": "transformer", "config": "{}", "weights_sha256": "x", "promoted": 1,
             "file": f"checkpoints/assistant-{n + 1}.safetensors"} for n in range(1, 13)
        ]  # fmt: skip
        session.write(lambda db: db.table("assistant").insert_all(rows)).result()
        for row in rows:
            (place / row["file"]).write_bytes(b"w" * 1000)
    (place / "checkpoints" / "run-77.safetensors").write_bytes(b"left over")
    assert cli.run(["compact", str(place)]) == 0
    assert capsys.readouterr().out.count("would go") == 7
    assert cli.run(["compact", str(place), "--yes"]) == 0
    left = {path.name for path in (place / "checkpoints").iterdir()}
    assert left == {f"assistant-{n + 1}.safetensors" for n in (1, 8, 9, 10, 11, 12)}
    with Session.open(place) as session, session.reading() as reader:
        assert sum(row["file"] is None for row in reader.query("SELECT file FROM assistant")) == 7
