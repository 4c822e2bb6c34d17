"""The long note while it is written in an editor: a file of its own until the entry is saved."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.core.texts import without_controls
from lumbarjack.paths import Places
from lumbarjack.store import files

NAME = "note"


def note_path(places: Places, entry: str = "") -> Path:
    """Where the note of a new entry lies, or that of a stored one, by its id, while it changes."""
    return places.state / (f"{NAME}-{entry}.txt" if entry else f"{NAME}.txt")


def keep_note(places: Places, text: str, entry: str = "") -> Path:
    """Write the note for the editor, for this person's eyes only. Raises OSError."""
    path = note_path(places, entry)
    files.make_folder(path.parent)
    path.touch(mode=0o600, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def kept_note(places: Places, entry: str = "") -> str:
    """What an editor left there and no entry has yet; "" where there is nothing."""
    try:
        text = note_path(places, entry).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return without_controls(text).strip()


def drop_note(places: Places, entry: str = "") -> None:
    """The note is in an entry now, or not wanted any more."""
    try:
        note_path(places, entry).unlink(missing_ok=True)
    except OSError:
        return
