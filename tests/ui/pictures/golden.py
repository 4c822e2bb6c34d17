"""A stop at one size as text: its cells, and under them their looks, a letter each."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from scripts.cells import Frame

FOLDER = Path(__file__).parent / "golden"

LETTERS = {
    "": " ",
    "text": ".",
    "muted": "m",
    "line": "-",
    "strong bold": "B",
    "text bold": "b",
    "accent": "a",
    "accent bold": "A",
    "muted underline": "u",
    "ok": "o",
    "pain1": "1",
    "pain2": "2",
    "pain3": "3",
    "figure-floor": "_",
    "on card": "c",
    "bg bold on strong": "I",
    "on strong": "i",
    "bg on accent": "C",
    "on accent": "C",
}
"""The looks that stand on most screens; another one takes the next letter of SPARE."""

SPARE = "DEFGHJKLNOPQRSTUVWXYZdefghjklnpqrstvwxyz"


def text_of(name: str, size: tuple[int, int], dark: Frame, light: Frame) -> str:
    """The whole file."""
    legend = _legend(dark, light)
    looks = _grid(dark, legend)
    in_light = _grid(light, legend)
    parts = [
        f"{name} at {size[0]}x{size[1]}",
        "\n".join(f"|{row.rstrip()}" for row in dark.rows),
        "looks: " + ", ".join(f"{letter} {look}" for look, letter in legend.items() if look),
        looks,
        "light: the same looks" if in_light == looks else f"light:\n{in_light}",
    ]
    return "\n\n".join(parts) + "\n"


def _legend(*frames: Frame) -> dict[str, str]:
    """Look -> letter, of the looks that are there."""
    spare = iter(SPARE)
    seen = dict.fromkeys(look for f in frames for row in f.looks for look in row)
    return {look: LETTERS.get(look) or next(spare) for look in seen}


def _grid(frame: Frame, legend: dict[str, str]) -> str:
    rows = ("".join(legend[look] for look in row) for row in frame.looks)
    return "\n".join(f"|{row.rstrip()}" for row in rows)


def difference(kept: str, now: str) -> str:
    """The rows that are no longer as they were, as "-" and "+" lines."""
    pairs = zip_longest(kept.splitlines(), now.splitlines(), fillvalue="")
    return "\n".join(f"- {old}\n+ {new}" for old, new in pairs if old != new)
