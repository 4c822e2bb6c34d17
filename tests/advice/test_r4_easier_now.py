"""R4: pain that rises in an exercise."""

from __future__ import annotations

from typing import Any

import pytest

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.advice.rules.r4_easier_now import Effort, ease_now, rise_words
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.record import Record
from lumbarjack.core.session.state import SessionItem
from tests.advice.people import (
    catalogue,
    check_in,
    day,
    decided,
    done,
    person,
    plan,
    profile,
    rules,
    session,
    with_more,
)


def item(exercise: str, planned: str | None = None) -> SessionItem:
    known = catalogue().exercise(exercise)
    return SessionItem(planned=planned or exercise, exercise=known, dose=resolve(known))


def offered(
    before: int | None, peak: int, *, usual: int = 3, exercise: str = "bridge", **more: Any
) -> Advice | None:
    record = person([check_in(n, usual) for n in range(1, 10)], **more)
    return ease_now(catalogue(), record, day(9), item=item(exercise), peak=peak, before=before)


@pytest.mark.parametrize(
    ("usual", "before", "peak", "eased"),
    [
        (3, 3, 5, False),
        (3, 3, 6, True),
        (3, 6, 6, True),
        (3, 10, 10, True),
        (3, 5, 5, False),
        (3, 5, 6, True),
        (3, None, 5, False),
        (3, None, 6, True),
        (0, 0, 3, False),
        (0, 1, 4, True),
        (5, 5, 7, False),
        (5, 5, 8, True),
        (7, 5, 9, True),
        (7, 7, 8, False),
        (7, 7, 9, True),
        (7, 9, 10, True),
        (7, 10, 10, True),
        (7, 8, 9, False),
        (7, None, 8, False),
        (7, None, 9, True),
    ],
)
def test_a_rise_is_eased_from_its_line_on(
    usual: int, before: int | None, peak: int, eased: bool
) -> None:
    assert (offered(before, peak, usual=usual) is not None) is eased


def test_a_seven_in_one_exercise_offers_the_easier_rung_for_today() -> None:
    advice = offered(3, 7)
    assert advice is not None
    assert (advice.action, advice.exercise, advice.to) == (
        Action.EASIER_NOW,
        "bridge",
        "partial-bridge",
    )
    assert advice.id == f"{day(9)}.R4.bridge"
    assert "7 in it" in advice.reason and "for today" in advice.reason


def test_a_rise_of_two_counts_when_it_was_there_last_time_too() -> None:
    first = (session(5, done("bridge", 2, 4)),)
    assert offered(2, 4, sessions=first) is not None
    assert offered(2, 4, sessions=(session(5, done("bridge", 2, 3)),)) is None
    newer = (*first, session(6, done("bridge", 2, 2)))
    assert offered(2, 4, sessions=newer) is None


def test_twice_a_two_is_nothing_to_ease() -> None:
    last = (session(5, done("bridge", 0, 2)),)
    assert offered(0, 2, usual=0, sessions=last) is None


def test_where_there_is_no_rung_below_it_is_half_of_it() -> None:
    advice = offered(3, 7, exercise="seated-lean-rest")
    assert advice is not None and advice.to is None and advice.dose is not None
    full = resolve(catalogue().exercise("seated-lean-rest"))
    half = advice.dose.model_dump(exclude_none=True)
    assert half and all(value <= getattr(full, name) // 2 for name, value in half.items())


def test_a_programmes_own_ceiling_holds() -> None:
    record = person([check_in(n, 2) for n in range(1, 10)])
    low = {"item": item("bridge"), "peak": 4, "before": 3}
    assert ease_now(catalogue(), record, day(9), **low) is None  # type: ignore[arg-type]
    eased = ease_now(catalogue(), record, day(9), **low, programme="flexion-ease")  # type: ignore[arg-type]
    assert eased is not None


def test_steady_mode_offers_nothing() -> None:
    assert offered(3, 7, profile=profile(mode="steady")) is None


def test_an_exercise_done_in_place_of_another_is_named_as_the_plan_names_it() -> None:
    record = person([check_in(n, 3) for n in range(1, 10)])
    advice = ease_now(
        catalogue(), record, day(9), item=item("sit-to-stand", "bridge"), peak=7, before=3
    )
    assert advice is not None and advice.exercise == "bridge"


def after_session(**change: object) -> Record:
    record = person([check_in(n, 3) for n in range(1, 10)])
    bridge = done("bridge", 3, 7).model_copy(update=change)
    return with_more(record, sessions=(session(9, bridge),))


def test_after_the_session_the_day_still_says_it() -> None:
    said = assess(catalogue(), after_session(), day(9))
    assert [(a.rule, a.exercise, a.to) for a in said] == [("R4", "bridge", "partial-bridge")]


def test_what_was_answered_in_the_session_is_not_made_anew() -> None:
    advice = offered(3, 7)
    assert advice is not None
    record = after_session(exercise="partial-bridge", lowered_by="R4")
    record = with_more(record, decisions=(decided(9, advice),))
    assert assess(catalogue(), record, day(9)) == (advice,)


def test_it_holds_for_that_day_only() -> None:
    record = with_more(after_session(), diary=(check_in(10, 3),))
    assert rules(assess(catalogue(), record, day(10))) == {"R10"}


def test_words_name_the_numbers() -> None:
    said = rise_words(Effort(2, 4), Effort(2, 4), level=2, ceiling=5)
    assert said is not None and "4" in said and "from 2" in said


@pytest.mark.parametrize("last", [(None, 4), (2, None), (None, None)])
def test_a_last_time_that_was_not_said_is_no_rise(last: tuple[int | None, int | None]) -> None:
    assert offered(2, 4, sessions=(session(5, done("bridge", *last)),)) is None


@pytest.mark.parametrize(("before", "words"), [(5, "from 5 before"), (None, "where 7 is usual")])
def test_from_a_high_usual_level_on_it_says_what_it_rose_from(
    before: int | None, words: str
) -> None:
    advice = offered(before, 9, usual=7)
    assert advice is not None and words in advice.reason


def test_it_keeps_what_it_looked_at() -> None:
    advice = offered(3, 7)
    assert advice is not None
    assert advice.numbers == {"usual": 3, "ceiling": 5, "before": 3, "peak": 7}


def test_it_speaks_of_the_exercise_by_the_name_the_plan_has() -> None:
    record = person([check_in(n, 3) for n in range(1, 10)], plan=plan("partial-bridge"))
    stood_in = item("partial-bridge", planned="bridge")
    advice = ease_now(catalogue(), record, day(9), item=stood_in, peak=7, before=3)
    assert advice is not None and advice.exercise == "partial-bridge"
    record = person([check_in(n, 3) for n in range(1, 10)], plan=plan("bridge"))
    advice = ease_now(catalogue(), record, day(9), item=stood_in, peak=7, before=3)
    assert advice is not None and advice.exercise == "bridge"


def test_in_the_first_hours_no_rung_with_that_caution_is_offered() -> None:
    """Every exercise whose next rung down is better left until later in the morning."""
    record = person([check_in(n, 3) for n in range(1, 10)])
    found = 0
    for exercise in catalogue().exercises:
        told = {"item": item(exercise.id), "peak": 7, "before": 3}
        later = ease_now(catalogue(), record, day(9), **told)  # type: ignore[arg-type]
        early = ease_now(catalogue(), record, day(9), **told, morning=True)  # type: ignore[arg-type]
        assert later is not None and early is not None
        if early.to is not None:
            assert "early-morning" not in catalogue().exercise(early.to).cautions
        found += early.to != later.to
    assert found
