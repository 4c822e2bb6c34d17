"""A session that is interrupted at any moment loses no set, credits no hold, and goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.interrupting import Interrupting, Report


def interrupted(home: Path, times: int, seed: int, *exercises: str) -> Report:
    report = Interrupting(home, dict(os.environ), seed, exercises).run(times)
    print(report)
    assert report.count >= times and report.sessions
    assert report.lost == [] and report.credited == [] and report.stuck == []
    return report


def test_a_few_interruptions(home: Path) -> None:
    interrupted(home, 3, 7, "glute-squeeze")


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_two_hundred_interruptions(home: Path) -> None:
    interrupted(home, 200, 20261126, "glute-squeeze", "hip-hinge")
