"""Everything behind a suggestion, as lines."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.models.advice import Advice
from lumbarjack.ui.lines import EMPTY, STRONG, labelled, paragraph
from lumbarjack.ui.sheet import READABLE


def why_lines(advice: Advice, width: int) -> list[Content]:
    """The labelled paragraphs, always in this order."""
    width = min(width, READABLE)
    numbers = [f"{name}: {number}" for name, number in advice.numbers.items()]
    lines = paragraph(advice.headline.rstrip("."), width, STRONG)
    for label, said in (
        ("Rule", [advice.rule]),
        ("Reason", [advice.reason]),
        ("Saw", [advice.window, *numbers]),
        ("Source", list(advice.sources)),
        ("Changes", [advice.changes]),
    ):
        block = labelled(label, said, width)
        if block:
            lines += [EMPTY, *block]
    return lines
