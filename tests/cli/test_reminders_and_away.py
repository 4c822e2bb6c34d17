"""Days away, and the reminders that other programs give."""

import json
import re
from datetime import UTC, date, datetime, time
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
    assert "until Tue 17 Mar" in run_cli("away", "--back", now=later).stdout
    assert json.loads(run_cli("streak", "--json", now=later).stdout)["today"] == "open"
    run_cli("undo", now=later)
    assert "Fri 20 Mar" in run_cli("away", now=later).stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["2026-03-20"], 2, "first and the last day"),
        (["2026-03-20", "2026-03-16"], 2, "before the first"),
        (["2026-03-01", "2026-03-02"], 2, "over"),
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


def test_a_line_for_cron_and_a_calendar(run_cli: RunCli, tmp_path: Path) -> None:
    assert run_cli("remind", now=MORNING).returncode == 1
    run_cli(*SETUP, now=MORNING)
    file = tmp_path / "days.ics"
    done = run_cli("remind", "--at", "6:45", "--ics", str(file), now=MORNING)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"45 6 \* \* \S+ lumbarjack status", done.stdout.splitlines()[0])
    assert "DTSTART:20260316T064500\r\n" in file.read_bytes().decode()
    wrong = run_cli("remind", "--ics", str(tmp_path), now=MORNING)
    assert wrong.returncode == 2


@given(st.frozensets(st.integers(0, 6), min_size=1), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_both_name_the_same_days(days: frozenset[int], today: date) -> None:
    text = calendar(days, time(7), today, datetime(2026, 3, 16, 6, tzinfo=UTC))
    names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    named = re.search(r"BYDAY=(\S+)", text)
    first = re.search(r"DTSTART:(\d{8})", text)
    assert named is not None and first is not None
    assert [names.index(name) for name in named[1].split(",")] == sorted(days)
    begins = date.fromisoformat(first[1])
    assert begins.weekday() in days and 0 <= (begins - today).days < 7
    line = cron_line(days, time(7), "lumbarjack status").split()
    in_cron = {0, 1, 2, 3, 4, 5, 6} if line[4] == "*" else {int(n) - 1 for n in line[4].split(",")}
    assert in_cron == days
    assert all(len(row) <= 75 for row in text.split("\r\n"))


def test_an_exercise_without_days_is_daily() -> None:
    assert days_due([(0, 2), (4,)]) == {0, 2, 4}
    assert days_due([(0, 2), ()]) == set(range(7))
    assert days_due([]) == frozenset()
