"""How a running session looks: its blocks, and which of them to draw anew."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from lumbarjack.core.models.exercise import Exercise, Position
from lumbarjack.core.session.cues import place_words
from lumbarjack.core.session.floor import way_words
from lumbarjack.core.session.sounds import last_three
from lumbarjack.core.session.state import SessionItem, Stage
from lumbarjack.core.session.title import title
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import PLACES
from lumbarjack.services.sitting import Closed
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted
from lumbarjack.ui.screens.session import work
from lumbarjack.ui.screens.session.ask import ask_scene
from lumbarjack.ui.screens.session.bar import bar_lines
from lumbarjack.ui.screens.session.card import card_lines, numbered, step_lines
from lumbarjack.ui.screens.session.head import done_cells, session_header
from lumbarjack.ui.screens.session.live import Live, changed
from lumbarjack.ui.screens.session.pace import breath_depth
from lumbarjack.ui.screens.session.packed import packed
from lumbarjack.ui.screens.session.running import RunningScreen
from lumbarjack.ui.screens.session.scene import Scene, work_scene
from lumbarjack.ui.screens.session.signs import sign_line
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace
from lumbarjack.ui.widgets.footer import CLOSE
from lumbarjack.ui.widgets.header import page_header

STAGES = {
    Stage.READY: "-card",
    Stage.WORKING: "-work",
    Stage.ASKING: "-ask",
    Stage.ENDED: "-page",
}

TALL = frozenset({Position.STANDING, Position.SEATED})
"""Bodies that need the higher place (screens.md 3.5)."""

NOTHING = Scene(("", TEXT), ("", TEXT), (), (), ())


class ShownScreen(RunningScreen):
    """A block is drawn anew when what it shows has changed, so that a still hold costs nothing."""

    asking_rules = False
    """Whether the rules look at an answer just now."""

    _view: View | None = None
    _scene: Scene = NOTHING
    _drawn: dict[str, object] | None = None
    _head: tuple[Size, Lines] | None = None

    @property
    def counts(self) -> bool:
        """Whether the person sets the pace now."""
        view = self._view
        return view is not None and view.to_count > 0

    @property
    def line_is_full(self) -> bool:
        """Whether the line still carries the picture before."""
        return self.query_one(FigurePlace).wait > 0

    def parts(self) -> ComposeResult:
        """Every block, each with its place in the .tcss."""
        yield FigurePlace(id="figure")
        yield Drawn(self._card, id="card", classes="part")
        yield Drawn(self._steps, id="steps", classes="part")
        yield Live(self._word, id="word", classes="part phase")
        yield Live(self._sign, id="sign", classes="part phase")
        yield Live(self._digits, id="digits", classes="part phase")
        yield Live(self._bar, id="bar", classes="part phase")
        yield Live(self._count, id="count", classes="part phase")
        yield Live(self._cues, id="cues", classes="part phase")
        yield Live(self._next, id="next", classes="part phase")
        yield Drawn(self._page, id="page", classes="part")

    # --- what changed -----------------------------------------------------------------------

    def draw_now(self) -> None:
        """Bring the page to where the session stands."""
        if not self.is_mounted:
            return
        if self.sitting is None:
            self._view = None
            self.window_title.give_back()
            self._stage("-page" if self.page is not None else "")
            self._renew({"page": self.page, "header": None, "keys": self.page})
            return
        self._view = view = self.runner.view()
        self._scene = self._scene_now(view)
        stage = STAGES[view.stage]
        self._stage(stage)
        apart = view.getting is not None or view.watch is not None
        self.set_class(stage == "-work" and not apart and self._is_tall(view.exercise), "-tall")
        self.set_class(view.getting is not None, "-getting")
        self.set_class(view.watch is not None, "-watch")
        self._figure_now(view)
        self.signs.count(view, self.bundle.settings.sound)
        self.window_title.show(title(view))
        self._renew(self._shows(view))
        self.tick(view)

    def _stage(self, stage: str) -> None:
        for name in STAGES.values():
            self.set_class(name == stage, name)

    def _is_tall(self, exercise: Exercise | None) -> bool:
        return exercise is not None and exercise.position in TALL

    def _scene_now(self, view: View) -> Scene:
        if view.stage is Stage.ASKING and self.questions is not None:
            coming = view.next_item
            place = "" if coming is None else self._place_of(coming)
            tiny = self.layout_class == "-tiny"
            return ask_scene(view, self.questions, coming, place, self.monotonic, tiny=tiny)
        return work_scene(view, self.note)

    def _place_of(self, item: SessionItem) -> str:
        start = self.bundle.catalogue.start(item.exercise)
        return place_words(start, item.exercise, item.dose)

    def _figure_now(self, view: View) -> None:
        figure = self.query_one(FigurePlace)
        coming = view.next_item if view.stage is Stage.ASKING else None
        figure.exercise = view.exercise if coming is None else coming.exercise
        figure.pose = view.pose_fraction
        figure.breath = breath_depth(view)
        figure.side = view.side
        figure.look = self.bundle.settings.look

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
            "card": (item, view.side, self.ahead),
            "steps": (item, view.side, view.getting, view.placing, self.ahead),
            "word": (scene.word, scene.digits if self.layout_class == "-tiny" else None),
            "sign": (self.signs.pieces, last_three(view)),
            "digits": scene.digits,
            "bar": scene.pieces,
            "count": (scene.count, scene.next),
            "cues": (scene.cues, view.placing),
            "next": scene.next,
            "page": self.refused,
            "keys": (*self._means(view), self.refused, self.ahead.card.learn_first),
        }

    def _means(self, view: View) -> tuple[object, ...]:
        """What decides which keys are shown."""
        apart = view.getting, view.placing, view.watch is None
        return view.stage, view.why, apart, self._asked, self.counts

    @property
    def _asked(self) -> object:
        return self.questions and (self.questions.asked, self.questions.usual)

    def _renew(self, shows: dict[str, object]) -> None:
        before = self._drawn or {}
        for id, what in shows.items():
            if self._drawn is None or before.get(id) != what:
                block = self.query_one(f"#{id}", Drawn)
                if id == "header":
                    self._renew_header(block)
                elif isinstance(block, Live):
                    block.renew()
                else:
                    block.refresh(layout=id == "page")
        self._drawn = shows

    def _renew_header(self, block: Drawn) -> None:
        """Only what changed of it: the rule grows by a cell every few seconds."""
        size = block.content_size
        before, self._head = self._head, (size, self.header(size.width, size.height))
        if before is None or before[0] != size:
            block.refresh()
        else:
            spans = changed(before[1], self._head[1], size)
            if spans:
                block.refresh(*spans)

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
        item, view = self._item, self._view
        if item is None or view is None:
            return []
        return card_lines(item, view, self.ahead.card, self._start_of(item), width, height)

    def _start_of(self, item: SessionItem) -> str:
        start = self.bundle.catalogue.start(item.exercise)
        return "" if start is None else start.name

    def _steps(self, width: int, height: int) -> Lines:
        item, view = self._item, self._view
        if item is None or view is None:
            return []
        if view.placing:
            return self._where_lines(width, height)
        if view.getting is not None:
            return numbered(way_words(self.state), width, height)
        brief = self.bundle.settings.setup == "brief" and self._known(item)
        care = self.ahead.card.care
        start = self._start_of(item)
        return step_lines(item, view, start, width, height, brief=brief, care=care)

    def _known(self, item: SessionItem) -> bool:
        return self.sitting is not None and item.exercise.id in self.sitting.last

    @staticmethod
    def _where_lines(width: int, height: int) -> Lines:
        lines = [Content.styled("Where is it?", STRONG), *packed(PLACES[1:], width)]
        return lines[: height or len(lines)]

    def _word(self, width: int, height: int) -> Lines:
        if self.layout_class == "-tiny":
            return work.inline_word(self._scene)
        large = self.bundle.settings.phase_letters
        return work.word_lines(self._scene, width, height, self.glyphs, large=large)

    def _sign(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        last = 0 if self._view is None else last_three(self._view)
        return sign_line(self.signs.pieces, last, width, self.glyphs)

    def _digits(self, width: int, height: int) -> Lines:
        return work.digit_lines(self._scene, width, height, self.glyphs)

    def _bar(self, width: int, height: int) -> Lines:
        return bar_lines(self._scene.pieces, width, self.glyphs)[:height]

    def _count(self, width: int, height: int) -> Lines:
        scene = work.with_next(self._scene, width) if self.has_class("-tall") else self._scene
        return work.count_lines(scene, width, height)

    def _cues(self, width: int, height: int) -> Lines:
        if self._view is not None and self._view.placing:
            return self._where_lines(width, height)
        return work.cue_lines(self._scene.cues, width, height, self._scene.aside)

    def _next(self, width: int, height: int) -> Lines:
        return work.next_lines(self._scene, width, height)

    @property
    def key_gap(self) -> str:
        """In forty columns stopping and an easier one are seen, too."""
        return CLOSE if self.layout_class == "-tiny" else super().key_gap

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
                    paragraph("Nothing is lost while this stays open.", width, MUTED),
                ]
            )
        return []
