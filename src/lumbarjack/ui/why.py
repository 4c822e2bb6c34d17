"""Everything behind a suggestion, as lines."""

from __future__ import annotations

from lumbarjack.services.reasons import Paragraphs
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, labelled, paragraph


def why_lines(title: str, paragraphs: Paragraphs, width: int) -> Lines:
    """What is suggested, then the labelled paragraphs in their order."""
    lines = paragraph(f"Why: {title}", width, STRONG)
    for label, said in paragraphs:
        lines += [EMPTY, *labelled(label, said, width)]
    return lines
