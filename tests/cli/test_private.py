"""Nobody else on the host reads a record: whatever the umask, and `doctor` mends what is open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lumbarjack.paths import places_from
from lumbarjack.services.note_file import keep_note
from tests.conftest import RunCli

NOON = "2026-03-16T12:00:00+00:00"
OTHERS = 0o077

TELLING = (
    ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4"),
    ("checkin", "--now", "3", "--worst", "3", "--zone", "back", "--nothing-new"),
    ("status", "--short"),
    ("today",),
    ("backup",),
)


@pytest.fixture
def open_handed() -> Iterator[None]:
    """A umask that keeps nothing from anybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def told(home: Path, run_cli: RunCli, open_handed: None) -> Path:
    for command in TELLING:
        assert run_cli(*command, now=NOON).returncode == 0
    return home


def exposed(home: Path) -> list[str]:
    return [str(path.relative_to(home)) for path in home.rglob("*") if path.stat().st_mode & OTHERS]


def test_everything_is_private_from_the_start(told: Path) -> None:
    assert {path.name for path in (told / "state").iterdir()} >= {"derived", "backups"}
    assert exposed(told) == []


def test_a_note_in_an_editor_is_private_before_anything_else_is_there(
    home: Path, open_handed: None
) -> None:
    path = keep_note(places_from(os.environ), "after the car")
    assert path.read_text() == "after the car"
    assert exposed(home) == []


def test_doctor_makes_private_what_others_could_read(told: Path, run_cli: RunCli) -> None:
    for path in told.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    first = run_cli("doctor", now=NOON)
    said = " ".join(first.stdout.split())
    assert first.returncode == 0, said
    assert "Others on this machine could read" in said and "made private" in said
    assert exposed(told) == []
    assert "made private" not in run_cli("doctor", now=NOON).stdout
    assert run_cli("diary", now=NOON).returncode == 0
