"""What plain commands print can be read aloud: words, no drawing, no codes for a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from lumbarjack.cli.root import COMMANDS, root
from tests.conftest import RunCli

NOW = "2026-03-16T07:30:00+00:00"

DRAWN = {*map(chr, range(0x2190, 0x2300)), *map(chr, range(0x2500, 0x2900))}
"""Arrows, boxes, blocks, squares, braille: a screen reader reads their names, or nothing."""

DAILY = (
    ("today",),
    ("checkin", "--now", "3", "--worst", "4", "--nothing-new"),
    ("log", "4", "--zone", "buttock", "--side", "left", "--note", "after the car"),
    ("advice",),
    ("session", "--plain", "--own-pace"),
    ("safety",),
    ("me",),
    ("matters",),
    ("diary", "--since", "14d"),
    ("streak",),
    ("trend",),
    ("measure",),
    ("status",),
    ("status", "--short"),
    ("undo",),
    ("report",),
    ("plan", "show"),
    ("catalog", "list"),
    ("catalog", "show", "bridge"),
    ("replay",),
    ("doctor",),
)


@pytest.fixture(scope="module")
def _lived_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some weeks of an invented history."""
    import os
    import subprocess
    import sys

    folder = tmp_path_factory.mktemp("lived") / "home"
    env = {**os.environ, "LUMBARJACK_NOW": NOW, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "lumbarjack", "demo", "--years", "1", str(folder)]
    subprocess.run(command, env=env, check=True, capture_output=True, timeout=120)
    return folder


@pytest.fixture
def lived(_lived_once: Path, home: Path) -> Path:
    shutil.copytree(_lived_once, home)
    return home


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and, of the groups, every one below it."""
    for name, module in COMMANDS.items():
        command = import_module(module).command
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {sub}", one) for sub, one in command.commands.items())


@pytest.mark.parametrize("words", DAILY, ids=" ".join)
def test_a_command_of_the_day_prints_words(
    lived: Path, run_cli: RunCli, words: tuple[str, ...]
) -> None:
    answers = "\n" * 3 + "n\n3\n\n" + "s\n" + "\n" * 6
    done = run_cli(*words, now=NOW, input=answers, env={"TERM": "xterm-256color"})
    assert done.returncode in (0, 1), done.stderr
    for text in (done.stdout, done.stderr):
        assert not DRAWN & set(text), sorted(DRAWN & set(text))
        assert not [c for c in text if c < " " and c != "\n"], "codes for a terminal"
        assert "Traceback" not in text
    assert (done.stdout + done.stderr).strip()


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=lambda v: v if v else "")
def test_help_says_what_each_word_of_a_command_does(name: str, command: click.Command) -> None:
    assert command.help and command.get_short_help_str(90), name
    for one in command.params:
        if isinstance(one, click.Option):
            assert one.help, f"{name} {one.opts[0]}"


def test_help_names_every_command() -> None:
    text = root.get_help(click.Context(root, info_name="lumbarjack"))
    for name in COMMANDS:
        assert f"  {name} " in text
    assert not DRAWN & set(text)
