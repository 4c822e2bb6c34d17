"""The screens. Textual is imported only when one opens."""

from __future__ import annotations

from collections.abc import Mapping


def open_app(environ: Mapping[str, str], session: tuple[str, ...] | None = None) -> int:
    """Open the app, and return the exit code once the person has left.

    With `session` a session begins at once: of these exercises and programmes, or, where none is
    named, what is due or was cut off.

    Raises what opening the record can raise (SettingsError, ClockError, CatalogError, StoreError),
    before anything is drawn.
    """
    from lumbarjack.services.bundle import open_bundle  # noqa: PLC0415 - nor is the store
    from lumbarjack.ui.opening import opening  # noqa: PLC0415

    bundle = open_bundle(environ)
    first = opening(bundle, session)
    if bundle.settings.keys:
        from lumbarjack.ui.commands.table import require_keys  # noqa: PLC0415 - nor is the table

        require_keys(bundle.settings.keys, bundle.places.settings_file)
    from lumbarjack.ui.app import LumbarjackApp  # noqa: PLC0415 - Textual takes 200 ms to import
    from lumbarjack.ui.terminal import (  # noqa: PLC0415
        leaving_on_signals,
        over_ssh,
        writes_utf8,
    )

    app = LumbarjackApp(
        bundle, first, no_color="NO_COLOR" in environ, ascii=not writes_utf8(environ)
    )
    with leaving_on_signals(app.leave):
        app.run(mouse=not over_ssh(environ))
    return app.return_code or 0
