"""The app: the bundle, the colours, the areas, and the pages that lie over any of them."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import WorkerError

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.glyphs import ASCII, CONSOLE, UTF8
from lumbarjack.ui.opening import Opening
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.behind import Behind
from lumbarjack.ui.styling import StyledApp
from lumbarjack.ui.terminal.guard import end_now
from lumbarjack.ui.themes import theme, themes

if TYPE_CHECKING:
    from lumbarjack.core.models.diary import DiaryEntry
    from lumbarjack.services.today import Beginning
    from lumbarjack.ui.screens.checkin.form import Form
    from lumbarjack.ui.screens.checkin.screen import CheckedIn
    from lumbarjack.ui.screens.today.holds import Holds

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

DRAWN_S = 0.2
"""So long after the start what opens has been drawn, and nobody waits for anything."""


@runtime_checkable
class Keeps(Protocol):
    """A page with something on its way that is to be kept whatever happens."""

    def keep_now(self) -> None:
        """Have it on disk; it may be asked for again."""


class LumbarjackApp(StyledApp[int]):
    """Opens where `opening` says: Today, the first run, or the emergency page."""

    TITLE = "lumbarjack"
    CSS_PATH = "screens/page.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, system=True, priority=True)
    ]

    def __init__(
        self,
        bundle: Bundle,
        opening: Opening,
        *,
        no_color: bool = False,
        ascii: bool = False,
        thin: bool = True,
        sixteen: bool = False,
        console: bool = False,
        shell: bool = True,
        told: str = "",
    ) -> None:
        super().__init__(thin=thin, ansi_color=True if no_color else None)
        self.bundle = bundle
        self.no_colour = no_color
        self._sixteen = "console" if console else "ansi" if sixteen else ""
        self.may_stop = shell
        self._told = told
        self.ascii = ascii
        self.glyphs = ASCII if ascii else CONSOLE if console else UTF8
        self.encoding = "ascii" if ascii else "utf-8"
        self._opening = opening
        self._running_loop: asyncio.AbstractEventLoop | None = None
        for one in themes():
            self.register_theme(one)
        self.begin_in(self._wanted_theme)
        self.set_keymap(bundle.settings.keys)
        self._so_far: Form | None = None
        self._areas: dict[str, PageScreen[Any, Any]] = {}
        self._ahead: object | None = None
        self._ready_soon = False
        for mode in MODES:
            self.add_mode(mode, partial(self._make, mode))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for when a theme of Textual's is on before ours."""
        return dict(theme("dark").variables)

    @property
    def _wanted_theme(self) -> str:
        """The theme of the settings, as far as this terminal has colours for it."""
        word = "ansi" if self.no_colour else self._sixteen or self.bundle.settings.theme
        return f"lumbarjack-{word}"

    def on_mount(self) -> None:
        """Open."""
        self._running_loop = asyncio.get_running_loop()
        self.switch_mode(self._opening.mode)
        if self._opening.session is not None:
            self._open_wanted(self._opening.session)
        elif self._opening.check_in:
            self.open_check_in(before=self._opening.before)
        self.set_timer(DRAWN_S, self._drawn)
        if self._told:
            self.screen.call_after_refresh(self._tell)

    @property
    def kept(self) -> Holds | None:
        """How long what opened stands, where it was kept: nothing is read for who only looks."""
        return self._opening.kept

    def _drawn(self) -> None:
        """Do what had to wait: what was drawn as it was kept may have changed meanwhile.

        Today is not read behind a check-in until its first key: who only looks has enough.
        """
        gc.freeze()  # what stands by now stays: looking it through would hold a frame up
        gc.enable()
        opened = self._areas.get(self._opening.mode)
        if opened is not None and self.kept is not None and not self.kept.still(self.bundle):
            opened.reread()
        self._make_backup()
        if not self._opening.check_in:
            self.get_ready()

    def _tell(self) -> None:
        """What is to be said at the start, on whatever page lies on top."""
        if isinstance(self.screen, PageScreen):
            self.screen.say(self._told)

    # --- going somewhere --------------------------------------------------------------------

    def go(self, mode: str) -> None:
        """Switch to an area, "first-run" or "emergency"."""
        if self.current_mode != mode:
            self.switch_mode(mode)

    def close_pages(self) -> None:
        """Take away every page that lies over the area; none of them is answered by it."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_check_in(
        self,
        *,
        before_session: bool = False,
        before: tuple[DiaryEntry | None, bool] | None = None,
        names: tuple[str, ...] = (),
    ) -> None:
        """The five questions, over Today; before a session, of `names`, only two."""
        from lumbarjack.ui.screens.checkin.screen import (  # noqa: PLC0415 - lazy
            Before,
            CheckInScreen,
        )

        screen = CheckInScreen(
            self.bundle,
            before_session=before_session,
            so_far=self._so_far,
            keep=self._keep_answers,
            before=None if before is None else Before(*before),
        )
        self.push_screen(screen, partial(self._checked_in, names))

    def _keep_answers(self, so_far: Form) -> None:
        """What was answered stays, also where the check-in is put off."""
        self._so_far = so_far

    def _checked_in(self, names: tuple[str, ...], done: CheckedIn | None) -> None:
        """Today tells what was saved; then the list, the lock, or the session."""
        from lumbarjack.ui.screens.today.screen import TodayScreen  # noqa: PLC0415 - lazy

        if done is None:
            return
        self._so_far = None
        self._bring_today()
        today = self._areas.get("today")
        if isinstance(today, TodayScreen):
            today.say(done.said)
        if done.list_opens and isinstance(today, TodayScreen):
            today.open_signs("opened")
        elif done.session:
            self.start_session(names)

    @work(thread=True, group="store")
    def keep_check_in(self, so_far: Form) -> None:
        """Store what was answered before the list locked; where that cannot be, it stays here."""
        from lumbarjack.services.diary import check_in  # noqa: PLC0415 - the loop saves nothing

        if so_far.untouched:
            return
        with suppress(StoreError, BadInput):
            check_in(self.bundle, so_far.told())
            self._so_far = None

    @work(thread=True, group="start")
    def start_session(self, names: tuple[str, ...] = ()) -> None:
        """Today's session, or one of the named exercises; before it, where today's check-in is not
        done, its two questions. One that was cut off goes first."""
        from lumbarjack.services.cut_off import cut_off  # noqa: PLC0415 - lazy
        from lumbarjack.services.today import Beginning, beginning  # noqa: PLC0415 - lazy

        begins = Beginning(checked_in=True)
        with suppress(StoreError):
            kept = cut_off(self.bundle)
            if kept is None or not (kept.goes_on or kept.elsewhere):
                begins = beginning(self.bundle)
        self.call_from_thread(self._start_session, names, begins)

    def _start_session(self, names: tuple[str, ...], begins: Beginning) -> None:
        if begins.list_opens:
            self._ask_list_first()
        elif begins.checked_in:
            self.open_session(names or begins.names)
        else:
            self.open_check_in(before_session=True, names=names)

    def _ask_list_first(self) -> None:
        """A list that opened by itself and was left comes before any session."""
        from lumbarjack.ui.screens.today.screen import TodayScreen  # noqa: PLC0415 - lazy

        today = self._areas.get("today")
        if isinstance(today, TodayScreen):
            today.open_signs("opened")

    def _open_wanted(self, names: tuple[str, ...]) -> None:
        """The session that the app was opened for."""
        if self._opening.goes_on:
            self.open_session(names)
        else:
            self.start_session(names)

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
        self.theme = self._wanted_theme
        self.set_keymap(bundle.settings.keys)

    def _make(self, mode: str) -> Screen[Any]:
        """The screen of a mode, imported now; Today only once nothing lies over it."""
        if mode == "today" and self._opening.check_in and not self._areas:
            return Behind(self._bring_today)
        return self._area(mode, self._opening.page if mode == self._opening.mode else None)

    def _area(self, mode: str, page: object | None) -> PageScreen[Any, Any]:
        module, name = MODES[mode]
        made = getattr(import_module(f"lumbarjack.ui.screens.{module}"), name)
        screen: PageScreen[Any, Any] = made(self.bundle, page)
        self._areas[mode] = screen
        return screen

    def _bring_today(self) -> None:
        """Put Today where so far only its place was."""
        if isinstance(self.screen, Behind):
            today = self._area("today", self._ahead)
            # The first screen of a mode has no callback, and Textual 8.2.8 would take one away.
            self.screen._push_result_callback(self, None)
            self.switch_screen(today)
            if today.page is not None:  # that was read a while ago
                today.call_after_refresh(today.reread)

    def read_ahead(self) -> None:
        """Read what Today will show, where it is not there yet. Any thread; for a worker."""
        if "today" in self._areas or not self._opening.check_in:
            return
        from lumbarjack.ui.screens.today.page import read_page  # noqa: PLC0415 - lazy

        import_module("lumbarjack.ui.screens.today.screen")
        with suppress(StoreError):
            self._ahead = read_page(self.bundle)

    # --- around it --------------------------------------------------------------------------

    def get_ready(self) -> None:
        """Read what comes after what opened, and keep it for the next opening; once."""
        if not self._ready_soon:
            self._ready_soon = True
            self._get_ready()

    @work(thread=True, group="backup")
    def _get_ready(self) -> None:
        from lumbarjack.services.first_look import keep_first_look  # noqa: PLC0415 - nobody waits
        from lumbarjack.ui.screens.today.kept import keep_page  # noqa: PLC0415 - nor for this

        self.read_ahead()
        keep_first_look(self.bundle)
        keep_page(self.bundle)

    @work(thread=True, group="backup")
    def _make_backup(self) -> None:
        from lumbarjack.services.care import back_up  # noqa: PLC0415 - nobody waits for it

        back_up(self.bundle)

    def leave(self, code: int) -> bool:
        """Have the loop keep what there is and leave; in any thread, False where none runs yet."""
        if self._running_loop is None:
            return False
        with suppress(RuntimeError):  # it has ended by itself
            self._running_loop.call_soon_threadsafe(self._keep_and_leave, code)
        return True

    def _keep_and_leave(self, code: int) -> None:
        self.keep_now()
        if self.line is not None and self.line.gone:
            self._end(code)
        else:
            self.exit(None, code)

    @work(group="end")
    async def _end(self, code: int) -> None:
        """Nobody is there to see pages go: once what is being saved is saved, end at once."""
        saving = [worker for worker in self.workers if worker.group != "end"]
        with suppress(WorkerError):
            await self.workers.wait_for_complete(saving)
        end_now(code)

    def keep_now(self) -> None:
        """Have a session on its way on disk; all else that was said to be saved is. Any thread."""
        for page in self.screen_stack:
            if isinstance(page, Keeps):
                page.keep_now()

    def restore_now(self) -> None:
        """Put the terminal in order without the loop."""
        if self.line is not None:
            self.line.restore_now()

    def standing_still(self) -> None:
        """The process is about to be stopped, and may never go on."""
        self.keep_now()
