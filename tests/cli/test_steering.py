"""A text that was stored elsewhere never steers the terminal that it is printed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lumbarjack.core.texts import without_controls
from lumbarjack.services.decisions import decide
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.report import ask_clinician
from tests.conftest import RunCli
from tests.ui.seeded import Hands, with_plan

NOW = "2026-03-16T07:30:00+00:00"
DIRTY = "a\x1b[2Jb\x9b1mc\x7f <b>"

COMMANDS = (
    *(("diary",), ("diary", "--ids"), ("diary", "--json"), ("diary", "--find", "b")),
    *(("report",), ("report", "--json"), ("today",), ("advice", "--history")),
    *(("advice", "--history", "--json"), ("log", "--remove", DIRTY), ("undo",)),
)


@pytest.fixture
def dirty(home: Path) -> Path:
    """A home with such a text in a note, an activity, a reason and the own question."""
    opened = with_plan(home, Hands())
    check_in(opened, Told(now=8, worst=8, note=DIRTY, activity=DIRTY))
    decide(opened, "accept", "R3", because=DIRTY)
    ask_clinician(opened, DIRTY)
    return home


@pytest.mark.usefixtures("dirty")
def test_what_a_command_prints_holds_no_sign_that_steers(run_cli: RunCli) -> None:
    said = {args: run_cli(*args, now=NOW) for args in COMMANDS}
    for args, done in said.items():
        whole = done.stdout + done.stderr
        assert whole and without_controls(whole) == whole, args
    assert "a[2Jb1mc" in said["diary",].stdout
    assert "a[2Jb1mc" in said["report",].stdout
    assert json.loads(said["diary", "--json"].stdout)[0]["note"] == DIRTY


@pytest.mark.usefixtures("dirty")
def test_nor_does_the_page_for_the_clinician(run_cli: RunCli, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run_cli("report", "--html", str(page), now=NOW)
    text = page.read_text(encoding="utf-8")
    assert without_controls(text) == text
    assert "a[2Jb1mc &lt;b&gt;" in text
