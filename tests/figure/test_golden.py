"""Every rung looks as it did when someone last looked."""

from __future__ import annotations

import pytest

from tests.figure.conftest import exercises
from tests.figure.golden import FOLDER, page


@pytest.mark.parametrize("exercise", exercises(), ids=lambda e: e.id)
def test_a_rung_looks_as_reviewed(exercise) -> None:  # type: ignore[no-untyped-def]
    kept = FOLDER / f"{exercise.id}.txt"
    assert kept.is_file(), "draw it: python -m tests.figure.golden, then look at it"
    assert page(exercise) == kept.read_text(encoding="utf-8"), (
        "the picture changed: look at it, then python -m tests.figure.golden"
    )


def test_no_picture_is_kept_of_a_rung_that_is_gone() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == {e.id for e in exercises()}
