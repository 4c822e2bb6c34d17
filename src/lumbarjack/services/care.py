"""Care of the files: is everything well, and where is it?"""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack import catalog_io
from lumbarjack.catalog_io import CatalogError
from lumbarjack.services.bundle import Bundle
from lumbarjack.store.journal import Report


@dataclass(frozen=True)
class CheckUp:
    """What a look at every file found; nothing was changed but who may read them."""

    ok: bool
    paths: dict[str, str]
    books: Report
    told: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The shape of `doctor --json`."""
        return {
            "ok": self.ok,
            "paths": self.paths,
            "books": [book.model_dump(mode="json") for book in self.books.books],
            "told": list(self.told),
        }


def check_up(bundle: Bundle, of_settings: tuple[str, ...] = ()) -> CheckUp:
    """Look at the record and the catalogue, and make private what others could read.

    `of_settings` is what was found wrong with the settings, to be told with the rest.
    """
    closed = bundle.journal.make_private()
    report = bundle.journal.check()
    wrong = [*of_settings, *_catalogue(bundle)]
    return CheckUp(
        ok=report.ok and not wrong,
        paths={**_own_paths(bundle), **report.paths},
        books=report,
        told=(*closed, *report.told, *wrong),
    )


def where_files_lie(bundle: Bundle) -> dict[str, str]:
    """The folders a person may want to look into, by what is in them; nothing is read."""
    places = bundle.places
    return {**_own_paths(bundle), "record": str(places.data), "this machine": str(places.state)}


def _own_paths(bundle: Bundle) -> dict[str, str]:
    return {
        "settings": str(bundle.places.settings_file),
        "own exercises": str(bundle.places.own_catalogue),
        "catalogue": str(catalog_io.shipped_folder()),
    }


def back_up(bundle: Bundle) -> None:
    """The backup of the day, where there is none yet; what goes wrong is told, and blocks nothing.

    After the screen is drawn or the command has spoken: nobody waits for it.
    """
    bundle.journal.back_up(bundle.today())


def _catalogue(bundle: Bundle) -> tuple[str, ...]:
    try:
        return () if bundle.catalogue.exercises else ("The catalogue is empty.",)
    except CatalogError as error:
        return (str(error),)
