"""The warning signs on the screen: no default, no stray answer, and a mark that locks at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.safety import gate, must_ask_again
from lumbarjack.services.setup import Answers, first_check, set_up
from lumbarjack.store.errors import NotSaved
from lumbarjack.store.journal import Journal
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import MONDAY, Hands, new_home, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))


def days_ago(folder: Path, hands: Hands, days: int) -> Bundle:
    """Set up some days ago."""
    hands.at = MONDAY - timedelta(days=days)
    bundle = with_plan(folder, hands)
    hands.at = MONDAY
    return bundle


def both_legs(folder: Path, hands: Hands) -> Bundle:
    """The list opened by itself."""
    bundle = days_ago(folder, hands, 3)
    log_pain(bundle, Told(now=4, zone=Zone.THIGH, side=Side.BOTH))
    return bundle


def title(screen: Screen) -> str:
    return " ".join(screen.rows[1].split())


async def test_the_first_page_is_as_designed(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3)) as screen:
        await screen.press("exclamation_mark")
        assert title(screen) == "Warning signs 1 of 5"
        assert screen.rows[3].strip() == "Is any of this new since 13 March?"
        assert screen.rows[5].startswith("  ▌ □ Numb or tingling genitals")
        assert screen.rows[13].startswith("    □ Cannot lift a foot")
        assert "need to be seen today, before any exercise." in screen.rows[15]
        assert "does not mean that all is well." in screen.text
        assert screen.rows[22].strip() == ""
        assert screen.rows[23].startswith("  n none of these   Space mark")


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_on_the_list_is_saved_after_the_last_page(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    bundle = days_ago(tmp_path, hands, 3)
    async with opened(bundle, size) as screen:
        await screen.press("exclamation_mark")
        pages = int((screen.rows[0] + screen.rows[1]).split(" of ")[1].split()[0])
        before = len(bundle.record().checks)
        for _ in range(pages):
            assert len(bundle.record().checks) == before
            await screen.press("n")
        assert bundle.record().checks[-1].none_of_these
        assert bundle.record().checks[-1].why == "asked"
        assert "That does not mean that all is well." in screen.text
        assert len(screen.app.screen_stack) == 1


async def test_enter_alone_answers_nothing(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3)) as screen:
        await screen.press("exclamation_mark", "enter")
        assert "Mark what applies, or press n for none." in screen.text
        assert title(screen) == "Warning signs 1 of 5"


async def test_n_does_not_pass_over_a_mark(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3)) as screen:
        await screen.press("exclamation_mark", "down", "space", "n")
        assert "A line is marked." in screen.text
        assert "■ A different feeling" in screen.text
        await screen.press("space", "n")
        assert title(screen) == "Warning signs 2 of 5"


@pytest.mark.parametrize(("pages", "bar"), [(0, "need to be seen today"), (2, "today or tomorrow")])
async def test_a_mark_is_saved_at_once_and_opens_the_page_of_the_lock(
    tmp_path: Path, hands: Hands, pages: int, bar: str
) -> None:
    bundle = days_ago(tmp_path, hands, 3)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", *"n" * pages, "space", "enter")
        assert screen.app.current_mode == "emergency"
        assert bar in screen.rows[1]
        assert gate(bundle).lock.locked


async def test_after_a_lock_no_page_lies_over_the_area(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3)) as screen:
        await screen.press("comma", "exclamation_mark", "space", "enter")
        assert screen.app.current_mode == "emergency"
        assert [len(stack) for stack in screen.app._screen_stacks.values()] == [1] * len(
            screen.app._screen_stacks
        )


async def test_a_sign_to_book_a_visit_locks_nothing(tmp_path: Path, hands: Hands) -> None:
    bundle = days_ago(tmp_path, hands, 3)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", *"nnnn", "G", "up", "space", "enter")
        assert bundle.record().checks[-1].signs == ("worried",)
        assert "Book a visit" in screen.text
        assert screen.app.current_mode == "today"
        assert not gate(bundle).lock.locked


async def test_esc_leaves_without_answering(tmp_path: Path, hands: Hands) -> None:
    bundle = days_ago(tmp_path, hands, 3)
    before = bundle.record().checks
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", "space")
        assert "Esc leave" in screen.rows[-1]
        await screen.press("escape")
        assert screen.app.current_mode == "today"
    assert bundle.record().checks == before


async def test_a_list_that_opened_by_itself_wants_each_line(tmp_path: Path, hands: Hands) -> None:
    bundle = both_legs(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark")
        assert "You logged pain in both legs" in screen.rows[3]
        assert "none of these" not in screen.rows[-1]
        await screen.press("n", "enter")
        assert "This line wants its own answer" in screen.text
        assert title(screen) == "Warning signs 1 of 4"
        await screen.press(*"n" * 8, "enter", *"n" * 7, "enter", *"n" * 7, "enter", *"n" * 6)
        assert gate(bundle).opened
        await screen.press("n", "enter")
    assert bundle.record().checks[-1].why == "opened"
    assert not gate(bundle).opened


async def test_a_yes_in_a_list_that_opened_by_itself_locks(tmp_path: Path, hands: Hands) -> None:
    bundle = both_legs(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", *"nnnnnnn", "y", "n", "enter")
        assert screen.app.current_mode == "emergency"
    assert bundle.record().checks[-1].signs == ("both-legs",)
    assert bundle.record().checks[-1].why == "opened"


async def test_a_stray_esc_does_not_leave_a_list_that_opened_by_itself(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = both_legs(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", "escape")
        assert "Esc again" in screen.text
        await screen.press("escape")
        assert screen.app.current_mode == "today"
        assert len(screen.app.screen_stack) == 1
    assert gate(bundle).opened


async def test_the_repeat_asks_the_four_self_checks_too(tmp_path: Path, hands: Hands) -> None:
    bundle = days_ago(tmp_path, hands, 28)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark")
        assert "Is any of this new since 16 February?" in screen.text
        await screen.press(*"nnnn")
        assert "try these four" in screen.text
        await screen.press("n", "n")
    assert bundle.record().checks[-1].self_checks == dict.fromkeys(
        ("heel-walk", "tiptoes", "big-toe", "numb-patch"), "same"
    )
    assert gate(bundle).due is None


async def test_a_self_check_that_is_worse_locks(tmp_path: Path, hands: Hands) -> None:
    bundle = days_ago(tmp_path, hands, 28)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", *"nnnn", "down", "space", "enter")
        assert screen.app.current_mode == "emergency"
    assert bundle.record().checks[-1].self_checks["tiptoes"] == "worse"
    assert gate(bundle).lock.rule == "R1"


async def test_a_smaller_window_passes_over_no_line(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3)) as screen:
        await screen.press("exclamation_mark", "n")
        await screen.pilot.resize_terminal(60, 20)
        await screen.pilot.pause()
        assert "Newly unsteady or heavy legs" in screen.text
        await screen.pilot.resize_terminal(80, 24)
        await screen.pilot.pause()
        assert title(screen) == "Warning signs 2 of 5"


async def test_the_page_of_the_lock_is_shown_where_the_store_refuses(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = days_ago(tmp_path, hands, 3)
    put = Journal.put

    def full(*_: object, **__: object) -> None:
        raise NotSaved("The disk is full.")

    async with opened(bundle) as screen:
        await screen.press("exclamation_mark")
        monkeypatch.setattr(Journal, "put", full)
        await screen.press("space", "enter")
        assert "People with these signs need to be seen today." in screen.rows[1]
        assert "Not saved." in screen.text
        await screen.press("escape", "enter", "t", "r")
        assert "Call now" in screen.text
        assert not gate(bundle).lock.locked
        monkeypatch.setattr(Journal, "put", put)
        await screen.press("y")
        assert "Saved 16 Mar, 06:42." in screen.text
    assert gate(bundle).lock.locked


def test_an_answer_on_the_command_line_is_asked_once_more(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    assert not must_ask_again(bundle)
    set_up(bundle, Answers(), first_check(bundle, "command-line"))
    assert must_ask_again(bundle)


async def test_a_look_on_the_screen_settles_the_command_line(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    set_up(bundle, Answers(), first_check(bundle, "command-line"))
    async with opened(bundle) as screen:
        if type(screen.app.screen).__name__ != "SignsScreen":
            await screen.press("exclamation_mark")
        await screen.press(*"nnnnn")
    assert not must_ask_again(bundle)


async def test_ascii_shows_boxes_and_marks(tmp_path: Path, hands: Hands) -> None:
    async with opened(days_ago(tmp_path, hands, 3), ascii=True) as screen:
        await screen.press("exclamation_mark", "space")
        assert screen.rows[5].startswith("  | [x] Numb or tingling")
        assert all(row.isascii() for row in screen.rows)
        assert all(row[78:].strip() == "" for row in screen.rows)
