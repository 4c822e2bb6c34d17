"""The plan on the screen: what it shows, and every change of it by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.cli import plan as command
from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.person import PlanDocument
from lumbarjack.core.shorthand import shorthand
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.plan import add, change, move, read_plan
from lumbarjack.services.today import look
from tests.ui.pilot import SIZES, Screen, opened
from tests.ui.seeded import Hands, locked, morning, new_home, session, with_plan

TINY = (40, 12)
BODY = frozenset(map(chr, range(0x2800, 0x2900)))
"""The braille cells that the body is drawn in."""

OWN_GLYPHS = frozenset("─━▌↑↓←→×·⠒■□")


@pytest.fixture
def home(tmp_path: Path, hands: Hands) -> Bundle:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    return bundle


def names(bundle: Bundle) -> list[str]:
    return [row.exercise for row in read_plan(bundle).rows]


def chosen(screen: Screen) -> str:
    return next(r for r in screen.rows if "▌" in r).split("▌")[1].strip()


def by_clinician(bundle: Bundle, hands: Hands, number: int, **numbers: int) -> None:
    plan = bundle.record().plan
    assert plan is not None
    item = plan.items[number].model_copy(update={"clinician": DosePart(**numbers)})
    hands.at = hands.at.replace(minute=hands.at.minute + 1)
    bundle.journal.put(
        PlanDocument(
            id=bundle.new_id(),
            at=bundle.now(),
            day=bundle.today(),
            programme=plan.programme,
            items=(*plan.items[:number], item, *plan.items[number + 1 :]),
        )
    )


async def test_a_row_has_name_dose_days_and_who_set_it(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l")
        assert "Daily ten minutes, since 16 March" in screen.text
        assert "Eight exercises" in screen.text
        row = next(r for r in screen.rows if "Cat and camel" in r and "MTWTFSS" in r)
        assert "6 × 1 s" in row
        assert row.rstrip().endswith("programme")
        assert "set by the programme" in screen.text


async def test_the_chosen_one_says_why_it_is_there_and_since_when(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "down", "down", "down", "down")
        assert chosen(screen).startswith("Partial bridge")
        assert "A new plan begins here; Bridge" in screen.text
        assert "Since 16 March" in screen.text


async def test_plan_screen_today_and_the_command_agree(
    home: Bundle, hands: Hands, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session(home)
    hands.at = hands.at.replace(day=17, hour=12)
    plan = read_plan(home)
    change(home, plan.id, plan.places[2], DosePart(reps=4, hold_s=9), None)
    move(home, read_plan(home).id, plan.places[0], 1)
    expected = [(r.exercise, r.dose) for r in read_plan(home).rows]
    assert [(i.exercise, i.dose) for i in look(home).plan.items] == expected
    async with opened(home) as screen:
        await screen.press("l")
        shown = [r.split() for r in screen.rows if "MTWTFSS" in r]
        assert len(shown) == len(expected)
        for row, (exercise, dose) in zip(shown, expected, strict=True):
            line = " ".join(row)
            assert home.catalogue.exercise(exercise).name in line
            assert shorthand(dose) in line
    monkeypatch.setattr(command, "bundle", lambda: home)
    monkeypatch.setattr(command, "told", lambda _bundle: None)
    command.command.main(["show"], standalone_mode=False)
    printed = " ".join(capsys.readouterr().out.split())
    at = [printed.index(f"({exercise})") for exercise, _ in expected]
    assert at == sorted(at)
    assert "hold 9 s" in printed


async def test_enter_fills_in_own_numbers_and_saves_them_as_yours(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter")
        assert "Times ____" in screen.text
        assert "6, the programme" in screen.text
        await screen.press("down", "9")
        assert "9___" in screen.text
        assert "a blank takes 6, the programme" in screen.text
        await screen.press("enter")
        assert "Saved: Cat and camel, 9 × 1 s. u undoes." in screen.text
        row = next(r for r in screen.rows if "Cat and camel" in r and "MTWTFSS" in r)
        assert "9 × 1 s" in row and row.rstrip().endswith("you")
        item = read_plan(home).rows[0].item
        assert item.user == DosePart(reps=9)
        await screen.press("u")
        assert "Taken back: the change of the plan (Cat and camel, 9 × 1 s)." in screen.text
        assert "6 × 1 s" in screen.text


async def test_backspace_to_blank_gives_the_number_back_to_the_next_in_line(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter", "down", "1", "2", "enter", "enter", "down")
        assert "12__" in screen.text
        await screen.press("backspace", "backspace", "enter")
        assert read_plan(home).rows[0].dose.reps == 6
        assert read_plan(home).rows[0].dose.reps_by is SetBy.PROGRAMME


async def test_the_first_digit_begins_the_number_anew(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter", "down", "9", "enter", "enter", "down", "5")
        assert "5___" in screen.text
        await screen.press("0")
        assert "50__" in screen.text


async def test_esc_leaves_without_change(home: Bundle) -> None:
    before = read_plan(home)
    async with opened(home) as screen:
        await screen.press("l", "enter", "down", "9", "escape")
        assert "Saved" not in screen.text
    assert read_plan(home) == before


async def test_a_number_that_cannot_be_is_said_and_stays_typed(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter", "0", "enter")
        assert "Sets: a number from 1 to 100." in screen.text
        assert "0___" in screen.text
        await screen.press("backspace", "down", "down", "9", "9", "9", "9", "enter")
        assert "Hold: a number from 0 to 7200." in screen.text


async def test_days_are_marked_and_taken_away(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter", *["down"] * 5, "space", "enter")
        row = next(r for r in screen.rows if "Cat and camel" in r and "programme" in r)
        assert "M·WTFSS" in row
        assert read_plan(home).rows[0].item.days == (0, 2, 3, 4, 5, 6)


async def test_no_day_at_all_is_not_saved(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "enter", *["down"] * 4)
        for _ in range(7):
            await screen.press("space", "down")
        await screen.press("enter")
        assert "Mark a day; to take it out of the plan: Esc, then r." in screen.text
    assert read_plan(home).rows[0].item.days == ()


async def test_what_a_clinician_set_is_shown_and_cannot_be_typed_over(
    home: Bundle, hands: Hands
) -> None:
    by_clinician(home, hands, 0, hold_s=2)
    async with opened(home) as screen:
        await screen.press("l", "enter", "down", "down")
        assert "2 s, your clinician" in screen.text
        await screen.press("9")
        assert "Hold is set by your clinician; only they change that." in screen.text
        await screen.press("up", "8", "enter")
        dose = read_plan(home).rows[0].dose
        assert (dose.hold_s, dose.hold_by, dose.reps) == (2, SetBy.CLINICIAN, 8)


async def test_a_walk_is_filled_in_in_minutes(home: Bundle) -> None:
    add(home, "walk-10")
    async with opened(home) as screen:
        await screen.press("l", "G", "enter")
        assert "Time" in screen.text and "10 min, the catalogue" in screen.text
        await screen.press("1", "2", "enter")
        assert read_plan(home).rows[-1].dose.hold_s == 720


async def test_r_takes_out_and_u_brings_back(home: Bundle) -> None:
    before = names(home)
    async with opened(home) as screen:
        await screen.press("l", "down", "r")
        assert "is out of the plan. u brings it back." in screen.text
        assert names(home) == [before[0], *before[2:]]
        await screen.press("u")
        assert names(home) == before


async def test_capital_letters_move_the_row_and_the_choice_goes_with_it(home: Bundle) -> None:
    before = names(home)
    async with opened(home) as screen:
        await screen.press("l")
        first = chosen(screen)
        await screen.press("J")
        assert chosen(screen) == first
        assert names(home)[:2] == [before[1], before[0]]
        await screen.press("K")
        assert names(home) == before
        await screen.press("K")
        assert "is the first already" in screen.text


async def test_the_whole_plan_can_be_taken_out_and_says_how_to_go_on(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", *["r"] * 8)
        assert "No exercises yet" in screen.text
        assert "c shows all 121, a there adds one." in screen.text
        await screen.press("r")
        assert "There is no exercise to choose yet" in screen.text
        await screen.press("u")
        assert "No exercises yet" not in screen.text


async def test_another_programme_is_chosen_with_minutes_and_for_whom(
    home: Bundle, hands: Hands
) -> None:
    async with opened(home) as screen:
        await screen.press("l", "m")
        assert chosen(screen).startswith("Daily ten minutes")
        assert "yours" in chosen(screen) and "10 min" in chosen(screen)
        assert "Settled or mild ongoing pain" in screen.text
        hands.at = hands.at.replace(minute=50)
        await screen.press("up")
        assert chosen(screen).startswith("First days")
        await screen.press("enter")
        assert "First days: seven exercises now." in screen.text
        assert "First days, since 16 March" in screen.text
        await screen.press("u")
        assert "Daily ten minutes, since 16 March" in screen.text


async def test_days_away_are_set_and_ended(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("l", "v")
        assert "First day Monday 16 March" in screen.text
        await screen.press("down", "left", "left", "enter")
        assert "Away from Mon 16 Mar to Fri 20 Mar" in screen.text
        assert look(home).plan.kind == "away"
        await screen.press("v")
        assert "This changes: away from Mon 16 Mar to Fri 20 Mar." in screen.text
        await screen.press("right", "up", "left", "left", "enter")
        assert "Away from Sat 14 Mar to Sat 21 Mar" in screen.text
        assert "Before it was from Mon 16 Mar to Fri 20 Mar." in screen.text
        await screen.press("v", *["pagedown"] * 2)
        assert "Besides away from Sat 14 Mar to Sat 21 Mar, which stays." not in screen.text
        await screen.press("up", *["pagedown"] * 3, "enter")
        assert len(home.record().away) == 2
        await screen.press("v", "r")
        assert "You are back: away until Sun 15 Mar." in screen.text
        assert look(home).plan.kind != "away"
        await screen.press("v", "r")
        assert "taken out" in screen.text
        await screen.press("v", "r")
        assert "No days away are planned." in screen.text


async def test_w_reads_out_the_whole_plan(home: Bundle) -> None:
    async with opened(home, (120, 40)) as screen:
        await screen.press("l", "w")
        for name in ("Cat and camel", "Partial bridge", "Standing back extension"):
            assert name in screen.text
        await screen.press("escape")
        assert type(screen.app.screen).__name__ == "PlanScreen"


async def test_before_the_first_run_it_says_how_to_begin(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        screen.app.go("plan")
        await screen.press("down", "K", "J")
        assert "There is no plan yet" in screen.text
        await screen.press("r")
        assert "There is no plan yet: Enter begins one." in screen.text
        await screen.press("enter")
        assert screen.app.current_mode == "first-run"


async def test_locked_it_can_be_read_and_says_so(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        screen.app.go("plan")
        await screen.press("down")
        assert "Exercises are closed: see Today." in screen.text
        assert "Cat and camel" in screen.text


@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("size", [*SIZES, TINY])
async def test_every_page_fits_every_window(
    home: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    width, height = size
    async with opened(home, size, ascii=ascii) as screen:
        for keys in (("l",), ("down",), ("enter",), ("escape", "m"), ("escape", "v")):
            await screen.press(*keys)
            rows = screen.rows
            assert all(len(row) == width for row in rows)
            assert all(row[-2:] == "  " for row in rows), rows
            assert not rows[height - 2].strip()
            footer = rows[-1].strip()
            assert len(footer) <= min(76, width - 4)
            assert len(footer.split("   ")) <= 6
            extra = {c for row in rows for c in row if not c.isascii()}
            assert extra <= (frozenset() if ascii else OWN_GLYPHS | BODY), extra
