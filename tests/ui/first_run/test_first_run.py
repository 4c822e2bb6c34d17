"""The first run: warning signs first, one question a page, everything in one write at the end."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.person import Profile
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.safety import gate, mark_assessed
from lumbarjack.services.setup import Answers, first_check, set_up
from lumbarjack.store.errors import NotSaved
from lumbarjack.store.journal import Journal
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, new_home, with_plan

WORDS = (
    *("thin bones", "stenosis", "bending", "slid|slipped", "pregnancy", "12 weeks", "surgery"),
    *("blood pressure", "head low", "replacement", "knees", "shoulders", "feet|unsteadiness"),
    *("stirred", "hernia", "outer hip"),
)
"""A word of each condition, in full or in short."""

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))


async def past_the_signs(screen: Screen) -> None:
    """From the first page to the first question."""
    await screen.press("enter")
    for _ in range(25):
        if type(screen.app.screen).__name__ != "SignsScreen":
            return
        await screen.press("n")
    raise AssertionError("the list has no end")


async def again(screen: Screen) -> None:
    """Opened from the settings."""
    screen.app.go("first-run")
    await screen.pilot.pause()
    await screen.app.workers.wait_for_complete()
    await screen.pilot.pause()


def told(bundle: Bundle) -> Profile:
    profile = bundle.record().profile
    assert profile is not None
    return profile


@pytest.mark.parametrize("size", SIZES)
async def test_enter_and_n_alone_lead_to_a_plan(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle, size) as screen:
        assert "not a medical device" in screen.text
        await past_the_signs(screen)
        keys = 0
        while screen.app.current_mode == "first-run":
            assert screen.rows[-1].strip().startswith("Enter"), keys
            assert len(screen.rows[-1].rstrip()) <= size[0] - 2
            await screen.press("enter")
            keys += 1
            assert keys < 24
        assert screen.app.current_mode == "today"
    record = bundle.record()
    assert record.plan is not None
    assert record.plan.programme == "daily-ten"
    assert told(bundle).where is None
    assert told(bundle).onset is None
    (check,) = record.checks
    assert (check.why, check.none_of_these) == ("first-run", True)


async def test_nothing_is_stored_before_the_last_page(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await past_the_signs(screen)
        for number in range(1, 11):
            assert f"{number} of 11" in screen.rows[1]
            assert bundle.record().checks == ()
            await screen.press("enter")
        assert "Your plan" in screen.rows[1]
        assert bundle.record().profile is None
        await screen.press("enter")
    assert bundle.record().profile is not None


async def test_what_was_told_is_stored_as_the_command_line_stores_it(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = new_home(tmp_path / "screen", hands)
    async with opened(bundle) as screen:
        await past_the_signs(screen)
        await screen.press("down", "down", "down", "enter")  # back and leg
        await screen.press("down", "enter", *"2026-03-02", "enter")
        await screen.press("1", "0", "enter")
        await screen.press("down", "space", "enter")  # arching eases
        await screen.press("space", *("down",) * 3, "space", "enter")  # bending, sitting
        await screen.press("space", "enter")  # thin bones
        await screen.press("down", "down", "space", "enter")  # steroids, once
        await screen.press("space", "enter")  # a band
        await screen.press("down", "enter")  # the floor is fine
        await screen.press("enter", "enter")
    typed = new_home(tmp_path / "typed", hands)
    set_up(
        typed,
        Answers(
            where="both",
            onset=date(2026, 3, 2),
            usual_worst=10,
            eases=("arching",),
            worsens=("bending", "sitting"),
            conditions=("osteoporosis",),
            history=("steroids",),
            equipment=("band",),
            no_floor=False,
        ),
        first_check(typed, "first-run"),
    )
    leave = {"id", "at", "edited_at", "device"}
    assert told(bundle).model_dump(exclude=leave) == told(typed).model_dump(exclude=leave)
    made, plain = bundle.record().plan, typed.record().plan
    assert made is not None and plain is not None
    assert made.model_dump(exclude=leave) == plain.model_dump(exclude=leave)


async def test_going_back_loses_no_answer(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        await past_the_signs(screen)
        await screen.press("down", "enter", "enter", "7", "enter", "space")
        await screen.press("escape", "b", "escape")
        assert "▌ In the back" in screen.text
        await screen.press("enter", "enter")
        assert "▌ 7" in screen.text
        await screen.press("enter")
        assert "▌ ■ Bending forward" in screen.text


async def test_esc_on_the_first_page_leaves_nothing(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        await screen.press("escape")
        assert "nothing is saved yet" in screen.text
        await screen.press("enter", "n", "escape")
        assert "1 of 5" in screen.rows[1]
        await screen.press("escape")
        assert "not a medical device" in screen.text


async def test_a_sign_is_saved_at_once_and_ends_the_first_run(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("enter")
        assert screen.rows[1].startswith("  Before you start")
        await screen.press("down", "space", "enter")
        assert screen.app.current_mode == "emergency"
        assert "Call now" in screen.text
        assert len(screen.app.screen_stack) == 1
        (check,) = bundle.record().checks
        assert (check.why, check.signs) == ("first-run", ("wiping",))
        hands.at += timedelta(hours=3)
        await screen.press("r", "enter", "down", "enter")
        assert screen.app.current_mode == "first-run"
        await screen.press("enter")
        assert "Before you start" in screen.text


async def test_a_sign_to_book_a_visit_goes_on_to_the_questions(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("enter", *"nnnn", "space", "enter")
        assert "Where is the pain?" in screen.text
        assert bundle.record().checks[-1].signs == ("after-55",)
        await screen.press(*("enter",) * 11)
    assert len(bundle.record().checks) == 1


@pytest.mark.parametrize(
    ("text", "said"), [("2026-13-01", "Written 2026-03"), ("2027-01-01", "in the future")]
)
async def test_a_date_that_cannot_be_stays_in_its_field(
    tmp_path: Path, hands: Hands, text: str, said: str
) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        await past_the_signs(screen)
        await screen.press("enter", "down", "enter", *text, "enter")
        assert said in screen.text
        assert text in screen.rows[6]
        await screen.press("escape")
        assert text in screen.rows[6]
        await screen.press("up", "enter")
        assert "3 of 11" in screen.rows[1]


@pytest.mark.parametrize(("rows", "days"), [(2, 14), (3, 42), (4, 91)])
async def test_a_rough_answer_counts_as_no_older_than_it_is(
    tmp_path: Path, hands: Hands, rows: int, days: int
) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await past_the_signs(screen)
        await screen.press("enter", *("down",) * rows, *("enter",) * 10)
    assert told(bundle).onset == date(2026, 3, 16) - timedelta(days=days)


async def test_what_was_replaced_is_said_with_its_reason(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands)) as screen:
        await past_the_signs(screen)
        await screen.press(*("enter",) * 5, "space", *("enter",) * 5)
        assert "Small knee rolls: In place of Knee rolls. With thin bones" in screen.text


async def test_without_the_floor_nothing_needs_it(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await past_the_signs(screen)
        await screen.press(*("enter",) * 8, "down", "down", "enter")
        assert "Nothing in it needs the floor." in screen.text
        await screen.press("enter", "enter")
    assert told(bundle).no_floor


async def test_another_programme_can_be_chosen(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await past_the_signs(screen)
        await screen.press(*("enter",) * 9, "down", "enter")
        assert "First days" in screen.text
        await screen.press("enter")
    plan = bundle.record().plan
    assert plan is not None and plan.programme == "first-days"


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
async def test_no_condition_stays_out_of_sight(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with opened(new_home(tmp_path, hands), size) as screen:
        await past_the_signs(screen)
        await screen.press(*("enter",) * 5)
        shown = ""
        for _ in range(20):
            if "Does any of these" not in screen.text:
                break
            shown += screen.text
            await screen.press("enter")
        for words in WORDS:
            assert any(word in shown.lower() for word in words.split("|")), words


async def test_a_full_disk_keeps_the_answers(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = new_home(tmp_path, hands)

    def full(*_: object) -> None:
        raise NotSaved("The disk is full.")

    async with opened(bundle) as screen:
        await past_the_signs(screen)
        await screen.press(*("enter",) * 10)
        whole = Journal.put_all
        monkeypatch.setattr(Journal, "put_all", full)
        await screen.press("enter")
        assert "Not saved: The disk is full." in screen.text
        assert screen.app.current_mode == "first-run"
        monkeypatch.setattr(Journal, "put_all", whole)
        await screen.press("enter", "escape")
        assert screen.app.current_mode == "today"
    assert bundle.record().plan is not None


# --- again ----------------------------------------------------------------------------------


async def test_opened_again_it_begins_with_what_was_told(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle) as screen:
        await again(screen)
        await screen.press("enter")
        assert "▌ In the back" in screen.text
        await screen.press("enter", "enter")
        assert "▌ 4" in screen.text


async def test_opened_again_the_plan_can_stay_as_it_is(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    before = bundle.record().plan
    hands.at += timedelta(hours=1)
    async with opened(bundle) as screen:
        await again(screen)
        await screen.press("enter", "up", "enter", "enter", "6", *("enter",) * 7)
        assert "▌ Keep my plan as it is" in screen.text
        await screen.press("enter", "enter")
        assert screen.app.current_mode == "today"
        assert told(bundle).where is None
        assert told(bundle).usual_worst == 6
        assert bundle.record().plan == before
        await again(screen)
        await screen.press("enter")
        assert "1 of 11" in screen.rows[1]
        await screen.press("escape", "escape")
        assert screen.app.current_mode == "today"


async def test_opened_again_while_locked_it_shows_the_lock(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("exclamation_mark", "space", "enter")
        await again(screen)
        assert screen.app.current_mode == "emergency"
    hands.at += timedelta(hours=1)
    mark_assessed(bundle, hands.at.date(), "may")
    assert not gate(bundle).lock.locked


async def test_ascii_and_light(tmp_path: Path, hands: Hands) -> None:
    async with opened(new_home(tmp_path, hands), ascii=True) as screen:
        await past_the_signs(screen)
        for _ in range(10):
            assert all(row.isascii() and not row[78:].strip() for row in screen.rows)
            await screen.press("enter")
