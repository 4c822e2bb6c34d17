"""What the catalogue shows to one person."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.services.browse import Browse, Rung, browse, narrowed
from lumbarjack.services.plan import read_plan
from lumbarjack.services.safety import mark_assessed, mark_signs
from tests.services.made import Hands, a_day, bundle, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


def rung(seen: Browse, id: str) -> Rung:
    return next(r for ladder in seen.ladders for r in ladder.rungs if r.exercise.id == id)


def test_one_is_where_the_plan_is_and_what_lies_below_is_reached(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    seen = browse(opened)
    assert rung(seen, "partial-bridge").here
    assert rung(seen, "partial-bridge").planned
    assert rung(seen, "glute-squeeze").reached
    assert not rung(seen, "bridge").reached
    ladder = next(one for one in seen.ladders if one.ladder.id == "bridge")
    assert ladder.at == 2
    row = next(r for r in read_plan(opened).rows if r.exercise == "partial-bridge")
    assert rung(seen, "partial-bridge").dose == row.dose


def test_before_the_first_run_all_is_there_and_nothing_can_be_tried(
    tmp_path: Path, hands: Hands
) -> None:
    seen = browse(bundle(tmp_path, hands))
    assert seen.total == 121
    assert not any(r.here for ladder in seen.ladders for r in ladder.rungs)
    assert seen.closed == seen.no_plan != ""


def test_what_needs_equipment_is_hidden_unless_it_is_had(tmp_path: Path, hands: Hands) -> None:
    without = browse(person(tmp_path / "a", hands))
    owner = browse(person(tmp_path / "b", hands, equipment=("stability-ball",)))
    assert "ball-pike" in {e.id for e in without.hidden}
    assert rung(owner, "ball-pike").misfit == ""
    found = narrowed(without, "ball pike")
    assert "ball-pike" not in found.ids
    assert "ball-pike" in {e.id for e in found.hidden}
    listed = sum(len(ladder.rungs) for ladder in without.ladders)
    assert listed + len(without.hidden) == without.total == 121


def test_what_clashes_is_listed_with_the_reason(tmp_path: Path, hands: Hands) -> None:
    seen = browse(person(tmp_path, hands, conditions=("spondylolisthesis",)))
    assert rung(seen, "superman").misfit.startswith("Not suggested with")
    assert rung(seen, "knee-rolls").misfit == ""


def test_locked_it_is_to_be_read_only(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    assert browse(opened).closed == ""
    mark_signs(opened, ("bladder",))
    assert browse(opened).closed == "Exercises are closed: see Today."
    hands.later(hours=5)
    mark_assessed(opened, a_day(16), "not-told")
    assert "relief positions and walking" in browse(opened).closed
