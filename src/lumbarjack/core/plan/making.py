"""From a programme to this person's plan (rules.md, "Whose plan")."""

from __future__ import annotations

from collections.abc import Mapping

from lumbarjack.core.catalogue.fitting import misfit, replacement
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.exercise import Exercise, Programme, ProgrammeItem
from lumbarjack.core.models.person import PlanItem, Profile
from lumbarjack.core.models.record import Record


def own_rungs(catalogue: Catalogue, record: Record) -> Mapping[str, str]:
    """Ladder id -> the exercise last done on it, for ladders the person has been on."""
    found: dict[str, str] = {}
    for session in sorted(record.sessions, key=lambda s: (s.at, s.id)):
        for done in session.performed:
            if done.exercise in catalogue:
                found[catalogue.exercise(done.exercise).ladder] = done.exercise
    return found


def make_items(
    catalogue: Catalogue,
    programme: Programme,
    profile: Profile | None,
    rungs: Mapping[str, str],
) -> tuple[tuple[PlanItem, ...], tuple[str, ...]]:
    """The items of a plan and the sentences about what was left out.

    Every exercise that clashes with a condition, the floor or the equipment is replaced by its
    alternative, else by the next easier one that fits, else dropped and said so. An item above the
    person's own rung becomes that rung; a new person begins at the item's `start`. What stands in
    for falling sets is done once, with its own dose.
    """
    chosen = [_choose(catalogue, programme, profile, line, rungs) for line in programme.items]
    own = {exercise.id for line, exercise, _ in chosen if exercise and exercise.id == line.exercise}
    items: list[PlanItem] = []
    dropped: list[str] = []
    for line, exercise, why in chosen:
        name = catalogue.exercise(line.exercise).name
        if exercise is None:
            dropped.append(f"{name} is left out. {why}")
            continue
        same = exercise.id == line.exercise
        before = next((i for i in items if i.exercise == exercise.id), None)
        if not same and (exercise.id in own or (before and before.replaced != line.exercise)):
            dropped.append(f"{name} is left out: {exercise.name} is in the plan already.")
        elif same or before is None:
            items.append(_item(programme, line, exercise, why))
    return tuple(items), tuple(dict.fromkeys(dropped))


Choice = tuple[ProgrammeItem, Exercise | None, str]
"""A line of the programme, what is done in its place (None: nothing), and why."""


def _choose(
    catalogue: Catalogue,
    programme: Programme,
    profile: Profile | None,
    line: ProgrammeItem,
    rungs: Mapping[str, str],
) -> Choice:
    begun, why = _begin(catalogue, line, rungs)
    chosen, why = _left_out(catalogue, programme, profile, begun, why)
    if chosen is not None and (reason := misfit(catalogue, chosen, profile)):
        name = chosen.name
        chosen, _ = replacement(catalogue, chosen.id, profile)
        why = f"In place of {name}. {reason}"
    return line, chosen, why


def _item(programme: Programme, line: ProgrammeItem, exercise: Exercise, why: str) -> PlanItem:
    same = exercise.id == line.exercise
    return PlanItem(
        exercise=exercise.id,
        programme=line.dose if same else DosePart(),
        days=programme.days,
        replaced=None if same else line.exercise,
        why=None if same else why,
    )


def _begin(
    catalogue: Catalogue, line: ProgrammeItem, rungs: Mapping[str, str]
) -> tuple[Exercise, str]:
    target = catalogue.exercise(line.exercise)
    own = rungs.get(target.ladder)
    if own is not None:
        held = catalogue.exercise(own)
        if held.rung < target.rung:
            return held, f"Your own rung on this ladder; the programme has {target.name}."
        return target, ""
    if line.start is not None:
        why = f"A new plan begins here; {target.name} is further up the same ladder."
        return catalogue.exercise(line.start), why
    return target, ""


def _left_out(
    catalogue: Catalogue,
    programme: Programme,
    profile: Profile | None,
    chosen: Exercise,
    why: str,
) -> tuple[Exercise | None, str]:
    conditions = profile.conditions if profile is not None else ()
    for rule in programme.leave_out:
        if rule.exercise == chosen.id and rule.caution in conditions:
            reason = f"With {_lowered(catalogue.caution(rule.caution).name)}."
            if rule.use is None:
                return None, reason
            return catalogue.exercise(rule.use), f"In place of {chosen.name}. {reason}"
    return chosen, why


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]
