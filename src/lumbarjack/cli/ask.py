"""Questions, one line each: Enter leaves a question unanswered unless it says otherwise.

Every function takes how to ask: a prompt at the terminal, or a line of the plain session.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from lumbarjack.cli.types import ZONES
from lumbarjack.core.texts import without_controls

Ask = Callable[[str], str]
"""Says a question and returns the line that was typed, without its end."""


def at_prompt(question: str) -> str:
    """Ask at the terminal. Raises click.Abort where the person leaves (ctrl+c, ctrl+d)."""
    text: str = click.prompt(without_controls(question), default="", show_default=False)
    return text.strip()


def ask_score(
    ask: Ask, question: str, *, at_least: int = 0, at_most: int = 10, enter: int | None = None
) -> int | None:
    """A whole number from `at_least` to `at_most`; `enter` where Enter was pressed."""
    while True:
        text = ask(question)
        if not text:
            return enter
        if text.isascii() and text.isdigit() and at_least <= int(text) <= at_most:
            return int(text)
        click.echo(f"A whole number from {at_least} to {at_most}, or Enter.")


def ask_yes(ask: Ask, question: str, *, default: bool | None = None) -> bool | None:
    """Yes or no; `default` where Enter was pressed."""
    while True:
        text = ask(f"{question} (y/n)").lower()
        if not text:
            return default
        if text[0] in "yn":
            return text[0] == "y"
        click.echo("y or n, or Enter to leave it open.")


def ask_zone(ask: Ask) -> str | None:
    """How far out the pain reaches, by its number or its word; None where left open."""
    while True:
        text = ask(
            "How far out? 0 none, 1 low back, 2 buttock, 3 thigh, 4 below the knee, 5 foot"
        ).lower()
        if not text:
            return None
        if text in ZONES:
            return text
        if text in {"0", "1", "2", "3", "4", "5"}:
            return ZONES[int(text)]
        click.echo("A number from 0 to 5, or Enter to leave it open.")


def ask_word(ask: Ask, question: str, words: Sequence[str]) -> str | None:
    """One of a few words, by its beginning; None where left open."""
    while True:
        text = ask(f"{question} ({', '.join(words)})").lower()
        if not text:
            return None
        found = [w for w in words if w.startswith(text)]
        if text in words or len(found) == 1:
            return text if text in words else found[0]
        click.echo(f"One of {', '.join(words)}, or Enter to leave it open.")


def ask_numbers(
    ask: Ask, question: str, first: int, last: int, *, none: str = ""
) -> tuple[int, ...]:
    """Several line numbers from `first` to `last`; empty where `none` was typed."""
    while True:
        text = ask(question).lower()
        parts = text.replace(",", " ").split()
        if text == none:
            return ()
        if parts and all(p.isascii() and p.isdigit() and first <= int(p) <= last for p in parts):
            return tuple(dict.fromkeys(int(p) for p in parts))
        click.echo(
            f"Numbers from {first} to {last}, such as {first} {last}; {none or 'Enter'}: none."
        )
