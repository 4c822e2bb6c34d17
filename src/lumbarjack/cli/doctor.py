"""`lumbarjack doctor`: are the files well, and where are they?"""

from __future__ import annotations

import click

from lumbarjack.cli.start import bundle


@click.command(short_help="Are the files well, and where are they?")
@click.option("--json", "as_json", is_flag=True, help="Print the findings.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Check every file of the record, the settings and the catalogue; print every path.

    Exit code 4 where a file of the record is not well. Nothing is changed.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.care import check_up
    from lumbarjack.services.restoring import entries

    found = check_up(bundle())
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
