"""`lumbarjack replay`: the rules over a diary, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import COLUMNS, OneOf, Whole

if TYPE_CHECKING:
    from lumbarjack.core.replay.life import Row
    from lumbarjack.services.foreign_dates import Order
    from lumbarjack.services.replay import Replay

CARRIES_ON = "R10"
ORDERS = ("day-first", "month-first")


@click.command(short_help="The rules over a diary, day by day.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option(
    "--date",
    "date_columns",
    type=COLUMNS,
    help="Title of the date column, or of three: year,month,day.",
)
@click.option("--value", "value_column", help="Title of the column with the pain, 0 to 10.")
@click.option("--name", "name_column", help="Title of the column that says what was measured.")
@click.option("--only", help="The rows to take, by what stands in the --name column.")
@click.option("--zone", "zone_column", help="Title of the column with how far out the pain is.")
@click.option(
    "--date-order",
    "order",
    type=OneOf("The order of a date", ORDERS),
    help="Which comes first in 1/2/2026, where the file does not tell.",
)
@click.option("--top", type=Whole(1, 100), help="The highest number of its scale: 10, or 100.")
@click.option("--json", "as_json", is_flag=True, help="Print every logged day with its advice.")
def command(
    file: Path | None,
    date_columns: tuple[str, ...] | None,
    value_column: str | None,
    name_column: str | None,
    only: str | None,
    zone_column: str | None,
    order: Order | None,
    top: int | None,
    as_json: bool,
) -> None:
    """Run the rules over your diary, or over a CSV file, as if each day were today.

    A file with the header date,pain needs no option. Otherwise say which column is which:
    lumbarjack replay their.csv --date day --value intensity --name what --only "back pain".
    Nothing is stored.
    """
    from lumbarjack.services.foreign_diary import Columns
    from lumbarjack.services.replay import replay_file, replay_own

    columns = (date_columns, value_column, name_column, only, zone_column, order, top)
    if file is None and any(columns):
        raise click.UsageError("Columns are those of a FILE", click.get_current_context())
    opened = bundle()
    if file is None:
        found = replay_own(opened)
    else:
        usual = Columns()
        chosen = Columns(
            date=date_columns or usual.date,
            value=value_column or usual.value,
            name=name_column,
            only=only,
            zone=zone_column,
            order=order,
            top=top or usual.top,
        )
        found = replay_file(opened, file, chosen)
    if as_json:
        _as_json(found)
    else:
        _as_table(found)
    told(opened)


def _as_json(found: Replay) -> None:
    """One list, a row a line, each as soon as it is known: years take a while."""
    from lumbarjack.cli.say import as_json, say_error

    for sentence in found.told:
        say_error(sentence)
    before = "["
    for row in found.rows:
        click.echo(before)
        click.echo(as_json(as_row(row)), nl=False)
        before = ","
    click.echo("\n]" if before == "," else "[]")


def as_row(row: Row) -> dict[str, object]:
    """One logged day as `replay --json` prints it."""
    from lumbarjack.cli.advice import as_json_row

    return {
        "day": row.day.isoformat(),
        "value": row.value,
        "baseline": row.baseline,
        "ceiling": row.ceiling,
        "advice": [as_json_row(a) for a in row.advice],
    }


def _as_table(found: Replay) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.core.replay.days import counts

    for sentence in found.told:
        say(sentence)
    click.echo()
    click.echo("Day         Pain  Usual  Ceiling  Advice that begins")
    rows: list[Row] = []
    for row in found.rows:
        rows.append(row)
        words = "; ".join(_words(row))
        usual = "?" if row.baseline is None else row.baseline
        line = f"{row.day}  {row.value:4d}  {usual:>5}  {row.ceiling:7d}  {words}"
        click.echo(line.rstrip())
    click.echo()
    say(
        f"{len(rows)} logged {'day' if len(rows) == 1 else 'days'}. A day without words: carry on "
        f"as you are ({CARRIES_ON}). How often each rule spoke, in days: "
        f"{_summed(counts(rows).items())}."
    )


def _words(row: Row) -> list[str]:
    """Each action once with its rule, and the exercises that it is about."""
    groups: dict[tuple[str, str], list[str]] = {}
    for advice in row.advice:
        if advice.rule != CARRIES_ON:
            about = groups.setdefault((advice.rule, advice.action.value), [])
            about += [advice.exercise] if advice.exercise else []
    return [
        f"{rule} {action}" + (f" ({', '.join(about)})" if about else "")
        for (rule, action), about in groups.items()
    ]


def _summed(counted: Iterable[tuple[str, int]]) -> str:
    spoke = sorted(pair for pair in counted if pair[0] != CARRIES_ON)
    return ", ".join(f"{rule} {number}" for rule, number in spoke) or "none of them"
