"""Guided or steady, and what each means."""

from __future__ import annotations

from functools import partial

from lumbarjack.services.dosing_choices import (
    MODES,
    SCHOOLS,
    STEADY_IS_FOR,
    Choices,
    choices,
    choose_mode,
)
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import MODE_PAGE, TAKE
from lumbarjack.ui.screens.you.listed import Line, ListedScreen

STEADY = 1


class ModeScreen(ListedScreen[Choices]):
    """Two lines; what the chosen one means; that both have trials behind them."""

    KEYS = MODE_PAGE
    BINDINGS = bindings(MODE_PAGE)
    TAKE = TAKE

    def read(self) -> Choices:
        """Where it stands."""
        return choices(self.bundle)

    def first(self, page: Choices) -> int:
        """The one that was chosen."""
        return [mode for mode, _ in MODES].index(page.mode)

    def lines(self, page: Choices) -> tuple[Line, ...]:
        """The two."""
        return tuple(
            Line(mode.capitalize(), "yours" if mode == page.mode else "", marked=mode == page.mode)
            for mode, _ in MODES
        )

    def means(self, page: Choices, at: int) -> tuple[str, ...]:
        """What it means; for steady also whom it is for, and why it would not hold today."""
        said = MODES[at][1]
        if at != STEADY:
            return (said,)
        why = f"Today the guided rules hold: {' '.join(page.not_steady)}"
        return (said, STEADY_IS_FOR, *((why,) if page.not_steady else ()))

    def about(self, page: Choices) -> tuple[str, ...]:  # noqa: ARG002 - the same for everybody
        """The two schools."""
        return (SCHOOLS,)

    def do_take(self) -> None:
        """Store it."""
        self.save(partial(choose_mode, self.bundle, MODES[self.at][0]))
