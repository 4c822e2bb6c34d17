"""Where the app opens, read before Textual is imported so that the first thing drawn is whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.first_look import first_look, look_and_keep

if TYPE_CHECKING:
    from lumbarjack.ui.screens.today.holds import Holds

Mode = Literal["today", "first-run", "emergency"]


@dataclass(frozen=True)
class Opening:
    """The mode to open in, its page where that was read already, and what lies over it at once.

    A page that was kept stands as long as `kept` holds; without one it is read once it is drawn.
    `before` is the check-in before the one that opens, and whether the list is asked whole in it.
    `session` are the names of a session to begin, empty for what is due or was cut off
    (`goes_on`); None for none.
    """

    mode: Mode
    page: object | None = None
    kept: Holds | None = None
    check_in: bool = False
    before: tuple[DiaryEntry | None, bool] = (None, False)
    session: tuple[str, ...] | None = None
    goes_on: bool = False


def opening(bundle: Bundle, session: tuple[str, ...] | None = None) -> Opening:
    """Emergency page where exercises are locked, first run where there is no plan, else Today.

    Over Today lies the session that is wanted, else the check-in until it is done, unless a session
    that was cut off waits.
    """
    if session is None and not bundle.places.live.exists():
        kept, today = first_look(bundle), bundle.today()
        known = kept or look_and_keep(bundle)
        if known.locked:
            return Opening("emergency")
        if not known.planned:
            return Opening("first-run")
        if known.wants_check_in(today):
            before = (known.before(today), known.whole_list)
            return Opening("today", check_in=True, before=before)
        from lumbarjack.ui.screens.today.kept import kept_now  # noqa: PLC0415 - not with a check-in

        found = kept_now(bundle)
        if found is not None:
            return Opening("today", found[0], kept=found[1])
        if kept is not None:
            return Opening("today")
    from lumbarjack.ui.screens.today.page import read_page  # noqa: PLC0415 - pure, but not small

    page = read_page(bundle)
    if page.state == "locked":
        return Opening("emergency")
    if page.state == "setup":
        return Opening("first-run")
    if session is not None:
        return Opening("today", page, session=session, goes_on=page.goes_on)
    return Opening("today", page, check_in=page.wants_check_in)
