"""More cases like those of the rules' table, each beside its limit: what begins on which day."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.models.advice import Action, Advice, FlareDeclared
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import lock_on, opens_by_itself
from lumbarjack.core.safety.rules import safety_advice
from tests.advice.people import (
    actions,
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    due,
    live,
    logged,
    person,
    plan,
    profile,
    rules,
    said_on,
    scores,
    session,
    with_more,
)

EASIER = ("easier-rung", "easier-now", "easier-today", "flare", "relief-day", "swap-direction")

CASES: Sequence[tuple[str, str, dict[str, list[int]]]] = [
    ("two days below W are no flare", "3x14 4 4 4 3x6", {"flare": []}),
    ("two days at W are one", "3x14 5 5 3x6", {"flare": [16, 17]}),
    ("W is never below 4", "0x14 3 3 3 3", {"flare": []}),
    ("4 is above a usual 0", "0x14 4 4 0x4", {"flare": [16, 17]}),
    ("one day apart", "3x14 5 3 5 3 3", {"flare": [17, 18]}),
    ("two days apart among three logged ones", "3x14 5 - - 3 - 5 3", {"flare": []}),
    ("two worse days with a silent one between", "3x14 5 - 5 3 3", {"flare": [17, 18]}),
    ("five calendar days", "3x14 5 3 - - 5 3 3", {"flare": [19, 20]}),
    ("six calendar days", "3x14 5 3 - - - 5 3 3", {"flare": []}),
    ("a normal day before them does not count", "3x14 5 - - - 5 3 3", {"flare": [19, 20]}),
    ("over five days apart", "3x14 5 - - - - 5 3 3", {"flare": []}),
    ("the end takes two days at B + 1", "3x14 7 7 4 7 4 3", {"flare": [16, 17, 18]}),
    ("a day above B + 1 is no calm day", "3x14 7 7 5 5 5 4 4", {"flare": [16, 17, 18, 19, 20]}),
    ("a usual 2 ends at 3, below W", "2x14 6 6 4 4 3 3", {"flare": [16, 17, 18, 19]}),
    ("a relief day at 8", "3x14 8 3 3", {"relief-day": [15]}),
    ("none at 7", "3x14 7 3 3", {"relief-day": []}),
    ("none at the usual 8, once it is known", "8x16", {"relief-day": [1]}),
    ("9 is within one of a usual 8", "8x14 9 8 8", {"relief-day": [1]}),
    ("10 is two above a usual 8", "8x14 10 8 8", {"relief-day": [1, 15]}),
    ("8 is within one of a usual 7", "7x14 8 7 7", {"relief-day": []}),
    ("9 is two above a usual 7", "7x14 9 7 7", {"relief-day": [15]}),
    ("8 is above a usual 6", "6x14 8 6 6", {"relief-day": [15]}),
    ("a morning one above", "3x14 4 3 3", {"easier-today": []}),
    ("a morning two above", "3x14 5 3 3", {"easier-today": [15]}),
    ("a morning of 3 is never bad", "0x14 3 0 0", {"easier-today": []}),
    ("a morning of 4 after zeros", "0x14 4 0 0", {"easier-today": [15]}),
    ("a morning after a day off", "3x13 - 5 3 3", {"easier-today": []}),
    ("bad mornings and never two within five days", "3x14 5 3 3 3 3 5 3", {"easier-rung": []}),
    ("a slow rise of two in a fortnight", "2x14 3x7 4x7", {"easier-rung": []}),
    ("a week 1.4 worse", "4x7 5x7 6 6 6 6 6 6 6", {"easier-rung": []}),
    ("always 3", "3x40", {e: [] for e in EASIER}),
    ("always 7", "7x40", {e: [] for e in EASIER}),
    ("always 9", "9x40", {**{e: [] for e in EASIER}, "relief-day": [1]}),
    ("up and down by one", "5 6 " * 20, {e: [] for e in EASIER}),
    ("getting better", "7x7 6x7 5x7 4x7 3x7", {e: [] for e in EASIER}),
    ("weekdays only", "4 4 4 4 4 - - " * 5, {e: [] for e in EASIER}),
    ("a step a week", "2x30", {"progress": [7, 14, 21, 28]}),
    ("steps stop at the peak line", "4x14 5 4 5 4 5 4 5 4", {"easier-today": []}),
    ("a gap of 13 days", "2x10 " + "- " * 13 + "2 2 2", {"hold-R9": [24]}),
    ("a gap of 12 days", "2x10 " + "- " * 12 + "2 2 2", {"hold-R9": []}),
]


@pytest.mark.parametrize(("name", "pains", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_said_on_which_days(name: str, pains: str, expected: dict[str, list[int]]) -> None:
    said = live(pains, person(profile=profile(usual_worst=None)))
    logged_days = {n for n, p in enumerate(scores(pains), 1) if p is not None}
    for action, days in expected.items():
        found = of_rules(said, "R9") if action == "hold-R9" else actions(said, action)
        assert [n for n in found if n in logged_days] == days, (name, action)


def of_rules(said: list[tuple[Advice, ...]], rule: str) -> list[int]:
    return [n for n, advice in enumerate(said, 1) if rule in rules(advice)]


def relived(pains: str) -> list[tuple[Advice, ...]]:
    """As `live`, but what is said counts once the session of the day is over."""
    record, said = person(), []
    for number, pain in enumerate(scores(pains), 1):
        if pain is None:
            said.append(assess(catalogue(), record, day(number)))
            continue
        record = with_more(record, diary=(check_in(number, pain),))
        morning = assess(catalogue(), record, day(number))
        record = with_more(record, decisions=tuple(decided(number, a) for a in morning))
        record = with_more(record, sessions=(due(record, number, pain),))
        said.append(assess(catalogue(), record, day(number)))
    return said


def test_one_bad_day_seen_in_the_evening_is_the_same_as_in_the_morning() -> None:
    said = relived("2 3 2 3 2 2 3 2 2 3 2 2 6 2 2 3 2 2 2 2 2")
    assert actions(said, *EASIER) == [13]
    assert {a.action for a in said[12]} == {"easier-today"}


def one_set(
    usual: int, before: int | None, peak: int, *, last: tuple[int, int] | None = None
) -> Record:
    record = person(logged(f"{usual}x9"), plan=plan("bridge"))
    if last is not None:
        record = with_more(record, sessions=(session(8, done("bridge", *last)),))
    return with_more(record, sessions=(session(9, done("bridge", before, peak), hour=9),))


@pytest.mark.parametrize(
    ("usual", "before", "peak", "last", "eased"),
    [
        (7, 5, 9, None, True),
        (7, 5, 7, None, True),
        (7, 5, 6, None, False),
        (0, 0, 2, (0, 2), False),
        (2, 2, 4, (2, 4), True),
        (2, 2, 4, (2, 3), False),
        (2, 2, 4, None, False),
        (2, 2, 5, None, True),
        (1, 0, 3, None, False),
        (4, 4, 6, None, False),
        (4, 4, 7, None, True),
        (6, 10, 10, None, True),
    ],
)
def test_a_peak_beside_its_limit(
    usual: int, before: int, peak: int, last: tuple[int, int] | None, eased: bool
) -> None:
    found = {a.action for a in said_on(one_set(usual, before, peak, last=last), 9)}
    assert (Action.EASIER_NOW in found) is eased


def test_both_legs_open_the_list_and_a_saddle_is_the_emergency_page_whatever_else() -> None:
    both = check_in(9, 3, zone=Zone.CALF, side=Side.BOTH, nothing_new=True)
    record = person([*logged("3x8"), both])
    assert opens_by_itself(record, day(9))
    mark = SafetyCheck(id="c", at=at(10), day=day(10), why="opened", signs=("saddle-numbness",))
    record = with_more(record, checks=(mark,), diary=(check_in(10, 9),))
    said = assess(catalogue(), record, day(10), locks=safety_advice(record, day(10)))
    assert [a.action for a in said] == [Action.STOP]


def test_a_cancer_seen_and_cleared_locks_nothing() -> None:
    past = profile(history=("cancer",))
    record = person(logged("3x20"), profile=past)
    assert not lock_on(record, day(20)).locked
    assert not opens_by_itself(record, day(20))


def test_ten_days_away_leave_rung_and_dose() -> None:
    said = live("2x14 " + "- " * 10 + "2x4")
    assert "R9" not in {a.rule for advice in said for a in advice}
    assert actions(said, *EASIER) == []


def test_inward_with_more_pain_in_the_back_and_a_declared_flare() -> None:
    record = person(
        logged("4x9", **{f"d{n}": Zone.THIGH for n in range(1, 10)}),
        plan=plan("prone-press-up"),
        flares=(FlareDeclared(id="f", at=at(9, 10), day=day(9)),),
    )
    moved = session(9, done("prone-press-up", 5, 8), zone_before=Zone.THIGH, zone_after=Zone.BACK)
    record = with_more(record, sessions=(moved,))
    said = said_on(record, 9)
    assert said[0].action is Action.FLARE
    assert any("often a good sign" in a.reason for a in said)
    assert not rules(said) & {"R4", "R5a", "R5b"}


def test_a_declared_flare_while_learning_is_frozen_at_what_was_told() -> None:
    record = person(
        logged("6 6 3 3"),
        profile=profile(usual_worst=3),
        flares=(FlareDeclared(id="f", at=at(1, 10), day=day(1)),),
    )
    assert [any(a.action is Action.FLARE for a in said_on(record, n)) for n in (1, 2, 3, 4)] == [
        True,
        True,
        True,
        False,
    ]
