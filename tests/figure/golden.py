"""The frames that a review compares: every rung in letters, start and hold.

After a change of a pose, or of the drawing, redraw them and read what changed:

    python -m tests.figure.golden
"""

from __future__ import annotations

from pathlib import Path

from lumbarjack.catalog_io import load
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.figure import Motion, draw, solve

FOLDER = Path(__file__).parent / "golden"
WIDTH, HEIGHT = 44, 14


def page(exercise: Exercise) -> str:
    """One rung: its name, then the start, then every pose after it."""
    motion = solve(exercise.poses)
    parts = [exercise.name]
    last = max(1, len(motion.keys) - 1)
    for index, name in enumerate(motion.scene.names):
        parts += ["", f"{name}:", frame(motion, index / last)]
    return "\n".join(parts) + "\n"


def frame(motion: Motion, fraction: float) -> str:
    """One moment in letters."""
    rows = draw(motion, fraction, WIDTH, HEIGHT, "ascii", mono=True)
    return "\n".join("".join(glyph for glyph, _, _ in row).rstrip() for row in rows)


def redraw() -> int:
    """Write every page anew; how many."""
    FOLDER.mkdir(exist_ok=True)
    wanted = {e.id: page(e) for e in load().exercises if e.poses}
    for old in FOLDER.glob("*.txt"):
        if old.stem not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
    return len(wanted)


if __name__ == "__main__":
    print(redraw())
