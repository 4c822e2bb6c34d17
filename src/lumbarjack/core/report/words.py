"""The facts in words, section by section: the same sentences on the screen, in text and in HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from lumbarjack.core.measures.told import number
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.report.facts import Change, Medicine, Numbers, Report, Span

MOST_CHANGES = 4
MOST_MEDICINES = 3
MOST_DOSES = 2
MOST_SIGNS = 3
MOST_EXERCISES = 6
"""Rows that a page of one minute has room for; what is left out is counted."""

REASON_MOST = 160
"""Characters of a reason: its first sentence as a rule; the whole one is in the app."""

SCALE = "0 is no pain, 10 the worst one can think of"
ABOUT = (
    "Made by the person with lumbarjack from their own log. General information, not a medical "
    "device; nothing here is a diagnosis or a validated score, unless it names one."
)
NOTHING_SAID = "Nothing was said."


@dataclass(frozen=True)
class Section:
    """A heading and its sentences."""

    title: str
    lines: tuple[str, ...]


def title(report: Report) -> str:
    """The page's title."""
    days = len(report.days)
    span = a_day(report.last) if days == 1 else f"{a_day(report.first)} to {a_day(report.last)}"
    return f"Back pain, {_days(days)}: {span}"


def sections(report: Report) -> tuple[Section, ...]:
    """Every section but the chart's, in the order in which a clinician wants them."""
    found = [
        Section("My question", (report.question,) if report.question else ()),
        Section("Warning signs", tuple(_signs(report))),
        Section("Pain", tuple(pain(report))),
        Section("How far out", tuple(_reach(report))),
        Section("Sleep and daily life", tuple(_life(report))),
        Section("Measures, then and now", tuple(_measures(report))),
        Section("Exercise", tuple(_exercise(report))),
        Section("Changes of the exercises", tuple(_changes(report))),
        Section("Medicines", tuple(_medicines(report))),
        Section("About me", tuple(_about(report))),
    ]
    return tuple(section for section in found if section.lines)


def pain(report: Report) -> Iterable[str]:
    """How many days were logged, the middle value and the range, the flares."""
    days = len(report.days)
    if report.pain is None:
        these = "this day" if days == 1 else f"these {days} days"
        yield f"No pain was logged on {these}."
        return
    worst = f"Worst of the day {_numbers(report.pain)}"
    now = f"; in the morning {_numbers(report.now)}" if report.now else ""
    yield f"Logged on {report.logged} of {_days(days)}. {worst}{now}."
    for first, last in report.flares:
        yield f"A flare from {a_day(first)} to {a_day(last)}."


def means(spans: Iterable[Span]) -> tuple[tuple[str, str], ...]:
    """Each stretch and its mean: ("17 to 23 Feb", "3.4"); "not logged" where there is none."""
    return tuple(
        (_between(s.first, s.last), "not logged" if s.mean is None else f"{s.mean:.1f}")
        for s in spans
    )


def zone_name(zone: int) -> str:
    """How far out a number means: 1 is the low back."""
    return list(Zone)[zone].words


def _signs(report: Report) -> Iterable[str]:
    if report.warning:
        yield f"Marked and not cleared: {report.warning}. Exercises are paused."
    if report.signs:
        shown = "; ".join(f"{a_day(s.day)}: {s.words}" for s in report.signs[:MOST_SIGNS])
        yield f"{shown}."
    yield from _more(len(report.signs) - MOST_SIGNS)
    if not report.signs and not report.warning:
        yield "The list of warning signs was not answered in this period."


def _reach(report: Report) -> Iterable[str]:
    if not report.zone_days:
        yield NOTHING_SAID
        return
    named = [f"{zone_name(zone)} on {_days(count)}" for zone, count in report.zone_days]
    side = f" ({report.side})" if report.side else ""
    yield f"The furthest point of the day: {', '.join(named)}{side}."


def _life(report: Report) -> Iterable[str]:
    rows = (
        ("Sleep, 10 is very well", report.sleep, ""),
        ("Pain in the way of the day, 10 is completely", report.daily_life, ""),
        ("Stiff in the morning", report.stiff, " minutes"),
    )
    for name, numbers, unit in rows:
        if numbers is not None:
            said = _numbers(numbers, unit)
            yield f"{name}: {said} ({_days(numbers.days)})."


def _about(report: Report) -> Iterable[str]:
    if report.about:
        yield "; ".join(f"{label}: {said}" for label, said in report.about) + "."


def _measures(report: Report) -> Iterable[str]:
    for one in report.measured:
        on = a_day(one.now_on) if one.now_on < report.first else short_day(one.now_on)
        now = f"{one.name}: {one.now} on {on}"
        then = "" if one.then_on is None else f", {one.then} on {a_day(one.then_on)}"
        change = f". {one.change}" if one.change else ""
        yield f"{now}{then}{change}".rstrip(".") + "."


def _exercise(report: Report) -> Iterable[str]:
    done = report.sessions
    if done.of:
        away = f"; {_days(done.away)} away left out" if done.away else ""
        yield (
            f"{_times(done.number, 'session')}, {done.minutes} minutes in all; "
            f"{done.counted} of {done.of} days count, rest days included{away}."
        )
    if done.peaks is not None:
        yield f"Worst pain in an exercise {_numbers(done.peaks)}."
    if report.exercises:
        shown = report.exercises[:MOST_EXERCISES]
        yield f"Now: {', '.join(shown)}."
        yield from _more(len(report.exercises) - MOST_EXERCISES)


def _changes(report: Report) -> Iterable[str]:
    yield from (_change(c) for c in report.changes[:MOST_CHANGES])
    yield from _more(len(report.changes) - MOST_CHANGES)


def _change(change: Change) -> str:
    mark = {"harder": "harder", "easier": "easier", "other": "changed"}[change.moved]
    what = change.what[:1].upper() + change.what[1:]
    reason = shorten(
        change.reason.partition(". ")[0].rstrip("."), REASON_MOST, placeholder=" .."
    ).rstrip(",")
    return f"{short_day(change.day)}, {mark}: {what}. {reason}."


def _medicines(report: Report) -> Iterable[str]:
    if report.medicines:
        yield "; ".join(map(_medicine, report.medicines[:MOST_MEDICINES])) + "."
    yield from _more(len(report.medicines) - MOST_MEDICINES)


def _medicine(medicine: Medicine) -> str:
    said = [_days(medicine.days)]
    if medicine.helped:
        said.append(f"helped on {medicine.helped}")
    if medicine.not_helped:
        said.append(f"did not help on {medicine.not_helped}")
    doses = medicine.doses[:MOST_DOSES]
    much = f" {doses[0]}" if len(doses) == 1 else f" ({', '.join(doses)})" if doses else ""
    return f"{medicine.name}{much}: {', '.join(said)}"


def _more(left: int) -> Iterable[str]:
    if left > 0:
        yield f"And {left} more."


def _numbers(numbers: Numbers, unit: str = "") -> str:
    """ "usually 4, from 2 to 7" ; the middle value is the median."""
    if numbers.low == numbers.high:
        return f"always {numbers.low}{unit}"
    return f"usually {number(numbers.middle)}{unit}, from {numbers.low} to {numbers.high}"


def a_day(day: date) -> str:
    """A day with its year: "16 Mar 2026"."""
    return f"{day.day} {day:%b} {day.year}"


def short_day(day: date) -> str:
    """A day of the period, whose year the title has: "16 Mar"."""
    return f"{day.day} {day:%b}"


def _between(first: date, last: date) -> str:
    month = "" if first.month == last.month else f" {first:%b}"
    return f"{first.day}{month} to {last.day} {last:%b}"


def _days(number: int) -> str:
    return _times(number, "day")


def _times(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
