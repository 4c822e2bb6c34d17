"""One exercise of the plan on a page of its own: the blanks to fill in, and its days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.dosing import who_set, words
from lumbarjack.core.plan.numbers import clinician_set
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.plan import CHANGED_ELSEWHERE, change, prescribe
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.plan import ITEM_PAGE, MARK, NUMBER, SAVE, WHOSE
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, selectable, windowed
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.plan.fields import Field, clinician_fields, fields, numbers, typed_on
from lumbarjack.ui.screens.plan.page import PlanPage, PlanRow, read_page
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LABEL = 10
FIELD = 4
UNIT = 9
THEIRS = "As your clinician said it. A blank is yours, the programme's or the catalogue's."
BLANKS = "A blank takes the next in line: the programme, then the catalogue."
TAKES = "a blank takes "
NO_DAY = "Mark a day; to take it out of the plan: Esc, then r."
A_DAY = "Space marks a day; digits are for the lines above."
A_NUMBER = "Type the number; Space is for the days below."


class ItemScreen(PageScreen[str, PlanPage]):
    """Sets, repetitions, hold, rest and days; a blank is the next in line."""

    KEYS = ITEM_PAGE
    BINDINGS = bindings(ITEM_PAGE)
    CSS_PATH = "item.tcss"

    def __init__(self, bundle: Bundle, of: str, place: int, page: PlanPage) -> None:
        super().__init__(bundle, page)
        self.of = of
        self.place = place
        self.at = 0
        self.begun = False
        self.by_clinician = False
        self.filled: tuple[Field, ...] = ()
        self.days: frozenset[int] = frozenset()
        row = self._find(page)
        if row is not None:
            self.filled = fields(bundle.catalogue, row.standing)
            self.days = frozenset(row.standing.item.days or range(7))

    def body(self) -> ComposeResult:
        """What is in force, the fields and the days."""
        yield Drawn(self._now, id="now")
        yield Drawn(self._fields, id="fields")
        yield Drawn(self._blanks, id="blanks")

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The exercise's name."""
        row = self._find(self.page)
        return page_header("Plan" if row is None else row.exercise.name, "Plan", width)

    def footer(self) -> tuple[Command, ...]:
        """Save, back, type or mark, whose numbers."""
        return (SAVE, BACK, MARK if self._on_day else NUMBER, WHOSE, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """Esc leaves everything as it was."""
        whose = {WHOSE.id: "your own" if self.by_clinician else WHOSE.word}
        return whose if self.layout_class == "-tiny" else {**whose, BACK.id: "leave as it was"}

    def read(self) -> PlanPage:
        """The plan as it stands today."""
        return read_page(self.bundle)

    def _find(self, page: PlanPage | None) -> PlanRow | None:
        if page is None or page.plan is None or page.plan.id != self.of:
            return None
        return next((row for row in page.rows if row.place == self.place), None)

    @property
    def _on_day(self) -> bool:
        return self.at >= len(self.filled)

    # --- drawing ----------------------------------------------------------------------------

    def _now(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        row = self._find(self.page)
        if row is None:
            return paragraph(CHANGED_ELSEWHERE, width)
        per = " a side" if row.exercise.two_sided else ""
        dose = row.standing.dose
        if self.layout_class == "-tiny":
            return paragraph(f"Now {words(dose, per)}.", width, TEXT)[:1]
        return paragraph(f"Now {words(dose, per)}, {who_set(dose)}.", width, TEXT)

    def _fields(self, width: int, height: int) -> Lines:
        lines = [
            selectable(self._field(field, n == self.at, width), n == self.at, self.glyphs.selected)
            for n, field in enumerate(self.filled)
        ]
        gap = [] if self.layout_class == "-tiny" else [EMPTY]
        lines += gap
        for day, name in enumerate(WEEKDAYS):
            chosen = self.at == len(self.filled) + day
            lines.append(selectable(self._day(day, name, chosen), chosen, self.glyphs.selected))
        shown_at = self.at + (len(gap) if self._on_day else 0)
        return windowed(lines, shown_at, height if height >= 1 else 0)[: height or None]

    def _field(self, field: Field, chosen: bool, width: int) -> Content:
        style = STRONG if chosen else TEXT
        blank = "_" * (FIELD - len(field.typed))
        beside = field.beside
        if self.layout_class == "-tiny":
            beside = beside.split(",")[0]
        elif field.typed:
            room = width - 2 - LABEL - FIELD - UNIT - len(beside)
            beside = f"{TAKES if len(TAKES) <= room else 'else '}{beside}"
        if field.fixed:
            return Content.assemble((field.label.ljust(LABEL), style), (field.beside, TEXT))
        return Content.assemble(
            (field.label.ljust(LABEL), style),
            (field.typed, STRONG),
            (blank, MUTED),
            (f" {field.unit}".ljust(UNIT), TEXT),
            (beside, MUTED),
        )

    def _day(self, day: int, name: str, chosen: bool) -> Content:
        marked = day in self.days
        box = self.glyphs.marked if marked else self.glyphs.box
        style = STRONG if chosen else TEXT if marked else MUTED
        return Content.assemble((f"{box} ", TEXT if marked else MUTED), (name, style))

    def _blanks(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph(THEIRS if self.by_clinician else BLANKS, width, MUTED)

    def _touched(self) -> None:
        self.query_one("#fields", Drawn).refresh()
        self.keys.refresh()

    # --- commands ---------------------------------------------------------------------------

    def do_up(self) -> None:
        """The line above."""
        self._go_to(max(0, self.at - 1))

    def do_down(self) -> None:
        """The line below."""
        self._go_to(min(len(self.filled) + len(WEEKDAYS) - 1, self.at + 1))

    def _go_to(self, line: int) -> None:
        self.at = line
        self.begun = False
        self._touched()

    def do_digit(self, number: int) -> None:
        """One more digit in the chosen line; the first one begins the number anew."""
        if self._on_day:
            self.say(A_DAY)
            return
        so_far = self.filled[self.at].typed if self.begun else ""
        self._type(typed_on(so_far, number))

    def do_rub_out(self) -> None:
        """The last digit out; empty is blank."""
        if not self._on_day:
            self._type(self.filled[self.at].typed[:-1])

    def _type(self, text: str) -> None:
        field = self.filled[self.at]
        if field.fixed:
            self.say(clinician_set(field.name))
            return
        self.begun = True
        new = replace(field, typed=text)
        self.filled = (*self.filled[: self.at], new, *self.filled[self.at + 1 :])
        self._touched()

    def do_whose(self) -> None:
        """Your clinician's numbers in place of yours, or back."""
        row = self._find(self.page)
        if row is None:
            return
        self.by_clinician = not self.by_clinician
        shown = clinician_fields if self.by_clinician else fields
        self.filled = shown(self.bundle.catalogue, row.standing)
        self.at, self.begun = min(self.at, len(self.filled) - 1), False
        self.redraw()

    def do_mark(self) -> None:
        """The chosen day, or not."""
        if not self._on_day:
            self.say(A_NUMBER)
            return
        self.days = self.days ^ {self.at - len(self.filled)}
        self._touched()

    def do_save(self) -> None:
        """Save as the person's own numbers, and back to the plan."""
        try:
            own = numbers(self.filled)
            if not self.days:
                raise BadInput(NO_DAY)
        except BadInput as error:
            self.say(str(error))
            return
        days = tuple(sorted(self.days))
        row = self._find(self.page)
        if self.by_clinician and row is not None:
            named = row.exercise.id
            self.save(lambda: prescribe(self.bundle, named, own, days), self._done)
            return
        self.save(
            lambda: change(self.bundle, self.of, self.place, own, days),
            self._done,
        )

    def _done(self) -> None:
        """Back to the plan, which says what was saved."""
        self.dismiss(self._said)
