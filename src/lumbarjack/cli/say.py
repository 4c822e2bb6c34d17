"""How plain output looks: wrapped lines of words, or JSON."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterable

import click

WIDEST = 88
"""Lines longer than this are hard to read however wide the terminal is."""


def say(text: str = "", indent: int = 0) -> None:
    """Print one paragraph, wrapped at words, with a hanging indent."""
    width = min(WIDEST, shutil.get_terminal_size().columns - 1)
    pad = " " * indent
    lines = textwrap.wrap(text, max(width, 30), initial_indent=pad, subsequent_indent=pad)
    click.echo("\n".join(lines))


def say_item(mark: str, text: str) -> None:
    """Print a list item: its mark, and the text hanging beside it."""
    width = min(WIDEST, shutil.get_terminal_size().columns - 1)
    lines = textwrap.wrap(
        text, max(width, 30), initial_indent=mark, subsequent_indent=" " * len(mark)
    )
    click.echo("\n".join(lines))


def say_all(lines: Iterable[str]) -> None:
    """Print ready-made lines as they are."""
    click.echo("\n".join(lines))


def say_json(value: object) -> None:
    """Print one JSON value."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
