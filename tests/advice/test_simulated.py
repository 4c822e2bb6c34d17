"""Seeded years of simulated people: what must hold for anybody, and for each course."""

from __future__ import annotations

import pytest

from lumbarjack.core.advice.rules.r8_steps import next_step
from lumbarjack.core.catalogue.fitting import misfit, step_up
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.today import DayKind
from tests.advice.courses import COURSES, EASIER, Mind, Year, live_year
from tests.advice.people import catalogue

SEEDS = range(25)
"""With four courses a hundred years."""
LONG_SEEDS = range(25, 150)
"""Five hundred more."""

CALM = Mind(flares=0.0, moves=0.0, upwards=True, logs=0.9)
"""From day to day it never moves by 2."""
EAGER = Mind(flares=0.0, moves=0.0, noise=0, logs=0.97, trains=0.9, takes=1.0, easy=True)


def eased(year: Year) -> list[Advice]:
    """What began to make something easier, each once."""
    return list({a.id: a for said in year.said for a in said if a.action in EASIER}.values())


def steps(year: Year) -> list[tuple[int, Advice]]:
    return [(n, a) for n, said in enumerate(year.said, 1) for a in said if a.rule == "R8"]


def check_year(year: Year) -> None:
    who = year.record.profile
    for number, said in enumerate(year.said, 1):
        main = {a.rule for a in said if a.action in EASIER and a.rule != "R2"}
        assert len(main) <= 1
        if any(a.action is Action.PROGRESS for a in said):
            near = year.said[max(0, number - 8) : number]
            assert not any(a.action in EASIER for advice in near for a in advice)
    for plan in year.due:
        for item in plan.items:
            assert misfit(catalogue(), catalogue().exercise(item.exercise), who) is None
    taken = [d for d in year.record.decisions if d.advice.action is Action.PROGRESS]
    for one in taken:
        week = [d for d in taken if 0 <= (d.day - one.day).days < 7 and d.decision == "accept"]
        assert len(week) <= 2
    relief_is_never_locked(year)


def relief_is_never_locked(year: Year) -> None:
    """There is always something to do: no rule but the safety gate ever closes a day."""
    assert all(plan.items for plan in year.due if plan.kind is not DayKind.REST)


@pytest.mark.parametrize("name", COURSES)
def test_a_hundred_years(name: str) -> None:
    for seed in SEEDS:
        check_year(live_year(name, seed))


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", COURSES)
def test_five_hundred_years(name: str) -> None:
    for seed in LONG_SEEDS:
        check_year(live_year(name, seed))


@pytest.mark.parametrize("level", [2, 5, 8])
def test_pain_that_never_moves_by_two_is_hardly_ever_eased(level: int) -> None:
    found = logged = 0
    for seed in range(3):
        year = live_year(f"always {level}", seed, mind=CALM, usual=level)
        found, logged = found + len(eased(year)), logged + year.logged
    assert 100 * found <= 0.5 * logged


def test_one_who_recovers_reaches_the_top_of_what_they_may_do() -> None:
    year = live_year("recovery", 1, days=500, mind=EAGER, start=("abdominal-contraction",))
    done = frozenset(e.exercise for s in year.record.sessions for e in s.exercises)
    for row in year.rows:
        assert step_up(catalogue(), row.exercise, year.record.profile, done) is None
        assert next_step(catalogue(), row, year.record.profile, done, easy=False) is None
    assert {r.exercise for r in year.rows} >= {"single-leg-bridge", "walk-30"}


def test_one_in_severe_pain_always_has_relief_and_is_seldom_sent_there() -> None:
    for seed in range(3):
        year = live_year("severe", seed)
        relief_is_never_locked(year)
        relieved = sum(any(a.rule == "R3" for a in said) for said in year.said)
        assert relieved < 0.1 * len(year.said)


def test_one_in_severe_pain_may_get_stronger() -> None:
    assert any(steps(live_year("always 7", seed, mind=EAGER)) for seed in range(2))
