"""Every glyph that carries a meaning, and its ASCII stand-in (screens.md, section 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Glyphs:
    """The glyphs of one look. `pain` has eleven, one a score; in ASCII that is the digit."""

    selected: str = "▌"
    done: str = "■"
    easier: str = "▪"
    rest: str = "▫"
    flare: str = "▲"
    away: str = "–"
    nothing: str = "·"
    open: str = "□"
    rung: str = "■"
    rung_here: str = "■"
    rung_above: str = "□"
    full: str = "━"
    empty: str = "─"
    hold: str = "▄"
    to_come: str = "▁"
    harder_step: str = "↑"
    easier_step: str = "↓"
    box: str = "□"
    marked: str = "■"
    times: str = "×"
    block: str = "█"
    floor: str = "⠒"
    pain: str = "▁▁▂▃▄▅▅▆▇██"
    ascii: bool = False


UTF8 = Glyphs()

ASCII = Glyphs(
    selected="|",
    done="#",
    easier="o",
    rest="-",
    flare="*",
    away="/",
    nothing=".",
    open="?",
    rung="#",
    rung_here="@",
    rung_above=".",
    full="=",
    empty="-",
    hold="=",
    to_come="_",
    harder_step="^",
    easier_step="v",
    box="[ ]",
    marked="[x]",
    times="x",
    block="#",
    floor="_",
    pain="0123456789A",
    ascii=True,
)

CONSOLE = replace(UTF8, easier=ASCII.easier, rest=ASCII.rest, flare=ASCII.flare)
"""The fonts of the Linux console have no smaller squares and no triangle."""

PLAINER = str.maketrans(
    {
        "▌": "|",
        "×": "x",
        "–": "-",
        "·": ".",
        "─": "-",
        "━": "=",
        "█": "#",
        "■": "#",
        "□": ".",
        "↑": "^",
        "↓": "v",
        "←": "<",
        "→": ">",
        "’": "'",
        "“": '"',
        "”": '"',
        "…": ".",
        "°": " ",
    }
)
"""What is left after the glyphs: arrows of key names, signs in words."""
