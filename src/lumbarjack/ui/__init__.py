"""The screens. Textual is imported only when one opens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping


def open_app(environ: Mapping[str, str], session: tuple[str, ...] | None = None) -> int:
    """Open the app, and return the exit code once the person has left.

    With `session` a session begins at once: of these exercises and programmes, or, where none is
    named, what is due or was cut off.

    Raises what opening the record can raise (SettingsError, ClockError, CatalogError, StoreError),
    before anything is drawn.
    """
    gc.disable()  # until the first screen is drawn: nothing is garbage yet
    from lumbarjack.services.bundle import open_bundle  # noqa: PLC0415 - nor is the store
    from lumbarjack.services.first_look import keep_first_look  # noqa: PLC0415
    from lumbarjack.ui.opening import opening  # noqa: PLC0415
    from lumbarjack.ui.screens.today.kept import keep_page  # noqa: PLC0415

    bundle = open_bundle(environ, lives_on=True)
    first = opening(bundle, session)
    from lumbarjack.ui.terminal import environment as terminal  # noqa: PLC0415 - for the screen

    os.environ.update(terminal.unnamed_colours(environ))
    told = ""
    if bundle.settings.keys:
        from lumbarjack.ui.commands.own_keys import checked  # noqa: PLC0415 - nor is the table

        keys = checked(bundle.settings.keys)
        told = keys.at_start(bundle.places.settings_file)
        bundle = bundle.with_settings(bundle.settings.model_copy(update={"keys": keys.keys}))
    from lumbarjack.ui.app import LumbarjackApp  # noqa: PLC0415 - Textual takes 200 ms to import
    from lumbarjack.ui.terminal.guard import Guard, end_now  # noqa: PLC0415

    app = LumbarjackApp(
        bundle,
        first,
        no_color="NO_COLOR" in environ,
        ascii=not terminal.writes_utf8(environ),
        thin=terminal.thin_line(environ),
        sixteen=terminal.sixteen_colours(environ),
        console=terminal.on_console(environ),
        shell=not terminal.shell_off(environ),
        told=told,
    )
    with Guard(app, sys.stdin.fileno()):
        app.run(mouse=not terminal.over_ssh(environ))
    if app.line is not None and app.line.left_behind:
        end_now(app.return_code or 0)
    if not app.return_code:
        keep_first_look(app.bundle)
        keep_page(app.bundle)
    return app.return_code or 0
