"""Textual's driver, made safe: nothing waits for the terminal, no byte of it ends the app.

Names of Textual's that are private are used here and in `thinline` and `app`;
tests/terminal/test_names.py fails when one of them goes.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from lumbarjack.ui.terminal.guard import has_gone
from lumbarjack.ui.terminal.outlet import Outlet
from lumbarjack.ui.terminal.pace import ASK, WINDOW, Pace
from lumbarjack.ui.terminal.sieve import Sieve

if TYPE_CHECKING:
    from textual.app import App

    from lumbarjack.ui.terminal.app import TerminalApp

TICK_S = 0.1
"""So long the parser waits for the rest of an Esc at most, as in Textual."""

REST_S = 2.0
"""So long nothing is looked at where nothing comes; the end is rung for."""

READ = 4096

HURRY_S = 0.15
"""What is drawn so soon after a key is taken as its answer."""

LAST_ANSWER_S = 1.0
"""How long leaving waits for an answer on its way, which would else land in the shell."""

HEAR_S = 0.05
"""Continued but not called back: so long it is waited for a signal to end that comes along."""

CLOSE_S = 1.0
"""How long leaving waits for the terminal to take what is left."""

UNREADABLE = (ParseError, ValueError, ArithmeticError, LookupError, StopIteration)
"""What Textual's parser raises at things that no terminal sends."""

RESTORE = b"\x1b[?2004l\x1b[?7h\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""Out of the alternate screen with everything as it was."""


class LineDriver(LinuxDriver):
    """The terminal of a `TerminalApp`."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        assert sys.__stdout__ is not None
        self._out = sys.__stdout__.fileno()
        self._outlet: Outlet | None = None
        self._pace = Pace()
        self._heard = self._heard_before = 0
        self.sent = 0
        """Bytes that were written so far."""
        self._pressed = float("-inf")
        self._bell: tuple[int, int] | None = None
        self._stopped_itself = False
        self._will_stand = False
        self.went_on = float("-inf")
        """When the terminal was taken again last, on the monotonic clock."""
        self.left_behind = False
        """Whether the terminal did not take everything at the end."""

    @property
    def _home(self) -> TerminalApp[Any]:
        return cast("TerminalApp[Any]", self._app)

    # --- writing ----------------------------------------------------------------------------

    @property
    def backlog(self) -> int:
        """Bytes that the terminal has not taken yet."""
        return 0 if self._outlet is None else self._outlet.waiting

    def write(self, data: str) -> None:
        """Have it written; this never waits."""
        if self._outlet is not None:
            raw = data.encode(self._home.encoding, "replace")
            self._outlet.put(raw)
            self.sent += len(raw)
            self._pace.sent(len(raw), time.monotonic())

    def ask(self) -> None:
        """Ask whether all was drawn, unless that is asked already, or nobody reads the answer."""
        now = time.monotonic()
        if self._outlet is not None and self._reads and self._pace.asks(now):
            self._heard_before = self._heard
            self._outlet.put(ASK.encode())
            self._pace.asked(now)

    def answered(self) -> None:
        """An answer came; what went after the question is asked about now."""
        self._pace.answered(time.monotonic())
        self.ask()

    @property
    def answers(self) -> bool:
        """Whether this terminal has told what it has drawn."""
        return self._pace.answers

    @property
    def waits(self) -> bool:
        """Whether the terminal has something to do, or to answer."""
        return self.backlog > 0 or self._pace.waits

    def free(self) -> bool:
        """Whether the terminal has room for a frame, so that it is drawn soon."""
        now = time.monotonic()
        hurried = now - self._pressed < HURRY_S
        return self.backlog < WINDOW and self._pace.free(now, hurried=hurried)

    def unread_s(self) -> float:
        """For how many seconds the terminal has read nothing of what it was sent."""
        stuck = 0.0 if self._outlet is None else self._outlet.stuck_s()
        return max(stuck, self._pace.unanswered_s(time.monotonic()))

    @property
    def gone(self) -> bool:
        """Whether there is no terminal any more."""
        return has_gone(self.fileno)

    # --- reading ----------------------------------------------------------------------------

    def run_input_thread(self) -> None:
        """Hand on what the terminal sends, until the app leaves or the terminal has gone."""
        sieve = Sieve()
        parser = XTermParser(self._debug)
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        assert self._bell is not None
        poll.register(self._bell[0], select.POLLIN)
        ticks_until = 0.0
        while not self.exit_event.is_set():
            ticks = sieve.waits or time.monotonic() < ticks_until
            text = ""
            if self.fileno in dict(poll.poll(1000 * (TICK_S if ticks else REST_S))):
                data = self._read()
                if data == b"":
                    self._home.terminal_gone()
                    return
                if data is not None:
                    text = sieve.feed(data, time.monotonic())
            text += sieve.tick(time.monotonic())
            if sieve.answers:
                sieve.answers = 0
                self._hear()
            try:
                self._parse(parser, text)
            except UNREADABLE:
                parser = XTermParser(self._debug)
            if text:
                ticks_until = time.monotonic() + ESCAPE_DELAY + TICK_S

    def _read(self) -> bytes | None:
        """What came; empty where the terminal has gone, None where another read it first."""
        try:
            return os.read(self.fileno, READ)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def _parse(self, parser: XTermParser, text: str) -> None:
        if text:
            for event in parser.feed(text):
                self.process_message(event)
        for event in parser.tick():
            self.process_message(event)

    def _hear(self) -> None:
        self._heard += 1
        self._loop.call_soon_threadsafe(self._home.line_moves)

    def process_message(self, message: Message) -> None:
        """Hand on a message; not what nobody asked this terminal for."""
        match message:
            case events.CursorPosition():
                self._hear()
            case events.Resize():
                pass  # only SIGWINCH and the terminal itself say how large it is
            case events.MouseEvent() if not self._mouse:
                pass
            case _:
                if isinstance(message, events.Key):
                    self._pressed = time.monotonic()
                super().process_message(message)

    def _query_in_band_window_resize(self) -> None:
        """SIGWINCH comes everywhere."""

    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and rows as the terminal has them; an environment may be older than that."""
        try:
            columns, rows = os.get_terminal_size(self._out)
        except OSError:
            columns = rows = 0
        return (columns, rows) if columns and rows else super()._get_terminal_size()

    # --- beginning and leaving --------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self._outlet = Outlet(self._out)
        self._pace = Pace()
        self._bell = self._bell or os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._home.terminal_begins()

    def disable_input(self) -> None:
        """Read nothing more, once the last answer is here."""
        end = time.monotonic() + LAST_ANSWER_S
        while self._expects and time.monotonic() < end and not self.gone:
            time.sleep(TICK_S / 10)
        if self._bell is not None:
            os.write(self._bell[1], b".")
        super().disable_input()
        if self._bell is not None:
            os.read(self._bell[0], READ)

    @property
    def _expects(self) -> bool:
        """Whether an answer is on its way; that it was heard may not have been worked off yet."""
        heard = self._heard != self._heard_before
        return self._reads and not heard and self._pace.may_wait(time.monotonic())

    @property
    def _reads(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was, unless that was done."""
        if self._outlet is not None:
            self.write("\x1b[0m")
            super().stop_application_mode()

    def close(self) -> None:
        """Wait, but not long, until the terminal has taken everything."""
        super().close()
        if self._outlet is not None:
            self.left_behind = not self._outlet.close(CLOSE_S)
            self._outlet = None
        if self._bell is not None:
            for end in self._bell:
                os.close(end)
            self._bell = None

    def restore_now(self) -> None:
        """Give the terminal back without the loop; it may wait for ever."""
        import termios  # noqa: PLC0415 - only where everything else has failed

        if self._outlet is None:
            return
        if self.attrs_before is not None:
            termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        os.write(self._out, RESTORE)

    # --- stopped and continued --------------------------------------------------------------

    @property
    def _ends(self) -> bool:
        """Whether it is on its way out, where the terminal is not taken again."""
        return self._home.ending or self._home._exit or self._loop.is_closed()

    def _sigtstp_application(self, *_: object) -> None:
        if self._home.may_stop and not self._ends and not self._will_stand:
            self._will_stand = True
            self._loop.call_soon_threadsafe(self._stand_still)

    def _sigcont_application(self, *_: object) -> None:
        if not self._ends:
            self._loop.call_soon_threadsafe(self._continued)

    def _stand_still(self) -> None:
        """Stop as the shell wants it: the terminal is given back first, and taken after."""
        self._will_stand = False
        if self._ends:
            return
        self._stopped_itself = True
        if not self._auto_restart:
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        self._home.standing_still()
        began = time.monotonic()
        self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._again(began)

    def _continued(self) -> None:
        """Continued; by one who stopped us without asking, the terminal may be anyhow."""
        itself, self._stopped_itself = self._stopped_itself, False
        if not itself and self._auto_restart and self._outlet is not None and not self._ends:
            self.suspend_application_mode()
            self._again(time.monotonic())

    def _again(self, since: float) -> None:
        """Take the terminal again once it is ours; who is to end meanwhile ends without it."""
        while not self._in_foreground() and not self._ends:
            time.sleep(HEAR_S)
            if not self._ends:
                os.kill(os.getpid(), signal.SIGSTOP)
        if self._ends:
            signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # a last word may be said from behind
            return
        self.resume_application_mode()
        self.went_on = time.monotonic()
        self._home.unread(self.went_on - since)

    def _in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True
