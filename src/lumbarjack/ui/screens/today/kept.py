"""Today as it was read last, so that an opening draws it before the record is read.

It is derived, and holds while the record, the settings and the exercises are as they were, on its
day and on its side of the morning's end. Somebody who only looks needs no more; with the first key
it is read anew all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from lumbarjack import __version__
from lumbarjack.services import derived
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.screens.today.holds import Holds, made_from
from lumbarjack.ui.screens.today.shown import Page

NAME = "today"

Span = tuple[datetime, datetime, Page]
"""From when to before when it is so, and the page."""


def kept_page(bundle: Bundle) -> Page | None:
    """What was kept; None where it holds no longer."""
    found = kept_now(bundle)
    return None if found is None else found[0]


def kept_now(bundle: Bundle) -> tuple[Page, Holds] | None:
    """What was kept, and how long it holds; None where it does so no longer."""
    stamped = made_from(bundle)
    found = derived.read(bundle.places, NAME, _head(bundle))
    now, spans = bundle.now(), found if isinstance(found, tuple) else ()
    for first, last, page in spans:
        if first <= now < last:
            return page, Holds(stamped, first, last)
    return None


def keep_page(bundle: Bundle) -> None:
    """Keep it for the next time, where it holds no longer and there is room for it."""
    if not bundle.places.state.is_dir() or kept_page(bundle) is not None:
        return
    from lumbarjack.catalog_io import CatalogError  # noqa: PLC0415 - reading needs none of it
    from lumbarjack.store.errors import StoreError  # noqa: PLC0415

    stamped = made_from(bundle)
    with suppress(CatalogError, StoreError):
        spans = tuple(_spans(bundle))
        if spans:
            derived.keep(bundle.places, NAME, _head(bundle), stamped, spans)


def _spans(bundle: Bundle) -> Iterator[Span]:
    """Today as it is now, and in the morning as it will be after it.

    None of it on a day on which something else opens, or with a session on its way, which is not a
    matter of files alone.
    """
    from lumbarjack.services.today import same_until  # noqa: PLC0415 - reading needs none of it
    from lumbarjack.ui.screens.today.page import read_page  # noqa: PLC0415

    first, last = same_until(bundle)  # before the page: should that be of the next day, it is lost
    page = read_page(bundle)
    if page.state != "day" or page.wants_check_in or page.cut_off is not None:
        return
    yield first, last, replace(page, told=())
    later = bundle.at(last)
    if later.today() == bundle.today():
        yield *same_until(later), replace(read_page(later), told=())


def _head(bundle: Bundle) -> str:
    return f"lumbarjack {__version__} {NAME} {bundle.zone}"
