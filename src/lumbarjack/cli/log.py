"""`lumbarjack log`: one diary entry, or a stored one changed."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import INSTANT, SCORE, SIDE, WORDS, ZONE

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.full_entry import Draft

MINUTES_OF_A_DAY = 1440


@click.command(short_help="One pain number into the diary.")
@click.argument("pain", type=SCORE, required=False)
@click.option("--worst", type=SCORE, help="The worst in the last 24 hours; left out, the pain now.")
@click.option("--average", type=SCORE, help="On average in the last 24 hours.")
@click.option("--zone", type=ZONE, help="How far out it reaches.")
@click.option("--side", type=SIDE, help="Your own side.")
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="PLACE[=N]",
    help="A place on the body, such as buttock-right=5; as often as you like.",
)
@click.option("--feels", type=WORDS, default=(), help="How it feels, such as aching,stiff.")
@click.option(
    "--stiff", type=click.IntRange(0, MINUTES_OF_A_DAY), metavar="MIN", help="Minutes of stiffness."
)
@click.option("--sleep", type=SCORE, help="How you slept, 0 badly to 10 well.")
@click.option("--in-the-way", type=SCORE, help="How much it was in the way, 0 to 10.")
@click.option("--sat-long/--not-sat-long", default=None, help="Whether you sat over six hours.")
@click.option("--took", help="What you took for it.")
@click.option("--helped/--did-not-help", default=None, help="Whether that helped.")
@click.option("--did", help="What you did that day.")
@click.option("--note", help="Anything in words.")
@click.option(
    "--at", type=INSTANT, help="When it was, such as 07:30 or 2026-03-16T07:30; default now."
)
@click.option("--edit", metavar="ID", help="Change that entry instead (diary --ids shows them).")
@click.option("--remove", metavar="ID", help="Take that entry out.")
@click.option("--json", "as_json", is_flag=True, help="Print the stored row.")
def command(
    pain: int | None,
    at: datetime | time | None,
    edit: str | None,
    remove: str | None,
    as_json: bool,
    **said: object,
) -> None:
    """Log a pain number, 0 none to 10 the worst imaginable, and as much else as you like.

    Several a day are welcome. `lumbarjack undo` takes the last one back.
    """
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.entry_output import say_entered
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.diary import change_entry, log_pain, remove_entry
    from lumbarjack.services.full_entry import Draft, draft_of
    from lumbarjack.services.full_entry import told as as_told
    from lumbarjack.services.reading import find_entry

    given = {name: value for name, value in said.items() if value not in (None, ())}
    blank = all(isinstance(value, str) and not value.strip() for value in given.values())
    if edit is None and remove is None and pain is None and given and blank:
        raise click.UsageError("There is nothing in it: lumbarjack log 4 --note TEXT")
    if remove is None and edit is None and pain is None and not given:
        raise click.UsageError("A number is missing: lumbarjack log 4", click.get_current_context())
    opened = bundle()
    if remove is not None:
        say(f"{remove_entry(opened, find_entry(opened, remove))} lumbarjack undo brings it back.")
        told(opened)
        return
    entry = None if edit is None else find_entry(opened, edit)
    draft = _filled(Draft() if entry is None else draft_of(entry, opened), pain, given)
    when = _instant(opened, at)
    if entry is None:
        entered = log_pain(opened, as_told(draft), at=when)
    else:
        entered = change_entry(opened, entry, as_told(draft), when or entry.at)
    told(opened)
    if as_json:
        say_json(as_row(entered.entry))
    else:
        say_entered(opened, entered)


FIELDS = {
    "feels": "quality",
    "stiff": "stiff_min",
    "in_the_way": "interference",
    "took": "medicine",
    "helped": "medicine_helped",
    "did": "activity",
}
"""The name of an option -> that of the answer, where they differ."""


def _filled(draft: Draft, pain: int | None, given: dict[str, object]) -> Draft:
    """The draft with what was given on the command line."""
    from dataclasses import replace
    from typing import Any

    from lumbarjack.core.diary.regions import Reach
    from lumbarjack.core.models.pain import Side, Zone

    values: dict[str, Any] = {
        FIELDS.get(name, name): value
        for name, value in given.items()
        if name not in ("zone", "side", "places")
    }
    if pain is not None:
        values["now"] = pain
    zone, side = given.get("zone"), given.get("side")
    if zone or side:
        before = draft.said
        values["said"] = Reach(
            Zone(str(zone)) if zone else before.zone,
            Side(str(side)) if side else before.side,
        )
    draft = replace(draft, **values)
    for place in given.get("places", ()):  # type: ignore[attr-defined]
        id, _, number = str(place).partition("=")
        draft = draft.scored(_place(id), SCORE.convert(number, None, None) if number else None)
    return draft


def _place(id: str) -> str:
    """The id of a place. Raises BadInput with the nearest one."""
    from difflib import get_close_matches

    from lumbarjack.core.diary.regions import BY_ID
    from lumbarjack.services.errors import BadInput

    if id in BY_ID:
        return id
    near = get_close_matches(id, BY_ID, n=1)
    hint = f"did you mean {near[0]}?" if near else f"places are {', '.join(BY_ID)}."
    raise BadInput(f"{id} is no place; {hint}")


def _instant(opened: Bundle, at: datetime | time | None) -> datetime | None:
    if at is None:
        return None
    if isinstance(at, time):
        return datetime.combine(opened.now().date(), at, tzinfo=opened.zone)
    return at if at.tzinfo is not None else at.replace(tzinfo=opened.zone)
