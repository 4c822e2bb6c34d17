"""R5a and R5b: the morning after."""

from __future__ import annotations

from typing import Any

import pytest

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.dosing import a_third_less, resolve
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    catalogue,
    check_in,
    day,
    decided,
    done,
    person,
    plan,
    profile,
    rules,
    session,
    usual_session,
    with_more,
)


def steady_life(days: int, pain: int = 3, **more: Any) -> Record:
    return person(
        [check_in(n, pain) for n in range(1, days + 1)],
        [usual_session(n, pain) for n in range(1, days + 1)],
        **more,
    )


def said_on(record: Record, number: int) -> tuple[Advice, ...]:
    return assess(catalogue(), record, day(number))


@pytest.mark.parametrize("usual_worst", [None, 4, 5])
@pytest.mark.parametrize("onset", [None, profile().onset])
def test_a_bad_morning_on_the_second_day_of_use_eases_yesterdays_exercises(
    usual_worst: int | None, onset: object
) -> None:
    record = person(
        [check_in(1, 3), check_in(2, 7)],
        [session(1, done("bridge", 3, 7), done("bird-dog", 3, 3))],
        profile=profile(usual_worst=usual_worst, onset=onset),
    )
    said = said_on(record, 2)
    assert [(a.rule, a.action, a.exercise) for a in said] == [
        ("R5a", "easier-today", "bridge"),
        ("R5a", "easier-today", "bird-dog"),
    ]
    assert all(a.reason and a.sources and a.saw and a.changes for a in said)
    assert all("7 this morning" in a.reason for a in said)


def test_it_does_so_after_an_exercise_that_was_eased_in_the_session() -> None:
    eased = done("partial-bridge", 3, 4, planned="bridge", lowered_by="R4")
    record = person([check_in(1, 3), check_in(2, 7)], [session(1, eased)])
    assert [a.exercise for a in said_on(record, 2)] == ["bridge"]


def test_pain_that_settles_by_morning_keeps_the_rung() -> None:
    record = steady_life(12)
    record = with_more(record, sessions=(session(12, done("bridge", 3, 5), hour=9),))
    record = with_more(record, diary=(check_in(13, 3),))
    assert rules(said_on(record, 13)) <= {"R8", "R10"}


def test_the_24_hour_rule() -> None:
    """Rows: (pain now up?, next morning worse?) and what is said in all."""
    for up, worse, expected in (
        (False, False, 0),
        (True, False, 0),
        (False, True, 1),
        (True, True, 2),
    ):
        life = steady_life(11)
        peak = 6 if up else 3
        life = with_more(life, diary=(check_in(12, 3),), sessions=(usual_session(12, 3, peak),))
        life = with_more(life, diary=(check_in(13, 6 if worse else 3),))
        morning = rules(said_on(life, 13)) & {"R5a", "R5b"}
        in_session = rules(said_on(life, 12)) & {"R4"}
        eased = (1 if morning else 0) + (1 if morning and in_session else 0)
        assert eased == expected, (up, worse)


@pytest.mark.parametrize(("morning", "eased"), [(4, False), (5, True)])
def test_a_morning_is_bad_from_two_above_the_usual(morning: int, eased: bool) -> None:
    record = with_more(steady_life(12), diary=(check_in(13, morning),))
    assert ("R5a" in rules(said_on(record, 13))) is eased


@pytest.mark.parametrize(("morning", "eased"), [(3, False), (4, True)])
def test_below_four_no_morning_is_bad(morning: int, eased: bool) -> None:
    record = with_more(steady_life(12, 0), diary=(check_in(13, morning),))
    assert ("R5a" in rules(said_on(record, 13))) is eased


def test_a_bad_morning_without_a_session_before_it_eases_nothing() -> None:
    record = person([check_in(n, 3) for n in range(1, 13)] + [check_in(13, 6)])
    assert rules(said_on(record, 13)) == {"R10"}


def test_an_exercise_that_is_no_longer_in_the_plan_is_left_alone() -> None:
    record = with_more(steady_life(12, plan=plan("bridge")), diary=(check_in(13, 6),))
    assert [a.exercise for a in said_on(record, 13)] == ["bridge"]


@pytest.mark.parametrize(
    ("exercise", "field", "full", "less"),
    [("bridge", "reps", 8, 5), ("knee-plank", "sets", 2, 1), ("walk-10", "hold_s", 600, 360)],
)
def test_a_third_less_takes_repetitions_then_sets_then_time(
    exercise: str, field: str, full: int, less: int
) -> None:
    dose = resolve(catalogue().exercise(exercise))
    changed = a_third_less(dose)
    assert (getattr(dose, field), getattr(changed, field)) == (full, less)
    assert changed == dose.model_copy(update={field: less})


class TestTheSecondBadMorningOfThree:
    def life(self, mornings: tuple[int, int, int]) -> Record:
        """A usual life of 12 days, then these mornings of days 13 to 15."""
        record = steady_life(12)
        for n, pain in zip((13, 14, 15), mornings, strict=True):
            small, large = done("bridge", 3, 3), done("bird-dog", 3, 4)
            record = with_more(record, diary=(check_in(n, pain, 4 if pain < 4 else pain),))
            record = with_more(record, sessions=(session(n, small, large),))
        return record

    @pytest.mark.parametrize("mornings", [(3, 5, 3), (5, 5, 3), (3, 3, 5)])
    def test_it_needs_two_and_todays_among_them(self, mornings: tuple[int, int, int]) -> None:
        assert "R5b" not in rules(said_on(self.life(mornings), 15))

    def test_it_takes_the_exercises_with_the_largest_rise_one_rung_down(self) -> None:
        # A flare would come first: the worst of the days is kept below its line by the long usual.
        record = self.life((5, 3, 5))
        record = record.model_copy(
            update={
                "diary": tuple(
                    e.model_copy(update={"worst": 7}) if e.day <= day(12) else e
                    for e in record.diary
                )
            }
        )
        said = said_on(record, 15)
        assert [(a.rule, a.action, a.exercise, a.to) for a in said] == [
            ("R5b", Action.EASIER_RUNG, "bird-dog", catalogue().exercise("bird-dog").easier),
            ("R5b", Action.EASIER_RUNG, "bridge", "partial-bridge"),
        ]
        answered = with_more(record, decisions=tuple(decided(15, a) for a in said))
        assert said_on(answered, 15) == said
        next_day = with_more(answered, diary=(check_in(16, 5, 7),))
        assert "R5b" not in rules(said_on(next_day, 16))
        assert "R5a" in rules(said_on(next_day, 16))
