"""Big digits and block letters, readable from a mat two metres away (screens.md, section 2)."""

from __future__ import annotations

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

GAP = "  "
HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def big_digits(text: str, *, block: str = "█", doubled: bool = False) -> list[str]:
    """Five rows of digits, two cells apart; `doubled` ten rows, each cell twice as wide and high.

    `text` is of 0-9, ":" and spaces.
    """
    rows = [GAP.join(DIGITS[c][row] for c in text).replace("#", block) for row in range(5)]
    if not doubled:
        return rows
    return [row for wide in ("".join(c * 2 for c in row) for row in rows) for row in (wide, wide)]


def block_letters(word: str) -> list[str]:
    """Three rows of a word in capitals, two pixel rows to a cell, letters one pixel apart.

    Raises KeyError for a letter that no phase word has.
    """
    pixels = [".".join(LETTERS[c].split()[row] for c in word.upper()) for row in range(5)]
    pixels.append("." * len(pixels[0]))
    return [
        "".join(
            HALVES[top == "#", bottom == "#"]
            for top, bottom in zip(pixels[row], pixels[row + 1], strict=True)
        ).rstrip()
        for row in (0, 2, 4)
    ]
