"""What the full entry hands back."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.services.full_entry import Draft


@dataclass(frozen=True)
class Left:
    """What is still filled in; where it was saved its id, a line to say, whether the list opens."""

    draft: Draft
    saved: str = ""
    said: str = ""
    opens_list: bool = False
