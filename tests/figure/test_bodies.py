"""What no body could do is in no exercise, nor on the way between two of its poses."""

from __future__ import annotations

import pytest

from lumbarjack.figure import Motion, PoseError, draw, solve, validate
from lumbarjack.figure.body import FOREARM, SHANK, THIGH, UPPER_ARM
from lumbarjack.figure.checks import check, end, lowest, planted
from lumbarjack.figure.vectors import between, length
from tests.figure.conftest import exercises

IN_BETWEEN = [i / 24 for i in range(25)]


def test_every_rung_of_the_catalogue_has_a_body() -> None:
    assert [e.id for e in exercises() if not e.poses] == []


def test_nothing_is_wrong_with_it(rung: Motion) -> None:
    assert check(rung) == []


def test_nothing_is_under_the_floor(rung: Motion) -> None:
    assert min(lowest(rung.body(t)) for t in IN_BETWEEN) > -0.031


def test_bones_keep_their_length(rung: Motion) -> None:
    for t in IN_BETWEEN:
        body = rung.body(t)
        for leg in body.legs.values():
            assert length(between(leg.hip, leg.knee)) == pytest.approx(THIGH, abs=0.002)
            assert length(between(leg.knee, leg.ankle)) == pytest.approx(SHANK, abs=0.002)
        for arm in body.arms.values():
            assert length(between(arm.shoulder, arm.elbow)) == pytest.approx(UPPER_ARM, abs=0.03)
            assert length(between(arm.elbow, arm.wrist)) == pytest.approx(FOREARM, abs=0.03)


def test_a_planted_foot_does_not_slide(rung: Motion) -> None:
    last = len(rung.keys) - 1
    for index in range(1, last + 1):
        for side, part in planted(rung, index):
            if part != "foot" or (index > 1 and (side, part) not in planted(rung, index - 1)):
                continue
            there = end(rung.keys[index - 1].body, side, part)
            for t in IN_BETWEEN:
                here = end(rung.body((index - 1 + t) / last), side, part)
                assert length(between(there, here)) < 0.013


def test_the_left_side_is_the_right_one_in_a_mirror() -> None:
    exercise = next(e for e in exercises() if e.id == "bird-dog")
    right = draw(solve(exercise.poses), 1, 44, 14, "half", arrow=False)
    left = draw(solve(exercise.poses, "left"), 1, 44, 14, "half", arrow=False)
    ink = [[cell[0] != " " for cell in row] for row in right]
    mirrored = [[cell[0] != " " for cell in reversed(row)] for row in left]
    same = sum(
        a == b for x, y in zip(ink, mirrored, strict=True) for a, b in zip(x, y, strict=True)
    )
    assert same / (44 * 14) > 0.93


@pytest.mark.parametrize(
    ("poses", "line"),
    [
        (
            [{"base": "standing"}, {"near": {"kneee": 3}}],
            "poses 2 near.kneee: is no part of a pose; write knee",
        ),
        ([{"base": "standing", "hip": "up"}], "poses 1 hip: is not a number; "),
        ([{"base": "standing", "hand": "ceiling"}], "poses 1 hand: ceiling is unknown; write one"),
        ([{"base": "standing", "props": ["sofa"]}], "poses 1 props: sofa is unknown; "),
        ([{"base": "standing"}, {"view": "top"}], "poses 2 view: belongs to the whole exercise; "),
        ([{"base": "standing", "near": 3}], "poses 1 near: is not a part; "),
    ],
)
def test_a_misspelt_pose_is_told_by_field_and_fix(
    poses: list[dict[str, object]], line: str
) -> None:
    with pytest.raises(PoseError) as found:
        validate(poses)
    assert str(found.value).startswith(line)


def test_a_joint_beyond_its_limit_is_told() -> None:
    motion = solve([{"base": "standing"}, {"name": "hold", "neck": 90}])
    assert "hold: neck 90 is outside -50..62" in check(motion)


def test_a_hand_out_of_reach_is_told() -> None:
    motion = solve([{"base": "standing", "hand": "floor"}])
    assert any("stays" in problem and "hand" in problem for problem in check(motion))


def test_poses_that_do_not_differ_are_told() -> None:
    assert check(solve([{"base": "standing"}, {"name": "hold"}])) == [
        "start and hold look the same"
    ]
