"""`lumbarjack report`: one page for a clinician."""

from __future__ import annotations

from pathlib import Path

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import TEXT, Whole


@click.command(short_help="One page for a clinician: the last four weeks.")
@click.option(
    "--days",
    type=Whole(1, 366),
    default=28,
    show_default=True,
    help="How many days it covers, up to today.",
)
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it as one HTML file to print (A4).",
)
@click.option("--question", type=TEXT, metavar="TEXT", help="Keep your own question for the page.")
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")
def command(days: int, html: Path | None, question: str | None, as_json: bool) -> None:
    """Print what was logged in the last weeks on one page that can be read in a minute.

    Nothing is sent anywhere; notes are left out. Print the HTML file from any browser.
    """
    from lumbarjack.cli.say import say, say_all, say_json
    from lumbarjack.core.report.text import as_text
    from lumbarjack.services.report import ask_clinician, read_report, write_html
    from lumbarjack.services.writing_out import require_folder

    opened = bundle()
    if html is not None and not as_json:
        require_folder(html)
    said = ask_clinician(opened, question) if question is not None else ""
    report = read_report(opened, days)
    told(opened)
    if as_json:
        from pydantic import TypeAdapter

        say_json(TypeAdapter(type(report)).dump_python(report, mode="json"))
    elif html is not None:
        write_html(report, html)
        say(f"Written: {html}. {said}".strip())
    else:
        say_all(as_text(report).splitlines())
        if said:
            say(said)
