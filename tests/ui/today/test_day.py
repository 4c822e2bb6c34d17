"""What Today shows on each kind of day."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.shorthand import shorthand
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.plan import read_plan
from lumbarjack.services.today import look
from tests.ui.pilot import HOME, SIZES, Screen, opened
from tests.ui.seeded import Hands, locked, morning, new_home, session, with_plan
from tests.ui.today import homes

TINY = (40, 12)
WIDE = (120, 40)


def unbarred(screen: Screen) -> str:
    """The text without the card's bar, at wide size without the body beside it."""
    edge = 48 if screen.app.size.width == WIDE[0] else None
    text = " ".join(row[:edge] for row in screen.rows)
    return " ".join(text.replace("▌", "").split())


async def test_the_day_stands_where_it_was_designed(sore: Bundle) -> None:
    async with opened(sore) as screen:
        rows = screen.rows
        assert rows[0].rstrip().endswith("Mon 16 Mar, day 9")
        assert rows[3].startswith("  Eight exercises, 13 minutes")
        assert rows[4].startswith("  Checked in 06:42: pain 7, low back")
        assert rows[6].startswith("  ▌ Cat and camel               6 × 1 s")
        assert rows[13][41:].strip() == "Cat and camel, set by the programme"
        assert rows[15].startswith("  ▌ Suggested  Cat and camel: 4 times instead of 6")
        assert rows[15].rstrip().endswith("1 of 8")
        assert rows[16].startswith("  ▌ 7 this morning, where you usually wake with 3.")
        assert rows[17].startswith("  ▌ a accept   A all 8   n not now   = keep   w why, and")
        assert rows[19].startswith("  Day  T W T F S S M T W T F S S M")
        assert rows[20].startswith("  Pain")
        assert "7 now; 4 to 7 in two weeks, usually 4" in rows[20]
        assert rows[21].startswith("  Done")
        assert rows[21][37:].strip() == "4 of 8 days; one week on target"
        assert rows[22].strip() == rows[14].strip() == rows[18].strip() == ""
        footer = "Enter start   0-9 log pain   ↑↓ choose   e easier day   y copy   ? help"
        assert rows[23].strip() == footer


async def test_in_sixty_columns_without_body_and_day_letters(sore: Bundle) -> None:
    async with opened(sore, (60, 20)) as screen:
        rows = screen.rows
        assert rows[3].split("  ")[-2:] != [] and rows[3].rstrip().endswith("pain 7, low back")
        assert rows[5].startswith("  ▌ Cat and camel")
        assert rows[10].strip() == "↓ 3 more"
        assert rows[12].startswith("  ▌ Suggested")
        assert rows[16].startswith("  Pain") and rows[16][37:].strip() == "7 now, usually 4"
        assert rows[17].startswith("  Done") and rows[17][37:].strip() == "4 of 8 days"
        assert rows[19].strip() == "Enter start   0-9 log pain   ↑↓ choose   ? help"


async def test_wide_shows_eight_weeks(sore: Bundle) -> None:
    async with opened(sore, WIDE) as screen:
        rows = screen.rows
        assert rows[5].startswith("  Pain 7, worst 7, low back. Checked in 06:42.")
        assert rows[7].startswith("  ▌ Cat and camel")
        assert rows[25][50:].strip() == "Cat and camel, set by the programme"
        assert rows[27].startswith(
            "  Eight weeks   Pain 7 now, between 4 and 7, usually 4.   4 of 8"
        )
        assert rows[29].strip() == "10" and rows[31].startswith("   5")
        assert rows[34].split()[:4] == ["20", "Jan", "27", "Jan"]
        assert rows[33][5 + 2 * 55] == "□"
        assert rows[32][5 + 2 * 55] == "█"
        assert "y copy the day" in rows[-1]


async def test_forty_by_twelve_is_one_column(sore: Bundle) -> None:
    async with opened(sore, TINY) as screen:
        rows = screen.rows
        assert rows[2].startswith("  Eight exercises, 13 minutes")
        assert rows[3].startswith("  ▌ Cat and camel")
        assert rows[5].strip() == "↓ 6 more"
        assert rows[7].startswith("  Suggested: Cat and camel: 4 times")
        assert rows[8].strip() == "a accept   n not now   w why"
        assert rows[11].strip() == "Enter start   0-9 log pain   ? help"


async def test_plan_show_and_today_agree_on_doses(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.quiet(tmp_path, hands)
    hands.at += timedelta(hours=5)
    morning(bundle)
    doses = [shorthand(row.dose) for row in read_plan(bundle).rows]
    assert [shorthand(item.dose) for item in look(bundle).plan.items] == doses
    async with opened(bundle) as screen:
        for n, dose in enumerate(doses):
            assert screen.rows[6 + n][:39].rstrip().endswith(dose)


async def test_before_the_check_in_it_says_so_and_suggests_nothing(
    tmp_path: Path, hands: Hands
) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        assert "Not checked in yet: Enter asks five short questions" in homes.left(screen)
        assert screen.rows[-1].strip().startswith("Enter check in")
        assert "Suggested" not in screen.text


async def test_the_first_days_say_what_is_being_learned(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        assert "Learning your usual: 0 of 5 days." in screen.text
        assert "no day yet; this week 0 of 4" in screen.text
        assert "Cat and camel, first time: 4 of 6" in screen.text
        await screen.pilot.resize_terminal(60, 20)
        await screen.pilot.pause()
        assert "Learning: 0 of 5 days" in screen.text


async def test_a_done_day_says_so(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    session(bundle)
    async with opened(bundle) as screen:
        assert "Today is done." in screen.text
        assert "■ Cat and camel" in screen.text
        assert "Enter again" in screen.rows[-1]
        await screen.press("e")
        assert "Today is done." in screen.rows[-2]


async def test_a_rest_day_offers_a_walk(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    homes.changed(bundle, days=(1, 3))
    morning(bundle)
    async with opened(bundle) as screen:
        assert "A rest day. Nothing is due." in screen.text
        assert "Enter a walk" in screen.rows[-1]
        await screen.press("enter")
        assert type(screen.app.screen).__name__ == "SessionScreen"
        await screen.app.workers.wait_for_complete()
        await screen.pilot.pause()
        assert "Walk 5 minutes" in screen.text


async def test_a_plan_without_exercises_names_the_way(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    homes.changed(bundle)
    morning(bundle)
    count = len(bundle.catalogue.exercises)
    async with opened(bundle) as screen:
        said = f"No exercises yet. l sets a plan, c shows all {count}."
        assert said in homes.left(screen)
        await screen.press("enter")
        assert screen.rows[-2].strip() == said


async def test_a_relief_day_has_its_card_first_with_the_doctor_sentence(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = homes.relief(tmp_path, hands)
    for size in SIZES:
        async with opened(bundle, size) as screen:
            assert DOCTOR in unbarred(screen)
            assert "Suggested" in screen.text
            assert "w why" in screen.text
            assert "9 now; your usual level is 4." in unbarred(screen)


async def test_an_accepted_relief_day_is_its_headline(tmp_path: Path, hands: Hands) -> None:
    async with opened(homes.relief(tmp_path, hands, accepted=True)) as screen:
        assert "A relief day: three easy positions and a walk, 15 minutes" in homes.left(screen)
        assert "Walk 5 minutes" in screen.text
        await screen.press("e")
        assert "A relief day is the easiest there is." in screen.rows[-2]


async def test_a_flare_says_since_when(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.flare(tmp_path, hands)
    async with opened(bundle, (60, 20)) as screen:
        assert "Flare since today: everything one step easier" in screen.text
    async with opened(bundle) as screen:
        assert "Flare since today" in screen.rows[4]
        assert "One step easier: flare since today" in screen.text
        assert screen.rows[21][33] == "▲"


async def test_away_says_until_when(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    homes.away(bundle, 4)
    morning(bundle)
    async with opened(bundle) as screen:
        assert "Away until Friday. The count waits." in screen.text
        assert screen.rows[21][33] == "–"


async def test_a_changed_hold_shows_what_it_was_for_three_days(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = homes.quiet(tmp_path, hands)
    homes.with_own_hold(bundle, "pelvic-tilt-arch", 4)
    for days in range(4):
        hands.at += timedelta(days=1 if days else 0)
        morning(bundle, now=3, worst=4)
        async with opened(bundle) as screen:
            (row,) = [r for r in screen.rows if "Pelvic tilt: gentle arch" in r]
            assert "4 s" in row
        async with opened(bundle, (60, 20)) as screen:
            (row,) = [r for r in screen.rows if "Pelvic tilt: gentle arch" in r]
            assert ("was 2 s" in row) is (days < 3)


async def test_the_caption_says_who_set_it_and_when(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.quiet(tmp_path, hands)
    homes.with_own_hold(bundle, "pelvic-tilt-arch", 4)
    morning(bundle, now=3, worst=4)
    async with opened(bundle, WIDE) as screen:
        await screen.press("down")
        assert "Pelvic tilt: gentle arch, set by you on " in screen.rows[25]


async def test_a_due_list_has_a_line_of_its_own(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    hands.at += timedelta(days=28)
    morning(bundle)
    async with opened(bundle) as screen:
        assert any(row.startswith("  ! Is any of this new since 16") for row in screen.rows)
        await screen.press("exclamation_mark")
        assert type(screen.app.screen).__name__ == "SignsScreen"


async def test_before_the_setup_the_first_run_is_shown(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        assert screen.app.current_mode == "first-run"


async def test_a_lock_takes_over_also_while_today_is_open(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        locked_elsewhere = locked(tmp_path, hands)
        assert locked_elsewhere is not bundle
        await screen.press("d", "t")
        assert screen.app.current_mode == "emergency"


@pytest.mark.parametrize("size", [*SIZES, TINY, (50, 16), (100, 30)])
async def test_nothing_touches_the_edge_or_the_footer(sore: Bundle, size: tuple[int, int]) -> None:
    async with opened(sore, size) as screen:
        assert "? help" in screen.rows[-1]
        assert "w why" in screen.text
        assert screen.rows[-2].strip() == ""
        assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)


async def test_it_is_written_in_ascii_where_the_terminal_has_no_more(sore: Bundle) -> None:
    for size in (HOME, WIDE, TINY):
        async with opened(sore, size, ascii=True) as screen:
            assert "".join(screen.rows).isascii()
            assert "| Cat and camel" in screen.text
    async with opened(sore, HOME, ascii=True) as screen:
        assert screen.rows[20][33] == "7"
        assert screen.rows[21][33] == "?"


async def test_another_size_is_laid_out_anew(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.pilot.resize_terminal(60, 20)
        await screen.pilot.pause()
        assert "w why" in screen.text
        assert "? help" in screen.rows[-1]
