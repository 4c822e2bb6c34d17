"""Where each ladder stands, and what the diary measures."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.person import PlanItem
from lumbarjack.core.plan.standing import Standing
from lumbarjack.core.progress.ladders import history, places
from lumbarjack.core.progress.measures import measures
from tests.advice.people import catalogue, check_in, day, person
from tests.progress.made import decision

SINCE = date(2026, 3, 2)


def standing(exercise: str) -> Standing:
    dose = resolve(catalogue().exercise(exercise))
    item = PlanItem(exercise=exercise)
    return Standing(item=item, exercise=exercise, dose=dose, why="", since=SINCE)


def test_each_ladder_of_the_plan_has_one_row_and_the_harder_rung_counts() -> None:
    found = places(catalogue(), [standing(e) for e in ("bridge", "glute-squeeze", "bird-dog")])
    assert [(p.ladder.id, p.exercise.id) for p in found] == [
        ("bridge", "bridge"),
        ("bird-dog", "bird-dog"),
    ]
    assert (found[0].rung, found[0].rungs, found[0].since) == (3, 5, SINCE)


def test_a_rung_is_named_without_its_ladder() -> None:
    (place,) = places(catalogue(), [standing("pelvic-tilt-arch")])
    assert place.rung_name == "Gentle arch"


def test_the_history_has_what_is_about_the_ladder_the_newest_first() -> None:
    bridge, bird = decision(8, "bridge"), decision(9, "bird-dog")
    up = decision(12, "bridge", to="marching-bridge")
    ladder = catalogue().ladder_of("bridge")
    assert [d.id for d in history((bridge, bird, up), ladder)] == [up.id, bridge.id]


def test_a_mean_rests_on_five_answers_or_is_not_given() -> None:
    four = tuple(check_in(n, 3, sleep=6, interference=None) for n in range(1, 5))
    (sleep,) = measures(person(diary=four), day(5))
    assert (sleep.name, sleep.now, sleep.now_days) == ("Sleep", None, 4)
    five = (*four, check_in(5, 3, sleep=6))
    (sleep,) = measures(person(diary=five), day(5))
    assert (sleep.now, sleep.first) == (6, None)


def test_the_first_month_stands_beside_it_once_it_lies_two_months_back() -> None:
    old = tuple(check_in(n, 3, sleep=4) for n in range(1, 8))
    new = tuple(check_in(n, 3, sleep=8) for n in range(70, 80))
    (sleep,) = measures(person(diary=old + new), day(80))
    assert (sleep.now, sleep.first) == (8, 4)


def test_what_nobody_answered_is_not_there() -> None:
    assert measures(person(diary=(check_in(1, 3),)), day(1)) == ()
