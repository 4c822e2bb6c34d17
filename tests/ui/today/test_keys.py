"""What the keys of Today do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.today import look
from lumbarjack.store.errors import NotSaved
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, after_a_bad_morning, morning, with_plan
from tests.ui.today import homes

UNDOES = "u undoes."


def named(screen: Screen) -> str:
    return type(screen.app.screen).__name__


async def test_enter_starts_the_session(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("enter")
        assert named(screen) == "SessionScreen"


async def test_enter_checks_in_first_where_that_was_put_off(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("enter")
        assert named(screen) == "CheckInScreen"
        assert "Five short questions." in screen.text
        await screen.press("enter", "n", "3")
        assert named(screen) == "SessionScreen"


async def test_arrows_choose_and_the_body_follows(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("down", "j")
        assert screen.rows[8].startswith("  ▌ Small knee rolls")
        assert "in place of" in screen.rows[13].lower() or "set by" in screen.rows[13].lower()
        await screen.press("G")
        assert screen.rows[13].startswith("  ▌ Standing back extension")
        await screen.press("g", "k")
        assert screen.rows[6].startswith("  ▌ Cat and camel")


async def test_pain_is_logged_in_two_keys(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("4")
        assert screen.rows[4].startswith("  ▌ Pain now 4  acceptable")
        assert "Pain now 4. Enter saves it, Esc drops it." in screen.rows[-2]
        assert screen.rows[-1].strip().startswith("Enter save   Esc drop it")
        await screen.press("enter")
        assert "Saved 06:42. u undoes." in screen.rows[-2]
        assert screen.rows[4].startswith("  Checked in 06:42")
        assert "4 now" in screen.rows[20]
    newest = max(sore.record().diary, key=lambda e: (e.at, e.id))
    assert (newest.now, newest.worst, newest.kind) == (4, 4, "log")


async def test_ten_is_one_and_nought(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("1", "0", "enter")
        if named(screen) == "SignsScreen":
            await screen.press("escape", "escape")
    assert max(e.now or 0 for e in sore.record().diary) == 10


async def test_escape_drops_a_number_and_stores_nothing(sore: Bundle) -> None:
    before = sore.record()
    async with opened(sore) as screen:
        await screen.press("4", "escape")
        assert screen.rows[4].startswith("  Checked in")
        assert "Enter start" in screen.rows[-1]
    assert sore.record() == before


async def test_a_number_that_was_not_saved_stays_and_enter_tries_again(
    sore: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("the disk is full. Make room and try again.")

    async with opened(sore) as screen:
        with monkeypatch.context() as patch:
            patch.setattr(sore.journal, "put", refuse)
            await screen.press("4", "enter")
            assert "Not saved: the disk is full." in screen.text
            assert screen.rows[4].startswith("  ▌ Pain now 4")
        await screen.press("enter")
        assert "Saved 06:42." in screen.text


async def test_accepted_advice_is_stored_and_changes_the_plan(sore: Bundle) -> None:
    before = look(sore).plan.items[0].dose
    async with opened(sore) as screen:
        await screen.press("a")
        assert "accepted. u undoes." in screen.text
        assert "1 of 7" in screen.text
        assert "less for today: pain 7" in screen.rows[13]
        assert "was 6 × 1 s" in screen.rows[6]
    (decision,) = sore.record().decisions
    assert (decision.decision, decision.advice.rule) == ("accept", "R5a")
    assert look(sore).plan.items[0].dose.reps < before.reps


async def test_all_of_one_rule_are_accepted_and_undone_together(sore: Bundle) -> None:
    async with opened(sore) as screen:
        assert "A all 8" in screen.text
        await screen.press("A")
        assert len(sore.record().decisions) == 8
        assert "Suggested" not in screen.text
        await screen.press("u")
        assert "Taken back" in screen.text
    assert sore.record().decisions == ()


@pytest.mark.parametrize(("key", "kept"), [("n", "later"), ("equals_sign", "keep")])
async def test_not_now_and_keep_change_nothing_in_the_plan(
    sore: Bundle, key: str, kept: str
) -> None:
    before = look(sore).plan.items
    async with opened(sore) as screen:
        await screen.press(key)
        assert "1 of 7" in screen.text
    assert [d.decision for d in sore.record().decisions] == [kept]
    assert look(sore).plan.items == before


async def test_enter_and_escape_answer_no_suggestion(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("escape", "space", "tab", "enter")
    assert sore.record().decisions == ()


async def test_why_shows_five_paragraphs_in_their_order(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("w")
        assert screen.rows[3].strip() == "Why: Cat and camel: 4 times instead of 6"
        labels = [row[2:9].strip() for row in screen.rows[4:-2]]
        assert [label for label in labels if label] == ["Rule", "Saw", "Step", "Source", "Changes"]
        for part in ("R5a", "morning: 7", "usual now: 3", "24-hour rule"):
            assert part in screen.text
        assert screen.rows[-1].strip().startswith("a accept   n not now   = keep as is   Esc back")
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


async def test_undo_of_an_earlier_day_says_first_what_it_takes_back(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    hands.at += timedelta(days=1)
    async with opened(bundle) as screen:
        await screen.press("u")
        assert "u again takes back: the check-in of Mon 16 Mar, 06:42" in screen.text
        assert bundle.record().diary
        await screen.press("u")
        assert "Taken back: the check-in of Mon 16 Mar, 06:42" in screen.text
    assert not bundle.record().diary


async def test_days_away_are_one_key_away_in_every_area(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    for area in "cdpl":
        async with opened(bundle) as screen:
            await screen.press(area, "v")
            assert "Days away" in screen.text
    async with opened(bundle) as screen:
        await screen.press("ctrl+p", *"away", "enter", "enter")
        assert "Away from Mon 16 Mar" in screen.text
    assert bundle.record().away


async def test_a_key_with_nothing_to_do_says_so(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        for key in ("a", "A", "n", "equals_sign"):
            await screen.press(key)
            assert "Nothing is suggested just now." in screen.rows[-2]


async def test_a_store_that_refuses_is_told_and_nothing_is_said_to_be_saved(
    sore: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_documents: object) -> None:
        raise NotSaved("the disk is full. Make room and try again.")

    monkeypatch.setattr(sore.journal, "put_all", refuse)
    async with opened(sore) as screen:
        await screen.press("a")
        assert "Not saved: the disk is full." in screen.text
        assert UNDOES not in screen.text
        assert "1 of 8" in screen.text


async def test_a_new_day_is_seen_at_the_next_key(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        hands.at += timedelta(days=1)
        await screen.press("down")
        assert "Tue 17 Mar, day 2" in screen.rows[0]
        assert "Not checked in yet" in screen.text


async def test_a_session_that_was_cut_off_is_offered_first(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.cut_off(tmp_path, hands)
    async with opened(bundle) as screen:
        assert screen.rows[3].startswith("  Continue at Cat and camel")
        assert "Stopped at 06:42, 9 minutes left" in screen.text
        assert screen.rows[-1].strip().startswith("Enter continue   n start anew")
        await screen.press("enter")
        assert named(screen) == "SessionScreen"
    assert interrupted(bundle) is not None
    assert bundle.record().sessions == ()


async def test_starting_anew_saves_what_was_done_first(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.cut_off(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("n")
        assert named(screen) == "SessionScreen"
    (saved,) = bundle.record().sessions
    assert not saved.finished
    assert bundle.journal.undo() is not None
    assert bundle.record().sessions == ()


async def test_one_of_another_day_is_saved_before_todays_begins(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = homes.cut_off(tmp_path, hands)
    hands.at += timedelta(days=1)
    morning(bundle)
    async with opened(bundle) as screen:
        assert "Eight exercises" in screen.text
        assert "Monday's was cut off: n saves it" in screen.text
        await screen.press("n")
        assert named(screen) == "SessionScreen"
    (saved,) = bundle.record().sessions
    assert saved.day < bundle.today()


async def test_before_the_check_in_enter_leaves_one_of_another_day_as_it_is(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = homes.cut_off(tmp_path, hands)
    hands.at += timedelta(days=1)
    async with opened(bundle) as screen:
        await screen.press("escape", "enter")
        assert named(screen) == "CheckInScreen"
    assert interrupted(bundle) is not None


async def test_an_easier_day_is_one_step_easier_for_today_only(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = homes.quiet(tmp_path, hands)
    morning(bundle)
    before = look(bundle).plan
    async with opened(bundle) as screen:
        await screen.press("e")
        assert "for today only; it counts as a full day. u undoes." in screen.rows[-2]
        assert "easier for today" in screen.text
        await screen.press("e")
        assert "Today is one step easier already." in screen.rows[-2]
        eased = look(bundle).plan
        assert {item.lowered_by for item in eased.items} <= {"person", None}
        assert eased.seconds < before.seconds
        await screen.press("u")
        assert look(bundle).plan == before
    hands.at += timedelta(days=1)
    assert [i.exercise for i in look(bundle).plan.items] == [i.exercise for i in before.items]


async def test_instructions_are_those_of_the_chosen_one_with_its_dose(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("down", "i")
        assert screen.rows[0].startswith("  Pelvic tilt: gentle arch")
        assert "6 times, hold 2 s" in screen.text
        assert "1. " in screen.text and "Breath" in screen.text
        await screen.press("escape")
        assert screen.rows[7].startswith("  ▌ Pelvic tilt: gentle arch")


async def test_the_day_is_copied_and_written_to_a_file(
    sore: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    async with opened(sore) as screen:
        monkeypatch.setattr(screen.app, "copy_to_clipboard", copied.append)
        await screen.press("y")
        assert "Copied, and written to" in screen.text
    (path,) = sore.places.data.rglob("today-2026-03-16.txt")
    assert path.read_text(encoding="utf-8") == copied[0]
    assert path.stat().st_mode & 0o077 == 0
    for part in ("Monday 16 March 2026, day 9", "Check-in: 7 now", "Cat and camel", "Suggested: "):
        assert part in copied[0]
    assert sore.journal.check().ok


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_it_leaves_with_zero(tmp_path: Path, hands: Hands, key: str) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.pilot.press(key)
        await screen.pilot.pause()
    assert not screen.app.is_running
    assert screen.app.return_code == 0


async def test_a_key_of_the_settings_takes_the_place_of_ours(tmp_path: Path, hands: Hands) -> None:
    settings = Settings(zone="Europe/Berlin", keys={"start": "f5"})
    bundle = with_plan(tmp_path, hands, settings)
    morning(bundle)
    async with opened(bundle) as screen:
        assert "f5 start" in screen.rows[-1].lower()
        await screen.press("enter")
        assert named(screen) == "TodayScreen"
        await screen.press("f5")
        assert named(screen) == "SessionScreen"


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast", "ansi"])
async def test_every_theme_opens(tmp_path: Path, hands: Hands, theme: str) -> None:
    settings = Settings.model_validate({"zone": "Europe/Berlin", "theme": theme})
    async with opened(after_a_bad_morning(tmp_path, hands, settings)) as screen:
        assert "Suggested" in screen.text


async def test_h_begins_a_short_one(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("h")
        await screen.pilot.pause(0.3)
        assert named(screen) == "SessionScreen"
        assert "A short one; left for another time:" in screen.text


async def test_before_a_short_one_its_two_questions_are_asked(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("escape", "h")
        await screen.pilot.pause(0.3)
        assert "Two questions first." in screen.text
        await screen.press("n", "3")
        await screen.pilot.pause(0.3)
        assert named(screen) == "SessionScreen"
        assert "A short one; left for another time:" in screen.text


async def test_while_a_session_is_cut_off_no_short_one_begins(tmp_path: Path, hands: Hands) -> None:
    async with opened(homes.cut_off(tmp_path, hands)) as screen:
        await screen.press("h")
        assert "A session is under way; Enter goes to it." in screen.text
