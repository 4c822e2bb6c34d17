"""The app: the bundle, the colours, and the screen it opens on."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.care import back_up
from lumbarjack.ui import RunCommand
from lumbarjack.ui.page import Page
from lumbarjack.ui.screens.today import TodayScreen
from lumbarjack.ui.themes import ANSI, DARK, THEMES


class LumbarjackApp(App[int]):
    """Opens on Today. `page` was read before, so that the first thing drawn is whole."""

    TITLE = "lumbarjack"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = ["screens/page.tcss", "screens/today.tcss"]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-home")]  # noqa: RUF012 - as with CSS_PATH
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, system=True, priority=True)
    ]

    def __init__(
        self,
        bundle: Bundle,
        page: Page,
        run_command: RunCommand | None = None,
        *,
        no_color: bool = False,
    ) -> None:
        super().__init__(ansi_color=True if no_color else None)
        self._bundle = bundle
        self._first = page
        self._run_command = run_command
        self._running_loop: asyncio.AbstractEventLoop | None = None
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = (ANSI if no_color else THEMES[bundle.settings.theme]).name
        self.set_keymap(bundle.settings.keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for when a theme of Textual's is on before ours."""
        return dict(DARK.variables)

    def get_default_screen(self) -> TodayScreen:
        """Today."""
        return TodayScreen(self._bundle, self._first, self._run_command)

    def on_mount(self) -> None:
        """Remember the loop, for signals; once Today is drawn, make the backup of the day."""
        self._running_loop = asyncio.get_running_loop()
        self.call_after_refresh(self._back_up)

    @work(thread=True, group="backup")
    def _back_up(self) -> None:
        back_up(self._bundle)

    def leave(self, code: int) -> None:
        """Leave with an exit code, from a signal handler: all that was said to be saved is."""
        if self._running_loop is None:
            raise SystemExit(code)
        self._running_loop.call_soon_threadsafe(self.exit, None, code)
