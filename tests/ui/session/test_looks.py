"""When a running session is looked at: on the grid of its seconds, counted from a phase's end."""

from __future__ import annotations

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.ui.screens.session.pace import Due, to_next

LEFT = st.floats(0, 600)
EVERY = st.sampled_from([1 / 8, 1 / 4, 1.0])


def on_the_grid(left: float, every: float) -> bool:
    return isclose(left / every, round(left / every), abs_tol=1e-4)


@given(LEFT, EVERY)
def test_the_next_look_is_on_the_grid_and_not_far(left: float, every: float) -> None:
    seconds = to_next(left, every)
    assert 0 <= seconds <= every
    assert on_the_grid(left - seconds, every)
    assert left - seconds >= -1e-5, "never past the end"


@given(LEFT, EVERY)
def test_pictures_meet_the_seconds(left: float, every: float) -> None:
    due = Due(to_next(left, 1.0), every)
    looks, at = 0, 0.0
    while at < due.second - 1e-4:
        at += Due(due.second - at, every).look
        looks += 1
    assert isclose(at, due.second, abs_tol=1e-4)
    assert looks <= round(1 / every)


@given(st.integers(1, 60), st.floats(0, 0.01))
def test_a_repetition_shows_the_pictures_of_the_one_before(seconds: int, late: float) -> None:
    """A timer comes a little late, never early: the grid stays where it is."""
    left, looks = seconds - late, []
    while left > 1e-4:
        left -= to_next(left, 1 / 8)
        looks.append(round(left * 8))
        left -= late
    assert looks == list(range(seconds * 8 - 1, -1, -1))
