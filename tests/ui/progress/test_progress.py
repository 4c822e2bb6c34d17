"""Progress: the year, the ladders, function."""

from __future__ import annotations

import re
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.services.away import go_away
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.progress import Progress, read_progress
from lumbarjack.ui.screens.progress import screen as progress
from lumbarjack.ui.screens.progress.area import EXPLAINED
from lumbarjack.ui.screens.progress.screen import ProgressScreen
from lumbarjack.ui.screens.progress.shown import EMPTY_YEAR
from tests.ui.diary.test_journal import EVERY_SIZE
from tests.ui.pilot import opened
from tests.ui.seeded import Hands, morning, new_home, with_plan
from tests.ui.slow import held_back


async def test_the_year_has_a_row_for_each_weekday_and_the_pain_below(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p")
        rows = screen.rows
        assert [rows[y][2:5] for y in (5, 7, 9, 11)] == ["Mon", "Wed", "Fri", "Sun"]
        assert rows[5][58] == "□"
        assert "of 28 days" in screen.text
        assert "weeks on" in screen.text
        assert "habit score" in screen.text
        assert rows[14].startswith(f"  Pain  {EXPLAINED}")
        assert "\u28ff" in rows[19]


async def test_a_chosen_week_shows_its_numbers(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "left", "left")
        assert "9 to 15 Mar: 4 to 5, middle 4;" in screen.text
        assert screen.rows[4].index("━") == 57
        await screen.press("right", "right")
        assert EXPLAINED in screen.text
        assert "━" not in screen.rows[4]


async def test_enter_opens_the_chosen_week_day_by_day(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "left", "left", "enter")
        assert "9 to 15 Mar" in screen.text
        assert "Friday 13 March" in screen.text
        await screen.press("escape")
        assert "9 to 15 Mar: 4 to 5" in screen.text


async def test_ladders_say_where_one_is_and_since_when(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "tab")
        assert "since 4 Feb" in screen.text
        assert "How far out" in screen.text
        assert "It reached the buttock in one of the last weeks" in screen.text
        await screen.press("down", "enter")
        assert "you are here" in screen.text
        assert "On the way" in screen.text


async def test_function_shows_what_the_diary_has(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "tab", "tab", "tab")
        assert "Roland-Morris" in screen.text
        assert "Not answered yet" in screen.text
        assert "Sleep 7" in screen.text
        await screen.press("tab")
        assert "of 28 days" in screen.text


async def test_practised_says_on_which_days_and_when_last(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "tab", "tab")
        rows = [" ".join(row.split()) for row in screen.rows]
        assert any(row.startswith("Practised 28 days today days last") for row in rows)
        assert sum(row.endswith("■·· 1 Sat 14 Mar") for row in rows) >= 3
        await screen.press("y")
        assert "1 of 28 days, last Sat 14 Mar." in screen.app.clipboard


async def test_a_missed_day_is_entered_within_48_hours(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p")
        assert "m enters Sun 15 Mar" in screen.text
        await screen.press("m")
        assert "Sunday 15 March counts as done, marked as entered later. u undoes." in screen.text
        assert "m enters" not in screen.text
        await screen.press("d", "down", "enter")
        assert "entered later" in screen.text


async def test_it_says_how_it_is_counted(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "w")
        assert "A week is on target with 4 of its days" in screen.text
        await screen.press("end")
        assert "Ostelo and others, Spine 2008" in screen.text


async def test_a_page_is_taken_along_in_words(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("p", "y")
        assert "Copied, and written to" in screen.text
        assert "9 to 15 Mar: 4 to 5, middle 4" in screen.app.clipboard
        (written,) = home.places.data.rglob("progress-year-2026-03-16.txt")
    assert written.read_text() == screen.app.clipboard


async def test_an_empty_home_shows_an_empty_year(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("p")
        assert EMPTY_YEAR in screen.text
        assert "habit score" not in screen.text


async def test_before_five_days_the_usual_is_still_learned(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    hands.at += timedelta(days=1)
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("p")
        assert "Learning your usual: 2 of 5 days." in screen.text
        assert "this month" not in screen.text


async def test_without_a_plan_there_are_no_ladders(tmp_path: Path, hands: Hands) -> None:
    found = read_progress(new_home(tmp_path, hands))
    assert (found.places, found.empty) == ((), True)


@pytest.mark.parametrize("size", EVERY_SIZE, ids=str)
@pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
async def test_every_page_fits_its_window(home: Bundle, size: tuple[int, int], ascii: bool) -> None:
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("p")
        for _ in range(6):
            width, height = size
            assert len(screen.rows) == height
            assert all(len(row) <= width and not row[-1:].strip() for row in screen.rows)
            assert screen.rows[-1].rstrip().endswith("? help")
            assert not screen.rows[-2].strip()
            assert not ascii or "".join(screen.rows).isascii()
            await screen.press("tab")


async def test_narrow_gives_the_pain_its_own_page(home: Bundle) -> None:
    async with opened(home, (60, 20)) as screen:
        await screen.press("p")
        assert "Year Pain Ladders Practised" in screen.text
        assert EXPLAINED not in screen.text
        await screen.press("tab")
        assert EXPLAINED in screen.text
        assert " Mar" in screen.rows[15]


async def test_wide_has_year_and_ladders_on_one_page(home: Bundle) -> None:
    async with opened(home, (120, 40)) as screen:
        await screen.press("p")
        for words in ("of 28 days", EXPLAINED, "since 4 Feb", "How far out"):
            assert words in screen.text
        await screen.press("down", "enter")
        assert "you are here" in screen.text
        await screen.press("escape", "left", "enter")
        assert "16 to 22 Mar" in screen.text


@pytest.mark.parametrize("size", [size for size in EVERY_SIZE if size[0] > 40], ids=str)
@pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
async def test_every_sign_on_the_map_stands_in_the_legend(
    home: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    go_away(home, home.today() - timedelta(days=20), home.today() - timedelta(days=18))
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("p")
        first = next(n for n, row in enumerate(screen.rows) if row.startswith("  Mon "))
        columns = slice(6, 112) if size[0] > 80 else slice(6, 59)
        signs = {c for row in screen.rows[first : first + 7] for c in row[columns]} - {" "}
        words = ("done", "rest", "away", "none", "today")
        explained = {
            found[1]
            for word in (*words, "easier", "flare")
            for found in re.finditer(rf"(\S) {word}\b", "\n".join(screen.rows))
        }
        assert signs <= explained
        assert len(signs) >= 4


class Waiting(ProgressScreen):
    """Progress whose reading takes until somebody lets it go on."""

    CSS_PATH = str(Path(progress.__file__).with_name("progress.tcss"))
    go_on = threading.Event()

    def read(self) -> Progress:
        self.go_on.wait(20)
        return super().read()


async def test_reading_that_takes_its_time_is_told_and_blocks_no_key(home: Bundle) -> None:
    async with opened(home) as screen:
        async with held_back(screen, Waiting(home), Waiting.go_on):
            await screen.pilot.press("tab")
            await screen.pilot.pause()
            assert "ladders" in screen.text.lower()
        assert "since 4 Feb" in screen.text


async def test_what_is_longer_than_the_page_is_read_on(home: Bundle) -> None:
    async with opened(home, (40, 12)) as screen:
        await screen.press("p")
        assert "more" in screen.rows[9] and "Pain, the worst" not in screen.text
        await screen.press("down", "down", "down")
        assert "Pain, the worst of the day" in screen.text
        await screen.press("tab")
        assert "rung" in screen.rows[4]
