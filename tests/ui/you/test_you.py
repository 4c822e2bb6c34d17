"""You and the advice: each page at every size, and what it stores."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import Profile
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.safety import must_ask_again
from lumbarjack.services.setup import Answers, first_check, set_up
from lumbarjack.ui.screens.settings.rows import ROWS
from tests.ui.pilot import HOME, Screen, opened
from tests.ui.seeded import Hands, morning, new_home, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))
PAGES = ("answers", "mode", "ceiling", "clinician", "log", "matters")
NAMES = {
    "mode": "How the dose follows pain",
    "ceiling": "Acceptable pain",
    "clinician": "From your clinician",
    "log": "Advice so far",
    "matters": "Other things that matter",
}


@pytest.fixture
def bundle(tmp_path: Path, hands: Hands) -> Bundle:
    made = with_plan(tmp_path, hands)
    morning(made)
    return made


async def to(screen: Screen, page: str) -> None:
    """From Today through the settings."""
    row = [row.id for row in ROWS].index("answers")
    await screen.press("comma", "g", *["down"] * row, "enter")
    await screen.press(*["down"] * PAGES.index(page), "enter")


def told(bundle: Bundle) -> Profile:
    profile = bundle.record().profile
    assert profile is not None
    return profile


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", NAMES)
async def test_every_page_is_reached_and_fits(
    bundle: Bundle, page: str, size: tuple[int, int]
) -> None:
    async with opened(bundle, size) as screen:
        await to(screen, page)
        assert screen.rows[0].startswith(f"  {NAMES[page]}")
        assert all(not row[size[0] - 2 :].strip() for row in screen.rows)
        assert not screen.rows[-2].strip()
        assert "▌ " in screen.text
        await screen.press("escape", "escape")
        assert screen.rows[0].startswith("  Settings")


async def test_the_mode_says_what_it_means_and_is_part_of_the_record(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await to(screen, "mode")
        assert "▌ ■ Guided" in screen.text
        assert "follows your pain" in screen.text
        await screen.press("down")
        assert "follows the calendar" in screen.text
        assert "counts as recent" in screen.text
        assert "Both have trials behind them" in screen.text
        await screen.press("enter")
        assert "▌ ■ Steady" in screen.text
        assert told(bundle).mode == "steady"
        await screen.press("u")
        assert told(bundle).mode == "guided"


async def test_the_finding_stands_beside_the_numbers(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await to(screen, "ceiling")
        for words in ("Smith 2017", "-0.54 to -0.05", "chronic pain only", "▌ ■ As usual"):
            assert words in screen.text
        await screen.press("down", "enter")
        assert told(bundle).ceiling == 3
        await screen.press("G", "enter")
        assert "cannot be above" in screen.text
        assert told(bundle).ceiling == 3


async def test_in_a_small_window_the_finding_is_one_key_away(bundle: Bundle) -> None:
    async with opened(bundle, (40, 12)) as screen:
        await to(screen, "ceiling")
        assert "w shows the rest." in screen.text
        await screen.press("w")
        seen = ""
        for _ in range(12):
            seen += screen.text
            await screen.press("down")
        assert "Smith 2017" in seen
        await screen.press("escape")
        assert "As usual" in screen.text


async def test_a_clinician_turns_one_on(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await to(screen, "clinician")
        await screen.press("down", "enter")
        assert len(told(bundle).clinician_allows) == 1
        assert "■" in screen.text
        await screen.press("space")
        assert told(bundle).clinician_allows == ()


async def test_other_things_are_three_questions_and_store_nothing(bundle: Bundle) -> None:
    before = bundle.record()
    async with opened(bundle) as screen:
        await to(screen, "matters")
        for words in ("because it might do harm?", "hopeless", "sleeping, or from your work?"):
            assert words in screen.text
            await screen.press("down")
    assert bundle.record() == before


async def test_the_log_tells_and_takes_back(sore: Bundle) -> None:
    async with opened(sore) as screen:
        await screen.press("a")
        taken = len(sore.record().decisions)
        assert taken == 1
        await to(screen, "log")
        while "accepted" not in next(row for row in screen.rows if "▌" in row):
            await screen.press("down")
        await screen.press("enter")
        assert "Why:" in screen.text and "Source" in screen.text
        await screen.press("escape", "r")
        assert "Taken back" in screen.text
        assert len(sore.record().decisions) == 0
        await screen.press("u")
        assert len(sore.record().decisions) == taken


async def test_what_one_said_oneself_has_no_answer_to_take_back(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await to(screen, "log")
        assert "Warning signs, at the first run" in screen.text
        await screen.press("r")
        assert "no answer of yours" in screen.text
        await screen.press("enter")
        assert "no reason behind it" in screen.text


async def test_before_the_first_run_only_the_answers_are_open(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        screen.app.open_settings()
        await screen.press()
        await screen.press("g", *["down"] * [r.id for r in ROWS].index("answers"), "enter")
        await screen.press("down", "enter")
        assert "after the first run" in screen.text
        await screen.press("up", "enter")
        assert screen.app.current_mode == "first-run"


# --- a flare, and the list after the command line --------------------------------------------


async def test_a_flare_is_declared_by_a_key_and_undone(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("F")
        assert "a flare, from today" in screen.text
        assert len(bundle.record().flares) == 1
        assert "Flare since today" in screen.text
        assert "a accept" not in screen.text
        await screen.press("u")
        assert bundle.record().flares == ()


async def test_a_list_answered_on_the_command_line_is_asked_once_more_and_only_once(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = new_home(tmp_path, hands)
    set_up(bundle, Answers(where="back"), first_check(bundle, "command-line"))
    async with opened(bundle, stay=True) as screen:
        await screen.press("3", "4", "1", "n")
        assert type(screen.app.screen).__name__ == "SignsScreen"
        await screen.press(*"nnnnn")
        assert not must_ask_again(bundle)
        await screen.press("7", "enter")
        assert screen.rows[0].startswith("  Today")
        assert "safety list" not in screen.text
        assert "command line" not in screen.text
    assert sorted(c.why for c in bundle.record().checks) == ["asked", "command-line"]
    (entry,) = bundle.record().diary
    assert (entry.now, entry.nothing_new) == (3, True)


async def test_on_other_days_n_answers_the_check_in(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), stay=True) as screen:
        await screen.press("3", "4", "1", "n", "7", "enter")
        assert screen.rows[0].startswith("  Today")


async def test_a_clinicians_number_is_filled_in_on_the_plans_page(bundle: Bundle) -> None:
    check_in(bundle, Told(now=3, worst=3, zone=Zone.BACK))
    async with opened(bundle, HOME) as screen:
        await screen.press("l", "enter", "tab")
        assert "As your clinician said it" in screen.text
        await screen.press("down", "4", "enter")
        assert "as your clinician set it" in screen.text
        await screen.press("enter", "down", "9")
        assert "only they change that" in screen.text
    plan = bundle.record().plan
    assert plan is not None
    assert plan.items[0].clinician.reps == 4
