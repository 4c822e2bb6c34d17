"""Draws the pictures in `screenshots/` from the real app. Run by `make pictures`."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path

from lumbarjack.services.bundle import open_bundle
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.page import read_page

SCREENSHOTS = Path(__file__).resolve().parents[1] / "screenshots"
SIZES = ((80, 24), (60, 20), (120, 40))
MORNING = "2026-03-16T07:30:00+00:00"
CHECK_IN = ("checkin", "--now", "6", "--worst", "6", "--zone", "back", "--nothing-new")


async def picture(environment: dict[str, str], size: tuple[int, int]) -> str:
    """The first screen at this size (columns, rows), as SVG."""
    bundle = open_bundle(environment)
    app = LumbarjackApp(bundle, read_page(bundle))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return app.export_screenshot(title="lumbarjack")


def main() -> None:
    """A lived-in home, a bad morning in it, and Today at each size."""
    SCREENSHOTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "LUMBARJACK_HOME": str(Path(folder) / "home"),
            "LUMBARJACK_NOW": MORNING,
            "TZ": "UTC",
        }
        for command in (("demo", environment["LUMBARJACK_HOME"]), CHECK_IN):
            subprocess.run(
                [sys.executable, "-m", "lumbarjack", *command],
                env=environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )
        for columns, rows in SIZES:
            path = SCREENSHOTS / f"today-{columns}x{rows}.svg"
            path.write_text(asyncio.run(picture(environment, (columns, rows))), encoding="utf-8")
            print(path.relative_to(SCREENSHOTS.parent))


if __name__ == "__main__":
    main()
