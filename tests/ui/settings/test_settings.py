"""The settings on the screen: a change holds at once and is kept, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from lumbarjack.config import load
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.zones import matching, zone_names
from lumbarjack.ui.screens.settings.rows import ROWS
from tests.ui.pilot import HOME, Screen, opened
from tests.ui.seeded import Hands, morning, new_home, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))


@asynccontextmanager
async def settings(
    bundle: Bundle, size: tuple[int, int] = HOME, *, ascii: bool = False
) -> AsyncIterator[Screen]:
    """The settings, over Today."""
    async with opened(bundle, size, ascii=ascii) as screen:
        screen.app.open_settings()
        await screen.press()
        await screen.pilot.pause()
        await screen.app.workers.wait_for_complete()
        await screen.pilot.pause()
        yield screen


@pytest.fixture
def bundle(tmp_path: Path, hands: Hands) -> Bundle:
    made = with_plan(tmp_path, hands)
    morning(made)
    return made


def row(screen: Screen, name: str) -> str:
    return next(row for row in screen.rows if row[4:].startswith(name))[23:48].strip()


def beside(screen: Screen) -> str:
    """The selected row in words."""
    return " ".join(" ".join(row[50:] for row in screen.rows[3:22]).split())


async def to(screen: Screen, id: str) -> None:
    await screen.press("g", *["down"] * [row.id for row in ROWS].index(id))


async def test_the_theme_changes_at_once_and_is_kept(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await screen.press("right")
        assert row(screen, "Theme") == "light"
        assert screen.app.theme == "lumbarjack-light"
        assert load(bundle.places.settings_file).theme == "light"
        await screen.press("left")
        assert screen.app.theme == "lumbarjack-dark"
        assert load(bundle.places.settings_file).theme == "dark"


async def test_enter_takes_the_next_value_and_begins_again_after_the_last(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "sound")
        seen = []
        for _ in range(3):
            await screen.press("enter")
            seen.append(row(screen, "Sound"))
        assert seen == ["flash", "off", "bell"]


async def test_a_scale_stops_at_its_ends(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "target_days")
        await screen.press(*["right"] * 5)
        assert row(screen, "Days a week") == "7"
        await to(screen, "day_start")
        await screen.press("right")
        assert row(screen, "A day begins") == "04:30"
        assert screen.app.bundle.settings.target_days == 7
        assert load(bundle.places.settings_file).day_start.minute == 30


async def test_fast_keys_are_all_written(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "target_days")
        await screen.pilot.press("left", "left", "left", "up", "right")
        for _ in range(4):
            await screen.app.workers.wait_for_complete()
            await screen.pilot.pause()
        kept = load(bundle.places.settings_file)
        assert (kept.target_days, kept.week_start) == (1, "sunday")


async def test_every_area_gets_the_new_settings(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await screen.press("right", "escape")
        assert screen.app.screen.bundle.settings.theme == "light"  # type: ignore[attr-defined]


async def test_a_telephone_number_is_typed_and_checked(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "crisis_line")
        await screen.press("enter", *"mum", "enter")
        assert "A telephone number is like 112" in screen.text
        await screen.press(*["backspace"] * 3, *"988", "enter")
        assert row(screen, "Crisis line") == "988"
        assert load(bundle.places.settings_file).crisis_line == "988"
        await screen.press("enter", *["backspace"] * 3, "enter")
        assert row(screen, "Crisis line") == "none"
        assert load(bundle.places.settings_file).crisis_line is None


async def test_escape_leaves_the_field_and_keeps_what_was_typed(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "urgent_line")
        await screen.press("enter", *"116", "escape")
        assert row(screen, "Urgent line") == "none"
        await screen.press("up", "down")
        assert "116" in screen.text
        await screen.press("enter", *"117", "enter")
        assert row(screen, "Urgent line") == "116117"


async def test_letters_in_the_field_are_letters(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "urgent_line")
        await screen.press("enter", *"1j,?!g")
        assert "1j,?!g" in screen.text
        assert screen.rows[0].startswith("  Settings")


async def test_a_zone_is_found_by_typing_and_the_day_follows(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "zone")
        await screen.press("enter", *"auckland", "enter")
        assert row(screen, "Time zone") == "Pacific/Auckland"
        assert screen.app.bundle.now().utcoffset() is not None
        assert screen.app.bundle.zone.key == "Pacific/Auckland"
        assert load(bundle.places.settings_file).zone == "Pacific/Auckland"
        await screen.press("enter", "up", "up", "pageup", *["pageup"] * 60, "enter")
        assert row(screen, "Time zone") == "this machine's"
        assert load(bundle.places.settings_file).zone is None


async def test_escape_from_the_zones_changes_nothing(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "zone")
        await screen.press("enter", *"nowhere at all")
        assert "No zone with that in its name." in screen.text
        await screen.press("enter", "escape")
        assert row(screen, "Time zone") == "Europe/Berlin"
        assert not bundle.places.settings_file.exists()


async def test_a_file_that_cannot_be_read_says_why_and_stays(bundle: Bundle) -> None:
    file = bundle.places.settings_file
    file.parent.mkdir(parents=True)
    file.write_text("theme = \n")
    async with settings(bundle) as screen:
        await screen.press("right")
        assert "Not saved: " in screen.text
        assert "this is not TOML" in screen.text
        assert screen.app.theme == "lumbarjack-light"
    assert file.read_text() == "theme = \n"


async def test_what_is_part_of_the_record_is_shown_with_the_way_to_change_it(
    bundle: Bundle,
) -> None:
    async with settings(bundle) as screen:
        await to(screen, "answers")
        for words in ("part of your record", "advice so far", "usually 4", "Plan", "Past"):
            assert words in beside(screen)


async def test_the_answers_are_given_anew_in_the_first_run(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await to(screen, "answers")
        await screen.press("enter", "enter")
        assert screen.app.current_mode == "first-run"
        await screen.press("escape")
        assert screen.rows[0].startswith("  Today")


async def test_keys_that_are_ones_own_are_shown_with_the_file(tmp_path: Path, hands: Hands) -> None:
    plain = with_plan(tmp_path, hands)
    morning(plain)
    own = plain.with_settings(plain.settings.model_copy(update={"keys": {"start": "s"}}))
    async with settings(own) as screen:
        await to(screen, "keys")
        assert row(screen, "Keys") == "1 of your own"
        await screen.press("enter")
        assert "Your own keys start s Start today's session" in screen.text
        assert "settings.toml" in "".join(screen.text.split())


async def test_a_conflict_in_the_file_is_told_before_the_next_start(bundle: Bundle) -> None:
    file = bundle.places.settings_file
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nstart = "u"\n')
    async with settings(bundle) as screen:
        await to(screen, "keys")
        await screen.press("enter")
        assert "At the next start: keys.start: u is" in screen.text


async def test_about_says_what_it_is_not_and_where_the_files_lie(bundle: Bundle) -> None:
    async with settings(bundle) as screen:
        await screen.press("G", "enter")
        for words in ("It is not a medical device", "tried on patients", "MIT licence"):
            assert words in screen.text
        read = screen.text
        await screen.press("G")
        squeezed = "".join((read + screen.text).split())
        assert str(bundle.places.data) in squeezed
        assert str(bundle.places.settings_file) in squeezed
        await screen.press("escape", "escape")
        assert screen.rows[0].startswith("  Today")


async def test_before_the_first_run_the_answers_are_not_told(tmp_path: Path, hands: Hands) -> None:
    async with settings(new_home(tmp_path, hands)) as screen:
        await screen.press("G")
        assert row(screen, "You and the advice") == "not told yet"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ascii", [False, True])
async def test_every_row_can_be_reached_and_read(
    bundle: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    async with settings(bundle, size, ascii=ascii) as screen:
        for one in ROWS:
            mark = "|" if ascii else "▌"
            assert any(row.startswith(f"  {mark} {one.name}") for row in screen.rows), one.name
            assert one.about.split()[0] in screen.text
            assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)
            assert "? help" in screen.rows[-1]
            assert not ascii or "".join(screen.rows).isascii()
            await screen.press("down")


def test_a_part_of_a_name_finds_the_city_first() -> None:
    names = zone_names()
    assert matching(names, "vienna") == ("Europe/Vienna",)
    assert matching(names, "new york")[0] == "America/New_York"
    assert matching(names, "york america")[0] == "America/New_York"
    assert matching(names, "xyzzy") == ()
    assert matching(names, "") == names
