"""What stands in Today's place while the check-in lies over it: nothing is read or drawn for it."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import ScreenResume
from textual.screen import Screen


class Behind(Screen[None]):
    """Has Today brought as soon as it would be seen itself."""

    def __init__(self, bring: Callable[[], None]) -> None:
        super().__init__()
        self._bring = bring

    def on_screen_resume(self, event: ScreenResume) -> None:
        """The check-in left."""
        if self.app.screen is self:
            event.prevent_default()
            self._bring()
