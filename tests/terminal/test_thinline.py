"""The thin line shows what Textual's own drawing would show, cell by cell, in fewer bytes."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from lumbarjack.ui.terminal.strip import cropped
from lumbarjack.ui.terminal.thinline import ThinLine, is_tested
from tests.terminal.emulated import Terminal

WIDTH, HEIGHT = 12, 3

STYLES = (
    None,
    Style(),
    Style(color="#d0a060", bgcolor="#101418"),
    Style(color="#d0a060", bgcolor="#101418", bold=True),
    Style(color="#80c080", bgcolor="#303438"),
    Style(color="#80c080", bgcolor="#303438", underline=True),
    Style(reverse=True),
    Style(italic=True, dim=True),
    Style(bold=True, strike=True),
    Style(color="red", link="https://example.org/a"),
    Style(color="red", link="https://example.org/b"),
)

TEXTS = (
    "a",
    "b",
    " ",
    "  ",
    "word",
    "\u2801\u28ff",
    "\u2500\u2588",
    "\u65e5",
    "\u65e5\u672c",
    "x\u0301",
)
"""Letters, blanks, braille, lines, wide characters, one with an accent of its own."""


@dataclass
class Both:
    """The same updates drawn by Textual, also without what stands there, and by the thin line."""

    columns: int = WIDTH
    rows: int = HEIGHT

    def __post_init__(self) -> None:
        self.console = Console(color_system="truecolor", force_terminal=True)
        self.stock = Terminal(self.columns, self.rows)
        self.crop = Terminal(self.columns, self.rows)
        self.thin = Terminal(self.columns, self.rows)
        self.line = ThinLine(ColorSystem.TRUECOLOR)

    def take(self, update: CompositorUpdate) -> None:
        self.stock.feed(update.render_segments(self.console))
        less = cropped(update) if isinstance(update, ChopsUpdate) else update
        self.crop.feed(less.render_segments(self.console))
        self.line.take(update)

    def draw(self) -> str:
        frame = self.line.frame((0, 0))
        self.thin.feed(frame)
        return frame

    def agree(self) -> None:
        for terminal in (self.thin, self.crop):
            for y, (wanted, shown) in enumerate(
                zip(self.stock.looks(), terminal.looks(), strict=True)
            ):
                assert shown == wanted, f"row {y}"


Row = tuple[tuple[str, Style | None], ...]
Picture = tuple[Row, ...]


def _strip(row: Row) -> Strip:
    strip = Strip([Segment(text, style) for text, style in row])
    return strip.adjust_cell_length(WIDTH)


def whole(picture: Picture) -> LayoutUpdate:
    return LayoutUpdate([[_strip(row)] for row in picture], Region(0, 0, WIDTH, HEIGHT))


def part(picture: Picture, y: int, cuts: list[int], first: int, end: int) -> ChopsUpdate:
    """The update of one row that is cut at `cuts`, of which the cells in a span are dirty."""
    bounds = sorted({0, WIDTH, *cuts})
    pieces = _strip(picture[y]).divide(bounds[1:])
    chops: list[dict[int, Strip | None]] = [{} for _ in range(HEIGHT)]
    chops[y] = dict(zip(bounds, pieces, strict=False))
    ends: list[list[int]] = [[] for _ in range(HEIGHT)]
    ends[y] = bounds[1:]
    return ChopsUpdate(chops, [(y, first, end)], ends)


pieces = st.tuples(st.sampled_from(TEXTS), st.sampled_from(STYLES))
rows = st.lists(pieces, max_size=8).map(tuple)
pictures = st.tuples(*[rows] * HEIGHT)


@given(st.lists(st.tuples(pictures, st.booleans()), min_size=1, max_size=6))
def test_whole_frames_look_the_same_also_where_some_are_left_out(
    frames: list[tuple[Picture, bool]],
) -> None:
    both = Both()
    for picture, drawn in frames:
        both.take(whole(picture))
        if drawn:
            both.draw()
            both.agree()
    both.draw()
    both.agree()
    assert both.draw() == "", "nothing changed, and something was written"


@given(
    pictures,
    st.lists(
        st.tuples(
            st.integers(0, HEIGHT - 1),
            rows,
            st.lists(st.integers(1, WIDTH - 1), max_size=3),
            st.booleans(),
        ),
        max_size=6,
    ),
)
def test_a_changed_row_looks_the_same_wherever_it_is_cut(
    picture: Picture, changes: list[tuple[int, Row, list[int], bool]]
) -> None:
    both = Both()
    both.take(whole(picture))
    both.draw()
    for y, row, cuts, drawn in changes:
        picture = (*picture[:y], row, *picture[y + 1 :])
        both.take(part(picture, y, cuts, 0, WIDTH))
        if drawn:
            both.draw()
            both.agree()
    both.draw()
    both.agree()


@given(
    st.lists(st.sampled_from("ab \u2801"), min_size=WIDTH, max_size=WIDTH),
    st.integers(0, WIDTH - 1),
    st.integers(1, WIDTH),
    st.lists(st.integers(1, WIDTH - 1), max_size=3),
    st.sampled_from(STYLES),
)
def test_only_the_span_is_taken(
    letters: list[str], first: int, length: int, cuts: list[int], style: Style | None
) -> None:
    end = min(WIDTH, first + length)
    before: Picture = (((("".join(letters)), None),), (), ())
    text = "".join(letters)
    changed = text[:first] + "#" * (end - first) + text[end:]
    row = ((changed[:first], None), (changed[first:end], style), (changed[end:], None))
    both = Both()
    both.take(whole(before))
    both.draw()
    both.take(part((row, (), ()), 0, cuts, first, end))
    both.draw()
    both.agree()
    assert cell_len(both.thin.rows[0]) == WIDTH


def test_a_terminal_that_lost_everything_gets_it_again() -> None:
    both = Both()
    both.take(whole(((("one", STYLES[3]),), (("two", STYLES[6]),), ())))
    both.draw()
    both.thin.wipe()
    both.line.forget()
    both.draw()
    both.agree()


def test_another_size_begins_anew() -> None:
    both = Both()
    both.take(whole(((("one", STYLES[3]),), (), ())))
    both.draw()
    for terminal in (both.stock, both.crop, both.thin):
        terminal.resize(6, 2)
    strips = [[Strip([Segment("small ")])], [Strip([Segment("window")])]]
    both.take(LayoutUpdate([list(line) for line in strips], Region(0, 0, 6, 2)))
    both.draw()
    both.agree()
    assert both.line.size == (6, 2)


def test_one_letter_costs_few_bytes_and_no_reset() -> None:
    both = Both()
    both.take(whole(((("word", STYLES[2]),), (), ())))
    both.draw()
    both.take(whole(((("ward", STYLES[2]),), (), ())))
    frame = both.draw()
    both.agree()
    assert len(frame) <= len("\x1b[C") + len("\x1b[38;2;208;160;96;48;2;16;20;24m") + 1 + len(
        "\x1b[H"
    )


def test_what_a_wide_character_may_have_covered_is_written_again() -> None:
    both = Both()
    both.take(whole(((("\u65e5abc", None),), (), ())))
    both.draw()
    both.take(whole(((("\u672cabc", None),), (), ())))
    assert "ab" in both.draw()
    both.agree()


def test_a_control_character_in_a_text_never_reaches_the_terminal() -> None:
    line = ThinLine(ColorSystem.TRUECOLOR)
    strip = Strip([Segment("a\x1b[31m\x07b")])
    line.take(LayoutUpdate([[strip]], Region(0, 0, 8, 1)))
    frame = line.frame((0, 0))
    assert "\x07" not in frame and "\x1b[31m" not in frame


@pytest.mark.parametrize(
    ("colours", "codes"),
    [
        (ColorSystem.STANDARD, "37"),
        (ColorSystem.EIGHT_BIT, "38;5;179"),
        (ColorSystem.TRUECOLOR, "38;2;208;160;96"),
    ],
)
def test_colours_are_those_that_the_terminal_has(colours: ColorSystem, codes: str) -> None:
    line = ThinLine(colours)
    line.take(LayoutUpdate([[Strip([Segment("a", Style(color="#d0a060"))])]], Region(0, 0, 1, 1)))
    assert f"\x1b[0;{codes}m" in line.frame((0, 0))


def test_it_is_used_with_the_textual_that_it_was_tested_with() -> None:
    assert is_tested(), "try it with this Textual, then say so in TESTED"
