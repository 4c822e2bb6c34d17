"""A home with a lived-in history, for tests, pictures and measuring."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from lumbarjack import catalog_io
from lumbarjack.clock import EARLIEST
from lumbarjack.core.invented.history import invent
from lumbarjack.core.invented.moments import Calendar
from lumbarjack.paths import HOME_VARIABLE, Places, places_from
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.store.journal import Journal

DEVICE = "demo"
"""The name of the machine that the history was told on; one of chance would change the bytes."""


@dataclass(frozen=True)
class Made:
    """What was made: how many days, where, and how many check-ins and sessions."""

    days: int
    folder: Path
    check_ins: int
    sessions: int


def make_demo(bundle: Bundle, folder: Path, *, days: int, seed: int) -> Made:
    """Invent the last `days` days before today and store them in `folder`, a home of its own.

    The settings of this process go with it, so that its zone and its days are the same there.
    Equal seeds on the same day of the clock give equal books. Raises BadInput for a folder with
    anything in it or more days than the calendar has, and StoreError where nothing can be saved.
    """
    folder = folder.expanduser().absolute()
    _require_empty(folder)
    if (bundle.today() - timedelta(days=days)).year <= EARLIEST:
        raise BadInput(f"{days} days before today are before {EARLIEST}; make fewer.")
    documents = invent(
        catalog_io.load(),
        bundle.today(),
        days,
        seed=seed,
        calendar=Calendar(bundle.zone, bundle.day_start),
    )
    places = places_from({HOME_VARIABLE: str(folder)})
    _take_settings(bundle, places)
    told = documents[-1].at
    Journal(places.data, places.state, lambda: told, device=DEVICE).put_all(documents)
    kinds = Counter(getattr(d, "kind", type(d).__name__) for d in documents)
    return Made(days, folder, kinds["checkin"], kinds["SessionRecord"])


def _require_empty(folder: Path) -> None:
    try:
        taken = folder.exists() and any(folder.iterdir())
    except NotADirectoryError:
        raise BadInput(f"{folder} is a file; name an empty folder or a new one.") from None
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror}; name an empty folder or a new one.") from None
    if taken:
        raise BadInput(f"{folder} is not empty; name an empty folder or a new one.")


def _take_settings(bundle: Bundle, places: Places) -> None:
    source = bundle.places.settings_file
    try:
        if source.exists():
            places.config.mkdir(mode=0o700, parents=True)
            shutil.copyfile(source, places.settings_file)
            places.settings_file.chmod(0o600)
    except OSError as error:
        reason = error.strerror or "cannot be written"
        raise BadInput(f"{places.config}: {reason}; name a folder that can be written.") from None
