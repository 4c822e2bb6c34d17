from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from lumbarjack.catalog_io import CatalogError, check, load, shipped_folder
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import SetBy

from .test_bad_data import LADDER, PROGRAMME


def test_an_own_ladder_is_joined(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(LADDER)
    (tmp_path / "routine.toml").write_text(PROGRAMME)
    (tmp_path / "notes.txt").write_text("not read")
    joined = load(own=tmp_path)
    assert len(joined.ladders) == 29
    assert joined.harder("own-1") == joined.exercise("own-2")
    assert joined.programme("own-routine").items[0].exercise == "bridge"


def test_a_blank_dose_stays_blank_until_somebody_fills_it(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(LADDER)
    own = load(own=file).exercise("own-1")
    assert own.dose.hold_s is None
    dose = resolve(own)
    assert dose.hold_by is SetBy.NOBODY and dose.sets_by is SetBy.CATALOGUE


def test_own_rungs_go_on_top_of_a_ladder_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "more.toml"
    file.write_text(LADDER.replace('id = "own"', 'id = "sit-to-stand"', 1))
    joined = load(own=file)
    assert len(joined.ladders) == 28
    above = joined.harder("suitcase-carry")
    assert above is not None and above.id == "own-1"
    assert joined.easier("own-2") == joined.exercise("own-1")
    rungs = joined.ladder_of("own-3").rungs
    assert [rung.rung for rung in rungs] == list(range(1, len(rungs) + 1))
    assert {rung.ladder for rung in rungs} == {"sit-to-stand"}


def test_a_whole_catalogue_folder_can_be_checked(tmp_path: Path) -> None:
    folder = tmp_path / "catalog"
    shutil.copytree(shipped_folder(), folder)
    assert check(folder).exercises == 121
    bridge = folder / "ladders" / "05-bridge.toml"
    bridge.write_text(bridge.read_text().replace('"mayo"', '"majo"', 1))
    with pytest.raises(CatalogError) as found:
        check(folder)
    assert str(found.value) == (
        f'{bridge}: rung glute-squeeze, sources: no source is called "majo"; '
        'fix: did you mean "mayo"?'
    )


def test_poses_are_left_as_written(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    pose = 'cues = ["Easy"]\nposes = [{ base = "standing" }, { name = "{x}", near.hip = 2.5 }]'
    file.write_text(LADDER.replace('cues = ["Easy"]', pose, 1))
    assert load(own=file).exercise("own-1").poses == (
        {"base": "standing"},
        {"name": "{x}", "near": {"hip": 2.5}},
    )


def test_loading_takes_no_noticeable_time(catalogue: Catalogue) -> None:
    best = min(_seconds() for _ in range(3))
    assert best < 0.25


def _seconds() -> float:
    began = time.process_time()
    load()
    return time.process_time() - began
