"""Running a plain command in the terminal while the screen steps aside."""

from __future__ import annotations

import sys
from typing import Any

from textual.app import App, SuspendNotSupported

from lumbarjack.ui import RunCommand
from lumbarjack.ui.terminal import signals_as_in_a_shell


def run_outside(app: App[Any], run_command: RunCommand, command: tuple[str, ...]) -> None:
    """Run the command where the screen was, wait for Enter, and bring the screen back.

    Where there is no screen to put aside (a test), the command simply runs.
    """
    if not app.is_headless:
        try:
            with app.suspend(), signals_as_in_a_shell():
                _run_and_wait(run_command, command)
        except SuspendNotSupported:
            pass
        else:
            app.refresh(layout=True)
            return
    run_command(command)


def _run_and_wait(run_command: RunCommand, command: tuple[str, ...]) -> None:
    try:
        run_command(command)
    except KeyboardInterrupt:
        print()
    print()
    print("Enter goes back to the screen: ", end="", flush=True)
    try:
        sys.stdin.readline()
    except KeyboardInterrupt:
        print()
