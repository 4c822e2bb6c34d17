"""Looking at a session that runs in another window: where it stands, and a key to take it over."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.session.state import Stage
from lumbarjack.core.session.view import View
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.sitting import look_at
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.session import LOOKING, TAKE_OVER
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.session.head import session_header
from lumbarjack.ui.screens.session.scene import seconds_words
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace

EVERY_S = 1.0
"""How often the other window's session is looked at."""

OVER = "It is over, or was left; Esc goes back."


class LookScreen(PageScreen[bool, View | None]):
    """What the other process kept last, with the seconds that the clock says.

    Dismissed with True where it is to be taken over.
    """

    KEYS = LOOKING
    BINDINGS = bindings(LOOKING)
    CSS_PATH = "look.tcss"

    def __init__(self, bundle: Bundle, view: View | None = None) -> None:
        super().__init__(bundle, view)

    def body(self) -> ComposeResult:
        """The body as it works there, and beside it the words."""
        yield FigurePlace(id="figure")
        yield Drawn(self._lines, id="lines")

    def on_mount(self) -> None:
        """Look again and again."""
        self.set_interval(EVERY_S, self.reread)

    def read(self) -> View | None:
        """Where it stands; None where there is none any more."""
        kept = interrupted(self.bundle)
        return None if kept is None else look_at(self.bundle, kept)

    def show(self) -> None:
        """The body, and the words."""
        figure, view = self.query_one(FigurePlace), self.page
        figure.exercise = None if view is None else view.exercise
        if view is not None:
            figure.pose, figure.side = view.pose_fraction, view.side
        self.redraw()

    def header(self, width: int, height: int) -> Lines:
        """The session's."""
        view = self.page
        if view is None or view.exercise is None:
            return super().header(width, height)
        return session_header(view.exercise.name, view, width, paused=view.paused)

    def footer(self) -> tuple[Command, ...]:
        """Take it over, or back."""
        return (BACK, HELP) if self.page is None else (TAKE_OVER, BACK, HELP)

    def why_not(self, id: str) -> str | None:
        """What is over cannot be taken."""
        return OVER if id == TAKE_OVER.id and self.page is None else None

    def do_take_over(self) -> None:
        """Go on with it here."""
        self.dismiss(True)

    def _lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return paragraph(OVER, width)
        first, *more = said(self.page)
        told = [Content.styled(line, TEXT) for line in more]
        look = paragraph("Looked at from here. It is run in the other window.", width, MUTED)
        return parted([[Content.styled(first, STRONG)], told, look])


def said(view: View) -> tuple[str, ...]:
    """The phase, its seconds, and where in the exercise."""
    left = "" if view.remaining is None else f", {seconds_words(view.remaining)} s"
    lines = ["Paused" if view.paused else f"{view.word}{left}"]
    if view.stage is Stage.WORKING and view.getting is None:
        lines.append(f"Set {view.set} of {view.sets}")
        lines += [f"Repetition {view.rep} of {view.reps}"] if view.rep else []
    return (*lines, *([view.side_words] if view.side_words else []))
