"""The parts of the body that can be marked, and what they mean as zone and side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from lumbarjack.core.models.pain import Side, Zone

Place = Literal["left", "centre", "right"]
"""The person's own left and right."""

PLACES: tuple[Place, ...] = ("left", "centre", "right")


@dataclass(frozen=True, slots=True)
class Region:
    """One part that can be marked; `zone` None says nothing of how far out the pain reaches."""

    id: str
    words: str
    zone: Zone | None
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """A row of regions: one part of the body with its sides; `short` where there is less room."""

    name: str
    regions: tuple[Region, ...]
    short: str

    def at(self, place: Place) -> Region | None:
        """The region of this part on that side."""
        return next((r for r in self.regions if r.place == place), None)


def _sides(id: str, name: str, zone: Zone, short: str = "") -> Part:
    """A part with a left and a right."""
    return Part(
        name,
        tuple(
            Region(f"{id}-{place}", f"{name}, {place}", zone, place)
            for place in PLACES
            if place != "centre"
        ),
        short or name,
    )


def _one(id: str, name: str) -> Part:
    """A part without sides, which asks the safety list."""
    return Part(name, (Region(id, name, None, "centre"),), name)


LOW_BACK = Part(
    "Low back",
    tuple(Region(f"low-back-{place}", f"Low back, {place}", Zone.BACK, place) for place in PLACES),
    "Low back",
)

PARTS = (
    LOW_BACK,
    _sides("buttock", "Buttock", Zone.BUTTOCK),
    _sides("thigh-back", "Back of the thigh", Zone.THIGH, "Thigh, back"),
    _sides("thigh-front", "Front of the thigh", Zone.THIGH, "Thigh, front"),
    _sides("calf", "Calf", Zone.CALF),
    _sides("shin", "Shin", Zone.CALF),
    _sides("foot", "Foot", Zone.FOOT),
    _one("groin", "Groin"),
    _one("saddle", "Saddle"),
)
"""From the low back outwards; "groin" and "saddle" are what the safety list looks for."""

REGIONS = tuple(region for part in PARTS for region in part.regions)

BY_ID = {region.id: region for region in REGIONS}

SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.BOTH: "both sides"}

ASKS_THE_LIST = frozenset({"groin", "saddle"})
"""Marking one of these opens the safety list (rules.md, safety gate)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far out the marked pain reaches, and on which side; None where that is not said."""

    zone: Zone | None = None
    side: Side | None = None

    @property
    def words(self) -> str:
        """The reach as it is read out: "buttock, right"."""
        if self.zone is None:
            return ""
        return self.zone.words if self.side is None else f"{self.zone.words}, {SIDES[self.side]}"


NOWHERE = Reach()
"""Nothing is said of where it is."""


def reach(marked: Iterable[str]) -> Reach:
    """What the marked regions mean: the furthest zone, and the side.

    The side is that of everything marked from the buttock outwards, so that pain in both legs is
    "both" however far each reaches; with the low back alone it is the side of the back.
    """
    found = [BY_ID[id] for id in marked if id in BY_ID]
    zones = [r.zone for r in found if r.zone is not None]
    if not zones:
        return NOWHERE
    zone = max(zones, key=lambda z: z.reach)
    out = [r for r in found if r.zone is not None and r.zone.reach >= Zone.BUTTOCK.reach]
    return Reach(zone, _side(out or [r for r in found if r.zone is Zone.BACK]))


def _side(regions: list[Region]) -> Side | None:
    places = {r.place for r in regions} - {"centre"}
    if len(places) > 1:
        return Side.BOTH
    return Side(places.pop()) if places else None


def in_order(marked: Iterable[str]) -> tuple[str, ...]:
    """The marked regions from the low back outwards; what nobody knows goes last."""
    known = [region.id for region in REGIONS]
    return tuple(sorted(set(marked), key=lambda id: (known.index(id) if id in known else 99, id)))


def called(id: str) -> str:
    """A region in words; one that a newer version marked as it is written."""
    region = BY_ID.get(id)
    return region.words if region is not None else id.replace("-", " ")


def is_in_leg(id: str) -> bool:
    """Whether a region counts as leg pain, from the thigh outwards (rules.md, NRS)."""
    region = BY_ID.get(id)
    zone = region.zone if region is not None else None
    return zone is not None and zone.reach >= Zone.THIGH.reach


def places_said(marked: Iterable[str], scores: Mapping[str, int]) -> str:
    """Marked places as they are read out: "low back, centre 3; buttock, right 5"."""
    said = [f"{called(id)} {scores[id]}" if id in scores else called(id) for id in marked]
    return "; ".join(said).lower()
