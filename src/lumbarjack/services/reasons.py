"""Everything behind a suggestion, as five labelled paragraphs: rule, saw, step, source, changes."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.advice.rules.r3_relief_day import RULE as RELIEF
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.suggestions import change_words, what
from lumbarjack.services.today import standings_before

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

ONE_DAY = timedelta(days=1)
MOST_ENTRIES = 7
"""So many entries are listed one by one, the newest; of more it is said how many there were."""

Paragraphs = tuple[tuple[str, tuple[str, ...]], ...]
"""Label and lines, in the order in which they are read."""


TAKES = {
    "still-spine": "a still spine for today",
    "rung-down": "one step easier",
    "share": "a smaller beginning",
    "new-usual": "a question",
}
"""What a hold is that changes something when it is accepted."""


def paragraphs(bundle: Bundle, advice: Advice) -> Paragraphs:
    """The five paragraphs of one piece of advice; what was looked at is named from the record."""
    rule = TAKES[advice.takes] if advice.takes is not None else ACTIONS[advice.action]
    return (
        ("Rule", (f"{advice.rule}, {rule}",)),
        ("Saw", _saw(bundle.catalogue, bundle.record(), advice)),
        ("Step", (_step(advice, _rows_then(bundle, advice)),)),
        ("Source", (f"{'; '.join(advice.sources)}.",)),
        ("Changes", (advice.changes,)),
    )


def title(bundle: Bundle, advice: Advice) -> str:
    """What is suggested, in a line."""
    return what(bundle.catalogue, advice, _rows_then(bundle, advice))


def _rows_then(bundle: Bundle, advice: Advice) -> tuple[Standing, ...]:
    """The plan's items as they stood before this was said: what it changes, it changed from them.

    On the first day of a plan they are those of the plan itself.
    """
    before = standings_before(bundle, advice.day - ONE_DAY)
    record = bundle.record()
    if before or record.plan is None:
        return before
    return standings(bundle.catalogue, record, record.plan)


def _saw(catalogue: Catalogue, record: Record, advice: Advice) -> tuple[str, ...]:
    sessions = sorted((s for s in record.sessions if s.id in advice.saw), key=lambda s: s.at)
    entries = sorted((e for e in record.diary if e.id in advice.saw), key=lambda e: e.at)
    lines = [advice.reason]
    if advice.rule == RELIEF and advice.action is Action.RELIEF_DAY and DOCTOR not in advice.reason:
        lines.append(DOCTOR)
    lines += _sessions(catalogue, sessions, advice)
    lines += _entries(entries, places=_tells_places(advice))
    numbers = "; ".join(f"{name}: {number}" for name, number in advice.numbers.items())
    lines.append(f"Looked at: {advice.window}." + (f" {numbers}." if numbers else ""))
    return tuple(lines)


def _sessions(catalogue: Catalogue, sessions: list[SessionRecord], advice: Advice) -> list[str]:
    if not sessions:
        return []
    named = "sessions" if len(sessions) > 1 else "session"
    lines = [f"{len(sessions)} {named}: {_days([s.day for s in sessions])}."]
    if _tells_places(advice):
        told = [f"{_on(s.day)} {s.zone_before.words}" for s in sessions if s.zone_before]
        lines += [f"Where it was before: {', '.join(told)}."] if told else []
    about = (advice.exercise, advice.to)
    peaks = [
        e.peak for s in sessions for e in s.exercises if e.exercise in about or e.planned in about
    ]
    if advice.exercise in catalogue and peaks:
        said = ", ".join("not said" if p is None else str(p) for p in peaks)
        name = catalogue.exercise(str(advice.exercise)).name
        lines.append(f"Worst pain in {name}: {said}.")
    return lines


def _tells_places(advice: Advice) -> bool:
    """Whether it is about where the pain was: R2 and what belongs to it."""
    return advice.rule.startswith("R2")


def _entries(entries: list[DiaryEntry], *, places: bool) -> list[str]:
    if not entries:
        return []
    told = [
        f"{_on(e.day)} {_pain(e)}{_place(e) if places else ''}" for e in entries[-MOST_ENTRIES:]
    ]
    more = f" The newest {MOST_ENTRIES} of {len(entries)}." if len(entries) > MOST_ENTRIES else ""
    return [f"In the diary: {', '.join(told)}.{more}"]


def _pain(entry: DiaryEntry) -> str:
    said = [f"{entry.now} now"] if entry.now is not None else []
    if entry.worst is not None and entry.worst != entry.now:
        said.append(f"{entry.worst} worst")
    return " and ".join(said) or "no number"


def _place(entry: DiaryEntry) -> str:
    return "" if entry.zone is None else f" ({entry.zone.words})"


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
