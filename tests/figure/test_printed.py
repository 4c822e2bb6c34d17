"""`lumbarjack catalog show ID --draw` prints the picture and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lumbarjack.cli.catalog import command


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("LUMBARJACK_HOME", str(tmp_path))
    return CliRunner()


def test_it_prints_as_many_rows_and_columns_as_asked(typed: CliRunner) -> None:
    said = typed.invoke(
        command, ["show", "bridge", "--draw", "--cells", "ascii", "--size", "40x12"]
    )
    rows = said.output.splitlines()
    assert said.exit_code == 0
    assert len(rows) == 12
    assert max(map(len, rows)) == 40
    assert "H" in said.output


def test_start_and_hold_differ(typed: CliRunner) -> None:
    start, hold = (
        typed.invoke(command, ["show", "bridge", "--draw", "--at", at, "--no-color"]).output
        for at in ("start", "hold")
    )
    assert start != hold


def test_a_size_that_is_none_is_told(typed: CliRunner) -> None:
    said = typed.invoke(command, ["show", "bridge", "--draw", "--size", "wide"])
    assert said.exit_code == 2
    assert "Size is columns x rows, such as 44x14, not wide." in said.output
