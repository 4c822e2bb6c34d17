"""The first-run questions at a terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

import click

from lumbarjack.cli.ask import ask_numbers, ask_score, ask_word, ask_yes, at_prompt
from lumbarjack.cli.say import say, say_item
from lumbarjack.core.catalogue.fitting import special_equipment
from lumbarjack.core.movements import MOVEMENTS
from lumbarjack.core.safety.history import HISTORY
from lumbarjack.services.errors import BadInput
from lumbarjack.services.setup import (
    Answers,
    Where,
    conditions,
    onset_from,
    suggestion,
)

if TYPE_CHECKING:
    from lumbarjack.core.models.person import Profile
    from lumbarjack.services.bundle import Bundle


def ask_answers(opened: Bundle, given: Answers) -> Answers:
    """The answers, asking for those that were not given; Enter leaves one as it was."""
    before = opened.record().profile
    answers = given
    if answers.where is None:
        where = ask_word(at_prompt, "Where is the pain", ("back", "leg", "both"))
        answers = replace(answers, where=cast(Where | None, where))
    if answers.onset is None:
        answers = replace(answers, onset=_onset(opened))
    if answers.usual_worst is None:
        answers = replace(
            answers, usual_worst=ask_score(at_prompt, "Usual worst pain in the last week, 0 to 10")
        )
    movements = dict(zip(MOVEMENTS, MOVEMENTS, strict=True))
    if answers.eases is None:
        kept = before.eases if before else ()
        answers = replace(answers, eases=_pick("What eases it?", movements, kept))
    if answers.worsens is None:
        kept = before.worsens if before else ()
        answers = replace(answers, worsens=_pick("What makes it worse?", movements, kept))
    return _programme(opened, _body(opened, answers, before))


def _body(opened: Bundle, answers: Answers, before: Profile | None) -> Answers:
    """Conditions, equipment and the floor."""
    if answers.conditions is None:
        question = "Does any of these apply to you? Exercises that clash are then replaced."
        kept = before.conditions if before else ()
        picked = _pick(question, conditions(opened.catalogue), kept)
        answers = replace(answers, conditions=picked)
    if answers.history is None:
        question = "Have you ever had one of these? It is asked once; none closes anything alone."
        kept = before.history if before else ()
        picked = _pick(question, {past.id: past.ask for past in HISTORY}, kept)
        answers = replace(answers, history=picked)
    if answers.equipment is None:
        things = {t: t.replace("-", " ") for t in special_equipment(opened.catalogue)}
        kept = before.equipment if before else ()
        answers = replace(answers, equipment=_pick("Which of these do you have?", things, kept))
    if answers.no_floor is None:
        can = not (before is not None and before.no_floor)
        floor = ask_yes(at_prompt, "Can you get down to the floor and up again?", default=can)
        answers = replace(answers, no_floor=not floor)
    return answers


def _pick(question: str, known: dict[str, str], before: tuple[str, ...]) -> tuple[str, ...]:
    """Several of the known words by their numbers; Enter keeps what was told before."""
    say(question)
    ids = list(known)
    for number, name in enumerate(known.values(), start=1):
        say_item(f"{number:3d}  ", name)
    if before:
        say(f"So far: {', '.join(before)}.")
    enter = "Enter keeps them, 0 for none" if before else "Enter for none"
    picked = ask_numbers(at_prompt, f"Numbers, {enter}", 0 if before else 1, len(ids))
    if not picked:
        return before
    return tuple(ids[n - 1] for n in picked if n)


def _onset(opened: Bundle) -> date | None:
    while True:
        text = at_prompt("When did this pain begin, roughly (2026-03, or 2026-03-16)")
        if not text:
            return None
        try:
            return onset_from(text, opened.today())
        except BadInput as error:
            click.echo(str(error))


def _programme(opened: Bundle, answers: Answers) -> Answers:
    if answers.programme is not None:
        return answers
    chosen = suggestion(opened, answers)
    programmes = opened.catalogue.programmes
    say(f"Suggested: {opened.catalogue.programme(chosen.programme).name}. {chosen.why}")
    for number, programme in enumerate(programmes, start=1):
        say_item(f"{number:3d}  ", f"{programme.name}, about {programme.minutes} min")
    question = "Enter takes the suggested one, or a number"
    picked = ask_numbers(at_prompt, question, 1, len(programmes))
    return replace(answers, programme=programmes[picked[0] - 1].id) if picked else answers
