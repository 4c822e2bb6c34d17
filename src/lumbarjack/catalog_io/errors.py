"""One clear line for whatever is wrong in a catalogue file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic_core import ErrorDetails


class CatalogError(Exception):
    """What is wrong in a catalogue file, as one line: "FILE: FIELD: what is wrong; fix: ..."."""

    def __init__(self, file: Path | str, field: str, wrong: str, fix: str) -> None:
        self.file = str(file)
        self.field = field
        self.wrong = wrong
        self.fix = fix
        line = f"{file}: {field}: {wrong}; fix: {fix}"
        super().__init__(" ".join(line.split()))


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A fix that names the nearest known word, or `otherwise`."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else otherwise


_WRITE = {
    "int_type": "write a whole number, without quotes",
    "int_from_float": "write a whole number, without quotes",
    "string_type": 'write a text in "quotes"',
    "bool_type": "write true or false, without quotes",
    "tuple_type": 'write a list, as in ["one", "two"]',
    "list_type": 'write a list, as in ["one", "two"]',
    "dict_type": "write a table, as in { reps = 8 }",
    "model_type": "write a table, as in { reps = 8 }",
    "model_attributes_type": "write a table, as in { reps = 8 }",
}

_WORDS = {
    "input should be": "should be",
    "a valid integer": "a whole number",
    "a valid string": "a text",
    "a valid boolean": "true or false",
    "a valid array": "a list",
    "an object": "a table",
    "'": '"',
}


def from_pydantic(
    file: Path, error: ErrorDetails, data: dict[str, Any], known: Iterable[str]
) -> CatalogError:
    """The first pydantic error as one line. `known` are the field names of the file's shape."""
    field = field_name(error["loc"], data)
    kind = error["type"]
    if kind == "missing":
        return CatalogError(file, field, "is missing", "add it")
    if kind == "extra_forbidden":
        last = str(error["loc"][-1])
        return CatalogError(file, field, "is not a field", did_you_mean(last, known, "take it out"))
    wrong = f"{_plain(error['msg'])}, not {_short(error['input'])}"
    if kind in ("enum", "literal_error"):
        expected = str(error.get("ctx", {}).get("expected", ""))
        words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
        meant = did_you_mean(str(error["input"]), words, "write one of those words")
        return CatalogError(file, field, wrong, meant)
    return CatalogError(file, field, wrong, _WRITE.get(kind, "write a value that is allowed here"))


def _plain(message: str) -> str:
    wrong = message[:1].lower() + message[1:]
    for jargon, word in _WORDS.items():
        wrong = wrong.replace(jargon, word)
    return wrong


def _short(value: object) -> str:
    text = repr(value).replace("'", '"')
    return text if len(text) <= 40 else f"{text[:37]}..."


def field_name(loc: tuple[int | str, ...], data: object) -> str:
    """Where it is, for a person: "rung 3 (bridge), dose.reps"."""
    parts: list[str] = []
    here: Any = data
    for step in loc:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        if isinstance(step, int) and parts:
            name = here.get("id", here.get("exercise")) if isinstance(here, dict) else None
            which = f" {step + 1} ({name})" if name else f" {step + 1}"
            parts[-1] = f"{_one(parts[-1])}{which}"
        else:
            parts.append(str(step))
    return ", ".join(parts) if parts else "the file"


def _one(plural: str) -> str:
    if plural in ("carried_by", "not_for"):
        return plural
    return plural[:-1] if plural.endswith("s") else plural
