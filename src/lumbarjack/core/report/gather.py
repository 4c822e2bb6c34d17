"""The facts of a period, gathered from the record. Pure: a later day is never read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from statistics import median

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import length
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.medicine import Taken
from lumbarjack.core.models.pain import Side
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import open_days, spans_of
from lumbarjack.core.pain.scores import DayScore, day_scores, furthest_out
from lumbarjack.core.pain.window import followed_from
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.report.facts import (
    Change,
    Day,
    Measured,
    Medicine,
    Moved,
    Numbers,
    Report,
    Sessions,
    Signs,
)
from lumbarjack.core.safety.gate import lock_on
from lumbarjack.core.safety.page import TOLD
from lumbarjack.core.safety.signs import called
from lumbarjack.core.streaks.cells import DayState, cells

NO_MEDICINE = frozenset({"nothing", "none", "no"})
"""An answer to "what did you take for it", and no medicine."""

NO_AMOUNT = "amount not said"

EASING = frozenset({Action.EASIER_RUNG, Action.FLARE, Action.RELIEF_DAY, Action.SWAP_DIRECTION})


def gather(
    record: Record,
    catalogue: Catalogue,
    today: date,
    days: int,
    *,
    measured: tuple[Measured, ...] = (),
    about: tuple[tuple[str, str], ...] = (),
) -> Report:
    """The facts of the last `days` days, today included."""
    record = record.until(today)
    first = today - timedelta(days=days - 1)
    entries = [e for e in record.diary if e.day >= first]
    lock = lock_on(record, today)
    scores, flares = day_scores(entries), _flares(record, first, today)
    return Report(
        first=first,
        last=today,
        days=_days(record, scores, flares, first, today),
        pain=_numbers([s.score for s in scores]),
        now=_numbers([s.first_now for s in scores if s.first_now is not None]),
        sleep=_said(entries, lambda e: e.sleep),
        stiff=_said(entries, lambda e: e.stiff_min),
        daily_life=_said(entries, lambda e: e.interference),
        side=_side(entries),
        sessions=_sessions(record, flares, first, today),
        measured=measured,
        exercises=_exercises(record, catalogue),
        changes=_changes(record, catalogue, first),
        medicines=_medicines(entries),
        signs=tuple(_signs(c) for c in _checks(record, first)),
        warning=called(lock.signs) if lock.locked else "",
        about=about,
        question=record.question.text.strip() if record.question else "",
    )


def _days(
    record: Record,
    scores: tuple[DayScore, ...],
    flares: frozenset[date],
    first: date,
    today: date,
) -> tuple[Day, ...]:
    by_day = {s.day: s.score for s in scores}
    zones = furthest_out(record, first, today)
    return tuple(
        Day(day, by_day.get(day), zones.get(day), day in flares)
        for day in (first + timedelta(days=n) for n in range((today - first).days + 1))
    )


def _flares(record: Record, first: date, today: date) -> frozenset[date]:
    """The days of the period on which a flare was open; followed from as far back as it matters."""
    logged = day_scores(record.between(followed_from(first), today, only=("diary",)).diary)
    return frozenset(d for d in open_days(spans_of(record, logged, today), today) if d >= first)


def _numbers(values: list[int]) -> Numbers | None:
    return Numbers(median(values), min(values), max(values), len(values)) if values else None


def _said(entries: Iterable[DiaryEntry], of: Callable[[DiaryEntry], int | None]) -> Numbers | None:
    """The newest answer of each day."""
    by_day = {
        e.day: n for e in sorted(entries, key=lambda e: (e.at, e.id)) if (n := of(e)) is not None
    }
    return _numbers(list(by_day.values()))


def _side(entries: Iterable[DiaryEntry]) -> str:
    """On which side it mostly was, where one was said."""
    said = [e.side for e in entries if e.side is not None]
    if not said:
        return ""
    most = max(Side, key=said.count)
    mixed = any(side is not most for side in said)
    return f"{'mostly ' if mixed else ''}{'both sides' if most is Side.BOTH else most.value}"


def _sessions(record: Record, flares: frozenset[date], first: date, today: date) -> Sessions:
    told = [s for s in record.sessions if s.day >= first]
    sessions = [s for s in told if s.did_something]
    days = cells(record, first, today, today=today, flare_days=flares)
    counted = [c for c in days if not c.state.frozen]
    peaks = [e.peak for s in told for e in s.exercises if e.peak is not None]
    return Sessions(
        number=len(sessions),
        minutes=round(sum(s.seconds for s in sessions) / 60),
        stopped=sum(not s.finished for s in sessions),
        counted=sum(c.state.counts for c in counted),
        of=len(counted),
        peaks=_numbers(peaks),
        away=sum(c.state is DayState.AWAY for c in days),
    )


def _exercises(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    if record.plan is None:
        return ()
    return tuple(
        catalogue.exercise(row.exercise).name
        for row in standings(catalogue, record, record.plan)
        if row.exercise in catalogue
    )


def _changes(record: Record, catalogue: Catalogue, first: date) -> tuple[Change, ...]:
    """What was accepted and changed something, the newest first; the last answer counts."""
    last = {d.advice.id: d for d in sorted(record.decisions, key=lambda d: (d.at, d.id))}
    accepted = [d for d in last.values() if d.decision == "accept" and d.day >= first]
    found = [_change(d, catalogue) for d in accepted if d.advice.action is not Action.HOLD]
    return tuple(sorted(found, key=lambda c: (c.day, c.rule, c.what), reverse=True))


def _change(decision: AdviceDecision, catalogue: Catalogue) -> Change:
    advice = decision.advice
    moved: Moved = "other"
    if advice.action is Action.PROGRESS:
        moved = "harder"
    elif advice.action in EASING:
        moved = "easier"
    return Change(decision.day, _what(advice, catalogue), advice.reason, advice.rule, moved)


def _what(advice: Advice, catalogue: Catalogue) -> str:
    """What changed: "Bridge: hold 6 s", "Bridge: now Partial bridge"."""
    if advice.exercise is None or advice.exercise not in catalogue:
        return advice.headline.rstrip(".")
    name = catalogue.exercise(advice.exercise).name
    if advice.to is not None and advice.to in catalogue:
        return f"{name}: now {catalogue.exercise(advice.to).name}"
    numbers = _part(advice.dose) if advice.dose else ""
    return f"{name}: {numbers}" if numbers else advice.headline.rstrip(".")


def _part(dose: DosePart) -> str:
    """The numbers that are not blank."""
    said = []
    if dose.sets is not None:
        said.append("1 set" if dose.sets == 1 else f"{dose.sets} sets")
    if dose.reps is not None:
        said.append("once" if dose.reps == 1 else f"{dose.reps} times")
    if dose.hold_s is not None:
        said.append(f"hold {length(dose.hold_s)}")
    return ", ".join(said)


def _medicines(entries: Iterable[DiaryEntry]) -> tuple[Medicine, ...]:
    """Each medicine by the name that was written, the one taken on most days first."""
    taken: dict[str, list[tuple[date, Taken]]] = {}
    for entry in sorted(entries, key=lambda e: (e.at, e.id)):
        for one in entry.medicines:
            if one.name.casefold() not in NO_MEDICINE:
                taken.setdefault(one.name.casefold(), []).append((entry.day, one))
    return tuple(sorted(map(_medicine, taken.values()), key=lambda m: (-m.days, m.name)))


def _medicine(taken: list[tuple[date, Taken]]) -> Medicine:
    """One medicine; of each day the newest answer to whether it helped."""
    days: dict[date, bool | None] = {}
    for day, one in taken:
        days[day] = one.helped if one.helped is not None else days.get(day)
    return Medicine(
        name=taken[0][1].name,
        days=len(days),
        helped=sum(helped is True for helped in days.values()),
        not_helped=sum(helped is False for helped in days.values()),
        doses=_doses([one.dose for _, one in taken]),
    )


def _doses(written: list[str]) -> tuple[str, ...]:
    """The amounts; where only some were said, that is said too."""
    if not any(written):
        return ()
    return tuple(dose for dose, _ in Counter(dose or NO_AMOUNT for dose in written).most_common())


def _checks(record: Record, first: date) -> list[SafetyCheck]:
    """The answers that a clinician wants to see, the newest first: marks, and the last clean list.

    The short question of a check-in is no answer to the whole list.
    """
    ordered = sorted(record.checks, key=lambda c: (c.at, c.id), reverse=True)
    whole = [c for c in ordered if c.none_of_these and c.why != "check-in"][:1]
    marked = [
        c
        for c in ordered
        if c.day >= first and (c.signs or c.assessed or "worse" in c.self_checks.values())
    ]
    return sorted([*marked, *whole], key=lambda c: (c.at, c.id), reverse=True)


def _signs(check: SafetyCheck) -> Signs:
    if check.assessed is not None and check.told is not None:
        return Signs(check.day, f"seen on {check.assessed.isoformat()}, told {TOLD[check.told]}")
    worse = [id.replace("-", " ") for id, how in check.self_checks.items() if how == "worse"]
    parts = [f"marked: {called(check.signs)}"] if check.signs else []
    parts += [f"worse when tried: {', '.join(worse)}"] if worse else []
    return Signs(check.day, "; ".join(parts) or "whole list read, nothing marked")
