"""What is taken from the environment of a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.ui.terminal.environment import over_ssh, writes_utf8


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
    at_start.write_bytes(b"LANG=C\0LC_CTYPE=C.UTF-8\0")
    assert writes_utf8(now, at_start)
    assert writes_utf8(now, tmp_path / "not there")


def test_a_line_over_ssh_is_known() -> None:
    assert over_ssh({"SSH_TTY": "/dev/pts/1"})
    assert not over_ssh({})
