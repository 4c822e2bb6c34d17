"""R3: a relief day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lumbarjack.core.advice.assess import assess, in_force
from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    FIRST,
    actions,
    at,
    catalogue,
    check_in,
    day,
    decided,
    live,
    person,
    profile,
    with_more,
)


def relieved(record: Record, number: int) -> bool:
    return any(a.action == "relief-day" for a in assess(catalogue(), record, day(number)))


def settled(usual: int, today: int, **told: object) -> Record:
    diary = [check_in(n, usual) for n in range(1, 10)] + [check_in(10, today)]
    return person(diary, profile=profile(**told))


@pytest.mark.parametrize(
    ("usual", "now", "strong"),
    [
        (3, 7, False),
        (3, 8, True),
        (6, 8, True),
        (7, 8, False),
        (7, 9, True),
        (8, 9, False),
        (8, 10, True),
        (9, 10, True),
    ],
)
def test_strong_pain_above_the_usual_makes_a_relief_day(usual: int, now: int, strong: bool) -> None:
    assert relieved(settled(usual, now), 10) is strong


def test_a_pain_that_has_fallen_since_is_not_said_to_be_now() -> None:
    record = settled(3, 8)
    later = check_in(10, 4, id="later", at=at(10, 12))
    for known, words in ((record, "8 now;"), (with_more(record, diary=(later,)), "8 today;")):
        (relief,) = (a for a in assess(catalogue(), known, day(10)) if a.rule == "R3")
        assert relief.reason.startswith(words)


def test_while_learning_eight_is_strong_where_the_pain_is_new_or_nobody_knows() -> None:
    for onset in (None, FIRST, FIRST - timedelta(days=30)):
        record = person([check_in(1, 8)], profile=profile(onset=onset, usual_worst=8))
        assert relieved(record, 1)


def test_while_learning_an_old_pain_is_compared_with_the_usual_worst() -> None:
    assert not relieved(person([check_in(1, 8)], profile=profile(usual_worst=8)), 1)
    assert relieved(person([check_in(1, 10)], profile=profile(usual_worst=8)), 1)


def test_where_the_usual_level_is_not_known_eight_is_strong_however_old_the_pain() -> None:
    assert relieved(person([check_in(1, 8)]), 1)
    assert not relieved(person([check_in(1, 7)]), 1)
    assert not relieved(person([check_in(1, 9), check_in(2, 9)]), 2)
    after_a_gap = [*(check_in(n, 8) for n in range(1, 10)), check_in(50, 8)]
    assert relieved(person(after_a_gap), 50)
    assert not relieved(person(after_a_gap, profile=profile(usual_worst=8)), 50)


def test_strong_pain_that_lasts_is_told_the_doctor_sentence_weekly_for_months() -> None:
    record = person([check_in(n, 3) for n in range(1, 10)])
    record = with_more(record, diary=tuple(check_in(n, 9) for n in range(10, 110)))
    told = [
        n
        for n in range(70, 110)
        if any(DOCTOR in a.reason for a in assess(catalogue(), record, day(n)))
    ]
    assert told == [73, 80, 87, 94, 101, 108]


def test_not_getting_out_of_bed_is_enough() -> None:
    assert relieved(person([check_in(1, None, None, cannot_get_up=True)]), 1)


def test_worst_alone_makes_no_relief_day() -> None:
    record = person([check_in(n, 3) for n in range(1, 10)] + [check_in(10, 3, 9)])
    assert not relieved(record, 10)


def test_it_is_said_before_everything_else() -> None:
    (said,) = live("3x9 9")[9]
    assert (said.rule, said.action) == ("R3", "relief-day")


def test_the_doctor_sentence_comes_on_the_first_such_day_then_weekly() -> None:
    said = live([3] * 9 + [9] * 9)
    with_doctor = [n for n, a in enumerate(said, 1) if any(DOCTOR in x.reason for x in a)]
    assert with_doctor == [10, 17]


def test_three_such_days_in_seven_are_worth_a_visit_once_in_seven() -> None:
    said = live([3] * 9 + [9] * 11)
    noted = [n for n in actions(said, "clinician") if any(a.rule == "R3" for a in said[n - 1])]
    assert noted == [12, 19]
    assert len({a.id for a in said[11]}) == len(said[11])


def answered(first: Record, answer: str) -> Record:
    (said,) = [a for a in assess(catalogue(), first, day(10)) if a.action == "relief-day"]
    return with_more(first, decisions=(decided(10, said, answer),))


def in_force_after(first: int, then: dict[str, Any], answer: str = "keep") -> bool:
    """Whether a relief day is in force again after an answer to it, and one more entry."""
    record = answered(settled(3, first), answer)
    more = check_in(10, None, id="later", at=at(10, 15), **then)
    record = with_more(record, diary=(more,))
    return any(a.action == "relief-day" for a in in_force(catalogue(), record, day(10)))


@pytest.mark.parametrize(("now", "again"), [(8, False), (9, True)])
def test_more_pain_after_the_answer_is_asked_anew(now: int, again: bool) -> None:
    record = answered(settled(3, 8), "keep")
    record = with_more(record, diary=(check_in(10, now, id="later", at=at(10, 15)),))
    found = any(a.action == "relief-day" for a in in_force(catalogue(), record, day(10)))
    assert found is again


def test_hardly_getting_up_after_the_answer_is_asked_anew_and_once() -> None:
    assert in_force_after(9, {"cannot_get_up": True})
    assert not in_force_after(9, {"sleep": 3})
    stuck = with_more(
        person([check_in(n, 3) for n in range(1, 10)]),
        diary=(check_in(10, 9, cannot_get_up=True),),
    )
    kept = answered(stuck, "keep")
    more = with_more(kept, diary=(check_in(10, 9, id="later", at=at(10, 15), cannot_get_up=True),))
    assert not [a for a in in_force(catalogue(), more, day(10)) if a.action == "relief-day"]


def test_the_note_beside_it_is_not_asked_anew() -> None:
    record = person([check_in(n, 3) for n in range(1, 10)] + [check_in(n, 9) for n in (10, 11, 12)])
    (note,) = [a for a in assess(catalogue(), record, day(12)) if a.action == "clinician"]
    put_off = with_more(record, decisions=(decided(12, note, "later"),))
    worse = with_more(put_off, diary=(check_in(12, 10, id="later", at=at(12, 15)),))
    assert note.id not in {a.id for a in in_force(catalogue(), worse, day(12))}


@pytest.mark.parametrize(("usual", "line"), [(3, 8), (6, 8), (7, 9), (8, 10), (9, 10)])
def test_it_names_the_line_that_holds_for_this_person(usual: int, line: int) -> None:
    said = assess(catalogue(), settled(usual, 10), day(10))[0]
    assert said.numbers["strong from"] == line
    assert f"below {line} the plan goes on" in said.changes


def test_the_note_counts_the_last_seven_days() -> None:
    strong = [check_in(n, 9) for n in range(10, 20)]
    record = person([*(check_in(n, 3) for n in range(1, 10)), *strong])
    for number, count in ((12, 3), (19, 7)):
        (note,) = [a for a in assess(catalogue(), record, day(number)) if a.action == "clinician"]
        assert f"on {count} of the last 7 days" in note.reason and note.numbers == {"days": count}
