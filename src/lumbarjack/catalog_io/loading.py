"""The shipped catalogue and a user's own files, read and joined."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lumbarjack.catalog_io.bodies import check_bodies
from lumbarjack.catalog_io.errors import CatalogError
from lumbarjack.catalog_io.parts import Parts
from lumbarjack.catalog_io.reading import (
    LISTS,
    read_ladder,
    read_list,
    read_programme,
    read_toml,
)
from lumbarjack.catalog_io.relations import check_relations
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.base import Fact

_PACKAGE = Path(__file__).resolve().parents[1]


class Summary(Fact):
    """What a check found in order."""

    path: str
    ladders: int
    exercises: int
    programmes: int

    @property
    def words(self) -> str:
        """One sentence for a person."""
        return f"{self.path}: {self}, in order."

    def __str__(self) -> str:
        """The counts alone."""
        counts = (
            _count(self.ladders, "ladder"),
            _count(self.exercises, "exercise"),
            _count(self.programmes, "programme"),
        )
        return ", ".join(counts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def shipped_folder() -> Path:
    """The catalogue inside the installed package, else the one of the source tree."""
    inside = _PACKAGE / "catalog"
    if (inside / "ladders").is_dir():
        return inside
    return _PACKAGE.parents[1] / "catalog"


def load(folder: Path | None = None, own: Path | None = None) -> Catalogue:
    """The catalogue of `folder` (the shipped one where None), with a user's own files joined in.

    `own` is a file or a folder of files in the format of `catalog/`: whole ladders, rungs for a
    ladder that is there (same id), programmes, sources. Raises CatalogError: one line.
    """
    parts = _shipped(folder)
    if own is not None:
        parts = parts.joined(_read(own))
    return _checked(parts)


def check(path: Path | None = None, catalogue: Catalogue | None = None) -> Summary:
    """Check a file, a folder of own files or a whole catalogue; the shipped one where None.

    Own files are checked beside `catalogue` (the shipped one where None). Raises CatalogError.
    """
    if path is None or (path / "ladders").is_dir():
        where = path or shipped_folder()
        parts = _shipped(where)
        check_bodies(_checked(parts).exercises, where)
        return _summary(where, parts)
    own = _read(path)
    base = _shipped(None) if catalogue is None else Parts.of(catalogue)
    checked = _checked(base.joined(own))
    own_ids = {rung.id for ladder in own.ladders.values() for rung in ladder.rungs}
    check_bodies((e for e in checked.exercises if e.id in own_ids), path)
    return _summary(path, own)


def _summary(path: Path, parts: Parts) -> Summary:
    return Summary(
        path=str(path),
        ladders=len(parts.ladders),
        exercises=sum(len(ladder.rungs) for ladder in parts.ladders.values()),
        programmes=len(parts.programmes),
    )


def _checked(parts: Parts) -> Catalogue:
    catalogue = parts.catalogue()
    check_relations(catalogue, parts)
    return catalogue


def _shipped(folder: Path | None) -> Parts:
    where = folder or shipped_folder()
    if not (where / "ladders").is_dir():
        fix = "name a folder like the shipped catalog/, or leave it out"
        raise CatalogError(where, "ladders", "is not there", fix)
    return _read(where)


def _read(path: Path) -> Parts:
    if path.is_dir():
        files = sorted(f for f in path.rglob("*.toml") if not f.name.startswith("."))
        if not files:
            fix = "put files that end in .toml into it"
            raise CatalogError(path, "the folder", "holds no TOML file", fix)
    else:
        files = [path]
    parts = Parts()
    for file in files:
        _take(parts, file, read_toml(file))
    return parts


def _take(parts: Parts, file: Path, data: dict[str, Any]) -> None:
    if "rungs" in data:
        parts.add(file, "ladders", read_ladder(file, data))
        return
    if "items" in data:
        parts.add(file, "programmes", read_programme(file, data))
        return
    for table in LISTS:
        if table in data:
            for thing in read_list(file, data, table):
                parts.add(file, table, thing)
            return
    wanted = ", ".join(f"[[{table}]]" for table in ("rungs", "items", *LISTS))
    raise CatalogError(file, "the file", "holds nothing known", f"begin its tables with {wanted}")
