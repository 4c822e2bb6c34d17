"""R5b: which two exercises come down after the second bad morning."""

from __future__ import annotations

from dataclasses import replace

from lumbarjack.core.advice.rules.r8_steps import next_step
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.standing import Standing, standings
from tests.advice.people import (
    catalogue,
    check_in,
    day,
    decided,
    done,
    of_rule,
    person,
    plan,
    profile,
    said_on,
    session,
    with_more,
)

PLAN = ("bridge", "bird-dog", "walk-10", "seated-lean-rest")


def life(rises: dict[str, int | None], *, exercises: tuple[str, ...] = PLAN) -> Record:
    """Bad mornings on days 13 and 15; the worst of the days keeps every flare away."""
    pains = [5 if n in (13, 15) else 3 for n in range(1, 16)]
    usual = [session(n, *(done(e, 3, 3) for e in exercises)) for n in range(1, 14)]
    last = session(
        14, *(done(e, 3, None if rise is None else 3 + rise) for e, rise in rises.items())
    )
    diary = [check_in(n, p, 7) for n, p in enumerate(pains, 1)]
    return person(diary, [*usual, last], plan=plan(*exercises))


def lowered(record: Record) -> list[tuple[str | None, str | None]]:
    found = of_rule(said_on(record, 15), "R5b")
    assert all(a.action is Action.EASIER_RUNG for a in found)
    return [(a.exercise, a.to) for a in found]


def test_the_two_with_the_largest_rise_come_down() -> None:
    found = lowered(life({"bridge": 0, "bird-dog": 1, "walk-10": 2}))
    assert found == [("walk-10", "walk-5"), ("bird-dog", "quadruped-leg-raise")]
    found = lowered(life({"bridge": 2, "bird-dog": 0, "walk-10": 1}))
    assert found == [("bridge", "partial-bridge"), ("walk-10", "walk-5")]


def test_a_rise_that_was_not_said_comes_last() -> None:
    found = lowered(life({"bridge": None, "bird-dog": 0, "walk-10": 0}))
    assert [e for e, _ in found] == ["bird-dog", "walk-10"]


def test_ties_go_by_the_plan_and_by_the_last_step_up() -> None:
    record = life({"bridge": 1, "bird-dog": 1, "walk-10": 1})
    assert [e for e, _ in lowered(record)] == ["bridge", "bird-dog"]

    def stepped(number: int, exercise: str) -> Advice:
        return Advice(
            id=f"{day(number)}.R8.{exercise}",
            rule="R8",
            action=Action.PROGRESS,
            day=day(number),
            exercise=exercise,
            dose=DosePart(hold_s=660),
            headline="",
            reason="",
            window="",
            sources=(),
            changes="",
        )

    one = with_more(record, decisions=(decided(3, stepped(3, "walk-10")),))
    assert [e for e, _ in lowered(one)] == ["walk-10", "bridge"]
    two = with_more(one, decisions=(decided(4, stepped(4, "bird-dog")),))
    assert [e for e, _ in lowered(two)] == ["bird-dog", "walk-10"]
    kept = with_more(one, decisions=(decided(4, stepped(4, "bird-dog"), "keep"),))
    assert [e for e, _ in lowered(kept)] == ["walk-10", "bridge"]


def test_what_has_nothing_easier_is_passed_over() -> None:
    found = lowered(life({"seated-lean-rest": 3, "bridge": 1, "bird-dog": 0}))
    assert {e for e, _ in found} == {"bridge", "bird-dog"}


def test_what_was_skipped_is_left_alone() -> None:
    record = life({"bridge": 1})
    skipped = session(14, done("bird-dog", 3, 6, status="skipped"), hour=9)
    assert {e for e, _ in lowered(with_more(record, sessions=(skipped,)))} == {"bridge"}


def test_what_is_not_due_today_is_left_alone() -> None:
    record = life({"bridge": 1, "bird-dog": 0})
    assert record.plan is not None
    items = tuple(
        i.model_copy(update={"days": (1,)}) if i.exercise == "bridge" else i
        for i in record.plan.items
    )
    later = record.model_copy(update={"plan": record.plan.model_copy(update={"items": items})})
    assert {e for e, _ in lowered(later)} == {"bird-dog"}


def test_once_in_seven_days() -> None:
    record = life({"bridge": 1, "bird-dog": 0})
    earlier = of_rule(said_on(record, 15), "R5b")[0]
    for number, silent in ((8, False), (9, True), (14, True)):
        taken = decided(number, earlier.model_copy(update={"id": f"{number}", "day": day(number)}))
        found = lowered(with_more(record, decisions=(taken,)))
        assert (not found) is silent, number


def row(exercise: str, **numbers: object) -> Standing:
    record = person(plan=plan(exercise))
    assert record.plan is not None
    (found,) = standings(catalogue(), record, record.plan)
    return replace(found, dose=found.dose.model_copy(update=numbers))


def walked(exercise: str, **numbers: object) -> tuple[str | None, int | None] | None:
    found = next_step(catalogue(), row(exercise, **numbers), profile(), frozenset(), easy=False)
    return None if found is None else (found.to, found.dose.hold_s)


def test_a_walk_grows_by_whole_minutes_until_it_is_the_next_one() -> None:
    assert walked("walk-5", hold_s=300) == (None, 360)
    assert walked("walk-5", hold_s=360) == ("walk-10", 420)
    assert walked("walk-10", hold_s=600) == (None, 720)
    assert walked("walk-10", hold_s=720) == ("walk-20", 840)
    assert walked("walk-20", hold_s=1199) == ("walk-30", 1260)
    assert walked("walk-30", hold_s=1260) == (None, 1500)
    assert walked("walk-30", hold_s=1799) == (None, 1800)
    assert walked("walk-30", hold_s=1800) is None
    assert walked("walk-10", hold_by=SetBy.CLINICIAN) is None


def test_holds_grow_to_ten_seconds_in_strength_and_thirty_in_stretches() -> None:
    def held(exercise: str, hold_s: int) -> int | None:
        found = next_step(
            catalogue(), row(exercise, hold_s=hold_s), profile(), frozenset(), easy=False
        )
        return None if found is None else found.dose.hold_s

    assert [held("bridge", n) for n in (5, 9, 10)] == [6, 10, None]
    assert [held("supine-figure-four", n) for n in (20, 26, 29)] == [24, 30, 30]
    assert held("supine-figure-four", 30) != 31


def test_the_rise_counts_and_not_how_high_it_was() -> None:
    record = life({"bridge": 0, "bird-dog": 0, "walk-10": 0})
    high = done("bridge", 6, 6), done("bird-dog", 1, 3), done("walk-10", 1, 2)
    sessions = (*record.sessions[:-1], session(14, *high))
    found = lowered(record.model_copy(update={"sessions": sessions}))
    assert [e for e, _ in found] == ["bird-dog", "walk-10"]


def test_what_stood_in_for_an_exercise_counts_for_it() -> None:
    record = life({"bridge": 0, "bird-dog": 1, "walk-10": 1})
    eased = done("partial-bridge", 3, 6, planned="bridge", lowered_by="R5a")
    rest = done("bird-dog", 3, 4), done("walk-10", 3, 4)
    sessions = (*record.sessions[:-1], session(14, eased, *rest))
    found = lowered(record.model_copy(update={"sessions": sessions}))
    assert [e for e, _ in found] == ["bridge", "bird-dog"]
