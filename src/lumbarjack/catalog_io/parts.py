"""What was read, by kind and id, each with the file that it came from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lumbarjack.catalog_io.errors import CatalogError
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.seed import SeedSentence
from lumbarjack.core.models.exercise import (
    Caution,
    Claim,
    Ladder,
    Programme,
    Source,
    StartPosition,
)

KINDS = ("ladders", "programmes", "cautions", "claims", "sources", "positions", "sentences")

_IN_MEMORY = Path("the catalogue")


class Parts:
    """Things read from files, in order; ids are unique within a kind."""

    def __init__(self) -> None:
        self.ladders: dict[str, Ladder] = {}
        self.programmes: dict[str, Programme] = {}
        self.cautions: dict[str, Caution] = {}
        self.claims: dict[str, Claim] = {}
        self.sources: dict[str, Source] = {}
        self.positions: dict[str, StartPosition] = {}
        self.sentences: dict[str, SeedSentence] = {}
        self._files: dict[tuple[str, str], Path] = {}

    @classmethod
    def of(cls, catalogue: Catalogue) -> Parts:
        """The parts of a catalogue that is already in memory."""
        parts = cls()
        for kind in KINDS:
            things = catalogue.seed if kind == "sentences" else getattr(catalogue, kind)
            for thing in things:
                parts.add(_IN_MEMORY, kind, thing)
        return parts

    def add(self, file: Path, kind: str, thing: Any) -> None:
        """Take one thing in. Raises CatalogError where its id is taken."""
        things: dict[str, Any] = getattr(self, kind)
        if thing.id in things:
            raise _taken(file, kind, thing.id, self.file(kind, thing.id))
        if kind == "ladders":
            self._add_rungs(file, thing)
        things[thing.id] = thing
        self._files[kind, thing.id] = file

    def _add_rungs(self, file: Path, ladder: Ladder) -> None:
        for rung in ladder.rungs:
            if ("rungs", rung.id) in self._files:
                raise _taken(file, "rungs", rung.id, self._files["rungs", rung.id])
            self._files["rungs", rung.id] = file

    def file(self, kind: str, id: str) -> Path:
        """The file that a thing was read from; `kind` may also be "rungs"."""
        return self._files[kind, id]

    def joined(self, own: Parts) -> Parts:
        """These parts with a user's own; own rungs go on top of a ladder that is here."""
        both = Parts()
        for parts in (self, own):
            for kind in KINDS:
                for id, thing in getattr(parts, kind).items():
                    if kind == "ladders" and id in both.ladders:
                        both._extend(parts.file(kind, id), thing)
                    else:
                        both.add(parts.file(kind, id), kind, thing)
        return both

    def _extend(self, file: Path, more: Ladder) -> None:
        """Own rungs go above the last of their branch, and are numbered on."""
        old = self.ladders[more.id]
        self._add_rungs(file, more)
        rungs = list(old.rungs)
        for added in more.rungs:
            rung = added.model_copy(update={"rung": len(rungs) + 1})
            last = next((r for r in reversed(rungs) if r.branch == rung.branch), None)
            if last is not None and rung.easier is None:
                rung = rung.model_copy(update={"easier": last.id})
                rungs[rungs.index(last)] = last.model_copy(update={"harder": rung.id})
            rungs.append(rung)
        self.ladders[more.id] = old.model_copy(update={"rungs": tuple(rungs)})

    def catalogue(self) -> Catalogue:
        """The parts as a catalogue; a ladder's claims are those that name it."""
        ladders = [
            ladder.model_copy(
                update={
                    "claims": tuple(c.id for c in self.claims.values() if ladder.id in c.for_ids)
                }
            )
            for ladder in self.ladders.values()
        ]
        return Catalogue(
            ladders=ladders,
            programmes=self.programmes.values(),
            cautions=self.cautions.values(),
            claims=self.claims.values(),
            sources=self.sources.values(),
            positions=self.positions.values(),
            seed=self.sentences.values(),
        )


def _taken(file: Path, kind: str, id: str, other: Path) -> CatalogError:
    where = "twice in this file" if other == file else f"here and in {other}"
    return CatalogError(file, f"{kind[:-1]} {id}", f"this id stands {where}", "rename one of them")
