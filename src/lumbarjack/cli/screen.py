"""`lumbarjack` without a command: the app, or why there is none here."""

from __future__ import annotations

import os
import sys

from lumbarjack.cli.start import why_no_screen

STOPPED = "Stopped; what was saved stays saved."


def open_screen() -> int:
    """Open the app, or say why there is no screen here; return the exit code."""
    why = why_no_screen()
    if why is not None:
        print(
            f"No screen here: {why}. The plain commands do everything: "
            "lumbarjack setup, checkin, today, session --plain, log, diary, streak (--help)."
        )
        return 0
    from lumbarjack.ui import open_app

    try:
        return open_app(os.environ)
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return 1
    except Exception as error:
        from lumbarjack.cli.errors import explain

        return explain(error)
