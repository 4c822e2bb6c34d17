"""Moving over the places of the body: on the map to the nearest, in the list row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from lumbarjack.core.diary.regions import BY_ID, PARTS, Part, Place, Region
from lumbarjack.figure.bodymap import Middle, View, middles

ASIDE = 0.62
"""How far the body seen from behind stands beside the one seen from the front, H."""
STRAIGHT = 2.2
"""A place that lies aside of an arrow counts as this much further away."""
LEVEL = 0.45
"""What has so much of its height beside a place lies level with it."""
HALF = 0.02
"""Places that lie this little aside lie straight ahead, H."""

LETTERS = {
    "l": ("low-back",),
    "b": ("buttock",),
    "t": ("thigh-back", "thigh-front"),
    "c": ("calf",),
    "s": ("shin", "saddle"),
    "h": ("foot",),
    "g": ("groin",),
}
"""A letter -> the parts it goes to, one side after the other."""


@dataclass(frozen=True)
class Spot:
    """Where the cursor is: a region, the view it is seen in, and the side chosen last."""

    id: str = "low-back-centre"
    view: View = "back"
    place: Place = "centre"

    @property
    def region(self) -> Region:
        """The region."""
        return BY_ID[self.id]

    @property
    def row(self) -> int:
        """The row of its part in the list."""
        return next(n for n, part in enumerate(PARTS) if self.region in part.regions)


def moved_on_map(spot: Spot, down: int, right: int) -> Spot:
    """The cursor after an arrow: the nearest place that lies there, over the gap between the views.

    To the side what lies level with it comes first; where two are as near, the side chosen last.
    """
    here = _at(spot.view, spot.id)
    ahead = [
        (view, id)
        for view, id in middles()
        if (view == spot.view or right) and _ahead(here, _at(view, id), down, right) > HALF
    ]
    if right:
        ahead = [it for it in ahead if _level(here, _at(*it))] or [
            it for it in ahead if it[0] != spot.view
        ]
    if not ahead:
        return spot
    view, id = min(ahead, key=lambda it: (_far(here, _at(*it)), BY_ID[it[1]].place != spot.place))
    return Spot(id, view, BY_ID[id].place if right else spot.place)


def _ahead(here: Middle, there: Middle, down: int, right: int) -> float:
    return (there.across - here.across) * right if right else (here.up - there.up) * down


def _level(here: Middle, there: Middle) -> bool:
    """Whether enough of the lower of two places lies beside the other."""
    beside = min(here.high, there.high) - max(here.low, there.low)
    return beside >= LEVEL * min(here.high - here.low, there.high - there.low)


def _far(here: Middle, there: Middle) -> float:
    return round(hypot(there.up - here.up, STRAIGHT * (there.across - here.across)), 3)


def _at(view: View, id: str) -> Middle:
    found = middles()[view, id]
    return found._replace(across=found.across + ASIDE) if view == "back" else found


def moved_in_list(spot: Spot, down: int, right: int) -> Spot:
    """The cursor after an arrow in the list; a row without that side takes the nearest one."""
    row = max(0, min(spot.row + down, len(PARTS) - 1))
    part = PARTS[row]
    if not right:
        return _seen(part.at(spot.place) or _nearest(part, spot.place), spot)
    at = part.regions.index(spot.region) + right
    region = part.regions[max(0, min(at, len(part.regions) - 1))]
    return replace(_seen(region, spot), place=region.place)


def _nearest(part: Part, place: Place) -> Region:
    return part.regions[-1 if place == "right" else 0]


def turned(spot: Spot) -> Spot:
    """The nearest place on the other side of the body."""
    view: View = "back" if spot.view == "front" else "front"
    here = middles()[spot.view, spot.id]
    # what lies on the left of one view lies on the right of the other
    mirrored = here._replace(across=-here.across)
    there = {id: middle for (seen, id), middle in middles().items() if seen == view}
    return Spot(min(there, key=lambda id: _far(mirrored, there[id])), view, spot.place)


def jumped(spot: Spot, letter: str) -> Spot:
    """The first place of a letter, or the next one where the cursor is on one of them."""
    ids = [r.id for part in PARTS for r in part.regions if _part_id(r) in LETTERS[letter]]
    ids.sort(key=lambda id: LETTERS[letter].index(_part_id(BY_ID[id])))
    if spot.id in ids:
        to = ids[(ids.index(spot.id) + 1) % len(ids)]
    else:
        same = [id for id in ids if BY_ID[id].place == spot.place]
        to = (same or ids)[0]
    return replace(_seen(BY_ID[to], spot), place=BY_ID[to].place)


def _part_id(region: Region) -> str:
    return region.id.removesuffix(f"-{region.place}")


def _seen(region: Region, spot: Spot) -> Spot:
    """The spot of a region, in the view that is shown where it is seen there."""
    views: tuple[View, ...] = (spot.view, "back", "front")
    view = next(v for v in views if (v, region.id) in middles())
    return Spot(region.id, view, spot.place)
