"""A long note in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

from lumbarjack.ui.terminal.environment import shell_off

UNNAMED = "No editor is named: EDITOR is not set."
OFF = "Other programs are switched off on this host."


def editor_of(environ: Mapping[str, str]) -> list[str]:
    """The editor as a command: VISUAL, else EDITOR; empty where there is none, or none may be."""
    if shell_off(environ):
        return []
    text = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        return shlex.split(text)
    except ValueError:
        return [text]


def this_editor() -> list[str]:
    """The editor of this process."""
    return editor_of(os.environ)


def why_no_editor(instead: str) -> str | None:
    """Why no editor can be opened, and what to do `instead`; None where one can."""
    if this_editor():
        return None
    return f"{OFF if shell_off(os.environ) else UNNAMED} {instead}"


def edit(app: App[int], command: list[str], path: Path) -> str:
    """Open the file and wait until the editor is left; "" or why that did not work."""
    try:
        with app.suspend():
            done = subprocess.run([*command, str(path)], check=False)
    except SuspendNotSupported:
        return "An editor cannot be opened from here. Type the note in its field."
    except OSError as error:
        return f"{command[0]} cannot be opened: {error.strerror}. Type the note in its field."
    if done.returncode:
        return f"{command[0]} ended with {done.returncode}. The note is as it was saved there."
    return ""
