"""`lumbarjack report`."""

import json
from pathlib import Path

from tests.conftest import RunCli

MORNING = "2026-03-16T07:30:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")


def test_as_text_as_json_and_as_a_file(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli(*SETUP, now=MORNING)
    run_cli("log", "6", "--zone", "thigh", "--side", "left", now=MORNING)
    asked = run_cli("report", "--question", "May I run?", now=MORNING)
    assert asked.returncode == 0, asked.stderr
    assert "May I run?" in asked.stdout and "Your question is on the page." in asked.stdout
    facts = json.loads(run_cli("report", "--days", "7", "--json", now=MORNING).stdout)
    assert facts["pain"] == {"middle": 6, "low": 6, "high": 6, "days": 1}
    assert len(facts["days"]) == 7 and facts["days"][-1]["zone"] == 3
    page = tmp_path / "page.html"
    assert run_cli("report", "--html", str(page), now=MORNING).returncode == 0
    assert "May I run?" in page.read_text()
    run_cli("undo", now=MORNING)
    assert "May I run?" not in run_cli("report", now=MORNING).stdout


def test_what_cannot_be_is_told(run_cli: RunCli, tmp_path: Path) -> None:
    assert run_cli("report", "--days", "0", now=MORNING).returncode == 2
    assert run_cli("report", "--html", str(tmp_path), now=MORNING).returncode == 2
    missing = tmp_path / "file"
    missing.write_text("x")
    refused = run_cli("report", "--html", str(missing / "page.html"), now=MORNING)
    assert refused.returncode == 2 and f"no folder {missing}" in refused.stderr
    run_cli("setup", "--no-warning-signs", "--programme", "daily-ten", now=MORNING)
    away = tmp_path / "not" / "there"
    for args in (("report", "--question", "May I run?", "--html"), ("remind", "--ics")):
        refused = run_cli(*args, str(away / "page"), now=MORNING)
        assert refused.returncode == 2 and f"There is no folder {away}." in refused.stderr
    assert not away.parent.exists()
    assert "May I run?" not in run_cli("report", now=MORNING).stdout


def test_an_empty_record_makes_an_empty_page(home: Path, run_cli: RunCli) -> None:
    said = run_cli("report", now=MORNING)
    assert said.returncode == 0 and "No pain was logged" in said.stdout
    assert not home.exists()
