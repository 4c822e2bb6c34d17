"""What was given on the command line, as an entry of the diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from lumbarjack.cli.types import SCORE
from lumbarjack.core.diary.moment import on_day
from lumbarjack.core.diary.regions import BY_ID, NOWHERE, SIDES, Reach, reach
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.errors import BadInput

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.full_entry import Draft

FIELDS = {
    "feels": "quality",
    "stiff": "stiff_min",
    "in_the_way": "interference",
    "did": "activity",
}
"""The name of an option -> that of the answer, where they differ."""

APART = frozenset({"zone", "side", "places", "took", "helped"})
"""Options that are no answer by themselves."""


def filled(draft: Draft, pain: int | None, given: Mapping[str, Any]) -> Draft:
    """The draft with what was given. Raises BadInput where two options contradict each other."""
    values = {FIELDS.get(name, name): value for name, value in given.items() if name not in APART}
    if pain is not None:
        values["now"] = pain
    draft = _taken(replace(draft, **values), given)
    for place in given.get("places", ()):
        id, _, number = str(place).partition("=")
        draft = draft.scored(_place(id), SCORE.convert(number, None, None) if number else None)
    return _reaching(draft, given.get("zone"), given.get("side"))


def _taken(draft: Draft, given: Mapping[str, Any]) -> Draft:
    """The medicines that were named take the place of those before; `helped` is of all of them."""
    from lumbarjack.services.full_entry import Took

    rows = draft.medicines
    if "took" in given:
        rows = tuple(Took(text, helped) for text, helped in given["took"])
    if "helped" in given:
        if not rows:
            raise BadInput('Say what helped, or did not: --took "ibuprofen 400 mg" --helped.')
        said = bool(given["helped"])
        own = "took" in given
        rows = tuple(r if own and r.helped is not None else replace(r, helped=said) for r in rows)
    return replace(draft, medicines=rows)


def _reaching(draft: Draft, zone: str | None, side: str | None) -> Draft:
    """With the zone and the side; places say both by themselves, and something else is refused."""
    if zone is None and side is None:
        return draft
    marked = reach(draft.regions)
    if marked == NOWHERE:
        before = draft.said
        said = Reach(Zone(zone) if zone else before.zone, Side(side) if side else before.side)
        return replace(draft, said=said)
    if zone is not None and marked.zone is not Zone(zone):
        raise BadInput(f"--zone {zone}, but the places reach this far: {marked.words}. {WHICH}")
    if side is not None and marked.side is not Side(side):
        there = "the middle" if marked.side is None else SIDES[marked.side]
        raise BadInput(f"--side {side}, but the places say {there}. {WHICH}")
    return draft


WHICH = "Places say both, so leave --zone and --side out (--no-places takes the places out)."


def _place(id: str) -> str:
    """The id of a place. Raises BadInput with the nearest one."""
    from difflib import get_close_matches

    if id in BY_ID:
        return id
    near = get_close_matches(id, BY_ID, n=1)
    hint = f"did you mean {near[0]}?" if near else f"places are {', '.join(BY_ID)}."
    raise BadInput(f"{id} is no place; {hint}")


def instant(opened: Bundle, at: datetime | time | None, day: date) -> datetime | None:
    """The instant that was typed, in the person's zone; a bare time is one of that local day."""
    if at is None:
        return None
    if isinstance(at, time):
        return on_day(day, at, opened.zone, opened.day_start)
    return at if at.tzinfo is not None else at.replace(tzinfo=opened.zone)
