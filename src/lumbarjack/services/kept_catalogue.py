"""The checked catalogue kept as one file, so that opening need not read and check forty.

It is derived: where it is missing, damaged, or older than one of the files it was made from, those
are read and checked again, and a mistake in them is told as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lumbarjack import __version__
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.paths import Places
from lumbarjack.services import derived
from lumbarjack.services.stamps import taken

NAME = "catalogue"
PACKAGE = Path(__file__).resolve().parents[1]

PARTS = ("ladders", "programmes", "cautions", "claims", "sources", "positions", "seed")
"""All that a Catalogue is made of."""


def open_catalogue(places: Places) -> Catalogue:
    """The shipped catalogue with the person's own exercises. Raises CatalogError."""
    own = places.own_catalogue if places.own_catalogue.exists() else None
    return _read(places, own) or _made(places, own)


def _head(own: Path | None) -> str:
    """What the first line must be: another version or installation has another catalogue."""
    return f"lumbarjack {__version__} {PACKAGE} {own or ''}"


def _read(places: Places, own: Path | None) -> Catalogue | None:
    """The kept catalogue; None where it is not there or holds no longer."""
    parts = derived.read(places, NAME, _head(own))
    return Catalogue(**parts) if isinstance(parts, dict) else None


def _made(places: Places, own: Path | None) -> Catalogue:
    """The catalogue from its files; kept where there is a home and room for it."""
    from lumbarjack import catalog_io  # noqa: PLC0415 - the reader is not needed on most days

    made_from = [catalog_io.shipped_folder(), *([own] if own else [])]
    stamped = taken(path for root in made_from for path in _inside(root))
    catalogue = catalog_io.load(own=own)
    from lumbarjack.store.compact import Compact  # noqa: PLC0415 - nor this

    compact = Compact()  # what is one object here is one when it is read again
    parts = {name: compact.part(getattr(catalogue, name)) for name in PARTS}
    derived.keep(places, NAME, _head(own), stamped, parts)
    return catalogue


def _inside(root: Path) -> Iterator[Path]:
    """A folder, the folders in it and their TOML files; a new file changes its folder."""
    yield root
    if root.is_dir():
        yield from sorted(p for p in root.rglob("*") if p.suffix == ".toml" or p.is_dir())
