"""What the catalogue says of what it does not list, and of what it does not add."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.catalogue.fitting import HOUSEHOLD
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.services.browse import Browse, Rung
from lumbarjack.ui.lines import MUTED, Lines, wrapped

NARROW = 40
"""Below so many cells the things are not named."""


def hidden_lines(hidden: tuple[Exercise, ...], width: int) -> Lines:
    """How many exercises are left out for their equipment, and the key that adds it."""
    if not hidden:
        return []
    need = "needs" if len(hidden) == 1 else "need"
    things = _things(hidden) if width >= NARROW else "other equipment"
    text = f"{len(hidden)} {need} {things}. Settings (,) adds it."
    return [Content.assemble("  ", (line, MUTED)) for line in wrapped(text, width)]


def _things(hidden: tuple[Exercise, ...]) -> str:
    names = sorted({thing for e in hidden for thing in e.equipment} - HOUSEHOLD)
    said = [f"a {name.replace('stability-', '').replace('-', ' ')}" for name in names]
    return " or ".join((", ".join(said[:-1]), said[-1])) if len(said) > 1 else "".join(said)


def add_refusal(rung: Rung, page: Browse) -> str | None:
    """Why an exercise is not added to the plan; None where it can be."""
    name = rung.exercise.name
    if page.no_plan:
        return page.no_plan
    if rung.planned:
        return f"{name} is in your plan already."
    return f"{name} is not added. {rung.misfit}" if rung.misfit else None
