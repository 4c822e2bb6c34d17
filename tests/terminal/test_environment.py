"""What is taken from the environment of a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.ui.terminal.environment import (
    over_ssh,
    shell_off,
    sixteen_colours,
    unnamed_colours,
    writes_utf8,
)


@pytest.mark.parametrize(
    ("environ", "utf8"),
    [
        ({"LANG": "de_DE.UTF-8"}, True),
        ({"LANG": "C.utf8"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, False),
        ({"LC_CTYPE": "en_GB.UTF-8", "LANG": "C"}, True),
        ({"LC_ALL": "POSIX", "LC_CTYPE": "en_GB.UTF-8"}, False),
        ({"LC_ALL": "", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, True),
        ({"LANG": "en_GB.UTF-8", "TERM": "vt100"}, False),
        ({}, False),
    ],
)
def test_the_first_locale_that_is_set_decides(environ: dict[str, str], utf8: bool) -> None:
    assert writes_utf8(environ) is utf8


def test_a_locale_that_python_set_itself_is_passed_over(tmp_path: Path) -> None:
    at_start = tmp_path / "environ"
    now = {"LC_CTYPE": "C.UTF-8", "LANG": "C"}
    at_start.write_bytes(b"LANG=C\0HOME=/\0")
    assert not writes_utf8(now, at_start)
    at_start.write_bytes(b"LANG=C\0LC_CTYPE=\0")
    assert not writes_utf8(now, at_start)
    at_start.write_bytes(b"LANG=C\0LC_CTYPE=C.UTF-8\0")
    assert writes_utf8(now, at_start)
    assert writes_utf8(now, tmp_path / "not there")


def test_a_line_over_ssh_is_known() -> None:
    assert over_ssh({"SSH_TTY": "/dev/pts/1"})
    assert not over_ssh({})


@pytest.mark.parametrize(
    ("environ", "sixteen"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "tmux-256color"}, False),
        ({"TERM": "xterm-kitty"}, False),
        ({"TERM": "alacritty"}, False),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, False),
        ({"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "256"}, False),
        ({"TERM": "xterm"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "vt100"}, True),
    ],
)
def test_how_many_colours_can_be_counted_on(environ: dict[str, str], sixteen: bool) -> None:
    assert sixteen_colours(environ) is sixteen


def test_a_terminal_whose_name_hides_its_colours_has_them_named() -> None:
    assert unnamed_colours({"TERM": "alacritty"}) == {"TEXTUAL_COLOR_SYSTEM": "256"}
    assert unnamed_colours({"TERM": "alacritty", "COLORTERM": "truecolor"}) == {}
    assert unnamed_colours({"TERM": "alacritty", "TEXTUAL_COLOR_SYSTEM": "auto"}) == {}
    assert unnamed_colours({"TERM": "linux"}) == {}


def test_a_shell_is_off_where_it_is_said() -> None:
    assert shell_off({"LUMBARJACK_NO_SHELL": "1"})
    assert not shell_off({"LUMBARJACK_NO_SHELL": "0"})
    assert not shell_off({})
