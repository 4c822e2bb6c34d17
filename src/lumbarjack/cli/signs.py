"""Asking the safety list, page by page."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Literal

import click

from lumbarjack.cli.ask import Ask, ask_numbers, ask_word, ask_yes, at_prompt
from lumbarjack.cli.say import say, say_all, say_item

if TYPE_CHECKING:
    from lumbarjack.core.safety.signs import Sign
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.safety import Answered, Why

TIERS = ("now", "soon")
"""The lists whose signs lock."""

BOOK = "book"
"""The list that locks nothing: asked with the others, but not before a session."""

ROWS_BESIDE = 7
"""Rows that the heading and the question take of a screen."""


def ask_signs(opened: Bundle, why: Why) -> Answered:
    """Show the list, ask which lines apply, store the answer, and say what follows.

    After 28 days, or where a rule asks for it, the four things to try are asked as well; where a
    line locks, neither those nor the list to book a visit.
    """
    from lumbarjack.services.safety import asking, mark_none, mark_signs

    tries = asking(opened, why).self_checks
    marked, tried = choose_signs(at_prompt), {}
    if not marked and tries:
        tried = try_out(at_prompt)
    if not marked and "worse" not in tried.values():
        marked = choose_signs(at_prompt, (BOOK,))
    worse = bool(marked) or "worse" in tried.values()
    store = mark_signs(opened, marked, why, tried) if worse else mark_none(opened, why, tried)
    say_answered(store)
    return store


def try_out(ask: Ask) -> dict[str, Literal["same", "worse"]]:
    """The four self-checks: each the same as before, or worse; a blank leaves one out."""
    from lumbarjack.core.safety.signs import SELF_CHECKS, SELF_CHECKS_QUESTION

    click.echo()
    say(SELF_CHECKS_QUESTION)
    tried: dict[str, Literal["same", "worse"]] = {}
    for check in SELF_CHECKS:
        said = ask_word(ask, check.what, ("same", "worse"))
        if said is not None:
            tried[check.id] = "worse" if said == "worse" else "same"
    return tried


def choose_signs(ask: Ask, tiers: tuple[str, ...] = TIERS) -> tuple[str, ...]:
    """The ids of the lines that apply, asked page by page so that none scrolls away unseen.

    A page takes numbers, or n for none of these: Enter alone is no answer. After a page with a
    mark nothing more is asked.
    """
    pages = [(tier, page) for tier in tiers for page in _pages(_of(tier))]
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


def ask_each(opened: Bundle, ask: Ask) -> Answered:
    """Ask a list that opened by itself line by line, and store the answer."""
    from lumbarjack.services.safety import mark_none, mark_signs

    signs = _each_sign(ask)
    return mark_signs(opened, signs, "opened") if signs else mark_none(opened, "opened")


def _each_sign(ask: Ask) -> tuple[str, ...]:
    """The ids of the lines answered yes, each line asked on its own: nothing is a default."""
    for tier in TIERS:
        say(_heading(tier))
        chosen = tuple(sign.id for sign in _of(tier) if _applies(ask, sign))
        if chosen:
            return chosen
    return ()


def _applies(ask: Ask, sign: Sign) -> bool:
    while True:
        answer = ask_yes(ask, sign.text)
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
        if not answered.lock.locked:
            say("Book a visit and tell them; exercise goes on.")
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
