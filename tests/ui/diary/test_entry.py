"""The full entry."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from textual.app import App

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.medicine import Taken
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.note_file import note_path
from lumbarjack.ui.screens.diary.entry_shown import IN_ITS_FIELD, STILL_HERE
from tests.ui.diary.test_journal import EVERY_SIZE
from tests.ui.pilot import opened

MOST_SIGNS = 14
"""No page of the safety list has more lines."""


def newest(home: Bundle) -> DiaryEntry:
    return max(home.record().diary, key=lambda e: e.id)


def to(question: int) -> list[str]:
    """The keys from the places to a question."""
    return ["tab"] * question


async def test_places_are_marked_with_space_and_say_how_far_out_it_is(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "space", "down", "right", "space")
        assert "Zone 2, buttock. Yesterday" in screen.text
        assert "it was 1, low back." in screen.text
        await screen.press("4", "enter")
        assert "Saved 07:14. u undoes." in screen.text
    entry = newest(home)
    assert entry.regions == ("low-back-centre", "buttock-right")
    assert (entry.zone, entry.side, entry.now, entry.worst) == (Zone.BUTTOCK, Side.RIGHT, 4, 4)


async def test_what_is_left_blank_is_not_said(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", *to(2), "3", "enter")
    entry = newest(home)
    assert entry.now == 3
    blank = (entry.zone, entry.side, entry.sleep, entry.stiff_min, entry.interference)
    assert blank == (None,) * 5
    assert (entry.sat_long, entry.medicines, entry.note, entry.quality) == (None, (), None, ())


async def test_every_question_is_kept(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "tab", "space", "right", "space")
        await screen.press("tab", "4", "tab", "7", "tab", "5", "tab", "2", "0", "tab", "6")
        await screen.press("tab", "3", "tab", "right", "tab", *"ibuprofen 400 mg", "tab", "right")
        await screen.press("tab", *"tea", "tab", "right", "right", "tab", "tab")
        await screen.press(*"gardening", "tab", *"A long day.", "enter")
        assert "Saved 07:14" in screen.text
    entry = newest(home)
    assert entry.quality == ("aching", "stiff")
    assert (entry.now, entry.worst, entry.average, entry.stiff_min) == (4, 7, 5, 20)
    assert (entry.sleep, entry.interference, entry.sat_long) == (6, 3, True)
    assert entry.medicines == (
        Taken(name="ibuprofen", dose="400 mg", helped=True),
        Taken(name="tea", helped=False),
    )
    assert (entry.activity, entry.note) == ("gardening", "A long day.")


async def test_leaving_keeps_what_is_filled_in(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "space", *to(3), "6", "escape")
        assert "Full entry" not in screen.text
        await screen.press("tab")
        assert "Low back, centre" in screen.text
        assert "Worst 6" in screen.text


async def test_a_number_typed_on_the_diary_goes_along(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "5", "tab", "enter")
    assert newest(home).now == 5


async def test_two_answers_that_contradict_each_other_stay(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", *to(2), "7", "tab", "3", "enter")
        assert "Worst is at least the pain now: worst 3, now 7." in screen.text
        await screen.press("8", "enter")
        assert "Saved 07:14" in screen.text


async def test_an_empty_entry_is_not_saved(home: Bundle) -> None:
    before = len(home.record().diary)
    async with opened(home) as screen:
        await screen.press("d", "tab", "enter")
        assert "Nothing is filled in yet." in screen.text
    assert len(home.record().diary) == before


@pytest.mark.parametrize(("letter", "place"), [("g", "groin"), ("sss", "saddle")])
@pytest.mark.parametrize("key", ["space", "6"])
async def test_groin_and_saddle_ask_the_safety_list_at_once(
    home: Bundle, letter: str, place: str, key: str
) -> None:
    before = len(home.record().diary)
    async with opened(home) as screen:
        await screen.press("d", "tab", "b", "space", *letter, key)
        assert type(screen.app.screen).__name__ == "SignsScreen"
        assert "You marked the groin or the saddle area" in screen.text
        assert newest(home).regions == tuple(sorted(("buttock-left", place)))
        while type(screen.app.screen).__name__ == "SignsScreen":
            await screen.press(*["n"] * MOST_SIGNS, "enter")
        assert "Entry of Mon 16 Mar" in screen.text
        await screen.press("tab", "tab", "7", "enter")
        assert type(screen.app.screen).__name__ == "DiaryScreen"
    entry = newest(home)
    assert len(home.record().diary) == before + 1
    assert (entry.now, entry.back_dated) == (7, False)
    assert set(entry.regions) == {"buttock-left", place}


async def test_an_entry_for_yesterday_is_marked_late(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "2", "shift+tab", "left", *"2130")
        assert "Sunday 15 March, 21:30, marked late" in screen.text
        await screen.press("enter")
        assert "Saved 21:30 for Sun 15 Mar, marked late." in screen.text
        await screen.press("down")
        assert "Entered later." in screen.text
    entry = newest(home)
    assert (entry.day, entry.back_dated) == (date(2026, 3, 15), True)


async def test_digits_that_are_no_time_are_told(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "2", "shift+tab", *"2570", "enter")
        assert "2570 is no time" in screen.text


async def test_in_the_leg_back_and_leg_have_a_number_each(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "down", "down", "left", "space", *to(3), "2", "tab", "6")
        await screen.press("enter")
    entry = newest(home)
    assert (entry.now, entry.back_now, entry.leg_now, entry.zone) == (6, 2, 6, Zone.THIGH)


async def test_a_long_note_is_written_in_the_editor(
    home: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\nprintf "One.\\nTwo.\\033[2J" > "$1"\n')
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{editor}'")
    monkeypatch.setattr(App, "suspend", lambda _self: nullcontext())
    async with opened(home) as screen:
        await screen.press("d", "tab", "o")
        assert "One. " in screen.text
        assert "Two." in screen.text
        await screen.press("enter")
    assert newest(home).note == "One.\nTwo.[2J"
    assert not note_path(home.places).exists()


async def test_the_note_is_kept_when_the_app_ends_before_it_is_saved(
    home: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "Long words." > "$1"\nexit 3\n')
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr(App, "suspend", lambda _self: nullcontext())
    async with opened(home) as screen:
        await screen.press("d", "tab", "o")
        assert "ended with 3" in screen.text
    async with opened(home) as screen:
        await screen.press("d", "tab")
        assert STILL_HERE in screen.text
        await screen.press("enter")
    assert newest(home).note == "Long words."


async def test_without_an_editor_the_field_is_named(
    home: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with opened(home) as screen:
        await screen.press("d", "tab", "o")
        assert "No editor is named: EDITOR is not set" in screen.text
        assert IN_ITS_FIELD in screen.text


async def test_where_other_programs_are_off_the_field_is_named(
    home: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("LUMBARJACK_NO_SHELL", "1")
    async with opened(home) as screen:
        await screen.press("d", "tab", "o")
        assert f"Other programs are switched off on this host. {IN_ITS_FIELD}" in screen.text


async def test_an_editor_that_is_not_there_loses_nothing(
    home: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    monkeypatch.setattr(App, "suspend", lambda _self: nullcontext())
    async with opened(home) as screen:
        await screen.press("d", "tab", "shift+tab", "shift+tab", *"Kept.", "escape", "o")
        assert "cannot be opened" in screen.text
        await screen.press("enter")
    assert newest(home).note == "Kept."


@pytest.mark.parametrize("size", EVERY_SIZE, ids=str)
@pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
async def test_every_question_fits_its_window(
    home: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("d", "tab", "space")
        for _ in range(13):
            width, height = size
            assert len(screen.rows) == height
            assert all(len(row) <= width and not row[-1:].strip() for row in screen.rows)
            assert screen.rows[-1].rstrip().endswith("? help")
            assert not ascii or "".join(screen.rows).isascii()
            await screen.press("tab")
