"""Days away, and the reminders that other programs give."""

import json
import re
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.plan.reminders import calendar, cron_line, days_due
from tests.conftest import RunCli

MORNING = "2026-03-16T07:30:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")


def test_away_from_to_back_and_undone(run_cli: RunCli) -> None:
    run_cli(*SETUP, now=MORNING)
    assert "No days away" in run_cli("away", now=MORNING).stdout
    said = run_cli("away", "2026-03-16", "2026-03-20", now=MORNING)
    assert said.returncode == 0 and "Mon 16 Mar to Fri 20 Mar" in said.stdout
    assert "undo" in said.stdout
    planned = json.loads(run_cli("away", "--json", now=MORNING).stdout)
    assert planned == {"first": "2026-03-16", "last": "2026-03-20"}
    assert json.loads(run_cli("streak", "--json", now=MORNING).stdout)["today"] == "away"
    later = "2026-03-18T07:30:00+00:00"
    said = run_cli("away", "--until", "2026-03-24", now=later)
    assert "to Tue 24 Mar" in said.stdout and "Before it was" in said.stdout
    run_cli("undo", now=later)
    assert "until Tue 17 Mar" in run_cli("away", "--back", now=later).stdout
    assert json.loads(run_cli("streak", "--json", now=later).stdout)["today"] == "open"
    run_cli("undo", now=later)
    assert "Fri 20 Mar" in run_cli("away", now=later).stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["2026-03-20"], 2, "first and the last day"),
        (["2026-03-20", "2026-03-16"], 2, "before the first"),
        (["2025-03-01", "2025-03-02"], 2, "more than a year ago"),
        (["--until", "2026-03-20"], 1, "away FROM TO"),
        (["--until", "2026-03-20", "--back"], 2, "--until"),
        (["soon", "later"], 2, "2026-03-16"),
        (["--back"], 1, "No days away"),
        (["2026-03-16", "2026-03-20", "--back"], 2, "--back"),
    ],
)
def test_what_cannot_be_is_told(
    run_cli: RunCli, arguments: list[str], code: int, words: str
) -> None:
    run_cli(*SETUP, now=MORNING)
    done = run_cli("away", *arguments, now=MORNING)
    assert done.returncode == code and words in done.stderr


def as_cron(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command of a crontab line as cron does: a bare shell that knows hardly a folder."""
    command = line.split(" ", 5)[5]
    bare = re.search(r"(?<!\\)%", command)
    command = command[: bare.start()] if bare else command
    return subprocess.run(
        ["/bin/sh", "-c", command.replace("\\%", "%")],
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "SHELL": "/bin/sh"},
        cwd="/",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_line_does_its_work_where_cron_runs_it(run_cli: RunCli, tmp_path: Path) -> None:
    home = {"LUMBARJACK_HOME": "100 % mine"}
    run_cli(*SETUP, now=MORNING, env=home, cwd=tmp_path)
    line = run_cli("remind", "--at", "6:45", now=MORNING, env=home, cwd=tmp_path).stdout
    first = line.splitlines()[0]
    assert re.match(r"45 6 \* \* \S+ LUMBARJACK_HOME='/\S*/100 \\% mine' /", first)
    assert "crontab -e" in line
    done = as_cron(first, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing checked in" in done.stdout or "check-in" in done.stdout.lower()
    assert "No plan" not in done.stdout


def test_without_a_plan_there_is_nothing_to_remind_of(run_cli: RunCli) -> None:
    assert run_cli("remind", now=MORNING).returncode == 1


def test_the_time_is_that_of_the_machine_where_its_clock_differs(
    run_cli: RunCli, home: Path
) -> None:
    run_cli(*SETUP, now=MORNING)
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "settings.toml").write_text('zone = "Europe/London"\n', encoding="utf-8")
    away = {"TZ": "Pacific/Auckland"}
    done = run_cli("remind", "--at", "20:00", now=MORNING, env=away)
    assert done.stdout.startswith("0 9 * * ")
    assert "your 20:00 is 09:00 here" in " ".join(done.stdout.split())


def unfolded(text: str) -> list[str]:
    """The lines of an iCalendar text, each of which must have kept to the rules."""
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_the_calendar_rings_and_leaves_out_the_days_away(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli(*SETUP, now=MORNING)
    file = tmp_path / "days.ics"
    plain = run_cli("remind", "--at", "6:45", "--ics", str(file), now=MORNING)
    assert plain.returncode == 0, plain.stderr
    assert "import it in your calendar" in " ".join(plain.stdout.split())
    before = unfolded(file.read_bytes().decode())
    assert not [line for line in before if line.startswith("EXDATE")]
    run_cli("away", "2026-03-16", "2026-03-29", now=MORNING)
    run_cli("remind", "--at", "6:45", "--ics", str(file), now=MORNING)
    lines = unfolded(file.read_bytes().decode())
    named = dict(line.split(":", 1) for line in lines)
    assert named["DTSTART"] == "20260330T064500"
    run_cli("away", "2026-04-04", "2026-04-20", now=MORNING)
    run_cli("remind", "--at", "6:45", "--ics", str(file), now=MORNING)
    lines = unfolded(file.read_bytes().decode())
    named = dict(line.split(":", 1) for line in lines)
    out = [datetime.fromisoformat(one) for one in named["EXDATE"].split(",")]
    assert {one.time() for one in out} == {time(6, 45)}
    assert all(date(2026, 4, 4) <= one.date() <= date(2026, 4, 20) for one in out)
    assert len(out) == 17 if "SU" in named["RRULE"] else len(out) > 5
    uid = [line for line in before if line.startswith("UID:")]
    assert uid == [line for line in lines if line.startswith("UID:")] and "@" in uid[0]
    alarm = lines[lines.index("BEGIN:VALARM") : lines.index("END:VALARM")]
    assert {"ACTION:DISPLAY", "TRIGGER:PT0S"} <= set(alarm)
    assert any(line.startswith("DESCRIPTION:") for line in alarm)
    wrong = run_cli("remind", "--ics", str(tmp_path), now=MORNING)
    assert wrong.returncode == 2


@given(st.frozensets(st.integers(0, 6), min_size=1), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_both_name_the_same_days(days: frozenset[int], today: date) -> None:
    made = datetime(2026, 3, 16, 6, tzinfo=UTC)
    gone = [today + timedelta(days=n) for n in range(40) if n % 3 == 0]
    text = calendar(days, time(7), today, made, uid="one@here", away=gone)
    names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    named = dict(line.split(":", 1) for line in unfolded(text))
    assert [names.index(d) for d in named["RRULE"].split("BYDAY=")[1].split(",")] == sorted(days)
    begins = datetime.fromisoformat(named["DTSTART"]).date()
    assert begins.weekday() in days and begins >= today and begins not in gone
    left_out = named.get("EXDATE", "").split(",") if "EXDATE" in named else []
    due = [d for n in range(40) if (d := today + timedelta(days=n)).weekday() in days]
    assert left_out == [f"{d:%Y%m%d}T070000" for d in due if d in gone and d > begins]
    line = cron_line(days, time(7), "lumbarjack status").split()
    in_cron = {0, 1, 2, 3, 4, 5, 6} if line[4] == "*" else {int(n) - 1 for n in line[4].split(",")}
    assert in_cron == days


def test_an_exercise_without_days_is_daily() -> None:
    assert days_due([(0, 2), (4,)]) == {0, 2, 4}
    assert days_due([(0, 2), ()]) == set(range(7))
    assert days_due([]) == frozenset()
