"""R2b: pain that moves in towards the back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lumbarjack.core.models.advice import Action, FlareDeclared
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    at,
    check_in,
    day,
    done,
    logged,
    of_rule,
    person,
    plan,
    rules,
    said_on,
    session,
    with_more,
)


def life(leg: bool | None = False, *, before: Zone = Zone.THIGH, after: Zone = Zone.BACK) -> Record:
    record = person(
        logged("4x9", **{f"d{n}": Zone.THIGH for n in range(1, 10)}), plan=plan("prone-press-up")
    )
    moved = session(9, done("prone-press-up", 5, 8), zone_before=before, zone_after=after)
    asked = check_in(
        9, 5, id="after", kind="after-session", at=at(9, 9), leg_weaker=leg, zone=after
    )
    return with_more(record, sessions=(moved,), diary=(asked,))


def test_the_sentence_says_if() -> None:
    (said,) = of_rule(said_on(life(), 9), "R2b")
    assert said.action is Action.HOLD
    assert "often a good sign, if the leg is no weaker or more numb" in said.reason
    assert "from thigh to low back" in said.reason.lower()


@pytest.mark.parametrize(("leg", "eased"), [(False, False), (None, True)])
def test_a_leg_that_is_no_worse_leaves_r4_unsaid(leg: bool | None, eased: bool) -> None:
    said = rules(said_on(life(leg), 9))
    assert "R2b" in said and ("R4" in said) is eased


def test_a_weaker_leg_is_no_good_sign() -> None:
    assert "R2b" not in rules(said_on(life(leg=True), 9))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (Zone.BUTTOCK, Zone.BACK, True),
        (Zone.CALF, Zone.THIGH, True),
        (Zone.BACK, Zone.NONE, False),
        (Zone.THIGH, Zone.THIGH, False),
        (Zone.BUTTOCK, Zone.THIGH, False),
    ],
)
def test_inward_is_towards_the_back(before: Zone, after: Zone, said: bool) -> None:
    assert ("R2b" in rules(said_on(life(before=before, after=after), 9))) is said


def next_day(zone: Zone, leg: bool | None = False) -> set[str]:
    record = life()
    morning = check_in(10, 8, 8, zone=zone, leg_weaker=leg)
    return rules(said_on(with_more(record, diary=(morning,)), 10))


def test_by_the_next_morning_it_leaves_r5_unsaid_where_it_is_still_in() -> None:
    strong = check_in(10, 7, zone=Zone.BACK, leg_weaker=False)
    record = with_more(life(), diary=(strong,))
    assert "R5a" not in rules(said_on(record, 10)) and "R2b" in rules(said_on(record, 10))
    out = with_more(life(), diary=(check_in(10, 7, zone=Zone.THIGH, leg_weaker=False),))
    assert "R5a" in rules(said_on(out, 10))


def test_it_hides_no_relief_day_and_no_flare() -> None:
    record = with_more(life(), flares=(FlareDeclared(id="f", at=at(9, 10), day=day(9)),))
    assert {"R7", "R2b"} <= rules(said_on(record, 9))
    assert "R3" in next_day(Zone.BACK)


def test_nothing_is_made_easier_is_said_only_where_it_is_true() -> None:
    (alone,) = of_rule(said_on(life(), 9), "R2b")
    assert "nothing is made easier for it" in alone.reason
    flare = with_more(life(), flares=(FlareDeclared(id="f", at=at(9, 10), day=day(9)),))
    strong = with_more(life(), diary=(check_in(10, 8, zone=Zone.BACK, leg_weaker=False),))
    for record, number in ((flare, 9), (strong, 10)):
        (beside,) = of_rule(said_on(record, number), "R2b")
        assert "often a good sign" in beside.reason
        assert "made easier" not in beside.reason


def test_it_keeps_no_step_back() -> None:
    record = person(
        [check_in(n, 2, zone=Zone.BUTTOCK) for n in range(1, 12)],
        [
            session(n, done("bridge", 2, 2), zone_before=Zone.BUTTOCK, zone_after=Zone.BACK)
            for n in range(1, 12)
        ],
        plan=plan("bridge"),
    )
    assert "R8" in rules(said_on(record, 11))


@pytest.mark.parametrize(("minute", "eased"), [(59, True), (60, False), (61, False)])
def test_an_answer_about_the_leg_from_before_the_session_is_none(minute: int, eased: bool) -> None:
    """The session begins at eight."""
    told = check_in(9, 3, id="leg", at=at(9, 7, 0) + timedelta(minutes=minute), leg_weaker=False)
    record = with_more(life(leg=None), diary=(told,))
    assert ("R4" in rules(said_on(record, 9))) is eased
