"""Making the plan anew from another programme."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.core.models.exercise import Programme
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.setup import Answers, set_up
from lumbarjack.services.words import counted


@dataclass(frozen=True)
class Choice:
    """Every programme, and the id of the one that the plan was made from."""

    programmes: tuple[Programme, ...]
    now: str | None


def choices(bundle: Bundle) -> Choice:
    """The programmes to choose from."""
    plan = bundle.record().plan
    return Choice(bundle.catalogue.programmes, None if plan is None else plan.programme)


def change_programme(bundle: Bundle, programme: str) -> str:
    """Make the plan from this programme, and return what it is now and what was left out.

    The answers of the first run stay, and so do the numbers that a clinician or the person set
    for an exercise that both plans have. Raises NeedsSetup, or UnknownProgramme.
    """
    if bundle.record().plan is None:
        raise NeedsSetup
    made = set_up(bundle, Answers(programme=programme), None)
    count = len(made.plan.items)
    said = f"{made.programme}: {counted(count)} exercise{'' if count == 1 else 's'} now."
    stand_ins = sum(item.replaced is not None for item in made.plan.items)
    changed = f"{counted(stand_ins)} fitted to you; w says why." if stand_ins else ""
    return " ".join(t for t in (said, changed.capitalize(), *made.plan.dropped, "u undoes.") if t)
