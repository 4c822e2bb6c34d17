"""Whether everything that one thing says of another is true: ids, order, circles, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from lumbarjack.catalog_io.errors import CatalogError, did_you_mean
from lumbarjack.catalog_io.parts import Parts
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.seed import KINDS, RULES, SeedSentence
from lumbarjack.core.models.exercise import Exercise, Ladder, Programme

TOPICS = ("advice", "programme", "rules")
"""What a claim may be shown with besides ladders and exercises."""


def check_relations(catalogue: Catalogue, parts: Parts) -> None:
    """Raises CatalogError for the first thing that does not hold."""
    _Check(catalogue, parts).all()


class _Check:
    def __init__(self, catalogue: Catalogue, parts: Parts) -> None:
        self.catalogue = catalogue
        self.parts = parts
        self.exercises = {exercise.id for exercise in catalogue.exercises}

    def all(self) -> None:
        for ladder in self.catalogue.ladders:
            self._ladder(ladder)
        for programme in self.catalogue.programmes:
            self._programme(programme)
        for caution in self.catalogue.cautions:
            file = self.parts.file("cautions", caution.id)
            field = f"caution {caution.id}, "
            self._known(file, f"{field}sources", caution.sources, self.parts.sources, "source")
            self._known(
                file, f"{field}allows", caution.allows, self._rungs_and_ladders(), "exercise"
            )
        for claim in self.catalogue.claims:
            file = self.parts.file("claims", claim.id)
            self._sourced(file, f"claim {claim.id}, sources", claim.sources)
            shown = {*self._rungs_and_ladders(), *TOPICS, *self.parts.programmes}
            self._known(file, f"claim {claim.id}, for_ids", claim.for_ids, shown, "exercise")
        for sentence in self.catalogue.seed:
            self._sentence(sentence)
        self._circles()

    def _rungs_and_ladders(self) -> set[str]:
        return {*self.exercises, *self.parts.ladders}

    def _ladder(self, ladder: Ladder) -> None:
        file = self.parts.file("ladders", ladder.id)
        if not ladder.rungs:
            raise CatalogError(file, "rungs", "is empty", "write at least one [[rungs]]")
        if ladder.below is not None:
            self._known(file, "below", (ladder.below,), self.exercises, "exercise")
        for place, rung in enumerate(ladder.rungs, start=1):
            if rung.rung != place:
                raise CatalogError(
                    self.parts.file("rungs", rung.id),
                    f"rung {rung.id}, rung",
                    f"is {rung.rung}, but it stands at place {place}",
                    "number the rungs 1, 2, 3 ... in their order",
                )
            self._rung(rung)

    def _rung(self, rung: Exercise) -> None:
        file = self.parts.file("rungs", rung.id)
        for field in ("learn_first", "swaps", "instead_of"):
            ids: tuple[str, ...] = getattr(rung, field)
            self._known(file, f"rung {rung.id}, {field}", ids, self.exercises, "exercise")
            if rung.id in ids:
                wrong = "names the exercise itself"
                raise CatalogError(file, f"rung {rung.id}, {field}", wrong, "take it out")
        if rung.easier is not None:
            name = f"rung {rung.id}, easier"
            self._known(file, name, (rung.easier,), self.exercises, "exercise")
        name = f"rung {rung.id}, cautions"
        self._known(file, name, rung.cautions, self.parts.cautions, "caution")
        self._sourced(file, f"rung {rung.id}, sources", rung.sources)
        self._start(file, rung)
        if not rung.steps:
            raise CatalogError(file, f"rung {rung.id}, steps", "is empty", "write the steps")

    def _start(self, file: Path, rung: Exercise) -> None:
        name = f"rung {rung.id}, setup"
        self._known(file, name, (rung.setup,), self.parts.positions, "start position")
        start = self.parts.positions[rung.setup]
        if start.position is not rung.position:
            raise CatalogError(
                file,
                f"rung {rung.id}, position",
                f'is "{rung.position}", but {rung.setup} is "{start.position}"',
                "make the two agree",
            )

    def _programme(self, programme: Programme) -> None:
        file = self.parts.file("programmes", programme.id)
        if not programme.items:
            raise CatalogError(file, "items", "is empty", "write at least one [[items]]")
        self._sourced(file, "sources", programme.sources)
        for place, item in enumerate(programme.items, start=1):
            named = (item.exercise,) if item.start is None else (item.exercise, item.start)
            self._known(file, f"item {place}", named, self.exercises, "exercise")
        for place, rule in enumerate(programme.leave_out, start=1):
            name = f"leave_out {place}"
            self._known(file, name, (rule.caution,), self.parts.cautions, "caution")
            named = (rule.exercise,) if rule.use is None else (rule.exercise, rule.use)
            self._known(file, name, named, self.exercises, "exercise")

    def _sentence(self, sentence: SeedSentence) -> None:
        file = self.parts.file("sentences", sentence.id)
        field = f"sentence {sentence.id}, carried_by"
        for reference in sentence.carried_by:
            kind, _, id = reference.partition(":")
            if kind not in KINDS or not id:
                fix = did_you_mean(kind, KINDS, 'write it like "exercise:bridge"')
                raise CatalogError(file, field, f'"{reference}" is no reference', fix)
            self._known(file, field, (id,), self._of_kind(kind), kind)

    def _of_kind(self, kind: str) -> Iterable[str]:
        return {
            "exercise": self.exercises,
            "dose": self.exercises,
            "ladder": self.parts.ladders,
            "programme": self.parts.programmes,
            "claim": self.parts.claims,
            "position": self.parts.positions,
            "caution": self.parts.cautions,
            "rule": RULES,
        }[kind]

    def _known(
        self, file: Path, field: str, ids: Iterable[str], known: Iterable[str], what: str
    ) -> None:
        for id in ids:
            if id not in known:
                wrong = f'no {what} is called "{id}"'
                raise CatalogError(
                    file, field, wrong, did_you_mean(id, known, "use an id there is")
                )

    def _sourced(self, file: Path, field: str, sources: tuple[str, ...]) -> None:
        if not sources:
            fix = 'name a source of sources.toml, or "own-clinician"'
            raise CatalogError(file, field, "no source is named", fix)
        self._known(file, field, sources, self.parts.sources, "source")

    def _circles(self) -> None:
        easier: dict[str, tuple[str, ...]] = {}
        learned: dict[str, tuple[str, ...]] = {}
        for ladder in self.catalogue.ladders:
            for rung in ladder.rungs:
                lower = rung.easier or ladder.below
                easier[rung.id] = (lower,) if lower is not None else ()
                learned[rung.id] = rung.learn_first
        for field, graph in (("easier", easier), ("learn_first", learned)):
            circle = _circle(graph)
            if circle:
                raise CatalogError(
                    self.parts.file("rungs", circle[0]),
                    f"rung {circle[0]}, {field}",
                    f"goes round in a circle: {' -> '.join(circle)}",
                    "take one of these links out",
                )


def _circle(graph: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The ids of a circle with its first again at the end, or nothing."""
    done: set[str] = set()

    def visit(id: str, path: list[str]) -> list[str]:
        if id in path:
            return [*path[path.index(id) :], id]
        if id in done:
            return []
        done.add(id)
        for following in graph.get(id, ()):
            circle = visit(following, [*path, id])
            if circle:
                return circle
        return []

    for id in graph:
        circle = visit(id, [])
        if circle:
            return circle
    return []
