"""Finding exercises by words, and what was probably meant by an id that nobody knows."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from lumbarjack.core.models.exercise import Exercise

_NEAR = 3
"""How many guesses a person can take in at a glance."""


def search(exercises: Iterable[Exercise], words: str) -> tuple[Exercise, ...]:
    """The exercises whose id, name or an alias holds every word, best match first.

    Words match by their beginning or inside; case, hyphens and accents on quotes do not matter.
    No words at all: every exercise, in the order given.
    """
    wanted = _plain(words).split()
    found = []
    for place, exercise in enumerate(exercises):
        texts = [_plain(text) for text in _names(exercise)]
        score = _score(texts, wanted)
        if score is not None:
            found.append((score, place, exercise))
    return tuple(exercise for _, _, exercise in sorted(found, key=lambda row: row[:2]))


def near(exercises: Sequence[Exercise], word: str) -> tuple[str, ...]:
    """Up to three ids that `word` was probably meant to be, likeliest first."""
    meant: dict[str, str] = {}
    for exercise in exercises:
        for text in _names(exercise):
            meant.setdefault(_plain(text), exercise.id)
    close = difflib.get_close_matches(_plain(word), list(meant), n=2 * _NEAR, cutoff=0.7)
    ids = [meant[text] for text in close]
    ids += [exercise.id for exercise in search(exercises, word)] if _plain(word) else []
    return tuple(dict.fromkeys(ids))[:_NEAR]


def _names(exercise: Exercise) -> tuple[str, ...]:
    return (exercise.name, exercise.id, *exercise.aliases)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9/]+", " ", text.lower().replace("'", "")).split())


def _score(texts: list[str], wanted: list[str]) -> int | None:
    """0 for a whole name, 1 where a name begins so, 2 where its words do, 3 anywhere inside."""
    if not wanted:
        return 0
    whole = " ".join(wanted)
    if whole in texts:
        return 0
    if any(text.startswith(whole) for text in texts):
        return 1
    if any(all(_begins(text, word) for word in wanted) for text in texts):
        return 2
    joined = " ".join(texts)
    return 3 if all(word in joined for word in wanted) else None


def _begins(text: str, word: str) -> bool:
    return any(part.startswith(word) for part in text.split())
