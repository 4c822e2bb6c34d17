"""docs/rules.md is what the code says: no rule and no number can drift away from it."""

from __future__ import annotations

import importlib
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.advice.rules import r6_worse_week
from scripts import rules_page


def test_the_page_and_the_code_agree() -> None:
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), (
        "python -m scripts.rules_page writes the page anew; then read the difference"
    )


def test_every_rule_has_its_place_on_the_page() -> None:
    placed = {id for id, _ in rules_page.ORDER}
    assert set(rules_page.rule_ids()) <= placed


def test_a_changed_number_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rules_page.page()
    monkeypatch.setattr(r6_worse_week, "EVERY", timedelta(days=8))
    assert rules_page.page() != before


def test_a_new_rule_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module(f"{rules_page.RULES}.r3_relief_day"), "RULE", "R99")
    assert not set(rules_page.rule_ids()) <= {id for id, _ in rules_page.ORDER}


def test_check_says_whether_they_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rules_page, "PAGE", tmp_path / "rules.md")
    assert rules_page.main(["--check"]) == 1
    assert "scripts.rules_page" in capsys.readouterr().out
    assert rules_page.main([]) == 0
    assert rules_page.main(["--check"]) == 0
