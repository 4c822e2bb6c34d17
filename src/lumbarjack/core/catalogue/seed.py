"""The sentences of the source text (S1-S38), and what in the product carries each."""

from __future__ import annotations

from pydantic import Field

from lumbarjack.core.models.base import Fact

RULES = (
    "R0", "R0b", "R1", "R2", "R2b", "R2c", "R2d", "R2m", "R3", "R4", "R5a", "R5b",
    "R6", "R6b", "R7", "R7b", "R8", "R8b", "R9", "R10", "R11",
)  # fmt: skip
"""The advice rules by id."""

KINDS = ("exercise", "ladder", "programme", "claim", "position", "caution", "rule", "dose")
"""What a reference may point at; `dose` is an exercise whose numbers stand in its steps."""


class SeedSentence(Fact):
    """One sentence of the source text in short, and what carries it: "exercise:cat-camel"."""

    id: str = Field(pattern=r"^S\d+$")
    says: str
    carried_by: tuple[str, ...] = Field(min_length=1)
    note: str | None = None
