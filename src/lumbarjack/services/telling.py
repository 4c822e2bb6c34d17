"""A day of the diary in sentences: each entry, session and answer with its time."""

from __future__ import annotations

from dataclasses import dataclass, field

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.diary.regions import Reach, places_said
from lumbarjack.core.dosing import words as dose_words
from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.dose import MINUTE_S
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.streaks.cells import entered_late
from lumbarjack.services.reading import DiaryDay, as_shown

ANSWERS = {"accept": "accepted", "later": "put off", "keep": "kept as it is"}

HIDDEN = "(A note, hidden.)"

Told = DiaryEntry | SessionRecord | AdviceDecision
"""What a line of a day tells of."""

EFFORTS = {"easy": "easy", "right": "just right", "hard": "hard"}


@dataclass(frozen=True)
class Line:
    """What was told at one time: a sentence or a few, what stands below, and `of` what it tells."""

    time: str
    text: str
    below: tuple[str, ...] = field(default=())
    of: Told | None = None


def day_lines(day: DiaryDay, catalogue: Catalogue, *, notes: bool = True) -> tuple[Line, ...]:
    """Everything of a day, by the clock of the place where it was told; without `notes` no note."""
    told: list[tuple[Told, str, tuple[str, ...]]] = []
    told += [(e, entry_told(e, notes=notes), ()) for e in day.entries]
    told += [
        (s, session_told(s, catalogue, notes=notes), exercises_told(s, catalogue))
        for s in day.sessions
    ]
    told += [(d, decision_told(d), reasons_told(d, notes=notes)) for d in day.decisions]
    return tuple(
        Line(f"{one.at:%H:%M}", text, below, one)
        for one, text, below in sorted(told, key=lambda it: as_shown(it[0]))
    )


def day_text(day: DiaryDay, catalogue: Catalogue, *, notes: bool = True) -> str:
    """Every word of a day, in small letters: what is looked through."""
    parts = [entry_told(e, notes=notes) for e in day.entries]
    parts += [session_told(s, catalogue, notes=notes) for s in day.sessions]
    parts += [decision_told(d) for d in day.decisions]
    parts += [catalogue_name(x.exercise, catalogue) for s in day.sessions for x in s.exercises]
    return " ".join(parts).lower()


def entry_told(entry: DiaryEntry, *, notes: bool = True) -> str:
    """An entry: "pain 3 now, worst 4, low back, centre. Stiff for 20 minutes."."""
    first = ", ".join([*_pain(entry), *_where(entry)])
    if entry.kind == "after-session":
        first = f"after the session: {first}" if first else "after the session"
    sentences = [first, *_rest(entry)] if first else _begun(_rest(entry))
    said = [f"{s}." for s in sentences]
    note = _note(entry.note, notes)
    late = ["Entered later."] if entry.back_dated else []
    return " ".join([*said, *note, *late]) or "no number said."


def _note(text: str | None, shown: bool) -> list[str]:
    """The words of a note, or that there are some."""
    if not text or not text.strip():
        return []
    return [f'"{text.strip()}"' if shown else HIDDEN]


def _begun(sentences: list[str]) -> list[str]:
    """The first sentence of a line begins small, as the line is one of many."""
    return [s[:1].lower() + s[1:] if n == 0 else s for n, s in enumerate(sentences)]


def _pain(entry: DiaryEntry) -> list[str]:
    parts = [f"{entry.now} now"] if entry.now is not None else []
    same = entry.kind == "log" and entry.worst == entry.now
    if entry.worst is not None and not same:
        parts.append(f"worst {entry.worst}")
    if entry.average is not None:
        parts.append(f"average {entry.average}")
    if entry.leg_now is not None:
        parts.append(f"leg {entry.leg_now}")
    if entry.back_now is not None:
        parts.append(f"back {entry.back_now}")
    return [f"pain {parts[0]}", *parts[1:]] if parts else []


def _where(entry: DiaryEntry) -> list[str]:
    if entry.regions:
        return [places_said(entry.regions, entry.region_scores)]
    if entry.zone is None:
        return []
    return [Reach(entry.zone, entry.side).words]


def _rest(entry: DiaryEntry) -> list[str]:
    said = []
    if entry.quality:
        said.append(f"Feels {', '.join(entry.quality)}")
    if entry.cannot_get_up:
        said.append("Hardly able to get up")
    if entry.leg_weaker:
        said.append("The leg is weaker or more numb")
    if entry.sleep is not None:
        said.append(f"Slept {entry.sleep} of 10")
    if entry.stiff_min is not None:
        said.append(_stiff(entry.stiff_min))
    if entry.interference is not None:
        said.append(f"In the way {entry.interference} of 10")
    if entry.sat_long is not None:
        said.append("Sat over six hours" if entry.sat_long else "Sat less than six hours")
    if entry.medicines:
        said.append(f"Took {'; '.join(f'{m.words}{_helped(m.helped)}' for m in entry.medicines)}")
    if entry.activity:
        said.append(f"Did {entry.activity}")
    return [s.rstrip(".") for s in said]


def _stiff(minutes: int) -> str:
    if minutes == 0:
        return "Not stiff"
    return "Stiff for 1 minute" if minutes == 1 else f"Stiff for {minutes} minutes"


def _helped(helped: bool | None) -> str:
    return "" if helped is None else ", which helped" if helped else ", which did not help"


def session_told(session: SessionRecord, catalogue: Catalogue, *, notes: bool = True) -> str:
    """A session: 'session, 14 min, peak 3 in Bird dog. "Easy today."'."""
    kind = "relief session" if session.relief else "session"
    parts = [kind if session.finished else f"{kind} stopped early", session_minutes(session)]
    if entered_late(session):
        parts.append("entered later")
    peaks = [e for e in session.exercises if e.peak]
    if peaks:
        worst = max(peaks, key=lambda e: e.peak or 0)
        parts.append(f"peak {worst.peak} in {catalogue_name(worst.exercise, catalogue)}")
    return " ".join([f"{', '.join(parts)}.", *_note(session.note, notes)])


def session_minutes(session: SessionRecord) -> str:
    """How long it took: "14 min"; "own pace" where something was done and nobody counted."""
    return "own pace" if session.at_own_pace else minutes_told(session.seconds)


def minutes_told(seconds: int) -> str:
    """Seconds as they stand in a row: "14 min", "under a minute"."""
    return f"{round(seconds / MINUTE_S)} min" if seconds >= MINUTE_S else "under a minute"


def exercises_told(session: SessionRecord, catalogue: Catalogue) -> tuple[str, ...]:
    """Every exercise of a session with what was done and how it felt."""
    felt = []
    if session.before is not None:
        felt.append(f"before {session.before}")
    if session.after is not None:
        felt.append(f"after {session.after}")
    pain = (f"Pain {', '.join(felt)}.",) if felt else ()
    return (*pain, *(exercise_told(e, catalogue) for e in session.exercises))


def exercise_told(done: ExerciseDone, catalogue: Catalogue) -> str:
    """One exercise: "Bridge: 2 sets of 8, hold 5 s. Worst 3, just right."."""
    name = catalogue_name(done.exercise, catalogue)
    if done.status == "skipped":
        pains = [done.peak, *(pain.nrs for pain in done.pains)]
        worst = max((nrs for nrs in pains if nrs is not None), default=None)
        return f"{name}: left out." + ("" if worst is None else f" Pain {worst} was said.")
    part = ", in part" if done.status == "part" else ""
    said = []
    if done.peak is not None:
        said.append(f"worst {done.peak}")
    if done.effort is not None:
        said.append(EFFORTS[done.effort])
    if done.lowered_by is not None:
        by = "" if done.lowered_by == "person" else f" ({done.lowered_by})"
        said.append(f"made easier{by}")
    felt = f" {', '.join(said).capitalize()}." if said else ""
    return f"{name}: {dose_words(done.dose)}{part}.{felt}"


def decision_told(decision: AdviceDecision) -> str:
    """An answer to advice: "Knee rolls: one step up: accepted."."""
    return f"{decision.advice.headline.rstrip('.')}: {ANSWERS[decision.decision]}."


def reasons_told(decision: AdviceDecision, *, notes: bool = True) -> tuple[str, ...]:
    """Why it was suggested, and what the person said about it."""
    because = _note(decision.because, notes)
    return (f"{decision.advice.reason} ({decision.advice.rule})", *because)


def catalogue_name(id: str, catalogue: Catalogue) -> str:
    """The name of an exercise, or its id where the catalogue has it no longer."""
    return catalogue.exercise(id).name if id in catalogue else id
