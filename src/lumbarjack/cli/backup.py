"""`lumbarjack backup`: a copy of everything that was told, as it is now."""

from __future__ import annotations

import click

from lumbarjack.cli.start import bundle, told


@click.command(short_help="Make a backup now.")
@click.option("--json", "as_json", is_flag=True, help="Print where it is and what is in it.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Make a backup of the whole record now, and say where it is.

    The newest twelve made so are kept. One a day (a week of them) and one a week (four) are made
    by themselves. Exit code 4 where a month could not be read and is not in it.
    """
    from lumbarjack.cli.errors import REFUSED
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.restoring import back_up_now, summary_words

    opened = bundle()
    made = back_up_now(opened)
    told(opened)
    if as_json:
        last = made.held.last
        say_json(
            {
                "path": str(made.path),
                "entries": made.held.entries,
                "diary": made.held.diary,
                "sessions": made.held.sessions,
                "last_day": last.isoformat() if last else None,
                "left_out": list(made.left_out),
            }
        )
    else:
        say(f"Saved: a backup of {summary_words(made.held)}.")
        click.echo(made.path)
    for name in made.left_out:
        click.echo(f"Not in it is the book {name}: no copy of it is sound.", err=True)
    ctx.exit(REFUSED if made.left_out else 0)
