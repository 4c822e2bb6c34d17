"""`backup`, `restore` and `doctor`: care of what was told."""

import gzip
import json
import os
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import RunCli

NOW = "2026-03-16T12:00:00+00:00"
LATER = "2026-03-16T13:00:00+00:00"


@pytest.fixture
def backup(run_cli: RunCli, home: Path) -> Path:
    """A backup of two entries, moved out of the home."""
    run_cli("log", "3", now=NOW)
    run_cli("log", "4", "--note", "after the car", now=NOW)
    done = run_cli("backup", now=NOW)
    assert done.returncode == 0, done
    assert "Saved: a backup of 2 entries (2 in the diary, 0 sessions)" in done.stdout
    path = Path(done.stdout.splitlines()[-1])
    assert path == home / "state" / "backups" / "asked-2026-03-16T120000Z.json.gz"
    return path.rename(home.parent / "kept.json.gz")


def nows(run_cli: RunCli) -> list[int]:
    return sorted(row["now"] for row in json.loads(run_cli("diary", "--json", now=LATER).stdout))


def spoil(home: Path) -> None:
    for path in (*home.glob("data/journal/*/2*.json"), *home.glob("state/mirror/*/2*.json")):
        path.write_bytes(b"spoiled")


def test_before_anything_is_saved_there_is_nothing_to_back_up(run_cli: RunCli, home: Path) -> None:
    done = run_cli("backup", now=NOW)
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing to back up" in done.stderr
    assert not home.exists()


def test_a_backup_says_in_numbers_what_is_in_it(run_cli: RunCli, backup: Path) -> None:
    told = json.loads(run_cli("backup", "--json", now=LATER).stdout)
    assert Path(told.pop("path")).exists()
    assert told == {
        "entries": 2,
        "diary": 2,
        "sessions": 0,
        "last_day": "2026-03-16",
        "left_out": [],
    }


def test_a_book_that_had_to_be_left_out_is_named_and_exit_4(run_cli: RunCli, home: Path) -> None:
    run_cli("log", "3", now=NOW)
    theirs = home / "data" / "journal" / "other" / "2026-02.json"
    theirs.parent.mkdir()
    theirs.write_bytes(b"spoiled")
    done = run_cli("backup", now=NOW)
    assert done.returncode == 4
    assert "1 entry" in done.stdout
    assert "2026-02 of other" in done.stderr


def test_a_restore_shows_both_sides_and_merges(run_cli: RunCli, home: Path, backup: Path) -> None:
    run_cli("undo", now=LATER)
    run_cli("log", "7", now=LATER)
    done = run_cli("restore", str(backup), "--yes", now=LATER)
    assert done.returncode == 0, done
    text = " ".join(done.stdout.split())
    assert "The backup: 2 entries (2 in the diary, 0 sessions), last day Monday 16 March" in text
    assert "Here now: 2 entries" in text
    assert "no entry was changed" in text
    assert nows(run_cli) == [3, 7]


def test_a_lost_month_comes_back(run_cli: RunCli, home: Path, backup: Path) -> None:
    spoil(home)
    lost = run_cli("log", "5", now=LATER)
    assert lost.returncode == 0
    assert run_cli("doctor", now=LATER).returncode == 4
    done = run_cli("restore", str(backup), "--yes", now=LATER)
    assert "Saved: 2 entries came back." in done.stdout
    assert nows(run_cli) == [3, 4, 5]
    healthy = run_cli("doctor", now=LATER)
    assert (healthy.returncode, healthy.stderr) == (0, "")
    assert "All files are well." in healthy.stdout


def test_a_replacement_says_the_way_back_and_the_way_back_works(
    run_cli: RunCli, home: Path, backup: Path
) -> None:
    run_cli("log", "7", now=LATER)
    done = run_cli("restore", "--replace", "--yes", str(backup), now=LATER)
    assert "Saved: 1 taken out." in done.stdout
    assert nows(run_cli) == [3, 4]
    assert run_cli("undo", now=LATER).returncode == 1
    back = done.stdout.splitlines()[-1].split()
    assert back[:3] == ["lumbarjack", "restore", "--replace"]
    assert run_cli(*back[1:], "--yes", now=LATER).returncode == 0
    assert nows(run_cli) == [3, 4, 7]


def test_without_a_terminal_it_wants_yes_and_changes_nothing(
    run_cli: RunCli, home: Path, backup: Path
) -> None:
    run_cli("log", "7", now=LATER)
    done = run_cli("restore", "--replace", str(backup), now=LATER, input="y\n")
    assert done.returncode == 2
    assert "The backup: 2 entries" in done.stdout
    assert "--yes" in done.stderr and len(done.stderr.splitlines()) == 1
    assert nows(run_cli) == [3, 4, 7]


def test_at_a_terminal_it_asks_and_enter_is_no(run_cli: RunCli, home: Path, backup: Path) -> None:
    run_cli("log", "7", now=LATER)
    env = {**os.environ, "LUMBARJACK_NOW": LATER}
    with Terminal("restore", "--replace", str(backup), env=env) as terminal:
        terminal.until("Restore it? (y/n)")
        terminal.type("")
        terminal.until("Nothing was changed.")
        assert terminal.ends() == 1
    assert nows(run_cli) == [3, 4, 7]
    with Terminal("restore", "--replace", str(backup), env=env) as terminal:
        terminal.until("Restore it? (y/n)")
        terminal.type("y")
        terminal.until("Saved: 1 taken out.")
        assert terminal.ends() == 0
    assert nows(run_cli) == [3, 4]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no backup of lumbarjack"),
        (b"{}", "no backup of lumbarjack"),
        (gzip.compress(b"letters"), "no backup of lumbarjack"),
        (gzip.compress(b"letters")[:-6], "damaged"),
        (None, "There is no file"),
    ],
    ids=["empty", "no backup", "letters", "cut off", "missing"],
)
def test_a_file_that_is_no_sound_backup_is_named_with_the_fix(
    run_cli: RunCli, home: Path, content: bytes | None, says: str
) -> None:
    run_cli("log", "3", now=NOW)
    file = home.parent / "some file.json.gz"
    if content is not None:
        file.write_bytes(content)
    before = {
        p: p.read_bytes() for p in home.rglob("*") if p.is_file() and p.parent.name != "derived"
    }
    done = run_cli("restore", str(file), "--yes", now=NOW)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert says in line and str(file) in line and str(home / "state" / "backups") in line
    assert {
        p: p.read_bytes() for p in home.rglob("*") if p.is_file() and p.parent.name != "derived"
    } == before


def test_a_newer_versions_backup_is_refused(run_cli: RunCli, home: Path) -> None:
    from lumbarjack.store.book import encode

    raw = encode({"diary": {}}, 2, writer="9.9.9").decode()
    made = {"lumbarjack-backup": 1, "books": {"x/2026-03.json": raw}}
    file = home.parent / "newer.json.gz"
    file.write_bytes(gzip.compress(json.dumps(made).encode()))
    done = run_cli("restore", str(file), "--yes", now=NOW)
    assert (done.returncode, done.stdout) == (4, "")
    assert "9.9.9" in done.stderr and "newer.json.gz" in done.stderr


def test_doctor_makes_private_what_others_can_read(run_cli: RunCli, home: Path) -> None:
    run_cli("log", "3", now=NOW)
    assert run_cli("doctor", now=NOW).returncode == 0
    (book,) = home.glob("data/journal/*/2026-03.json")
    book.chmod(0o644)
    done = run_cli("doctor", now=NOW)
    assert done.returncode == 0
    assert "made private" in done.stdout
    assert book.stat().st_mode & 0o777 == 0o600
    told = json.loads(run_cli("doctor", "--json", now=NOW).stdout)
    assert told["ok"] is True and told["told"] == []
    assert set(told) >= {"ok", "paths", "books", "told"}


def test_a_repaired_book_is_told_by_the_command_that_found_it(run_cli: RunCli, home: Path) -> None:
    run_cli("log", "3", now=NOW)
    (book,) = home.glob("data/journal/*/2026-03.json")
    book.write_bytes(book.read_bytes()[:-9])
    first, second = (run_cli("diary", now=NOW) for _ in range(2))
    assert "2026-03 is damaged" in first.stderr and len(first.stderr.splitlines()) == 1
    assert second.stderr == "" and first.stdout == second.stdout
