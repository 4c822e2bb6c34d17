"""Keeping the small file from which `status --short` and `streak` are answered next time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from lumbarjack import glance
from lumbarjack.core.days import begins
from lumbarjack.core.streaks.streak import Streak, words
from lumbarjack.paths import Places
from lumbarjack.services import derived, stamps
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.reading import read_streak
from lumbarjack.services.status import Status, read_status, short
from lumbarjack.services.today import morning_ends


def read_and_keep(bundle: Bundle, environ: Mapping[str, str]) -> tuple[Status, Streak]:
    """How today stands and the streak; kept, where there is a folder and room to keep them."""
    made_from = [glance.stamp(str(path)) for path in _made_from(bundle.places)]
    streak = read_streak(bundle)
    status = read_status(bundle, streak)
    answers = {
        "status": [short(status)],
        "streak": words(streak),
        "json": json.dumps(streak.model_dump(mode="json"), indent=2).splitlines(),
    }
    text = glance.text(answers, _span(bundle), environ, made_from)
    derived.keep(bundle.places, glance.NAME, text)
    return status, streak


def _span(bundle: Bundle) -> tuple[float, float]:
    """Between which instants the words hold: this day, and this side of the morning's end."""
    now, today = bundle.now(), bundle.today()
    first = begins(today, bundle.zone, bundle.day_start)
    last = begins(today + timedelta(days=1), bundle.zone, bundle.day_start)
    change = morning_ends(bundle, bundle.record())
    first, last = (max(first, change), last) if change <= now else (first, min(last, change))
    return first.timestamp(), last.timestamp()


def _made_from(places: Places) -> Iterator[Path]:
    """Everything whose change changes the words: a save renames a file in its folder."""
    yield from stamps.of_the_record(places)
    yield places.settings_file
    yield places.own_catalogue
    yield from stamps.inside(places.own_catalogue)
