"""`lumbarjack catalog`: the exercises."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.drawing import CELLS, Size
from lumbarjack.cli.start import bundle
from lumbarjack.cli.types import SIDE

if TYPE_CHECKING:
    from lumbarjack.core.catalogue.index import Catalogue
    from lumbarjack.core.models.exercise import Exercise


@click.group(short_help="Look through the exercises, or check your own.")
def command() -> None:
    """Look through the exercises, or check your own."""


@command.command("list")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--json", "as_json", is_flag=True, help="Print all rungs as JSON.")
def list_exercises(words: tuple[str, ...], as_json: bool) -> None:
    """List the ladders with their rungs, easiest first; WORDs search names and aliases."""
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.core.catalogue.search import search

    catalogue = bundle().catalogue
    found = search(catalogue.exercises, " ".join(words)) if words else catalogue.exercises
    if as_json:
        say_json([_row(e) for e in found])
        return
    if not found:
        from lumbarjack.services.errors import NothingThere

        raise NothingThere(f"No exercise is found for {' '.join(words)}.")
    shown = {e.id for e in found}
    for ladder in catalogue.ladders:
        rungs = [e for e in ladder.rungs if e.id in shown]
        if not rungs:
            continue
        say(f"{ladder.name}: {ladder.aim}")
        for exercise in rungs:
            floor = "" if exercise.no_floor else ", on the floor"
            say(f"{exercise.rung}. {exercise.name} ({exercise.id}){floor}", indent=2)


def _row(exercise: Exercise) -> dict[str, object]:
    row = exercise.model_dump(
        mode="json",
        include={
            "id",
            "name",
            "ladder",
            "rung",
            "position",
            "kind",
            "direction",
            "no_floor",
            "equipment",
            "seed",
            "easier",
            "harder",
            "learn_first",
            "swaps",
            "instead_of",
            "cautions",
            "needs_clinician",
        },
    )
    return dict(row)


@command.command("show")
@click.argument("exercise_id", metavar="ID")
@click.option("--side", type=SIDE, help="Read the steps for this side, or draw it.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("--draw", is_flag=True, help="Print the body that shows it, and nothing else.")
@click.option("--cells", type=click.Choice(CELLS), help="What the body is drawn with.")
@click.option("--at", type=click.Choice(("start", "hold")), help="The moment that is drawn.")
@click.option("--size", type=Size(), help="Cells of the picture, as in 44x14.")
@click.option("--no-color", is_flag=True, help="Draw it in one ink.")
def show(
    exercise_id: str,
    side: str | None,
    as_json: bool,
    draw: bool,
    cells: str | None,
    at: str | None,
    size: tuple[int, int] | None,
    no_color: bool,
) -> None:
    """Show one exercise: steps, cues, breath, dose, care, and why."""
    from lumbarjack.cli.exercise_page import say_exercise
    from lumbarjack.cli.say import say_json
    from lumbarjack.core.models.pain import Side

    opened = bundle()
    exercise = opened.catalogue.exercise(exercise_id)
    if draw:
        from lumbarjack.cli.drawing import say_drawn

        say_drawn(
            exercise,
            side,
            cells=cells or opened.settings.look,
            at=at or "hold",
            size=size or (44, 14),
            no_color=no_color,
            settings=opened.settings,
        )
        return
    if as_json:
        say_json(exercise.model_dump(mode="json"))
        return
    say_exercise(opened.catalogue, exercise, Side(side) if side else None)


@command.command("check")
@click.argument("path", type=click.Path(path_type=Path), required=False)
def check(path: Path | None) -> None:
    """Check a catalogue file or folder of your own; without PATH the one that is in use."""
    from lumbarjack import catalog_io
    from lumbarjack.cli.say import say

    opened = bundle()
    if path is None:
        catalogue = opened.catalogue
        catalog_io.check_bodies(catalogue.exercises, "catalog")
        say(f"Sound: {_counts(catalogue)}.")
        return
    checked = catalog_io.check(path, catalog_io.load())
    say(f"Sound: {path}: {checked}.")


def _counts(catalogue: Catalogue) -> str:
    return (
        f"{len(catalogue.ladders)} ladders, {len(catalogue.exercises)} exercises, "
        f"{len(catalogue.programmes)} programmes, {len(catalogue.sources)} sources"
    )
