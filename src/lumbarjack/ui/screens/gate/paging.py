"""Which lines go on which page, so that none is out of sight when a page is answered."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 12
"""Lines on one page at most; more are skimmed, not read."""

Page = tuple[int, int]
"""The first line of a page, and the first one after it."""


def paged(groups: Sequence[Sequence[int]], room: int, most: int = MOST) -> tuple[Page, ...]:
    """The pages of some groups of lines, each line given by its rows; no page mixes groups.

    A group that does not fit its page is split as evenly as its lines allow. A line that is higher
    than the room has a page of its own.
    """
    pages: list[Page] = []
    start = 0
    for rows in groups:
        pages += [(start + first, start + end) for first, end in _split(rows, room, most)]
        start += len(rows)
    return tuple(pages)


def _split(rows: Sequence[int], room: int, most: int) -> list[Page]:
    """The fewest pages, with the least room in which they are still that few."""
    fewest = _filled(rows, room, most)
    for each in range(max(rows, default=1), room):
        even = _filled(rows, each, most)
        if len(even) == len(fewest):
            return even
    return fewest


def _filled(rows: Sequence[int], room: int, most: int) -> list[Page]:
    """Each page filled before the next is begun."""
    pages: list[Page] = []
    first = used = 0
    for at, height in enumerate(rows):
        if at > first and (used + height > room or at - first >= most):
            pages.append((first, at))
            first, used = at, 0
        used += height
    if rows:
        pages.append((first, len(rows)))
    return pages
