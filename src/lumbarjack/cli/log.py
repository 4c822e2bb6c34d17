"""`lumbarjack log`: one diary entry, or a stored one changed."""

from __future__ import annotations

from datetime import datetime, time

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import FEELS, INSTANT, SCORE, SIDE, TEXT, TOOK, ZONE, Whole

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
@click.option(
    "--no-places", is_flag=True, help="With --edit: take out the places that were marked."
)
@click.option("--feels", type=FEELS, default=(), help="How it feels, such as aching,stiff.")
@click.option(
    "--stiff", type=Whole(0, MINUTES_OF_A_DAY), metavar="MIN", help="Minutes of stiffness."
)
@click.option("--sleep", type=SCORE, help="How you slept, 0 badly to 10 well.")
@click.option("--in-the-way", type=SCORE, help="How much it was in the way, 0 to 10.")
@click.option("--sat-long/--not-sat-long", default=None, help="Whether you sat over six hours.")
@click.option(
    "--took",
    type=TOOK,
    multiple=True,
    help='What you took, such as "ibuprofen 400 mg"; with =yes or =no whether it helped. As often '
    "as you like.",
)
@click.option("--helped/--did-not-help", default=None, help="Whether all of that helped.")
@click.option("--did", type=TEXT, help="What you did that day.")
@click.option("--note", type=TEXT, help="Anything in words.")
@click.option(
    "--at", type=INSTANT, help="When it was: 07:30, 2026-03-16, or 2026-03-16T07:30; default now."
)
@click.option("--edit", metavar="ID", help="Change that entry instead (diary --ids shows them).")
@click.option("--remove", metavar="ID", help="Take that entry out.")
@click.option("--json", "as_json", is_flag=True, help="Print the stored row.")
def command(
    pain: int | None,
    at: datetime | time | None,
    edit: str | None,
    remove: str | None,
    no_places: bool,
    as_json: bool,
    **said: object,
) -> None:
    """Log a pain number, 0 none to 10 the worst imaginable, and as much else as you like.

    Several a day are welcome. `lumbarjack undo` takes the last one back.
    """
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.entry_input import filled, instant
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
    if no_places and edit is None:
        raise click.UsageError("--no-places goes with --edit ID.", click.get_current_context())
    if remove is not None and (edit is not None or pain is not None or given):
        raise click.UsageError("--remove ID goes by itself.", click.get_current_context())
    if remove is None and edit is None and pain is None and not given:
        raise click.UsageError("A number is missing: lumbarjack log 4", click.get_current_context())
    opened = bundle()
    if remove is not None:
        say(f"{remove_entry(opened, find_entry(opened, remove))} lumbarjack undo brings it back.")
        told(opened)
        return
    entry = None if edit is None else find_entry(opened, edit)
    draft = Draft() if entry is None else draft_of(entry, opened)
    draft = filled(draft.without_places() if no_places else draft, pain, given)
    when = instant(opened, at, opened.today() if entry is None else entry.day)
    if entry is None:
        entered = log_pain(opened, as_told(draft), at=when)
    else:
        entered = change_entry(opened, entry, as_told(draft), when or entry.at)
    told(opened)
    if as_json:
        say_json(as_row(entered.entry))
    else:
        say_entered(opened, entered)
