"""What the figure costs: importing it, solving an exercise, drawing a frame. Run by `make bench`.

CPU time, since the machine has other things to do; medians over every rung of the catalogue.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from lumbarjack.catalog_io import load
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.figure import Motion, draw, solve

WIDTH, HEIGHT = 44, 14
FRAMES = 7
"""Moments drawn of each rung, none of them a keyframe."""
IMPORT = "import time; a = time.process_time(); {}; print(time.process_time() - a)"
IMPORTS = {
    "import lumbarjack.figure": "import lumbarjack.figure",
    "first use of all of it": "from lumbarjack.figure import check, draw, solve",
}
BARS = {"import lumbarjack.figure": 15.0, "frame 44x14, braille": 2.5, "solving an exercise": 5.0}
"""Milliseconds that were promised."""


def taken(job: Callable[[], object]) -> float:
    """Milliseconds of CPU time."""
    began = time.process_time()
    job()
    return (time.process_time() - began) * 1000


def imports(statement: str) -> list[float]:
    """Five fresh processes with compiled modules at hand, after one that compiled them."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", IMPORT.format(statement)]
        runs = [float(subprocess.check_output(command, env=env)) * 1000 for _ in range(6)]
    return runs[1:]


def frames(motion: Motion, cells: str) -> list[float]:
    """Frames on the way, the camera being there already and each moment drawn for the first time.

    The frame's own moment is solved in it, too.
    """
    draw(motion, 0.5, WIDTH, HEIGHT, cells)
    moments = [(number + 0.37) / FRAMES for number in range(FRAMES)]
    return [
        taken(lambda at=at: draw(motion, at, WIDTH, HEIGHT, cells, arrow=False))  # type: ignore[misc]
        for at in moments
    ]


def worst(times: dict[str, list[float]]) -> str:
    """The rung whose median is highest, and that median."""
    name = max(times, key=lambda one: statistics.median(times[one]))
    return f"{statistics.median(times[name]):.2f} {name}"


def row(name: str, times: list[float], most: str = "") -> None:
    """One line of the table."""
    bar = f"{BARS[name]:.1f}" if name in BARS else ""
    print(f"{name:<28}{statistics.median(times):>8.2f}{max(times):>8.2f}{bar:>7}  {most}")


def main() -> None:
    """Print the table."""
    exercises: tuple[Exercise, ...] = load().exercises
    print(f"{'CPU ms':<28}{'median':>8}{'most':>8}{'bar':>7}  worst rung by its median")
    for name, statement in IMPORTS.items():
        row(name, imports(statement))
    for exercise in exercises:  # the first time anything is solved, tables are made
        solve(exercise.poses)
    solving = {e.id: [taken(lambda e=e: solve(e.poses)) for _ in range(3)] for e in exercises}  # type: ignore[misc]
    row("solving an exercise", [t for times in solving.values() for t in times], worst(solving))
    for cells in ("braille", "sextant", "quadrant", "half", "ascii"):
        drawn = {e.id: frames(solve(e.poses), cells) for e in exercises}
        every = [t for times in drawn.values() for t in times]
        row(f"frame {WIDTH}x{HEIGHT}, {cells}", every, worst(drawn))
    first = {
        e.id: [taken(lambda e=e: draw(solve(e.poses), 0, WIDTH, HEIGHT))]  # type: ignore[misc]
        for e in exercises
    }
    row(
        "first picture of an exercise", [t for times in first.values() for t in times], worst(first)
    )


if __name__ == "__main__":
    main()
