"""Find an exercise, know where one stands, add it, try it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.plan import read_plan
from lumbarjack.services.setup import Answers, set_up
from lumbarjack.ui.glyphs import UTF8
from lumbarjack.ui.screens.catalogue.screen import CatalogueScreen
from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import SIZES, Screen, opened
from tests.ui.seeded import Hands, locked, morning, with_plan

TINY = (40, 12)
BODY = frozenset(map(chr, range(0x2800, 0x2900)))
"""The braille cells that the body is drawn in."""

OWN_GLYPHS = frozenset("─━▌▲↑↓←→×–·⠒")


@pytest.fixture
def home(tmp_path: Path, hands: Hands) -> Bundle:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    return bundle


def told(tmp_path: Path, hands: Hands, **answers: object) -> Bundle:
    bundle = with_plan(tmp_path, hands)
    hands.at += timedelta(minutes=1)
    set_up(bundle, Answers(**answers), None)  # type: ignore[arg-type]
    morning(bundle)
    return bundle


def planned(bundle: Bundle) -> list[str]:
    return [row.exercise for row in read_plan(bundle).rows]


async def find(screen: Screen, words: str) -> None:
    await screen.press("slash", *("space" if c == " " else c for c in words))


def chosen(screen: Screen) -> str:
    return next(r for r in screen.rows if "▌" in r).split("▌")[1].strip()


async def test_it_opens_at_the_persons_first_rung_on_its_open_ladder(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        assert "121 exercises" in screen.rows[0]
        assert "here" in screen.text
        assert chosen(screen)[0].isdigit()
        assert "Rest and breathe" in screen.text
        assert "Dose" in screen.text


async def test_right_opens_a_ladder_at_its_first_rung_and_left_closes_it(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c", "g")
        assert chosen(screen).startswith("Rest and breathe")
        assert "Settle pain" in screen.text
        await screen.press("right")
        assert "1 Legs-on-chair rest" in chosen(screen)
        await screen.press("down")
        assert "2 Side-lying rest" in chosen(screen)
        await screen.press("left")
        assert chosen(screen).startswith("Rest and breathe")
        assert "Legs-on-chair" not in screen.text
        await screen.press("enter")
        assert "1 Legs-on-chair rest" in chosen(screen)


async def test_rungs_behind_are_brighter_than_rungs_ahead(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, "bridge")
        block = screen.app.screen.query_one("#list")
        colours = {
            segment.text.strip(): segment.style.color
            for y in range(block.size.height)
            for segment in block.render_line(y)
            if segment.style is not None
        }
        assert "Partial bridge" in screen.text
        assert colours["Marching bridge"] == colours["Single-leg bridge"]


async def test_typing_finds_and_counts_and_esc_leaves_then_clears(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        before = chosen(screen)
        await find(screen, "cat-cow")
        assert "Cat and camel" in chosen(screen)
        assert "2 of 121" in screen.rows[0]
        await screen.press("escape")
        assert "cat-cow" in screen.text
        await screen.press("t")
        await screen.press("c")
        assert "2 of 121" in screen.rows[0]
        await screen.press("escape")
        assert "121 exercises" in screen.rows[0]
        assert "cat-cow" not in screen.text
        assert before != chosen(screen)


@pytest.mark.parametrize("words", ["sitting", "no floor", "chair", "hip", "lying", "stretch"])
async def test_words_for_what_it_is_find_as_well(home: Bundle, words: str) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, words)
        count = int(screen.rows[0].split(" of 121")[0].split()[-1])
        assert 5 < count < 100


async def test_letters_go_to_the_field_and_arrows_choose_while_typing(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, "tadp")
        assert "tadp" in screen.text
        assert "Catalogue" in screen.rows[0] and "0 of 121" in screen.rows[0]
        await screen.press(*["backspace"] * 4, *"bridge")
        first = chosen(screen)
        await screen.press("down")
        assert chosen(screen) != first
        await screen.press("enter", "w")
        assert "Sources" in screen.text or "more" in screen.text


async def test_nothing_found_says_what_to_try(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, "zzz")
        assert "Nothing by that name. Try lying, chair, or hip." in screen.text
        assert "0 of 121" in screen.rows[0]


async def test_what_needs_other_equipment_is_counted_and_not_listed(
    tmp_path: Path, home: Bundle, hands: Hands
) -> None:
    async with opened(home, (60, 20)) as screen:
        await screen.press("c")
        assert "need a band, a bench, a ball or a weight. Settings (,) adds it." in screen.text
        await find(screen, "ball pike")
        assert "Ball pike" not in screen.text
        assert "need a ball. Settings" in screen.text
    owner = told(tmp_path / "owner", hands, equipment=("stability-ball",))
    async with opened(owner) as screen:
        await screen.press("c")
        await find(screen, "pike")
        assert "Ball pike" in screen.text


async def test_what_is_not_for_this_person_is_marked_and_says_why(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = told(tmp_path, hands, conditions=("spondylolisthesis",))
    before = planned(bundle)
    async with opened(bundle) as screen:
        await screen.press("c")
        await find(screen, "press-up")
        await screen.press("enter")
        assert UTF8.flare in chosen(screen)
        assert "Not suggested with a vertebra" in screen.text
        await screen.press("a")
        assert "is not added" in screen.text
        await screen.press("enter")
        assert type(screen.app.screen).__name__ == "CatalogueScreen"
    assert planned(bundle) == before


async def test_what_a_clinician_turns_on_is_not_added(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, "tensioner")
        await screen.press("enter", "a")
        assert "A clinician turns this one on." in screen.text
    assert "seated-tensioner" not in planned(home)


async def test_a_adds_at_the_end_says_so_and_undo_takes_it_back(home: Bundle) -> None:
    before = planned(home)
    async with opened(home) as screen:
        await screen.press("c")
        await find(screen, "walk 5")
        await screen.press("enter", "a")
        said = "Walk 5 minutes is in your plan now, last of 9. u undoes."
        assert said in screen.text
        assert planned(home) == [*before, "walk-5"]
        await screen.press("a")
        assert "Walk 5 minutes is in your plan already." in screen.text
        await screen.press("u")
        assert "Taken back: the change of the plan (Walk 5 minutes added)." in screen.text
        assert planned(home) == before


async def test_enter_tries_the_chosen_one_once(
    home: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(home) as screen:
        tried: list[tuple[str, ...]] = []
        monkeypatch.setattr(screen.app, "start_session", tried.append)
        await screen.press("c")
        await find(screen, "cat-cow")
        await screen.press("enter", "enter")
        assert tried == [("cat-camel",)]


async def test_the_whole_page_has_grades_care_stop_signs_relations_and_sources(
    home: Bundle,
) -> None:
    async with opened(home, (100, 70)) as screen:
        await screen.press("c")
        await find(screen, "standing roll-down")
        await screen.press("enter", "w")
        for words in (
            "Start",
            "Steps",
            "Breath",
            "Felt",
            "The numbers",
            "Easier",
            "Care",
            "Stop",
            "New numbness, tingling or weakness.",
            "Why",
            "folk claim",
            "Sources",
            "http",
        ):
            assert words in screen.text, words
        await screen.press("escape")
        assert type(screen.app.screen).__name__ == "CatalogueScreen"


@pytest.mark.parametrize("size", [(60, 20), TINY])
async def test_without_room_beside_enter_opens_the_exercise_and_then_tries_it(
    home: Bundle, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(home, size) as screen:
        tried: list[tuple[str, ...]] = []
        monkeypatch.setattr(screen.app, "start_session", tried.append)
        await screen.press("c")
        await find(screen, "cat-cow")
        await screen.press("enter")
        assert "Dose" not in screen.text
        await screen.press("enter")
        assert screen.rows[0].split("  ")[1] == "Cat and camel"
        await screen.press("enter")
        assert tried == [("cat-camel",)]


async def test_locked_browsing_works_and_enter_says_why_not(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        screen.app.go("catalogue")
        await screen.press("down", "up")
        assert "Dose" in screen.text
        await screen.press("enter")
        assert "Exercises are closed: see Today." in screen.text


async def test_the_choice_stays_through_other_areas(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c", "G", "right", "down")
        before = chosen(screen)
        await screen.press("t", "c")
        assert chosen(screen) == before


@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("size", [*SIZES, TINY])
async def test_every_rung_fits_every_window(
    home: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("c")
        page = screen.app.screen
        width, height = size
        assert isinstance(page, CatalogueScreen)
        keys = [row.key for row in page.rows]
        for key in [*keys[::6], keys[-1], "superman", "dead-bug", "side-lying-rest"]:
            page._choose(key)
            await screen.pilot.pause()
            rows = screen.rows
            assert all(len(row) == width for row in rows)
            assert not rows[height - 2].strip(), rows[height - 2]
            assert all(row[-2:] == "  " for row in rows), rows
            extra = {c for row in rows for c in row if not c.isascii()}
            assert extra <= (frozenset() if ascii else OWN_GLYPHS | BODY), extra


@pytest.mark.parametrize("size", [*SIZES, TINY])
async def test_the_footer_fits_and_has_six_keys_at_most(
    home: Bundle, size: tuple[int, int]
) -> None:
    async with opened(home, size) as screen:
        await screen.press("c")
        for key in ("g", "right", "slash"):
            await screen.press(key)
            footer = screen.rows[-1]
            assert len(footer.strip()) <= min(76, size[0] - 4)
            assert len(footer.strip().split("   ")) <= 6


async def begun(screen: Screen) -> list[str]:
    """What the session that was begun consists of."""
    for _ in range(100):
        shown = screen.app.screen
        if isinstance(shown, SessionScreen) and shown.sitting is not None:
            return [slot.item.exercise.id for slot in shown.state.slots]
        await screen.pilot.pause(0.05)
    return []


async def test_a_list_of_ones_own_is_marked_and_done_in_its_order(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c")
        for words in ("clam", "glute squeeze", "cat-cow"):
            await find(screen, words)
            await screen.press("enter", "space", "escape")
        assert "3 marked" in screen.rows[0]
        assert screen.rows[-1].strip().startswith("Enter do the 3   Space mark   Esc unmark all")
        await find(screen, "glute squeeze")
        await screen.press("enter")
        assert f"{UTF8.marked} 2" in chosen(screen)
        await screen.press("space")
        assert "2 marked" in screen.rows[0]
        await screen.press("enter")
        assert await begun(screen) == ["clam", "cat-camel"]


async def test_marks_are_taken_away_by_esc(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("c", "space")
        assert "1 marked" in screen.rows[0]
        await screen.press("escape")
        assert "121 exercises" in screen.rows[0] and "Enter try once" in screen.rows[-1]


@pytest.mark.parametrize("size", [*SIZES, TINY])
async def test_a_whole_programme_is_done_once(home: Bundle, size: tuple[int, int]) -> None:
    before = planned(home)
    async with opened(home, size) as screen:
        await screen.press("c", "m")
        await screen.pilot.pause(0.3)
        assert "Daily ten minutes" in screen.text
        assert screen.rows[-1].strip().startswith("Enter do it once")
        await screen.press("down", "down", "enter")
        assert "prone-on-elbows" in await begun(screen)
    assert planned(home) == before


async def test_before_the_check_in_of_the_day_trying_asks_its_two_questions(
    tmp_path: Path, hands: Hands
) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("escape", "c")
        await find(screen, "cat-cow")
        await screen.press("enter", "enter")
        await screen.pilot.pause(0.3)
        assert "Two questions first." in screen.text
        await screen.press("n", "3")
        assert await begun(screen) == ["cat-camel"]
