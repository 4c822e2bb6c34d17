"""The person's settings: one TOML file, theirs; `services.settings` changes single lines of it."""

from __future__ import annotations

import os
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from lumbarjack.clock import local_zone
from lumbarjack.core.days import DAY_START, WeekStart

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

NOON = time(12)

PhoneNumber = Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()/.-]{1,23}$")]

FIXES = {
    "zone": 'a zone name such as "Europe/Vienna", or leave it out for this machine\'s zone',
    "day_start": 'a time before noon such as "04:00"',
    "week_start": '"monday" or "sunday"',
    "target_days": "a whole number from 1 to 7",
    "sound": '"off", "bell" or "flash"',
    "motion": '"full", "calm" or "still"',
    "look": '"auto", "braille", "sextant", "quadrant", "half" or "ascii"',
    "setup": '"full" or "brief"',
    "phase_letters": "true or false",
    "window_title": "true or false",
    "palette": '"warm", "brown", "deep" or "mannequin"',
    "theme": '"dark", "light", "high-contrast" or "ansi"',
    "emergency_number": 'a telephone number in quotes, such as "112"',
    "urgent_line": 'a telephone number in quotes, such as "116117"',
    "crisis_line": 'a telephone number in quotes, such as "988"',
    "units": '"metric" or "imperial"',
    "notes": '"shown" or "hidden"',
    "keys": 'lines under [keys] such as start = "s"',
}

OF_THE_RECORD = frozenset({"mode", "ceiling", "acceptable_pain", "equipment", "conditions"})
"""What decides advice, so that every machine of one person agrees: told in setup."""


class SettingsError(Exception):
    """The settings file cannot be used; one line that names file, field and fix."""


class Settings(BaseModel):
    """What may differ between two machines of one person; what decides advice is not here.

    `zone` None is the machine's own. `day_start` is the wall time at which a day begins,
    `target_days` how many days a week the person aims at. `setup` is the page before an exercise,
    `phase_letters` writes its phases large, `window_title` shows the seconds in the title of the
    window. `keys` maps an action to its key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    zone: str | None = None
    day_start: time = DAY_START
    week_start: WeekStart = "monday"
    target_days: int = Field(default=4, ge=1, le=7, strict=True)
    sound: Literal["off", "bell", "flash"] = "bell"
    motion: Literal["full", "calm", "still"] = "full"
    look: Literal["auto", "braille", "sextant", "quadrant", "half", "ascii"] = "auto"
    palette: Literal["warm", "brown", "deep", "mannequin"] = "mannequin"
    setup: Literal["full", "brief"] = "full"
    phase_letters: bool = Field(default=True, strict=True)
    window_title: bool = Field(default=True, strict=True)
    theme: Literal["dark", "light", "high-contrast", "ansi"] = "dark"
    emergency_number: PhoneNumber = "112"
    urgent_line: PhoneNumber | None = None
    crisis_line: PhoneNumber | None = None
    units: Literal["metric", "imperial"] = "metric"
    notes: Literal["shown", "hidden"] = "shown"
    keys: dict[str, str] = Field(default_factory=dict)

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, zone: str | None) -> str | None:
        if zone is not None:
            try:
                ZoneInfo(zone)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                raise ValueError("no such zone") from None
        return zone

    @field_validator("day_start", mode="before")
    @classmethod
    def _is_written_as_a_time(cls, start: object) -> object:
        if not isinstance(start, str | time):
            raise ValueError("no time")
        return start

    @field_validator("day_start")
    @classmethod
    def _is_a_morning(cls, start: time) -> time:
        if start.tzinfo is not None or start >= NOON:
            raise ValueError("not before noon")
        return start

    def zone_info(self) -> ZoneInfo:
        """The person's zone: the setting, else the zone of this machine."""
        return local_zone(os.environ) if self.zone is None else ZoneInfo(self.zone)


def load(path: Path) -> Settings:
    """The settings of a file; the defaults where there is none.

    Raises SettingsError for a file that cannot be read or holds something that is no setting.
    """
    import tomllib  # noqa: PLC0415 - a file that did not change is not read

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: this is not UTF-8 text; save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: this is not TOML: {error}. Mend that line.") from None
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise SettingsError(f"{path}: {reason}; make it a readable file.") from None
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(f"{path}: {_first(error.errors())}") from None


def _first(problems: list[ErrorDetails]) -> str:
    """The first problem in words; a name that is no setting goes first, it explains the most."""
    problem = min(problems, key=lambda p: p["type"] != "extra_forbidden")
    name = str(problem["loc"][0])
    if problem["type"] == "extra_forbidden":
        return _unknown(name)
    where = ".".join(map(str, problem["loc"]))
    return f"{where}: {_shown(problem['input'])} does not fit; give {FIXES[name]}."


def _unknown(name: str) -> str:
    if name in OF_THE_RECORD:
        return f"{name} is part of your record, not a setting; take that line out."
    from difflib import get_close_matches  # noqa: PLC0415 - for a slip of the finger

    near = get_close_matches(name, FIXES, n=1)
    if near:
        return f"{name} is no setting; did you mean {near[0]}?"
    return f"{name} is no setting; take that line out."


def _shown(value: object) -> str:
    text = ascii(value) if not isinstance(value, str) else f'"{value}"'
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:37]}..."
