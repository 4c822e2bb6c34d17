"""How much: who set a number, and the ways a dose is made smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumbarjack.core.models.dose import MINUTE_S, Dose, DoseMode, DosePart, SetBy

if TYPE_CHECKING:
    from lumbarjack.core.models.exercise import Exercise
    from lumbarjack.core.models.person import PlanItem

SMALL_START = DosePart(sets=1, reps=5, hold_s=3, rest_s=15, tempo_in_s=2, tempo_out_s=2)
"""What fills a number that nobody set anywhere: our judgement, small on purpose."""

FIRST_DOSE_PERCENT = 70
"""First dose of an exercise never done (graded-activity practice, BMC Public Health 7:254)."""


Source = tuple[SetBy, DosePart]


def resolve(exercise: Exercise, item: PlanItem | None = None) -> Dose:
    """The dose in force: each number from the first that set it.

    Precedence is clinician, user, programme, catalogue (S26). A blank means "the next in line"; a
    number that nobody set gets a small start and is marked so.
    """
    sources: list[Source] = []
    if item is not None:
        sources += [
            (SetBy.CLINICIAN, item.clinician),
            (SetBy.USER, item.user),
            (SetBy.PROGRAMME, item.programme),
        ]
    sources += [(SetBy.CATALOGUE, exercise.dose), (SetBy.NOBODY, SMALL_START)]
    sets, sets_by = _first(sources, "sets")
    reps, reps_by = _first(sources, "reps")
    hold_s, hold_by = _first(sources, "hold_s")
    return Dose(
        mode=exercise.mode,
        sets=sets,
        sets_by=sets_by,
        reps=reps,
        reps_by=reps_by,
        hold_s=hold_s,
        hold_by=hold_by,
        rest_s=_first(sources, "rest_s")[0],
        tempo_in_s=_first(sources, "tempo_in_s")[0],
        tempo_out_s=_first(sources, "tempo_out_s")[0],
    )


def _first(sources: list[Source], field: str) -> tuple[int, SetBy]:
    for by, part in sources:
        value: int | None = getattr(part, field)
        if value is not None:
            return value, by
    raise LookupError(field)


def set_by(dose: Dose) -> SetBy:
    """The highest in precedence among those who set sets, repetitions or hold."""
    order = list(SetBy)
    return min((dose.sets_by, dose.reps_by, dose.hold_by), key=order.index)


WHO = {
    SetBy.CLINICIAN: "your clinician",
    SetBy.USER: "you",
    SetBy.PROGRAMME: "the programme",
    SetBy.CATALOGUE: "the catalogue",
    SetBy.NOBODY: "nobody yet (a small start)",
}


def who_set(dose: Dose) -> str:
    """Who set the numbers, in words: "set by the programme", "hold set by you, the rest by ...".

    A programme leaves some numbers to the catalogue; nobody needs to be told which.
    """
    named = [("sets", dose.sets_by), ("repetitions", dose.reps_by), ("hold", dose.hold_by)]
    groups: dict[SetBy, list[str]] = {}
    for name, by in named:
        groups.setdefault(by, []).append(name)
    if SetBy.PROGRAMME in groups:
        groups.pop(SetBy.CATALOGUE, None)
    if len(groups) == 1:
        return f"set by {WHO[next(iter(groups))]}"
    ranked = sorted(groups.items(), key=lambda group: list(SetBy).index(group[0]))
    first = [f"{' and '.join(names)} set by {WHO[by]}" for by, names in ranked[:-1]]
    return f"{', '.join(first)}, the rest by {WHO[ranked[-1][0]]}"


def words(dose: Dose, per: str = "") -> str:
    """A dose as it is read out: "2 sets of 8, hold 5 s", "10 minutes", "6 breaths".

    `per` is said after the count, such as " a side".
    """
    if dose.mode is DoseMode.TIME:
        return length(dose.hold_s)
    if dose.mode is DoseMode.BREATHS:
        return f"{dose.reps} breaths"
    if dose.mode is DoseMode.HOLD and dose.sets == dose.reps == 1:
        return f"hold {length(dose.hold_s)}{per}"
    once = "once" if dose.reps == 1 else f"{dose.reps} times"
    count = f"{once}{per}" if dose.sets == 1 else f"{dose.sets} sets of {dose.reps}{per}"
    return f"{count}, hold {length(dose.hold_s)}" if dose.hold_s else count


def length(seconds: int) -> str:
    """A length as it is read out: "90 s", "3 min 30 s", "5 minutes"."""
    minutes, rest = divmod(seconds, MINUTE_S)
    if seconds < 2 * MINUTE_S and seconds != MINUTE_S:
        return f"{seconds} s"
    if rest:
        return f"{minutes} min {rest} s"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def first_time(dose: Dose) -> Dose:
    """70 % of the repetitions (of the hold where there is one), rounded down, at least 1.

    A number that a clinician or the person set stays as it is.
    """
    own = (SetBy.CLINICIAN, SetBy.USER)
    if dose.reps > 1:
        return dose if dose.reps_by in own else dose.model_copy(update={"reps": _share(dose.reps)})
    if dose.hold_by in own or not dose.hold_s:
        return dose
    return dose.model_copy(update={"hold_s": _share(dose.hold_s)})


def halved(dose: Dose) -> Dose:
    """Half the dose, as in a flare: half the repetitions, else the sets, else the hold."""
    if dose.reps > 1:
        return dose.model_copy(update={"reps": dose.reps // 2})
    if dose.sets > 1:
        return dose.model_copy(update={"sets": dose.sets // 2})
    return dose.model_copy(update={"hold_s": max(1, dose.hold_s // 2) if dose.hold_s else 0})


def half_hold(dose: Dose) -> Dose:
    """Half the hold, as R4 has it where there is no rung below; without a hold half the rest."""
    if dose.hold_s > 1:
        return dose.model_copy(update={"hold_s": dose.hold_s // 2})
    return halved(dose)


def a_third_less(dose: Dose) -> Dose:
    """A third fewer repetitions, else sets, else a shorter hold (in minutes); at least 1."""
    for name in ("reps", "sets"):
        value = getattr(dose, name)
        if value > 1:
            return dose.model_copy(update={name: _two_thirds(value)})
    shorter = _two_thirds(dose.hold_s) if dose.hold_s else 0
    if dose.mode is DoseMode.TIME and shorter >= MINUTE_S:
        shorter -= shorter % MINUTE_S
    return dose.model_copy(update={"hold_s": shorter})


def _two_thirds(value: int) -> int:
    return max(1, value * 2 // 3)


def _share(value: int) -> int:
    return max(1, value * FIRST_DOSE_PERCENT // 100)


def at_most(dose: Dose, part: DosePart) -> Dose:
    """The dose with no number above those of `part`: how an easing is applied."""
    return dose.model_copy(
        update={
            name: min(getattr(dose, name), value)
            for name, value in part.model_dump(exclude_none=True).items()
        }
    )


def easier_dose(dose: Dose, than: Dose) -> Dose:
    """The dose of an easier rung: in the same mode no more sets and repetitions than before.

    A hold that a clinician or the person set is not exceeded either (S26).
    """
    if dose.mode is not than.mode:
        return dose
    own = than.hold_by in (SetBy.CLINICIAN, SetBy.USER)
    return dose.model_copy(
        update={
            "sets": min(dose.sets, than.sets),
            "reps": min(dose.reps, than.reps),
            "hold_s": min(dose.hold_s, than.hold_s) if own else dose.hold_s,
        }
    )


def stepped(dose: Dose, part: DosePart) -> Dose:
    """The dose with the numbers of an accepted step, except those that a clinician set."""
    fixed = {
        name
        for name, by in (("sets", dose.sets_by), ("reps", dose.reps_by), ("hold_s", dose.hold_by))
        if by is SetBy.CLINICIAN
    }
    changes = {k: v for k, v in part.model_dump(exclude_none=True).items() if k not in fixed}
    return dose.model_copy(update=changes)
