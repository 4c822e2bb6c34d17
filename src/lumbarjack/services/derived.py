"""Files that can be made anew at any time: one is used while all that it was made from is the same.

Its parts, an empty line between them: a head, `glance.stamp` of each thing it was made from, and
the text.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from lumbarjack.glance import stamp
from lumbarjack.paths import Places


def read(places: Places, name: str, head: str) -> str | None:
    """The text kept under this name and head; None where it is not there or holds no longer."""
    try:
        said, stamps, text = (places.derived / name).read_text(encoding="utf-8").split("\n\n", 2)
    except (OSError, ValueError):
        return None
    holds = said == head and all(
        stamp(line.split(" ", 2)[-1]) == line for line in stamps.split("\n")
    )
    return text if holds else None


def joined(head: str, stamps: Iterable[str], text: str) -> str:
    """What `read` takes apart; the stamps were taken before anything was read."""
    return "\n\n".join([head, "\n".join(stamps), text])


def keep(places: Places, name: str, text: str) -> None:
    """Write a derived file, where there is a home and room for it."""
    if not places.state.is_dir():
        return
    from lumbarjack.store import files  # noqa: PLC0415 - reading needs none of it

    with suppress(OSError):
        files.write(places.derived / name, text.encode(), mark=f".{os.getpid()}", durable=False)
