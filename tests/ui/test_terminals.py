"""Each kind of terminal in a real pty: what it is sent is what it can show."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import RunCli
from tests.terminal.conftest import CHECK_IN, NOON, SETUP
from tests.terminal.line import Line, lumbarjack

MANY = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")
FEW = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:3[0-7]|9[0-7]|4[0-7])(?:;[0-9]+)*m")
DARK = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:31|34|90)(?:;[0-9]+)*m")
"""Red, blue and bright black: too dark to read on the console."""

SMALL = {*"▪▫▲"}
UTF8 = "C.UTF-8"

Seen = tuple[str, bytes]


@pytest.fixture
def looked_at(home: Path, run_cli: RunCli) -> Callable[..., Seen]:
    """First run, then Today, whose list is marked, and a session's first page: text and bytes."""

    def look(mark: str, **env: str) -> Seen:
        names = ("PATH", "HOME", "PYTHONPATH", "TZ")
        given = {name: os.environ[name] for name in names if name in os.environ}
        given |= {"LUMBARJACK_NOW": NOON, **env}
        with Line(lumbarjack(), {**given, "LUMBARJACK_HOME": str(home / "new")}) as line:
            text = line.until("Enter begin")
            raw = bytes(line.raw)
        for command in (SETUP, CHECK_IN):
            assert run_cli(*command, now=NOON).returncode == 0
        with Line(lumbarjack(), {**given, "LUMBARJACK_HOME": str(home)}) as line:
            line.until("Enter start")
            text += line.until(mark)
            line.press("\r")
            line.until("I am down")
            line.settle()
            return text + line.text, raw + bytes(line.raw)

    return look


@pytest.mark.parametrize("term", ["xterm-256color", "screen-256color", "tmux-256color"])
def test_256_colours_without_colorterm(looked_at: Callable[..., Seen], term: str) -> None:
    _, raw = looked_at("▌", TERM=term, LANG=UTF8)
    assert MANY.search(raw) and not FEW.search(raw)


def test_the_linux_console(looked_at: Callable[..., Seen]) -> None:
    text, raw = looked_at("▌", TERM="linux", LANG=UTF8)
    assert FEW.search(raw) and not MANY.search(raw) and not DARK.search(raw)
    assert not SMALL & set(text)
    assert not [c for c in text if "\u2800" <= c <= "\u28ff"]


@pytest.mark.parametrize("env", [{"TERM": "vt100", "LANG": UTF8}, {"TERM": "xterm", "LANG": "C"}])
def test_an_old_terminal_or_locale_has_ascii_and_its_own_colours(
    looked_at: Callable[..., Seen], env: dict[str, str]
) -> None:
    text, raw = looked_at("|", **env)
    assert text.isascii() and raw.isascii()
    assert not MANY.search(raw)


def test_no_color_has_none(looked_at: Callable[..., Seen]) -> None:
    _, raw = looked_at("▌", TERM="xterm-256color", LANG=UTF8, NO_COLOR="1", COLORTERM="truecolor")
    assert not MANY.search(raw) and not FEW.search(raw)


@pytest.mark.parametrize(("term", "why"), [("dumb", "TERM says dumb"), ("", "TERM is not set")])
def test_a_terminal_that_only_prints_gets_one_sentence_and_why(
    home: Path, term: str, why: str
) -> None:
    env = {**os.environ, "TERM": term, "LUMBARJACK_HOME": str(home)}
    with Line(lumbarjack(), env) as line:
        assert line.ends() == 0
        assert b"No screen here: " + why.encode() in line.raw
        assert b"session --plain" in line.raw
        assert b"\x1b" not in line.raw
