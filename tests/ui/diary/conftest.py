"""A home with some weeks of diary, lived once and copied for each test."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from tests.ui.diary.lived import lived
from tests.ui.seeded import Hands, new_home


@pytest.fixture(scope="session")
def _diary_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diary")
    lived(folder, Hands(), days=12)
    return folder


@pytest.fixture
def home(_diary_once: Path, tmp_path: Path, hands: Hands) -> Bundle:
    """Half an hour after today's check-in."""
    folder = tmp_path / "home"
    shutil.copytree(_diary_once, folder)
    hands.at += timedelta(minutes=32)
    return new_home(folder, hands)
