"""The screens. Textual is imported only when one opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

RunCommand = Callable[[tuple[str, ...]], int]
"""Runs one command line, such as ("session", "--plain"), and returns its exit code."""


def open_app(environ: Mapping[str, str], run_command: RunCommand | None = None) -> int:
    """Open the app on Today, and return the exit code once the person has left.

    `run_command` runs what is still a plain command in the same terminal while the screen steps
    aside. Raises what opening the record can raise (SettingsError, ClockError, CatalogError,
    StoreError), before anything is drawn.
    """
    from lumbarjack.services.bundle import open_bundle  # noqa: PLC0415 - nor is the store
    from lumbarjack.ui.page import read_page  # noqa: PLC0415

    bundle = open_bundle(environ)
    page = read_page(bundle)
    from lumbarjack.ui.app import LumbarjackApp  # noqa: PLC0415 - Textual takes 200 ms to import
    from lumbarjack.ui.terminal import leaving_on_signals, over_ssh  # noqa: PLC0415

    app = LumbarjackApp(bundle, page, run_command, no_color="NO_COLOR" in environ)
    with leaving_on_signals(app.leave):
        app.run(mouse=not over_ssh(environ))
    return app.return_code or 0
