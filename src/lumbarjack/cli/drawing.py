"""The body that shows an exercise, printed."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from lumbarjack.config import Settings
    from lumbarjack.core.models.exercise import Exercise
    from lumbarjack.figure.cells import Row

CELLS = ("braille", "sextant", "quadrant", "half", "ascii")
LARGEST, SMALLEST = 400, 8


class Size(click.ParamType[tuple[int, int], object]):
    """Columns and rows, as in 44x14."""

    name = "WxH"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """The two numbers, or one line that says how to write them."""
        found = re.fullmatch(r"(\d{1,3})x(\d{1,3})", str(value).strip().lower())
        sizes = (int(found[1]), int(found[2])) if found else (0, 0)
        if not all(SMALLEST <= one <= LARGEST for one in sizes):
            self.fail(f"Size is columns x rows, such as 44x14, not {value}.", param, ctx)
        return sizes


def say_drawn(
    exercise: Exercise,
    side: str | None,
    *,
    cells: str,
    at: str,
    size: tuple[int, int],
    no_color: bool,
    settings: Settings,
) -> None:
    """Print the picture and nothing else."""
    from lumbarjack.figure import cells_for, draw, solve

    if not exercise.poses:
        from lumbarjack.services.errors import NothingThere

        raise NothingThere(f"{exercise.name} has no picture yet.")
    mono = no_color or bool(os.environ.get("NO_COLOR")) or not sys.stdout.isatty()
    unicode = "utf" in (sys.stdout.encoding or "").lower()
    motion = solve(exercise.poses, "left" if side == "left" else "right")
    wanted = cells_for(cells, os.environ.get("TERM", ""), unicode)
    picture = draw(motion, 0.0 if at == "start" else 1.0, *size, wanted, mono=mono)
    colours = None if mono else _colours(settings)
    click.echo("\n".join(_line(row, colours) for row in picture))


def _colours(settings: Settings) -> list[str]:
    from lumbarjack.figure.roles import NAMES

    text = files("lumbarjack.ui").joinpath("palette.toml").read_text(encoding="utf-8")
    palette: dict[str, Any] = tomllib.loads(text)
    light = settings.theme == "light"
    table = "contrast" if settings.theme == "high-contrast" else "light" if light else "dark"
    chosen = palette["figure_choice"][settings.palette]["light" if light else "dark"]
    return [{**palette[table]["figure"], **chosen}[name] for name in NAMES]


def _line(row: Row, colours: list[str] | None) -> str:
    if colours is None:
        return "".join(cell[0] for cell in row).rstrip()
    out, last = [], (-1, -1)
    for glyph, ink, paper in row:
        if (ink, paper) != last:
            out.append("\x1b[0m")
            out += [_sgr(38, colours[ink])] if ink >= 0 else []
            out += [_sgr(48, colours[paper])] if paper >= 0 else []
            last = (ink, paper)
        out.append(glyph)
    return "".join(out) + "\x1b[0m"


def _sgr(kind: int, colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"\x1b[{kind};2;{red};{green};{blue}m"
