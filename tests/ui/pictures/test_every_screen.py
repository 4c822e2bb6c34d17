"""Every screen, at every size: what it looks like, and what holds on all of them.

`make test ARGS='tests/ui/pictures --redraw'` writes the kept texts anew; a person reads the
difference, and `make pictures` draws the pictures after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from scripts.cells import Cell, Frame
from scripts.pictures import SCREENSHOTS, pictures
from scripts.tour import HOME_SIZE, SIZES, STOPS, TINY, Seen, Size, Stop
from tests.terminal.watched import Watches
from tests.ui.pictures.golden import FOLDER, difference, text_of

BRAILLE = {chr(code) for code in range(0x2800, 0x2900)}
GLYPHS = {
    *map(chr, range(0x20, 0x7F)),
    *map(chr, range(0xA0, 0x100)),
    *"─━←↑→↓■□▪▫▲–·",
    *map(chr, range(0x2580, 0x25A0)),
    *BRAILLE,
}
"""Section 2 of the design: these and no others."""

MOST_KEYS, MOST_CELLS = 6, 76
MOST_ACCENTS = 4
BARS = {*"━─■□", *map(chr, range(0x2580, 0x25A0)), *BRAILLE}
"""Figure, bars, digits of blocks, squares of days and rungs: not counted where the accent is."""


def frames(seen: Seen) -> Iterator[tuple[str, Size, Frame]]:
    for (theme, size), one in seen.frames.items():
        yield theme, size, one


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_screen_looks_as_it_was_kept(
    stop: Stop, size: Size, seen: Seen, request: pytest.FixtureRequest
) -> None:
    now = text_of(stop.name, size, seen.frames["dark", size], seen.frames["light", size])
    path = FOLDER / f"{stop.name}-{size[0]}x{size[1]}.txt"
    if request.config.getoption("--redraw"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
        return
    assert path.exists(), f"{path.name} is not there yet: --redraw makes it"
    kept = path.read_text(encoding="utf-8")
    assert now == kept, f"{path.name} is no longer what the screen shows:\n{difference(kept, now)}"


def test_a_picture_shows_its_screen(stop: Stop, seen: Seen) -> None:
    if not stop.picture:
        return
    for name, picture in pictures(stop, seen).items():
        path = SCREENSHOTS / name
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        same = picture == kept
        rows = "" if same else difference(kept, picture)
        assert same, f"screenshots/{name} no longer shows its screen: make pictures\n{rows}"


def test_no_kept_text_and_no_picture_is_of_a_screen_that_is_gone() -> None:
    texts = {f"{s.name}-{w}x{h}.txt" for s in STOPS for w, h in SIZES}
    assert {path.name for path in FOLDER.glob("*")} <= texts
    drawn = {f"{s.name}-{theme}.svg" for s in STOPS if s.picture for theme in ("dark", "light")}
    assert {path.name for path in SCREENSHOTS.iterdir() if path.is_file()} == drawn


def test_the_readme_shows_pictures_that_are_drawn() -> None:
    readme = (SCREENSHOTS.parent / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\(screenshots/([^)]+)\)", readme)
    assert len(shown) >= 3
    for words, name in shown:
        assert (SCREENSHOTS / name).exists(), name
        assert len(words.split()) > 1


def test_the_thin_line_shows_what_textual_would(stop: Stop, watches: Watches) -> None:
    watches.compare()


def test_no_glyph_is_a_rare_one(stop: Stop, seen: Seen) -> None:
    for theme, size, one in frames(seen):
        strange = {c for row in one.rows for c in row} - GLYPHS
        assert not strange, (theme, size)


def test_nothing_stands_in_the_margins(stop: Stop, seen: Seen) -> None:
    for theme, size, one in frames(seen):
        touched = [row for row in one.rows if row[:2].strip() or row[-2:].strip()]
        assert not touched or size == TINY, (theme, size)


def test_the_footer_fits_and_stands_alone(stop: Stop, seen: Seen) -> None:
    count, cells = seen.footer
    assert count <= MOST_KEYS
    assert cells <= MOST_CELLS
    for theme, size, one in frames(seen):
        assert one.rows[-1].strip(), (theme, size)
        assert not one.rows[-2].strip(), (theme, size)


def test_the_light_theme_shows_the_same_cells(stop: Stop, seen: Seen) -> None:
    for size in SIZES:
        assert seen.frames["dark", size].rows == seen.frames["light", size].rows
        assert seen.frames["dark", size].bold == seen.frames["light", size].bold


def test_only_the_colours_of_the_palette_are_used(stop: Stop, seen: Seen) -> None:
    for theme, size, one in frames(seen):
        looks = {look for row in one.looks for look in row}
        assert not [look for look in looks if "#" in look], (theme, size)


def test_accent_lights_few_places(stop: Stop, seen: Seen) -> None:
    groups: list[str] = []
    for row in seen.frames["dark", HOME_SIZE].cells:
        lit = "".join("a" if _lit(cell) else "_" if cell.text == " " else "x" for cell in row)
        groups += re.findall(r"a+(?:_a+)*", lit)
    assert len(groups) <= MOST_ACCENTS


def _lit(cell: Cell) -> bool:
    return cell.ink == "accent" and cell.text != " " and cell.text not in BARS


def test_in_the_smallest_window_no_word_date_or_number_is_cut(stop: Stop, seen: Seen) -> None:
    row = WHOLE.get(stop.name)
    assert row is None or row in [shown.rstrip() for shown in seen.frames["light", TINY].rows]


WHOLE = {
    "welcome": "  Everything stays on this machine.",
    "first-plan": "  ▌ Daily ten minutes           10 min",
    "change-entry": "  Entry of Mon 16 Mar, 07:30",
    "progress": "  Year  Ladders  Practised  Function",
    "programmes": "    Nerve-friendly     15 min, 2 a day",
    "away": "    Last day    Sunday 22 March",
    "mode": "  How the dose follows pain",
}
"""A row of some stops that must be whole there; of what has no room nothing is shown."""


def test_without_utf8_every_cell_is_ascii(stop: Stop, plainly: Frame) -> None:
    assert [row for row in plainly.rows if not row.isascii()] == []
    assert not [row for row in plainly.rows if row[:2].strip() or row[-2:].strip()]


def test_without_colour_bold_carries_what_is_chosen(stop: Stop, plainly: Frame) -> None:
    assert plainly.bold
    looks = {look for row in plainly.looks for look in row if look}
    assert looks <= {"text", "text bold", "text underline", *INVERTED}


INVERTED = {"bg on text", "bg bold on text", "on text"}
"""The emergency bar, and the cursor of a field."""
