"""How an exercise and a dose become phases."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.dose import SetBy
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.script import Step, seconds_of, unroll
from lumbarjack.core.session.state import SessionItem
from tests.session import made

R, L = Side.RIGHT, Side.LEFT


def steps(item: SessionItem) -> tuple[Step, ...]:
    return unroll(item.exercise, item.dose, item.side)


def told(item: SessionItem) -> list[tuple[str, int | None]]:
    return [(s.word, s.seconds) for s in steps(item)]


def test_sets_with_a_rest_between_and_none_after_the_last() -> None:
    rep = [("Move", 2), ("Hold", 5), ("Lower", 3)]
    assert told(made.BRIDGE) == [
        ("Get ready", 3), *rep, *rep, ("Rest", 45), *rep, *rep
    ]  # fmt: skip
    assert [s.set for s in steps(made.BRIDGE) if s.ends_set] == [1, 2]
    assert sum(s.ends_rep for s in steps(made.BRIDGE)) == 4


def test_each_side_works_a_whole_set_a_side_right_first() -> None:
    work = [s for s in steps(made.KNEE_HUG) if s.word == "Hold"]
    assert [(s.set, s.side, s.rep) for s in work] == [
        (n, side, rep) for n in (1, 2) for side in (R, L) for rep in (1, 2)
    ]
    words = [s.word for s in steps(made.KNEE_HUG) if not s.phase.is_work]
    assert words == ["Get ready", "Change sides", "Rest", "Change sides"]
    change = next(s for s in steps(made.KNEE_HUG) if s.word == "Change sides")
    assert change.side is L
    assert [(s.side, s.rep) for s in steps(made.KNEE_HUG) if s.ends_rep][:2] == [(L, 1), (L, 2)]


def test_alternating_changes_each_repetition_and_counts_per_side() -> None:
    holds = [s for s in steps(made.MARCH) if s.word == "Hold" and s.set == 1]
    assert [(s.rep, s.side) for s in holds] == [(1, R), (1, L), (2, R), (2, L)]
    assert sum(s.ends_rep for s in steps(made.MARCH)) == 4
    assert not any(s.word == "Change sides" for s in steps(made.MARCH))


def test_contract_relax_names_its_phases_and_takes_the_hold_of_the_dose() -> None:
    first = [(s.word, s.seconds) for s in steps(made.STRAP)][1:4]
    assert first == [("Push into the hands", 6), ("Let go", 2), ("Draw in and hold", 15)]
    nobody = made.STRAP.dose.model_copy(update={"hold_by": SetBy.NOBODY, "hold_s": 3})
    assert unroll(made.STRAP.exercise, nobody)[3].seconds == 20


def test_breaths_and_a_pause_after_ten() -> None:
    assert told(made.BREATHE)[1:3] == [("Breathe in", 3), ("Breathe out", 5)]
    assert seconds_of(made.BREATHE.exercise, made.BREATHE.dose) == 3 + 8 * 8
    many = made.BREATHE.dose.model_copy(update={"reps": 20})
    rests = [i for i, s in enumerate(unroll(made.BREATHE.exercise, many)) if s.word == "Rest"]
    assert rests == [21]


def test_a_walk_is_one_timed_activity_without_sides() -> None:
    assert told(made.WALK) == [("Get ready", 3), ("Walk", 300)]
    assert steps(made.WALK)[1].side is None


def test_a_plank_holds_without_moving_phases() -> None:
    assert told(made.PLANK) == [("Get ready", 3), ("Hold", 20), ("Rest", 30), ("Hold", 20)]
    twice = made.PLANK.dose.model_copy(update={"sets": 1, "reps": 2})
    words = [s.word for s in unroll(made.PLANK.exercise, twice)]
    assert words == ["Get ready", "Hold", "Rest", "Hold"]


def test_user_paced_waits_and_is_planned_by_its_tempo() -> None:
    assert told(made.OWN)[1:] == [("Your pace", None)] * 3
    assert seconds_of(made.OWN.exercise, made.OWN.dose) == 3 + 3 * 5


def test_a_dose_without_any_length_waits_for_counts() -> None:
    waiting = unroll(made.exercise(), made.dose(reps=2))
    assert [s.seconds for s in waiting] == [3, None, None]


def test_one_side_is_the_side_of_the_item() -> None:
    assert {s.side for s in steps(made.GLIDE)} == {L}


def test_falling_sets_are_shorter() -> None:
    """A dose with fewer sets or repetitions is a script with just those phases less."""

    def length(sets: int, reps: int) -> int:
        d = made.BRIDGE.dose.model_copy(update={"sets": sets, "reps": reps})
        return seconds_of(made.BRIDGE.exercise, d)

    assert length(3, 4) - length(2, 4) == 45 + 4 * 10
    assert length(2, 4) - length(2, 3) == 2 * 10


@pytest.mark.parametrize("ex", [i.exercise for i in made.ALL], ids=lambda ex: ex.id)
def test_any_dose_has_some_phase_with_work(ex: Exercise) -> None:
    for mode in ("reps", "hold", "breaths", "time"):
        script = unroll(ex, made.dose(mode, sets=2, reps=2))
        assert script[-1].phase.is_work
        assert script[-1].ends_set and script[-1].ends_rep
