"""Which folders the program reads and writes. Naming one makes none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "LUMBARJACK_HOME"
NAME = "lumbarjack"

LIVE = "live.json"
"""The file, in the state folder, of the session that is on its way."""


@dataclass(frozen=True)
class Places:
    """The three folders: what the person edits, what they told, and what this machine keeps."""

    config: Path
    data: Path
    state: Path

    @property
    def settings_file(self) -> Path:
        """The person's settings."""
        return self.config / "settings.toml"

    @property
    def derived(self) -> Path:
        """Where files lie that can be made anew at any time from the others."""
        return self.state / "derived"

    @property
    def live(self) -> Path:
        """The session that is on its way; not there where none is."""
        return self.state / LIVE

    @property
    def own_catalogue(self) -> Path:
        """The folder of the person's own exercises."""
        return self.config / "catalog"


def places_from(environ: Mapping[str, str]) -> Places:
    """The folders of a process.

    LUMBARJACK_HOME puts config/, data/ and state/ under one folder; without it they lie where this
    system keeps such things.
    """
    home = environ.get(HOME_VARIABLE, "").strip()
    if home:
        root = Path(home).expanduser().absolute()
        return Places(config=root / "config", data=root / "data", state=root / "state")
    import platformdirs  # noqa: PLC0415 - never needed with LUMBARJACK_HOME

    return Places(
        config=platformdirs.user_config_path(NAME, appauthor=False),
        data=platformdirs.user_data_path(NAME, appauthor=False),
        state=platformdirs.user_state_path(NAME, appauthor=False),
    )
