"""The diary: two keys log pain, the days are looked through."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.journal_days import Journal as Shown
from lumbarjack.store.errors import NotSaved
from lumbarjack.store.journal import Journal
from lumbarjack.ui.screens import diary
from lumbarjack.ui.screens.diary.screen import NOTHING_FOUND, NOTHING_YET, DiaryScreen
from tests.ui.diary.lived import NOTE
from tests.ui.pilot import SIZES, opened
from tests.ui.seeded import Hands, with_plan
from tests.ui.slow import held_back

EVERY_SIZE = (*SIZES, (40, 12))


async def test_a_digit_and_enter_log_pain(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "2")
        assert "Pain now 2 comfortable" in screen.text
        before = len(home.record().diary)
        await screen.press("enter")
        assert "Saved 07:14. u undoes." in screen.text
        assert "07:14 pain 2 now." in screen.text
    newest = max(home.record().diary, key=lambda e: e.at)
    assert len(home.record().diary) == before + 1
    assert (newest.now, newest.worst, newest.kind, newest.zone) == (2, 2, "log", None)


async def test_one_and_zero_are_ten(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "1", "0")
        assert "Pain now 10 ease off" in screen.text
        await screen.press("backspace")
        assert "a digit and Enter saves" in screen.text


async def test_a_number_that_is_refused_stays(
    home: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NotSaved("the disk is full. Enter tries again.")

    async with opened(home) as screen:
        await screen.press("d", "4")
        with monkeypatch.context() as patched:
            patched.setattr(Journal, "put", full)
            await screen.press("enter")
        assert "Not saved: the disk is full" in screen.text
        assert "Pain now 4" in screen.text
        await screen.press("enter")
        assert "Saved 07:14" in screen.text


async def test_undo_says_what_it_took_back(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "2", "enter", "u")
        assert "Taken back: the entry of Mon 16 Mar, 07:14 (2 now)." in screen.text
        assert "07:14" not in screen.text.split("Taken back")[0]


async def test_a_note_from_elsewhere_steers_no_terminal(home: Bundle) -> None:
    log_pain(home, Told(now=3, note="a\x1b[2Jb\x9bc"))
    async with opened(home) as screen:
        await screen.press("d")
        assert "a[2Jbc" in screen.text and "\x1b" not in screen.text


async def test_undo_of_what_was_not_saved_here_says_first_what_it_takes_back(
    home: Bundle,
) -> None:
    before = len(home.record().diary)
    async with opened(home) as screen:
        await screen.press("d", "u")
        assert "u again takes back: the check-in of Mon 16 Mar, 06:42" in screen.text
        assert len(home.record().diary) == before
        await screen.press("2", "enter", "u")
        assert "Taken back: the entry of Mon 16 Mar, 07:14 (2 now)." in screen.text
        await screen.press("u")
        assert len(home.record().diary) == before
        await screen.press("u")
        assert "Taken back: the check-in of Mon 16 Mar, 06:42" in screen.text
    assert len(home.record().diary) == before - 1


async def test_pain_far_above_the_usual_opens_the_safety_list(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "9", "enter")
        assert type(screen.app.screen).__name__ == "SignsScreen"


async def test_the_journal_shows_each_day_and_gaps_in_one_row(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d")
        rows = [" ".join(row.split()) for row in screen.rows]
        assert any(row.startswith("▌ Mon 16 3 4") for row in rows)
        assert any("Sat 14 ■ 3 4" in row and "10 min" in row for row in rows)
        assert any("buttock, right" in row and row.endswith("note") for row in rows)
        assert any(row == "3 days without entries" for row in rows)


async def test_the_chosen_day_stands_below_in_words(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "down", "down", "down")
        assert "Friday 13 March" in screen.text
        assert f'buttock, right. "{NOTE}"' in screen.text


async def test_enter_opens_the_whole_day_and_arrows_go_to_the_next(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "down", "down", "enter")
        assert "Saturday 14 March" in screen.text
        assert "session, 10 min" in screen.text
        assert "Pain before 3, after 3." in screen.text
        await screen.press("left")
        assert "Friday 13 March" in screen.text
        await screen.press("escape")
        assert "Saturday 14 March" in screen.text


async def test_finding_filters_as_one_types(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "slash", *"raked")
        assert "1 of 10 days" in screen.text
        assert "Friday 13 March" in screen.text
        await screen.press("escape")
        assert "1 of 10 days" in screen.text
        await screen.press("escape")
        assert "Monday 16 March" in screen.text
        assert "a digit and Enter saves" in screen.text


async def test_a_word_that_nobody_wrote_is_said_so(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "slash", *"zebra", "enter")
        assert NOTHING_FOUND in screen.text
        await screen.press("enter")
        assert "There is no day to open yet." in screen.text


async def test_letters_are_text_while_a_word_is_typed(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "slash", *"tu4")
        assert "Find tu4" in screen.text


async def test_an_empty_diary_asks_how_it_is(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("d")
        assert NOTHING_YET in screen.text


@pytest.mark.parametrize("size", EVERY_SIZE, ids=str)
@pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
async def test_it_fits_its_window(home: Bundle, size: tuple[int, int], ascii: bool) -> None:
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("d", "down")
        width, height = size
        assert len(screen.rows) == height
        assert all(len(row) <= width and not row[-1:].strip() for row in screen.rows)
        assert screen.rows[-1].rstrip().endswith("? help")
        assert not screen.rows[-2].strip()
        if ascii:
            assert "".join(screen.rows).isascii()
        await screen.press("enter")
        assert "Sunday 15 March" in screen.text


class Waiting(DiaryScreen):
    """A diary whose reading takes until somebody lets it go on."""

    CSS_PATH = str(Path(diary.__file__).with_name("diary.tcss"))
    go_on = threading.Event()

    def read(self) -> Shown:
        self.go_on.wait(20)
        return super().read()


async def test_reading_that_takes_its_time_is_told_and_blocks_no_key(home: Bundle) -> None:
    async with opened(home) as screen:
        async with held_back(screen, Waiting(home), Waiting.go_on):
            await screen.pilot.press("2")
            await screen.pilot.pause()
            assert "Pain now 2" in screen.text
        assert "Fri 13" in screen.text
