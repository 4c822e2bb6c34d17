"""What an error says and which exit code it has."""

from __future__ import annotations

import click

NOT_FOUND, BAD_INPUT, LOCKED, REFUSED = 1, 2, 3, 4


def usage_line(error: click.ClickException) -> str:
    """A usage error in one line, with the command whose --help explains it."""
    plain = type(error) is click.BadParameter
    message = " ".join((error.message if plain else error.format_message()).split())
    context = getattr(error, "ctx", None)
    if context is None:
        return message
    end = "" if message.endswith((".", "?")) else "."
    return f"{message}{end} See: {context.command_path} --help"


def explain(error: Exception) -> int:
    """Print the error as one line and return its exit code. One that is not expected is raised."""
    from lumbarjack.catalog_io import CatalogError
    from lumbarjack.cli.say import say_all, say_error
    from lumbarjack.clock import ClockError
    from lumbarjack.config import SettingsError
    from lumbarjack.core.catalogue.index import UnknownExercise, UnknownProgramme
    from lumbarjack.services.errors import BadInput, ListOpen, Locked, NothingThere
    from lumbarjack.store.errors import StoreError

    if isinstance(error, Locked):
        say_all(error.page)
        return LOCKED
    codes: tuple[tuple[type[Exception], int], ...] = (
        (UnknownExercise, NOT_FOUND),
        (UnknownProgramme, NOT_FOUND),
        (NothingThere, NOT_FOUND),
        (BadInput, BAD_INPUT),
        (ListOpen, LOCKED),
        (CatalogError, BAD_INPUT),
        (SettingsError, BAD_INPUT),
        (ClockError, BAD_INPUT),
        (StoreError, REFUSED),
    )
    for kind, code in codes:
        if isinstance(error, kind):
            say_error(str(error))
            return code
    raise error
