"""What the five areas share: their names in the header, this one lit."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.base import PageScreen

P = TypeVar("P")


class AreaScreen(PageScreen[None, P], Generic[P]):
    """One of the five areas: its name is lit in the header, letters switch to the others."""

    AREA: ClassVar[str]

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The areas, this one lit, and what stands at the right end."""
        return self.area_header(self.AREA, self.header_right(), width)

    def header_right(self) -> str:
        """The date, or what this area says there."""
        return self.date_words

    def do_go_away(self) -> None:
        """Days away."""
        from lumbarjack.ui.screens.plan.away import AwayScreen  # noqa: PLC0415 - lazy

        self.lumbarjack.push_screen(AwayScreen(self.bundle), self._said_there)

    def _said_there(self, said: str | None) -> None:
        """What a page that lay over this one has saved."""
        if said:
            self.say(said)
