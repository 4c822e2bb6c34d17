"""Keeping the small file from which `status --short` and `streak` are answered next time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress

from lumbarjack import glance
from lumbarjack.catalog_io import CatalogError
from lumbarjack.core.streaks.streak import Streak, words
from lumbarjack.services import derived, stamps
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.first_look import keep_first_look
from lumbarjack.services.reading import read_streak
from lumbarjack.services.status import Status, read_status, short
from lumbarjack.services.today import same_until
from lumbarjack.store.errors import StoreError


def keep_up(bundle: Bundle, environ: Mapping[str, str]) -> None:
    """After a command that saved: what a prompt and the next opening ask is worked out now.

    The record is read and everything is imported, so it costs a fraction of what it would cost
    them. Nothing that goes wrong here is worth a word: they would work it out themselves.
    """
    if bundle.saved:
        with suppress(StoreError, CatalogError):
            read_and_keep(bundle, environ)
            keep_first_look(bundle)


def read_and_keep(bundle: Bundle, environ: Mapping[str, str]) -> tuple[Status, Streak]:
    """How today stands and the streak; kept, where there is a folder and room to keep them."""
    made_from = stamps.taken(stamps.of_today(bundle.places))
    first, last = same_until(bundle)  # first: answers of the next day must not count as this one's
    streak = read_streak(bundle)
    status = read_status(bundle, streak)
    answers = {
        "status": [short(status)],
        "streak": words(streak),
        "json": json.dumps(streak.model_dump(mode="json"), indent=2).splitlines(),
    }
    text = glance.text(answers, (first.timestamp(), last.timestamp()), environ, made_from)
    derived.keep_bytes(bundle.places, glance.NAME, os.fsencode(text))
    return status, streak
