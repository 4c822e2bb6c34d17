"""The title row and the rule under it."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.lines import MUTED, STRONG, apart


def title_lines(name: str, right: str, width: int, accent: str = "$accent") -> list[Content]:
    """The screen's name left, the day right; the rule is heavy under the name."""
    if len(name) + 2 + len(right) > width:
        right = right[: max(0, width - len(name) - 2)]
    return [
        *apart(name, right, width, style=STRONG, right_style=MUTED),
        Content.assemble(("━" * len(name), accent), ("─" * (width - len(name)), "$line")),
    ]
