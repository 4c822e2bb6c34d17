"""What fits a person: clashes, replacements, the next rung down and up, relief (rules.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.exercise import Caution, Exercise
from lumbarjack.core.models.person import Profile

HOUSEHOLD = frozenset(
    {"none", "mat", "chair", "wall", "table", "towel", "pillow", "cushion", "bed", "strap"}
)
"""Things taken as had in any home; a belt or a long towel does for a strap (our judgement)."""

RELIEF = ("legs-on-chair-rest", "side-lying-rest", "seated-lean-rest", "crook-lying-breathing")
"""Relief positions, the one to try first in front."""

RESTS = RELIEF[:3]
"""Positions below which there is nothing easier."""

UPRIGHT_REST = "seated-lean-rest"
"""What lies below the lowest rung where the floor is out of reach."""

STILL_SPINE = (
    "legs-on-chair-rest",
    "crook-lying-breathing",
    "side-lying-rest",
    "seated-lean-rest",
    "abdominal-contraction",
    "walk-5",
)
"""Rungs that keep the spine still (rules.md, "Words")."""


NOTHING: Mapping[str, str] = MappingProxyType({})
"""Nothing is held back."""


def special_equipment(catalogue: Catalogue) -> tuple[str, ...]:
    """The equipment worth asking about: what some exercise needs and no home is sure to have."""
    needed = {thing for exercise in catalogue.exercises for thing in exercise.equipment}
    return tuple(sorted(needed - HOUSEHOLD))


def on_floor(exercise: Exercise) -> bool:
    """Whether one has to get down for it: to lie or kneel, or to sit on a mat."""
    return not exercise.no_floor or "mat" in exercise.equipment


def misfit(
    catalogue: Catalogue,
    exercise: Exercise,
    profile: Profile | None,
    *,
    morning: bool = False,
    held: Mapping[str, str] = NOTHING,
) -> str | None:
    """One sentence why this exercise does not fit this person now; None where it fits.

    Without a profile nothing is known: household things only, no clinician's rungs. `morning` is
    True in the first two hours after rising (Snook 1998). `held` are exercise ids that are held
    back now, with the sentence why (R2).
    """
    if exercise.id in held:
        return held[exercise.id]
    conditions = profile.conditions if profile is not None else ()
    for caution in catalogue.cautions:
        clash = _clash(caution, exercise, profile, caution.id in conditions, morning)
        if clash is not None:
            return clash
    allowed = profile.clinician_allows if profile is not None else ()
    if exercise.needs_clinician and exercise.id not in allowed:
        return "A clinician turns this one on."
    if profile is not None and profile.no_floor and on_floor(exercise):
        return "It needs getting down to the floor."
    missing = lacking(exercise, profile)
    if missing:
        return f"It needs a {' and a '.join(thing.replace('-', ' ') for thing in missing)}."
    return None


def lacking(exercise: Exercise, profile: Profile | None) -> tuple[str, ...]:
    """The things an exercise needs that this person does not have."""
    owned = HOUSEHOLD | set(profile.equipment if profile is not None else ())
    return tuple(thing for thing in exercise.equipment if thing not in owned)


def _clash(
    caution: Caution, exercise: Exercise, profile: Profile | None, has: bool, morning: bool
) -> str | None:
    if caution.context:
        if morning and caution.id in exercise.cautions:
            return "It is better left until two hours after getting up."
        return None
    if not has or profile is None:
        return None
    name = caution.name[:1].lower() + caution.name[1:]
    if caution.allows:
        if profile.team_allows or {exercise.id, exercise.ladder}.intersection(caution.allows):
            return None
        return f"With {name} it waits until your team allows it."
    return f"Not suggested with {name}." if caution.id in exercise.cautions else None


def step_down(
    catalogue: Catalogue,
    id: str,
    profile: Profile | None,
    *,
    morning: bool = False,
    held: Mapping[str, str] = NOTHING,
) -> Exercise | None:
    """The next easier rung that fits this person at this hour, and is not held back.

    Below the lowest lies the ladder's relief position; where the floor is out of reach, resting
    the head and arms on a table. None where nothing easier fits. Raises UnknownExercise.
    """
    return next(_fitting_down(catalogue, id, profile, morning=morning, held=held), None)


def _fitting_down(
    catalogue: Catalogue,
    id: str,
    profile: Profile | None,
    *,
    morning: bool,
    held: Mapping[str, str],
) -> Iterator[Exercise]:
    for easier in _below(catalogue, id, profile):
        reason = misfit(catalogue, easier, profile, morning=morning, held=held)
        if easier.id != id and reason is None:
            yield easier


def _below(catalogue: Catalogue, id: str, profile: Profile | None) -> Iterator[Exercise]:
    """Everything easier, nearest first: down the ladder, then relief. It always ends."""
    if id in RESTS:
        return
    lowest = catalogue.exercise(id)
    while (easier := catalogue.easier(lowest.id)) is not None:
        yield easier
        lowest = easier
    if profile is not None and profile.no_floor:
        if UPRIGHT_REST in catalogue:
            yield catalogue.exercise(UPRIGHT_REST)
        return
    relief = catalogue.ladder_of(lowest.id).below
    if relief is not None:
        yield catalogue.exercise(relief)
        yield from _below(catalogue, relief, profile)
    else:
        yield from (catalogue.exercise(rest) for rest in RESTS if rest in catalogue)


def step_up(
    catalogue: Catalogue, id: str, profile: Profile | None, known: frozenset[str]
) -> Exercise | None:
    """The next harder rung that fits this person, or None.

    `known` are the exercises done before. Rungs that do not fit the person are passed over. A step
    never changes direction, never enters a clinician's rung that is not turned on, and never
    skips what is to be learned first (R8). Raises UnknownExercise.
    """
    current = catalogue.exercise(id)
    above = catalogue.harder(id)
    while above is not None and misfit(catalogue, above, profile) is not None:
        above = catalogue.harder(above.id)
    if above is None or above.direction is not current.direction:
        return None
    return above if known.union({id}).issuperset(above.learn_first) else None


def replacement(
    catalogue: Catalogue,
    id: str,
    profile: Profile | None,
    *,
    morning: bool = False,
    held: Mapping[str, str] = NOTHING,
) -> tuple[Exercise | None, str]:
    """What stands in for an exercise that does not fit, and the sentence why.

    First its swaps that fit, nearest first; then the next easier rungs; then relief. None with the
    sentence where nothing fits; the exercise itself and no sentence where it fits after all.
    Raises UnknownExercise.
    """
    exercise = catalogue.exercise(id)
    reason = misfit(catalogue, exercise, profile, morning=morning, held=held)
    if reason is None:
        return exercise, ""
    for swap in exercise.swaps:
        other = catalogue.exercise(swap)
        if misfit(catalogue, other, profile, morning=morning, held=held) is None:
            return other, reason
    easier = next(_fitting_down(catalogue, id, profile, morning=morning, held=held), None)
    if easier is not None:
        return easier, reason
    return None, f"{reason} Nothing that stands in for it fits either."


def no_floor_swap(catalogue: Catalogue, id: str, profile: Profile | None) -> Exercise | None:
    """The nearest swap that fits without the floor; None where none does, or none is needed.

    Raises UnknownExercise.
    """
    exercise = catalogue.exercise(id)
    if not on_floor(exercise):
        return None
    for swap in exercise.swaps:
        other = catalogue.exercise(swap)
        if not on_floor(other) and misfit(catalogue, other, profile) is None:
            return other
    return None


def relief_positions(catalogue: Catalogue, profile: Profile | None) -> tuple[Exercise, ...]:
    """The relief positions that fit this person, the one to try first in front."""
    return _that_fit(catalogue, RELIEF, profile)


def still_spine(
    catalogue: Catalogue, profile: Profile | None, *, held: Mapping[str, str] = NOTHING
) -> tuple[Exercise, ...]:
    """The rungs that keep the spine still, fit this person and are not held back."""
    return _that_fit(catalogue, STILL_SPINE, profile, held)


def _that_fit(
    catalogue: Catalogue,
    ids: tuple[str, ...],
    profile: Profile | None,
    held: Mapping[str, str] = NOTHING,
) -> tuple[Exercise, ...]:
    found = (catalogue.exercise(id) for id in ids if id in catalogue)
    return tuple(e for e in found if misfit(catalogue, e, profile, held=held) is None)
