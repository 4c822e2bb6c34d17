"""The card of a suggestion: what, why, and the keys that answer it."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.models.advice import Advice
from lumbarjack.ui.commands import ACCEPT, ACCEPT_ALL, KEEP, LATER, WHY, Keymap
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, TEXT, wrapped
from lumbarjack.ui.widgets.footer import keys_line

BAR = "▌ "
READABLE = 88
LABEL = "Suggested  "


def card_lines(
    choices: tuple[Advice, ...], chosen: Keymap, width: int, most_reason: int
) -> list[Content]:
    """The first suggestion in 3 rows or more; `most_reason` is how many its reason may take."""
    advice = choices[0]
    alike = sum(a.rule == advice.rule for a in choices)
    answers = (ACCEPT, *((ACCEPT_ALL,) if alike > 1 else ()), LATER, KEEP, WHY)
    inner = min(width, READABLE) - len(BAR) - 1
    number = f"1 of {len(choices)}" if len(choices) > 1 else ""
    lines = [
        *_what(advice, inner, number),
        *_reason(advice.reason, inner, most_reason),
        keys_line(answers, chosen, inner, {ACCEPT_ALL.id: f"all {alike}"}),
    ]
    return [Content.assemble((BAR, "$accent"), line) for line in lines]


def _what(advice: Advice, inner: int, number: str) -> list[Content]:
    room = inner - len(LABEL) - (len(number) + 2 if number else 0)
    first, *rest = wrapped(advice.headline.rstrip("."), room)
    gap = " " * (inner - len(LABEL) - len(first) - len(number))
    return [
        Content.assemble((LABEL, ACCENT), (first, STRONG), gap, (number, MUTED)),
        *(Content.assemble(" " * len(LABEL), (line, STRONG)) for line in rest),
    ]


def _reason(reason: str, inner: int, most: int) -> list[Content]:
    lines = wrapped(reason, inner)
    if len(lines) > most:
        lines = lines[:most]
        if most:
            lines[-1] = f"{lines[-1][: inner - 4].rstrip()} ..."
    return [Content.styled(line, TEXT) for line in lines]
