"""A page that came by itself takes no answer from a key that was meant for what lay under it."""

from __future__ import annotations

GUARD_S = 0.5
"""Nobody reads and answers a page faster; a key typed right after a pain number does (ours)."""


def takes_answer(drawn: float | None, at: float) -> bool:
    """Whether a key at `at` may answer; `drawn` is when the page was first seen, None = not yet.

    Both are seconds of one monotonic clock.
    """
    return drawn is not None and at - drawn >= GUARD_S
