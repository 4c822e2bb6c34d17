"""How the files are: what `doctor` says. Nothing is written."""

from __future__ import annotations

from lumbarjack.core.models.base import Fact
from lumbarjack.paths import LIVE
from lumbarjack.store import known
from lumbarjack.store.copies import Look, look, sentences
from lumbarjack.store.errors import StoreError
from lumbarjack.store.library import missing
from lumbarjack.store.migrations import Form
from lumbarjack.store.models import read_models
from lumbarjack.store.modes import exposed
from lumbarjack.store.shelf import BookFiles, Shelf


class BookReport(Fact):
    """One book: how its two copies are (sound, missing, empty, damaged, unreadable, refused)."""

    device: str
    name: str
    own: bool
    book: str
    mirror: str
    schema_number: int | None = None
    entries: int = 0


class Report(Fact):
    """All books.

    `ok` says that both copies of each are sound, every entry can be read, and nobody else can read
    any of it.
    """

    ok: bool
    paths: dict[str, str]
    books: tuple[BookReport, ...]
    told: tuple[str, ...]


def check(shelf: Shelf, own: str | None, form: Form) -> Report:
    """Look at every book and second copy."""
    told: list[str] = []
    found = shelf.books(own)
    books = tuple(_book(one, form, told) for one in found)
    there = {one.name for one in found if one.own}
    listed = known.read_known(shelf.known(own)) if own else {}
    told += [missing(name, how) for name, how in listed.items() if name not in there]
    told += exposed(shelf, own)
    sound = all(b.book == "sound" and b.mirror == "sound" for b in books)
    return Report(
        ok=sound and not told,
        paths=_paths(shelf, own),
        books=books,
        told=tuple(dict.fromkeys(told)),
    )


def _book(book_files: BookFiles, form: Form, told: list[str]) -> BookReport:
    named = {"device": book_files.device, "name": book_files.name, "own": book_files.own}
    try:
        seen = _settled(book_files, form)
    except StoreError as error:
        told.append(str(error))
        return BookReport(**named, book="refused", mirror="refused")
    told += sentences(seen)
    entries, _ = read_models(seen.tables, {}, lambda line, _: told.append(line))
    return BookReport(
        **named,
        book=seen.book.state,
        mirror=seen.mirror.state,
        schema_number=seen.older_schema,
        entries=sum(len(getattr(entries, name)) for name in entries.__dataclass_fields__),
    )


def _settled(book_files: BookFiles, form: Form) -> Look:
    """A look that no save came into: without the lock, one may fall between two copies."""
    seen = look(book_files, form)
    return look(book_files, form) if sentences(seen) or seen.wants_mending else seen


def _paths(shelf: Shelf, own: str | None) -> dict[str, str]:
    paths = {
        "data": shelf.data,
        "state": shelf.state,
        "journal": shelf.journal,
        "mirror": shelf.mirror,
        "lock": shelf.lock,
        "device": shelf.device,
        "live": shelf.state / LIVE,
        "backups": shelf.backups,
    }
    if own is not None:
        paths |= {"own books": shelf.journal / own, "undo": shelf.undo(own)}
    return {name: str(path) for name, path in paths.items()}
