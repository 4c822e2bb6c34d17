"""Up and down on a page: by a row, by a page, to its ends."""

from __future__ import annotations

from typing import ClassVar

ALL_ROWS = 1_000_000
"""More rows than any page has: as far as it goes."""


class Moves:
    """The commands that move a bar or a text; a page says in `move` what moves."""

    PAGE_ROWS: ClassVar[int] = 8
    """How far PgUp and PgDn go."""

    def move(self, rows: int) -> None:
        """Move the bar, or the text, by so many rows, as far as it goes."""
        raise NotImplementedError

    def do_up(self) -> None:
        """The row above."""
        self.move(-1)

    def do_down(self) -> None:
        """The row below."""
        self.move(1)

    @property
    def page_rows(self) -> int:
        """How far PgUp and PgDn go now."""
        return self.PAGE_ROWS

    def do_page_up(self) -> None:
        """Further up."""
        self.move(-self.page_rows)

    def do_page_down(self) -> None:
        """Further down."""
        self.move(self.page_rows)

    def do_top(self) -> None:
        """The first row."""
        self.move(-ALL_ROWS)

    def do_bottom(self) -> None:
        """The last row."""
        self.move(ALL_ROWS)
