"""Each check finds what it is there to find."""

from __future__ import annotations

from typing import Any

import pytest

from lumbarjack.figure import check, solve
from lumbarjack.figure.balance import centre_of_mass
from lumbarjack.figure.vectors import along, between, mixed, scaled

STRAP: dict[str, Any] = {"base": "supine", "props": ["strap"], "near": {"hip": 60, "knee": 5}}
SEEN_FROM_THE_FRONT: dict[str, Any] = {"base": "standing", "view": "front"}


def told(*poses: dict[str, Any]) -> str:
    return "\n".join(check(solve(poses)))


@pytest.mark.parametrize(
    ("poses", "words"),
    [
        ([{"base": "standing", "pitch": 50}], "falls over, its weight lies"),
        ([{**SEEN_FROM_THE_FRONT, "side": 40, "roll": 25}], "falls aside"),
        ([{"base": "standing", "height": 0.2}], "floats 0.2"),
        ([{"base": "sitting"}], "sits on nothing"),
        (
            [{"base": "sitting", "props": ["chair"]}, {"name": "hold", "height": 0.4}],
            "hold: sits on nothing",
        ),
        ([{"base": "standing", "hand": "table"}], "hand rests on a table that is not drawn"),
        (
            [
                {**SEEN_FROM_THE_FRONT, "props": ["chair-side"], "far": {"hand": "chair-side"}},
                {"name": "hold", "shift": 0.3, "far": {"hand": "chair-side"}},
            ],
            "hold: far.hand is 0.2",
        ),
        ([{**STRAP, "hand": "behind-head"}], "hand is too long"),
        (
            [
                {
                    "base": "supine",
                    "props": ["strap"],
                    "near": {"hip": 110, "knee": 100},
                    "hand": "free",
                    "shoulder": 90,
                }
            ],
            "the strap in the far hand does not pull",
        ),
        (
            [{"base": "supine", "hand": "hips"}],
            "leaves a place of 44x14 by",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_is_told(poses: list[dict[str, Any]], words: str) -> None:
    assert words in told(*poses)


def test_a_strap_that_is_held_pulls() -> None:
    assert "strap" not in told({**STRAP, "hand": "strap"})


def test_an_elbow_that_bends_the_wrong_way_is_told() -> None:
    motion = solve([{"base": "standing", "hand": "chest"}])
    assert check(motion) == []
    arm = motion.start.arms["near"]
    middle = mixed(arm.shoulder, arm.wrist, 0.5)
    arm.elbow = along(middle, scaled(between(arm.elbow, middle), 1.0))
    assert any("near.elbow bends the wrong way" in line for line in check(motion))


def test_the_weight_of_one_who_stands_is_over_the_feet() -> None:
    body = solve([{"base": "standing"}]).start
    centre = centre_of_mass(body)
    leg = body.legs["near"]
    assert leg.heel[0] < centre[0] < leg.toe[0]
    assert centre[1] == pytest.approx(0.57, abs=0.025)  # of the body's height, standing
    assert centre[2] == pytest.approx(0, abs=0.001)
