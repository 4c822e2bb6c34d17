"""Order and precedence, what is in force, and what waits for an answer."""

from __future__ import annotations

import pytest

from lumbarjack.core.advice.assess import assess, in_force, open_advice
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    person,
    usual_session,
    with_more,
)


def bad_morning() -> Record:
    return person(
        [*(check_in(n, 3) for n in range(1, 9)), check_in(9, 6)],
        [usual_session(n, 3) for n in range(1, 9)],
    )


def flaring() -> Record:
    return person([*(check_in(n, 3) for n in range(1, 9)), check_in(9, 6), check_in(10, 6)])


def lock(action: Action) -> Advice:
    return Advice(
        id="x.R0",
        rule="R0",
        action=action,
        day=day(9),
        headline="",
        reason="",
        window="",
        sources=(),
        changes="",
    )


def test_a_lock_is_all_that_is_said() -> None:
    locks = (lock(Action.SEEK_CARE), lock(Action.STOP))
    said = assess(catalogue(), bad_morning(), day(9), locks=locks)
    assert [a.action for a in said] == [Action.STOP, Action.SEEK_CARE]


def test_a_note_of_the_gate_hides_nothing() -> None:
    said = assess(catalogue(), bad_morning(), day(9), locks=(lock(Action.CLINICIAN),))
    assert [a.action for a in said] == ["easier-today", "easier-today", "clinician"]


def test_without_a_plan_there_is_nothing_to_change() -> None:
    assert [a.rule for a in assess(catalogue(), Record(), day(1))] == ["R10"]


def test_nothing_is_open_on_a_day_to_carry_on() -> None:
    record = person([check_in(1, 3)])
    assert [a.headline for a in in_force(catalogue(), record, day(1))] == ["Carry on as you are."]
    assert open_advice(catalogue(), record, day(1)) == ()


def test_what_is_accepted_is_in_force_and_not_asked_again() -> None:
    record = bad_morning()
    first, second = assess(catalogue(), record, day(9))
    record = with_more(record, decisions=(decided(9, first),))
    assert in_force(catalogue(), record, day(9)) == (first, second)
    assert open_advice(catalogue(), record, day(9)) == (second,)


def test_what_is_kept_away_or_put_off_is_not_in_force() -> None:
    record = bad_morning()
    first, second = assess(catalogue(), record, day(9))
    answers = (decided(9, first, "keep"), decided(9, second, "later"))
    record = with_more(record, decisions=answers)
    assert in_force(catalogue(), record, day(9)) == ()
    assert assess(catalogue(), record, day(9)) == (first, second)


@pytest.mark.parametrize("answer", ["keep", "later"])
@pytest.mark.parametrize(
    ("more", "again"),
    [
        ({"now": 9}, True),
        ({"now": None, "cannot_get_up": True}, True),
        ({"now": 8}, False),
        ({"now": 5, "worst": 9}, False),
    ],
)
def test_a_relief_day_that_was_answered_is_asked_again_where_the_day_grew_worse(
    answer: str, more: dict[str, object], again: bool
) -> None:
    record = person([*(check_in(n, 3) for n in range(1, 10)), check_in(10, 8)])
    (relief,) = assess(catalogue(), record, day(10))
    record = with_more(record, decisions=(decided(10, relief, answer),))
    assert in_force(catalogue(), record, day(10)) == ()
    later = check_in(10, **{"now": None, **more, "id": "later", "at": at(10, 15)})  # type: ignore[arg-type]
    record = with_more(record, diary=(later,))
    found = open_advice(catalogue(), record, day(10))
    assert [a.rule for a in found] == (["R3"] if again else [])
    assert in_force(catalogue(), record, day(10)) == found
    for advice in found:
        once_more = decided(10, advice, answer)
        once_more = once_more.model_copy(update={"id": "once-more", "at": at(10, 16)})
        answered = with_more(record, decisions=(once_more,))
        assert in_force(catalogue(), answered, day(10)) == ()


def test_a_flare_put_off_is_asked_again_the_next_day() -> None:
    record = flaring()
    (flare,) = open_advice(catalogue(), record, day(10))
    record = with_more(record, decisions=(decided(10, flare, "later"),))
    assert open_advice(catalogue(), record, day(10)) == ()
    record = with_more(record, diary=(check_in(11, 6),))
    assert open_advice(catalogue(), record, day(11)) == (flare,)


def test_a_flare_accepted_holds_until_it_ends() -> None:
    record = flaring()
    (flare,) = assess(catalogue(), record, day(10))
    record = with_more(record, decisions=(decided(10, flare),), diary=(check_in(11, 6),))
    assert in_force(catalogue(), record, day(11)) == (flare,)
    assert open_advice(catalogue(), record, day(11)) == ()


def test_a_flare_kept_away_leaves_the_word_to_the_mornings() -> None:
    record = flaring()
    (flare,) = assess(catalogue(), record, day(10))
    record = with_more(
        record,
        decisions=(decided(10, flare, "keep"),),
        sessions=(usual_session(10, 6),),
        diary=(check_in(11, 6),),
    )
    assert {a.rule for a in assess(catalogue(), record, day(11))} == {"R5a"}


def test_a_decision_of_a_later_day_is_not_seen() -> None:
    record = flaring()
    (flare,) = assess(catalogue(), record, day(10))
    record = with_more(record, decisions=(decided(11, flare, "keep"),))
    assert open_advice(catalogue(), record, day(10)) == (flare,)
