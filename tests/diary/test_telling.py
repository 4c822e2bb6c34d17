"""A day in sentences."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.journal_days import Gap, Month, items, journal
from lumbarjack.services.reading import diary_days
from lumbarjack.services.telling import day_lines, entry_told
from tests.advice.people import at, catalogue, check_in, day, person


def entry(**told: object) -> DiaryEntry:
    return DiaryEntry.model_validate({"id": "x", "at": at(1), "day": day(1), **told})


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"now": 3, "worst": 4, "zone": Zone.BACK}, "pain 3 now, worst 4, low back."),
        ({"now": 3, "worst": 3}, "pain 3 now."),
        ({"worst": 5, "average": 4}, "pain worst 5, average 4."),
        ({"kind": "after-session", "now": 1}, "after the session: pain 1 now."),
        ({"stiff_min": 20}, "stiff for 20 minutes."),
        ({"sat_long": True, "medicine": "nothing"}, "sat over six hours. Took nothing."),
        (
            {"medicine": "ibuprofen", "medicine_helped": False},
            "took ibuprofen, which did not help.",
        ),
        (
            {"medicines": ({"name": "ibuprofen", "dose": "400 mg", "helped": 1}, {"name": "tea"})},
            "took ibuprofen 400 mg, which helped; tea.",
        ),
        ({"now": 6, "worst": 6, "note": "Long drive."}, 'pain 6 now. "Long drive."'),
        ({"now": 2, "worst": 2, "back_dated": True}, "pain 2 now. Entered later."),
        ({"regions": ("low-back-centre", "buttock-left")}, "low back, centre; buttock, left."),
        ({"zone": Zone.THIGH, "side": Side.LEFT, "leg_now": 5, "back_now": 2, "now": 5, "worst": 7},
         "pain 5 now, worst 7, leg 5, back 2, thigh, left."),
        ({}, "no number said."),
    ],
)  # fmt: skip
def test_an_entry_says_what_was_said_and_nothing_else(
    told: dict[str, object], sentence: str
) -> None:
    assert entry_told(entry(**told)) == sentence


def test_a_day_is_told_by_the_clock() -> None:
    late = check_in(1, 2, id="late").model_copy(update={"at": at(1, 21, 30), "kind": "log"})
    record = person(diary=(late, check_in(1, 4, 5)))
    (told,) = diary_days(record)
    assert [line.time for line in day_lines(told, catalogue())] == ["07:00", "21:30"]


def test_what_was_told_on_a_journey_keeps_the_hour_that_it_had_there() -> None:
    there = timezone(timedelta(hours=9))
    told = check_in(1, 4, 5).model_copy(update={"at": at(1, 7).astimezone(there)})
    (day,) = diary_days(person(diary=(told,)))
    assert [line.time for line in day_lines(day, catalogue())] == [f"{told.at:%H:%M}"] == ["16:00"]


def test_the_journal_has_the_newest_day_first_and_one_row_for_a_gap() -> None:
    record = person(diary=(check_in(1, 3), check_in(6, 4), check_in(7, 4)))
    found = journal(record, day(7))
    shown = items(found, found.rows, gaps=True)
    assert [row.day for row in found.rows] == [day(7), day(6), day(1)]
    assert [i for i in shown if isinstance(i, Gap)] == [Gap(4, away=False)]
    assert Gap(4, away=False).words == "4 days without entries"


def test_a_month_is_named_where_the_journal_goes_back_into_it() -> None:
    record = person(diary=(check_in(1, 3), check_in(-1, 3)))
    shown = items(found := journal(record, day(1)), found.rows, gaps=False)
    assert [i.first for i in shown if isinstance(i, Month)] == [day(-28)]


def test_a_row_shows_the_last_number_and_the_highest() -> None:
    evening = check_in(1, 2, id="e").model_copy(update={"at": at(1, 21), "kind": "log"})
    (row,) = journal(person(diary=(check_in(1, 4, 6), evening)), day(1)).rows
    assert (row.now, row.worst) == (2, 6)
    assert row.reach.words == "low back"


def test_nothing_said_stays_blank_in_a_row() -> None:
    (row,) = journal(person(diary=(entry(note="Only words."),)), day(1)).rows
    assert (row.now, row.worst, row.reach.words, row.mark) == (None, None, "", "note")
