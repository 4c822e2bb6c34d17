"""From a page to the areas, the settings and the warning signs, and out of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lumbarjack.ui.app import LumbarjackApp


class Leads:
    """The commands that lead from a page to another one."""

    @property
    def lumbarjack(self) -> LumbarjackApp:
        """The app, as what it is."""
        raise NotImplementedError

    def do_signs(self) -> None:
        """The warning signs."""
        self.lumbarjack.open_signs()

    def do_today(self) -> None:
        """Go to Today."""
        self.lumbarjack.go("today")

    def do_catalogue(self) -> None:
        """Go to the Catalogue."""
        self.lumbarjack.go("catalogue")

    def do_diary(self) -> None:
        """Go to the Diary."""
        self.lumbarjack.go("diary")

    def do_progress(self) -> None:
        """Go to Progress."""
        self.lumbarjack.go("progress")

    def do_plan(self) -> None:
        """Go to the Plan."""
        self.lumbarjack.go("plan")

    def do_settings(self) -> None:
        """Open the settings."""
        self.lumbarjack.open_settings()

    def do_leave(self) -> None:
        """Leave the app."""
        self.lumbarjack.exit(0)
