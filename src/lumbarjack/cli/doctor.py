"""`lumbarjack doctor`: are the files well, and where are they?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle


@click.command(short_help="Are the files well, and where are they?")
@click.option("--json", "as_json", is_flag=True, help="Print the findings.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Check every file of the record, the settings and the catalogue; print every path.

    Exit code 4 where something is not well. Files that others on this machine could read are made
    private; nothing else is changed.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.care import check_up
    from lumbarjack.services.restoring import entries

    opened = bundle()
    found = check_up(opened, _keys(opened))
    if as_json:
        say_json(found.as_json())
    else:
        for name, path in found.paths.items():
            click.echo(f"{name}: {path}")
        for book in found.books.books:
            say(
                f"{book.name} of {book.device}: {entries(book.entries)}, book {book.book}, "
                f"second copy {book.mirror}."
            )
        for sentence in found.told:
            say(sentence)
        say("All files are well." if found.ok else "Something needs care; see above.")
    ctx.exit(0 if found.ok else 4)


def _keys(opened: Bundle) -> tuple[str, ...]:
    """What is wrong with the keys of the settings; the screen is asked only where there are any."""
    if not opened.settings.keys:
        return ()
    from lumbarjack.ui.commands.own_keys import checked

    file = opened.places.settings_file
    return tuple(f"{file}: {said}" for said in checked(opened.settings.keys).told)
