"""`lumbarjack demo`: a home with a lived-in history."""

from __future__ import annotations

from pathlib import Path

import click

from lumbarjack.cli.start import bundle
from lumbarjack.cli.types import Whole

USUAL_DAYS = 90
MOST_YEARS = 50


@click.command(short_help="An empty folder becomes a lived-in history.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--days",
    type=Whole(1, MOST_YEARS * 366),
    help=f"How many days of history (default {USUAL_DAYS}).",
)
@click.option("--years", type=Whole(1, MOST_YEARS), help="The same in years.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which invented person.")
def command(folder: Path, days: int | None, years: int | None, seed: int) -> None:
    """Fill an empty folder with an invented history that ends today.

    The folder then serves as LUMBARJACK_HOME. The person and their pain are made up; the same
    seed on the same day makes the same files.
    """
    import shlex

    from lumbarjack.services.demo import make_demo

    if days is not None and years is not None:
        raise click.UsageError("Give --days or --years, not both", click.get_current_context())
    if years is not None:
        days = years * 1461 // 4
    made = make_demo(bundle(), folder, days=USUAL_DAYS if days is None else days, seed=seed)
    where = shlex.quote(str(made.folder))
    length = "1 day" if made.days == 1 else f"{made.days} days"
    told = f"{made.check_ins} check-ins, {made.sessions} sessions"
    click.echo(
        f"Made: {length} ({told}) in {made.folder}. "
        f"Open it with: LUMBARJACK_HOME={where} lumbarjack"
    )
