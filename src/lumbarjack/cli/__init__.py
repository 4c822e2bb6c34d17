"""The commands. Nothing but click and the standard library is imported before one runs."""

from lumbarjack.cli.root import run

__all__ = ["run"]
