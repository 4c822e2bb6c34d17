"""One ladder: its rungs, and what was suggested and decided on the way."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.progress.ladders import Place, history
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.telling import decision_told
from lumbarjack.services.telling_progress import since_words
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.progress import LADDER_PAGE
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import ACCENT, EMPTY, MUTED, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.reading import ReadingScreen

NOTHING_YET = "Nothing was suggested for this ladder yet."


class LadderScreen(ReadingScreen[None, tuple[AdviceDecision, ...]]):
    """Where one stands, and how one came there, the newest first."""

    KEYS = LADDER_PAGE
    BINDINGS = bindings(LADDER_PAGE)

    def __init__(self, bundle: Bundle, place: Place) -> None:
        super().__init__(bundle)
        self._place = place

    def read(self) -> tuple[AdviceDecision, ...]:
        """The answers about this ladder."""
        return history(self.bundle.record().decisions, self._place.ladder)

    def text(self, width: int) -> Lines:
        """Name and aim, the rungs, the answers."""
        if self.page is None:
            return []
        today, ladder = self.bundle.today(), self._place.ladder
        lines: Lines = [
            Content.styled(ladder.name, STRONG),
            *paragraph(ladder.aim, width, MUTED),
            EMPTY,
            *_rungs(self._place, today, self.glyphs, width),
        ]
        if self._place.why:
            lines += [EMPTY, *paragraph(self._place.why, width)]
        lines += [EMPTY, Content.styled("On the way", STRONG)]
        if not self.page:
            return [*lines, *paragraph(NOTHING_YET, width, MUTED)]
        for decision in self.page:
            lines += _answer(decision, today, width)
        return lines


def _rungs(place: Place, today: date, glyphs: Glyphs, width: int) -> Lines:
    """The rungs, easiest first; the one here says since when."""
    lines: Lines = []
    for rung in place.ladder.rungs:
        here = rung.id == place.exercise.id
        below = rung.rung < place.rung
        sign = glyphs.rung_here if here else glyphs.rung if below else glyphs.rung_above
        colour = "$accent" if here else "$ok" if below else "$muted"
        name = (f" {rung.name}", STRONG if here else TEXT if below else MUTED)
        you = ("   you are here", ACCENT) if here else ("", "")
        since = (f", {since_words(place.since, today)}", MUTED) if here else ("", "")
        line = Content.assemble((sign, colour), name, you, since)
        lines.append(line if line.cell_length <= width else Content.assemble((sign, colour), name))
    return lines


def _answer(decision: AdviceDecision, today: date, width: int) -> Lines:
    year = "" if decision.day.year == today.year else f" {decision.day.year}"
    when = f"{decision.day.day} {decision.day:%b}{year}"
    because = f' "{decision.because}"' if decision.because else ""
    return [
        *paragraph(f"{when}  {decision_told(decision)}{because}", width),
        *paragraph(f"{decision.advice.reason} ({decision.advice.rule})", width, MUTED, indent=2),
    ]
