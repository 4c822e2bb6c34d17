"""The page for the clinician on the screen."""

from pathlib import Path

import pytest

from lumbarjack.services.report import ask_clinician
from lumbarjack.services.summary import FOLDER
from tests.ui.pilot import SIZES, opened
from tests.ui.seeded import Hands, morning, with_plan


@pytest.mark.parametrize("size", [(40, 12), *SIZES])
async def test_it_is_read_and_taken_along(tmp_path: Path, size: tuple[int, int]) -> None:
    bundle = with_plan(tmp_path, Hands())
    morning(bundle)
    ask_clinician(bundle, "May I run?")
    async with opened(bundle, size) as screen:
        await screen.press("p", "r")
        assert "28 days" in screen.text and "May I run?" in screen.text
        await screen.press("y")
        written = sorted(path.name for path in (tmp_path / "data" / FOLDER).glob("report-*"))
        assert written == ["report-2026-03-16.html", "report-2026-03-16.txt"]
        assert "May I run?" in screen.app.clipboard
        await screen.press("escape")
        assert "Function" in screen.text or "Progress" in screen.text


async def test_without_an_editor_the_question_says_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    bundle = with_plan(tmp_path, Hands())
    async with opened(bundle) as screen:
        await screen.press("escape", "p", "r", "o")
        assert "lumbarjack report --question" in screen.text
