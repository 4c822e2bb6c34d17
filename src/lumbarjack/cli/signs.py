"""Asking the safety list, page by page."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.ask import Ask, ask_numbers, ask_yes, at_prompt
from lumbarjack.cli.say import say, say_all, say_item

if TYPE_CHECKING:
    from lumbarjack.core.safety.signs import Sign
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.safety import Answered, Why

TIERS = ("now", "soon")
"""The lists whose signs lock; the third is in `lumbarjack safety --list`."""

ROWS_BESIDE = 7
"""Rows that the heading and the question take of a screen."""


def ask_signs(opened: Bundle, why: Why) -> Answered:
    """Show the list, ask which lines apply, store the answer, and say what follows."""
    from lumbarjack.services.safety import mark_none, mark_signs

    marked = choose_signs(at_prompt)
    answered = mark_signs(opened, marked, why) if marked else mark_none(opened, why)
    say_answered(answered)
    return answered


def choose_signs(ask: Ask) -> tuple[str, ...]:
    """The ids of the lines that apply, asked page by page so that none scrolls away unseen.

    A page takes numbers, or n for none of these: Enter alone is no answer. After a page with a
    mark nothing more is asked.
    """
    pages = [(tier, page) for tier in TIERS for page in _pages(_of(tier))]
    for number, (tier, page) in enumerate(pages, start=1):
        click.echo()
        say(f"{_heading(tier)} Page {number} of {len(pages)}.")
        for line, sign in enumerate(page, start=1):
            say_item(f"{line:3d}  ", sign.text)
        question = "Numbers that apply, or n for none of these"
        picked = ask_numbers(ask, question, 1, len(page), none="n")
        if picked:
            return tuple(page[line - 1].id for line in picked)
    return ()


def each_sign() -> tuple[str, ...]:
    """The ids of the lines answered yes, each line asked on its own: nothing is a default."""
    for tier in TIERS:
        say(_heading(tier))
        chosen = tuple(sign.id for sign in _of(tier) if _applies(sign))
        if chosen:
            return chosen
    return ()


def _applies(sign: Sign) -> bool:
    while True:
        answer = ask_yes(at_prompt, sign.text)
        if answer is not None:
            return answer
        click.echo("This line wants its own answer.")


def say_answered(answered: Answered) -> None:
    """Say what was saved; the page of a lock comes first."""
    if answered.page:
        say_all(answered.page)
        click.echo()
    if answered.check.signs:
        say(f"Saved: marked {', '.join(answered.check.signs)}.")
    elif answered.check.assessed is not None:
        say(f"Saved: seen on {answered.check.assessed}, told {answered.check.told}.")
    else:
        say("Saved: nothing on the list today. That does not mean that all is well.")
    if answered.check.assessed is not None and not answered.lock.locked:
        say("Exercises are open again.")


def _pages(signs: tuple[Sign, ...]) -> list[list[Sign]]:
    """The signs in pages that fit the screen with their heading and question."""
    size = shutil.get_terminal_size()
    room = max(4, size.lines - ROWS_BESIDE)
    pages: list[list[Sign]] = [[]]
    rows = 0
    for sign in signs:
        needs = len(textwrap.wrap(sign.text, max(30, size.columns - 6)))
        if pages[-1] and rows + needs > room:
            pages.append([])
            rows = 0
        pages[-1].append(sign)
        rows += needs
    return pages


def _heading(tier: str) -> str:
    from lumbarjack.core.safety.signs import ACTIONS, QUESTIONS

    key = next(known for known in QUESTIONS if known == tier)
    return f"{QUESTIONS[key]} {ACTIONS[key]}"


def _of(tier: str) -> tuple[Sign, ...]:
    from lumbarjack.core.safety.signs import SIGNS

    return tuple(sign for sign in SIGNS if sign.tier == tier)
