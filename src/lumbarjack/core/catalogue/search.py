"""Finding exercises by words, and what was probably meant by an id that nobody knows."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from lumbarjack.core.models.exercise import Exercise

_NEAR = 3
"""How many guesses a person can take in at a glance."""

BY_LABEL = 4
"""What is found by a label stands behind everything that is found by a name."""


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


def find(
    exercises: Iterable[Exercise], words: str, labels: Mapping[str, str]
) -> tuple[Exercise, ...]:
    """As `search`, and what is found by its labels after what is found by its name.

    `labels` are the words of each exercise id (`labels.labels_of`), of which the beginning is
    enough. A word after "no" must not be among them: "no floor", "no chair".
    """
    wanted, unwanted = _with_and_without(_plain(words).split())
    found = []
    for place, exercise in enumerate(exercises):
        label = labels.get(exercise.id, "")
        if any(_begins(label, word) for word in unwanted):
            continue
        names = [_plain(text) for text in _names(exercise)]
        score = _score(names, wanted)
        if score is None and all(_begins(label, w) or _anywhere(names, w) for w in wanted):
            score = BY_LABEL
        if score is not None:
            found.append((score, place, exercise))
    return tuple(exercise for _, _, exercise in sorted(found, key=lambda row: row[:2]))


def _with_and_without(words: list[str]) -> tuple[list[str], list[str]]:
    """The words, and those that follow a "no"; a "no" at the end is a word still being typed."""
    without = [word for before, word in pairwise(words) if before == "no"]
    wanted = [
        word
        for place, word in enumerate(words)
        if not (word == "no" and place + 1 < len(words))
        and not (place and words[place - 1] == "no")
    ]
    return wanted, without


def _anywhere(texts: list[str], word: str) -> bool:
    return any(word in text for text in texts)


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
