"""`lumbarjack measure`: the monthly questions, and what they said so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import at_terminal, bundle, told
from lumbarjack.cli.types import TEXT, Whole

if TYPE_CHECKING:
    from lumbarjack.core.models.measures import Measuring
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.measures import Answers, Asking


@click.command(short_help="The monthly questions about daily life.")
@click.option("--list", "listed", is_flag=True, help="Print the 24 statements with their numbers.")
@click.option("--roland", metavar="1,4,7", help="The statements that are so today; none: 0 of 24.")
@click.option(
    "--activity",
    "activities",
    type=TEXT,
    multiple=True,
    metavar="NAME=N",
    help="One of up to three activities, 0 cannot do it to 10 as well as before.",
)
@click.option(
    "--change",
    type=Whole(1, 7),
    help="Compared with four weeks ago: 1 very much better, 4 no change, 7 very much worse.",
)
@click.option("--ask", "asked", is_flag=True, help="Ask everything, line by line.")
@click.option("--json", "as_json", is_flag=True, help="Print every sitting, oldest first.")
def command(
    listed: bool,
    roland: str | None,
    activities: tuple[str, ...],
    change: int | None,
    asked: bool,
    as_json: bool,
) -> None:
    """Say what the monthly questions showed; with options, answer them.

    24 statements about daily life (Roland and Morris 1983), three activities of your own (PSFS),
    and how it is as a whole. Once in four weeks is enough.
    """
    from lumbarjack.cli.say import say, say_all, say_json
    from lumbarjack.services.measures import save_measures

    if listed:
        say_all(_statements())
        return
    opened = bundle()
    if roland is not None or activities or change is not None:
        stored = save_measures(opened, _given(opened, roland, activities, change))
        say(f"Saved {stored.at.astimezone(opened.zone):%H:%M}. lumbarjack undo takes it back.")
    elif asked and at_terminal():
        stored = save_measures(opened, _ask(opened))
        say(f"Saved {stored.at.astimezone(opened.zone):%H:%M}. lumbarjack undo takes it back.")
    if as_json:
        say_json([_row(one) for one in opened.record().measures])
    else:
        _say(opened)
    told(opened)


def _statements() -> list[str]:
    from lumbarjack.core.measures.roland import SOURCE, STATEMENTS

    return [*(f"{n:>2} {text}" for n, text in enumerate(STATEMENTS, start=1)), "", SOURCE + "."]


def _say(opened: Bundle) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.measures import due_words, measure_words, read_course

    found = read_course(opened)
    for sentence in measure_words(found, opened.today()):
        say(sentence)
    say(
        due_words(found, opened).replace(
            "Enter asks again.", "lumbarjack measure --ask asks again."
        )
    )


def _given(
    opened: Bundle, roland: str | None, activities: tuple[str, ...], change: int | None
) -> Answers:
    """The answers; activities that were named before and not now keep their names."""
    from lumbarjack.services.errors import BadInput
    from lumbarjack.services.measures import Answers, read_asking

    names: list[str] = []
    scores: list[int | None] = []
    for text in activities:
        name, _, number = text.rpartition("=")
        if not name.strip() or not number.isdigit() or int(number) > 10:
            raise BadInput(f'An activity is written "gardening=4", 0 to 10, not {text}.')
        names.append(name.strip())
        scores.append(int(number))
    if len(names) > 3:
        raise BadInput(f"Three activities are asked for, not {len(names)}.")
    now = {name.casefold() for name in names}
    names += [name for name in read_asking(opened).names if name.casefold() not in now]
    return Answers(
        roland=None if roland is None else _numbers(roland),
        names=(*names, "", "")[:3],
        scores=(*scores, None, None, None)[:3],
        change=change,
    )


def _numbers(text: str) -> frozenset[int]:
    from lumbarjack.core.measures.roland import MOST
    from lumbarjack.services.errors import BadInput

    if text.strip().lower() in ("none", "0", ""):
        return frozenset()
    parts = text.replace(",", " ").split()
    if not all(p.isascii() and p.isdigit() and 1 <= int(p) <= MOST for p in parts):
        raise BadInput(f"Statements are numbers from 1 to {MOST}, or none, not {text}.")
    return frozenset(int(p) for p in parts)


def _ask(opened: Bundle) -> Answers:
    """Everything, line by line; Enter leaves a question open."""
    from lumbarjack.cli.ask import ask_numbers, ask_score, at_prompt
    from lumbarjack.cli.say import say, say_all
    from lumbarjack.core.measures import own, roland
    from lumbarjack.core.measures.course import CHANGE_QUESTION, CHANGES
    from lumbarjack.services.measures import Answers, read_asking

    asking: Asking = read_asking(opened)
    say(roland.INTRODUCTION)
    say_all(_statements()[: roland.MOST])
    ticked = ask_numbers(
        at_prompt, "Which are so today, by their numbers, or none", 1, roland.MOST, none="none"
    )
    say(f"{own.QUESTION} {own.SCALE}")
    names: list[str] = []
    scores: list[int | None] = []
    for before in asking.names:
        name = _ask_activity(before, names)
        if not name:
            break
        names.append(name)
        scores.append(ask_score(at_prompt, f"How well does {name} go, 0 to 10"))
    blank = len(asking.names) - len(names)
    change = None
    if not asking.first_time:
        say(f"{CHANGE_QUESTION} " + ", ".join(f"{n} {w}" for n, w in enumerate(CHANGES, start=1)))
        change = ask_score(at_prompt, "1 to 7, or Enter", at_least=1, at_most=len(CHANGES))
    return Answers(
        roland=frozenset(ticked),
        names=(*names, *[""] * blank),
        scores=(*scores, *[None] * blank),
        change=change,
    )


def _ask_activity(before: str, named: list[str]) -> str:
    """The name of an activity; Enter takes the one before, or ends where there is none."""
    from lumbarjack.cli.ask import at_prompt
    from lumbarjack.cli.say import say
    from lumbarjack.services.errors import BadInput
    from lumbarjack.services.measures import require_short

    taken = {name.casefold() for name in named}
    before = "" if before.casefold() in taken else before
    while True:
        name = " ".join(at_prompt(f"An activity (Enter: {before or 'no more'})").split()) or before
        try:
            require_short(name)
        except BadInput as error:
            say(str(error))
            continue
        if name.casefold() not in taken:
            return name
        say("That one has a number already; name another.")


def _row(one: Measuring) -> dict[str, object]:
    return {
        "id": one.id,
        "at": one.at.isoformat(timespec="seconds"),
        "day": one.day.isoformat(),
        "roland": None if one.roland is None else list(one.roland),
        "roland_score": None if one.roland is None else len(one.roland),
        "activities": [{"name": a.name, "score": a.score} for a in one.activities],
        "change": one.change,
    }
