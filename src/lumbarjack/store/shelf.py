"""Where the journal's files lie. Naming a place makes none."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lumbarjack.store.device import is_device_name

_BOOK = re.compile(
    r"(?P<name>\d{4}-\d\d(?:-[b-z])?)"
    r"(?P<conflict>\.sync-conflict-[^/]*| ?\([^/]*conflicted copy[^/]*\))?\.json"
)


@dataclass(frozen=True)
class BookFiles:
    """The copies of one book: itself, the second one, and what a sync engine put beside it.

    `name` is the month, with a letter for a sibling (2026-11-b); `own` says whether the book is
    this machine's, which alone it may write.
    """

    device: str
    name: str
    own: bool
    book: Path
    mirror: Path
    conflicts: tuple[Path, ...] = ()

    @property
    def month(self) -> str:
        """The month, as 2026-11."""
        return self.name[:7]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every copy."""
        return (self.book, self.mirror, *self.conflicts)


Listing = Mapping[str, frozenset[str]]
"""Device -> the names of its files."""


@dataclass(frozen=True)
class Shelf:
    """The folders and files of a journal."""

    data: Path
    state: Path

    @property
    def journal(self) -> Path:
        """A folder a device, a book a month."""
        return self.data / "journal"

    @property
    def mirror(self) -> Path:
        """The second copies, laid out in the same way."""
        return self.state / "mirror"

    @property
    def lock(self) -> Path:
        """The one lock file; beside the journal, so that no sync engine carries it."""
        return self.data / "lock"

    @property
    def device(self) -> Path:
        """This machine's name."""
        return self.state / "device"

    @property
    def backups(self) -> Path:
        """Compressed copies of all books."""
        return self.state / "backups"

    @property
    def told(self) -> Path:
        """Signs of what was told and stays as it is."""
        return self.state / "told.json"

    def known(self, device: str) -> Path:
        """The list of the books that a device has written."""
        return self.mirror / device / "known.json"

    def undo(self, device: str) -> Path:
        """What a device's last writes replaced."""
        return self.state / "undo" / f"{device}.json"

    def files(self, device: str, name: str, own: str | None, *conflicts: Path) -> BookFiles:
        """The copies of a book by its name, whether they exist or not."""
        file = f"{name}.json"
        book, mirror = self.journal / device / file, self.mirror / device / file
        return BookFiles(device, name, device == own, book, mirror, conflicts)

    def listing(self) -> Listing:
        """The names of all files of all devices, in either place."""
        return {device: frozenset(self.there(device)) for device in self._devices()}

    def books(
        self,
        own: str | None,
        wanted: Callable[[str], bool] = bool,
        listing: Listing | None = None,
    ) -> list[BookFiles]:
        """Every book of the wanted months of which at least one copy is there, in order."""
        listed = self.listing() if listing is None else listing
        return [f for device in listed for f in self._books_of(device, listed[device], own, wanted)]

    def there(self, device: str) -> set[str]:
        """The names of the files of a device, in either place."""
        return {*_names(self.journal / device), *_names(self.mirror / device)}

    def _devices(self) -> list[str]:
        found = {*_names(self.journal), *_names(self.mirror)}
        return sorted(name for name in found if is_device_name(name))

    def _books_of(
        self, device: str, names: Iterable[str], own: str | None, wanted: Callable[[str], bool]
    ) -> Iterator[BookFiles]:
        conflicts: dict[str, list[Path]] = {}
        folder = self.journal / device
        for name in names:
            match = _BOOK.fullmatch(name) if wanted(name[:7]) else None
            if match is not None:
                beside = conflicts.setdefault(match["name"], [])
                if match["conflict"]:
                    beside.append(folder / name)
        for name in sorted(conflicts):
            yield self.files(device, name, own, *sorted(conflicts[name]))


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries]
    except (FileNotFoundError, NotADirectoryError):
        return []
