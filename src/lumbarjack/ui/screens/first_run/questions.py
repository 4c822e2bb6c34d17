"""The questions of the first run: one a page, each a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lumbarjack.core.models.person import Profile
from lumbarjack.core.movements import MOVEMENTS
from lumbarjack.core.safety.history import HISTORY
from lumbarjack.services.first_run import Known
from lumbarjack.services.setup import ROUGHLY, Rough

Kind = Literal["one", "many", "score"]

A_DATE = "date"
"""The value of the row whose answer is typed."""

NOT_SAID = "Not said"
MOVEMENT_WORDS = {
    "bending": "Bending forward",
    "arching": "Arching back",
    "walking": "Walking",
    "sitting": "Sitting",
    "standing": "Standing",
    "lying": "Lying down",
}
SCORES = {0: "none", 10: "the worst you can think of"}


@dataclass(frozen=True)
class Row:
    """One line of a list; `short` is for where the words have no room."""

    value: object
    words: str
    short: str = ""


@dataclass(frozen=True)
class Question:
    """One page. `id` is the answer's name, `note` says what Enter alone means."""

    id: str
    ask: str
    rows: tuple[Row, ...]
    note: str
    kind: Kind = "one"
    told: object = None
    """What was told before: a row's value, or for "many" those that were marked."""


def questions(known: Known) -> tuple[Question, ...]:
    """All of them but the programme, with what was told before."""
    told = known.profile
    return (
        _where(told),
        _onset(known),
        _usual_worst(told),
        _movements("eases", "What eases it?", told.eases if told else ()),
        _movements("worsens", "What makes it worse?", told.worsens if told else ()),
        Question(
            id="conditions",
            ask="Does any of these apply to you? What clashes is then replaced.",
            rows=tuple(Row(id, name, _capital(short)) for id, name, short in known.conditions),
            note="Space marks. Enter with nothing marked: none of these.",
            kind="many",
            told=told.conditions if told else (),
        ),
        Question(
            id="history",
            ask="Have you ever had one of these?",
            rows=tuple(Row(past.id, past.ask, _capital(past.short)) for past in HISTORY),
            note="Asked once. None of it closes anything by itself; with a new pain that nobody "
            "has looked at it does. Enter with nothing marked: none of these.",
            kind="many",
            told=told.history if told else (),
        ),
        Question(
            id="equipment",
            ask="Which of these do you have?",
            rows=tuple(Row(t, _capital(t.replace("-", " "))) for t in known.equipment),
            note="Space marks. Enter with nothing marked: none. A mat, a chair, a wall and a towel "
            "are taken as there.",
            kind="many",
            told=told.equipment if told else (),
        ),
        _floor(told),
    )


def _where(told: Profile | None) -> Question:
    return Question(
        id="where",
        ask="Where is the pain?",
        rows=(
            Row(None, NOT_SAID),
            Row("back", "In the back"),
            Row("leg", "In a leg"),
            Row("both", "In the back and a leg"),
        ),
        note="Not said: exercises for most backs are suggested.",
        told=told.where if told else None,
    )


def _onset(known: Known) -> Question:
    told = known.profile.onset if known.profile else None
    rough: tuple[tuple[Rough, str], ...] = (
        ("recent", "Less than 6 weeks ago"),
        ("weeks", "6 to 12 weeks ago"),
        ("months", "More than 3 months ago"),
    )
    days = {known.today - ROUGHLY[id]: words for id, words in rough}
    before = () if told is None or told in days else (Row(told, f"As told: {_date_words(told)}"),)
    return Question(
        id="onset",
        ask="When did this pain begin?",
        rows=(
            Row(None, "I do not know"),
            Row(A_DATE, "On a date I know"),
            *(Row(day, words) for day, words in days.items()),
            *before,
        ),
        note="Not known counts as recent: that is the careful side. A date is written 2026-03-16, "
        "or 2026-03 for a month.",
        told=told,
    )


def _usual_worst(told: Profile | None) -> Question:
    return Question(
        id="usual_worst",
        ask="How strong was the pain at its worst, on a usual day of the last week?",
        rows=(Row(None, NOT_SAID), *(Row(n, SCORES.get(n, "")) for n in range(11))),
        note="A digit chooses; 1 and 0 is ten. Not said: your diary tells it within days.",
        kind="score",
        told=told.usual_worst if told else None,
    )


def _movements(id: str, ask: str, told: tuple[str, ...]) -> Question:
    return Question(
        id=id,
        ask=ask,
        rows=tuple(Row(m, MOVEMENT_WORDS[m]) for m in MOVEMENTS),
        note="Space marks, several if you like. Enter with nothing marked: nothing said.",
        kind="many",
        told=told,
    )


def _floor(told: Profile | None) -> Question:
    return Question(
        id="no_floor",
        ask="Can you get down to the floor and up again?",
        rows=(Row(None, NOT_SAID), Row(False, "Yes"), Row(True, "No, or not safely")),
        note="Not said: floor exercises stay in, and x in a session swaps one for a version "
        "without the floor. No: everything is done sitting or standing.",
        told=told.no_floor if told else None,
    )


def _date_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
