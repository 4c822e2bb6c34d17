"""The page for the clinician on the screen."""

from pathlib import Path

import pytest
from textual.widgets import Input

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


@pytest.mark.parametrize("size", [(40, 12), *SIZES])
async def test_the_question_is_typed_in_a_field_and_taken_off_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    bundle = with_plan(tmp_path, Hands())
    async with opened(bundle, size) as screen:
        await screen.press("p", "r", "o", *"May I run", "escape")
        assert bundle.record().question is None
        await screen.press("o", "?", "enter")
        assert "Your question is on the page." in screen.text
        assert "My question May I run?" in screen.text
        await screen.press("o", *["backspace"] * 10, "enter")
        assert "No question is on the page now." in screen.text
        await screen.press("u")
        assert "Taken back: your question for the clinician." in screen.text
        assert "May I run?" in screen.text


async def test_a_question_longer_than_the_page_has_room_for_ends(tmp_path: Path) -> None:
    bundle = with_plan(tmp_path, Hands())
    async with opened(bundle) as screen:
        await screen.press("p", "r", "o")
        screen.app.screen.query_one(Input).value = "why?" * 49
        await screen.press("end", *"abcdefg")
        assert "200 of 200 characters" in screen.text
        await screen.press("enter")
        assert "Your question is on the page." in screen.text
    question = bundle.record().question
    assert question is not None and question.text.endswith("?abcd")
