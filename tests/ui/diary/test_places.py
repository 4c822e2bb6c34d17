"""Moving over the places of the body."""

from __future__ import annotations

import pytest

from lumbarjack.core.diary.regions import REGIONS
from lumbarjack.figure.bodymap import middles
from lumbarjack.ui.screens.diary.places import (
    LETTERS,
    Spot,
    jumped,
    moved_in_list,
    moved_on_map,
    turned,
)

ARROWS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}


def gone(spot: Spot, *arrows: str) -> Spot:
    for arrow in arrows:
        spot = moved_on_map(spot, *ARROWS[arrow])
    return spot


def test_arrows_reach_every_place_but_one_and_letters_that() -> None:
    reached, ahead = {Spot().id}, [Spot()]
    while ahead:
        spot = ahead.pop()
        for arrow in ARROWS.values():
            there = moved_on_map(spot, *arrow)
            if there.id not in reached:
                reached.add(there.id)
                ahead.append(there)
    assert {r.id for r in REGIONS} - reached <= {"saddle"}
    by_letter = set()
    for letter in LETTERS:
        spot = Spot()
        for _ in range(4):
            spot = jumped(spot, letter)
            by_letter.add(spot.id)
    assert by_letter == {region.id for region in REGIONS}


def test_down_goes_from_the_low_back_to_the_foot_on_one_side() -> None:
    ids = [gone(Spot(), "right", *["down"] * n).id for n in range(5)]
    assert ids == [
        *("low-back-right", "buttock-right", "thigh-back-right"),
        *("calf-right", "foot-right"),
    ]
    assert gone(Spot(), "right", *["down"] * 4, *["up"] * 4).id == "low-back-right"


def test_left_goes_over_to_the_body_seen_from_the_front() -> None:
    over = gone(Spot("calf-left"), "left")
    assert (over.view, over.id) == ("front", "shin-left")
    assert gone(over, "right") == Spot("calf-left", "back", "left")


@pytest.mark.parametrize("there", sorted(middles()), ids=str)
def test_where_nothing_lies_an_arrow_stays(there: tuple[str, str]) -> None:
    view, id = there
    spot = Spot(id, view)  # type: ignore[arg-type]
    far = gone(spot, *["left"] * 12)
    assert far.view == "front"
    assert gone(far, "left") == far


def test_the_other_side_of_the_body_keeps_the_side() -> None:
    for view, id in middles():
        if id.startswith(("thigh", "calf", "shin", "foot", "buttock")):
            assert turned(Spot(id, view)).id.rsplit("-", 1)[1] == id.rsplit("-", 1)[1]
    assert turned(Spot("groin", "front")).id == "saddle"


def test_in_the_list_a_row_without_that_side_takes_the_nearest() -> None:
    spot = moved_in_list(Spot(), 1, 0)
    assert spot.id == "buttock-left"
    assert moved_in_list(spot, 0, 1).id == "buttock-right"
    right = Spot("foot-right", "back", "right")
    assert moved_in_list(moved_in_list(right, 1, 0), -1, 0).id == "foot-right"
    assert moved_in_list(Spot(), -1, 0) == Spot()
