"""What was taken for the pain: its name, how much, and whether it helped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from lumbarjack.core.models.base import Fact

PARTED = re.compile(r"\s*(?:[;+\n]|,(?!\d))\s*")
"""Between two medicines; a comma within a number, as in 1,5 g, parts nothing."""

OLD = ("medicine", "medicine_helped")
"""The fields of an entry from when it held one medicine, its name and amount in one text."""


class Taken(Fact):
    """A medicine as it was written down; `dose` is blank and `helped` None where not said."""

    name: str = Field(min_length=1)
    dose: str = ""
    helped: bool | None = None

    @property
    def words(self) -> str:
        """Name and amount: "ibuprofen 400 mg"."""
        return f"{self.name} {self.dose}".rstrip()


def read_taken(text: str, helped: bool | None = None) -> tuple[Taken, ...]:
    """What a person wrote: "ibuprofen 400 mg, paracetamol 1 g" are two, each with its amount.

    The amount begins with the first word, after the name, that begins with a digit.
    """
    parts: list[str] = []
    for part in filter(None, PARTED.split(text.strip())):
        if parts and part[0].isdigit():
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return tuple(_taken(part.split(), helped) for part in parts)


def _taken(words: list[str], helped: bool | None) -> Taken:
    begins = next((n for n, word in enumerate(words) if n and word[0].isdigit()), len(words))
    return Taken(name=" ".join(words[:begins]), dose=" ".join(words[begins:]), helped=helped)


def as_several(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an entry, with the one medicine of an older one among `medicines`."""
    fields = {name: value for name, value in stored.items() if name not in OLD}
    if "medicines" not in stored:
        text, helped = stored.get("medicine") or "", stored.get("medicine_helped")
        fields["medicines"] = read_taken(text, helped)
    return fields
