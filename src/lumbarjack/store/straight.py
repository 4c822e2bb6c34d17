"""Months read straight from bytes into models, where every copy is just as it was written.

That is how nearly all months of a long history are. Nothing is checked less: both copies are read,
their bytes are equal, the checksum fits, the schema is this one, and every document is validated.
Whatever is not so (a copy that differs, a conflict copy, an entry that its model refuses) is left
to the careful way of `copies` and `models`, which can tell and mend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, reduce
from operator import attrgetter, or_
from typing import Annotated, Any

from pydantic import BaseModel, Discriminator, Field, Tag, ValidationError, create_model

from lumbarjack.core.models.base import Document, Fact
from lumbarjack.store import files
from lumbarjack.store.book import BOOK, WRITER, intact, schema_of
from lumbarjack.store.compact import Compact
from lumbarjack.store.errors import NotReadable
from lumbarjack.store.files import Faces
from lumbarjack.store.models import everything
from lumbarjack.store.shelf import BookFiles
from lumbarjack.store.tables import NAMES, Everything, kinds_of, model_of

by_id = attrgetter("id")


@dataclass(frozen=True)
class Straight:
    """A month's documents, under the faces that its files had."""

    faces: Faces
    found: Everything


def read_straight(
    book_files: Iterable[BookFiles], schema: int, compact: Compact | None
) -> Straight | None:
    """A month from its books; None where one of them needs the careful way."""
    faces: dict[Any, files.Face | None] = {}
    rows: dict[str, dict[str, Document]] = {name: {} for name in NAMES}
    for one in book_files:
        book = _one(one, schema, faces)
        if book is None or not _taken(book, rows):
            return None
    kept = {
        name: sorted(_small([d for d in found.values() if not d.deleted], compact), key=by_id)
        for name, found in rows.items()
    }
    return Straight(faces, everything(kept))


def _small(documents: list[Document], compact: Compact | None) -> list[Document]:
    return documents if compact is None else [compact.document(d) for d in documents]


def _one(book_files: BookFiles, schema: int, faces: dict[Any, files.Face | None]) -> Any | None:
    if book_files.conflicts:
        return None
    try:
        book, mirror = files.read(book_files.book), files.read(book_files.mirror)
    except NotReadable:
        return None
    if book is None or mirror is None or book.raw != mirror.raw:
        return None
    if schema_of(book.raw) != schema or not intact(book.raw):
        return None
    faces[book_files.book], faces[book_files.mirror] = book.face, mirror.face
    try:
        return _shape().model_validate_json(book.raw)
    except ValidationError:
        return None


def _taken(book: Any, rows: dict[str, dict[str, Document]]) -> bool:
    """Add a book's documents; False where one of them is in another book, and so to be merged."""
    for name, into in rows.items():
        found: dict[str, Document] = getattr(book, name)
        if not into.keys().isdisjoint(found):
            return False
        into.update(found)
    return True


@cache
def _shape() -> type[BaseModel]:
    """A book in models, without a place for anything that this version does not know."""
    tables: dict[str, Any] = {
        name: (dict[str, _any_of(name)], Field(default_factory=dict))  # type: ignore[misc]
        for name in NAMES
    }
    head: dict[str, Any] = {
        "head": (dict[str, Any], Field(alias=BOOK)),
        "writer": (dict[str, Any], Field(alias=WRITER, default_factory=dict)),
    }
    return create_model("Book", __base__=Fact, **head, **tables)


def _any_of(table: str) -> Any:
    """The type of a table's documents; where there are several, `kind` says which."""
    kinds = kinds_of(table)
    if len(kinds) == 1:
        return kinds[0]
    tagged: list[Any] = [Annotated[kind, Tag(kind.__name__)] for kind in kinds]
    return Annotated[reduce(or_, tagged), Discriminator(_name_in(table))]


def _name_in(table: str) -> Callable[[Any], str | None]:
    def name(text: Any) -> str | None:
        kind = model_of(table, text) if isinstance(text, dict) else None
        return kind.__name__ if kind else None

    return name
