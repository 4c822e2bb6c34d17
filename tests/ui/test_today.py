"""The plain Today, used by real keys."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import begin
from lumbarjack.services.today import look
from lumbarjack.store.errors import NotSaved
from tests.ui.pilot import SIZES, Ran, opened
from tests.ui.seeded import Hands, after_a_bad_morning, morning, new_home, session, with_plan

UNDOES = "u undoes."


async def test_it_shows_the_day_the_dose_who_set_it_and_the_minutes(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle, (120, 40)) as screen:
        assert "Mon 16 Mar, day 1" in screen.rows[0]
        assert "Eight exercises, 10 minutes" in screen.text
        assert "Checked in 06:42: 4 now, 5 worst, low back, slept 7 of 10" in screen.text
        assert "First time: 4 of 6, to see how it goes." in screen.text
        assert "Set by the catalogue." in screen.text
        assert "The other doses were set by the programme." in screen.text
        first = look(bundle).plan.items[0]
        assert bundle.catalogue.exercise(first.exercise).name in screen.text


async def test_before_the_check_in_it_says_so(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        assert "Not checked in yet: c asks five short questions." in screen.text


async def test_before_setup_one_calm_sentence_and_enter_begins(
    tmp_path: Path, hands: Hands
) -> None:
    ran = Ran()
    async with opened(new_home(tmp_path, hands), ran=ran) as screen:
        assert "There is no plan yet" in screen.text
        assert "lumbarjack setup" in screen.text
        assert "Enter set up" in screen.rows[-1]
        await screen.press("enter")
    assert ran.commands == [("setup",)]


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("enter", ("session", "--plain")),
        ("c", ("checkin",)),
        ("exclamation_mark", ("safety",)),
    ],
)
async def test_a_key_runs_the_plain_command(
    tmp_path: Path, hands: Hands, key: str, command: tuple[str, ...]
) -> None:
    ran = Ran()
    async with opened(with_plan(tmp_path, hands), ran=ran) as screen:
        await screen.press(key)
    assert ran.commands == [command]


async def test_without_a_command_line_it_names_the_command(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("enter")
        assert "Leave with q, then: lumbarjack session --plain" in screen.text


async def test_what_the_command_stored_is_there_when_it_comes_back(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)

    class ChecksIn(Ran):
        def __call__(self, command: tuple[str, ...]) -> int:
            morning(new_home(tmp_path, hands), now=2, worst=3)
            return 0

    async with opened(bundle, ran=ChecksIn()) as screen:
        await screen.press("c")
        assert "Checked in 06:42: 2 now, 3 worst" in screen.text


async def test_accepted_advice_is_stored_and_changes_the_plan(sore: Bundle) -> None:
    before = look(sore).plan.items[0].dose
    async with opened(sore) as screen:
        assert "Suggested" in screen.text
        assert "1 of 8" in screen.text
        await screen.press("a")
        assert "accepted. u undoes." in screen.text
        assert "1 of 7" in screen.text
    (decision,) = sore.record().decisions
    assert decision.decision == "accept"
    assert decision.advice.rule == "R5a"
    assert look(sore).plan.items[0].dose.reps < before.reps


async def test_all_of_one_rule_are_accepted_and_undone_together(sore: Bundle) -> None:
    async with opened(sore) as screen:
        assert "A all 8" in screen.text
        await screen.press("A")
        assert len(sore.record().decisions) == 8
        assert "Suggested" not in screen.text
        await screen.press("u")
        assert "Taken back: the answer to" in screen.text
    assert sore.record().decisions == ()


@pytest.mark.parametrize(("key", "kept"), [("n", "later"), ("l", "later"), ("equals_sign", "keep")])
async def test_not_now_and_keep_change_nothing_in_the_plan(
    sore: Bundle, key: str, kept: str
) -> None:
    before = look(sore).plan.items
    async with opened(sore) as screen:
        await screen.press(key)
    assert [d.decision for d in sore.record().decisions] == [kept]
    assert look(sore).plan.items == before


async def test_enter_and_escape_answer_no_suggestion(sore: Bundle) -> None:
    async with opened(sore, ran=Ran()) as screen:
        await screen.press("enter", "escape", "space", "tab")
    assert sore.record().decisions == ()


async def test_why_shows_window_numbers_sources_and_what_would_change_it(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("w")
        for part in ("R5a", "morning: 7", "usual now: 3", "24-hour rule", "Changes"):
            assert part in screen.text
        await screen.press("escape")
        assert "Eight exercises" in screen.text
    assert sore.record().decisions == ()


async def test_an_answer_can_be_given_on_the_why_page(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("w", "a")
        assert UNDOES in screen.text
    assert [d.decision for d in sore.record().decisions] == ["accept"]


async def test_undo_says_what_it_took_back(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("u")
        assert "Taken back: the check-in of Mon 16 Mar, 06:42 (4 now" in screen.text
        assert "Not checked in yet" in screen.text
        await screen.press("j")
        assert "Taken back" not in screen.text


async def test_a_key_with_nothing_to_do_says_so(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("a")
        assert "Nothing is suggested just now." in screen.text
        await screen.press("u")
        assert "Taken back: the answer to the safety list" in screen.text
        await screen.press("u")
        assert "There is nothing to undo." in screen.text


async def test_a_store_that_refuses_is_told_and_nothing_is_said_to_be_saved(
    sore: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:

    def refuse(_documents: object) -> None:
        raise NotSaved("Not saved: the disk is full. Make room and try again.")

    monkeypatch.setattr(sore.journal, "put_all", refuse)
    async with opened(sore) as screen:
        await screen.press("a")
        assert "Not saved: the disk is full." in screen.text
        assert UNDOES not in screen.text
        assert "1 of 8" in screen.text


async def test_reading_again_shows_the_new_day(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle) as screen:
        hands.at += timedelta(days=1)
        await screen.press("r")
        assert "Tue 17 Mar, day 2" in screen.rows[0]


async def test_a_session_that_was_cut_off_is_offered_first(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    begin(bundle, line_up(bundle), before=3, zone=None)
    async with opened(bundle) as screen:
        assert "Continue at Cat and camel" in screen.text
        assert "Begun 06:42 and cut off" in screen.text
        assert "Enter go on" in screen.rows[-1]


async def test_a_done_day_says_so(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    session(bundle)
    async with opened(bundle) as screen:
        assert "Today is done." in screen.text
        assert "■ Cat and camel" in screen.text
        assert "Enter again" in screen.rows[-1]


@pytest.mark.parametrize("size", SIZES)
async def test_keys_and_card_are_seen_whole_and_nothing_touches_the_edge(
    sore: Bundle, size: tuple[int, int]
) -> None:
    async with opened(sore, size) as screen:
        assert "? help" in screen.rows[-1]
        assert "w why" in screen.text
        assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)
        assert screen.rows[0].startswith("  Today")


async def test_a_long_day_scrolls_and_says_how_much_more(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), (60, 20)) as screen:
        assert "more lines" in screen.text
        assert "The other doses were set by the programme." not in screen.text
        await screen.press("G")
        assert "The other doses were set by the programme." in screen.text
        assert "↑" in screen.text
        await screen.press("g")
        assert "Eight exercises" in screen.text


async def test_a_short_day_does_not_scroll(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        before = screen.rows
        await screen.press("down", "j", "G", "pagedown")
        assert screen.rows == before
        assert "more line" not in screen.text


async def test_it_gets_smaller_with_the_window(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.pilot.resize_terminal(60, 20)
        await screen.pilot.pause()
        assert "w why" in screen.text
        assert "? help" in screen.rows[-1]


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_it_leaves_with_zero(tmp_path: Path, hands: Hands, key: str) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.pilot.press(key)
        await screen.pilot.pause()
    assert not screen.app.is_running
    assert screen.app.return_code == 0


async def test_a_key_of_the_settings_takes_the_place_of_ours(tmp_path: Path, hands: Hands) -> None:
    settings = Settings(zone="Europe/Berlin", keys={"start": "s"})
    ran = Ran()
    async with opened(with_plan(tmp_path, hands, settings), ran=ran) as screen:
        assert "s start" in screen.rows[-1]
        await screen.press("enter")
        assert ran.commands == []
        await screen.press("s")
    assert ran.commands == [("session", "--plain")]


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast", "ansi"])
async def test_every_theme_opens(tmp_path: Path, hands: Hands, theme: str) -> None:
    settings = Settings.model_validate({"zone": "Europe/Berlin", "theme": theme})
    async with opened(after_a_bad_morning(tmp_path, hands, settings)) as screen:
        assert "Suggested" in screen.text
