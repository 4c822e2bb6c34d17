"""R9: a gap."""

from __future__ import annotations

from typing import Any

import pytest

from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.returning import share
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    due,
    of_rule,
    person,
    rules,
    said_on,
    session,
    usual_session,
    with_more,
)


def life(last: int = 10, **more: Any) -> Record:
    """A session a day up to day `last`, and a check-in every day."""
    return person(
        [check_in(n, 2) for n in range(1, last + 60)],
        [usual_session(n, 2) for n in range(1, last + 1)],
        **more,
    )


def gap(record: Record, number: int) -> list[Advice]:
    return of_rule(said_on(record, number), "R9")


@pytest.mark.parametrize(
    ("number", "takes"),
    [(23, None), (24, "share"), (37, "share"), (38, "rung-down"), (60, "rung-down")],
)
def test_fourteen_days_take_a_share_and_28_a_rung(number: int, takes: str | None) -> None:
    found = gap(life(), number)
    assert [a.takes for a in found] == ([] if takes is None else [takes])
    assert all(a.action is Action.HOLD for a in found)


def test_it_keeps_its_id_so_that_it_is_asked_once_a_gap() -> None:
    ids = {a.id for n in range(24, 60) for a in gap(life(), n)}
    assert ids == {f"{day(24)}.R9", f"{day(38)}.R9"}


def test_a_session_in_which_only_pain_was_said_ends_no_gap() -> None:
    nothing_done = session(20, done("partial-bridge", 2, 4, status="skipped"))
    assert gap(with_more(life(), sessions=(nothing_done,)), 24)


def test_before_the_first_session_there_is_no_gap() -> None:
    assert not gap(life(last=0), 40)


def away(first: int, last: int) -> AwayDocument:
    return AwayDocument(id="a", at=at(first), day=day(first), first=day(first), last=day(last))


@pytest.mark.parametrize(
    ("first", "last", "said"), [(11, 29, False), (11, 28, True), (12, 29, True), (20, 40, False)]
)
def test_being_away_alone_is_no_gap(first: int, last: int, said: bool) -> None:
    assert bool(gap(life(away=(away(first, last),)), 30)) is said


def test_it_comes_before_a_step_up_and_keeps_it_back() -> None:
    assert "R8" not in rules(said_on(life(), 24))


def returned(*peaks: int | None, morning: int | None = 2) -> Record:
    """The share taken on day 24, and a session with these peaks on that day."""
    record = life()
    (said,) = gap(record, 24)
    record = with_more(record, decisions=(decided(24, said),))
    if not peaks:
        return record
    done = due(record, 24, 2)
    told = tuple(
        e.model_copy(update={"peak": p}) for e, p in zip(done.exercises, peaks, strict=True)
    )
    record = with_more(record, sessions=(done.model_copy(update={"exercises": told}),))
    mornings = tuple(
        e.model_copy(update={"now": morning, "worst": morning}) if e.day == day(25) else e
        for e in record.diary
    )
    return record.model_copy(update={"diary": mornings})


def reps(record: Record, number: int) -> list[int]:
    return [i.dose.reps for i in plan_for_day(catalogue(), record, day(number)).items]


def test_seventy_per_cent_until_one_session_was_comfortable() -> None:
    full = reps(life(), 10)
    assert full == [8, 4]
    assert reps(returned(), 24) == reps(returned(), 25) == [5, 2]
    assert reps(returned(3, 2), 25) == full


@pytest.mark.parametrize(
    ("peaks", "morning"), [((4, 2), 2), ((None, 2), 2), ((2, 2), 4), ((2, 2), None)]
)
def test_what_was_not_comfortable_or_not_said_keeps_the_share(
    peaks: tuple[int | None, ...], morning: int | None
) -> None:
    assert reps(returned(*peaks, morning=morning), 25) == [5, 2]


def test_such_a_session_does_not_count_for_a_step() -> None:
    record = returned()
    items = plan_for_day(catalogue(), record, day(24)).items
    assert {i.lowered_by for i in items} == {"R9"} and all("R9" in i.why for i in items)


def test_28_days_take_a_rung_for_good() -> None:
    record = life()
    (said,) = gap(record, 40)
    record = with_more(record, decisions=(decided(40, said),))
    found = [i.exercise for i in plan_for_day(catalogue(), record, day(41)).items]
    assert found == ["partial-bridge", "quadruped-leg-raise"]


def test_a_gap_that_goes_on_takes_the_rung_in_place_of_the_share() -> None:
    record = returned()
    (said,) = gap(record, 40)
    record = with_more(record, decisions=(decided(40, said),))
    assert {i.lowered_by for i in plan_for_day(catalogue(), record, day(41)).items} == {None}


@pytest.mark.parametrize(
    ("exercise", "field", "full", "less"),
    [
        ("bridge", "reps", 8, 5),
        ("walk-10", "hold_s", 600, 420),
        ("seated-lean-rest", "hold_s", 0, 0),
    ],
)
def test_a_share_is_rounded_down(exercise: str, field: str, full: int, less: int) -> None:
    dose = resolve(catalogue().exercise(exercise))
    dose = dose.model_copy(update={field: full}) if full == 0 else dose
    dose = dose.model_copy(update={"reps": 1}) if full == 0 else dose
    assert (getattr(dose, field), getattr(share(dose), field)) == (full, less)


def test_three_days_without_a_diary_keep_a_step_back() -> None:
    def steps(silent: tuple[int, ...]) -> bool:
        record = person(
            [check_in(n, 2) for n in range(1, 13) if n not in silent],
            [usual_session(n, 2) for n in (5, 6, 7, 11) if n not in silent],
        )
        return "R8" in rules(said_on(record, 12))

    assert steps((9, 10)) and not steps((8, 9, 10))
