"""What is looked for in the diary: words, at least so much pain, at least so far out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lumbarjack.core.models.pain import Zone

_AT_LEAST = re.compile(r"(?:>=)?(10|[0-9])\+?")
_FAR_OUT = re.compile(r"([a-z]+)\+")

ZONES = {
    **{zone.value: zone for zone in Zone if zone is not Zone.NONE},
    "knee": Zone.CALF,
    "leg": Zone.THIGH,
}
"""Words for a zone that may stand before a plus: "thigh+"."""


@dataclass(frozen=True)
class Sought:
    """Everything that a day has to fit: words it says, its highest number, how far out it was."""

    words: tuple[str, ...] = ()
    pain: int | None = None
    zone: Zone | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is looked for, so that every day fits."""
        return self == Sought()

    def fits(self, text: str, worst: int | None, zone: Zone | None) -> bool:
        """Whether a day fits, by its words in small letters, its highest number and its zone.

        What was not said is never at least anything.
        """
        if self.pain is not None and (worst is None or worst < self.pain):
            return False
        if self.zone is not None and (zone is None or zone.reach < self.zone.reach):
            return False
        return all(word in text for word in self.words)


def read(typed: str) -> Sought:
    """What was typed: "garden 5+ thigh+" is the word, pain 5 or more, the thigh or further out.

    A number needs its plus or ">=", as in "5+": without one it is a word like any other.
    """
    words: list[str] = []
    pain: int | None = None
    zone: Zone | None = None
    for word in typed.lower().split():
        number, far = _AT_LEAST.fullmatch(word), _FAR_OUT.fullmatch(word)
        if number and not word.isdigit():
            pain = max(pain or 0, int(number[1]))
        elif far and far[1] in ZONES:
            zone = max(zone or Zone.NONE, ZONES[far[1]], key=lambda z: z.reach)
        else:
            words.append(word)
    return Sought(tuple(words), pain, zone)
