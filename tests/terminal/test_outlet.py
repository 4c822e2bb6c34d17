"""Nobody waits for a terminal that takes nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from lumbarjack.ui.terminal.outlet import Outlet

MORE_THAN_A_PIPE_HOLDS = b"x" * 200_000

PATIENCE_S = 10.0
"""All of this takes no time; a thread may be kept waiting for its turn."""


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    out, into = os.pipe()
    yield out, into
    for end in (out, into):
        with suppress(OSError):
            os.close(end)


def read(fd: int, size: int) -> bytes:
    got = b""
    while len(got) < size:
        got += os.read(fd, size - len(got))
    return got


def wait_for(comes: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not comes():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_what_is_put_comes_in_order(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    for number in range(100):
        outlet.put(b"%03d" % number)
    assert read(pipe[0], 300) == b"".join(b"%03d" % number for number in range(100))
    assert outlet.close(PATIENCE_S)
    assert outlet.waiting == 0


def test_put_returns_at_once_and_says_how_long_nothing_was_taken(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    before = time.monotonic()
    for _ in range(100):
        outlet.put(MORE_THAN_A_PIPE_HOLDS)
    assert time.monotonic() - before < PATIENCE_S
    wait_for(lambda: outlet.stuck_s() > 0.2)
    assert outlet.waiting > 0
    assert not outlet.close(0.1), "it was not taken"


def test_it_goes_on_when_the_terminal_reads_again(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    wait_for(outlet.stuck_s)
    assert len(read(pipe[0], len(MORE_THAN_A_PIPE_HOLDS))) == len(MORE_THAN_A_PIPE_HOLDS)
    wait_for(lambda: outlet.waiting == 0 == outlet.stuck_s())


def test_a_terminal_that_has_gone_takes_everything(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    os.close(pipe[0])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    wait_for(lambda: outlet.gone)
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    assert outlet.close(PATIENCE_S)
    assert outlet.waiting == 0


def test_a_terminal_that_wants_no_waiting_is_waited_for(pipe: tuple[int, int]) -> None:
    os.set_blocking(pipe[1], False)
    outlet = Outlet(pipe[1])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    wait_for(outlet.stuck_s)
    assert not outlet.gone
    assert read(pipe[0], len(MORE_THAN_A_PIPE_HOLDS)) == MORE_THAN_A_PIPE_HOLDS
    assert outlet.close(PATIENCE_S)
