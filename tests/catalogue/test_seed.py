"""Each of the source text's 38 sentences is carried by something in the product."""

from __future__ import annotations

import re
from pathlib import Path

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.seed import RULES

STARTS = dict(
    line.split("\t")
    for line in (Path(__file__).parent / "sentence_starts.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)


def test_the_source_text_has_38_sentences() -> None:
    assert list(STARTS) == [f"S{n}" for n in range(1, 39)]
    assert STARTS["S26"] == "Hold for ____ seconds"


def test_every_sentence_is_carried_by_its_number(catalogue: Catalogue) -> None:
    assert [sentence.id for sentence in catalogue.seed] == list(STARTS)


def test_every_reference_is_to_a_real_thing(catalogue: Catalogue) -> None:
    things = {
        "exercise": {e.id for e in catalogue.exercises},
        "dose": {e.id for e in catalogue.exercises if any("{hold_s}" in s for s in e.steps)},
        "ladder": {ladder.id for ladder in catalogue.ladders},
        "programme": {p.id for p in catalogue.programmes},
        "claim": {c.id for c in catalogue.claims},
        "position": {p.id for p in catalogue.positions},
        "caution": {c.id for c in catalogue.cautions},
        "rule": {id for id in RULES if re.fullmatch(r"R([0-9]|1[01])[a-z]?", id)},
    }
    for sentence in catalogue.seed:
        assert sentence.carried_by, sentence.id
        for reference in sentence.carried_by:
            kind, _, id = reference.partition(":")
            assert id in things[kind], (sentence.id, reference)


def test_what_carries_a_sentence_says_so_itself(catalogue: Catalogue) -> None:
    carried = {s.id: set(s.carried_by) for s in catalogue.seed}
    for exercise in catalogue.exercises:
        for number in exercise.seed:
            names = {f"exercise:{exercise.id}", f"dose:{exercise.id}"}
            assert names & carried[number], (exercise.id, number)
    for claim in catalogue.claims:
        for number in claim.seed:
            assert f"claim:{claim.id}" in carried[number], (claim.id, number)
    for position in catalogue.positions:
        for number in position.seed:
            assert f"position:{position.id}" in carried[number], (position.id, number)


def _steps(catalogue: Catalogue, id: str) -> str:
    return " ".join(catalogue.exercise(id).steps).lower()


def test_the_words_of_the_sentences_are_in_the_steps(catalogue: Catalogue) -> None:
    assert "hands beside the hips" in _steps(catalogue, "bridge")  # S2
    assert "toward your heels" in _steps(catalogue, "pelvic-tilt-arch")  # S4
    assert "hands float" in _steps(catalogue, "prone-lift-off")  # S5
    for march in ("supine-marching", "chair-marching", "ball-marching", "marching-bridge"):
        assert "two inches" in _steps(catalogue, march)  # S9
    assert "shoulders, hips and knees" in _steps(catalogue, "bridge")  # S14
    assert "stop pushing" in _steps(catalogue, "hamstring-contract-relax")  # S22
    assert "lean forward toward the chair" in _steps(catalogue, "chair-lunge")  # S29
    assert "{side} ankle over the {other} thigh" in _steps(catalogue, "figure-four-twist")  # S33


def test_s6_the_distance_is_measurable(catalogue: Catalogue) -> None:
    start = catalogue.start(catalogue.exercise("bridge"))
    assert start is not None and start.cm == {"heels_from_seat": 30}


def test_s3_and_s28_are_links_between_exercises(catalogue: Catalogue) -> None:
    assert catalogue.exercise("hamstring-strap").instead_of == ("standing-roll-down",)
    assert "standing-extension" in catalogue.exercise("prone-press-up").swaps


def test_s22_a_repetition_has_phases(catalogue: Catalogue) -> None:
    phases = catalogue.exercise("hamstring-contract-relax").phases
    assert [(p.role, p.seconds) for p in phases] == [("push", 6), ("release", 2), ("hold", 20)]
