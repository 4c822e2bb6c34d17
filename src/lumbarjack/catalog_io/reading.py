"""One TOML file to frozen models, each fault told by file, field and fix."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lumbarjack.catalog_io.errors import CatalogError, did_you_mean, field_name, from_pydantic
from lumbarjack.core.catalogue.seed import SeedSentence
from lumbarjack.core.catalogue.wording import PLACEHOLDERS
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.exercise import (
    Caution,
    Claim,
    Exercise,
    Ladder,
    LeaveOut,
    Programme,
    ProgrammeItem,
    RepPhase,
    Source,
    StartPosition,
)
from lumbarjack.figure.scene import PoseError, validate

Model = TypeVar("Model", bound=BaseModel)

LISTS: dict[str, type[BaseModel]] = {
    "cautions": Caution,
    "claims": Claim,
    "sources": Source,
    "positions": StartPosition,
    "sentences": SeedSentence,
}
"""What a file of one kind of thing holds, by its table name."""

_FIELDS = {
    name
    for model in (Exercise, Ladder, Programme, ProgrammeItem, LeaveOut, RepPhase, DosePart)
    for name in model.model_fields
} - {"ladder", "harder"}

_TEMPLATES = ("steps", "cues")
_OPEN = re.compile(r"\{([^{}]*)\}")
_UNWRITTEN = re.compile(r"_{2,}|\b(?:TODO|FIXME|TBD|XXX)\b|\blorem\b", re.IGNORECASE)


def read_toml(file: Path) -> dict[str, Any]:
    """The file's tables. Raises CatalogError where it cannot be read or is no TOML."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CatalogError(file, "the file", "does not exist", "check the path") from None
    except UnicodeDecodeError:
        raise CatalogError(file, "the file", "is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        why = (error.strerror or "cannot be read").lower()
        raise CatalogError(
            file, "the file", f"cannot be read: {why}", "check the path and who may read it"
        ) from None
    try:
        tables: dict[str, Any] = _unfolded(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        place, wrong = _broken(str(error))
        fix = "check the quotes, brackets and commas there"
        raise CatalogError(file, place, f"is not TOML: {wrong}", fix) from None
    return tables


def _unfolded(value: Any) -> Any:
    """Long texts are wrapped in the files; a line's end reads as a space."""
    if isinstance(value, str):
        return " ".join(value.split()) if "\n" in value else value
    if isinstance(value, dict):
        return {key: _unfolded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_unfolded(inner) for inner in value]
    return value


def _broken(message: str) -> tuple[str, str]:
    found = re.search(r"^(.*) \(at (line \d+)(.*)\)$", message, re.DOTALL)
    if found:
        return found[2], f"{found[1].lower()}{found[3].replace(',', ' at')}"
    return "the end of the file", message.lower()


def read_list(file: Path, data: dict[str, Any], table: str) -> tuple[BaseModel, ...]:
    """The things of one table (`[[cautions]]`, `[[sources]]` ...), checked one by one."""
    model = LISTS[table]
    rows = data.get(table)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        wrong = "is not a list of tables"
        raise CatalogError(file, table, wrong, f"begin each with [[{table}]]")
    for extra in data.keys() - {table}:
        fix = did_you_mean(extra, [table], "take it out")
        raise CatalogError(file, extra, "is not a field", fix)
    _all_written(file, data)
    found = []
    for place, row in enumerate(rows):
        found.append(_validated(file, model, row, data, (table, place), set(model.model_fields)))
    return tuple(found)


def read_ladder(file: Path, data: dict[str, Any]) -> Ladder:
    """A ladder from its tables: `easier` and `harder` follow the order of its rungs."""
    _all_written(file, data)
    rungs = data.get("rungs")
    if isinstance(rungs, list) and all(isinstance(rung, dict) for rung in rungs):
        for place, rung in enumerate(rungs):
            _posed(file, data, place, rung.get("poses", []))
            for derived in {"ladder", "harder"} & rung.keys():
                field = field_name(("rungs", place, derived), data)
                fix = "take it out, the order of the rungs says it"
                raise CatalogError(file, field, "is not a field", fix)
        data = {**data, "rungs": _linked(rungs, str(data.get("id", "")))}
    return _validated(file, Ladder, data, data, (), _FIELDS)


def _posed(file: Path, data: dict[str, Any], place: int, poses: Any) -> None:
    if not isinstance(poses, list) or not all(isinstance(pose, dict) for pose in poses):
        return  # the model says so
    try:
        validate(poses)
    except PoseError as error:
        rung = field_name(("rungs", place), data)
        raise CatalogError(file, f"{rung}, {error.field}", error.problem, error.fix) from None


def _linked(rungs: list[dict[str, Any]], ladder: str) -> list[dict[str, Any]]:
    linked = [{**rung, "ladder": ladder} for rung in rungs]
    last: dict[object, dict[str, Any]] = {}
    for rung in linked:
        branch = rung.get("branch")
        before = last.get(branch)
        if before is not None:
            rung.setdefault("easier", before.get("id"))
            before["harder"] = rung.get("id")
        last[branch] = rung
    return linked


def read_programme(file: Path, data: dict[str, Any]) -> Programme:
    """A programme from its tables."""
    _all_written(file, data)
    return _validated(file, Programme, data, data, (), _FIELDS)


def _validated(
    file: Path,
    model: type[Model],
    row: dict[str, Any],
    data: dict[str, Any],
    where: tuple[int | str, ...],
    known: set[str],
) -> Model:
    # JSON, because only there do strict types still take a list for a tuple and a word for an enum.
    try:
        return model.model_validate_json(json.dumps(row, default=str), strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        # A misspelt field is missing and unknown at once: the unknown one shows the mistake.
        first = next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])
        first["loc"] = (*where, *first["loc"])
        raise from_pydantic(file, first, data, known) from None


def _all_written(file: Path, data: dict[str, Any]) -> None:
    for loc, text in _texts(data, ()):
        if not text.strip():
            raise CatalogError(file, field_name(loc, data), "is empty", "write the words")
        allowed = PLACEHOLDERS if any(step in _TEMPLATES for step in loc) else frozenset()
        for found in _OPEN.finditer(text):
            if found[1] not in allowed:
                raise _left_open(file, loc, data, found[0], allowed)
        if unwritten := _UNWRITTEN.search(text):
            raise _left_open(file, loc, data, unwritten[0], allowed)


def _left_open(
    file: Path, loc: tuple[int | str, ...], data: object, found: str, allowed: frozenset[str]
) -> CatalogError:
    names = ", ".join(f"{{{name}}}" for name in sorted(allowed))
    fix = f"write the words, or one of {names}" if allowed else "write the words"
    return CatalogError(file, field_name(loc, data), f"a placeholder is left: {found}", fix)


def _texts(value: object, loc: tuple[int | str, ...]) -> list[tuple[tuple[int | str, ...], str]]:
    if isinstance(value, str):
        return [(loc, value)]
    if isinstance(value, dict):
        rows = [(key, inner) for key, inner in value.items() if key != "poses"]
    elif isinstance(value, list):
        rows = list(enumerate(value))
    else:
        return []
    return [found for key, inner in rows for found in _texts(inner, (*loc, key))]
