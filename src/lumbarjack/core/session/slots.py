"""One exercise of the session: its script, what was seen of it, and doing the rest as another."""

from __future__ import annotations

from typing import Any

from lumbarjack.core.session.effects import Status
from lumbarjack.core.session.script import Step, rep_start, seconds_of, unroll
from lumbarjack.core.session.state import SessionItem, Slot


def slot_of(item: SessionItem) -> Slot:
    """A fresh slot for an item."""
    return Slot(item=item, planned_s=seconds_of(item.exercise, item.dose))


def put(slot: Slot, **changes: Any) -> Slot:
    """The slot with some fields changed."""
    return slot.model_copy(update=changes)


def script(slot: Slot) -> tuple[Step, ...]:
    """The phases of the exercise as it is done now."""
    item = slot.item
    return unroll(item.exercise, item.dose, item.side)


def entry(slot: Slot) -> int:
    """The phase to begin at from the set-up card: what is not done yet, else all of it again.

    A repetition that was left in its middle begins anew, as the body is in its start position.
    """
    return start(slot) if slot.complete else rep_start(script(slot), slot.furthest)


def start(slot: Slot) -> int:
    """The phase at which this version of the exercise starts."""
    return slot.first if slot.first < len(script(slot)) else 0


def credited(slot: Slot, step: Step, seconds: float) -> Slot:
    """The slot with some seen seconds of a phase."""
    touched = slot.touched or (step.phase.is_work and seconds > 0)
    return put(slot, ran_s=slot.ran_s + seconds, touched=touched)


def passed(slot: Slot, index: int, steps: tuple[Step, ...]) -> Slot:
    """The slot with the phase at `index` behind us."""
    return put(
        slot,
        furthest=max(slot.furthest, index + 1),
        touched=slot.touched or steps[index].phase.is_work,
        complete=slot.complete or index + 1 >= len(steps),
    )


def worked(slot: Slot) -> bool:
    """Whether some of the exercise was seen, in any version."""
    return slot.touched or slot.was is not None


def status(slot: Slot) -> Status:
    """Done, part or skipped, from what was seen or said."""
    if slot.complete or slot.said_done or slot.was_done:
        return "done"
    return "part" if worked(slot) else "skipped"


def did(slot: Slot) -> SessionItem:
    """What was done: the item in hand, or the one before it while that is all there is to tell."""
    if slot.was is not None and (slot.was_done or not slot.touched):
        return slot.was
    return slot.item


def counted(slot: Slot) -> tuple[int, int]:
    """Sets and repetitions done on all their sides, never above those of what was done."""
    item = did(slot)
    steps = unroll(item.exercise, item.dose, item.side)
    sets, reps = _so_far(slot)
    return min(sets, _ends(steps)[0]), min(reps, _ends(steps)[1])


def _so_far(slot: Slot) -> tuple[int, int]:
    if did(slot) is not slot.item:
        return slot.kept_sets, slot.kept_reps
    steps = script(slot)
    if slot.said_done:
        return _ends(steps)
    sets, reps = _ends(steps[slot.first : slot.furthest])
    return max(slot.kept_sets, _ends(steps[: slot.first])[0]) + sets, slot.kept_reps + reps


def _ends(steps: tuple[Step, ...]) -> tuple[int, int]:
    return sum(step.ends_set for step in steps), sum(step.ends_rep for step in steps)


def changed(slot: Slot, item: SessionItem, index: int) -> Slot:
    """The slot whose rest, from the phase at `index` on, is done as `item`.

    The planned id stays. What was done is kept; the new script goes on at the same set, side and
    repetition, or as near as it has them. Where something else is counted (breaths, a timed rest)
    it is done from its start: three breaths are no part of two minutes.
    """
    item = item.model_copy(update={"planned": slot.item.planned})
    fresh = slot_of(item)
    if not slot.begun:
        return put(slot, item=item, planned_s=fresh.planned_s)
    old, new = script(slot), script(fresh)
    sets, reps = _so_far(slot)
    alike = item.dose.mode is slot.item.dose.mode
    first = _same_place(old[min(index, len(old) - 1)], new) if index and alike else 0
    nothing_left = first >= len(new)
    return put(
        slot,
        item=item,
        planned_s=fresh.planned_s,
        first=first,
        furthest=first,
        kept_sets=sets,
        kept_reps=reps,
        complete=nothing_left,
        said_done=False,
        touched=nothing_left,
        was=did(slot) if worked(slot) else None,
        was_done=status(slot) == "done",
    )


def _same_place(here: Step, new: tuple[Step, ...]) -> int:
    """The index in `new` that goes on where `here` is; its length when nothing is left."""
    number = min(here.set, new[-1].set)
    in_set = [i for i, step in enumerate(new) if step.starts_rep and step.set == number]
    on_side = [i for i in in_set if new[i].side is here.side] or in_set
    for index in on_side:
        if new[index].rep >= here.rep:
            return index
    after = range(on_side[-1] + 1, len(new))
    return next((i for i in after if new[i].starts_rep or not new[i].phase.is_work), len(new))
