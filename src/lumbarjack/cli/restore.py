"""`lumbarjack restore`: a backup taken into the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import at_terminal, bundle, told

if TYPE_CHECKING:
    from lumbarjack.services.restoring import Offer

MERGING = (
    "What is missing here comes back, and of each entry the newer text stays. Nothing that is "
    "only here is taken out."
)
REPLACING = (
    "The record becomes what the backup says and nothing else: entries that are only here are "
    "taken out, newer texts go back, also on machines that are in step with this one."
)


@click.command(short_help="Take a backup into the record.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Let the backup take the place of what is here.")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@click.pass_context
def command(ctx: click.Context, file: Path, replace: bool, yes: bool) -> None:
    """Show what FILE, a backup, holds and what is here, then merge it into the record.

    First a backup of what is here is made, which is kept for good: it is the way back, undo is
    not. `lumbarjack doctor` says where backups lie.
    """
    from lumbarjack.cli.say import say
    from lumbarjack.services.errors import BadInput
    from lumbarjack.services.restoring import look_into, restore, restored_words

    opened = bundle()
    offer = look_into(opened, file.expanduser().absolute())
    _show(offer, replace)
    if not yes:
        if not at_terminal():
            told(opened)
            raise BadInput("Nothing was changed. To restore it without being asked, add --yes.")
        if not _agreed():
            say("Nothing was changed.")
            ctx.exit(1)
    done = restore(opened, offer, replace=replace)
    told(opened)
    if not restored_words(done):
        say("The record says the same already; no entry was changed.")
    else:
        say(f"Saved: {restored_words(done)}.")
    if done.pinned is not None:
        say("A backup of what was here before is kept. The way back:")
        click.echo(f"lumbarjack restore --replace {_quoted(done.pinned)}")


def _show(offer: Offer, replace: bool) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.restoring import summary_words

    say(f"The backup: {summary_words(offer.held)}.")
    say(f"Here now: {summary_words(offer.here)}.")
    say(REPLACING if replace else MERGING)


def _agreed() -> bool:
    from lumbarjack.cli.ask import ask_yes, at_prompt

    return ask_yes(at_prompt, "Restore it?", default=False) is True


def _quoted(path: Path) -> str:
    import shlex

    return shlex.quote(str(path))
