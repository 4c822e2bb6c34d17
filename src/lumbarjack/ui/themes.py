"""The colours: dark, light, high contrast, and the terminal's own sixteen.

Every hex is an xterm-256 entry or a grey one step off, so that a 256-colour line shows the same.
Text keeps a contrast of 4.5 on page and card.
"""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme


def _theme(
    name: str,
    *,
    bg: str,
    card: str,
    line: str,
    text: str,
    strong: str,
    muted: str,
    accent: str,
    ok: str,
    dark: bool = True,
    ansi: bool = False,
) -> Theme:
    return Theme(
        name=name,
        primary=accent,
        secondary=ok,
        success=ok,
        warning=accent,
        error=accent,
        accent=accent,
        foreground=text,
        background=bg,
        surface=card,
        panel=card,
        boost=card,
        dark=dark,
        ansi=ansi,
        variables={
            **(BUILTIN_THEMES["ansi-dark"].variables if ansi else {}),
            "strong": strong,
            "muted": muted,
            "line": line,
            "ok": ok,
        },
    )


DARK = _theme(
    "lumbarjack-dark",
    bg="#121212",
    card="#1c1c1c",
    line="#4e4e4e",
    text="#d0d0d0",
    strong="#ffffff",
    muted="#949494",
    accent="#ff875f",
    ok="#5fafaf",
)
LIGHT = _theme(
    "lumbarjack-light",
    bg="#ffffff",
    card="#ffffd7",
    line="#bcbcbc",
    text="#303030",
    strong="#000000",
    muted="#626262",
    accent="#af5f00",
    ok="#005f5f",
    dark=False,
)
HIGH_CONTRAST = _theme(
    "lumbarjack-high-contrast",
    bg="#000000",
    card="#000000",
    line="#ffffff",
    text="#ffffff",
    strong="#ffffff",
    muted="#d7d7ff",
    accent="#ffff00",
    ok="#87ffff",
)
ANSI = _theme(
    "lumbarjack-ansi",
    bg="ansi_default",
    card="ansi_default",
    line="ansi_default",
    text="ansi_default",
    strong="ansi_default",
    muted="ansi_default",
    accent="ansi_red",
    ok="ansi_cyan",
    ansi=True,
)

THEMES = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST, "ansi": ANSI}
"""The word of the settings -> its theme."""
