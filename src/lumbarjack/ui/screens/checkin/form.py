"""The answers of a check-in, key by key; pure: an answer in, the new form and what to say out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.diary import Told

IN_THE_LEG = Zone.THIGH.reach
"""From here on two numbers are asked, back and leg (rules.md, NRS)."""
WITH_A_SIDE = Zone.BUTTOCK.reach
TOP = 10

LIST_KEYS = "n for nothing on it, y opens the list."


class Question(StrEnum):
    """The questions; each names the field that it fills."""

    NOW = "now"
    WORST = "worst"
    ZONE = "zone"
    LEG = "leg"
    LIST = "listed"
    SLEEP = "sleep"


SCORES = frozenset({Question.NOW, Question.WORST, Question.LEG, Question.SLEEP})
"""Questions that take 0 to 10, so that a 1 may become a ten."""


@dataclass(frozen=True)
class Form:
    """What was answered on `day`, and which question is open; None is "not said".

    `short`: only the two questions before a session. `listed` is True where something on the list
    applies. `one` is the question that a 1 was typed for just now: 0 right after it makes ten.
    `offer` is the number that was asked back for; Enter takes it.
    """

    day: date
    short: bool = False
    at: Question = Question.NOW
    now: int | None = None
    worst: int | None = None
    zone: Zone | None = None
    leg: int | None = None
    side: Side | None = None
    listed: bool | None = None
    weaker: bool | None = None
    sleep: int | None = None
    one: Question | None = None
    offer: int | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in their order, as the answers so far make them."""
        if self.short:
            return (Question.LIST, Question.NOW)
        painless = self.now == 0 and self.worst == 0
        return (
            Question.NOW,
            Question.WORST,
            *(() if painless else (Question.ZONE,)),
            *((Question.LEG,) if self.in_the_leg else ()),
            Question.LIST,
            Question.SLEEP,
        )

    @property
    def in_the_leg(self) -> bool:
        """Whether back and leg are asked apart."""
        return self._reach >= IN_THE_LEG

    @property
    def asks_side(self) -> bool:
        """Whether a side may be said now: from the buttock on, while the list is asked."""
        return self.at is Question.LIST and self._reach >= WITH_A_SIDE

    @property
    def _reach(self) -> int:
        return self.zone.reach if self.zone is not None and not self.short else 0

    def answer(self, question: Question) -> object | None:
        """What was answered; None where nothing was."""
        found: object | None = getattr(self, question.value)
        return found

    @property
    def untouched(self) -> bool:
        """Whether nothing was answered yet."""
        said = (self.now, self.worst, self.zone, self.leg, self.listed, self.sleep)
        return all(answer is None for answer in said)

    @property
    def last(self) -> bool:
        """Whether the open question is the last one."""
        return self.at is self.questions[-1]

    def told(self) -> Told:
        """The entry to store: with two numbers the higher is the pain now."""
        leg = self.leg if self.in_the_leg else None
        back = self.now if leg is not None else None
        now = self.now if leg is None or self.now is None else max(self.now, leg)
        return Told(
            now=now,
            worst=self.worst,
            back_now=back,
            leg_now=leg,
            zone=self.zone,
            side=self.side if self._reach >= WITH_A_SIDE else None,
            sleep=self.sleep,
            nothing_new=None if self.listed is None else not self.listed,
            leg_weaker=self.weaker if self.in_the_leg else None,
        )


class Step(NamedTuple):
    """The form after a key, what to say, and whether it is to be saved now."""

    form: Form
    said: str = ""
    save: bool = False


def opened(form: Form, day: date) -> Form:
    """The answers of earlier today again, at the first open question; on another day a new form."""
    if form.day != day:
        return Form(day)
    full = replace(form, short=False, one=None, offer=None)
    first = next((q for q in full.questions if full.answer(q) is None), full.questions[-1])
    return replace(full, at=first)


def in_short(form: Form) -> Form:
    """The two questions before a session."""
    return replace(form, short=True, at=Question.LIST, one=None, offer=None)


def digit(form: Form, number: int) -> Step:
    """A digit: it answers the open question, or makes a ten of the 1 just typed."""
    if number == 0 and form.one is not None:
        return _answer(replace(form, at=form.one), TOP)
    form = replace(form, one=None, offer=None)
    if form.at is Question.LIST:
        return Step(form, LIST_KEYS)
    if form.at is Question.ZONE:
        return _zone(form, number)
    return _answer(form, number)


def _zone(form: Form, number: int) -> Step:
    zones = list(Zone)
    if number >= len(zones):
        return Step(form, "0 to 5: the furthest point that the pain reaches.")
    if number == 0 and max(form.now or 0, form.worst or 0) > 0:
        return Step(form, "0 is for no pain at all. The nearest, 1 to 5?")
    zone = zones[number]
    leg = form.leg if number >= IN_THE_LEG else None
    return Step(_next(replace(form, zone=zone, leg=leg)))


def _answer(form: Form, number: int) -> Step:
    """A score for the open question, or the number to ask back for."""
    field = form.at
    form = replace(form, one=field if number == 1 else None, offer=None)
    if field is Question.WORST and form.now is not None and number < form.now:
        said = f"Worst is at least the pain now. {form.now}?"
        return Step(replace(form, offer=form.now), said)
    if field is Question.LEG and form.worst is not None and number > form.worst:
        said = f"Then the worst was at least {number}. Enter sets it so."
        return Step(replace(form, offer=number), said)
    if field is Question.SLEEP:
        return Step(replace(form, sleep=number))
    if field is Question.NOW and form.short:
        form = replace(form, now=number)
        return Step(form, "1. Then 0 makes ten, Enter goes on.") if number == 1 else _saved(form)
    if field is Question.NOW and form.worst is not None and form.worst < number:
        form = replace(form, worst=None)
    if field is Question.NOW:
        return Step(_next(replace(form, now=number)))
    if field is Question.WORST:
        return Step(_next(_painless(replace(form, worst=number))))
    return Step(_next(replace(form, leg=number)))


def _painless(form: Form) -> Form:
    """Without any pain it is nowhere."""
    if form.now == 0 and form.worst == 0:
        return replace(form, zone=None, leg=None, side=None)
    return form


def _saved(form: Form) -> Step:
    return Step(form, save=True)


def _next(form: Form) -> Form:
    """The question after the open one."""
    later = form.questions[form.questions.index(form.at) + 1 :]
    return replace(form, at=later[0]) if later else form


def go_on(form: Form) -> Step:
    """Enter: the number asked back for; else the next question; at the last one, save.

    It never answers the list of signs.
    """
    offer, form = form.offer, replace(form, one=None, offer=None)
    if offer is not None and form.at is Question.WORST:
        return Step(_next(replace(form, worst=offer)))
    if offer is not None:
        return Step(_next(replace(form, leg=offer, worst=offer)))
    if form.at is Question.LIST and form.listed is None:
        return Step(form, LIST_KEYS)
    if form.at is Question.NOW and form.now is None:
        if form.short:
            return Step(form, "0 no pain to 10 the worst you can think of: the nearest.")
        return Step(in_short(form))
    if form.last:
        return _saved(form)
    return Step(_next(form))


def change(form: Form) -> Step:
    """Back to the question before."""
    index = form.questions.index(form.at)
    if index == 0:
        return Step(replace(form, one=None, offer=None), "This is the first question.")
    return Step(replace(form, at=form.questions[index - 1], one=None, offer=None))


def listed(form: Form, something: bool) -> Step:
    """The list was answered; "nothing" also says that no leg is weaker or more numb."""
    weaker = False if form.in_the_leg and not something else None
    form = replace(form, listed=something, weaker=weaker, one=None, offer=None)
    return Step(_next(replace(form, at=Question.LIST)))


def with_side(form: Form, side: Side) -> Form:
    """The side is said; once more takes it back."""
    return replace(form, side=None if form.side is side else side, one=None)
