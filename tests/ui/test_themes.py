"""The colours: every contrast of the palette, in truecolor and in 256 colours."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any

import pytest
from rich.color import Color, ColorSystem

from lumbarjack.config import Settings
from lumbarjack.ui.themes import CONSOLE, TABLES, palette, theme

WRITTEN = ("dark", "light", "contrast")
"""The tables that write their colours as hexes; ansi is the person's own sixteen."""

GREY_START, CUBE_START = 232, 16
STEPS = (0, 95, 135, 175, 215, 255)
TEXT_NEED, GRAPHIC_NEED = 4.5, 3.0
"""WCAG 2.1: 1.4.3 for text, 1.4.11 for graphics."""


def rgb(hex: str) -> tuple[int, int, int]:
    return int(hex[1:3], 16), int(hex[3:5], 16), int(hex[5:7], 16)


def of_number(number: int) -> tuple[int, int, int]:
    """The colour of an xterm-256 entry."""
    if number >= GREY_START:
        grey = 8 + 10 * (number - GREY_START)
        return grey, grey, grey
    red, rest = divmod(number - CUBE_START, 36)
    green, blue = divmod(rest, 6)
    return STEPS[red], STEPS[green], STEPS[blue]


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [c / 255 for c in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours(table: str) -> dict[str, str]:
    """Every hex of a table by name, those of the figure too."""
    found = palette()[table]
    page = {name: value for name, value in found.items() if isinstance(value, str)}
    return {**page, **found["figure"]}


def lines() -> list[tuple[str, str, list[float]]]:
    return [
        (table, pair, numbers)
        for table in WRITTEN
        for pair, numbers in palette()[table]["contrast"].items()
    ]


@pytest.mark.parametrize(("table", "pair", "numbers"), lines(), ids=lambda v: str(v)[:24])
def test_a_contrast_is_what_the_palette_says_and_enough(
    table: str, pair: str, numbers: list[float]
) -> None:
    front, back = pair.split(" on ")
    true, few, need = numbers
    hexes, entries = colours(table), palette()[table]["x256"]
    in_true = contrast(rgb(hexes[front]), rgb(hexes[back]))
    in_few = contrast(of_number(entries[front]), of_number(entries[back]))
    assert in_true == pytest.approx(true, abs=0.06)
    assert in_few == pytest.approx(few, abs=0.06)
    assert min(in_true, in_few) >= need
    assert need in (TEXT_NEED, GRAPHIC_NEED)


@pytest.mark.parametrize("table", WRITTEN)
def test_every_colour_that_is_read_has_its_contrast(table: str) -> None:
    measured = {pair.split(" on ")[0] for pair in palette()[table]["contrast"]}
    assert set(colours(table)) - measured == {"card", "line"}
    text = {"text", "strong", "muted", "accent"}
    for name, back in product(text, ("bg", "card")):
        assert palette()[table]["contrast"][f"{name} on {back}"][2] == TEXT_NEED


@pytest.mark.parametrize("table", WRITTEN)
def test_in_256_colours_the_library_sends_the_entries_that_were_measured(table: str) -> None:
    entries = palette()[table]["x256"]
    assert set(entries) == set(colours(table))
    for name, hex in colours(table).items():
        sent = Color.parse(hex).downgrade(ColorSystem.EIGHT_BIT).number
        assert sent is not None
        assert of_number(sent) == of_number(entries[name]), name


@pytest.mark.parametrize("choice", sorted(palette()["figure_choice"]))
@pytest.mark.parametrize("table", ["dark", "light"])
def test_every_body_to_choose_is_seen_on_the_page_in_both_depths(choice: str, table: str) -> None:
    chosen: dict[str, Any] = palette()["figure_choice"][choice][table]
    page = palette()[table]["bg"]
    assert set(chosen) - {"prop"} == {"skin", "farskin", "hair"}
    for name, hex in chosen.items():
        few = Color.parse(hex).downgrade(ColorSystem.EIGHT_BIT).number
        assert few is not None
        back = Color.parse(page).downgrade(ColorSystem.EIGHT_BIT).number
        assert back is not None
        assert contrast(rgb(hex), rgb(page)) >= GRAPHIC_NEED, name
        assert contrast(of_number(few), of_number(back)) >= GRAPHIC_NEED, name


@pytest.mark.parametrize("choice", sorted(palette()["figure_choice"]))
@pytest.mark.parametrize("table", WRITTEN)
def test_a_thing_is_not_taken_for_hair(choice: str, table: str) -> None:
    lightness = "light" if table == "light" else "dark"
    body = {**palette()[table]["figure"], **palette()["figure_choice"][choice][lightness]}
    assert contrast(rgb(body["prop"]), rgb(body["hair"])) >= GRAPHIC_NEED
    assert contrast(rgb(entry(body["prop"])), rgb(entry(body["hair"]))) >= GRAPHIC_NEED


def entry(hex: str) -> str:
    """The colour that is sent for it where there are 256."""
    number = Color.parse(hex).downgrade(ColorSystem.EIGHT_BIT).number
    assert number is not None
    return "#{:02x}{:02x}{:02x}".format(*of_number(number))


def test_the_settings_offer_the_bodies_and_themes_that_there_are() -> None:
    offered = Settings.model_json_schema()["properties"]
    assert set(offered["palette"]["enum"]) == set(palette()["figure_choice"])
    assert set(offered["theme"]["enum"]) == set(TABLES)


@pytest.mark.parametrize("table", WRITTEN)
def test_pain_goes_one_way_in_lightness_so_that_its_order_needs_no_hue(table: str) -> None:
    page = rgb(colours(table)["bg"])
    steps = [contrast(rgb(colours(table)[f"pain{n}"]), page) for n in (1, 2, 3)]
    assert steps == sorted(steps)
    assert all(later / before > 1.15 for before, later in pairwise(steps))


@pytest.mark.parametrize("table", WRITTEN)
def test_pain_and_done_are_neither_red_nor_green(table: str) -> None:
    for name in ("pain1", "pain2", "pain3", "ok"):
        red, green, blue = rgb(colours(table)[name])
        assert blue >= min(red, green), name


VGA = {
    "default": (170, 170, 170),
    "yellow": (170, 85, 0),
    "magenta": (170, 0, 170),
    "cyan": (0, 170, 170),
    "bright_red": (255, 85, 85),
    "bright_yellow": (255, 255, 85),
    "bright_blue": (85, 85, 255),
    "bright_magenta": (255, 85, 255),
    "bright_white": (255, 255, 255),
}
"""What the kernel draws on its console (drivers/tty/vt/vt.c), page black."""


def test_on_the_linux_console_all_is_read_and_the_body_is_seen() -> None:
    seen = {name: VGA[hex.removeprefix("ansi_")] for name, hex in colours(CONSOLE).items()}
    against = {name: contrast(colour, (0, 0, 0)) for name, colour in seen.items()}
    for name in ("text", "strong", "muted", "accent", "ok"):
        assert against[name] >= TEXT_NEED, name
    assert min(against.values()) >= GRAPHIC_NEED
    assert against["pain1"] < against["pain2"] < against["pain3"]


@pytest.mark.parametrize("word", sorted((*TABLES, CONSOLE)))
def test_every_theme_gives_the_same_names(word: str) -> None:
    names = {"strong", "muted", "line", "ok", "pain1", "pain2", "pain3"}
    figure = {f"figure-{name}" for name in palette()["dark"]["figure"]}
    assert names | figure <= set(theme(word).variables)


@pytest.mark.parametrize("word", ["ansi", CONSOLE])
def test_the_terminals_own_colours_are_only_its_own(word: str) -> None:
    for value in theme(word).variables.values():
        assert not value.startswith("#")
