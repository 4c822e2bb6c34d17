"""A plan that is changed by hand keeps what was accepted, once and not twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan import editing
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.numbers import with_own
from lumbarjack.core.plan.standing import Standing, standings
from tests.plan.made import CATALOGUE, FIRST, decision, instant, record, session

EDITED = FIRST + timedelta(days=20)
PROGRAMMES = [p.id for p in CATALOGUE.programmes]
IDS = [e.id for e in CATALOGUE.exercises]

parts = st.builds(
    DosePart,
    sets=st.none() | st.integers(1, 4),
    reps=st.none() | st.integers(1, 15),
    hold_s=st.none() | st.integers(1, 40),
    rest_s=st.none() | st.integers(0, 90),
)


@st.composite
def answers(draw: st.DrawFn, programme: str, days: st.SearchStrategy[int]) -> AdviceDecision:
    """An answer to lasting advice about one exercise of the plan or its ladder, or about all."""
    items = CATALOGUE.programme(programme).items
    planned = CATALOGUE.exercise(draw(st.sampled_from([i.exercise for i in items])))
    rungs = [e.id for e in CATALOGUE.ladder_of(planned.id).rungs]
    exercise = draw(st.sampled_from(rungs))
    answer = draw(st.sampled_from(["accept", "accept", "accept", "keep", "later"]))
    day = FIRST + timedelta(days=draw(days))
    hour = draw(st.integers(5, 20))
    if draw(st.booleans()):
        down = step_down(CATALOGUE, exercise, None)
        to = down.id if down is not None and draw(st.booleans()) else None
        about = draw(st.sampled_from([exercise, None]))
        return decision(
            day,
            "R5b",
            Action.EASIER_RUNG,
            answer,
            hour,
            exercise=about,
            to=None if about is None else to,
        )
    above = CATALOGUE.exercise(exercise).harder if draw(st.booleans()) else None
    part = DosePart(reps=draw(st.integers(1, 12)), hold_s=draw(st.none() | st.integers(1, 30)))
    return decision(
        day, "R8", Action.PROGRESS, answer, hour, exercise=exercise, to=above, dose=part
    )


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, tuple[AdviceDecision, ...]]:
    """A record with a plan and answers up to the edit, and later answers."""
    programme = draw(st.sampled_from(PROGRAMMES))
    before = draw(st.lists(answers(programme, st.integers(0, 19)), max_size=8))
    later = draw(st.lists(answers(programme, st.integers(21, 25)), max_size=3))
    known = {d.id: d for d in before}
    done = tuple(draw(st.lists(st.sampled_from(IDS), max_size=10, unique=True)))
    sessions = (session(FIRST, *done),) if done else ()
    return record(programme, decisions=tuple(known.values()), sessions=sessions), tuple(later)


def plan_of(told: Record) -> PlanDocument:
    assert told.plan is not None
    return told.plan


def changed(told: Record, plan: PlanDocument) -> Record:
    """The record with a plan made on the day of the edit, by the next instant."""
    stored = plan.model_copy(update={"id": "edited", "at": instant(EDITED, 12), "day": EDITED})
    return told.model_copy(update={"plan": stored})


def folded(told: Record) -> PlanDocument:
    return editing.fold(CATALOGUE, told, plan_of(told), instant(EDITED, 12))


def bare(rows: tuple[Standing, ...]) -> list[Standing]:
    """All of a standing but the item behind it, and which exercise that plans."""
    return [replace(row, item=PlanItem(exercise=row.item.exercise)) for row in rows]


def stand(told: Record) -> list[Standing]:
    return bare(standings(CATALOGUE, told, plan_of(told)))


@given(records())
def test_a_new_plan_document_alone_changes_nothing(
    made: tuple[Record, tuple[AdviceDecision, ...]],
) -> None:
    told, later = made
    after = changed(told, folded(told))
    assert stand(after) == stand(told)
    twice = changed(after, folded(after))
    assert stand(twice) == stand(told)
    more = {"decisions": (*told.decisions, *later)}
    assert stand(after.model_copy(update=more)) == stand(told.model_copy(update=more))
    for day in (EDITED, EDITED + timedelta(days=1)):
        before = plan_for_day(CATALOGUE, told, day)
        assert plan_for_day(CATALOGUE, after, day) == before


@given(records(), parts, st.data())
def test_editing_one_item_leaves_every_other_item_as_it_was(
    made: tuple[Record, tuple[AdviceDecision, ...]], own: DosePart, data: st.DataObject
) -> None:
    told, _ = made
    plan = folded(told)
    place = data.draw(st.integers(0, len(plan.items) - 1))
    row = standings(CATALOGUE, told, plan)[place]
    edited = with_own(CATALOGUE, row, own)
    item = editing.settled(CATALOGUE, edited, plan)
    after = changed(told, editing.replaced(plan, place, item))
    now = standings(CATALOGUE, after, plan_of(after))
    before = stand(told)
    assert [r for n, r in enumerate(bare(now)) if n != place] == [
        r for n, r in enumerate(before) if n != place
    ]
    mine = now[place]
    assert mine.exercise == row.exercise
    for name, by in (("sets", "sets_by"), ("reps", "reps_by"), ("hold_s", "hold_by")):
        told_number = getattr(own, name)
        if told_number is None:
            assert getattr(mine.dose, by) != SetBy.USER
        else:
            assert getattr(mine.dose, name) == told_number
            assert getattr(mine.dose, by) == SetBy.USER
    again = with_own(CATALOGUE, mine, DosePart())
    assert again.dose == row.dose


@given(records(), st.data())
def test_what_is_taken_out_moved_or_added_leaves_the_others_as_they_were(
    made: tuple[Record, tuple[AdviceDecision, ...]], data: st.DataObject
) -> None:
    told, _ = made
    plan = folded(told)
    before = stand(told)
    place = data.draw(st.integers(0, len(plan.items) - 1))
    other = data.draw(st.integers(0, len(plan.items) - 1))
    out = stand(changed(told, editing.removed(plan, place)))
    assert out == [*before[:place], *before[place + 1 :]]
    moved = stand(changed(told, editing.swapped(plan, place, other)))
    expected = list(before)
    expected[place], expected[other] = expected[other], expected[place]
    assert moved == expected
    new = PlanItem(exercise=data.draw(st.sampled_from(IDS)), since=EDITED)
    more = stand(changed(told, editing.added(plan, new)))
    assert more[:-1] == before
    assert (more[-1].exercise, more[-1].since) == (new.exercise, EDITED)


def test_what_another_machine_accepted_before_is_still_folded_over_it() -> None:
    known = decision(FIRST, "R8", Action.PROGRESS, exercise="knee-rolls", dose=DosePart(reps=9))
    told = record(decisions=(known,))
    after = changed(told, folded(told))
    arrived = decision(
        FIRST + timedelta(days=3),
        "R5b",
        Action.EASIER_RUNG,
        exercise="cat-camel",
        to="quadruped-rock",
    )
    merged = after.model_copy(update={"decisions": (known, arrived)})
    rows = {r.item.exercise: r for r in standings(CATALOGUE, merged, plan_of(merged))}
    assert rows["cat-camel"].exercise == "quadruped-rock"
    assert rows["knee-rolls"].dose.reps == 9


def test_an_answer_given_twice_is_not_folded_twice() -> None:
    step = decision(FIRST, "R8", Action.PROGRESS, exercise="partial-bridge", to="bridge")
    told = record(decisions=(step,))
    after = changed(told, folded(told))
    again = step.model_copy(update={"id": "again", "at": instant(EDITED, 20), "day": EDITED})
    both = after.model_copy(update={"decisions": (step, again)})
    row = next(
        r for r in standings(CATALOGUE, both, plan_of(both)) if r.item.exercise == "partial-bridge"
    )
    assert row.exercise == "bridge"


def test_an_answer_of_the_same_instant_as_the_change_counts_once() -> None:
    step = decision(
        EDITED, "R8", Action.PROGRESS, hour=12, exercise="knee-rolls", dose=DosePart(reps=9)
    )
    told = record(decisions=(step,))
    assert stand(changed(told, folded(told))) == stand(told)


def test_old_answers_are_not_listed_for_ever() -> None:
    old = decision(FIRST, "R8", Action.PROGRESS, exercise="knee-rolls", dose=DosePart(reps=9))
    told = record(decisions=(old,))
    plan = editing.fold(CATALOGUE, told, plan_of(told), instant(FIRST + timedelta(days=200)))
    assert plan.folded == ()
    assert stand(changed(told, plan)) == stand(told)


def test_seven_days_and_no_days_are_every_day() -> None:
    assert editing.weekdays(range(7)) == ()
    assert editing.weekdays((4, 0, 0)) == (0, 4)


def test_the_plan_was_begun_when_it_was_and_not_when_it_was_changed() -> None:
    told = record()
    after = changed(told, folded(told))
    assert plan_of(after).day == EDITED
    assert plan_of(after).begun == FIRST == date(2026, 3, 2)
