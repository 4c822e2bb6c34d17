"""Files that are either the old one or the new one, whole, whatever happens in between."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lumbarjack.store.errors import NotReadable, why

HEAD = 64
"""Bytes at the start of a file that count as its face; a book's checksum lies within."""

DAMAGED = ".damaged"


class Face(NamedTuple):
    """How a file is known again: a changed file differs in one of these."""

    inode: int
    size: int
    mtime_ns: int
    head: bytes


Faces = Mapping[Path, Face | None]
"""The faces of several files; None where there is no file, or none that can be read."""


@dataclass(frozen=True)
class Content:
    """A file's bytes with the face that they were read under."""

    face: Face
    raw: bytes


def face_of(path: Path) -> Face | None:
    """The face of a file, None where there is none or it cannot be read."""
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        return _face(os.fstat(fd), os.read(fd, HEAD))
    except OSError:
        return None
    finally:
        os.close(fd)


def read(path: Path) -> Content | None:
    """A file's bytes, None where there is none. Raises NotReadable where reading is refused."""
    try:
        with path.open("rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            raw = file.readall()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {why(error)}. Make it readable.") from None
    return Content(_face(found, raw[:HEAD]), raw)


def _face(found: os.stat_result, head: bytes) -> Face:
    return Face(found.st_ino, found.st_size, found.st_mtime_ns, head)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for this person only (0700), and make that durable."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


@dataclass(frozen=True)
class Staged:
    """New bytes that lie beside their file, durable, and wait for `commit`."""

    path: Path
    temp: Path

    def commit(self) -> None:
        """Put them in the file's place and make that durable."""
        self.replace()
        sync_folder(self.path.parent)

    def replace(self) -> None:
        """Put them in the file's place; a power cut may take that back."""
        self.temp.replace(self.path)

    def discard(self) -> None:
        """Forget them."""
        self.temp.unlink(missing_ok=True)


def stage(path: Path, raw: bytes, *, mark: str = "", durable: bool = True) -> Staged:
    """Write the bytes into a temporary file (0600) in the same folder.

    The temporary name is always the same, so that one left by a crash is used again; `mark`
    tells writers apart that no lock keeps apart.
    """
    temp = path.with_name(f"{path.name}{mark}.tmp")
    staged = Staged(path, temp)
    try:
        fd = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "wb") as file:
            file.write(raw)
            file.flush()
            if durable:
                os.fsync(fd)
    except OSError:
        with suppress(OSError):
            staged.discard()
        raise
    return staged


def write(path: Path, raw: bytes, *, mark: str = "", durable: bool = True) -> None:
    """Replace a file's bytes atomically. Raises OSError, with the old file kept.

    A power cut may take back what is not `durable`.
    """
    write_all([path], raw, mark=mark, durable=durable)


def write_all(paths: list[Path], raw: bytes, *, mark: str = "", durable: bool = True) -> None:
    """Replace several files by the same bytes, in this order.

    All are written out before the first is replaced: a full disk refuses the whole save.
    """
    staged: list[Staged] = []
    try:
        for path in paths:
            make_folder(path.parent)
            staged.append(stage(path, raw, mark=mark, durable=durable))
        for one in staged:
            one.commit() if durable else one.replace()
    except OSError:
        for one in staged:
            with suppress(OSError):
                one.discard()
        raise


def set_aside(path: Path) -> Path:
    """Rename a damaged file to NAME.damaged (or .damaged-2, ...) and return the new path."""
    kept = path.with_name(path.name + DAMAGED)
    count = 1
    while kept.exists():
        count += 1
        kept = path.with_name(f"{path.name}{DAMAGED}-{count}")
    path.replace(kept)
    sync_folder(path.parent)
    return kept
