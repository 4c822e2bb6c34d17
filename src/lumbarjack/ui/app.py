"""The app: the bundle, the colours, the areas, and the pages that lie over any of them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.care import back_up
from lumbarjack.services.diary import check_in
from lumbarjack.services.errors import BadInput
from lumbarjack.services.today import Beginning, beginning
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.glyphs import ASCII, UTF8
from lumbarjack.ui.opening import Opening
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.themes import theme, themes

if TYPE_CHECKING:
    from lumbarjack.ui.screens.checkin.form import Form
    from lumbarjack.ui.screens.checkin.screen import CheckedIn

MODES = {
    "today": ("today.screen", "TodayScreen"),
    "catalogue": ("catalogue.screen", "CatalogueScreen"),
    "diary": ("diary.screen", "DiaryScreen"),
    "progress": ("progress.screen", "ProgressScreen"),
    "plan": ("plan.screen", "PlanScreen"),
    "first-run": ("first_run.screen", "FirstRunScreen"),
    "emergency": ("gate.emergency", "EmergencyScreen"),
}
"""Mode -> module under `screens` and class; each is imported when it is first shown."""


class LumbarjackApp(App[int]):
    """Opens where `opening` says: Today, the first run, or the emergency page."""

    TITLE = "lumbarjack"
    CSS_PATH = "screens/page.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, system=True, priority=True)
    ]

    def __init__(
        self, bundle: Bundle, opening: Opening, *, no_color: bool = False, ascii: bool = False
    ) -> None:
        super().__init__(ansi_color=True if no_color else None)
        self.bundle = bundle
        self.no_colour = no_color
        self.ascii = ascii
        self.glyphs = ASCII if ascii else UTF8
        self._opening = opening
        self._running_loop: asyncio.AbstractEventLoop | None = None
        for one in themes():
            self.register_theme(one)
        self.theme = f"lumbarjack-{'ansi' if no_color else bundle.settings.theme}"
        self.set_keymap(bundle.settings.keys)
        self._so_far: Form | None = None
        self._areas: dict[str, PageScreen[Any, Any]] = {}
        for mode in MODES:
            self.add_mode(mode, partial(self._make, mode))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for when a theme of Textual's is on before ours."""
        return dict(theme("dark").variables)

    def on_mount(self) -> None:
        """Open; once it is drawn, make the backup of the day."""
        self._running_loop = asyncio.get_running_loop()
        self.switch_mode(self._opening.mode)
        if self._opening.session is not None:
            self._open_wanted(self._opening.session)
        elif self._opening.check_in:
            self.open_check_in()
        self.call_after_refresh(self._back_up)

    # --- going somewhere --------------------------------------------------------------------

    def go(self, mode: str) -> None:
        """Switch to an area, "first-run" or "emergency"."""
        if self.current_mode != mode:
            self.switch_mode(mode)

    def close_pages(self) -> None:
        """Take away every page that lies over the area; none of them is answered by it."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_check_in(self, *, before_session: bool = False) -> None:
        """The five questions, over Today; before a session only two."""
        from lumbarjack.ui.screens.checkin.screen import CheckInScreen  # noqa: PLC0415 - lazy

        screen = CheckInScreen(
            self.bundle,
            before_session=before_session,
            so_far=self._so_far,
            keep=self._keep_answers,
        )
        self.push_screen(screen, self._checked_in)

    def _keep_answers(self, so_far: Form) -> None:
        """What was answered stays, also where the check-in is put off."""
        self._so_far = so_far

    def _checked_in(self, done: CheckedIn | None) -> None:
        """Today tells what was saved; then the list, the lock, or the session."""
        from lumbarjack.ui.screens.today.screen import TodayScreen  # noqa: PLC0415 - lazy

        if done is None:
            return
        self._so_far = None
        today = self._areas.get("today")
        if isinstance(today, TodayScreen):
            today.say(done.said)
        if done.list_opens and isinstance(today, TodayScreen):
            today.open_signs("opened")
        elif done.session:
            self.start_session()

    @work(thread=True, group="store")
    def keep_check_in(self, so_far: Form) -> None:
        """Store what was answered before the list locked; where that cannot be, it stays here."""
        if so_far.untouched:
            return
        with suppress(StoreError, BadInput):
            check_in(self.bundle, so_far.told())
            self._so_far = None

    @work(thread=True, group="start")
    def start_session(self) -> None:
        """Today's session; before it, where today's check-in is not done, its two questions."""
        try:
            begins = beginning(self.bundle)
        except StoreError:
            begins = Beginning(checked_in=True)
        self.call_from_thread(self._start_session, begins)

    def _start_session(self, begins: Beginning) -> None:
        if begins.list_opens:
            self._ask_list_first()
        elif begins.checked_in:
            self.open_session(begins.names)
        else:
            self.open_check_in(before_session=True)

    def _ask_list_first(self) -> None:
        """A list that opened by itself and was left comes before any session."""
        from lumbarjack.ui.screens.today.screen import TodayScreen  # noqa: PLC0415 - lazy

        today = self._areas.get("today")
        if isinstance(today, TodayScreen):
            today.open_signs("opened")

    def _open_wanted(self, names: tuple[str, ...]) -> None:
        """The session that the app was opened for."""
        if names or self._opening.goes_on:
            self.open_session(names)
        else:
            self.start_session()

    def open_session(self, names: tuple[str, ...] = (), *, resume: bool = True) -> None:
        """Today's session, or one of the named exercises; one that was cut off goes on."""
        from lumbarjack.ui.screens.session.screen import SessionScreen  # noqa: PLC0415 - lazy

        self.push_screen(SessionScreen(self.bundle, names, resume=resume))

    def open_signs(self) -> None:
        """The warning signs, to answer."""
        from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

        self.push_screen(SignsScreen(self.bundle))

    def open_settings(self) -> None:
        """The settings, and what this is."""
        from lumbarjack.ui.screens.settings.screen import SettingsScreen  # noqa: PLC0415 - lazy

        self.push_screen(SettingsScreen(self.bundle))

    def open_help(self, page: PageScreen[Any, Any]) -> None:
        """The help of a screen."""
        from lumbarjack.ui.screens.help.screen import HelpScreen  # noqa: PLC0415 - lazy

        self.push_screen(HelpScreen(self.bundle, page.KEYS))

    def action_command_palette(self) -> None:
        """ctrl+p: what can be done on this page, done there."""
        from lumbarjack.ui.palette import PaletteScreen  # noqa: PLC0415 - lazy

        page = self.screen
        if not isinstance(page, PageScreen) or isinstance(page, PaletteScreen):
            return

        def chosen(id: str | None) -> None:
            if id is not None:
                page.action_run(id)

        self.push_screen(PaletteScreen(self.bundle, page.KEYS, page.why_not), chosen)

    def take(self, bundle: Bundle) -> None:
        """Settings were changed: every page gets the new bundle, colours and keys follow."""
        self.bundle = bundle
        for page in (*self._areas.values(), *self.screen_stack):
            if isinstance(page, PageScreen):
                page.bundle = bundle
        self.theme = f"lumbarjack-{'ansi' if self.no_colour else bundle.settings.theme}"
        self.set_keymap(bundle.settings.keys)

    def _make(self, mode: str) -> Screen[Any]:
        """The screen of a mode, imported now."""
        module, name = MODES[mode]
        made = getattr(import_module(f"lumbarjack.ui.screens.{module}"), name)
        first = self._opening.page if mode == self._opening.mode else None
        screen: PageScreen[Any, Any] = made(self.bundle, first)
        self._areas[mode] = screen
        return screen

    # --- around it --------------------------------------------------------------------------

    @work(thread=True, group="backup")
    def _back_up(self) -> None:
        back_up(self.bundle)

    def leave(self, code: int) -> None:
        """Leave with an exit code, from a signal handler: all that was said to be saved is."""
        if self._running_loop is None:
            raise SystemExit(code)
        self._running_loop.call_soon_threadsafe(self.exit, None, code)
