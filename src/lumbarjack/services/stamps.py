"""What tells that the record, or another folder, is as it was when something was made from it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lumbarjack.glance import stamp
from lumbarjack.paths import Places


def of_the_record(places: Places) -> Iterator[Path]:
    """The journal's folders, and the newest book in each: a save renames a file in its folder."""
    journal = places.data / "journal"
    yield journal
    for folder in inside(journal):
        yield folder
        yield from inside(folder)[-1:]


def of_today(places: Places) -> Iterator[Path]:
    """All that today is made from: the record, the settings, exercises of one's own."""
    yield from of_the_record(places)
    yield places.settings_file
    yield from of_own_exercises(places)


def of_own_exercises(places: Places) -> Iterator[Path]:
    """The folder of one's own exercises with all in it: they are read from folders in it, too."""
    yield places.own_catalogue
    yield from sorted(places.own_catalogue.rglob("*"))


def taken(paths: Iterable[Path]) -> list[str]:
    """The stamp of each, as `derived` and `glance` compare them."""
    return [stamp(str(path)) for path in paths]


def inside(folder: Path) -> list[Path]:
    """What lies in a folder, by name; nothing where there is none."""
    try:
        return sorted(Path(entry.path) for entry in os.scandir(folder))
    except OSError:
        return []
