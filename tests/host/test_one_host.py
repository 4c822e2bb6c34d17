"""docs/host.md as it is written, with a real sshd: the app comes, a shell never does."""

from __future__ import annotations

import getpass
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import RunCli
from tests.ground.places import ROOT
from tests.terminal.conftest import NOON, SETUP
from tests.terminal.line import Line
from tests.terminal.sshd import Sshd
from tests.terminal.test_ssh import far_pid

pytestmark = pytest.mark.system("sshd", "ssh")

ONLY = "/usr/local/bin/lumbarjack-only"
PROGRAM = "/usr/local/bin/lumbarjack"
SECRET = "told-by-a-shell"

REFUSED = (
    *("sh", "*", "log 4 --note x", "report --html /tmp/x"),
    *("today; id", "today $(id)", "today\nid", "diary && id"),
)

Asked = Callable[..., subprocess.CompletedProcess[str]]


def block(kind: str) -> str:
    """What the page says to write into a file."""
    text = (ROOT / "docs" / "host.md").read_text(encoding="utf-8")
    found = re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(found) == 1, kind
    return str(found[0])


@pytest.fixture
def told(home: Path, run_cli: RunCli) -> Path:
    assert run_cli(*SETUP, now=NOON).returncode == 0
    return home


@pytest.fixture
def host(tmp_path: Path, told: Path) -> Iterator[Sshd]:
    """The page's configuration, for this user; its program is the one that is tested."""
    folder = tmp_path / "host"
    folder.mkdir(mode=0o700)
    names = ("PATH", "HOME", "LUMBARJACK_HOME", "PYTHONPATH", "TZ")
    given = {name: os.environ[name] for name in names if name in os.environ}
    given |= {"LUMBARJACK_NOW": NOON, "EDITOR": f"echo {SECRET}", "LANG": "C.UTF-8"}
    exports = "".join(f"export {name}={shlex.quote(value)}\n" for name, value in given.items())
    program, only = folder / "lumbarjack", folder / "lumbarjack-only"
    program.write_text(
        f'#!/bin/sh\n{exports}exec {shlex.quote(sys.executable)} -m lumbarjack "$@"\n'
    )
    only.write_text(block("sh").replace(f"{PROGRAM} ", f"{program} "))
    for script in (program, only):
        script.chmod(0o755)
    config = block("sshd_config").replace(ONLY, str(only))
    config = config.replace("Group lumbarjack", f"User {getpass.getuser()}")
    assert PROGRAM not in only.read_text() and str(only) in config
    with Sshd(folder, f"Subsystem sftp internal-sftp\n{config}") as server:
        yield server


@pytest.fixture
def asked(host: Sshd) -> Asked:
    """What a client is told that asks for something, without a terminal."""

    def ask(*words: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            host.client("-T", *options, asks=words),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return ask


def logged_in(host: Sshd, *words: str) -> Line:
    env = {"TERM": "xterm-256color", "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    return Line(host.client("-tt", asks=words), env)


def test_a_login_is_the_app_and_ctrl_z_and_the_editor_lead_nowhere(host: Sshd, told: Path) -> None:
    with logged_in(host) as line:
        line.until("Five short questions")
        line.press("\x1b")
        line.until("0-9 log pain")
        line.press("\x1a")
        os.kill(far_pid(told), signal.SIGTSTP)
        line.press("d")
        line.until("full entry")
        line.press("\t")
        line.until("now")
        line.press("o")
        line.until("Other programs are switched off on this host. Type the note in its field.")
        line.press("\x1b")
        line.until("full entry")
        line.press("q")
        assert line.ends() == 0
        assert SECRET.encode() not in line.raw


def test_what_is_not_named_is_refused_and_run_by_nobody(asked: Asked) -> None:
    for words in REFUSED:
        done = asked(words)
        assert done.returncode == 1, words
        assert "Here is lumbarjack only" in done.stdout, words
        assert "uid=" not in done.stdout + done.stderr, words


def test_the_plain_words_of_a_day_go(asked: Asked) -> None:
    assert "minutes" in asked("today").stdout
    assert "Saved" in asked("log", "4").stdout
    assert "4 now" in asked("diary").stdout
    assert "No screen here: this is not a terminal." in asked().stdout


def test_no_files_and_no_lines_go_through_it(host: Sshd, asked: Asked) -> None:
    assert "Here is lumbarjack only" not in asked("today").stdout
    refused = asked("sftp", options=("-s",))
    assert refused.returncode == 1 and "Here is lumbarjack only" in refused.stdout
    assert asked(options=("-W", "127.0.0.1:22")).returncode != 0


def test_ctrl_z_in_a_session_of_words_leads_nowhere(host: Sshd) -> None:
    with logged_in(host, "session", "--plain") as line:
        line.until("safety list")
        line.press("\x1a")
        line.press("n\n")
        line.until("Pain now")
