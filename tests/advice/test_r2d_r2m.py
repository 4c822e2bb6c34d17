"""R2d and R2m: pain that reaches further out, day by day or overnight."""

from __future__ import annotations

from typing import Any

import pytest

from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.advice.rules.r2d_further_out import is_further
from lumbarjack.core.advice.rules.r2m_next_morning import asks_zone
from lumbarjack.core.models.advice import Action
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.day import plan_for_day
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
    profile,
    rules,
    said_on,
    session,
    with_more,
)

OUT = Zone.BUTTOCK


def test_two_days_running_further_out_are_a_hold() -> None:
    record = person(logged("3x10", d9=OUT, d10=OUT))
    (said,) = of_rule(said_on(record, 10), "R2d")
    assert said.action is Action.HOLD and said.takes == "still-spine"
    assert "worth a check" in said.headline
    words = f"{said.headline} {said.reason}".lower()
    assert "better" not in words and "improv" not in words
    assert "R2d" not in rules(said_on(record, 9))


@pytest.mark.parametrize(
    ("zones", "fires"),
    [
        ({"d10": OUT}, False),
        ({"d8": OUT, "d10": OUT}, False),
        ({"d9": OUT, "d10": Zone.BACK}, False),
        ({"d9": OUT, "d10": Zone.CALF}, True),
        ({"d9": Zone.NONE, "d10": Zone.NONE}, False),
    ],
)
def test_it_takes_both_days(zones: dict[str, Zone], fires: bool) -> None:
    assert ("R2d" in rules(said_on(person(logged("3x10", **zones)), 10))) is fires


def test_a_day_without_a_word_about_the_place_is_passed_over() -> None:
    entries = logged("3x11", d9=OUT, d11=OUT)
    silent = [e.model_copy(update={"zone": None}) if e.day == day(10) else e for e in entries]
    assert "R2d" in rules(said_on(person(silent), 11))


def test_the_median_of_the_seven_logged_days_before_is_what_it_is_compared_with() -> None:
    assert is_further({day(1): 1, day(2): 1, day(3): 3, day(4): 2}, day(4))
    assert not is_further({day(1): 2, day(2): 1, day(3): 2, day(4): 2}, day(4))
    far = {day(n): 3 for n in range(1, 4)} | {day(n): 1 for n in range(4, 11)} | {day(11): 2}
    assert is_further(far, day(11))
    assert not is_further({day(1): 5}, day(1))


def test_less_pain_but_further_out_earns_no_step() -> None:
    record = person(
        logged("4x8 1 1", d9=OUT, d10=OUT),
        [session(n, done("bridge", 2, 2), done("bird-dog", 2, 2)) for n in range(1, 10)],
    )
    assert rules(said_on(record, 10)) == {"R2d"}


def test_it_hides_neither_a_relief_day_nor_a_flare() -> None:
    record = person(logged("3x8 9 9", d9=OUT, d10=OUT))
    assert {"R2d", "R3"} <= rules(said_on(record, 10))
    record = person(logged("3x8 6 6", d9=OUT, d10=OUT))
    assert {"R2d", "R7"} <= rules(said_on(record, 10))


@pytest.mark.parametrize(("out", "noted"), [(Zone.BUTTOCK, False), (Zone.THIGH, True)])
def test_two_zones_in_fourteen_days_are_worth_a_visit(out: Zone, noted: bool) -> None:
    said = said_on(person(logged("3x10", d9=out, d10=out)), 10)
    assert any(a.action is Action.CLINICIAN for a in said) is noted


def test_still_rungs_are_taken_for_the_day_only() -> None:
    record = person(logged("3x11", d9=OUT, d10=OUT))
    (said,) = of_rule(said_on(record, 10), "R2d")
    record = with_more(record, decisions=(decided(10, said),))
    found = [i.exercise for i in plan_for_day(catalogue(), record, day(10)).items]
    assert found[0] == "legs-on-chair-rest" and "walk-5" in found and "bridge" not in found
    after = {i.exercise for i in plan_for_day(catalogue(), record, day(11)).items}
    assert "bridge" in after


def test_the_direction_that_last_moved_it_in_is_named() -> None:
    moved = done("prone-press-up", 3, 3, zone_before=Zone.THIGH, zone_after=Zone.BACK)
    record = person(logged("3x10", d9=OUT, d10=OUT), [session(5, moved)])
    (said,) = of_rule(said_on(record, 10), "R2d")
    assert catalogue().exercise("prone-press-up").name in said.reason


def list_check(number: int) -> SafetyCheck:
    return SafetyCheck(
        id=f"c-{number}", at=at(number, 20), day=day(number), why="asked", none_of_these=True
    )


def test_it_asks_for_the_list_once_for_all_its_days() -> None:
    record = person(logged("3x12", **{f"d{n}": OUT for n in (9, 10, 11)}), checks=(list_check(1),))
    assert rule_asks(catalogue(), record, day(9)) is None
    assert rule_asks(catalogue(), record, day(10)) == "R2d"
    assert rule_asks(catalogue(), record, day(12)) == "R2d"
    answered = with_more(record, checks=(list_check(10),))
    assert rule_asks(catalogue(), answered, day(11)) is None


def overnight(before: Zone | None, after: Zone | None, **exercise: Any) -> Record:
    record = person(logged("3x8"))
    one = session(8, done("bridge", 3, 3, **exercise), zone_before=before)
    return with_more(record, sessions=(one,), diary=(check_in(9, 3, zone=after),))


@pytest.mark.parametrize(
    ("before", "after", "fires"),
    [
        (Zone.BACK, Zone.BUTTOCK, True),
        (Zone.BACK, Zone.BACK, False),
        (Zone.THIGH, Zone.BUTTOCK, False),
        (None, Zone.BUTTOCK, False),
        (Zone.BACK, None, False),
    ],
)
def test_further_out_in_the_morning_blames_no_direction(
    before: Zone | None, after: Zone | None, fires: bool
) -> None:
    said = of_rule(said_on(overnight(before, after), 9), "R2m")
    assert bool(said) is fires
    assert all(a.action is Action.HOLD and a.exercise is None for a in said)


def test_where_an_exercise_is_to_blame_it_is_not_said() -> None:
    told = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "still"}
    assert "R2m" not in rules(said_on(overnight(Zone.BACK, Zone.BUTTOCK, **told), 9))


def test_the_next_session_asks_after_each_exercise() -> None:
    record = overnight(Zone.BACK, Zone.BUTTOCK)
    assert not asks_zone(catalogue(), record, day(8))
    assert asks_zone(catalogue(), record, day(9)) and asks_zone(catalogue(), record, day(12))
    later = with_more(record, sessions=(session(12, done("bridge", 3, 3)),))
    assert not asks_zone(catalogue(), later, day(12))
    assert not asks_zone(catalogue(), record, day(23))


@pytest.mark.parametrize(("first", "noted"), [(3, True), (2, False)])
def test_twice_in_seven_days_is_worth_a_visit(first: int, noted: bool) -> None:
    record = overnight(Zone.BACK, Zone.BUTTOCK)
    again = session(first - 1, done("bridge", 3, 3), zone_before=Zone.NONE, id="again")
    said = of_rule(said_on(with_more(record, sessions=(again,)), 9), "R2m")
    assert any(a.action is Action.CLINICIAN for a in said) is noted


@pytest.mark.parametrize(("number", "up"), [(12, True), (13, False)])
def test_a_step_up_waits_seven_days_after_it(number: int, up: bool) -> None:
    record = person(
        [check_in(n, 2, zone=OUT if n == number else Zone.BACK) for n in range(1, 21)],
        [session(n, done("bridge", 2, 2), zone_before=Zone.BACK) for n in range(1, 21)],
    )
    assert ("R8" in rules(said_on(record, 20))) is up


@pytest.mark.parametrize(("number", "noted"), [(14, True), (15, True), (16, False)])
def test_fourteen_days_before_count_for_the_visit(number: int, noted: bool) -> None:
    """No pain on day 1; from day 2 on the low back, then the buttock on the last two."""
    zones = {f"d{n}": Zone.BACK for n in range(2, number - 1)}
    record = person(
        logged(f"3x{number}", d1=Zone.NONE, **zones, **{f"d{n}": OUT for n in (number - 1, number)})
    )
    said = of_rule(said_on(record, number), "R2d")
    assert any(a.action is Action.CLINICIAN for a in said) is noted


class TestWhatLastMovedItIn:
    """It is named only where it moved the pain in, fits the person and is not held back."""

    def helped(self, moved: Any, conditions: tuple[str, ...] = (), **more: Any) -> bool:
        record = person(
            logged("3x10", d9=OUT, d10=OUT),
            [session(5, moved, done("bridge", 3, 3))],
            profile=profile(conditions=conditions),
            **more,
        )
        (said,) = [a for a in said_on(record, 10) if a.id == f"{day(10)}.R2d"]
        return "which last moved the pain in" in said.reason

    def inward(self, exercise: str = "prone-press-up") -> Any:
        return done(exercise, 3, 3, zone_before=Zone.THIGH, zone_after=Zone.BACK)

    def test_it_has_to_have_moved_it_in(self) -> None:
        assert self.helped(self.inward())
        assert not self.helped(done("prone-press-up", 3, 3, zone_before=Zone.THIGH))

    def test_it_has_to_be_known_still(self) -> None:
        assert not self.helped(self.inward().model_copy(update={"exercise": "of-old"}))

    def test_it_has_to_fit(self) -> None:
        caution = catalogue().exercise("prone-press-up").cautions[0]
        assert not self.helped(self.inward(), conditions=(caution,))

    def test_it_must_not_be_held_back(self) -> None:
        out = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "still"}
        first = person(logged("3x9"), [session(9, done("standing-extension", 3, 3, **out))])
        (held,) = of_rule(said_on(first, 9), "R2")
        assert not self.helped(self.inward(), decisions=(decided(9, held),))


def test_a_session_on_the_morning_itself_is_the_one_that_is_asked() -> None:
    """R2m on day 10: the session of that day is asked after each exercise, the next is not."""
    before = session(9, done("bridge", 3, 3), zone_before=Zone.BACK)
    record = person(logged("3x10", d10=OUT), [before])
    assert asks_zone(catalogue(), record, day(10))
    assert asks_zone(catalogue(), record, day(12))
    done_with = with_more(record, sessions=(session(10, done("bridge", 3, 3)),))
    assert not asks_zone(catalogue(), done_with, day(10))
    assert not asks_zone(catalogue(), done_with, day(12))
