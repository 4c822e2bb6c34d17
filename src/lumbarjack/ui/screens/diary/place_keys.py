"""The letters that go to a place of the body."""

from __future__ import annotations

from lumbarjack.ui.screens.diary.places import Spot, jumped, turned


class PlaceKeys:
    """One method a letter; the page keeps the cursor in `_spot` and draws it in `_redraw`."""

    _spot: Spot
    _going_on: bool

    def _redraw(self) -> None:
        raise NotImplementedError

    def _jump(self, letter: str) -> None:
        self._spot = jumped(self._spot, letter)
        self._going_on = False
        self._redraw()

    def do_to_low_back(self) -> None:
        """The low back."""
        self._jump("l")

    def do_to_buttock(self) -> None:
        """A buttock."""
        self._jump("b")

    def do_to_thigh(self) -> None:
        """A thigh, behind and then in front."""
        self._jump("t")

    def do_to_calf(self) -> None:
        """A calf."""
        self._jump("c")

    def do_to_shin(self) -> None:
        """A shin, then the saddle."""
        self._jump("s")

    def do_to_foot(self) -> None:
        """A foot."""
        self._jump("h")

    def do_to_groin(self) -> None:
        """The groin."""
        self._jump("g")

    def do_other_side(self) -> None:
        """The other side of the body."""
        self._spot = turned(self._spot)
        self._going_on = False
        self._redraw()
