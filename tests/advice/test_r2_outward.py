"""R2, R2c: pain that moves further out in an exercise."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lumbarjack.core.advice.rules.r2_swap_direction import opposite_now, swap_now
from lumbarjack.core.models.advice import Action
from lumbarjack.core.models.exercise import Direction
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.held import held_by
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    logged,
    of_rule,
    person,
    plan,
    profile,
    rules,
    said_on,
    session,
    with_more,
)

PLAN = ("hamstring-strap", "bridge", "supine-figure-four", "walk-10")


def life(*exercises: Any, number: int = 9, conditions: tuple[str, ...] = (), **more: Any) -> Record:
    record = person(
        logged("3x9", **{f"d{n}": Zone.THIGH for n in range(1, 10)}),
        plan=plan(*PLAN),
        profile=profile(conditions=conditions),
    )
    return with_more(record, sessions=(session(number, *exercises, **more),))


def strap(**more: Any) -> Any:
    told = {"zone_before": Zone.THIGH, "zone_after": Zone.CALF, "outward": "still", **more}
    return done("hamstring-strap", 3, 3, **told)


def test_pain_further_out_that_stays_stops_the_exercise() -> None:
    (said,) = said_on(life(strap()), 9)
    assert (said.rule, said.action, said.exercise) == (
        "R2",
        Action.SWAP_DIRECTION,
        "hamstring-strap",
    )
    assert said.to == "legs-on-chair-rest"
    assert "from thigh to below the knee" in said.reason
    assert "nerve" in said.headline and said.saw == ("s-009-8",)


@pytest.mark.parametrize(
    ("before", "after", "outward", "fires"),
    [
        (Zone.THIGH, Zone.CALF, "still", True),
        (Zone.THIGH, Zone.CALF, "gone", False),
        (Zone.THIGH, Zone.CALF, "moved", False),
        (Zone.THIGH, Zone.THIGH, None, False),
        (Zone.CALF, Zone.THIGH, None, False),
        (Zone.NONE, Zone.BACK, "still", True),
    ],
)
def test_one_zone_further_out_and_still_there_is_the_line(
    before: Zone, after: Zone, outward: str | None, fires: bool
) -> None:
    one = done("bridge", 3, 3, zone_before=before, zone_after=after, outward=outward)
    assert ("R2" in rules(said_on(life(one), 9))) is fires


@pytest.mark.parametrize(("seconds", "fires"), [(299, False), (300, True)])
def test_without_an_answer_what_was_said_five_minutes_later_tells(
    seconds: int, fires: bool
) -> None:
    pains = ({"at_s": 60, "nrs": 3, "zone": Zone.CALF},)
    one = done("bridge", 3, 3, zone_before=Zone.THIGH, pains=pains)
    ended = at(9) + timedelta(hours=1, seconds=60 + seconds)
    record = life(one, zone_after=Zone.CALF, ended_at=ended)
    assert ("R2" in rules(said_on(record, 9))) is fires


def test_pain_back_in_after_the_session_is_no_reason() -> None:
    one = done("bridge", 3, 3, zone_before=Zone.THIGH, zone_after=Zone.CALF, outward="moved")
    assert "R2" not in rules(said_on(life(one, zone_after=Zone.THIGH), 9))


def test_a_later_entry_of_the_day_tells_as_well() -> None:
    one = done("bridge", 3, 3, zone_before=Zone.THIGH, zone_after=Zone.CALF, outward="moved")
    record = with_more(life(one), diary=(check_in(9, 3, id="noon", at=at(9, 12), zone=Zone.CALF),))
    assert "R2" in rules(said_on(record, 9))


def test_it_is_said_before_a_relief_day() -> None:
    record = with_more(life(strap()), diary=(check_in(9, 9, id="strong", at=at(9, 18)),))
    assert "R3" not in rules(said_on(record, 9)) and "R2" in rules(said_on(record, 9))


def test_it_is_said_for_48_hours_as_one_advice() -> None:
    record = life(strap())
    ids = {a.id for n in (9, 10, 11) for a in of_rule(said_on(record, n), "R2")}
    assert ids == {f"{day(9)}.R2.hamstring-strap"}
    assert not of_rule(said_on(record, 12), "R2")


def test_on_the_next_days_it_hides_nothing() -> None:
    record = with_more(life(strap()), diary=(check_in(10, 9, zone=Zone.THIGH),))
    assert {"R2", "R3"} <= rules(said_on(record, 10))


def accepted(record: Record) -> Record:
    (said,) = of_rule(said_on(record, 9), "R2")
    return with_more(record, decisions=(decided(9, said),))


def due(record: Record, number: int) -> set[str]:
    return {i.exercise for i in plan_for_day(catalogue(), record, day(number)).items}


def test_nothing_changes_before_it_is_accepted() -> None:
    assert "hamstring-strap" in due(life(strap()), 10)


@pytest.mark.parametrize(("number", "held"), [(9, True), (10, True), (11, True), (12, False)])
def test_nerve_rungs_are_held_back_for_48_hours(number: int, held: bool) -> None:
    found = due(accepted(life(strap())), number)
    nerve = {id for id in found if "nerve" in catalogue().exercise(id).cautions}
    assert bool(nerve) is not held
    assert ("hamstring-strap" not in found) is held
    if held:
        assert {"legs-on-chair-rest", "crook-lying-breathing", "bridge", "walk-10"} <= found


def test_with_a_direction_that_direction_is_held_back() -> None:
    held = held_by(catalogue(), "prone-press-up", day(9))
    directions = {catalogue().exercise(id).direction for id in held}
    assert directions == {Direction.EXTENSION, Direction.MIXED}
    assert {e.id for e in catalogue().exercises if e.direction in directions} == set(held)


def test_a_mixed_one_holds_both_ends_and_itself() -> None:
    held = held_by(catalogue(), "cat-camel", day(9))
    directions = {catalogue().exercise(id).direction for id in held}
    assert directions == {Direction.EXTENSION, Direction.MIXED, Direction.FLEXION}


@pytest.mark.parametrize(
    ("exercise", "direction"),
    [("knee-rolls", Direction.ROTATION), ("seated-side-bend", Direction.SIDE_BEND)],
)
def test_turning_and_side_bending_hold_only_themselves(exercise: str, direction: Direction) -> None:
    held = held_by(catalogue(), exercise, day(9))
    assert {catalogue().exercise(id).direction for id in held} == {direction}


def test_in_the_session_it_offers_the_opposite_direction_where_no_caution_forbids_it() -> None:
    def offered(*conditions: str) -> str:
        record = person(logged("3x9"), profile=profile(conditions=conditions))
        press = catalogue().exercise("prone-press-up")
        told = {"planned": press.id, "before": Zone.BACK, "now": Zone.CALF}
        return swap_now(catalogue(), record, day(9), exercise=press, **told).reason  # type: ignore[arg-type]

    assert "opposite direction" in offered()
    everything = ("disc-flexion", "pregnancy", "osteoporosis", "balance", "hip-replacement", "knee")
    assert "opposite direction" not in offered(*everything)


def test_still_rungs_respect_the_cautions() -> None:
    (said,) = said_on(life(strap(), conditions=("pregnancy",)), 9)
    assert said.to == "side-lying-rest"


def test_steady_mode_hears_it_too() -> None:
    record = life(strap())
    steady = profile(mode="steady")
    record = record.model_copy(update={"profile": steady})
    assert "R2" in rules(said_on(record, 9))


def two(first: str, second: str, gap: int) -> Record:
    moved = {"zone_before": Zone.THIGH, "zone_after": Zone.CALF, "outward": "still"}
    record = life(done(first, 3, 3, **moved), number=9 - gap)
    return with_more(record, sessions=(session(9, done(second, 3, 3, **moved)),))


@pytest.mark.parametrize(
    ("first", "second", "gap", "noted"),
    [
        ("prone-press-up", "single-knee-hug", 6, True),
        ("prone-press-up", "single-knee-hug", 7, False),
        ("prone-press-up", "prone-lying", 2, False),
    ],
)
def test_two_directions_within_seven_days_are_worth_a_visit(
    first: str, second: str, gap: int, noted: bool
) -> None:
    assert ("R2c" in rules(said_on(two(first, second, gap), 9))) is noted


def test_a_step_up_waits_seven_days_after_what_was_held_back() -> None:
    record = person(
        [check_in(n, 2) for n in range(1, 21)],
        [session(n, done("bridge", 2, 2)) for n in range(1, 21)],
        plan=plan("bridge"),
    )
    assert "R8" in rules(said_on(record, 20))
    moved = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "still"}
    for number, up in ((10, True), (11, False)):
        more = with_more(record, sessions=(session(number, done("bridge", 2, 2, **moved), hour=9),))
        assert ("R8" in rules(said_on(more, 20))) is up


def test_pain_that_moved_and_was_never_asked_about_earns_no_step() -> None:
    record = person(
        [check_in(n, 2) for n in range(1, 21)],
        [session(n, done("bridge", 2, 2)) for n in range(1, 21)],
        plan=plan("bridge"),
    )
    moved = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "moved"}
    late = session(19, done("bridge", 2, 2, **moved), hour=21)
    assert "R8" not in rules(said_on(with_more(record, sessions=(late,)), 20))


class TestFiveMinutesLater:
    """Where nobody answered, the first place that was said at least five minutes later tells."""

    def fires(self, *exercises: Any, **more: Any) -> bool:
        return "R2" in rules(said_on(life(*exercises, **more), 9))

    def test_a_place_in_a_later_exercise_counts(self) -> None:
        out = {"at_s": 60, "nrs": 3, "zone": Zone.CALF}
        moved = done("bridge", 3, 3, zone_before=Zone.THIGH, pains=(out,))
        for seconds, zone, fires in (
            (359, Zone.CALF, False),
            (360, Zone.CALF, True),
            (360, Zone.THIGH, False),
            (360, None, False),
        ):
            later = done("walk-10", 3, 3, pains=({"at_s": seconds, "nrs": 3, "zone": zone},))
            assert self.fires(moved, later) is fires, (seconds, zone)

    def test_the_first_of_them_tells_and_not_the_furthest(self) -> None:
        told = ((60, Zone.CALF), (400, Zone.THIGH), (700, Zone.FOOT))
        pains = tuple({"at_s": s, "nrs": 3, "zone": z} for s, z in told)
        assert not self.fires(done("bridge", 3, 3, zone_before=Zone.THIGH, pains=pains))

    @pytest.mark.parametrize(("ended", "fires"), [(479, False), (480, True)])
    def test_without_a_number_it_moved_when_that_exercise_was_over(
        self, ended: int, fires: bool
    ) -> None:
        """60 s before it, 120 s of it: five minutes after 180 s."""
        told = {"zone_before": Zone.THIGH, "zone_after": Zone.CALF}
        one = done("walk-10", 3, 3, seconds=60)
        two = done("bridge", 3, 3, seconds=120, **told)
        last = done("supine-figure-four", 3, 3, seconds=900)
        over = at(9, 8) + timedelta(seconds=ended)
        assert self.fires(one, two, last, zone_after=Zone.CALF, ended_at=over) is fires

    def test_gone_is_gone_whatever_was_said_later(self) -> None:
        one = strap(outward="gone")
        over = at(9, 9)
        assert not self.fires(one, zone_after=Zone.CALF, ended_at=over)

    def test_an_entry_of_another_day_tells_nothing(self) -> None:
        one = done("bridge", 3, 3, zone_before=Zone.THIGH, zone_after=Zone.CALF, outward="moved")
        record = with_more(life(one), diary=(check_in(10, 3, zone=Zone.FOOT),))
        assert "R2" not in rules(said_on(record, 10))


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        (Zone.BACK, Zone.THIGH, "the pain moved from low back to thigh"),
        (None, Zone.THIGH, "the pain moved further out"),
        (Zone.BACK, None, "the pain moved further out"),
        (None, None, "the pain moved further out"),
    ],
)
def test_it_names_only_places_that_were_said(
    before: Zone | None, now: Zone | None, moved: str
) -> None:
    record = person(logged("3x9"), plan=plan(*PLAN))
    bridge = catalogue().exercise("bridge")
    told = {"exercise": bridge, "planned": "hamstring-strap", "before": before, "now": now}
    said = swap_now(catalogue(), record, day(9), **told)  # type: ignore[arg-type]
    assert f"{moved} and was still there" in said.reason
    assert said.exercise == "bridge"


def test_an_exercise_that_the_plan_does_not_have_is_named_by_what_it_stood_for() -> None:
    record = person(logged("3x9"), plan=plan("hamstring-strap"))
    told = {"exercise": catalogue().exercise("bridge"), "planned": "hamstring-strap"}
    said = swap_now(catalogue(), record, day(9), **told, before=None, now=None)  # type: ignore[arg-type]
    assert (said.exercise, said.numbers["stopped"]) == ("hamstring-strap", "bridge")


def test_an_exercise_that_is_no_longer_in_the_catalogue_is_left_out() -> None:
    gone = done("bridge", 3, 3, zone_before=Zone.BACK, zone_after=Zone.THIGH, outward="still")
    gone = gone.model_copy(update={"exercise": "of-old", "planned": "of-old"})
    (said,) = said_on(life(gone), 9)
    assert said.headline.startswith("of-old: stop it, and leave it out until")
    assert "direction" not in said.numbers


def test_where_no_still_position_fits_none_is_offered() -> None:
    who = profile(conditions=tuple(c.id for c in catalogue().cautions if not c.context))
    record = person(
        logged("3x9"), plan=plan(*PLAN), profile=who.model_copy(update={"no_floor": True})
    )
    told = {"exercise": catalogue().exercise("bridge"), "planned": "bridge"}
    said = swap_now(catalogue(), record, day(9), **told, before=None, now=None)  # type: ignore[arg-type]
    assert said.to is None and "No still position fits you" in said.reason


def test_the_opposite_direction_is_asked_for_in_a_session_too() -> None:
    def other(id: str, **told: Any) -> str | None:
        record = person(logged("3x9"), plan=plan(*PLAN), profile=profile(**told))
        found = opposite_now(catalogue(), record, day(9), catalogue().exercise(id))
        return None if found is None else found.id

    bends, arches = other("prone-press-up"), other("single-knee-hug")
    assert bends is not None and arches is not None
    assert catalogue().exercise(bends).direction is Direction.FLEXION
    assert catalogue().exercise(arches).direction is Direction.EXTENSION
    assert other("bridge") is None
    assert other("prone-press-up", conditions=("post-surgery",)) is None
