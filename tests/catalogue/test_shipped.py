from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from lumbarjack.catalog_io import check, load, shipped_folder
from lumbarjack.core.catalogue.index import Catalogue, UnknownExercise, UnknownProgramme


def test_the_whole_catalogue_is_there(catalogue: Catalogue) -> None:
    assert len(catalogue.ladders) == 28
    assert len(catalogue.exercises) == 121
    assert len(catalogue.programmes) == 9
    assert len(catalogue.seed) == 38
    assert check().words.endswith("28 ladders, 121 exercises, 9 programmes, in order.")


def test_the_source_trees_own_folder_is_found(catalogue: Catalogue) -> None:
    folder = Path(__file__).parents[2] / "catalog"
    assert shipped_folder() == folder
    assert load(folder).exercises == catalogue.exercises


def test_easier_and_harder_follow_the_order_of_the_ladder(catalogue: Catalogue) -> None:
    bridge = [rung.id for rung in catalogue.ladder_of("bridge").rungs]
    assert bridge[:3] == ["glute-squeeze", "partial-bridge", "bridge"]
    for ladder in catalogue.ladders:
        main = [rung for rung in ladder.rungs if rung.branch is None]
        for lower, upper in pairwise(main):
            assert catalogue.harder(lower.id) == upper
            assert catalogue.easier(upper.id) == lower
        assert catalogue.easier(main[0].id) is None
        assert catalogue.harder(main[-1].id) is None


def test_an_unknown_id_says_what_was_probably_meant(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownExercise) as found:
        catalogue.exercise("brigde")
    assert found.value.id == "brigde"
    assert found.value.near[0] == "bridge"
    assert str(found.value).startswith('No exercise is called "brigde". Did you mean bridge')
    with pytest.raises(UnknownExercise, match=r'^No exercise is called "zzzz"\.$'):
        catalogue.exercise("zzzz")
    with pytest.raises(UnknownProgramme) as programme:
        catalogue.programme("daily-tne")
    assert programme.value.near == ("daily-ten",)
    with pytest.raises(LookupError, match="pregnancy"):
        catalogue.caution("pregnency")
    with pytest.raises(LookupError, match="jospt"):
        catalogue.source("josp")


def test_every_exercise_can_be_begun_and_shown(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        start = catalogue.start(exercise)
        assert start is not None and start.steps, exercise.id
        assert exercise.cues and exercise.felt and exercise.breath, exercise.id


def test_claims_stand_with_their_ladder(catalogue: Catalogue) -> None:
    assert "hips-and-back" in catalogue.ladder_of("clam").claims
    assert "hips-and-back" in {claim.id for claim in catalogue.claims_for("clam")}
    assert {claim.id for claim in catalogue.claims_for("rules")} >= {"sore-is-allowed"}
    for claim in catalogue.claims:
        assert claim.for_ids, claim.id


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("title", "address", "id"):
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


WORDS_WE_DO_NOT_USE = re.compile(
    r"\b(treats?|treatment|therapy|therapeutic|diagnos\w*|cures?|irritable|disc-type"
    r"|slipped disc|failed|all clear|you may have|McKenzie exercises)\b",
    re.IGNORECASE,
)


def test_texts_claim_nothing_medical_and_use_plain_words() -> None:
    for file in shipped_folder().rglob("*.toml"):
        for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))):
            assert not WORDS_WE_DO_NOT_USE.search(text), (file.name, text)


def test_files_read_like_something_written_by_hand() -> None:
    for file in shipped_folder().rglob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert text.endswith("\n") and not text.endswith("\n\n"), file
        assert "\n\n\n" not in text, file
        assert not re.search(r'= (\[\]|""|\{\s*\})$', text, re.MULTILINE), file
        assert max(map(len, text.splitlines())) <= 170, file
