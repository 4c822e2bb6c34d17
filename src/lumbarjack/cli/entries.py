"""A diary entry in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lumbarjack.core.models.diary import DiaryEntry


def as_row(entry: DiaryEntry) -> dict[str, object]:
    """The row of `diary --json`; null where something was not said."""
    return {
        "id": entry.id,
        "at": entry.at.isoformat(timespec="seconds"),
        "day": entry.day.isoformat(),
        "kind": entry.kind,
        "now": entry.now,
        "worst": entry.worst,
        "zone": entry.zone.value if entry.zone else None,
        "side": entry.side.value if entry.side else None,
        "average": entry.average,
        "back_now": entry.back_now,
        "leg_now": entry.leg_now,
        "places": list(entry.regions),
        "place_scores": dict(entry.region_scores),
        "feels": list(entry.quality),
        "stiff_min": entry.stiff_min,
        "sleep": entry.sleep,
        "interference": entry.interference,
        "sat_long": entry.sat_long,
        "took": [m.model_dump(mode="json") for m in entry.medicines],
        "did": entry.activity,
        "nothing_new": entry.nothing_new,
        "leg_weaker": entry.leg_weaker,
        "cannot_get_up": entry.cannot_get_up,
        "entered_later": entry.back_dated,
        "note": entry.note,
    }
