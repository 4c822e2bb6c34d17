"""What Today shows, as one value: `page` reads it, the screen draws it, `kept` keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from lumbarjack.core.models.advice import Action, Advice

if TYPE_CHECKING:
    from lumbarjack.core.models.dose import Dose
    from lumbarjack.core.models.exercise import Exercise
    from lumbarjack.services.cut_off import CutOff
    from lumbarjack.services.lately import Lately

AskedFor = Literal["asked", "repeat", "opened"]
"""Why the list of signs is opened from Today."""

Which = tuple[str, ...]
"""One saying, the fullest first and the shortest last, for a line of any length."""


@dataclass(frozen=True)
class Row:
    """One exercise: how much, what it was before a change, its caption, whether it is done today.

    `dose` is None for what is left out today; the caption says why.
    """

    name: str
    caption: Which
    exercise: str | None = None
    dose: Dose | None = None
    before: Dose | None = None
    done: bool = False


@dataclass(frozen=True)
class Card:
    """A suggestion, or a note that asks for no answer: what in a line, why in a sentence."""

    advice: Advice
    what: Which
    why: Which
    note: bool = False

    @property
    def whole(self) -> bool:
        """Whether its reason is shown in full, however long (a relief day)."""
        return self.advice.action is Action.RELIEF_DAY


@dataclass(frozen=True)
class Page:
    """One look at Today.

    `under` is the second line at home size, `at_length` at wide, `beside` what stands beside the
    headline in narrow; `flare` says that `under` tells of one. `alert` is why the list of warning
    signs is to be looked at, and `list_opened` whether it opened by itself. `cards` are
    suggestions, then notes. `body` is the exercise that is drawn where no row has one, `shown` the
    one that is drawn first. `start` is what Enter does in a word or two, `closed` why it does
    nothing (empty: it does), `names` what it begins where nothing is due; `no_short` why no short
    session can be begun (empty: it can).
    """

    state: Literal["setup", "locked", "day"]
    day: date
    date: str
    headline: str = ""
    under: Which = ()
    at_length: Which = ()
    beside: Which = ()
    flare: bool = False
    alert: str = ""
    list_opened: bool = False
    rows: tuple[Row, ...] = ()
    body: str | None = None
    shown: Exercise | None = None
    cards: tuple[Card, ...] = ()
    why: tuple[Advice, ...] = ()
    lately: Lately | None = None
    cut_off: CutOff | None = None
    start: str = "start"
    closed: str = ""
    names: tuple[str, ...] = ()
    no_short: str = ""
    no_easier: str | None = None
    checked_in: bool = False
    told: tuple[str, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether a session that was cut off can be continued, or runs in another window."""
        return goes_on(self.cut_off)

    @property
    def elsewhere(self) -> bool:
        """Whether a session runs in another window."""
        return self.cut_off is not None and self.cut_off.elsewhere

    @property
    def wants_check_in(self) -> bool:
        """Whether the check-in opens over it."""
        return self.state == "day" and not self.checked_in and not self.goes_on

    @property
    def choices(self) -> tuple[Card, ...]:
        """The cards that wait for an answer."""
        return tuple(card for card in self.cards if not card.note)

    @property
    def alike(self) -> tuple[Advice, ...]:
        """The suggestions of the same rule as the first, that one included."""
        rule = self.choices[0].advice.rule if self.choices else ""
        return tuple(c.advice for c in self.choices if c.advice.rule == rule)


def goes_on(kept: CutOff | None) -> bool:
    """Whether a session that was cut off can be continued, or runs in another window."""
    return kept is not None and (kept.goes_on or kept.elsewhere)
