"""The emergency page: one action, no stray key takes it away, and the way out of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.safety import gate, mark_assessed, mark_signs
from tests.ui.pilot import opened
from tests.ui.seeded import Hands, locked, morning, new_home, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))
STRAY = [
    *("enter", "escape", "space", "tab", "backspace", "delete", "f1", "equals_sign"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("exclamation_mark", "question_mark", "slash", "comma"),
    *"aAnlwuxebtcpskjgG0159",
]


def soon(folder: Path, hands: Hands, settings: Settings | None = None) -> Bundle:
    bundle = with_plan(folder, hands, settings)
    mark_signs(bundle, ("fever",))
    return bundle


def assessed(folder: Path, hands: Hands, told: str) -> Bundle:
    bundle = locked(folder, hands)
    hands.at += timedelta(hours=5)
    mark_assessed(bundle, hands.at.date(), told)  # type: ignore[arg-type]
    return bundle


@pytest.mark.parametrize("size", SIZES)
async def test_the_action_is_there_in_every_window(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with opened(locked(tmp_path, hands), size) as screen:
        for words in ("need to be seen today", "Call", "Do not drive yourself", "harming yourself"):
            assert words in screen.text
        assert "Cat and camel" not in screen.text
        assert "assessed" in screen.rows[-1]
        assert "record" in screen.rows[-1]
        assert screen.rows[-2].strip() == ""
        assert all(len(row.rstrip()) <= size[0] - 1 for row in screen.rows)


async def test_the_page_is_as_designed(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    mark_signs(bundle, ("bladder",))
    async with opened(bundle) as screen:
        rows = screen.rows
        assert rows[0].strip() == ""
        assert rows[1].startswith("    People with these signs need to be seen today.")
        assert rows[3].startswith("  You marked: new trouble starting, stopping or feeling urine.")
        assert rows[5].startswith("  ████    ████    ██████")
        assert rows[6].rstrip().endswith("Call now")
        assert rows[9].rstrip().endswith("Do not drive yourself.")
        assert rows[12].startswith('  Say     "I have back pain, and new bladder trouble."')
        assert rows[13].startswith("  Take    your record: y writes it to a file.")
        assert rows[15].startswith("  Exercises are closed until you record")
        assert rows[16].startswith("  Diary, report and export stay open. Saved 16 Mar, 06:42.")
        assert rows[18].startswith("  Thoughts of harming yourself? Call the same number")
        assert rows[23].strip() == "y save my record   d diary   r I have been assessed   q leave"


async def test_no_stray_key_dismisses_it_or_starts_anything(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    before = bundle.record()
    async with opened(bundle) as screen:
        for key in STRAY:
            await screen.press(key)
            assert "Call now" in screen.text, key
            assert len(screen.app.screen_stack) == 1, key
            assert screen.app.current_mode == "emergency", key
    assert bundle.record() == before


@pytest.mark.parametrize("number", ["999", "0800 111", "1 2 3 4"])
async def test_any_number_of_digits_is_shown_large_where_it_has_room(
    tmp_path: Path, hands: Hands, number: str
) -> None:
    bundle = with_plan(tmp_path, hands, Settings(zone="Europe/Berlin", emergency_number=number))
    mark_signs(bundle, ("bladder",))
    async with opened(bundle) as screen:
        assert "██████" in screen.text
        assert "Call now" in screen.text
        assert "emergency department." in screen.text


@pytest.mark.parametrize("number", ["+43 1 40695", "0800 111 0 111 12345678"])
async def test_a_number_that_cannot_be_large_is_bold_words(
    tmp_path: Path, hands: Hands, number: str
) -> None:
    bundle = with_plan(tmp_path, hands, Settings(zone="Europe/Berlin", emergency_number=number))
    mark_signs(bundle, ("bladder",))
    async with opened(bundle) as screen:
        assert f"Call {number} now" in screen.text


async def test_today_or_tomorrow_has_no_number_to_call(tmp_path: Path, hands: Hands) -> None:
    settings = Settings(zone="Europe/Berlin", urgent_line="116 117")
    async with opened(soon(tmp_path, hands, settings)) as screen:
        assert "should speak to a doctor today or tomorrow." in screen.rows[1]
        assert "█" not in screen.text
        assert screen.rows[5].strip() == "Your doctor's urgent line: 116 117"
        assert "keep moving gently as you can. Exercises are paused here." in screen.text
        await screen.press("exclamation_mark")
        assert "Numb or tingling genitals" in screen.text
        await screen.press("space", "enter")
        assert "Call now" in screen.text


async def test_the_record_is_written_to_a_file_and_the_path_is_said(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = locked(tmp_path, hands)
    morning(bundle, now=6, worst=7)
    async with opened(bundle) as screen:
        await screen.press("y")
        assert "record-2026-03-16.txt" in "".join(row.strip() for row in screen.rows)
        assert "Call now" in screen.text
    (file,) = tmp_path.rglob("record-2026-03-16.txt")
    text = file.read_text(encoding="utf-8")
    assert "numb or different feeling between the legs" in text
    assert "6 now, 7 worst" in text
    assert not list(tmp_path.rglob("*.txt*.tmp"))


async def test_the_diary_stays_open(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        await screen.press("d")
        assert screen.app.current_mode == "diary"


async def test_q_leaves(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        await screen.pilot.press("q")
        await screen.pilot.pause()
    assert not screen.app.is_running


async def test_it_is_shown_before_the_first_setup_too(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    mark_signs(bundle, ("saddle-numbness",))
    async with opened(bundle) as screen:
        assert "Call now" in screen.text


async def test_ascii_and_no_colour_show_the_same(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands), ascii=True, no_color=True) as screen:
        assert "####    ####    ######" in "\n".join(screen.rows)
        assert all(row.isascii() for row in screen.rows)


# --- the way out ----------------------------------------------------------------------------


async def test_told_that_one_may_opens_exercises(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    hands.at += timedelta(days=2)
    async with opened(bundle) as screen:
        await screen.press("r")
        assert "Today, Wednesday 18 March" in screen.text
        await screen.press("down", "enter", "enter")
        assert "Choose a line with the arrows" in screen.text
        assert gate(bundle).lock.locked
        await screen.press("down", "enter")
        assert screen.app.current_mode == "today"
    check = bundle.record().checks[-1]
    assert (str(check.assessed), check.told, check.why) == ("2026-03-17", "may", "unlock")
    assert not gate(bundle).lock.locked


async def test_a_day_before_the_sign_cannot_be_chosen(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    hands.at += timedelta(days=1)
    async with opened(bundle) as screen:
        await screen.press("r")
        assert "Monday 16 March" in screen.text
        assert "15 March" not in screen.text


async def test_nobody_said_opens_relief_positions_and_walking(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    hands.at += timedelta(hours=5)
    async with opened(bundle) as screen:
        await screen.press("r", "enter", "down", "down", "enter")
        assert "Relief positions and walking are open." in screen.text
        assert screen.rows[-1].strip().startswith("Enter relief positions")
        assert screen.app.current_mode == "emergency"
        await screen.press("enter")
        assert type(screen.app.screen).__name__ == "SessionScreen"
    assert gate(bundle).lock.may == "relief"


async def test_told_not_to_stays_closed(tmp_path: Path, hands: Hands) -> None:
    bundle = assessed(tmp_path, hands, "may-not")
    async with opened(bundle) as screen:
        assert "exercises stay closed" in screen.text
        assert "relief" not in screen.rows[-1]
        await screen.press("enter", "escape")
        assert len(screen.app.screen_stack) == 1


async def test_esc_goes_back_to_the_page_and_stores_nothing(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    before = bundle.record().checks
    async with opened(bundle) as screen:
        await screen.press("r", "enter", "down", "escape")
        assert "On which day" in screen.text
        await screen.press("escape")
        assert "Call now" in screen.text
    assert bundle.record().checks == before


async def test_before_the_first_run_the_way_out_leads_there(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    mark_signs(bundle, ("saddle-numbness",))
    hands.at += timedelta(hours=5)
    async with opened(bundle) as screen:
        await screen.press("r", "enter", "down", "enter")
        assert screen.app.current_mode == "first-run"


@pytest.mark.parametrize("told", ["may-not", "not-told"])
@pytest.mark.parametrize("size", SIZES)
async def test_after_somebody_looked_the_number_is_still_named(
    tmp_path: Path, hands: Hands, told: str, size: tuple[int, int]
) -> None:
    async with opened(assessed(tmp_path, hands, told), size) as screen:
        assert "If anything on the list is new or worse, call 112 now." in screen.text
        assert "assessed" in screen.rows[-1]
