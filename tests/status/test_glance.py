"""`status --short`: quick, short, and never behind the record."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lumbarjack import glance
from lumbarjack.paths import places_from
from tests.conftest import RunCli

MORNING = "2026-03-16T07:30:00+00:00"
LATER = "2026-03-16T12:30:00+00:00"
NEXT_DAY = "2026-03-17T12:30:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")

MODULES = """
import sys
from lumbarjack.__main__ import main
sys.argv = ["lumbarjack", *sys.argv[1:]]
try:
    main()
finally:
    print(*sorted(sys.modules))
"""


def short(run_cli: RunCli, now: str = LATER) -> str:
    done = run_cli("status", "--short", now=now)
    assert done.returncode == 0, done.stderr
    words = done.stdout.rstrip("\n")
    assert words.isascii() and len(words) <= 24 and "\n" not in words
    return words


def kept(home: Path) -> str:
    return (home / "state" / "derived" / glance.NAME).read_text(encoding="utf-8")


def test_before_the_first_run_it_says_so_and_makes_no_home(home: Path, run_cli: RunCli) -> None:
    assert short(run_cli) == "no plan yet"
    assert not home.exists()


def test_the_quick_answer_is_the_slow_one(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    slow = short(run_cli)
    assert slow.endswith("min due")
    assert f"status {slow}\n" in kept(home)
    assert short(run_cli) == slow
    streak = run_cli("streak", now=LATER).stdout
    as_json = run_cli("streak", "--json", now=LATER).stdout
    (home / "state" / "derived" / glance.NAME).unlink()
    assert run_cli("streak", now=LATER).stdout == streak
    (home / "state" / "derived" / glance.NAME).unlink()
    assert run_cli("streak", "--json", now=LATER).stdout == as_json
    assert json.loads(as_json)["today"] == "open"


def test_what_was_saved_since_is_in_it(run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    assert short(run_cli).endswith("min due")
    run_cli("log", "9", "--zone", "calf", "--side", "both", now=LATER)
    assert short(run_cli) == "safety list open"
    run_cli("safety", "--yes", "both-legs", now=LATER)
    assert short(run_cli) == "exercises paused"


def test_after_a_command_that_saved_it_is_there_already(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    for command in (("log", "6"), ("undo",), ("checkin", "--now", "3", "--nothing-new")):
        assert run_cli(*command, now=LATER).returncode == 0
        environ = {**os.environ, "LUMBARJACK_NOW": LATER}
        quick = {q: glance.answer(q.split(), environ) for q in glance.QUESTIONS}
        (home / "state" / "derived" / glance.NAME).unlink()
        slow = {q: run_cli(*q.split(), now=LATER).stdout.rstrip("\n") for q in glance.QUESTIONS}
        assert {q: (said or "").split() for q, said in quick.items()} == {
            q: said.split() for q, said in slow.items()
        }


def test_a_copy_of_a_home_has_its_own_answers(
    home: Path, run_cli: RunCli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_cli(*SETUP, now=MORNING)
    first = short(run_cli)
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    monkeypatch.setenv("LUMBARJACK_HOME", str(copy))
    run_cli("safety", "--yes", "both-legs", now=LATER)
    shutil.copy(home / "state" / "derived" / glance.NAME, copy / "state" / "derived")
    assert short(run_cli) == "exercises paused" != first


def test_it_holds_for_its_day_its_settings_and_its_zone(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    first = short(run_cli)
    head = kept(home)
    assert short(run_cli, NEXT_DAY) == first
    assert kept(home) != head, "another day is looked at anew"
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "settings.toml").write_text('day_start = "05:00"\n')
    before = kept(home)
    short(run_cli, NEXT_DAY)
    assert kept(home) != before
    before = kept(home)
    run_cli("status", "--short", now=NEXT_DAY, env={"TZ": "Europe/Berlin"})
    assert kept(home) != before


@pytest.mark.parametrize("damage", ["", "nonsense", "lumbarjack 0 glance\n0 1\n\n"])
def test_a_damaged_file_is_made_anew(home: Path, run_cli: RunCli, damage: str) -> None:
    run_cli(*SETUP, now=MORNING)
    whole = short(run_cli)
    (home / "state" / "derived" / glance.NAME).write_text(damage)
    assert short(run_cli) == whole
    assert f"status {whole}\n" in kept(home)


@pytest.mark.parametrize("wrong", ["status 1", "status \x1b]0;x\x07", "status \udcff"])
def test_a_damaged_answer_is_never_said(home: Path, run_cli: RunCli, wrong: str) -> None:
    run_cli(*SETUP, now=MORNING)
    whole = short(run_cli)
    file = home / "state" / "derived" / glance.NAME
    file.write_bytes(file.read_bytes().replace(b"\nstatus ", b"\n" + os.fsencode(wrong)))
    assert short(run_cli) == whole


def test_an_answer_is_characters_and_nothing_else(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    whole = short(run_cli)
    environ = {**os.environ, "LUMBARJACK_NOW": LATER, "LUMBARJACK_HOME": str(home)}
    text = glance.text({"status": ["\x1b[2J"]}, (0, 9e9), environ, [])
    (home / "state" / "derived" / glance.NAME).write_text(text)
    assert glance.answer(["status", "--short"], environ) is None
    assert short(run_cli) == whole


def test_a_reader_that_has_gone_is_no_error(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    run_cli("streak", now=LATER)
    reads, writes = os.pipe()
    os.close(reads)
    env = {**os.environ, "LUMBARJACK_HOME": str(home), "LUMBARJACK_NOW": LATER}
    argv = [sys.executable, "-m", "lumbarjack", "streak"]
    done = subprocess.run(argv, env=env, stdout=writes, stderr=subprocess.PIPE, check=False)
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_wrong_clock_is_told_as_ever(home: Path, run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    short(run_cli)
    done = run_cli("status", "--short", now="soon")
    assert done.returncode == 2 and "LUMBARJACK_NOW" in done.stderr


@pytest.mark.parametrize("arguments", [["status", "--short"], ["streak"]])
def test_the_quick_answer_imports_next_to_nothing(
    home: Path, run_cli: RunCli, arguments: list[str]
) -> None:
    run_cli(*SETUP, now=MORNING)
    run_cli(*arguments, now=LATER)
    done = subprocess.run(
        [sys.executable, "-c", MODULES, *arguments],
        env={**os.environ, "LUMBARJACK_NOW": LATER, "LUMBARJACK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(done.stdout.splitlines()[-1].split())
    assert not {"pathlib", "json", "dataclasses", "click", "platformdirs"} & modules
    ours = {name for name in modules if name.startswith("lumbarjack")}
    assert ours == {"lumbarjack", "lumbarjack.__main__", "lumbarjack.glance"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only platformdirs knows")
@pytest.mark.parametrize(
    "said",
    [{"LUMBARJACK_HOME": "~/here"}, {"LUMBARJACK_HOME": "rel/../x"}, {"XDG_STATE_HOME": ""}, {}],
)
def test_it_looks_where_the_program_writes(
    home: Path, monkeypatch: pytest.MonkeyPatch, said: dict[str, str]
) -> None:
    monkeypatch.delenv("LUMBARJACK_HOME")
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    found = glance.state_folder(os.environ)
    assert found is not None and Path(found).resolve() == places_from(os.environ).state.resolve()
