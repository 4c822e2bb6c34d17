"""Pain in an exercise, and the easier one that it may lead to."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.lineup import line_up
from lumbarjack.services.offers import Offers
from lumbarjack.services.runner import begin
from lumbarjack.store.errors import NotSaved
from tests.ui.pilot import SIZES, Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import beside, decides, home, runs, seated, settled

OFFERED = "Pain 7 in Bridge."


async def working(screen: Screen, hands: Hands, seconds: float = 6) -> None:
    await screen.press("enter")
    await runs(screen, hands, seconds)


async def say(screen: Screen, *keys: str) -> None:
    await screen.press(*keys)
    await settled(screen)


def pains(bundle: Bundle) -> list[int]:
    kept = interrupted(bundle)
    assert kept is not None
    return [pain.nrs for slot in kept.state.slots for pain in slot.pains]


async def test_a_number_is_noted_and_shown_for_this_phase(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "4")
        assert "Pain 4, noted" in screen.rows[17]
        assert pains(bundle) == [4]
        await runs(screen, hands, 5)
        assert "noted" not in screen.text


async def test_one_and_then_nought_is_ten(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "1", "0")
        assert pains(bundle) == [10]
        assert "Pain 10 in Bridge." in screen.text


async def test_a_lone_one_is_one_after_a_moment(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await screen.press("1")
        assert pains(bundle) == []
        await screen.pilot.pause(1.8)
        await settled(screen)
        assert pains(bundle) == [1]


async def test_any_other_key_settles_a_one_and_does_what_it_does(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "1", "space")
        assert pains(bundle) == [1]
        assert "paused" in screen.rows[0]
        await say(screen, "1", "2")
        await say(screen, "space")
        assert pains(bundle) == [1, 1, 2]


async def test_z_says_where_the_pain_is(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "z")
        assert "The number first" in screen.text
        await say(screen, "4", "z")
        assert "1 low back 2 buttock 3 thigh" in screen.text
        await say(screen, "0")
        assert "1 to 5 is a place" in screen.text
        await say(screen, "1")
        assert "Noted: low back." in screen.text
        kept = interrupted(bundle)
        assert kept is not None
        assert [(p.nrs, p.zone) for p in kept.state.slot.pains] == [(4, Zone.BACK)]


async def test_pain_over_the_limit_pauses_at_once_and_suggests(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        assert OFFERED in screen.text
        assert "Your usual is 4; above 6, easing off is suggested." in screen.text
        assert "Bridge  paused" in screen.rows[0]
        assert "Now: Bridge" in screen.rows[15] and "Suggested: Partial bridge" in screen.rows[15]
        assert "2 sets of 5, hold 5 s" in screen.rows[16]
        assert "this counts as a full day." in screen.text
        assert screen.rows[-1].strip().startswith("a do Partial bridge   = keep Bridge   n skip it")


async def test_pain_on_the_way_to_the_floor_is_none_of_the_exercise(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", down=False) as screen:
        await say(screen, "7")
        assert "Getting down" in beside(screen) and "Pain 7, noted" in screen.text
        assert pains(bundle) == [7]
        await say(screen, "enter", "enter")
        await runs(screen, hands, 6)
        await say(screen, "8")
        assert "Pain 8 in Bridge." in screen.text


async def test_pain_before_an_exercise_asks_nothing_after_a_cut_line_either(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await say(screen, "7")
        assert "Pain 7, noted." in screen.text
    async with seated(bundle, "bridge") as screen:
        assert "Set up" in screen.text and OFFERED not in screen.text


async def test_enter_and_escape_decide_nothing(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7", "enter", "escape", "space", "tab")
        assert OFFERED in screen.text
        assert bundle.record().decisions == ()


@pytest.mark.parametrize("key", ["n", "a", "s", "equals_sign"])
async def test_a_key_that_was_on_its_way_decides_nothing(
    tmp_path: Path, hands: Hands, key: str
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await working(screen, hands)
        await screen.press("7")
        await settled(screen)
        await screen.press(key)
        await settled(screen)
        assert OFFERED in screen.text
        assert "That key came before this page did." in screen.text
        assert bundle.record().decisions == () and bundle.record().sessions == ()
        await decides(screen, "equals_sign")
        assert OFFERED not in screen.text


async def test_accepted_it_is_done_easier_and_stored(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "a")
        assert screen.rows[0].startswith("  Partial bridge ")
        assert "Easier for today, as you accepted." in beside(screen)
        assert "Easier for today. Saved." in screen.text
        assert [d.decision for d in bundle.record().decisions] == ["accept"]


async def test_kept_it_goes_on_where_it_was(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "equals_sign")
        assert screen.rows[0].startswith("  Bridge ") and "paused" not in screen.rows[0]
        assert "Kept as it is. Saved." in screen.text
        assert [d.decision for d in bundle.record().decisions] == ["keep"]
        await say(screen, "8")
        assert OFFERED not in screen.text and "Pain 8, noted" in screen.text


async def test_what_was_paused_stays_paused(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await working(screen, hands)
        await say(screen, "space", "7")
        await decides(screen, "equals_sign")
        assert "Bridge  paused" in screen.rows[0]


async def test_skipped_it_is_put_off_and_the_next_one_comes(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "n")
        assert "How bad was the worst pain in Bridge?" in screen.text
        assert [d.decision for d in bundle.record().decisions] == ["later"]


async def test_stop_there_stops_and_saves(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "s")
        assert "seconds, saved." in screen.text
    assert bundle.record().decisions == ()
    assert [s.exercises[0].peak for s in bundle.record().sessions] == [7]


async def test_why_shows_the_reason_and_takes_an_answer(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "w")
        assert "R4" in screen.text and screen.rows[0].startswith("  Bridge  paused")
        assert "n skip it" in screen.rows[-1] and "not now" not in screen.rows[-1]
        await say(screen, "escape")
        assert OFFERED in screen.text
        await say(screen, "w", "a")
        assert screen.rows[0].startswith("  Partial bridge ")


async def test_without_an_easier_rung_it_is_half(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "legs-on-chair-rest") as screen:
        await working(screen, hands)
        await say(screen, "8")
        assert "Suggested: half of it" in screen.text
        assert "a do the easier one" in screen.rows[-1]


async def test_what_was_accepted_holds_when_the_exercise_comes_again(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        await decides(screen, "a", "n")
        await say(screen, "enter", "enter")
        assert screen.rows[0].startswith("  Partial bridge ")
        assert "2 of 2" in screen.rows[0]


async def test_an_answer_that_cannot_be_stored_is_done_all_the_same(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = home(tmp_path, hands)

    def refuse(_documents: object) -> None:
        raise NotSaved("The disk is full. Make room and try again.")

    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await say(screen, "7")
        monkeypatch.setattr(bundle.journal, "put_all", refuse)
        await decides(screen, "a")
        assert screen.rows[0].startswith("  Partial bridge ")
        assert "the answer itself is not saved: The disk is full." in screen.text


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_the_suggestion_fits_every_size(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=size) as screen:
        await working(screen, hands)
        await say(screen, "7")
        assert OFFERED in screen.text
        assert "Suggested: Partial bridge" in screen.text
        assert "For today only" in screen.text
        assert screen.rows[-1].strip().startswith("a do ")


def test_numbers_in_quick_succession_lead_to_one_page(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    runner = begin(bundle, line_up(bundle, ("bridge",)), before=3, zone=Zone.BACK)
    runner.send(e.Begin())
    runner.send(e.Pain(nrs=7))
    offers = Offers(runner)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda nrs: offers.due(runner.state, nrs), (7, 8, 9, 10)))
    assert sum(offer is not None for offer in made) == 1


async def test_while_the_place_is_asked_the_last_row_speaks_of_nothing_else(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await working(screen, hands)
        await say(screen, "4", "z")
        assert screen.rows[-1].strip() == "Esc leave it open   s stop   ? keys"
        await say(screen, "escape")
        assert "0-9 pain" in screen.rows[-1]
