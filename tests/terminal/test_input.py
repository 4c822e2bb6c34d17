"""No byte that a terminal sends ends the app."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.ui.terminal.sieve import PASTE_ENDS, PASTE_S
from tests.terminal.line import Line

OLD_MOUSE = b"\x1b[M !!"
INJECTIONS = (
    b"\xe9",
    b"\xff\xfe\xfd",
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x92",
    b"\x80\x81\x82\x83",
    OLD_MOUSE,
    b"\x1b[M\xe0\xe0\xe0",
    b"\x1b[M\x20\xc3\xa9",
    b"\x1b[M",
    b"\x1b[<35;200;100M\x1b[<35;201;100m",
    b"\x1b[<0;5;5M\x1b[<0;5;5m",
    b"\x1b[32;40;20M",
    b"\x1b[99999999999999u",
    b"\x1b[1114112;1u",
    b"\x1b[48;99999;99999;1;1t",
    b"\x1b[48;24;80;0;0t\x1b[<35;5;5M",  # a window without pixels, and then a mouse
    b"\x1b[5;5R\x1b[5;",
    b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1bP>|xterm(390)\x1b\\\x1b[?62;22c",
    b"\x00\x00\x00",
    b"\x1b[200~",
)

APART_S = 0.15
"""More than a turn of the reading thread, and less than a cut sequence is waited for."""


def test_twenty_bad_things_and_it_is_still_there(opened: Callable[..., Line]) -> None:
    assert len(INJECTIONS) >= 20
    with opened() as line:
        line.until("start")
        for injection in INJECTIONS:
            line.press(injection)
            line.read_for(APART_S)
            assert not line.ended(), injection
        line.press(PASTE_ENDS + b"\x03")
        assert line.ends() == 0
    assert b"Traceback" not in line.raw


def test_a_cursor_report_cut_in_two_logs_no_pain(in_session: Callable[..., Line]) -> None:
    with in_session() as line:
        line.press(b"\x1b[1")
        line.read_for(APART_S)
        line.press(b"2;7R")
        line.press(" ")
        assert "noted" not in line.until("paused")


def test_a_paste_without_an_end_leaves_the_keys_working(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("start")
        line.press(b"\x1b[200~abc")
        while not line.ended():
            line.read_for(PASTE_S + APART_S)
            line.press("q")
        assert line.code == 0
