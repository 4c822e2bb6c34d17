"""The checked catalogue kept as one file, so that opening need not read and check forty.

It is derived: where it is missing, damaged, or older than one of the files it was made from, those
are read and checked again, and a mistake in them is told as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from lumbarjack import __version__
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.seed import SeedSentence
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.exercise import (
    Caution,
    Claim,
    Ladder,
    Programme,
    Source,
    StartPosition,
)
from lumbarjack.glance import stamp
from lumbarjack.paths import Places
from lumbarjack.services import derived

NAME = "catalogue"
PACKAGE = Path(__file__).resolve().parents[1]


class _Kept(Fact):
    """All that a Catalogue is made of."""

    ladders: tuple[Ladder, ...]
    programmes: tuple[Programme, ...]
    cautions: tuple[Caution, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    positions: tuple[StartPosition, ...]
    seed: tuple[SeedSentence, ...]


def open_catalogue(places: Places) -> Catalogue:
    """The shipped catalogue with the person's own exercises. Raises CatalogError."""
    own = places.own_catalogue if places.own_catalogue.exists() else None
    return _read(places, own) or _made(places, own)


def _head(own: Path | None) -> str:
    """What the first line must be: another version or installation has another catalogue."""
    return f"lumbarjack {__version__} {PACKAGE} {own or ''}"


def _read(places: Places, own: Path | None) -> Catalogue | None:
    """The kept catalogue; None where it is not there or holds no longer."""
    text = derived.read(places, NAME, _head(own))
    if text is None:
        return None
    try:
        return Catalogue(**dict(_Kept.model_validate_json(text)))
    except ValidationError:
        return None


def _made(places: Places, own: Path | None) -> Catalogue:
    """The catalogue from its files; kept where there is a home and room for it."""
    from lumbarjack import catalog_io  # noqa: PLC0415 - the reader is not needed on most days

    made_from = [catalog_io.shipped_folder(), *([own] if own else [])]
    stamps = [stamp(str(path)) for root in made_from for path in _inside(root)]
    catalogue = catalog_io.load(own=own)
    whole = _Kept(**{name: getattr(catalogue, name) for name in _Kept.model_fields})
    derived.keep(places, NAME, derived.joined(_head(own), stamps, whole.model_dump_json()))
    return catalogue


def _inside(root: Path) -> Iterator[Path]:
    """A folder, the folders in it and their TOML files; a new file changes its folder."""
    yield root
    if root.is_dir():
        yield from sorted(p for p in root.rglob("*") if p.suffix == ".toml" or p.is_dir())
