"""The catalogue's TOML files: read, checked, joined with a user's own, made into a Catalogue."""

from lumbarjack.catalog_io.bodies import check_bodies
from lumbarjack.catalog_io.errors import CatalogError
from lumbarjack.catalog_io.loading import Summary, check, load, shipped_folder

__all__ = ["CatalogError", "Summary", "check", "check_bodies", "load", "shipped_folder"]
