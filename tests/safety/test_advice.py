"""R0, R0b, R1 and the note to book a visit, as advice with reasons."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import lock_on
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.core.safety.signs import SIGNS
from tests.safety.builders import at, clean, entry, marked, on, record, seen

NEVER = re.compile(
    r"\b(failed|lost|you must rest|all clear|treats|therapy|diagnosis|you may have)\b",
    re.IGNORECASE,
)


def test_nothing_marked_says_nothing() -> None:
    assert safety_advice(Record(), on(3)) == ()
    assert safety_advice(record(clean(3), entry(3, 9)), on(3)) == ()


@pytest.mark.parametrize(
    ("sign", "rule", "action"),
    [("bladder", "R0", Action.STOP), ("fever", "R0b", Action.SEEK_CARE)],
)
def test_a_sign_is_said_every_day_until_somebody_has_looked(
    sign: str, rule: str, action: Action
) -> None:
    told = record(marked(3, sign))
    for day in (3, 4, 60):
        (advice,) = safety_advice(told, on(day))
        assert (advice.id, advice.rule, advice.action) == (f"{on(day)}.{rule}", rule, action)
        assert advice.exercise is None
        assert advice.saw == ("c003-8",)
        assert advice.window == "since 4 March"
        assert advice.sources
    assert safety_advice(record(marked(3, sign), seen(4, "may")), on(4)) == ()


@pytest.mark.parametrize(
    ("more", "action"),
    [({}, Action.SEEK_CARE), ({"side": "both", "zone": "calf"}, Action.STOP)],
)
def test_the_leg_questions_are_r1(more: dict[str, Any], action: Action) -> None:
    (advice,) = safety_advice(record(entry(3, 4, leg_weaker=True, **more)), on(3))
    assert (advice.rule, advice.action) == ("R1", action)
    assert advice.saw == ("d003-7",)
    assert "leg questions" in advice.reason


def test_relief_after_not_told_is_said() -> None:
    (advice,) = safety_advice(record(marked(3, "bladder"), seen(4, "not-told")), on(5))
    assert "Relief positions and walking are open" in advice.headline
    assert advice.action is Action.STOP
    assert "seen on 5 March" in advice.reason


def test_a_sign_to_book_is_a_note_for_a_week_and_locks_nothing() -> None:
    told = record(marked(3, "worried", "pregnant"))
    for day in (3, 9):
        (advice,) = safety_advice(told, on(day))
        assert advice.action is Action.CLINICIAN
        assert "midwife" in advice.reason
    assert safety_advice(told, on(10)) == ()
    assert not lock_on(told, on(3)).locked


def test_the_note_stands_beside_the_lock_and_goes_when_answered() -> None:
    told = record(marked(3, "worried", "fever"))
    locked, note = safety_advice(told, on(3))
    assert (locked.action, note.action) == (Action.SEEK_CARE, Action.CLINICIAN)
    for decision, stays in (("accept", False), ("keep", False), ("later", True)):
        answer = AdviceDecision.model_validate(
            {"id": "a", "at": at(3, 9), "day": on(3), "advice": note, "decision": decision}
        )
        answered = told.model_copy(update={"decisions": (answer,)})
        assert (note.action in {a.action for a in safety_advice(answered, on(4))}) is stays


@settings(max_examples=60)
@given(signs=st.lists(st.sampled_from([s.id for s in SIGNS]), min_size=1, max_size=4))
def test_another_sign_never_makes_the_advice_weaker(signs: list[str]) -> None:
    order = [Action.STOP, Action.SEEK_CARE, Action.CLINICIAN]
    before = safety_advice(record(marked(3, *signs[:-1])) if signs[1:] else Record(), on(3))
    after = safety_advice(record(marked(3, *signs)), on(3))
    assert order.index(after[0].action) <= min(
        (order.index(a.action) for a in before), default=len(order)
    )


@settings(max_examples=60)
@given(
    signs=st.lists(st.sampled_from([s.id for s in SIGNS]), min_size=1, max_size=4),
    told=st.sampled_from([None, "not-told", "may-not"]),
)
def test_the_words_keep_to_the_wording(signs: list[str], told: str | None) -> None:
    checks = [marked(3, *signs), *([seen(4, told)] if told else [])]  # type: ignore[arg-type]
    for advice in safety_advice(record(*checks), on(4)):
        for text in (advice.headline, advice.reason, advice.changes):
            assert text
            assert not NEVER.search(text)
