"""Big digits and block letters, readable from a mat two metres away (screens.md, section 2)."""

from __future__ import annotations

from itertools import pairwise

DIGITS: dict[str, tuple[str, str, str, str, str]] = {
    "0": ("######", "##  ##", "##  ##", "##  ##", "######"),
    "1": ("####  ", "  ##  ", "  ##  ", "  ##  ", "######"),
    "2": ("######", "    ##", "######", "##    ", "######"),
    "3": ("######", "    ##", " #####", "    ##", "######"),
    "4": ("##  ##", "##  ##", "######", "    ##", "    ##"),
    "5": ("######", "##    ", "######", "    ##", "######"),
    "6": ("######", "##    ", "######", "##  ##", "######"),
    "7": ("######", "    ##", "    ##", "    ##", "    ##"),
    "8": ("######", "##  ##", "######", "##  ##", "######"),
    "9": ("######", "##  ##", "######", "    ##", "######"),
    ":": ("  ", "##", "  ", "##", "  "),
    " ": ("      ",) * 5,
}
"""6x5 cells, strokes two cells wide, so that a stroke is as thick lying as standing."""

LETTERS: dict[str, str] = {
    "A": "### #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "G": "### #.. #.# #.# ###",
    "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..",
    "R": "##. #.# ##. #.# #.#",
    "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "Y": "#.# #.# .#. .#. .#.",
    " ": ". . . . .",
}
"""Rows of pixels, 3x5 (M and W 5 wide, N 4)."""

SMALL: dict[str, str] = {
    "0": "### #.# #.# #.# ###",
    "1": "##. .#. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# .## ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ":": ". # . # .",
}
"""Digits of the size of letters, where the large ones have no room."""

HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def big_digits(text: str, *, block: str = "█", doubled: bool = False) -> list[str]:
    """Five rows of digits, two cells apart; `doubled` ten rows, each cell twice as wide and high.

    `text` is of 0-9, ":" and spaces. A ":" is one cell apart, so that "5:00" takes 24 cells.
    """
    rows = [_spaced([DIGITS[c][row] for c in text], text).replace("#", block) for row in range(5)]
    if not doubled:
        return rows
    return [row for wide in ("".join(c * 2 for c in row) for row in rows) for row in (wide, wide)]


def _spaced(shapes: list[str], text: str) -> str:
    gaps = ["", *(" " if ":" in pair else "  " for pair in pairwise(text))]
    return "".join(f"{gap}{shape}" for gap, shape in zip(gaps, shapes, strict=True))


def block_letters(word: str) -> list[str]:
    """Three rows of a word in capitals, two pixel rows to a cell, letters one pixel apart.

    Raises KeyError for a letter that no phase word has.
    """
    return _halved([LETTERS[c] for c in word.upper()])


def small_digits(text: str) -> list[str]:
    """Three rows of digits as large as letters; `text` is of 0-9 and ":"."""
    return _halved([SMALL[c] for c in text])


def _halved(shapes: list[str]) -> list[str]:
    pixels = [".".join(shape.split()[row] for shape in shapes) for row in range(5)]
    pixels.append("." * len(pixels[0]))
    return [
        "".join(
            HALVES[top == "#", bottom == "#"]
            for top, bottom in zip(pixels[row], pixels[row + 1], strict=True)
        ).rstrip()
        for row in (0, 2, 4)
    ]
