"""From stored texts to models; a text that its model refuses is left alone and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from itertools import chain
from typing import Any

from pydantic import ValidationError

from lumbarjack.core.models.base import Document
from lumbarjack.store.compact import Compact
from lumbarjack.store.errors import BadDocument
from lumbarjack.store.merge import Tables, Text, stamp
from lumbarjack.store.tables import NAMES, Everything, model_of

Tell = Callable[[str, str], None]
"""Gets a line, and what tells its cause from another one of the same words."""

Made = dict[str, tuple[Text, Document | None]]
"""Document id -> the text it was made from, and its model (None where the model refused)."""


def to_model(table: str, text: Text) -> Document:
    """The model of a stored text. Raises BadDocument with one line where it does not fit."""
    model = model_of(table, text)
    if model is None:
        raise BadDocument(f"{_named(table, text)} is of a kind that this version does not know.")
    try:
        return model.model_validate(text)
    except ValidationError as error:
        raise BadDocument(f"{_named(table, text)} cannot be read: {first(error)}.") from None


def first(error: ValidationError) -> str:
    """The first problem of a validation in a few words."""
    problem = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in problem["loc"])
    words = " ".join(problem["msg"].split())
    return f"{where}: {words}" if where else words


def _named(table: str, text: Text) -> str:
    return f"The entry {str(text.get('id', 'without id'))[:40]} ({table})"


def read_models(
    tables: Tables, made: Made, tell: Tell, compact: Compact | None = None
) -> tuple[Everything, Made]:
    """The models of a month's texts; those in `made` whose text is the same object are reused.

    With `compact` the others are made small.
    """
    now: Made = {}
    rows: dict[str, list[Document]] = {}
    for table in NAMES:
        into = rows.setdefault(table, [])
        for key, text in tables.get(table, {}).items():
            known = made.get(key)
            if known and known[0] is text:
                model = known[1]
            else:
                model = _told(table, text, tell)
                model = compact.document(model) if model and compact else model
            now[key] = (text, model)
            if model is not None and not model.deleted:
                into.append(model)
        into.sort(key=_by_id)
    return everything(rows), now


def everything(rows: dict[str, list[Document]]) -> Everything:
    """The documents, table by table, as one value."""
    found: dict[str, Any] = {name: tuple(documents) for name, documents in rows.items()}
    return Everything(**found)


def joined(months: list[Everything]) -> Everything:
    """Several months as one value."""
    whole: dict[str, Any] = {
        field.name: tuple(chain.from_iterable(getattr(month, field.name) for month in months))
        for field in fields(Everything)
    }
    return Everything(**whole)


def _told(table: str, text: Text, tell: Tell) -> Document | None:
    try:
        return to_model(table, text)
    except BadDocument as error:
        tell(f"{error} It was left as it is.", stamp(text))
        return None


def _by_id(document: Document) -> str:
    return document.id
