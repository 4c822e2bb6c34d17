"""An app that draws no more than the terminal takes, and knows when nobody can see it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, RenderableType
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._compositor import ChopsUpdate, CompositorUpdate
from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.message import Message
from textual.screen import Screen

from lumbarjack.ui.terminal.driver import LineDriver
from lumbarjack.ui.terminal.strip import cropped
from lumbarjack.ui.terminal.thinline import ThinLine, is_tested

R = TypeVar("R")

UNREAD_S = 1.8
"""The terminal has read nothing for so long: nobody sees the session. A little less than the gap
that pauses by itself, for what stands still is drawn but once a second."""

SEEN_S = 0.3
"""What was drawn so long ago, or less, is taken as seen though no answer has come yet."""

TEND_S = 0.05
"""How often it is asked whether a frame that waits may go now."""

LAZY_S = 0.25
"""The same for a terminal that has stood still for long."""

TWICE_S = 0.3
"""A key to stand aside so soon after going on was pressed before it."""

SYNC_FROM = 600
"""Characters; a shorter frame is drawn at once anyway and needs no asking for that."""


class Unread(Message):
    """The terminal has read nothing for `seconds`: what happened since then, nobody saw."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


class ReadAgain(Message):
    """The terminal reads again; for `seconds` it did not."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


class TerminalApp(App[R]):
    """Draws through a `LineDriver`; with `thin`, and the Textual that it was tested with, only the
    cells that changed. Without a terminal it is an app like any other.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "repaint", show=False, system=True, priority=True),
        Binding("ctrl+z", "stand_aside", show=False, system=True),
    ]
    encoding = "utf-8"
    """What the terminal reads."""
    ending = False
    """Whether it was told from outside to leave."""
    may_stop = True
    """Whether ctrl+z and SIGTSTP may hand the terminal to whoever started this."""

    def __init__(self, *, thin: bool = True, ansi_color: bool | None = None) -> None:
        super().__init__(driver_class=LineDriver, ansi_color=ansi_color)
        self._known = is_tested()
        self._thin = ThinLine(self._colours) if thin and self._known else None
        self._owed = False
        self._tending: asyncio.TimerHandle | None = None
        self._told_unread = False
        self._unread_from: float | None = None
        self._on_gone: Callable[[], None] = self.exit

    @property
    def line(self) -> LineDriver | None:
        """The driver, where this app is at a terminal."""
        return self._driver if isinstance(self._driver, LineDriver) else None

    @property
    def thin(self) -> bool:
        """Whether only the cells that changed are sent."""
        return self._thin is not None

    @property
    def sent(self) -> int:
        """Bytes that were sent to the terminal so far."""
        return 0 if self.line is None else self.line.sent

    @property
    def seen(self) -> bool:
        """Whether what was drawn last is in view, or will be in a moment."""
        return self.line is None or self.line.unread_s() < SEEN_S

    @property
    def _colours(self) -> ColorSystem:
        name = self.console.color_system
        return ColorSystem.TRUECOLOR if name is None else COLOR_SYSTEMS[name]

    # --- drawing ----------------------------------------------------------------------------

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Take a frame; draw it when the terminal has room."""
        line = self.line
        shown = isinstance(renderable, CompositorUpdate) and self._running and not self._closed
        if line is None or not shown or self._batch_count:
            super()._display(screen, renderable)
            return
        assert isinstance(renderable, CompositorUpdate)
        if self._thin is not None:
            self._thin.take(renderable)
            self._owed = True
            self._draw()
            self.post_display_hook()
        elif line.free():
            if self._known and isinstance(renderable, ChopsUpdate):
                renderable = cropped(renderable)
            super()._display(screen, renderable)
            line.ask()
            self._tend_soon()
        else:
            self._owed = True
            self._tend_soon()
            self.post_display_hook()

    def _draw(self) -> None:
        """Send the frame that is owed, or see to it later."""
        line = self.line
        if line is None or not self._running or self._batch_count:
            return
        if self._owed and line.free():
            self._owed = False
            self._send(line)
        self._tend_soon()

    def _send(self, line: LineDriver) -> None:
        if self._thin is None:
            self._refresh_all()
            return
        frame = self._thin.frame(self._cursor)
        if frame:
            sync = self._sync_available and len(frame) > SYNC_FROM
            line.write(f"{SYNC_START}{frame}{SYNC_END}" if sync else frame)
            line.ask()

    def _refresh_all(self) -> None:
        if self.screen_stack:
            self.screen.refresh()

    @property
    def _cursor(self) -> tuple[int, int]:
        size = self.screen.outer_size if self.screen_stack else None
        return size.clamp_offset(self.cursor_position) if size else (0, 0)

    def action_stand_aside(self) -> None:
        """Hand the terminal to the shell; where none watches over us, nobody could call us back."""
        twice = self.line is not None and time.monotonic() - self.line.went_on < TWICE_S
        if self.may_stop and not twice and os.getpgrp() != os.getsid(0):
            self.action_suspend_process()

    def action_repaint(self) -> None:
        """ctrl+l: whatever is on the terminal, draw the page anew."""
        self._forget()

    def on_resize(self, event: Resize) -> None:
        """A window that was made smaller and larger again lost what stood at its edges."""
        if self._thin is not None and self._thin.size == event.size:
            self._forget()

    def _forget(self) -> None:
        if self._thin is not None:
            self._thin.forget()
        self._owed = True
        self._draw()

    # --- what the terminal does -------------------------------------------------------------

    def line_moves(self) -> None:
        """The terminal has answered: more may come."""
        if self.line is not None:
            self.line.answered()
        self._told_unread = False
        self._tell_read_again()
        self._draw()

    def _tell_read_again(self) -> None:
        if self._unread_from is not None:
            self._tell_page(ReadAgain(time.monotonic() - self._unread_from))
            self._unread_from = None

    def _tend_soon(self) -> None:
        line = self.line
        if self._tending is None and line is not None and (self._owed or line.waits):
            late = LAZY_S if self._told_unread else TEND_S
            self._tending = asyncio.get_running_loop().call_later(late, self._tend)

    def _tend(self) -> None:
        self._tending = None
        line = self.line
        if line is None:
            return
        unread = line.unread_s()
        if unread == 0:
            self._told_unread = False
            if not line.answers:  # that it takes what it is sent is all that this one tells
                self._tell_read_again()
        elif unread >= UNREAD_S and not self._told_unread:
            self._told_unread = True
            self.unread(unread)
        self._draw()
        self._tend_soon()

    def unread(self, seconds: float) -> None:
        """Nobody has seen anything for so long: the page in view is told."""
        if self._unread_from is None:
            self._unread_from = time.monotonic() - seconds
        self._tell_page(Unread(seconds))

    def _tell_page(self, message: Message) -> None:
        if self._running and self.screen_stack:
            self.screen.post_message(message)

    def terminal_begins(self) -> None:
        """The terminal is ours, and empty: at the start, and after standing still."""
        self._forget()

    def standing_still(self) -> None:
        """The process is about to be stopped."""

    def when_gone(self, then: Callable[[], None]) -> None:
        """Have `then` called, in any thread, when the terminal is found to be gone."""
        self._on_gone = then

    def terminal_gone(self) -> None:
        """There is no terminal any more."""
        self._on_gone()
