"""TinyDB on the book storage, for running TinyDB's own tests: `stock:factory`."""

from tinydb import TinyDB

from lumbarjack.store.book import BookStorage


def factory(path: str) -> TinyDB:
    return TinyDB(f"{path}.json", storage=BookStorage)
