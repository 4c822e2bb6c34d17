"""Finding exercises by what they are."""

from __future__ import annotations

import pytest

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.labels import CAUTIONS, caution_words, kind_words, labels_of
from lumbarjack.core.catalogue.search import find, search
from lumbarjack.core.models.exercise import Direction, Exercise, Kind, Position


@pytest.fixture(scope="module")
def labels(catalogue: Catalogue) -> dict[str, str]:
    return labels_of(catalogue)


def found(catalogue: Catalogue, labels: dict[str, str], words: str) -> set[str]:
    return {e.id for e in find(catalogue.exercises, words, labels)}


def those(catalogue: Catalogue, **is_so: object) -> set[str]:
    def fits(exercise: Exercise) -> bool:
        return all(getattr(exercise, name) == value for name, value in is_so.items())

    return {e.id for e in catalogue.exercises if fits(e)}


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("sitting", {"position": Position.SEATED}),
        ("standing", {"position": Position.STANDING}),
        ("all fours", {"position": Position.QUADRUPED}),
        ("face down", {"position": Position.PRONE}),
        ("strength", {"kind": Kind.STRENGTH}),
        ("stretch", {"kind": Kind.STRETCH}),
        ("arching", {"direction": Direction.EXTENSION}),
        ("turning", {"direction": Direction.ROTATION}),
    ],
)
def test_position_kind_and_direction_are_words(
    catalogue: Catalogue, labels: dict[str, str], words: str, is_so: dict[str, object]
) -> None:
    assert those(catalogue, **is_so) <= found(catalogue, labels, words)


def test_no_floor_leaves_only_what_needs_no_getting_down(
    catalogue: Catalogue, labels: dict[str, str]
) -> None:
    up = {e.id for e in catalogue.exercises if not on_floor(e)}
    assert found(catalogue, labels, "no floor") == up
    assert found(catalogue, labels, "floor") >= {e.id for e in catalogue.exercises if on_floor(e)}


def test_words_narrow_each_other(catalogue: Catalogue, labels: dict[str, str]) -> None:
    both = found(catalogue, labels, "sitting no chair")
    assert both < found(catalogue, labels, "sitting")
    assert all("chair" not in catalogue.exercise(id).equipment for id in both)


def test_a_caution_finds_what_is_to_be_minded_and_no_leaves_it_out(
    catalogue: Catalogue, labels: dict[str, str]
) -> None:
    carry = {e.id for e in catalogue.exercises if "pregnancy" in e.cautions}
    assert found(catalogue, labels, "pregnancy") == carry
    assert not found(catalogue, labels, "no pregnancy") & carry


def test_a_name_comes_before_what_is_found_by_a_word(
    catalogue: Catalogue, labels: dict[str, str]
) -> None:
    ids = [e.id for e in find(catalogue.exercises, "chair march", labels)]
    assert ids[0] == "chair-marching"
    by_name = search(catalogue.exercises, "bridge")
    assert find(catalogue.exercises, "bridge", labels)[: len(by_name)] == by_name


def test_half_a_word_is_enough_while_typing(catalogue: Catalogue, labels: dict[str, str]) -> None:
    assert found(catalogue, labels, "sitting") <= found(catalogue, labels, "sitt")
    assert found(catalogue, labels, "no") != set()
    assert find(catalogue.exercises, " ", labels) == catalogue.exercises
    assert find(catalogue.exercises, "zzzz", labels) == ()


def test_every_caution_has_a_few_words_and_every_exercise_a_kind(catalogue: Catalogue) -> None:
    for caution in catalogue.cautions:
        assert caution.id in CAUTIONS
        assert len(caution_words(caution)) <= 25
    bridge = catalogue.exercise("bridge")
    assert kind_words(bridge) == "lying, strength, neutral"
    assert all(len(kind_words(e)) <= 44 for e in catalogue.exercises)
