"""A clock for the screens, and a home that takes long to seed, seeded once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from tests.ui.seeded import Hands, after_a_bad_morning, new_home


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture(scope="session")
def _sore_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sore")
    after_a_bad_morning(folder, Hands())
    return folder


@pytest.fixture
def sore(_sore_once: Path, tmp_path: Path, hands: Hands) -> Bundle:
    """A home of its own in which this morning was bad."""
    folder = tmp_path / "sore"
    shutil.copytree(_sore_once, folder)
    return new_home(folder, hands)
