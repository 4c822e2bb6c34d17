"""The check-in, used by real keys."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import begin
from lumbarjack.store.errors import NotSaved
from tests.ui.pilot import BODY, HOME, SIZES, Screen, opened
from tests.ui.seeded import Hands, morning, with_plan
from tests.ui.today.homes import left

TINY = (40, 12)
SIX = ("4", "5", "1", "n", "7", "enter")


def entry(bundle: Bundle) -> DiaryEntry:
    (found,) = bundle.record().diary
    return found


def named(screen: Screen) -> str:
    return type(screen.app.screen).__name__


async def test_it_opens_by_itself_until_it_is_done(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        assert "Good morning. Five short questions." in screen.text
        assert screen.rows[0].startswith("  Today")
    morning(bundle)
    async with opened(bundle, stay=True) as screen:
        assert named(screen) == "TodayScreen"


async def test_what_another_window_told_meanwhile_is_said(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        morning(bundle, now=5, worst=6)
        hands.at += timedelta(minutes=20)
        await screen.press(*SIX)
        said = "Told at 06:42 already; saved 07:02 as an update. u undoes."
        assert said in " ".join(row.strip() for row in screen.rows)
    assert [entry.kind for entry in bundle.record().diary] == ["checkin", "checkin"]


async def test_six_keys_save_it_and_today_says_so(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press(*SIX)
        assert named(screen) == "TodayScreen"
        assert "Saved 06:42. u undoes." in screen.rows[-2]
        assert "Checked in 06:42: pain 4, low back" in screen.text
        assert entry(bundle).kind == "checkin"
        await screen.press("u")
        assert bundle.record().diary == ()
        assert "Not checked in yet" in screen.text
    assert len(SIX) == 6


async def test_nothing_is_stored_before_the_last_enter(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press(*SIX[:-1])
        assert bundle.record().diary == ()
        assert "Enter save" in screen.rows[-1]


async def test_answers_stand_in_their_place_with_their_word(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("4", "5")
        assert screen.rows[5].startswith("    Pain now                 4  acceptable")
        assert screen.rows[7].startswith("    Worst in the last 24 h   5  acceptable")
        assert screen.rows[9].startswith("  ▌ How far out is it")
        assert screen.rows[10].startswith("  ▌ the furthest point it reaches")
        assert screen.rows[12].startswith("    Anything on the list?")
        assert screen.rows[14].startswith("    How did you sleep")


async def test_the_numbers_to_press_are_level_with_the_body(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("4", "5")
        beside = {4: "0 none", 9: "1 low back", 11: "2 buttock", 14: "3 thigh"}
        for row, words in {**beside, 17: "4 below", 20: "5 foot"}.items():
            assert screen.rows[row].rstrip().find(words) == 65
            assert row in range(3, 21)
        body = [row[45:65] for row in screen.rows]
        assert all(BODY.search(row) for row in body[3:21])
        assert not any(BODY.search(row) for row in (*body[:3], *body[21:]))


async def test_no_word_to_press_or_help_is_cut(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        assert "3 comfortable" in screen.text
    async with opened(bundle, size=TINY, stay=True) as screen:
        await screen.press("4")
        assert "the most since this time yesterday" in screen.text


async def test_the_answered_zone_is_dense_at_once(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("4", "5")
        assert "⣿" not in "".join(screen.rows)
        await screen.press("3")
        dense = [y for y, row in enumerate(screen.rows) if "⣿" in row]
        assert dense and set(dense) <= {13, 14, 15, 16}, "level with 3 thigh"


async def test_a_narrow_window_has_no_body(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), (60, 20), stay=True) as screen:
        assert not any(BODY.search(row) for row in screen.rows)


async def test_yesterday_is_there_to_compare(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle, now=3, worst=4)
    hands.at += timedelta(days=1)
    async with opened(bundle, stay=True) as screen:
        said = "Yesterday: 3 now, 4 worst, low back, slept 7. Unsure? Take the nearest."
        assert said in screen.text


async def test_a_worst_below_now_is_asked_back(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("5", "3")
        assert "Worst is at least the pain now. 5?" in screen.rows[-2]
        await screen.press("enter")
        assert screen.rows[7].startswith("    Worst in the last 24 h   5")


async def test_in_the_leg_a_row_more_and_the_side_where_wanted(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("3", "6", "4", "5")
        assert "Back pain now" in screen.text and "Leg pain now" in screen.text
        assert "or a leg weaker or more numb?" in screen.text
        assert "l r b side" in screen.rows[-1]
        await screen.press("r")
        assert "right side" in screen.text
        await screen.press("n", "8", "enter")
    told = entry(bundle)
    assert (told.now, told.back_now, told.leg_now) == (5, 3, 5)
    assert (told.zone, told.side, told.leg_weaker) == (Zone.CALF, Side.RIGHT, False)


async def test_up_changes_an_answer(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("4", "6", "up", "5", "1", "n", "7", "enter")
    assert entry(bundle).worst == 5


async def test_later_keeps_what_was_answered_for_this_run(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("4", "5", "escape")
        assert "Not checked in yet: Enter asks five short questions" in left(screen)
        assert "Enter check in" in screen.rows[-1]
        assert "Suggested" not in screen.text
        await screen.press("enter")
        assert screen.rows[5].startswith("    Pain now                 4")
        assert screen.rows[9].startswith("  ▌ How far out is it")
        await screen.press("1", "n", "7", "enter")
    assert entry(bundle).worst == 5


async def test_a_refused_save_loses_no_answer_and_enter_tries_again(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = with_plan(tmp_path, hands)

    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("the disk is full. Make room and try again.")

    async with opened(bundle, stay=True) as screen:
        with monkeypatch.context() as patch:
            patch.setattr(bundle.journal, "put", refuse)
            await screen.press(*SIX)
            assert "Not saved: the disk is full." in screen.text
            assert screen.rows[5].startswith("    Pain now                 4")
        await screen.press("enter")
        assert named(screen) == "TodayScreen"
    assert entry(bundle).sleep == 7


async def test_from_the_shell_to_the_session_it_is_enter_n_and_a_number(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("enter")
        assert "Two questions first." in screen.text
        assert "Worst in the last 24 h" not in screen.text
        await screen.press("n", "3")
        assert named(screen) == "SessionScreen"
    told = entry(bundle)
    assert (told.now, told.worst, told.nothing_new, told.kind) == (3, None, True, "checkin")


async def test_a_stray_enter_answers_nothing_of_the_list(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("enter", "enter", "enter")
        assert "n for nothing on it, y opens the list." in screen.text
        assert bundle.record().diary == ()
        await screen.press("n", "1")
        assert bundle.record().diary == ()
        await screen.press("0")
        assert entry(bundle).now == 10


async def test_before_the_session_a_relief_day_goes_first(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("enter", "n", "8")
        if named(screen) == "SignsScreen":
            await screen.press("escape", "escape")
        assert named(screen) == "TodayScreen"
        said = " ".join(screen.text.replace("▌", "").split())
        assert "A relief day" in said
        assert DOCTOR in said


async def test_a_list_that_opens_by_itself_comes_next(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    hands.at += timedelta(days=1)
    async with opened(bundle, stay=True) as screen:
        await screen.press("4", "5", "4", "3", "n", "7", "enter")
        assert named(screen) == "SignsScreen"
        await screen.press("escape", "escape")
        assert "further out than in the week before" in left(screen)
        assert any(row.startswith("  ! ") for row in screen.rows)


@pytest.mark.parametrize("key", ["y", "exclamation_mark"])
async def test_something_on_the_list_opens_it_and_nothing_there_goes_on(
    tmp_path: Path, hands: Hands, key: str
) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("4", "5", "1", key)
        assert named(screen) == "SignsScreen"
        await screen.press("escape")
        assert screen.rows[12].startswith("  ▌ Anything on the list?")
        await screen.press(key)
        while named(screen) == "SignsScreen":
            await screen.press("n")
        assert screen.rows[14].startswith("  ▌ How did you sleep")
        await screen.press("7", "enter")
    assert entry(bundle).nothing_new is True


async def test_a_sign_that_locks_keeps_the_answers(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle, stay=True) as screen:
        await screen.press("4", "5", "1", "y", "space", "enter")
        assert named(screen) == "EmergencyScreen"
    told = entry(bundle)
    assert (told.now, told.worst, told.zone, told.nothing_new) == (4, 5, Zone.BACK, False)


async def test_a_session_that_was_cut_off_is_offered_before_it(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    begin(bundle, line_up(bundle), before=3, zone=None)
    async with opened(bundle, stay=True) as screen:
        assert named(screen) == "TodayScreen"
        assert "Continue at Cat and camel" in screen.text


async def test_letters_lead_to_the_areas_and_the_answers_stay(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("4", "d")
        assert screen.app.current_mode == "diary"
        await screen.press("t")
        assert screen.rows[5].startswith("    Pain now                 4")
        await screen.press("l")
        assert screen.app.current_mode == "plan"


KEYS = [(), ("4",), ("4", "5"), ("4", "5", "3"), ("4", "5", "3", "2"), ("4", "5", "3", "2", "n")]


@pytest.mark.parametrize("size", [*SIZES, TINY])
@pytest.mark.parametrize("keys", KEYS)
async def test_the_open_question_and_its_keys_are_always_seen(
    tmp_path: Path, hands: Hands, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with opened(with_plan(tmp_path, hands), size, stay=True) as screen:
        await screen.press(*keys)
        assert any("▌" in row for row in screen.rows)
        assert "? help" in screen.rows[-1]
        assert screen.rows[-2].strip() == ""
        assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)
        if keys == ("4", "5") and size[0] < HOME[0]:
            assert "0 none" in screen.text and "5 foot" in screen.text


async def test_it_is_written_in_ascii_where_the_terminal_has_no_more(
    tmp_path: Path, hands: Hands
) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True, ascii=True) as screen:
        await screen.press("4", "5")
        assert "".join(screen.rows).isascii()
        assert screen.rows[9].startswith("  | How far out is it")
