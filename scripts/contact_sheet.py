"""Every exercise on one sheet, start and hold, to be looked at by a person.

    python -m scripts.contact_sheet [FOLDER]

`make pictures` writes it to screenshots/figure: figure-1.png ... (braille, drawn as a terminal
draws it) and figure-ascii.txt. Only the standard library: the picture's own dots are the picture.
"""

from __future__ import annotations

import struct
import sys
import zlib
from math import ceil
from pathlib import Path

from lumbarjack.catalog_io import load
from lumbarjack.config import Settings
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.figure import Picture, draw, solve
from lumbarjack.figure.roles import NAMES
from lumbarjack.ui.themes import palette

WIDTH, HEIGHT = 44, 14
"""Cells of one picture."""
CELL = (8, 16)
"""Pixels of one cell."""
HEAD = 18
"""Pixels of the line above a picture."""
SHEETS = 5
"""Pictures that all exercises are shared out to."""
FOLDER = Path(__file__).resolve().parents[1] / "screenshots" / "figure"

# Three by five dots for each letter, one row a digit (bits 4, 2, 1), six digits a letter.
_SHAPES = (
    "757755656656344443655556746447746444345553557555722227111153556655444447577555"
    "657555755557656444755573656555342116722222555557555552555775552255552222711247"
    "755557262227612247612116557111746116346757711244757557757116000700"
)
LETTERS = {
    letter: _SHAPES[place * 6 : place * 6 + 6]
    for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz0123456789-")
}
DOTS = ((1, 0, 0), (2, 0, 1), (4, 0, 2), (8, 1, 0), (16, 1, 1), (32, 1, 2), (64, 0, 3), (128, 1, 3))
"""Bit, column and row of a braille dot."""


class Canvas:
    """Pixels, each an index into a few colours."""

    def __init__(self, width: int, height: int, colours: list[str]) -> None:
        self.width, self.colours = width, colours
        self.rows = [bytearray(width) for _ in range(height)]

    def box(self, x: int, y: int, width: int, height: int, colour: int) -> None:
        """A filled rectangle."""
        for row in self.rows[y : y + height]:
            row[x : x + width] = bytes([colour]) * width

    def write(self, x: int, y: int, text: str, colour: int) -> None:
        """Small letters."""
        for letter in text:
            for down, bits in enumerate(LETTERS.get(letter, "000000")):
                for across in range(3):
                    if int(bits) >> (2 - across) & 1:
                        self.box(x + across * 2, y + down * 2, 2, 2, colour)
            x += 8

    def png(self) -> bytes:
        """The file."""
        size = struct.pack(">IIBBBBB", self.width, len(self.rows), 8, 3, 0, 0, 0)
        inks = b"".join(bytes.fromhex(colour[1:]) for colour in self.colours)
        dots = zlib.compress(b"".join(b"\0" + bytes(row) for row in self.rows), 9)
        parts = ((b"IHDR", size), (b"PLTE", inks), (b"IDAT", dots), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def paint(canvas: Canvas, picture: Picture, x: int, y: int) -> None:
    """One picture in braille; ink 0 is the page, 1 the words, then the roles."""
    wide, high = CELL[0] // 2, CELL[1] // 4
    for row, cells in enumerate(picture):
        for column, (glyph, ink, _) in enumerate(cells):
            bits = ord(glyph) - 0x2800
            if glyph == " ":
                continue
            for bit, across, down in DOTS:
                if bits & bit:
                    left = x + column * CELL[0] + across * wide
                    canvas.box(left, y + row * CELL[1] + down * high, wide - 1, high - 1, ink + 2)


def sheet(exercises: list[Exercise]) -> Canvas:
    """Two exercises side by side in a row, each with start and hold."""
    dark = palette()["dark"]
    body = {**dark["figure"], **palette()["figure_choice"][Settings().palette]["dark"]}
    colours = [dark["bg"], dark["text"], *(body[name] for name in NAMES)]
    wide, high = WIDTH * CELL[0] + 8, HEIGHT * CELL[1] + HEAD
    canvas = Canvas(wide * 4, high * ((len(exercises) + 1) // 2), colours)
    for place, exercise in enumerate(exercises):
        x, y = place % 2 * wide * 2, place // 2 * high
        canvas.write(x + 4, y + 3, exercise.id, 1)
        motion = solve(exercise.poses)
        for moment in (0, 1):
            picture = draw(motion, moment, WIDTH, HEIGHT)
            paint(canvas, picture, x + moment * wide, y + HEAD)
    return canvas


def letters(exercise: Exercise) -> str:
    """Start and hold beside each other, in letters."""
    motion = solve(exercise.poses)
    start, hold = (draw(motion, moment, WIDTH, HEIGHT, "ascii") for moment in (0, 1))
    lines = [
        "".join(cell[0] for cell in (*left, (" ", -1, -1), (" ", -1, -1), *right)).rstrip()
        for left, right in zip(start, hold, strict=True)
    ]
    return "\n".join((f"{exercise.name} ({exercise.id})", *lines, ""))


def main(folder: Path = FOLDER) -> list[Path]:
    """Draw all of them; which files."""
    folder.mkdir(parents=True, exist_ok=True)
    exercises = [e for e in load().exercises if e.poses]
    share = ceil(len(exercises) / SHEETS)
    written = []
    for number, first in enumerate(range(0, len(exercises), share), start=1):
        written.append(folder / f"figure-{number}.png")
        written[-1].write_bytes(sheet(exercises[first : first + share]).png())
    written.append(folder / "figure-ascii.txt")
    written[-1].write_text("\n".join(letters(e) for e in exercises), encoding="utf-8")
    for path in folder.glob("figure-*"):
        if path not in written:
            path.unlink()
    return written


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
