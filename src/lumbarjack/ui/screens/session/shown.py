"""How a running session looks: its blocks, and which of them to draw anew."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.models.exercise import Exercise, Position
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session.cues import place_words
from lumbarjack.core.session.state import SessionItem, Stage
from lumbarjack.core.session.view import View
from lumbarjack.services.sitting import Closed
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted
from lumbarjack.ui.screens.session import work
from lumbarjack.ui.screens.session.ask import ask_scene
from lumbarjack.ui.screens.session.bar import bar_lines
from lumbarjack.ui.screens.session.card import Known, card_lines, step_lines
from lumbarjack.ui.screens.session.head import done_cells, session_header
from lumbarjack.ui.screens.session.packed import packed
from lumbarjack.ui.screens.session.running import RunningScreen
from lumbarjack.ui.screens.session.scene import Scene, work_scene
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace
from lumbarjack.ui.widgets.header import page_header

STAGES = {
    Stage.READY: "-card",
    Stage.WORKING: "-work",
    Stage.ASKING: "-ask",
    Stage.ENDED: "-page",
}

TALL = frozenset({Position.STANDING, Position.SEATED})
"""Bodies that need the higher place (screens.md 3.5)."""

PLACES = tuple(f"{n} {zone.words}" for n, zone in enumerate(Zone) if n)

NOTHING = Scene(("", TEXT), ("", TEXT), (), (), ())


class ShownScreen(RunningScreen):
    """A block is drawn anew when what it shows has changed, so that a still hold costs nothing."""

    placing = False
    """Whether the place of the pain is asked."""
    asking_rules = False
    """Whether the rules look at an answer just now."""

    _view: View | None = None
    _scene: Scene = NOTHING
    _drawn: dict[str, object] | None = None

    @property
    def counts(self) -> bool:
        """Whether the person sets the pace now."""
        view = self._view
        return view is not None and view.to_count > 0

    def parts(self) -> ComposeResult:
        """Every block, each with its place in the .tcss."""
        yield FigurePlace(id="figure")
        yield Drawn(self._card, id="card", classes="part")
        yield Drawn(self._steps, id="steps", classes="part")
        yield Drawn(self._word, id="word", classes="part phase")
        yield Drawn(self._flash, id="flash", classes="part")
        yield Drawn(self._digits, id="digits", classes="part phase")
        yield Drawn(self._bar, id="bar", classes="part phase")
        yield Drawn(self._count, id="count", classes="part phase")
        yield Drawn(self._cues, id="cues", classes="part phase")
        yield Drawn(self._next, id="next", classes="part phase")
        yield Drawn(self._page, id="page", classes="part")

    # --- what changed -----------------------------------------------------------------------

    def draw_now(self) -> None:
        """Bring the page to where the session stands."""
        if not self.is_mounted:
            return
        if self.sitting is None:
            self._stage("-page" if self.page is not None else "")
            self._renew({"page": self.page, "header": None, "keys": self.page})
            return
        self._view = view = self.runner.view()
        self._scene = self._scene_now(view)
        stage = STAGES[view.stage]
        self._stage(stage)
        self.set_class(stage == "-work" and self._is_tall(view.exercise), "-tall")
        self._figure_now(view)
        self._renew(self._shows(view))
        self.tick()

    def _stage(self, stage: str) -> None:
        for name in STAGES.values():
            self.set_class(name == stage, name)

    def _is_tall(self, exercise: Exercise | None) -> bool:
        return exercise is not None and exercise.position in TALL

    def _scene_now(self, view: View) -> Scene:
        if view.stage is Stage.ASKING and self.questions is not None:
            coming = view.next_item
            place = "" if coming is None else self._place_of(coming)
            return ask_scene(view, self.questions, coming, place, self.monotonic)
        return work_scene(view, self.note)

    def _place_of(self, item: SessionItem) -> str:
        start = self.bundle.catalogue.start(item.exercise)
        return place_words(start, item.exercise, item.dose)

    def _figure_now(self, view: View) -> None:
        figure = self.query_one(FigurePlace)
        coming = view.next_item if view.stage is Stage.ASKING else None
        figure.exercise = view.exercise if coming is None else coming.exercise
        figure.pose = view.pose_fraction
        figure.side = view.side

    def _shows(self, view: View) -> dict[str, object]:
        scene = self._scene
        item = self.state.slot.item
        width = self.query_one("#header", Drawn).content_size.width
        return {
            "header": (
                view.exercise and view.exercise.name,
                view.number,
                round(view.session_left / 60),
                done_cells(view, width),
                view.paused,
            ),
            "card": (item, view.side),
            "steps": (item, view.side),
            "word": (scene.word, scene.digits if self.layout_class == "-tiny" else None),
            "digits": scene.digits,
            "bar": scene.pieces,
            "count": (scene.count, scene.next),
            "cues": (scene.cues, self.placing),
            "next": scene.next,
            "page": self.refused,
            "keys": (view.stage, view.why, self._asked, self.counts, self.refused),
        }

    @property
    def _asked(self) -> object:
        return self.questions and (self.questions.asked_peak, self.questions.usual)

    def _renew(self, shows: dict[str, object]) -> None:
        before = self._drawn or {}
        for id, what in shows.items():
            if self._drawn is None or before.get(id) != what:
                self.query_one(f"#{id}", Drawn).refresh(layout=id == "page")
        self._drawn = shows

    # --- the blocks -------------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The exercise, how far the session is, and the rule as its progress."""
        view = self._view
        if view is None or view.exercise is None:
            return page_header(self.KEYS.name, self.date_words, width)
        return session_header(view.exercise.name, view, width, paused=view.paused)

    @property
    def _item(self) -> SessionItem | None:
        return None if self.sitting is None else self.state.slot.item

    def _card(self, width: int, height: int) -> Lines:
        item, view, sitting = self._item, self._view, self.sitting
        if item is None or view is None or sitting is None:
            return []
        known = Known(sitting.last, self.runner.about.whys, self._start_of(item), sitting.plan_day)
        return card_lines(item, view, known, width, height)

    def _start_of(self, item: SessionItem) -> str:
        start = self.bundle.catalogue.start(item.exercise)
        return "" if start is None else start.name

    def _steps(self, width: int, height: int) -> Lines:
        item, view = self._item, self._view
        if item is None or view is None:
            return []
        return step_lines(item, view, self._start_of(item), width, height)

    def _word(self, width: int, height: int) -> Lines:
        if self.layout_class == "-tiny":
            return work.inline_word(self._scene)
        return work.word_lines(self._scene, width, height, self.glyphs)

    def _flash(self, width: int, height: int) -> Lines:
        return work.flash_line(width, height, self.glyphs)

    def _digits(self, width: int, height: int) -> Lines:
        return work.digit_lines(self._scene, width, height, self.glyphs)

    def _bar(self, width: int, height: int) -> Lines:
        return bar_lines(self._scene.pieces, width, self.glyphs)[:height]

    def _count(self, width: int, height: int) -> Lines:
        scene = work.with_next(self._scene, width) if self.has_class("-tall") else self._scene
        return work.count_lines(scene, width, height)

    def _cues(self, width: int, height: int) -> Lines:
        if self.placing:
            return [Content.styled("Where is it?", STRONG), *packed(PLACES, width)][: height or 9]
        return work.cue_lines(self._scene.cues, width, height, self._scene.aside)

    def _next(self, width: int, height: int) -> Lines:
        return work.next_lines(self._scene, width, height)

    def _page(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        width = min(width, 76)
        if isinstance(self.page, Closed) and self.sitting is None:
            heading: Lines = [Content.styled(self.page.heading, STRONG)]
            return parted([heading, *(paragraph(line, width) for line in self.page.lines)])
        if self.refused:
            return parted(
                [
                    [Content.styled("Not saved yet", STRONG)],
                    paragraph(self.refused, width),
                    paragraph("Nothing is lost: the session is kept as it stands.", width, MUTED),
                ]
            )
        return []
