"""Who looks at a page that stands costs the machine nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.terminal.line import Line

SECONDS = 4
WAKES = 4
"""A second, of all threads: the guard looks once, and a minute ends now and then."""


def wakes(pid: int) -> int:
    """How often a thread of the process has waited so far."""
    threads = Path(f"/proc/{pid}/task").glob("*/status")
    found = (re.search(r"^voluntary_ctxt_switches:\s*(\d+)", s.read_text(), re.M) for s in threads)
    return sum(int(one[1]) for one in found if one is not None)


def test_an_idle_page_sleeps(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.settle()
        before, raw = wakes(line.pid), len(line.raw)
        line.read_for(SECONDS)
        assert len(line.raw) == raw
        assert wakes(line.pid) - before <= SECONDS * WAKES
