"""The questions of the full entry, and how each answer is changed by a key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from lumbarjack.services.full_entry import Draft
from lumbarjack.ui.score import typed

Kind = Literal["where", "words", "score", "minutes", "yes-no", "text", "when"]

MOST_MINUTES = 1440
MINUTES_STEP = 5
MOST_DAYS_BACK = 365
MOST_SCORE = 10
TIME_DIGITS = 4

ANSWERS = (None, True, False)


@dataclass(frozen=True)
class Field:
    """One question: `id` is the field of the draft, `label` its name in the list."""

    id: str
    label: str
    question: str
    kind: Kind
    about: str = ""
    nth: int | None = None
    """Which of the medicines it asks about, from 0."""


WHERE = Field("regions", "Where", "Where is it?", "where")
FEELS = Field("quality", "Feels", "How does it feel?", "words")
NOW = Field("now", "Now", "Pain now", "score", "0 is no pain, 10 the worst you can think of.")
BACK = Field(
    "back_now", "In the back", "Pain now, in the back", "score", "Pain in the leg counts by itself."
)
LEG = Field(
    "leg_now", "In the leg", "Pain now, in the leg", "score", "The higher of back and leg counts."
)
WORST = Field(
    "worst", "Worst", "The worst in the last 24 hours", "score", "Left out, it is the pain now."
)
AVERAGE = Field("average", "Average", "On average in the last 24 hours", "score")
STIFF = Field(
    "stiff_min",
    "Stiff, min",
    "How many minutes were you stiff after getting up?",
    "minutes",
    "0 is not stiff at all.",
)
SLEEP = Field("sleep", "Sleep", "How did you sleep?", "score", "0 is badly, 10 is well.")
INTERFERENCE = Field(
    "interference",
    "In the way",
    "How much was it in the way of the day?",
    "score",
    "0 is not at all, 10 is of everything.",
)
SAT = Field("sat_long", "Sat long", "Did you sit for more than six hours?", "yes-no")
ACTIVITY = Field(
    "activity", "Did", "What did you do that day?", "text", "Such as gardening, a long drive."
)
NOTE = Field("note", "Note", "A note", "text")
WHEN = Field(
    "when",
    "When",
    "When was it?",
    "when",
    "An entry for a day before is marked as entered later.",
)


def fields(draft: Draft) -> tuple[Field, ...]:
    """The questions in order; some are asked only after others."""
    back_and_leg = (BACK, LEG) if draft.in_the_leg else ()
    return (
        *(WHERE, FEELS, NOW, *back_and_leg, WORST, AVERAGE, STIFF, SLEEP, INTERFERENCE, SAT),
        *(*_medicines(draft), ACTIVITY, NOTE, WHEN),
    )


def _medicines(draft: Draft) -> tuple[Field, ...]:
    """What was taken, whether each of it helped, and a blank one for one more."""
    asked: list[Field] = []
    more = not draft.medicines or not draft.medicines[-1].blank
    for n in range(len(draft.medicines) + more):
        asked.append(_taken(n))
        if not draft.took(n).blank:
            asked.append(_helped(n, draft.took(n).text.strip()))
    return tuple(asked)


def _taken(nth: int) -> Field:
    if nth:
        also, question = "Also took", "What else did you take for it?"
        return Field(f"took-{nth}", also, question, "text", "Nothing else? Tab goes on.", nth)
    about = "A name and how much, such as ibuprofen 400 mg. Another one comes after it."
    return Field("took-0", "Took", "What did you take for it?", "text", about, 0)


def _helped(nth: int, name: str) -> Field:
    return Field(f"helped-{nth}", "It helped", f"Did {name} help?", "yes-no", nth=nth)


def get(draft: Draft, field: Field) -> Any:
    """The answer to a question; None, and an empty text, is "not said"."""
    if field.nth is None:
        return getattr(draft, field.id)
    took = draft.took(field.nth)
    return took.text if field.kind == "text" else took.helped


def put(draft: Draft, field: Field, value: Any) -> Draft:
    """The draft with this answer."""
    if field.nth is None:
        return replace(draft, **{field.id: value})
    took = draft.took(field.nth)
    told = replace(took, text=value) if field.kind == "text" else replace(took, helped=value)
    return draft.with_took(field.nth, told)


def with_digit(draft: Draft, field: Field, digit: int, *, going_on: bool) -> Draft:
    """The draft after a digit; `going_on` where the one before it was typed here just now."""
    if field.kind == "score":
        before = get(draft, field) if going_on else None
        return put(draft, field, int(typed("" if before is None else str(before), digit)))
    if field.kind == "minutes":
        before = draft.stiff_min if going_on else None
        minutes = (before or 0) * 10 + digit
        return put(draft, field, minutes if minutes <= MOST_MINUTES else digit)
    if field.kind == "when":
        so_far = draft.time if going_on and len(draft.time) < TIME_DIGITS else ""
        return replace(draft, time=f"{so_far}{digit}")
    return draft


def stepped(draft: Draft, field: Field, by: int) -> Draft:
    """The draft with the answer one step less (-1) or more (+1)."""
    if field.kind == "score":
        return put(draft, field, _step(get(draft, field), by, 1, MOST_SCORE))
    if field.kind == "minutes":
        return put(draft, field, _step(draft.stiff_min, by, MINUTES_STEP, MOST_MINUTES))
    if field.kind == "yes-no":
        at = ANSWERS.index(get(draft, field))
        return put(draft, field, ANSWERS[(at + by) % len(ANSWERS)])
    if field.kind == "when":
        most = max(MOST_DAYS_BACK, draft.days_back)
        return replace(draft, days_back=max(0, min(draft.days_back - by, most)))
    return draft


def taken_out(draft: Draft, field: Field) -> Draft:
    """The draft without this answer, or without the last digit of a longer one."""
    if field.kind == "minutes" and draft.stiff_min is not None and draft.stiff_min > 9:
        return put(draft, field, draft.stiff_min // 10)
    if field.kind == "when":
        shorter = replace(draft, time=draft.time[:-1])
        return shorter if draft.time else replace(draft, days_back=0)
    if field.kind in ("score", "minutes", "yes-no"):
        return put(draft, field, None)
    if field.kind == "words":
        return replace(draft, quality=())
    return draft


def place_scored(draft: Draft, id: str, digit: int, *, going_on: bool) -> Draft:
    """The draft after a digit at a place: its own number; `going_on` as in `with_digit`."""
    before = draft.scores.get(id) if going_on else None
    return draft.scored(id, int(typed("" if before is None else str(before), digit)))


def place_taken_out(draft: Draft, id: str) -> Draft:
    """The draft without the number of a place, then without its mark, then without any place."""
    if id in draft.scores:
        return draft.scored(id, None)
    return draft.marked(id) if id in draft.regions else draft.without_places()


def _step(value: int | None, by: int, size: int, most: int) -> int:
    return 0 if value is None else max(0, min(value + by * size, most))
