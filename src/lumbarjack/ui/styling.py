"""An app that parses each style sheet once.

Textual 8.2.8 parses every sheet anew for each screen that brings its own, and for every area that
is opened first. Here a new sheet is parsed beside those that are there already, and all of them are
parsed anew only where the colours changed.
"""

from __future__ import annotations

from typing import Any, TypeVar

from textual.screen import Screen

from lumbarjack.ui.terminal.app import TerminalApp

R = TypeVar("R")


class StyledApp(TerminalApp[R]):
    """Looks the same as an app of Textual's in every state; only the parsing is less."""

    _coloured: dict[str, str] | None = None
    """The colours that the sheets were parsed with, once they are known."""

    def begin_in(self, theme: str) -> None:
        """The theme to begin in, before any sheet is parsed."""
        self.theme = theme
        self._coloured = self.get_css_variables()
        self.stylesheet.set_variables(self._coloured)

    def refresh_css(self, animate: bool = True) -> None:
        """The colours of the theme on everything; parsed anew where they are other ones."""
        variables = self.get_css_variables()
        if variables != self._coloured:
            self._coloured = variables
            super().refresh_css(animate)
            return
        self.stylesheet.update(self, animate=animate)
        for screen in self.screen_stack:
            self.stylesheet.update(screen, animate=animate)
            screen._css_update_count = self._css_update_count
        if self.screen_stack and self.screen.is_mounted:
            self.screen._refresh_layout(self.size)

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Add the sheets of a screen to those that were parsed before."""
        new = [p for p in screen.css_path if not self.stylesheet.has_source(str(p))]
        self.stylesheet.read_all(new)
        super()._load_screen_css(screen)
        if new:
            self.stylesheet.update(screen)
