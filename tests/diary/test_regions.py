"""What marked places mean: how far out, and on which side."""

from __future__ import annotations

import pytest

from lumbarjack.core.diary.regions import (
    ASKS_THE_LIST,
    BY_ID,
    REGIONS,
    Reach,
    called,
    in_order,
    reach,
)
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.safety.opening import SADDLE


@pytest.mark.parametrize(
    ("marked", "zone", "side"),
    [
        (("low-back-centre",), Zone.BACK, None),
        (("low-back-left",), Zone.BACK, Side.LEFT),
        (("low-back-left", "low-back-right"), Zone.BACK, Side.BOTH),
        (("low-back-centre", "buttock-right"), Zone.BUTTOCK, Side.RIGHT),
        (("low-back-left", "buttock-right"), Zone.BUTTOCK, Side.RIGHT),
        (("thigh-front-left",), Zone.THIGH, Side.LEFT),
        (("thigh-back-left", "shin-left"), Zone.CALF, Side.LEFT),
        (("calf-right",), Zone.CALF, Side.RIGHT),
        (("foot-left", "low-back-centre"), Zone.FOOT, Side.LEFT),
        (("saddle",), None, None),
        (("groin", "buttock-left"), Zone.BUTTOCK, Side.LEFT),
        ((), None, None),
    ],
)
def test_the_furthest_mark_says_how_far_out_it_is(
    marked: tuple[str, ...], zone: Zone | None, side: Side | None
) -> None:
    assert reach(marked) == Reach(zone, side)


def test_pain_in_both_legs_is_both_however_far_each_reaches() -> None:
    assert reach(("buttock-left", "foot-right")) == Reach(Zone.FOOT, Side.BOTH)


def test_a_place_that_nobody_knows_says_nothing_of_how_far_out_it_is() -> None:
    assert reach(("left-elbow",)) == Reach()
    assert called("left-elbow") == "left elbow"


def test_saddle_and_groin_are_written_as_the_safety_list_looks_for_them() -> None:
    assert ASKS_THE_LIST == SADDLE
    assert set(BY_ID) >= SADDLE


def test_marks_are_kept_from_the_low_back_outwards() -> None:
    assert in_order(("foot-left", "low-back-left", "foot-left")) == ("low-back-left", "foot-left")
    assert len({region.id for region in REGIONS}) == len(REGIONS)


def test_a_reach_is_read_out_with_its_side() -> None:
    assert Reach(Zone.BUTTOCK, Side.RIGHT).words == "buttock, right"
    assert Reach(Zone.CALF, Side.BOTH).words == "below the knee, both sides"
    assert Reach().words == ""
