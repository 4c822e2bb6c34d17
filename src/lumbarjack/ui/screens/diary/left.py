"""What the full entry hands back."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.services.full_entry import Draft


@dataclass(frozen=True)
class Left:
    """What is still filled in, a line to say where it was saved, and whether the list opens."""

    draft: Draft
    said: str = ""
    opens_list: bool = False
