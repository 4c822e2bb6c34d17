"""What a body lies, sits and stands on is seen: the floor, a mat, or the edge of a close-up."""

from __future__ import annotations

import pytest

from lumbarjack.figure import Motion, draw, roles, solve
from lumbarjack.figure.props import props_of
from tests.figure.conftest import motions

FROM_ABOVE = 10.0
"""Degrees; from there the floor is a surface, and a line along the picture's edge would lie."""
ON_THE_FLOOR = [m for m in motions().values() if "mat" in m.scene.props]
CLOSE_UP = [m for m in motions().values() if m.scene.crop is not None]


def test_who_is_seen_from_above_lies_on_a_mat_or_sits_on_a_thing(rung: Motion) -> None:
    scene = rung.scene
    if scene.elev >= FROM_ABOVE:
        assert {"mat", "chair"} & set(scene.props)


@pytest.mark.parametrize("motion", ON_THE_FLOOR)
def test_a_mat_lies_under_trunk_and_feet_in_every_pose(motion: Motion) -> None:
    corners = [p for p, _, _, _ in props_of(motion, motion.start).floor]
    across, along = ([p[axis] for p in corners] for axis in (0, 2))
    for key in motion.keys:
        body = key.body
        points = [body.trunk.middle, *(leg.heel for leg in body.legs.values())]
        for x, height, z in points:
            if height < 0.1:
                assert min(across) <= x <= max(across)
                assert min(along) <= z <= max(along)


@pytest.mark.parametrize("motion", ON_THE_FLOOR)
def test_a_mat_takes_the_place_of_the_line(motion: Motion) -> None:
    picture = draw(motion, 1, 44, 14)
    rows = {y for y, row in enumerate(picture) for cell in row if cell[1] == roles.FLOOR}
    assert len(rows) > 2  # a line lies in one row


@pytest.mark.parametrize("motion", CLOSE_UP)
def test_a_close_up_is_cut_off_by_dashes_at_which_the_body_ends(motion: Motion) -> None:
    last = [cell[1] for cell in draw(motion, 1, 44, 14)[-1]]
    assert last.count(roles.FLOOR) > 10
    assert last.count(roles.NONE) > 10
    assert roles.LEGS in last


def test_a_high_seat_is_a_chair_with_a_cushion() -> None:
    def bars(height: float) -> int:
        poses = [{"base": "sitting", "props": ["chair"], "height": height}]
        motion = solve(poses)
        return len(props_of(motion, motion.start).behind)

    assert bars(0.29) == bars(0.215) + 1


def test_a_rolled_towel_is_pressed_flat_and_stays_under_the_knee() -> None:
    motion = motions()["quad-set"]
    (before,) = props_of(motion, motion.start).behind
    (after,) = props_of(motion, motion.body(1)).behind
    assert after[1] < before[1]
    assert after[2][0] - after[0][0] > before[2][0] - before[0][0]
    assert 2 * after[1] <= motion.body(1).legs["near"].knee[1] - 0.036 + 1e-9
