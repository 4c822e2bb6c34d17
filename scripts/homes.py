"""The homes that pictures are taken in: one invented person, on one morning that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from lumbarjack.clock import Clock
from lumbarjack.config import Settings
from lumbarjack.paths import Places
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.demo import make_demo
from lumbarjack.services.safety import mark_signs
from tests.ui.seeded import morning, session

MORNING = datetime(2026, 3, 16, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
NEXT_DAY = MORNING + timedelta(days=1)
DAYS, SEED = 365, 1

SETTINGS_FOLDER = Path("/home/you/.config/lumbarjack")
"""Shown on a page, and so always the same; it is not there, so the settings are the defaults."""

Home = Literal["new", "morning", "checked-in", "sore", "locked"]
"""Nothing told yet; a year told and today open; checked in as usual; a bad one; signs marked."""


@dataclass
class Hands:
    """A clock that moves when it is told to."""

    at: datetime = MORNING
    ticks: float = field(default=0.0)
    looks: int = 0
    """How often somebody asked how many seconds have passed."""

    def forward(self, seconds: float) -> None:
        """Move both clocks."""
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds

    def clock(self) -> Clock:
        """The clock to hand in."""
        return Clock(wall=lambda: self.at, ticks=self._looked_at)

    def _looked_at(self) -> float:
        self.looks += 1
        return self.ticks


def hands_of(home: Home) -> Hands:
    """The clock of a home; a bad morning is a day later, after a session."""
    return Hands(NEXT_DAY if home == "sore" else MORNING)


def opened_at(folder: Path, hands: Hands) -> Bundle:
    """The bundle of a home."""
    return Bundle(
        clock=hands.clock(),
        settings=Settings(zone="Europe/Berlin"),
        places=Places(SETTINGS_FOLDER, folder / "data", folder / "state"),
    )


def _locked(bundle: Bundle, _hands: Hands) -> None:
    mark_signs(bundle, ("saddle-numbness", "both-legs"))


def _sore(bundle: Bundle, hands: Hands) -> None:
    """All exercises yesterday, and a 7 the morning after."""
    hands.at = MORNING
    morning(bundle, 2, 3)
    session(bundle)
    hands.at = NEXT_DAY
    morning(bundle, 7, 7)


_TOLD: dict[Home, Callable[[Bundle, Hands], None]] = {
    "morning": lambda _bundle, _hands: None,
    "checked-in": lambda bundle, _hands: morning(bundle, 2, 3),
    "sore": _sore,
    "locked": _locked,
}


class Homes:
    """Makes each home once, in a folder of its own, and gives copies of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0

    def copy(self, home: Home) -> Path:
        """A fresh copy, to be changed at will."""
        self._copies += 1
        copy = self._folder / f"{home}-{self._copies}"
        if home != "new":
            shutil.copytree(self._made(home), copy)
        return copy

    def _made(self, home: Home) -> Path:
        folder = self._folder / home
        if not folder.exists():
            shutil.copytree(self._lived_in(), folder)
            hands = hands_of(home)
            _TOLD[home](opened_at(folder, hands), hands)
        return folder

    def _lived_in(self) -> Path:
        folder = self._folder / "lived-in"
        if not folder.exists():
            made = opened_at(self._folder / "none", Hands())
            make_demo(made, folder, days=DAYS, seed=SEED)
        return folder
