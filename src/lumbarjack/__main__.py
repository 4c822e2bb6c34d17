"""The door: `lumbarjack` and `python -m lumbarjack`."""

from __future__ import annotations

import os
import sys

from lumbarjack import glance


def main() -> None:
    """Run the command line and leave with its exit code."""
    words = glance.answer(sys.argv[1:], os.environ)
    if words is not None:
        try:
            print(words, flush=True)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # each package would be read
    from lumbarjack.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
