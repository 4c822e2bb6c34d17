"""Changing, back-dating and removing what was written; hiding notes."""

from __future__ import annotations

from datetime import date

from lumbarjack.config import load
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.screens.diary.entry import NOT_SAVED
from tests.ui.diary.lived import NOTE
from tests.ui.pilot import opened

FRIDAY = ("d", "down", "down", "down", "enter")
"""The day with a check-in at 06:42 and an entry with a note at 09:42."""


async def test_an_entry_opens_with_its_answers_and_each_can_be_changed(home: Bundle) -> None:
    (before,) = [e for e in home.record().diary if e.note == NOTE]
    async with opened(home) as screen:
        await screen.press(*FRIDAY, "down", "enter")
        assert "Entry of Fri 13 Mar, 09:42" in screen.text
        await screen.press("tab", "tab", "6", "tab", "7", "enter")
        assert "Saved 09:42. u undoes." in screen.text
        assert "pain 6 now, worst 7, buttock, right." in screen.text
        (after,) = [e for e in home.record().diary if e.id == before.id]
        assert (after.now, after.worst, after.note) == (6, 7, NOTE)
        assert (after.at, after.day, after.back_dated) == (before.at, before.day, False)
        assert (after.zone, after.side) == (before.zone, before.side)
        await screen.press("u")
        assert "As it was before" in screen.text
    assert [e.now for e in home.record().diary if e.id == before.id] == [3]


async def test_another_day_is_marked_as_entered_later(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*FRIDAY, "down", "enter", "shift+tab", "left", "enter")
        assert "Saved 09:42 for Thu 12 Mar, marked late." in screen.text
    (moved,) = [e for e in home.record().diary if e.note == NOTE]
    assert (moved.day, moved.back_dated) == (date(2026, 3, 12), True)


async def test_a_check_in_keeps_what_the_page_does_not_ask(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "enter", "enter", *["tab"] * 4, "4", "enter")
    changed = max(home.record().diary, key=lambda e: e.at)
    assert (changed.kind, changed.average, changed.nothing_new) == ("checkin", 4, True)
    assert (changed.zone, changed.sleep) == (changed.zone, 7)


async def test_leaving_a_changed_entry_wants_esc_twice(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*FRIDAY, "down", "enter", "tab", "tab", "8", "escape")
        assert NOT_SAVED in screen.text
        await screen.press("escape")
        assert "Friday 13 March" in screen.text
    assert [e.now for e in home.record().diary if e.note == NOTE] == [3]


async def test_an_entry_is_removed_and_brought_back(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*FRIDAY, "down", "r")
        assert "Removed: 3 now, 5 worst, buttock right." in screen.text
        assert NOTE not in screen.text.split("Removed")[0]
        assert not [e for e in home.record().diary if e.note == NOTE]
        await screen.press("u")
        assert "There again" in screen.text
    assert [e.now for e in home.record().diary if e.note == NOTE] == [3]


async def test_what_the_app_tells_cannot_be_changed(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "down", "down", "enter", "down", "enter")
        assert "What you wrote in the diary can be changed" in screen.text


async def test_notes_are_hidden_and_stay(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "down", "down", "down", "N")
        assert "Notes are hidden." in screen.text
        assert NOTE not in screen.text
        assert "(A note, hidden.)" in screen.text
        await screen.press("slash", *"raked", "enter")
        assert "No entry with that word." in screen.text
        await screen.press("escape", "escape", "N")
        assert "Notes are shown." in screen.text
        assert load(home.places.settings_file).notes == "shown"
    assert [e.note for e in home.record().diary if e.note] == [NOTE]


async def test_days_are_found_by_pain_and_by_how_far_out(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "slash", *"5+")
        assert "1 of 10 days" in screen.text
        await screen.press("escape", "escape", "slash", *"buttock+")
        assert "1 of 10 days" in screen.text
        await screen.press("escape", "escape", "slash", *"back+")
        assert "10 of 10 days" in screen.text


async def test_two_keys_log_pain_from_the_diary(home: Bundle) -> None:
    keys = ("2", "enter")
    before = len(home.record().diary)
    async with opened(home) as screen:
        await screen.press("d", *keys)
    assert len(home.record().diary) == before + 1
    assert len(keys) == 2
