from __future__ import annotations

import pytest

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.search import near, search


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("cat-cow", "cat-camel"),
        ("Cat stretch", "cat-camel"),
        ("bridge", "bridge"),
        ("SLR", "straight-leg-raise"),
        ("mckenzie press", "prone-press-up"),
        ("side plank", "side-bridge"),
        ("childs pose", "childs-pose"),
    ],
)
def test_names_and_aliases_find_an_exercise(catalogue: Catalogue, words: str, first: str) -> None:
    assert search(catalogue.exercises, words)[0].id == first


def test_no_words_find_all_and_nonsense_finds_none(catalogue: Catalogue) -> None:
    assert search(catalogue.exercises, "  ") == catalogue.exercises
    assert search(catalogue.exercises, "zzzz") == ()
    assert near(catalogue.exercises, "zzzz") == ()
    assert near(catalogue.exercises, "") == ()


def test_a_near_miss_is_guessed(catalogue: Catalogue) -> None:
    assert near(catalogue.exercises, "birddog")[0] == "bird-dog"
    assert near(catalogue.exercises, "sphynx") == ("prone-on-elbows",)
    assert "mcgill-curl-up" in near(catalogue.exercises, "mcgill")
