"""Advice so far: every piece, what became of it, and taking an answer back."""

from __future__ import annotations

from lumbarjack.services.advice_log import Logged, advice_log, take_back
from lumbarjack.services.words import short_day
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.you import LOG_PAGE, REASON, TAKE_BACK
from lumbarjack.ui.screens.why import WhyScreen
from lumbarjack.ui.screens.you.listed import Line, ListedScreen

EMPTY_LOG = "Nothing yet. Advice comes with the first days of the diary."
NO_REASON = "You said this yourself; there is no reason behind it."
NO_ANSWER = "There is no answer of yours to take back here."


class LogScreen(ListedScreen[tuple[Logged, ...]]):
    """A line each, newest first."""

    KEYS = LOG_PAGE
    BINDINGS = bindings(LOG_PAGE)
    TAKE = REASON

    def footer(self) -> tuple[Command, ...]:
        """Why, take back, choose."""
        return (REASON, TAKE_BACK, CHOOSE, BACK, HELP)

    def read(self) -> tuple[Logged, ...]:
        """The whole log."""
        return advice_log(self.bundle)

    def lines(self, page: tuple[Logged, ...]) -> tuple[Line, ...]:
        """The day, what, and what became of it."""
        return tuple(Line(f"{short_day(one.day)[4:]:7}{one.what}", one.became) for one in page)

    def means(self, page: tuple[Logged, ...], at: int) -> tuple[str, ...]:
        """The reason of the one with the bar."""
        if not page:
            return (EMPTY_LOG,)
        one = page[at]
        said = f"{one.what}. {one.became[:1].upper()}{one.became[1:]}."
        because = f' You said: "{one.because}".' if one.because else ""
        reason = one.advice.reason if one.advice is not None else ""
        rule = f" ({one.advice.rule})" if one.advice is not None else ""
        return (f"{short_day(one.day)} {one.day.year}: {said}{because} {reason}{rule}".strip(),)

    @property
    def _one(self) -> Logged | None:
        return self.page[self.at] if self.page else None

    def why_not(self, id: str) -> str | None:
        """What has no reason, and what has no answer."""
        one = self._one
        if id == REASON.id and (one is None or one.advice is None):
            return NO_REASON if one is not None else EMPTY_LOG
        if id == TAKE_BACK.id and (one is None or not one.taken_back):
            return NO_ANSWER
        return None

    def do_reason(self) -> None:
        """Everything behind it."""
        one = self._one
        if one is not None and one.advice is not None:
            self.app.push_screen(WhyScreen(self.bundle, (one.advice,), open_choice=False))

    def do_take_back(self) -> None:
        """Take the answer back."""
        one = self._one
        if one is not None and one.advice is not None:
            id = one.advice.id
            self.save(lambda: take_back(self.bundle, id))
