"""Wrong input gets one clear line, its exit code, and touches nothing that is stored."""

from pathlib import Path

import pytest

from tests.conftest import RunCli

NOW = "2026-03-16T12:00:00+00:00"

BAD = [
    (("log", "11"), "0 to 10"),
    (("log", "4.5"), "0 to 10"),
    (("log", "four"), "0 to 10"),
    (("log", "4", "--zone", "knee"), "zone is one of"),
    (("log", "4", "--side", "middle"), "side is one of"),
    (("log", "4", "--at", "2026-03-17T12:00:00+00:00"), "future"),
    (("log", "4", "--at", "yesterday"), "instant"),
    (("log", "4", "--at", "0001-01-01T00:00"), "year"),
    (("log", "0", "--at", "2016-03-15T07:00"), "more than ten years ago"),
    (("log", "4", "--at", "9999-12-31T23:59:59+00:00"), "future"),
    (("log", "4", "--zone", "none"), "no pain"),
    (("log", "0", "--zone", "none", "--place", "foot-left"), "the places reach this far: foot"),
    (("log", "4", "--side", "left", "--place", "buttock-right"), "the places say right"),
    (("log", "4", "--feels", "bogus"), "feels is one of aching, stiff,"),
    (("log", "4", "--took", "tea=maybe"), "yes, no"),
    (("log", "4", "--helped"), "say what helped"),
    (("log", "4", "--no-places"), "--edit"),
    (("log", "4", "--stiff", "1441"), "stiff is a whole number from 0 to 1440"),
    (("trend", "--weeks", "60"), "weeks is a whole number from 1 to 53, not 60"),
    (("report", "--days", "0"), "days is a whole number from 1 to 366, not 0"),
    (("log", "4", "--remove", "x"), "goes by itself"),
    (("report", "--html", ""), "no file's name"),
    (("log",), "missing"),
    (("log", "--note", "  "), "nothing in it"),
    (("log", "2", "--worst", "3", "--average", "4"), "at least the average"),
    (("checkin", "--now", "5", "--worst", "3"), "worst"),
    (("checkin",), "--now"),
    (("checkin", "--now", "12"), "0 to 10"),
    (("setup",), "--no-warning-signs"),
    (("setup", "--no-warning-signs", "--conditions", "osteoporsis"), "did you mean osteoporosis"),
    (("setup", "--no-warning-signs", "--equipment", "bnad"), "band"),
    (("setup", "--no-warning-signs", "--onset", "2027-01-01"), "future"),
    (("setup", "--no-warning-signs", "--onset", "March"), "2026-03-16"),
    (("setup", "--no-warning-signs", "--where", "head"), "back, leg, both"),
    (("safety", "--yes", "headache"), "sign"),
    (("safety", "--assessed", "2026-03-16"), "--told"),
    (("diary", "--since", "lately"), "--since"),
    (("catalog", "check", "/nowhere/at-all.toml"), "at-all.toml"),
    (("lgo", "4"), "log"),
    (("log", "4", "--zoen", "back"), "--zoen"),
]


def everything(home: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(home)): p.read_bytes()
        for p in sorted(home.rglob("*"))
        if p.is_file() and "lock" not in p.name and p.parent.name != "derived"
    }


@pytest.mark.parametrize(("args", "says"), BAD, ids=[" ".join(a) for a, _ in BAD])
def test_wrong_input_is_one_line_and_exit_2(
    run_cli: RunCli, home: Path, args: tuple[str, ...], says: str
) -> None:
    assert run_cli("log", "3", now=NOW).returncode == 0
    before = everything(home)
    done = run_cli(*args, now=NOW, input="")
    assert done.returncode == 2, done
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert says.lower() in lines[0].lower()
    assert not done.stdout
    assert everything(home) == before


@pytest.mark.parametrize(
    "args",
    [
        ("catalog", "show", "brigde"),
        ("session", "--plain", "brigde"),
        ("advice", "accept", "R9"),
    ],
)
def test_what_does_not_exist_is_exit_1(run_cli: RunCli, args: tuple[str, ...]) -> None:
    run_cli("setup", "--no-warning-signs", now=NOW)
    done = run_cli(*args, now=NOW, input="")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("command", ["today", "advice", "session", "plan show"])
def test_before_setup_these_say_what_is_missing(run_cli: RunCli, command: str) -> None:
    done = run_cli(*command.split(), now=NOW, input="")
    assert done.returncode == 1
    assert "lumbarjack setup" in done.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("target_days = 9", "target_days"),
        ("day_start = ", "TOML"),
        ("targetdays = 3", "target_days"),
        ('zone = "Mars/Base"', "zone"),
    ],
)
def test_a_broken_settings_file_is_named_and_left_alone(
    run_cli: RunCli, home: Path, text: str, says: str
) -> None:
    (home / "config").mkdir(parents=True)
    settings = home / "config" / "settings.toml"
    settings.write_text(text)
    for args in (("log", "4"), ("streak",), ("today",)):
        done = run_cli(*args, now=NOW)
        assert done.returncode == 2
        assert "settings.toml" in done.stderr
        assert says in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert settings.read_text() == text
    assert not (home / "data").exists()


def test_a_broken_catalogue_of_ones_own_is_named_and_the_diary_still_works(
    run_cli: RunCli, home: Path
) -> None:
    own = home / "config" / "catalog"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text('id = "mine"\nname = 3\n')
    assert run_cli("log", "4", now=NOW).returncode == 0
    done = run_cli("catalog", "list", now=NOW)
    assert done.returncode == 2
    assert "mine.toml" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    checked = run_cli("catalog", "check", str(own / "mine.toml"), now=NOW)
    assert checked.returncode == 2
    assert "mine.toml" in checked.stderr


def test_a_clock_that_is_no_instant_is_said_so(run_cli: RunCli) -> None:
    done = run_cli("log", "4", now="2026-03-16 12:00")
    assert done.returncode == 2
    assert "LUMBARJACK_NOW" in done.stderr


@pytest.mark.parametrize(
    "command",
    (
        "",
        "setup",
        "checkin",
        "today",
        "advice",
        "log",
        "session",
        "safety",
        "streak",
        "diary",
        "undo",
        "catalog",
        "catalog list",
        "catalog show",
        "catalog check",
        "plan",
        "plan show",
        "backup",
        "restore",
        "doctor",
        "demo",
    ),
)
def test_every_command_has_help(run_cli: RunCli, command: str) -> None:
    done = run_cli(*command.split(), "--help")
    assert done.returncode == 0
    assert "Usage: lumbarjack" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 92
