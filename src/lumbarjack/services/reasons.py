"""Everything behind a suggestion, as five labelled paragraphs: rule, saw, step, source, changes."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.advice.rules.r3_relief_day import RULE as RELIEF
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.services.suggestions import change_words, what

ACTIONS = {
    Action.STOP: "stop, and have it seen now",
    Action.SEEK_CARE: "speak to a doctor today or tomorrow",
    Action.RELIEF_DAY: "a relief day",
    Action.FLARE: "a flare",
    Action.SWAP_DIRECTION: "another direction",
    Action.EASIER_RUNG: "one step easier",
    Action.EASIER_NOW: "easier for today",
    Action.EASIER_TODAY: "a little less for today",
    Action.HOLD: "no change",
    Action.PROGRESS: "one step harder",
    Action.CLINICIAN: "a note",
}

MOST_ENTRIES = 7
"""So many entries are listed one by one, the newest; of more it is said how many there were."""

Paragraphs = tuple[tuple[str, tuple[str, ...]], ...]
"""Label and lines, in the order in which they are read."""


def paragraphs(catalogue: Catalogue, record: Record, advice: Advice) -> Paragraphs:
    """The five paragraphs of one piece of advice; what was looked at is named from the record."""
    rows = () if record.plan is None else standings(catalogue, record, record.plan)
    return (
        ("Rule", (f"{advice.rule}, {ACTIONS[advice.action]}",)),
        ("Saw", _saw(catalogue, record, advice)),
        ("Step", (_step(advice, rows),)),
        ("Source", (f"{'; '.join(advice.sources)}.",)),
        ("Changes", (advice.changes,)),
    )


def title(catalogue: Catalogue, record: Record, advice: Advice) -> str:
    """What is suggested, in a line."""
    rows = () if record.plan is None else standings(catalogue, record, record.plan)
    return what(catalogue, advice, rows)


def _saw(catalogue: Catalogue, record: Record, advice: Advice) -> tuple[str, ...]:
    sessions = sorted((s for s in record.sessions if s.id in advice.saw), key=lambda s: s.at)
    entries = sorted((e for e in record.diary if e.id in advice.saw), key=lambda e: e.at)
    lines = [advice.reason]
    if advice.rule == RELIEF and advice.action is Action.RELIEF_DAY and DOCTOR not in advice.reason:
        lines.append(DOCTOR)
    lines += _sessions(catalogue, sessions, advice)
    lines += _entries(entries)
    numbers = "; ".join(f"{name}: {number}" for name, number in advice.numbers.items())
    lines.append(f"Looked at: {advice.window}." + (f" {numbers}." if numbers else ""))
    return tuple(lines)


def _sessions(catalogue: Catalogue, sessions: list[SessionRecord], advice: Advice) -> list[str]:
    if not sessions:
        return []
    named = "sessions" if len(sessions) > 1 else "session"
    lines = [f"{len(sessions)} {named}: {_days([s.day for s in sessions])}."]
    about = (advice.exercise, advice.to)
    peaks = [
        e.peak for s in sessions for e in s.exercises if e.exercise in about or e.planned in about
    ]
    if advice.exercise in catalogue and peaks:
        said = ", ".join("not said" if p is None else str(p) for p in peaks)
        name = catalogue.exercise(str(advice.exercise)).name
        lines.append(f"Worst pain in {name}: {said}.")
    return lines


def _entries(entries: list[DiaryEntry]) -> list[str]:
    if not entries:
        return []
    told = [f"{_on(e.day)} {_pain(e)}" for e in entries[-MOST_ENTRIES:]]
    more = f" The newest {MOST_ENTRIES} of {len(entries)}." if len(entries) > MOST_ENTRIES else ""
    return [f"In the diary: {', '.join(told)}.{more}"]


def _pain(entry: DiaryEntry) -> str:
    said = [f"{entry.now} now"] if entry.now is not None else []
    if entry.worst is not None and entry.worst != entry.now:
        said.append(f"{entry.worst} worst")
    return " and ".join(said) or "no number"


def _step(advice: Advice, rows: tuple[Standing, ...]) -> str:
    change = change_words(advice, rows)
    if change:
        return f"{change[:1].upper()}{change[1:]}."
    return f"{advice.headline.rstrip('.')}."


def _days(days: list[date]) -> str:
    words = [_on(day) for day in days]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _on(day: date) -> str:
    return f"{day.day} {day:%b}"
