"""What is asked once, with a date, because it changes what a new pain means (rules, safety gate).

None of it locks by itself: only together with a new or changed pain that nobody has looked at, and
that is what the signs of the lists ask.
"""

from __future__ import annotations

from lumbarjack.core.models.base import Fact


class Past(Fact):
    """One line of the history: its id, what is asked, and in a few words."""

    id: str
    ask: str
    short: str


HISTORY = (
    Past(id="cancer", ask="A cancer, at any time", short="past cancer"),
    Past(id="osteoporosis", ask="Thin bones, or a bone that broke from little", short="thin bones"),
    Past(id="steroids", ask="Steroid tablets for months", short="long steroid use"),
    Past(
        id="weak-immunity",
        ask="Weak immunity, from an illness or a medicine",
        short="weak immunity",
    ),
    Past(id="age-70", ask="Age 70 or over", short="age 70 or over"),
)
"""Past cancer, thin bones, steroids, weak immunity, age (rules.md)."""

_SHORT = {past.id: past.short for past in HISTORY}

DATED = frozenset({"cancer", "osteoporosis", "steroids", "weak-immunity"})
"""What has a year; an age has none."""


def past_words(ids: tuple[str, ...], when: dict[str, str]) -> str:
    """The history in a line: "past cancer (2006), thin bones"; empty where there is none."""
    parts = [_SHORT.get(id, id) + (f" ({when[id]})" if when.get(id) else "") for id in ids]
    return ", ".join(parts)
