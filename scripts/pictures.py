"""Draws `screenshots/`: the real app, and all bodies. Run by `make pictures`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from scripts import contact_sheet
from scripts.homes import Homes
from scripts.svg import svg
from scripts.tour import HOME_SIZE, STOPS, THEMES, Seen, Stop, visit

SCREENSHOTS = Path(__file__).resolve().parents[1] / "screenshots"


def pictures(stop: Stop, seen: Seen) -> dict[str, str]:
    """File name -> picture, for the themes."""
    frames = {theme: seen.frames[theme, HOME_SIZE] for theme in THEMES}
    return {f"{stop.name}-{theme}.svg": svg(frame, theme) for theme, frame in frames.items()}


def main(names: list[str]) -> None:
    """Every stop with a picture, or those named; what is no picture of a stop is taken away."""
    SCREENSHOTS.mkdir(exist_ok=True)
    drawn: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        homes = Homes(Path(folder))
        for stop in STOPS:
            if not stop.picture or (names and stop.name not in names):
                continue
            seen = asyncio.run(visit(stop, homes, (HOME_SIZE,)))
            for name, picture in pictures(stop, seen).items():
                (SCREENSHOTS / name).write_text(picture, encoding="utf-8")
                drawn.add(name)
                print(f"{SCREENSHOTS.name}/{name}")
    if not names:
        for path in SCREENSHOTS.glob("*.svg"):
            if path.name not in drawn:
                path.unlink()
        for path in contact_sheet.main():
            print(path.relative_to(SCREENSHOTS.parent))


if __name__ == "__main__":
    main(sys.argv[1:])
