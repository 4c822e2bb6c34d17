"""The list as it is being answered: which signs, in which groups, what was said to each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lumbarjack.core.safety.signs import GROUPS, QUESTIONS, SELF_CHECKS, SELF_CHECKS_QUESTION, Sign
from lumbarjack.services.safety import Asking, SelfChecks

ACTIONS = {
    "now": "People with any of these need to be seen today, before any exercise.",
    "soon": "People with any of these should speak to a doctor today or tomorrow.",
    "book": "Any of these: book a visit. Exercise goes on.",
}
ACTIONS_SHORT = {
    "now": "Any of these: be seen today.",
    "soon": "Any of these: a doctor, in 2 days.",
    "book": "Any of these: book a visit.",
}

_TRIED = frozenset(sign.id for sign in SELF_CHECKS)


@dataclass
class Form:
    """What is asked, and what was said so far: by sign, True for yes, False for no."""

    asking: Asking
    said: dict[str, bool] = field(default_factory=dict)

    @property
    def each(self) -> bool:
        """Whether each sign wants its own answer."""
        return bool(self.asking.opened)

    @property
    def groups(self) -> tuple[tuple[Sign, ...], ...]:
        """The signs in the order they are asked; where each is asked only those that lock."""
        now, rest, soon, book = GROUPS
        if self.each:
            return (now, rest, soon)
        tries = (SELF_CHECKS,) if self.asking.self_checks else ()
        return (now, rest, soon, *tries, book)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """All of them in a row."""
        return tuple(sign for group in self.groups for sign in group)

    def question(self, sign: Sign) -> str:
        """What is asked on the page of this sign."""
        if sign.id in _TRIED:
            return SELF_CHECKS_QUESTION
        return self.asking.question if sign.tier == "now" else QUESTIONS[sign.tier]

    def action(self, sign: Sign, *, short: bool = False) -> str:
        """What a mark on the page of this sign means."""
        return (ACTIONS_SHORT if short else ACTIONS)[sign.tier]

    def marked(self, signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
        """Those that were answered yes."""
        return tuple(sign for sign in signs if self.said.get(sign.id))

    def open(self, signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
        """Those that were not answered."""
        return tuple(sign for sign in signs if sign.id not in self.said)

    def locking(self, signs: tuple[Sign, ...]) -> bool:
        """Whether one of the marked ones closes exercises."""
        return any(sign.tier != "book" for sign in self.marked(signs))

    def answer(self) -> tuple[tuple[str, ...], SelfChecks]:
        """The ids of the signs that were marked, and what was tried."""
        marked = self.marked(self.signs)
        signs = tuple(sign.id for sign in marked if sign.id not in _TRIED)
        return signs, {sign.id: self._tried(sign) for sign in SELF_CHECKS if sign.id in self.said}

    def _tried(self, sign: Sign) -> Literal["same", "worse"]:
        return "worse" if self.said[sign.id] else "same"
