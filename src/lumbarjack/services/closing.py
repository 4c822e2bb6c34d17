"""The end of a session: what it came to in words, and what is told after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.advice.assess import is_choice
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.dose import MINUTE_S
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.models.today import DayKind
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.session.floor import one_trip
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.lineup import session_items
from lumbarjack.services.today import advice_now
from lumbarjack.services.words import counted, exercises_words

TOMORROW = "Tomorrow morning tells more than today does. The check-in asks."
"""What is said after any session."""


@dataclass(frozen=True)
class After:
    """What a person said after a session; None and empty are "not said"."""

    now: int | None = None
    zone: Zone | None = None
    note: str = ""

    @property
    def said(self) -> bool:
        """Whether anything was."""
        return self.now is not None or self.zone is not None or bool(self.note.strip())


def add_after(bundle: Bundle, record: SessionRecord, after: After) -> SessionRecord:
    """Store what was said after a session that is stored already, and return it as it is now.

    The pain is also an entry of the diary; one undo takes both back.
    """
    told = record.model_copy(
        update={
            "after": after.now,
            "zone_after": after.zone,
            "note": after.note.strip() or None,
        }
    )
    entries = () if after.now is None else (after_entry(bundle, after.now, after.zone),)
    stored = bundle.journal.put_all((told, *entries))
    return next(d for d in stored if isinstance(d, SessionRecord))


def came_to(record: SessionRecord) -> tuple[str, ...]:
    """What a stored session came to, in a sentence or two."""
    done = len(record.performed)
    if not done:
        return ("No exercise this time.", "What you said is saved.")
    what = f"{counted(done).capitalize()} {'exercise' if done == 1 else 'exercises'}"
    took = took_words(record)
    if record.finished:
        return (f"{what}, {took}.", "Today is done.")
    return (f"{what}, {took}, saved.", "That counts.")


def of_words(record: SessionRecord) -> str:
    """How many of its exercises were done: "3 of 8 exercises, one of them in part"."""
    done = len(record.performed)
    part = sum(e.status == "part" for e in record.exercises)
    some = f"{counted(part)} of them " if done > 1 else ""
    in_part = f", {some}in part" if part else ""
    return f"{exercises_words(record)}{in_part}"


def numbers_words(record: SessionRecord) -> str:
    """How much was done: "11 sets, 86 repetitions", and of how many exercises where that is not
    all of them; empty where nothing was counted."""
    counts = (
        (sum(done.sets_done for done in record.exercises), "set"),
        (sum(done.reps_done for done in record.exercises), "repetition"),
    )
    numbers = ", ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in counts if n)
    whole = all(done.status == "done" for done in record.exercises)
    if whole or not record.did_something:
        return numbers
    return "; ".join(text for text in (of_words(record), numbers) if text)


def took_words(record: SessionRecord) -> str:
    """How long it took, in seconds below a minute; what was only said to be done was done at one's
    own pace."""
    if record.seconds >= MINUTE_S:
        return minutes_words(record.seconds)
    if record.seconds:
        return f"{record.seconds} second{'' if record.seconds == 1 else 's'}"
    return "at your own pace" if record.at_own_pace else "less than a minute"


def known_words(record: SessionRecord, catalogue: Catalogue) -> tuple[str, ...]:
    """The pain before the session and the worst in it, as far as they were said."""
    said: list[str] = []
    if record.before is not None:
        where = f", {record.zone_before.words}" if record.zone_before and record.before else ""
        said.append(f"Before: pain {record.before}{where}")
    peaks = [(e.peak, e.exercise) for e in record.exercises if e.peak is not None]
    if peaks:
        peak, exercise = max(peaks, key=lambda one: one[0])
        said.append(f"Worst: {peak} in {catalogue.exercise(exercise).name}" if peak else "Worst: 0")
    return tuple(said)


@dataclass(frozen=True)
class Follows:
    """What follows from a session: what the advice says now (`waits`: it wants an answer), and
    what is first on the next day; empty where there is nothing to say."""

    advice: str = ""
    waits: bool = False
    tomorrow: str = ""


def what_follows(bundle: Bundle, session: SessionRecord) -> Follows:
    """What the advice makes of a stored session, and the next day's first exercise."""
    record = bundle.record()
    if record.plan is None:
        return Follows()
    day = bundle.today()
    advice = advice_now(bundle, record.until(day), day)
    first = next((a for a in advice if session.id in a.saw), advice[0] if advice else None)
    return Follows(
        advice="" if first is None else f"{first.headline.rstrip('.')}.",
        waits=first is not None and is_choice(first) and not _accepted(record, first),
        tomorrow=_tomorrow(bundle, record, day + timedelta(days=1)),
    )


def _accepted(record: Record, advice: Advice) -> bool:
    answers = sorted((d for d in record.decisions), key=lambda d: (d.at, d.id))
    given = [d.decision for d in answers if d.advice.id == advice.id]
    return given[-1:] == ["accept"]


def _tomorrow(bundle: Bundle, record: Record, day: date) -> str:
    plan = plan_for_day(bundle.catalogue, record, day)
    if plan.kind is DayKind.REST:
        return "Tomorrow is a rest day."
    if not plan.items:
        return ""
    first = one_trip(session_items(bundle.catalogue, plan))[0].exercise
    return f"Tomorrow begins with {first.name}."


def after_entry(bundle: Bundle, now: int, zone: Zone | None) -> DiaryEntry:
    """The diary's entry of the pain after a session."""
    return DiaryEntry(
        id=bundle.new_id(),
        at=bundle.now(),
        day=bundle.today(),
        kind="after-session",
        now=now,
        zone=zone,
    )


def minutes_words(seconds: int) -> str:
    """Seconds as whole minutes, at least one."""
    count = max(1, round(seconds / MINUTE_S))
    return "1 minute" if count == 1 else f"{count} minutes"
