"""The page while exercises are locked."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.safety import Standing, Unsaved, not_saved, save_again, standing
from lumbarjack.services.taking import write_record
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import DIARY, LEAVE
from lumbarjack.ui.commands.gate import ASSESSED, EMERGENCY_PAGE, RELIEF, SAVE_RECORD
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.gate.poster import poster
from lumbarjack.ui.widgets.drawn import Drawn

TRIES_AGAIN_S = 10
SHORT = {SAVE_RECORD.id: "record", ASSESSED.id: "assessed", RELIEF.id: "relief"}


class EmergencyScreen(PageScreen[None, Standing]):
    """One action. Only its own keys do anything, and none of them takes it away.

    `unsaved` is an answer that the store did not take: the page is shown all the same, and tries
    to save it again whenever it reads.
    """

    KEYS = EMERGENCY_PAGE
    BINDINGS = bindings(EMERGENCY_PAGE)
    CSS_PATH = "emergency.tcss"

    def __init__(
        self, bundle: Bundle, page: Standing | None = None, *, unsaved: Unsaved | None = None
    ) -> None:
        super().__init__(bundle, page if unsaved is None else not_saved(bundle, unsaved))
        self._unsaved = unsaved

    # --- what it shows ----------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """None: no tabs, nowhere else to go."""
        return []

    def body(self) -> ComposeResult:
        """The page."""
        yield Drawn(self._lines, id="poster")

    def on_mount(self) -> None:
        """What was not saved is tried again, now and then."""
        if self._unsaved is not None:
            self.set_interval(TRIES_AGAIN_S, self._try_again)

    def _try_again(self) -> None:
        if self._unsaved is not None:
            self.reread()

    def footer(self) -> tuple[Command, ...]:
        """Enter only where relief positions are open."""
        relief = (RELIEF,) if self._relief else ()
        if self.layout_class == "-tiny":
            ways = (ASSESSED, SAVE_RECORD) if relief else (SAVE_RECORD, ASSESSED)
            return (*relief, *ways, DIARY, LEAVE)
        return (*relief, SAVE_RECORD, DIARY, ASSESSED, LEAVE)

    def footer_words(self) -> dict[str, str]:
        """Fewer words where the row is short."""
        if self.layout_class in ("-home", "-wide"):
            return {ASSESSED.id: "assessed"} if self._relief else {}
        return SHORT

    def read(self) -> Standing:
        """The lock as it stands now; what was not saved is tried again first."""
        if self._unsaved is not None:
            try:
                save_again(self.bundle, self._unsaved)
            except StoreError:
                return not_saved(self.bundle, self._unsaved)
            self._unsaved = None
        return standing(self.bundle)

    def show(self) -> None:
        """The page; where nothing is locked any more, what comes after it."""
        if self.page is not None and self.page.page is None:
            self._open_again(self.page)
        super().show()

    @property
    def _relief(self) -> bool:
        return self.page is not None and self.page.page is not None and self.page.page.relief

    def _lines(self, width: int, height: int) -> Lines:
        if self.page is None or self.page.page is None:
            return []
        block = "" if self.layout_class == "-tiny" else self.glyphs.block
        return poster(
            self.page.page,
            self._saved(self.page),
            width,
            height,
            block=block,
            doubled=self.layout_class == "-wide",
            no_colour=self.lumbarjack.no_colour or self.app.current_theme.ansi,
        )

    def _saved(self, page: Standing) -> str:
        if page.saved is None:
            return ""
        return f"Saved {page.saved.day} {page.saved:%b}, {page.saved:%H:%M}."

    # --- what can be done -------------------------------------------------------------------

    def do_save_record(self) -> None:
        """Write the record to a file, and say where it is."""

        def job() -> str:
            return f"Your record is in {_short(write_record(self.bundle))}"

        self.save(job)

    def do_diary(self) -> None:
        """The diary stays open."""
        self.lumbarjack.go("diary")

    def do_assessed(self) -> None:
        """Ask when, and what was said."""
        from lumbarjack.ui.screens.gate.unlock import UnlockScreen  # noqa: PLC0415 - lazy

        if self._unsaved is None:
            self.app.push_screen(UnlockScreen(self.bundle))
        else:
            self.say("Not saved yet; it is tried again. What you marked stays here.")

    def do_relief(self) -> None:
        """Relief positions and a walk, where they are open."""
        if self._relief:
            self.lumbarjack.open_session()

    def do_signs(self) -> None:
        """The list, but not where a sign of it is to be seen now."""
        if self.page is not None and self.page.page is not None and self.page.page.signs:
            self.lumbarjack.open_signs()

    def do_back(self) -> None:
        """Nothing: this page is not dismissed."""

    def _open_again(self, page: Standing) -> None:
        self.lumbarjack.close_pages()
        self.lumbarjack.go("today" if page.planned else "first-run")


def _short(path: Path) -> str:
    """The path with ~ for the person's own folder."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(path)
