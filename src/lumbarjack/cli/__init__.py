"""The commands. Nothing but click and the standard library is imported before one runs."""

from __future__ import annotations


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; every error is one line on stderr.

    Without a word the app opens, and click, which takes as long as half of Textual, is not needed.
    """
    if arguments:
        from lumbarjack.cli.root import run as run_command

        return run_command(arguments)
    from lumbarjack.cli.screen import open_screen

    return open_screen()
