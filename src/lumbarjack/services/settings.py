"""Changing a setting: the value checked, and the settings file written with all else kept."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from lumbarjack.config import FIXES, Settings, SettingsError, load
from lumbarjack.services.errors import BadInput
from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved, why

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Value = str | int | time | None
"""What a setting may be set to; None takes its line out, so that the default holds."""


def changed(settings: Settings, name: str, value: Value) -> Settings:
    """The settings with one of them changed. Raises BadInput where the value does not fit."""
    values = {field: getattr(settings, field) for field in settings.model_fields_set}
    values[name] = value
    if value is None:
        del values[name]
    try:
        return Settings.model_validate(values)
    except ValidationError:
        raise BadInput(f"That does not fit; give {FIXES[name]}.") from None


def write(path: Path, values: Mapping[str, Value]) -> None:
    """Set these in the settings file; comments, order and everything else stay as they are.

    Raises NotSaved, with the file as it was, where it cannot be read, is not what this program
    understands, or cannot be replaced.
    """
    path = path.resolve()
    try:
        load(path)
    except SettingsError as error:
        raise NotSaved(str(error)) from None
    text = _edited(_text(path), values)
    try:
        files.write(path, text.encode(), mark=f".{os.getpid()}")
    except OSError as error:
        raise NotSaved(f"{path}: {why(error)}. The file is as it was.") from None


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise NotSaved(f"{path}: {why(error)}.") from None


def _edited(text: str, values: Mapping[str, Value]) -> str:
    """The text with the values set, read back to see that it says that and no less."""
    import tomlkit  # noqa: PLC0415 - only who changes a setting pays for it

    document = tomlkit.parse(text)
    expected = tomllib.loads(text)
    for name, value in values.items():
        plain = f"{value:%H:%M}" if isinstance(value, time) else value
        _set(document, name, plain)
        expected[name] = plain
        if plain is None:
            del expected[name]
    edited = tomlkit.dumps(document)
    if tomllib.loads(edited) != expected:
        raise NotSaved("The settings file cannot be changed without losing something in it.")
    return edited


def _set(document: TOMLDocument, name: str, value: str | int | None) -> None:
    if value is None:
        document.pop(name, None)
    else:
        document[name] = value
