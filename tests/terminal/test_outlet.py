"""Nobody waits for a terminal that takes nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from lumbarjack.ui.terminal.outlet import Outlet

MORE_THAN_A_PIPE_HOLDS = b"x" * 200_000


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


def wait_for(what: object, outlet: Outlet, value: object) -> None:
    end = time.monotonic() + 5
    while getattr(outlet, str(what)) != value and time.monotonic() < end:
        time.sleep(0.01)
    assert getattr(outlet, str(what)) == value


def test_what_is_put_comes_in_order(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    for number in range(100):
        outlet.put(b"%03d" % number)
    assert read(pipe[0], 300) == b"".join(b"%03d" % number for number in range(100))
    assert outlet.close(5)
    assert outlet.waiting == 0


def test_put_returns_at_once_and_says_how_long_nothing_was_taken(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    before = time.monotonic()
    for _ in range(100):
        outlet.put(MORE_THAN_A_PIPE_HOLDS)
    assert time.monotonic() - before < 1
    time.sleep(0.5)
    assert outlet.waiting > 0
    assert outlet.stuck_s() > 0.2
    assert not outlet.close(0.1), "it was not taken"


def test_it_goes_on_when_the_terminal_reads_again(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    time.sleep(0.2)
    assert len(read(pipe[0], len(MORE_THAN_A_PIPE_HOLDS))) == len(MORE_THAN_A_PIPE_HOLDS)
    wait_for("waiting", outlet, 0)
    assert outlet.stuck_s() == 0


def test_a_terminal_that_has_gone_takes_everything(pipe: tuple[int, int]) -> None:
    outlet = Outlet(pipe[1])
    os.close(pipe[0])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    wait_for("gone", outlet, True)
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    assert outlet.close(5)
    assert outlet.waiting == 0


def test_a_terminal_that_wants_no_waiting_is_waited_for(pipe: tuple[int, int]) -> None:
    os.set_blocking(pipe[1], False)
    outlet = Outlet(pipe[1])
    outlet.put(MORE_THAN_A_PIPE_HOLDS)
    time.sleep(0.2)
    assert not outlet.gone
    assert read(pipe[0], len(MORE_THAN_A_PIPE_HOLDS)) == MORE_THAN_A_PIPE_HOLDS
    assert outlet.close(5)
