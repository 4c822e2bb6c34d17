"""How plain output looks: wrapped lines of words, or JSON.

A stored text may have come from elsewhere: what would steer the terminal in it is never printed.
"""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterable

import click

from lumbarjack.core.texts import STEERING, without_controls

WIDEST = 88
"""Lines longer than this are hard to read however wide the terminal is."""


NUMBERED = {sign: f"\\u{sign:04x}" for sign in STEERING if sign >= ord(" ")}
"""JSON itself numbers the others."""


def say(text: str = "", indent: int = 0) -> None:
    """Print one paragraph, wrapped at words, with a hanging indent."""
    pad = " " * indent
    _wrapped(text, pad, pad)


def say_item(mark: str, text: str) -> None:
    """Print a list item: its mark, and the text hanging beside it."""
    _wrapped(text, mark, " " * len(mark))


def _wrapped(text: str, first: str, then: str) -> None:
    width = max(30, min(WIDEST, shutil.get_terminal_size().columns - 1))
    lines = textwrap.wrap(
        without_controls(text), width, initial_indent=first, subsequent_indent=then
    )
    say_all(lines)


def say_all(lines: Iterable[str]) -> None:
    """Print ready-made lines, each as it is."""
    click.echo("\n".join(without_controls(line) for line in lines))


def say_error(text: str) -> None:
    """Print one line on stderr."""
    click.echo(without_controls(" ".join(text.split())), err=True)


def say_json(value: object) -> None:
    """Print one JSON value."""
    click.echo(as_json(value, indent=2))


def as_json(value: object, indent: int | None = None) -> str:
    """A value as JSON, every sign that would steer a terminal written as its number."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(NUMBERED)
