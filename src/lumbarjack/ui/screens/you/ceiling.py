"""How much pain in an exercise is acceptable, with the finding and its limits."""

from __future__ import annotations

from functools import partial

from lumbarjack.core.pain.baseline import CEILING_TOP
from lumbarjack.core.pain.levels import OWN_CEILING_LOWEST
from lumbarjack.services.dosing_choices import (
    FINDING,
    LIMITS,
    Choices,
    choices,
    choose_ceiling,
)
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import CEILING_PAGE, TAKE
from lumbarjack.ui.screens.you.listed import Line, ListedScreen

NUMBERS: tuple[int | None, ...] = (None, *range(OWN_CEILING_LOWEST, CEILING_TOP + 1))


class CeilingScreen(ListedScreen[Choices]):
    """The usual limit, then 3 to 8; what the rules do not allow is grey and says why."""

    KEYS = CEILING_PAGE
    BINDINGS = bindings(CEILING_PAGE)
    TAKE = TAKE

    def read(self) -> Choices:
        """Where it stands."""
        return choices(self.bundle)

    def first(self, page: Choices) -> int:
        """The one that was chosen."""
        return NUMBERS.index(page.own) if page.own in NUMBERS else 0

    def lines(self, page: Choices) -> tuple[Line, ...]:
        """The numbers."""
        return tuple(
            Line(
                "As usual" if number is None else f"Up to {number}",
                self._right(page, number),
                marked=number == page.own,
                open=number is None or number <= page.most,
            )
            for number in NUMBERS
        )

    def _right(self, page: Choices, number: int | None) -> str:
        if number is None:
            return f"{page.usual} now"
        return "" if number <= page.most else "not now"

    def means(self, page: Choices, at: int) -> tuple[str, ...]:
        """What it means today."""
        number = NUMBERS[at]
        if number is None:
            said = f"Your usual pain and 2, from 5 to 8: {page.usual} now."
        elif number > page.most:
            said = " ".join(page.no_raise) or f"The most is {page.most}: your usual pain and 3."
        else:
            said = f"Above {number} in an exercise easing off is suggested."
        capped = page.programme is not None and page.programme < (number or page.usual)
        lower = f"Your programme's own limit is lower: {page.programme}." if capped else ""
        return (f"{said} {lower}".strip(),)

    def about(self, page: Choices) -> tuple[str, ...]:  # noqa: ARG002 - the same for everybody
        """Note 12, with its limits."""
        return (FINDING, LIMITS)

    def do_take(self) -> None:
        """Store it, or say why not."""
        self.save(partial(choose_ceiling, self.bundle, NUMBERS[self.at]))
