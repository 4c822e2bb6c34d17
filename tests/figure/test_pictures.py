"""Cells, sizes and inks of a picture."""

from __future__ import annotations

import time
from statistics import median

import pytest

from lumbarjack.figure import Motion, cells_for, draw, ease, roles, solve
from tests.figure.conftest import exercises, motions

KINDS = ("braille", "sextant", "quadrant", "half", "ascii")


@pytest.mark.parametrize("cells", KINDS)
@pytest.mark.parametrize("size", [(44, 14), (20, 16), (32, 8), (80, 28)])
def test_a_picture_fills_exactly_its_cells(
    bridge: Motion, cells: str, size: tuple[int, int]
) -> None:
    picture = draw(bridge, 0.5, *size, cells)
    assert len(picture) == size[1]
    assert {len(row) for row in picture} == {size[0]}
    assert all(len(cell[0]) == 1 for row in picture for cell in row)


@pytest.mark.parametrize("cells", KINDS)
def test_the_floor_lies_on_the_last_row_and_nowhere_else(bridge: Motion, cells: str) -> None:
    picture = draw(bridge, 1, 44, 14, cells)
    assert {cell[1] for cell in picture[-1]} == {roles.FLOOR}
    assert roles.FLOOR not in {cell[1] for row in picture[:-1] for cell in row}


def test_letters_need_no_more_than_ascii(rung: Motion) -> None:
    text = "".join(cell[0] for row in draw(rung, 0.5, 44, 14, "ascii") for cell in row)
    assert text.isascii()


def test_a_body_is_seen_at_start_and_hold(rung: Motion) -> None:
    for t in (0, 1):
        inks = [cell[1] for row in draw(rung, t, 44, 14, arrow=False) for cell in row]
        assert sum(ink in (roles.SHIRT, roles.LEGS, roles.SKIN) for ink in inks) > 20


def test_the_arrow_is_there_at_the_start_only(bridge: Motion) -> None:
    def has_arrow(t: float) -> bool:
        return any(cell[1] == roles.ARROW for row in draw(bridge, t, 44, 14) for cell in row)

    assert has_arrow(0)
    assert not has_arrow(0.5)
    assert not has_arrow(1)


def test_without_colour_the_working_part_stands_clear(bridge: Motion) -> None:
    plain, mono = draw(bridge, 1, 44, 14), draw(bridge, 1, 44, 14, mono=True)
    assert sum(c[0] == "⣿" for row in mono for c in row) < sum(
        c[0] == "⣿" for row in plain for c in row
    )


def test_the_same_moment_is_the_same_picture() -> None:
    poses = exercises()[0].poses
    assert draw(solve(poses), 0.4, 44, 14) == draw(solve(poses), 0.4, 44, 14)


@pytest.mark.parametrize(
    ("look", "term", "unicode", "cells"),
    [
        ("auto", "xterm-256color", True, "braille"),
        ("auto", "xterm-kitty", True, "sextant"),
        ("auto", "linux", True, "half"),
        ("braille", "linux", True, "half"),
        ("sextant", "xterm", True, "sextant"),
        ("sextant", "xterm", False, "ascii"),
        ("ascii", "xterm-kitty", True, "ascii"),
    ],
)
def test_cells_are_those_the_terminal_shows(
    look: str, term: str, unicode: bool, cells: str
) -> None:
    assert cells_for(look, term, unicode) == cells


def test_a_movement_leaves_and_arrives_slowly() -> None:
    assert [ease(x) for x in (0, 0.5, 1)] == [0, 0.5, 1]
    assert ease(0.1) < 0.02
    assert ease(0.9) > 0.98


def test_a_frame_is_drawn_in_time() -> None:
    spent = []
    for motion in list(motions().values())[::6]:
        draw(motion, 0.5, 44, 14)
        for i in range(1, 8):
            began = time.process_time()
            draw(motion, i / 7.7, 44, 14, arrow=False)
            spent.append(time.process_time() - began)
    assert median(spent) < 0.010  # the bar is 2.5 ms on an idle machine: figure.md


def test_an_exercise_is_solved_in_time() -> None:
    spent = []
    for exercise in exercises():
        began = time.process_time()
        solve(exercise.poses)
        spent.append(time.process_time() - began)
    assert median(spent) < 0.005
