"""The other ways of doing an exercise of a session: easier, without the floor, a first try."""

from __future__ import annotations

from lumbarjack.core.catalogue.fitting import misfit, no_floor_swap, replacement, step_down
from lumbarjack.core.dosing import at_most, easier_dose, first_time, halved, resolve
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.held import held_on
from lumbarjack.core.plan.standing import accepted
from lumbarjack.core.session.state import SessionItem
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.lineup import done_before
from lumbarjack.services.today import just_risen


class Variants:
    """What an exercise can be done as; it reads the record each time."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    def eased(self, item: SessionItem, advice: Advice) -> SessionItem:
        """The exercise as the suggestion has it."""
        if advice.to is not None:
            return self._instead(item, advice.to, advice.rule)
        dose = item.dose if advice.dose is None else at_most(item.dose, advice.dose)
        return item.model_copy(update={"dose": dose, "lowered_by": advice.rule})

    def easier(self, item: SessionItem) -> SessionItem:
        """One rung down, or half the dose where there is none: the person asked for it."""
        record = self._bundle.record()
        held = self._held(record)
        down = step_down(self._bundle.catalogue, item.exercise.id, record.profile, held=held)
        if down is None:
            return item.model_copy(update={"dose": halved(item.dose), "lowered_by": "person"})
        return self._instead(item, down.id, "person")

    def no_floor(self, item: SessionItem) -> SessionItem | None:
        """The version that needs no floor (S28), None where there is none."""
        record = self._bundle.record()
        other = no_floor_swap(self._bundle.catalogue, item.exercise.id, record.profile)
        if other is None or self._misfit(record, other) is not None:
            return None
        return self._instead(item, other.id, item.lowered_by)

    def swapped(self, item: SessionItem, other: Exercise) -> SessionItem | None:
        """Another direction in its place (R2), where it fits at this hour."""
        misfit = self._misfit(self._bundle.record(), other)
        return self._instead(item, other.id, "R2") if misfit is None else None

    def held_back(self, item: SessionItem) -> tuple[SessionItem | None, str]:
        """What stands in for an exercise that R2 holds back by now, and the sentence why.

        The item itself and no sentence where nothing holds it; None where nothing stands in.
        """
        record = self._bundle.record()
        held = self._held(record)
        if item.exercise.id not in held:
            return item, ""
        morning = just_risen(self._bundle, record)
        other, why = replacement(
            self._bundle.catalogue, item.exercise.id, record.profile, morning=morning, held=held
        )
        return (None if other is None else self._instead(item, other.id, "R2")), why

    def learn_first(self, item: SessionItem) -> tuple[SessionItem, ...]:
        """One short set of each exercise that is to be learned before this one and was never done.

        Empty where this one was done before, or nothing of it fits.
        """
        record = self._bundle.record()
        known = done_before(record)
        if item.exercise.id in known:
            return ()
        new = (id for id in item.exercise.learn_first if id not in known)
        exercises = (self._bundle.catalogue.exercise(id) for id in new)
        return tuple(_short_set(e) for e in exercises if self._misfit(record, e) is None)

    def _held(self, record: Record) -> dict[str, str]:
        if record.plan is None:
            return {}
        taken = accepted(record, record.plan)
        return dict(held_on(self._bundle.catalogue, taken, self._bundle.today()))

    def _misfit(self, record: Record, exercise: Exercise) -> str | None:
        morning = just_risen(self._bundle, record)
        held = self._held(record)
        catalogue = self._bundle.catalogue
        return misfit(catalogue, exercise, record.profile, morning=morning, held=held)

    def _instead(self, item: SessionItem, to: str, by: str | None) -> SessionItem:
        exercise = self._bundle.catalogue.exercise(to)
        dose = resolve(exercise)
        if to not in done_before(self._bundle.record()):
            dose = first_time(dose)
        return SessionItem(
            planned=item.planned,
            exercise=exercise,
            dose=easier_dose(dose, item.dose),
            lowered_by=by,
        )


def _short_set(exercise: Exercise) -> SessionItem:
    dose = first_time(resolve(exercise)).model_copy(update={"sets": 1})
    return SessionItem(planned=exercise.id, exercise=exercise, dose=dose)
