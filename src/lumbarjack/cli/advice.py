"""`lumbarjack advice`: what is suggested, why, and the answer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import OneOf

if TYPE_CHECKING:
    from lumbarjack.core.models.advice import Advice
    from lumbarjack.services.bundle import Bundle

ANSWER = OneOf("The answer", ("accept", "later", "keep", "undo"))

SAID = {
    "accept": "accepted",
    "later": "put off until tomorrow",
    "keep": "kept as it is",
}


@click.command(short_help="What is suggested; accept, later or keep.")
@click.argument("answer", type=ANSWER, required=False)
@click.argument("which", metavar="[ID]", required=False)
@click.option("--why", metavar="ID", help="Everything behind one piece of advice.")
@click.option("--because", help="Your own reason, kept with the answer.")
@click.option("--history", is_flag=True, help="Every piece of advice and what became of it.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print the advice in force, the one asked about, or the history.",
)
def command(
    answer: str | None,
    which: str | None,
    why: str | None,
    because: str | None,
    history: bool,
    as_json: bool,
) -> None:
    """Read today's advice, or answer it: accept, later or keep; undo takes an answer back.

    ID is an advice id, a rule (R5a) or an exercise; without it the answer is for all that is open.
    Nothing in the plan changes before you accept.
    """
    opened = bundle()
    if answer == "undo":
        _take_back(opened, which)
    elif answer is not None:
        _answer(opened, answer, which, because)
    elif history:
        _history(opened, as_json)
    elif why is not None:
        _why(opened, why, as_json)
    elif as_json:
        from lumbarjack.cli.say import say_json
        from lumbarjack.services.today import look

        say_json([as_json_row(a) for a in look(opened).advice])
    elif not say_open(opened):
        click.echo("Nothing more is suggested today. What you accepted: lumbarjack today")
    told(opened)


def as_json_row(advice: Advice) -> dict[str, object]:
    """One piece of advice as every command prints it: all of it, `entries` by their ids."""
    return {
        "id": advice.id,
        "rule": advice.rule,
        "action": advice.action.value,
        "exercise": advice.exercise,
        "to": advice.to,
        "dose": advice.dose.model_dump(exclude_none=True) if advice.dose else None,
        "takes": advice.takes,
        "headline": advice.headline,
        "reason": advice.reason,
        "entries": list(advice.saw),
        "numbers": advice.numbers,
        "window": advice.window,
        "sources": list(advice.sources),
        "changes": advice.changes,
    }


def say_open(opened: Bundle, *, list_said: bool = False) -> bool:
    """Say the advice in force, and how to answer what is open; whether there was anything to say.

    What was accepted for one exercise stands with its reason beside that exercise. A list that
    opened by itself comes first, unless that is said already (`list_said`), and nobody is told to
    carry on before it is answered.
    """
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.core.advice.assess import is_choice
    from lumbarjack.services.advice_log import CARRY_ON
    from lumbarjack.services.decisions import open_choices
    from lumbarjack.services.errors import ListOpen
    from lumbarjack.services.today import look

    today = look(opened)
    waiting = {a.id for a in open_choices(opened)}
    said = bool(today.list_open) and not list_said
    if said:
        say(str(ListOpen(today.list_open)))
    for advice in today.advice:
        if advice.rule == CARRY_ON and today.list_open:
            continue
        taken = is_choice(advice) and advice.id not in waiting
        if taken and advice.exercise is not None:
            continue
        said = True
        accepted = " (accepted)" if taken else ""
        say_item("- ", f"{advice.headline.rstrip('.')}{accepted}. {advice.reason}")
        if advice.action.value != "hold":
            say(f"Rule {advice.rule}. Why: lumbarjack advice --why {advice.id}", indent=2)
    if waiting:
        say("Suggested only. Answer: lumbarjack advice accept, later or keep (all), or with an ID.")
    return said


def _answer(opened: Bundle, answer: str, which: str | None, because: str | None) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.decisions import decide

    for decision in decide(opened, answer, which, because):  # type: ignore[arg-type]
        say(f"Saved: {decision.advice.headline.rstrip('.')}: {SAID[answer]}.")
    say("lumbarjack today shows the plan. lumbarjack undo takes the answer back.")


def _take_back(opened: Bundle, which: str | None) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.advice_log import take_back

    if which is None:
        raise click.UsageError(
            "Which answer? lumbarjack advice undo ID; lumbarjack undo takes back the last write",
            click.get_current_context(),
        )
    say(take_back(opened, which).replace("u brings", "lumbarjack undo brings"))


def _why(opened: Bundle, which: str, as_json: bool) -> None:
    """The five paragraphs, of today's advice or of an earlier day's by its id."""
    from lumbarjack.cli.say import say, say_item, say_json
    from lumbarjack.services.advice_log import advice_of
    from lumbarjack.services.decisions import find
    from lumbarjack.services.reasons import paragraphs, title

    earlier = advice_of(opened, which)
    found = find(opened, which) if earlier is None else (earlier,)
    if as_json:
        say_json([{**as_json_row(a), "why": _in_words(opened, a)} for a in found])
        return
    for number, advice in enumerate(found):
        if number:
            click.echo()
        say(f"Why: {title(opened, advice)}")
        for label, lines in paragraphs(opened, advice):
            for at, line in enumerate(lines):
                say_item(f"{label if at == 0 else '':9}", line)
        say(f"{'':9}Id {advice.id}.")


def _in_words(opened: Bundle, advice: Advice) -> dict[str, list[str]]:
    from lumbarjack.services.reasons import paragraphs

    return {label.lower(): list(lines) for label, lines in paragraphs(opened, advice)}


def _history(opened: Bundle, as_json: bool) -> None:
    from lumbarjack.cli.say import say, say_item, say_json
    from lumbarjack.services.advice_log import advice_log

    lines = advice_log(opened)
    if as_json:
        say_json(
            [
                {
                    "at": line.at.isoformat(),
                    "day": line.day.isoformat(),
                    "id": line.advice.id if line.advice else None,
                    "rule": line.advice.rule if line.advice else None,
                    "action": line.advice.action.value if line.advice else None,
                    "what": line.what,
                    "became": line.became,
                    "because": line.because,
                }
                for line in lines
            ]
        )
        return
    if not lines:
        say("No advice yet, and no answer. lumbarjack advice reads today's.")
    for line in lines:
        rule = f"{line.advice.rule}, " if line.advice else ""
        because = f' "{line.because}"' if line.because else ""
        at = f"{line.at.astimezone(opened.zone):%Y-%m-%d %H:%M}  "
        say_item(at, f"{rule}{line.what}: {line.became}.{because}")
        if line.advice is not None:
            click.echo(f"{' ' * len(at)}{line.advice.id}")
    if any(line.advice for line in lines):
        say("The whole reason: lumbarjack advice --why ID. Take an answer back: advice undo ID.")
