"""The record as a text to take along to the hospital, written to a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.safety.gate import lock_on
from lumbarjack.core.safety.page import TOLD
from lumbarjack.core.safety.signs import called
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.person import told_about
from lumbarjack.services.reading import DiaryDay, diary_days
from lumbarjack.services.summary import take_along
from lumbarjack.services.words import day_words, entry_words

ABOUT = "lumbarjack keeps a log and shows exercises: general information, not a medical device."


def write_record(bundle: Bundle) -> Path:
    """Write the record as text into a file of the data folder, and return where it is.

    The same day's file is replaced, whole. Raises NotSaved where the disk does not take it.
    """
    return take_along(bundle, f"record-{bundle.today().isoformat()}.txt", record_text(bundle))


def record_text(bundle: Bundle) -> str:
    """What was marked, what was told about the person, and the diary, the newest day first."""
    record, today = bundle.record(), bundle.today()
    lines = [f"A record of back pain, written {_when(bundle, bundle.now())}", ""]
    lock = lock_on(record, today)
    if lock.locked:
        lines += [f"Warning signs now: {called(lock.signs)}."]
    lines += [_check(bundle, c) for c in _told_checks(record)]
    lines += ["", "About"]
    lines += [f"  {label}: {words}" for label, words in told_about(bundle).answers]
    if record.profile is not None and record.profile.onset is not None:
        lines += [f"  Began: about {day_words(record.profile.onset)} {record.profile.onset.year}"]
    lines += ["", "Diary, the newest day first; pain is 0 none to 10 the worst"]
    for day in diary_days(record):
        lines += ["", f"{day_words(day.day)} {day.day.year}", *_day(bundle, day)]
    return "\n".join([*lines, "", ABOUT]) + "\n"


def _told_checks(record: Record) -> list[SafetyCheck]:
    """The checks that say something, the newest first."""
    told = [c for c in record.checks if c.signs or c.assessed or "worse" in c.self_checks.values()]
    return sorted(told, key=lambda c: (c.at, c.id), reverse=True)


def _check(bundle: Bundle, check: SafetyCheck) -> str:
    when = _when(bundle, check.at)
    if check.assessed is not None and check.told is not None:
        return f"{when}: seen on {day_words(check.assessed)}, told {TOLD[check.told]}."
    worse = [id.replace("-", " ") for id, how in check.self_checks.items() if how == "worse"]
    tried = f" Worse when tried: {', '.join(worse)}." if worse else ""
    marked = f" Marked: {called(check.signs)}." if check.signs else ""
    return f"{when}:{marked}{tried}"


def _day(bundle: Bundle, day: DiaryDay) -> list[str]:
    lines = [f"  {_clock(bundle, e.at)}  {entry_words(e)}" for e in day.entries]
    return [*lines, *(f"  {_clock(bundle, s.at)}  {_session(bundle, s)}" for s in day.sessions)]


def _session(bundle: Bundle, session: SessionRecord) -> str:
    done = session.performed
    names = ", ".join(
        bundle.catalogue.exercise(e.exercise).name if e.exercise in bundle.catalogue else e.exercise
        for e in done
    )
    peaks = [e.peak for e in done if e.peak is not None]
    peak = f", worst in it {max(peaks)}" if peaks else ""
    note = f" Note: {session.note}" if session.note else ""
    return f"exercises, {round(session.seconds / 60)} min{peak}: {names or 'none'}.{note}"


def _when(bundle: Bundle, at: datetime) -> str:
    local = at.astimezone(bundle.zone)
    return f"{day_words(local.date())} {local.year}, {local:%H:%M}"


def _clock(bundle: Bundle, at: datetime) -> str:
    return f"{at.astimezone(bundle.zone):%H:%M}"
