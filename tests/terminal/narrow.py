"""A narrow line: `python -m tests.terminal.narrow PORT BYTES_A_SECOND DELAY_S`, for ssh's
ProxyCommand. What the server sends comes at that rate, and everything so much later, each way.
"""

from __future__ import annotations

import os
import select
import socket
import sys
import time
from collections import deque

HOLDS = 4096
"""Bytes that wait in front of the narrow place; the rest waits where it comes from."""

TICK_S = 0.005

Due = deque[tuple[float, bytes]]


def carry(port: int, rate: float, delay: float) -> None:
    """Carry bytes both ways until one end closes."""
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2 * HOLDS)
    server.connect(("127.0.0.1", port))
    up: Due = deque()
    down: Due = deque()
    waiting, may, last = b"", 0.0, time.monotonic()
    while True:
        ears: list[int | socket.socket] = [0, server] if len(waiting) < HOLDS else [0]
        ready, _, _ = select.select(ears, [], [], TICK_S)
        now = time.monotonic()
        if 0 in ready:
            keys = os.read(0, 65536)
            if not keys:
                return
            up.append((now + delay, keys))
        if server in ready:
            said = server.recv(HOLDS)
            if not said:
                return
            waiting += said
        may, last = min(rate / 20, may + (now - last) * rate), now
        pass_now, waiting = waiting[: int(may)], waiting[int(may) :]
        if pass_now:
            may -= len(pass_now)
            down.append((now + delay, pass_now))
        while up and up[0][0] <= now:
            server.sendall(up.popleft()[1])
        while down and down[0][0] <= now:
            os.write(1, down.popleft()[1])


if __name__ == "__main__":
    carry(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]))
