"""How long plain commands take to start, beside `python -c pass`. Run by `make bench`."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

RUNS = 15
PYTHON = sys.executable
COMMAND = [PYTHON, "-m", "lumbarjack"]
LOAD = "from lumbarjack.catalog_io import load; load()"
SETUP = ["setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4"]
ROWS = (
    ("python -c pass", [PYTHON, "-c", "pass"]),
    ("lumbarjack log --help", [*COMMAND, "log", "--help"]),
    ("lumbarjack today", [*COMMAND, "today"]),
    ("catalogue load", [PYTHON, "-c", LOAD]),
)


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """One run's wall and CPU seconds; the command must leave with 0."""
    before = os.times()
    began = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - began
    after = os.times()
    cpu = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    return wall, cpu


def medians(environment: Mapping[str, str]) -> list[tuple[float, float]]:
    """Each row's median wall and CPU seconds; rows take turns, so that a busy minute hits all."""
    taken: list[list[tuple[float, float]]] = [[] for _ in ROWS]
    for number in range(RUNS + 1):
        for times, (_, command) in zip(taken, ROWS, strict=True):
            pair = seconds(command, environment)
            if number:
                times.append(pair)
    return [
        (statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times))
        for times in taken
    ]


def main() -> None:
    """Print the table, in a home of its own with a plan in it."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(Path(folder) / "home")
        environment = {**os.environ, "LUMBARJACK_HOME": home, "PYTHONDONTWRITEBYTECODE": ""}
        subprocess.run([*COMMAND, *SETUP], env=environment, stdout=subprocess.DEVNULL, check=True)
        found = medians(environment)
    floor = found[0]
    print(f"medians of {RUNS} runs        wall ms  x pass    CPU ms  x pass")
    for (name, _), (wall, cpu) in zip(ROWS, found, strict=True):
        print(
            f"{name:<24}{wall * 1000:>10.0f}{wall / floor[0]:>8.1f}"
            f"{cpu * 1000:>10.0f}{cpu / floor[1]:>8.1f}"
        )


if __name__ == "__main__":
    main()
