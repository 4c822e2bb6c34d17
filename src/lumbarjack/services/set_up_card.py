"""What a set-up card says beside the steps: who set the numbers, what is new, what to learn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import WHO, length, resolve, words
from lumbarjack.core.models.dose import DoseMode, SetBy
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import PlanItem
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.session.state import SessionItem
from lumbarjack.services.bundle import Bundle

LOWERED = {
    "person": "Easier for today, as you asked.",
    "R2": "In place of a direction that is left out for now.",
    "R3": "For a relief day.",
    "R4": "Easier for today, as you accepted.",
    "R5a": "Less for today, as you accepted.",
    "R7": "Easier while the flare lasts.",
}
"""Why a dose is smaller, by the rule that made it so."""

_OF_A_PROGRAMME = frozenset({SetBy.PROGRAMME, SetBy.CATALOGUE})

OWN = frozenset({SetBy.CLINICIAN, SetBy.USER})
"""What a person set has a day."""


@dataclass(frozen=True)
class SetUpCard:
    """Sentences for the card; empty where there is nothing to say.

    `first_time` says so and how much of it; `care` is what to stop at and whom it needs care in,
    said the first time.
    `learn_first` are short sets of what is to be learned before it: see `events.LearnFirst`.
    `numbers` are the dose in one or two parts, each with who set it. `changed` says what differs
    from last time, and why; `last` is the pain of that time.
    """

    first_time: str = ""
    learn_first: tuple[SessionItem, ...] = ()
    numbers: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    last: str = ""
    care: tuple[str, ...] = ()

    @property
    def learn_words(self) -> str:
        """What is to be learned first; empty where nothing is."""
        names = " and ".join(item.exercise.name for item in self.learn_first)
        return f"Learn first: {names}. One short set is enough." if names else ""


def set_up_card(
    bundle: Bundle, item: SessionItem, whys: Mapping[str, str], learn: tuple[SessionItem, ...]
) -> SetUpCard:
    """The card of an item; `whys` says, by the plan's exercise, why it is not as planned."""
    record = bundle.record()
    before = _newest(record, item)
    same = before is not None and before[1].exercise == item.exercise.id
    new = not same and not _ever(record, item.exercise.id)
    planned = _planned(record, item)
    return SetUpCard(
        first_time=_first_time(item, planned) if new else "",
        learn_first=learn,
        numbers=_numbers(item, None if record.plan is None else record.plan.day),
        changed=_changed(bundle.catalogue, record, item, before, whys),
        last=_last(before[1]) if before is not None and same else "",
        care=_care(bundle.catalogue, item.exercise) if new else (),
    )


Before = tuple[date, ExerciseDone]
"""The last time that it was done, and the day."""


def _newest(record: Record, item: SessionItem) -> Before | None:
    """The newest time of this exercise, or of what stood in the plan in its place."""
    for session in sorted(record.sessions, key=lambda s: (s.at, s.id), reverse=True):
        for done in reversed(session.performed):
            if item.exercise.id == done.exercise or item.planned == done.planned:
                return session.day, done
    return None


def _ever(record: Record, id: str) -> bool:
    return any(e.exercise == id for s in record.sessions for e in s.performed)


def _planned(record: Record, item: SessionItem) -> PlanItem | None:
    rows = () if record.plan is None else record.plan.items
    return next((row for row in rows if row.exercise == item.exercise.id), None)


def _first_time(item: SessionItem, planned: PlanItem | None) -> str:
    full = resolve(item.exercise, planned)
    some = ""
    if item.dose.mode is full.mode and item.dose.reps < full.reps:
        some = f": {item.dose.reps} of {full.reps}"
    elif item.dose.mode is full.mode and item.dose.hold_s < full.hold_s:
        some = f": {length(item.dose.hold_s)} of {length(full.hold_s)}"
    return f"First time{some}, to see how it goes."


def _last(done: ExerciseDone) -> str:
    return "" if done.peak is None else f"Last time: peak {done.peak}"


def _care(catalogue: Catalogue, exercise: Exercise) -> tuple[str, ...]:
    found = [catalogue.caution(id) for id in exercise.cautions]
    names = [f"{c.name[:1].lower()}{c.name[1:]}" for c in found if not c.context]
    said = (f"Take care with {', '.join(names)}.",) if names else ()
    return (*(f"Stop if: {stop}" for stop in exercise.stop_if), *said)


def _numbers(item: SessionItem, plan_day: date | None) -> tuple[str, ...]:
    """The count and the hold, each with who set it; together where that is the same one.

    A programme leaves some numbers to the catalogue; nobody needs to be told which.
    """
    dose = item.dose
    per = " a side" if item.exercise.two_sided else ""
    count_by = min(dose.sets_by, dose.reps_by, key=list(SetBy).index)
    whole = dose.mode in (DoseMode.TIME, DoseMode.BREATHS)
    alike = count_by is dose.hold_by or {count_by, dose.hold_by} == _OF_A_PROGRAMME
    if whole or not dose.hold_s or alike:
        by = dose.hold_by if dose.mode is DoseMode.TIME else count_by
        by = SetBy.PROGRAMME if dose.hold_s and {by, dose.hold_by} == _OF_A_PROGRAMME else by
        return (f"{_capital(words(dose, per))}, {_who(by, plan_day)}",)
    count = words(dose.model_copy(update={"hold_s": 0}), per)
    return (
        f"{_capital(count)}, {_who(count_by, plan_day)}",
        f"hold {length(dose.hold_s)}, {_who(dose.hold_by, plan_day)}",
    )


def _who(by: SetBy, plan_day: date | None) -> str:
    if by is SetBy.NOBODY:
        return "a small start"
    on = f" on {plan_day.day} {plan_day:%b}" if plan_day is not None and by in OWN else ""
    return f"set by {WHO[by]}{on}"


def _changed(
    catalogue: Catalogue,
    record: Record,
    item: SessionItem,
    before: Before | None,
    whys: Mapping[str, str],
) -> tuple[str, ...]:
    why = LOWERED.get(item.lowered_by or "") or whys.get(item.planned, "")
    why = why.partition("First time:")[0].strip()
    if before is None:
        return (why,) if why else ()
    day, done = before
    if done.exercise != item.exercise.id:
        name = catalogue.exercise(done.exercise).name if done.exercise in catalogue else ""
        return tuple(said for said in (f"Last time: {name}." if name else "", why) if said)
    per = " a side" if item.exercise.two_sided else ""
    then, now = words(done.dose, per), words(item.dose, per)
    if then == now:
        return (why,) if why else ()
    return (f"Last time {then}; today {now}.", why or _other_why(record, done.lowered_by, day))


def _other_why(record: Record, lowered_by: str | None, day: date) -> str:
    if lowered_by is not None:
        return "Last time it was made easier, for that day."
    if record.plan is not None and record.plan.day >= day:
        return f"The plan was changed on {record.plan.day.day} {record.plan.day:%b}."
    return "A step that you accepted."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
