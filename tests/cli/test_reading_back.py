"""Diary, trend, measures and streak by plain commands."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.conftest import RunCli

NOW = "2026-03-16T07:30:00+00:00"
LATER = "2026-03-16T09:30:00+00:00"


def said(run_cli: RunCli, *args: str, now: str = NOW, code: int = 0) -> str:
    done = run_cli(*args, now=now)
    assert done.returncode == code, done.stdout + done.stderr
    return " ".join((done.stdout + done.stderr).split())


def rows(run_cli: RunCli, *args: str, now: str = LATER) -> Any:
    return json.loads(run_cli(*args, "--json", now=now).stdout)


def test_a_whole_entry_is_logged_changed_and_removed_by_words(run_cli: RunCli) -> None:
    whole = (
        *("--place", "buttock-right=5", "--place", "low-back-centre=3", "--feels", "aching,stiff"),
        *("--stiff", "20", "--sleep", "6", "--took", "ibuprofen 400 mg", "--helped"),
        *("--took", "paracetamol 1 g=no"),
        *("--did", "a long drive", "--note", "after the car"),
    )
    said(run_cli, "log", "5", *whole)
    (row,) = rows(run_cli, "diary")
    assert row["place_scores"] == {"low-back-centre": 3, "buttock-right": 5}
    assert (row["zone"], row["side"], row["now"], row["worst"]) == ("buttock", "right", 5, 5)
    took = [
        {"name": "ibuprofen", "dose": "400 mg", "helped": True},
        {"name": "paracetamol", "dose": "1 g", "helped": False},
    ]
    assert (row["took"], row["stiff_min"]) == (took, 20)
    end = row["id"][-6:]
    assert f"[{end}]" in said(run_cli, "diary", "--ids")

    said(run_cli, "log", "--edit", end, "7", "--note", "worse by noon", now=LATER)
    (row,) = rows(run_cli, "diary")
    assert (row["now"], row["note"], row["took"]) == (7, "worse by noon", took)

    assert "lumbarjack undo brings it back" in said(run_cli, "log", "--remove", end, now=LATER)
    assert rows(run_cli, "diary") == []
    said(run_cli, "undo", now=LATER)
    assert [row["now"] for row in rows(run_cli, "diary")] == [7]


@pytest.mark.parametrize(
    ("args", "says", "code"),
    [
        (("log",), "A number is missing: lumbarjack log 4", 2),
        (("log", "4", "--place", "buttok-left"), "did you mean buttock-left?", 2),
        (("log", "4", "--place", "groin=11"), "whole number from 0 to 10", 2),
        (("log", "--edit", "abcdef", "3"), "There is no entry abcdef", 1),
        (("measure", "--roland", "25"), "Statements are numbers from 1 to 24", 2),
        (("measure", "--activity", "walk"), 'An activity is written "gardening=4"', 2),
        (("measure", "--activity", f"{'a' * 61}=3"), "at most 60 characters; this has 61", 2),
        (("measure", "--activity", "caf\udce9=3"), "has to speak UTF-8", 2),
        (("report", "--question", "caf\udce9"), "has to speak UTF-8", 2),
        (("log", "4", "--note", "caf\udce9"), "has to speak UTF-8", 2),
        (("log", "4", "--took", "caf\udce9=yes"), "has to speak UTF-8", 2),
        (("log", "4", "--took", "=yes"), "What was taken?", 2),
        (("streak", "--enter", "2026-03-15"), "cannot be entered", 2),
    ],
    ids=lambda value: ascii(" ".join(value)) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_right_names_the_fix(
    run_cli: RunCli, args: tuple[str, ...], says: str, code: int
) -> None:
    assert says in said(run_cli, *args, code=code)


def test_two_entries_of_one_minute_stand_in_the_order_of_saving(run_cli: RunCli) -> None:
    for pain in (5, 2, 4):
        said(run_cli, "log", str(pain), "--at", "07:10")
    said(run_cli, "log", "7", now=f"{NOW[:10]}T07:11:40+00:00")
    said(run_cli, "log", "1", "--at", "07:11", now=f"{NOW[:10]}T07:12:00+00:00")
    assert [row["now"] for row in rows(run_cli, "diary")] == [1, 7, 4, 2, 5]
    words = said(run_cli, "diary", now=LATER)
    assert [int(n) for n in re.findall(r"pain (\d) now", words)] == [5, 2, 4, 7, 1]


def test_places_and_a_zone_that_differ_are_refused_and_agree_are_not(run_cli: RunCli) -> None:
    said(run_cli, "log", "4", "--place", "foot-left", "--zone", "foot", "--side", "left")
    (row,) = rows(run_cli, "diary")
    assert (row["zone"], row["side"], row["places"]) == ("foot", "left", ["foot-left"])
    wrong = said(run_cli, "log", "--edit", row["id"], "--zone", "back", now=LATER, code=2)
    assert "the places reach this far: foot, left" in wrong and "--no-places" in wrong
    said(run_cli, "log", "--edit", row["id"], "--no-places", "--zone", "back", now=LATER)
    (row,) = rows(run_cli, "diary")
    assert (row["zone"], row["places"]) == ("back", [])


def test_a_time_alone_is_one_of_the_day_of_its_entry(run_cli: RunCli) -> None:
    said(run_cli, "log", "4", now="2026-03-15T20:00:00+00:00")
    said(run_cli, "log", "5", "--at", "23:30", now="2026-03-16T01:00:00+00:00")
    days = {r["now"]: (r["at"][:16], r["day"]) for r in rows(run_cli, "diary")}
    assert days[5] == ("2026-03-15T23:30", "2026-03-15")
    (first,) = (r["id"] for r in rows(run_cli, "diary") if r["now"] == 4)
    said(run_cli, "log", "--edit", first, "--at", "19:00", now=LATER)
    found = {r["now"]: r["at"][:16] for r in rows(run_cli, "diary")}
    assert found[4] == "2026-03-15T19:00"


def test_a_day_alone_is_its_midday_and_stays_that_day(run_cli: RunCli) -> None:
    said(run_cli, "log", "4", "--at", "2026-03-10")
    (row,) = rows(run_cli, "diary")
    assert (row["at"][:16], row["day"]) == ("2026-03-10T12:00", "2026-03-10")


def test_a_time_of_another_zone_is_told_in_ones_own_everywhere(run_cli: RunCli) -> None:
    assert "07:00" in said(run_cli, "log", "4", "--at", "2026-03-15T09:00+02:00")
    (row,) = rows(run_cli, "diary")
    said(run_cli, "log", "--edit", row["id"], "--at", "2026-03-15T09:30+02:00", now=LATER)
    assert "07:30 pain 4 now" in said(run_cli, "diary", now=LATER)
    said(run_cli, "log", "--remove", row["id"], now=LATER)
    assert "Sun 15 Mar, 07:30" in said(run_cli, "undo", now=LATER)


def test_an_entry_cannot_be_moved_out_of_time(run_cli: RunCli) -> None:
    said(run_cli, "log", "4")
    (row,) = rows(run_cli, "diary")
    for at, says in (("9999-12-31T23:59:59-05:00", "future"), ("0001-01-01T00:00+05:00", "year")):
        assert says in said(run_cli, "log", "--edit", row["id"], "--at", at, code=2)


def test_what_steers_a_terminal_is_no_part_of_a_note(run_cli: RunCli) -> None:
    said(run_cli, "log", "4", "--note", "one\x1b[2J\x9b two\nthree", "--took", "tea\x07=yes")
    (row,) = rows(run_cli, "diary")
    assert (row["note"], row["took"][0]["name"]) == ("one[2J two\nthree", "tea")


def test_reasons_of_the_list_are_said_and_what_is_asked_once(run_cli: RunCli) -> None:
    words = said(run_cli, "log", "9", "--place", "saddle", "--zone", "thigh", "--side", "both")
    assert words.count("look at each line") == 1
    assert "You logged pain in both legs. You marked the groin or the saddle area. " in words


def test_days_are_found_by_word_pain_and_zone(run_cli: RunCli) -> None:
    said(
        run_cli, "log", "3", "--zone", "back", "--note", "Raked leaves", "--at", "2026-03-14T10:00"
    )
    said(run_cli, "log", "6", "--zone", "calf", "--side", "left", "--at", "2026-03-15T10:00")
    assert "Raked leaves" in said(run_cli, "diary", "--find", "leaves")
    assert "Sunday 15 March" not in said(run_cli, "diary", "--find", "leaves")
    assert [r["now"] for r in rows(run_cli, "diary", "--pain", "5")] == [6]
    assert [r["now"] for r in rows(run_cli, "diary", "--zone", "thigh")] == [6]
    assert "(A note, hidden.)" in said(run_cli, "diary", "--no-notes")


def test_an_average_above_the_pain_now_is_the_worst_known(run_cli: RunCli) -> None:
    said(run_cli, "log", "2", "--average", "4")
    (row,) = rows(run_cli, "diary")
    assert (row["now"], row["average"], row["worst"]) == (2, 4, 4)
    said(run_cli, "log", "--edit", row["id"], "--average", "3")
    assert rows(run_cli, "diary")[0]["worst"] == 3


def test_the_trend_in_words_and_numbers(run_cli: RunCli) -> None:
    assert "Nothing logged yet" in said(run_cli, "trend")
    for day, pain in enumerate((3, 4, 4, 5, 3), start=9):
        said(run_cli, "log", str(pain), "--zone", "back", "--at", f"2026-03-{day:02}T08:00")
    words = said(run_cli, "trend")
    assert "Pain, the worst of the day: 4 this month." in words
    assert "9 to 15 Mar: 3 to 5, middle 4; 0 days done." in words
    assert "low back in 1 week" in words
    assert "Nothing was told this week." in said(run_cli, "trend", "--weeks", "1")
    found = rows(run_cli, "trend", "--weeks", "2")
    assert [w["median"] for w in found["weeks"]] == [4, None]
    assert (found["month"], found["before"], len(found["zones"])) == (4, None, 12)
    assert {"logged": 5, "lowest": 3, "highest": 5}.items() <= found["weeks"][0].items()


def test_the_monthly_questions_by_command(run_cli: RunCli) -> None:
    assert "24 I stay in bed most of the time because of my back." in said(
        run_cli, "measure", "--list"
    )
    assert "Not answered yet" in said(run_cli, "measure")
    first = ("--roland", "1,2,3,4,5,6,7,8,9,10", "--activity", "gardening=3")
    assert "10 of 24" in said(run_cli, "measure", *first, now="2026-02-10T08:00:00+00:00")
    words = said(run_cli, "measure", "--roland", "1 2 3", "--activity", "gardening=6")
    assert "3 of 24 on Mon 16 Mar, 10 of 24 on Tue 10 Feb" in words
    assert "better by an amount that people notice" in words
    assert "Better by a change that counts" in words
    assert [row["roland_score"] for row in rows(run_cli, "measure")] == [10, 3]
    said(run_cli, "measure", "--activity", "walking=8", now=LATER)
    assert rows(run_cli, "measure")[-1]["activities"] == [
        {"name": "walking", "score": 8},
        {"name": "gardening", "score": None},
    ]
    said(run_cli, "undo", now=LATER)
    said(run_cli, "measure", "--roland", "none", now=LATER)
    assert rows(run_cli, "measure")[-1]["roland_score"] == 0
    assert "Taken back: the questions of" in said(run_cli, "undo", now=LATER)
