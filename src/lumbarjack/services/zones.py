"""The time zones a person can choose from, and finding one by a part of its name."""

from __future__ import annotations

from zoneinfo import available_timezones

REGIONS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic"),
    *("Australia", "Europe", "Indian", "Pacific"),
)


def zone_names() -> tuple[str, ...]:
    """Every zone that is named by a region and a city, sorted, and UTC. Reads files."""
    named = (z for z in available_timezones() if z.split("/")[0] in REGIONS and "/" in z)
    return (*sorted(named), "UTC")


def matching(names: tuple[str, ...], typed: str) -> tuple[str, ...]:
    """The names with every typed word in them, those first whose city begins with what was typed.

    Space, underline and slash are the same.
    """
    words = _plain(typed).split()
    found = [name for name in names if all(word in _plain(name) for word in words)]
    begins = " ".join(words)
    return tuple(
        sorted(found, key=lambda name: not _plain(name.rsplit("/", 1)[-1]).startswith(begins))
    )


def _plain(text: str) -> str:
    return text.casefold().replace("_", " ").replace("/", " ")
