"""The check-in: five answers in six keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from lumbarjack.core.diary.regions import Reach
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Entered, check_in, check_in_of_today, last_check_in
from lumbarjack.services.words import saved_words
from lumbarjack.ui.body_map import drawn_zone, map_lines
from lumbarjack.ui.commands.checkin import (
    CHANGE,
    CHECK_IN,
    GO_ON,
    LATER_TODAY,
    NOTHING,
    SIDES,
    UP_TO_FIVE,
    UP_TO_TEN,
)
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import HELP, SIGNS
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.checkin import form as answers
from lumbarjack.ui.screens.checkin.form import Form, Question
from lumbarjack.ui.screens.checkin.lines import close, roomy, scale
from lumbarjack.ui.screens.checkin.words import before_words, greeting
from lumbarjack.ui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from lumbarjack.services.safety import Answered


@dataclass(frozen=True)
class CheckedIn:
    """A stored check-in: what to say of it, and what comes next.

    `session`: it was the short one, and the session begins, unless the list opens or a relief day
    is suggested.
    """

    said: str
    list_opens: bool
    session: bool


@dataclass(frozen=True)
class Before:
    """The newest check-in of an earlier day, None where there is none.

    `whole_list`: the list was answered on the command line only, so here it is asked whole, once.
    """

    entry: DiaryEntry | None
    whole_list: bool = False


class CheckInScreen(PageScreen[CheckedIn | None, Before]):
    """The questions over Today; nothing is stored before the last Enter.

    `so_far` are answers that were typed earlier and put off; `keep` is handed the answers whenever
    they change, so that they outlive this page. `before` is given where it was read already.
    `before_session`: only the two questions.
    """

    KEYS = CHECK_IN
    BINDINGS = bindings(CHECK_IN)
    CSS_PATH = "checkin.tcss"

    def __init__(
        self,
        bundle: Bundle,
        *,
        before_session: bool = False,
        so_far: Form | None = None,
        keep: Callable[[Form], None] | None = None,
        before: Before | None = None,
    ) -> None:
        super().__init__(bundle, before)
        day = bundle.today()
        self.form = answers.opened(so_far, day) if so_far is not None else Form(day)
        if before_session:
            self.form = answers.in_short(self.form)
        self._keep = keep

    def body(self) -> ComposeResult:
        """The questions, and what to press."""
        yield Drawn(self._question_lines, id="questions")
        yield Drawn(self._body_lines, id="body")
        yield Drawn(self._scale_lines, id="scale")

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """Today, as this lies over it."""
        return self.area_header("today", self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """What the open question takes first."""
        form = self.form
        change = () if form.at is form.questions[0] else (CHANGE,)
        rest = (*change, SIGNS, LATER_TODAY, HELP)
        if form.at is Question.LIST:
            sides = (SIDES,) if form.asks_side else ()
            return (NOTHING, SIGNS, *sides, *change, LATER_TODAY, HELP)
        if form.at is Question.SLEEP:
            return (GO_ON, UP_TO_TEN, *rest)
        takes = UP_TO_FIVE if form.at is Question.ZONE else UP_TO_TEN
        to_session = form.at is Question.NOW and form.now is None and not form.short
        return (takes, *((GO_ON,) if to_session else ()), *rest)

    def footer_words(self) -> Mapping[str, str]:
        """What Enter does, and short words where they suffice."""
        to_session = self.form.at is Question.NOW
        long = self.form.at in (Question.ZONE, Question.WORST)
        return {
            GO_ON.id: "to the session" if to_session else "save",
            CHANGE.id: CHANGE.word if long else "change",
            SIGNS.id: "the list",
            NOTHING.id: "nothing" if self.form.asks_side else NOTHING.word,
        }

    # --- reading ----------------------------------------------------------------------------

    def on_key(self) -> None:
        """While the person answers, what comes next is read."""
        self.call_after_refresh(self.lumbarjack.get_ready)

    def read(self) -> Before:
        """The check-in before this one."""
        from lumbarjack.services.safety import must_ask_again  # noqa: PLC0415 - read at the opening

        return Before(last_check_in(self.bundle), must_ask_again(self.bundle))

    # --- drawing ----------------------------------------------------------------------------

    def _question_lines(self, width: int, height: int) -> Lines:
        hello = greeting(self.bundle.now(), self.form)
        entry = self.page.entry if self.page is not None else None
        before = before_words(entry, self.form.day)
        if self.layout_class in ("-home", "-wide"):
            return roomy(self.form, hello, before, self.glyphs, width)
        return close(self.form, hello, before, self.glyphs, width, height)

    def _body_lines(self, width: int, height: int) -> Lines:
        """The body from behind, with the answered zone, or else that of the time before."""
        if not height:
            return []
        form, entry = self.form, self.page.entry if self.page is not None else None
        reach = Reach(form.zone, form.side)
        if form.zone is None and entry is not None:
            reach = Reach(entry.zone, entry.side)
        return map_lines(self.app, "back", width, height, drawn_zone(reach))

    def _scale_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return scale(self.form)

    def _take(self, step: answers.Step) -> None:
        """Show the form after a key, say what is to be said, save where it is whole."""
        self.form = step.form
        if self._keep is not None:
            self._keep(step.form)
        self.redraw()
        self.say(step.said)
        if step.save:
            self._store()

    # --- answering --------------------------------------------------------------------------

    def why_not(self, id: str) -> str | None:
        """Letters of the list, while another question is open."""
        if self.saving:
            return "Just a moment: it is being saved."
        if id == NOTHING.id and self.form.at is not Question.LIST:
            return "n answers the question about the list."
        if id in ("right_side", "both_sides") and not self.form.asks_side:
            return "A side can be said from the buttock on, while the list is asked."
        return None

    def do_digit(self, number: int) -> None:
        """A number."""
        self._take(answers.digit(self.form, number))

    def do_go_on(self) -> None:
        """Go on, or save."""
        self._take(answers.go_on(self.form))

    def do_change(self) -> None:
        """Back to the answer before."""
        self._take(answers.change(self.form))

    def do_nothing(self) -> None:
        """Nothing on the list; where it was answered on the command line it is looked at first."""
        if self.page is not None and self.page.whole_list:
            self.do_signs()
        else:
            self._take(answers.listed(self.form, something=False))

    def do_something(self) -> None:
        """Something on the list: which?"""
        self.do_signs()

    def do_signs(self) -> None:
        """The list, answered here where it is asked."""
        from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

        once = self.page is not None and self.page.whole_list and self.form.at is Question.LIST
        screen = SignsScreen(self.bundle, why="asked" if once else "check-in")
        self.app.push_screen(screen, self._signs_answered)

    def _signs_answered(self, answered: Answered | None) -> None:
        """What was marked is stored already; a lock ends the questions, and keeps the answers."""
        if answered is None:
            return
        step = answers.listed(self.form, something=bool(answered.check.signs))
        if answered.lock.locked:
            self.lumbarjack.keep_check_in(self.form if self.form.untouched else step.form)
        else:
            self._take(step)

    def do_left_side(self) -> None:
        """The left side, or the plan."""
        if self.form.asks_side:
            self._side(Side.LEFT)
        else:
            self.lumbarjack.go("plan")

    def do_right_side(self) -> None:
        """The right side."""
        self._side(Side.RIGHT)

    def do_both_sides(self) -> None:
        """Both sides."""
        self._side(Side.BOTH)

    def _side(self, side: Side) -> None:
        self._take(answers.Step(answers.with_side(self.form, side)))

    def _store(self) -> None:
        """Store the entry; where the store refuses, all stays and Enter tries again."""
        told, short = self.form.told(), self.form.short
        done: list[CheckedIn] = []

        def job() -> str:
            from lumbarjack.services.today import (  # noqa: PLC0415 - the questions need no plan
                relief_is_suggested,
            )

            before = check_in_of_today(self.bundle)
            entered: Entered = check_in(self.bundle, told)
            said = saved_words(entered.entry.at, self.bundle.zone)
            if before is not None:  # in another window, while this one stood open
                at, told_at = (e.at.astimezone(self.bundle.zone) for e in (entered.entry, before))
                said = f"Told at {told_at:%H:%M} already; saved {at:%H:%M} as an update. u undoes."
            goes_on = short and not relief_is_suggested(self.bundle)
            done.append(CheckedIn(said, bool(entered.list_opens), goes_on))
            self.lumbarjack.read_ahead()
            return said

        def then() -> None:
            self.dismiss(done[0])

        self.save(job, then)

    # --- going elsewhere --------------------------------------------------------------------

    def do_today(self) -> None:
        """Today without the check-in: it can be done later."""
        self.do_back()
