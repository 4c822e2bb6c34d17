"""Changing the plan by hand: one document each, said, undone, and never more than was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.services.away import away_now, away_until, come_back, go_away
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NeedsSetup, NothingThere
from lumbarjack.services.plan import PlanNow, add, change, move, read_plan, remove
from lumbarjack.services.programme import change_programme, choices
from lumbarjack.services.reading import read_streak
from lumbarjack.services.today import look
from tests.services.made import Hands, a_day, bundle, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def opened(tmp_path: Path, hands: Hands) -> Bundle:
    return person(tmp_path, hands)


def accept(opened: Bundle, action: Action, exercise: str, **more: object) -> None:
    """An accepted piece of lasting advice."""
    day = opened.today()
    advice = Advice.model_validate(
        {
            "id": f"{day}.R8.{exercise}",
            "rule": "R8",
            "action": action,
            "day": day,
            "exercise": exercise,
            "headline": "Suggested.",
            "reason": "Because.",
            "window": "today",
            "sources": ("a source",),
            "changes": "A better morning.",
            **more,
        }
    )
    opened.journal.put(
        AdviceDecision(
            id=opened.new_id(), at=opened.now(), day=day, advice=advice, decision="accept"
        )
    )


def names(plan: PlanNow) -> list[str]:
    return [row.exercise for row in plan.rows]


def by_clinician(opened: Bundle, exercise: str, **numbers: int) -> None:
    """The plan with numbers that a clinician set for one exercise."""
    plan = opened.record().plan
    assert plan is not None
    items = tuple(
        i.model_copy(update={"clinician": DosePart(**numbers)}) if i.exercise == exercise else i
        for i in plan.items
    )
    opened.journal.put(
        PlanDocument(
            id=opened.new_id(),
            at=opened.now(),
            day=opened.today(),
            programme=plan.programme,
            items=items,
        )
    )


def place(plan: PlanNow, exercise: str) -> int:
    return plan.places[names(plan).index(exercise)]


def test_own_numbers_are_saved_with_who_set_them_and_a_blank_gives_them_back(
    opened: Bundle,
) -> None:
    before = read_plan(opened)
    at = place(before, "cat-camel")
    said = change(opened, before.id, at, DosePart(reps=9), None)
    assert said == "Saved: Cat and camel, 9 × 1 s. u undoes."
    now = read_plan(opened)
    row = now.rows[now.places.index(at)]
    assert (row.dose.reps, row.dose.reps_by, row.item.user.reps) == (9, SetBy.USER, 9)
    change(opened, now.id, at, DosePart(), None)
    assert [r.dose for r in read_plan(opened).rows] == [r.dose for r in before.rows]


def test_an_accepted_step_lives_through_changes_and_undo_brings_all_back(
    opened: Bundle, hands: Hands
) -> None:
    hands.later(hours=1)
    accept(opened, Action.PROGRESS, "partial-bridge", to="bridge", dose=DosePart(reps=5))
    accept(opened, Action.EASIER_RUNG, "cat-camel", to="quadruped-rock")
    before = read_plan(opened)
    assert {"bridge", "quadruped-rock"} <= set(names(before))
    at = place(before, "knee-rolls")
    change(opened, before.id, at, DosePart(reps=3), (0, 2))
    after = read_plan(opened)
    assert names(after) == names(before)
    assert after.since == before.since
    for old, new in zip(before.rows, after.rows, strict=True):
        if new.exercise != "knee-rolls":
            assert (new.dose, new.why, new.since) == (old.dose, old.why, old.since)
    again = add(opened, "walk-5")
    assert "last of" in again
    for _ in range(2):
        opened.journal.undo()
    assert read_plan(opened) == before


def test_a_step_accepted_after_a_change_counts(opened: Bundle, hands: Hands) -> None:
    plan = read_plan(opened)
    remove(opened, plan.id, place(plan, "cat-camel"))
    accept(opened, Action.PROGRESS, "knee-rolls", dose=DosePart(reps=7))
    hands.later(hours=1)
    accept(opened, Action.PROGRESS, "partial-bridge", to="bridge")
    rows = {r.exercise: r for r in read_plan(opened).rows}
    assert rows["knee-rolls"].dose.reps == 7
    assert "bridge" in rows
    assert "cat-camel" not in rows


def test_two_changes_in_one_instant_both_count(opened: Bundle) -> None:
    count = len(read_plan(opened).rows)
    for _ in range(3):
        plan = read_plan(opened)
        remove(opened, plan.id, plan.places[0])
    assert len(read_plan(opened).rows) == count - 3
    assert change_programme(opened, "first-days").startswith("First days")
    assert read_plan(opened).programme == "first-days"


def test_what_is_taken_out_is_not_due_and_comes_back(opened: Bundle) -> None:
    before = read_plan(opened)
    said = remove(opened, before.id, place(before, "knee-rolls"))
    assert said == "Knee rolls is out of the plan. u brings it back."
    assert "knee-rolls" not in {i.exercise for i in look(opened).plan.items}
    opened.journal.undo()
    assert read_plan(opened) == before


def test_moving_stops_at_the_ends(opened: Bundle) -> None:
    plan = read_plan(opened)
    first = plan.places[0]
    assert "is the first already" in move(opened, plan.id, first, -1)
    assert read_plan(opened) == plan
    assert "number 2 of 8" in move(opened, plan.id, first, 1)
    order = names(read_plan(opened))
    assert order[:2] == [names(plan)[1], names(plan)[0]]
    assert [i.exercise for i in look(opened).plan.items][1] == order[1]


def test_adding_says_where_or_why_not(opened: Bundle) -> None:
    assert add(opened, "dead-bug") == (
        "Dead bug is in your plan now, last of 9. "
        "Learn first: Toe tap from tabletop, Overhead arm reach. u undoes."
    )
    with pytest.raises(BadInput, match="Dead bug is in your plan already, number 9 of 9"):
        add(opened, "dead-bug")
    with pytest.raises(BadInput, match="clinician turns this one on"):
        add(opened, "seated-tensioner")
    with pytest.raises(BadInput, match="needs a stability ball"):
        add(opened, "ball-pike")


def test_adding_what_another_rung_stands_for_says_so(opened: Bundle, hands: Hands) -> None:
    hands.later(hours=1)
    accept(opened, Action.EASIER_RUNG, "partial-bridge", to="glute-squeeze")
    with pytest.raises(BadInput, match="Glute squeeze stands for it now"):
        add(opened, "partial-bridge")


def test_adding_what_clashes_with_a_condition_is_refused(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, conditions=("spondylolisthesis",))
    with pytest.raises(BadInput, match=r"Superman is not added\. Not suggested with"):
        add(opened, "superman")


def test_an_added_exercise_stands_since_the_day_it_was_added(opened: Bundle, hands: Hands) -> None:
    hands.later(days=3)
    add(opened, "walk-5")
    plan = read_plan(opened)
    assert plan.rows[-1].since == a_day(19)
    assert plan.since == plan.rows[0].since == a_day(16)


def test_what_a_clinician_set_stays(opened: Bundle, hands: Hands) -> None:
    hands.later(minutes=1)
    by_clinician(opened, "knee-rolls", hold_s=4)
    plan = read_plan(opened)
    at = place(plan, "knee-rolls")
    with pytest.raises(BadInput, match="Hold is set by your clinician"):
        change(opened, plan.id, at, DosePart(hold_s=3), None)
    change(opened, plan.id, at, DosePart(reps=4), None)
    dose = read_plan(opened).rows[plan.places.index(at)].dose
    assert (dose.hold_s, dose.hold_by, dose.reps) == (4, SetBy.CLINICIAN, 4)


def test_on_an_easier_rung_what_a_clinician_set_is_not_exceeded(
    opened: Bundle, hands: Hands
) -> None:
    hands.later(minutes=1)
    by_clinician(opened, "partial-bridge", reps=6)
    hands.later(minutes=1)
    accept(opened, Action.EASIER_RUNG, "partial-bridge", to="glute-squeeze")
    plan = read_plan(opened)
    at = place(plan, "glute-squeeze")
    with pytest.raises(BadInput, match="repetitions to 6 for Partial bridge"):
        change(opened, plan.id, at, DosePart(reps=8), None)
    change(opened, plan.id, at, DosePart(reps=5), None)
    assert read_plan(opened).rows[plan.places.index(at)].dose.reps == 5


def test_a_plan_that_was_changed_elsewhere_is_not_changed_blindly(opened: Bundle) -> None:
    plan = read_plan(opened)
    remove(opened, plan.id, plan.places[0])
    edits: list[Callable[[], str]] = [
        lambda: remove(opened, plan.id, plan.places[0]),
        lambda: move(opened, plan.id, plan.places[0], 1),
        lambda: change(opened, plan.id, plan.places[0], DosePart(), None),
    ]
    for edit in edits:
        with pytest.raises(BadInput, match="changed elsewhere"):
            edit()


def test_an_exercise_that_the_catalogue_lost_stays_in_the_document(
    opened: Bundle, hands: Hands
) -> None:
    plan = opened.record().plan
    assert plan is not None
    hands.later(minutes=1)
    opened.journal.put(
        PlanDocument(
            id=opened.new_id(),
            at=opened.now(),
            day=opened.today(),
            items=(PlanItem(exercise="my-own"), *plan.items),
        )
    )
    now = read_plan(opened)
    assert now.places[0] == 1
    remove(opened, now.id, now.places[0])
    stored = opened.record().plan
    assert stored is not None
    assert stored.items[0].exercise == "my-own"
    assert len(stored.items) == len(plan.items)


def test_before_the_first_run_nothing_can_be_changed(tmp_path: Path, hands: Hands) -> None:
    empty = bundle(tmp_path, hands)
    edits: list[Callable[[], str]] = [
        lambda: add(empty, "bridge"),
        lambda: change_programme(empty, "daily-ten"),
    ]
    for edit in edits:
        with pytest.raises(NeedsSetup):
            edit()
    assert empty.journal.all().plans == ()


def test_another_programme_says_what_was_fitted_and_left_out(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, conditions=("pregnancy",))
    hands.later(hours=1)
    assert choices(opened).now == "daily-ten"
    said = change_programme(opened, "big-three-walk")
    assert said.startswith("Big three and a walk:")
    assert "fitted to you" in said
    assert said.endswith("u undoes.")
    opened.journal.undo()
    assert read_plan(opened).programme == "daily-ten"


def test_another_programme_keeps_the_numbers_of_clinician_and_person(
    opened: Bundle, hands: Hands
) -> None:
    hands.later(minutes=1)
    by_clinician(opened, "knee-rolls", hold_s=4)
    plan = read_plan(opened)
    change(opened, plan.id, place(plan, "cat-camel"), DosePart(reps=3), None)
    hands.later(hours=1)
    change_programme(opened, "daily-ten")
    rows = {r.exercise: r.dose for r in read_plan(opened).rows}
    assert rows["knee-rolls"].hold_by is SetBy.CLINICIAN
    assert (rows["cat-camel"].reps, rows["cat-camel"].reps_by) == (3, SetBy.USER)


def test_days_away_freeze_and_come_to_an_end(opened: Bundle, hands: Hands) -> None:
    said = go_away(opened, a_day(16), a_day(20))
    assert said == "Away from Mon 16 Mar to Fri 20 Mar: nothing is due."
    assert look(opened).plan.kind == "away"
    hands.later(days=2)
    assert "away until Tue 17 Mar" in come_back(opened)
    assert look(opened).plan.kind != "away"
    assert away_now(opened.record(), opened.today()) is None
    with pytest.raises(NothingThere):
        come_back(opened)
    opened.journal.undo()
    assert look(opened).plan.kind == "away"


def test_days_away_that_have_not_begun_are_taken_out(opened: Bundle) -> None:
    go_away(opened, a_day(18), a_day(20))
    assert "taken out" in come_back(opened)
    assert opened.record().away == ()


def test_days_away_are_lengthened_and_shortened(opened: Bundle, hands: Hands) -> None:
    go_away(opened, a_day(16), a_day(20))
    hands.later(days=2)
    assert away_until(opened, a_day(25)) == (
        "Away from Mon 16 Mar to Wed 25 Mar: nothing is due. "
        "Before it was from Mon 16 Mar to Fri 20 Mar."
    )
    go_away(opened, a_day(15), a_day(17))
    assert [(a.first, a.last) for a in opened.record().away] == [(a_day(15), a_day(17))]
    opened.journal.undo()
    assert [(a.first, a.last) for a in opened.record().away] == [(a_day(16), a_day(25))]
    with pytest.raises(BadInput, match="before the first"):
        away_until(opened, a_day(14))


def test_days_away_that_are_over_are_told_later(opened: Bundle, hands: Hands) -> None:
    hands.later(days=20)
    before = read_streak(opened).days_away_28
    said = go_away(opened, a_day(20), a_day(24))
    assert said.endswith("these days count neither for nor against.")
    assert read_streak(opened).days_away_28 == before + 5
    with pytest.raises(NothingThere, match="away FROM TO"):
        away_until(opened, a_day(26))


def test_two_times_away_are_not_changed_at_once(opened: Bundle) -> None:
    go_away(opened, a_day(2), a_day(3))
    go_away(opened, a_day(8), a_day(9))
    with pytest.raises(BadInput, match="more than one time away"):
        go_away(opened, a_day(1), a_day(16))
    assert len(opened.record().away) == 2


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (a_day(20), a_day(18), "before the first"),
        (date(2024, 3, 1), a_day(12), "more than a year ago"),
        (a_day(20), date(2028, 1, 1), "more than a year"),
    ],
)
def test_days_away_that_cannot_be_are_refused(
    opened: Bundle, first: date, last: date, why: str
) -> None:
    with pytest.raises(BadInput, match=why):
        go_away(opened, first, last)
