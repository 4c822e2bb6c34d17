"""What the check-in says, in words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.ui.score import word
from lumbarjack.ui.screens.checkin.form import Form, Question

NOON, EVENING = time(12), time(18)

UNSURE = "Unsure? Take the nearest."

LABELS = {
    Question.NOW: "Pain now",
    Question.WORST: "Worst in the last 24 h",
    Question.ZONE: "How far out is it",
    Question.LEG: "Leg pain now",
    Question.LIST: "Anything on the list?",
    Question.SLEEP: "How did you sleep",
}

HELP = {
    Question.NOW: "0 no pain, 10 the worst imaginable",
    Question.WORST: "the most since this time yesterday",
    Question.ZONE: "the furthest point it reaches",
    Question.LEG: "the first number is then your back",
    Question.LIST: "n nothing on it, y opens the list",
    Question.SLEEP: "0 badly, 10 very well; then Enter",
}

ZONES = tuple(
    (str(zone.reach), "none" if zone is Zone.NONE else zone.words.replace("the ", ""))
    for zone in Zone
)
"""The number to press, and the word beside the body."""

SCALE = (("0", "none"), ("3", "comfortable"), ("5", "acceptable"), ("10", "worst"))
NIGHT = (("0", "badly"), ("5", "so so"), ("10", "very well"))
LIST = (("n", "nothing"), ("y", "the list"))


def greeting(now: datetime, form: Form) -> tuple[str, str]:
    """The bold words and what follows them."""
    hour = now.time()
    part = "morning" if hour < NOON else "afternoon" if hour < EVENING else "evening"
    return f"Good {part}.", "Two questions first." if form.short else "Five short questions."


def label(form: Form, question: Question) -> tuple[str, ...]:
    """The question; one that is long takes two rows."""
    if question is Question.NOW and form.in_the_leg:
        return ("Back pain now",)
    if question is Question.LIST and form.in_the_leg:
        return ("Anything on the list,", "or a leg weaker or more numb?")
    return (LABELS[question],)


def help_words(form: Form, question: Question) -> str:
    """The line of help under the open question."""
    if question is Question.LIST and form.asks_side:
        return "n nothing, y the list, l r b side"
    if question is Question.NOW and form.short:
        return "a number, and the session begins"
    return HELP[question]


def answer(form: Form, question: Question) -> tuple[str, str]:
    """What was answered: the number, and the word beside it; empty where nothing was."""
    if question is Question.ZONE:
        return ("", "") if form.zone is None else ZONES[form.zone.reach]
    if question is Question.LIST:
        return ("", "") if form.listed is None else LIST[form.listed]
    number: int | None = getattr(form, question.value)
    if number is None:
        return "", ""
    return str(number), "" if question is Question.SLEEP else word(number)


def side_words(side: Side | None) -> str:
    """The side as it stands under its question: "right side"."""
    return "" if side is None else "both sides" if side is Side.BOTH else f"{side.value} side"


def before_words(entry: DiaryEntry | None, today: date) -> str:
    """The check-in before this one, to compare: "Yesterday: 3 now, 4 worst, low back, slept 7."."""
    if entry is None:
        return UNSURE
    parts = [f"{entry.now} now"] if entry.now is not None else []
    parts += [f"{entry.worst} worst"] if entry.worst is not None else []
    if entry.zone is not None and entry.zone.reach:
        parts.append(entry.zone.words)
    parts += [f"slept {entry.sleep}"] if entry.sleep is not None else []
    return f"{_when(entry.day, today)}: {', '.join(parts)}. {UNSURE}" if parts else UNSURE


def _when(day: date, today: date) -> str:
    if today - day == timedelta(days=1):
        return "Yesterday"
    return f"{day:%A}" if today - day < timedelta(days=7) else f"{day.day} {day:%B}"
