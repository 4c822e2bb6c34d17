"""What stands is not laid out again, and what is written takes few bytes."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.containers import Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from lumbarjack.ui.terminal.strip import ThriftyStrip


class Thrifty(Widget):
    """Textual asks every widget in view for all its rows at every frame; here those that have not
    changed are at hand.
    """

    _kept_rows: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a part of it."""
        known = self._styles_cache
        if self._kept_rows is not None and known._cache and not known._dirty_lines:
            of, rows = self._kept_rows
            if of == crop:
                return rows
        rows = written(self.app, super().render_lines(crop))
        self._kept_rows = crop, rows
        return rows


class ThriftyColumn(Thrifty, Vertical):
    """Blocks one below the other."""


def written(app: App[Any], rows: list[Strip]) -> list[Strip]:
    """The same rows in few bytes, where they are written as they are."""
    if getattr(app, "thin", False):
        return rows
    return [ThriftyStrip(row, row.cell_length) for row in rows]
