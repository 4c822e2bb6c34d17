"""How a session begins, is cut off and goes on, ends, and is saved."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.safety import mark_signs
from lumbarjack.store.errors import NotSaved
from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import SIZES, Screen, opened
from tests.ui.seeded import Hands, locked, new_home, with_plan
from tests.ui.session.made import home, looked, past_the_way, runs, seated, settled, sit


async def begun(screen: Screen, hands: Hands, seconds: float = 6) -> None:
    await screen.press("enter")
    await runs(screen, hands, seconds)


async def press(screen: Screen, *keys: str) -> None:
    await screen.press(*keys)
    await settled(screen)


def copied(bundle: Bundle, to: Path, hands: Hands) -> Bundle:
    """The files as they lie there now, as after a cut line."""
    shutil.copytree(bundle.places.data.parent, to)
    return new_home(to, hands)


async def test_a_killed_session_goes_on_paused_at_its_place(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path / "one", hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await begun(screen, hands, 6)
        again = copied(bundle, tmp_path / "two", hands)
    hands.at += timedelta(minutes=3)
    hands.ticks = 5.0
    async with seated(again) as screen:
        assert screen.rows[0].startswith("  Bridge  paused")
        assert "Continue at Bridge, set 1." in screen.text
        assert screen.rows[-1].strip().startswith("Enter go on   b back   s save what was done")
        hands.ticks += 60
        await looked(screen, hands)
        assert "paused" in screen.rows[0]
        await press(screen, "enter")
        assert "paused" not in screen.rows[0]
        await press(screen, "s")
    assert [s.finished for s in again.record().sessions] == [False]
    assert interrupted(again) is None


async def test_q_leaves_it_kept_and_says_so(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await screen.pilot.press("q")
        await screen.pilot.pause()
    assert not screen.app.is_running
    kept = interrupted(bundle)
    assert kept is not None and kept.state.held == pytest.approx(1.0)
    async with seated(bundle) as screen:
        assert "Continue at Bridge, set 1." in screen.text


async def test_one_of_another_day_is_offered_to_be_saved_and_todays_begins(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
    hands.at += timedelta(days=1)
    async with seated(bundle) as screen:
        assert "A session was cut off" in screen.text
        assert "Monday 16 March" in screen.text
        await press(screen, "enter")
        assert "A session was cut off" in screen.text
        await press(screen, "s")
        assert "Getting down" in screen.text
    assert [s.exercises[0].exercise for s in bundle.record().sessions] == ["bridge"]


async def test_it_may_be_thrown_away_or_left(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
    hands.at += timedelta(days=1)
    async with seated(bundle) as screen:
        await press(screen, "escape")
        assert not isinstance(screen.app.screen, SessionScreen)
        assert interrupted(bundle) is not None
        await sit(screen)
        await press(screen, "t")
        assert "Getting down" in screen.text
    assert bundle.record().sessions == ()


async def test_t_throws_away_what_was_cut_off_and_u_brings_it_back(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await press(screen, "t")
        assert "Only a session that was cut off is thrown away" in screen.text
    async with seated(bundle) as screen:
        await press(screen, "t")
        assert "Thrown away" in screen.text and interrupted(bundle) is None
        await press(screen, "u")
        assert "Continue at Bridge, set 1." in screen.text and interrupted(bundle) is not None
        await press(screen, "t", "enter")
        assert not isinstance(screen.app.screen, SessionScreen)
    assert interrupted(bundle) is None and bundle.record().sessions == ()


async def test_what_was_done_of_one_that_was_cut_off_is_saved_with_s(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
    async with seated(bundle) as screen:
        assert "s save what was done" in screen.rows[-1]
        await press(screen, "s")
        assert "One exercise" in screen.text and "Session saved" in screen.rows[0]
    assert [s.finished for s in bundle.record().sessions] == [False]


async def test_anew_saves_what_was_done_first(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
    async with seated(bundle, "bird-dog", resume=False, down=False) as screen:
        assert screen.rows[0].startswith("  Bird dog ")
        assert "The session begun at 06:42 is saved as far as it went." in screen.text
    assert [s.exercises[0].exercise for s in bundle.record().sessions] == ["bridge"]


async def test_a_locked_home_begins_nothing(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        await sit(screen)
        assert "paused by the safety list" in screen.text
        assert "Esc back" in screen.rows[-1]
        await press(screen, "enter")
        assert not isinstance(screen.app.screen, SessionScreen)


async def test_nothing_named_is_there(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "no-such-thing") as screen:
        assert "No session now" in screen.text
        await press(screen, "escape")
        assert not isinstance(screen.app.screen, SessionScreen)


async def test_a_sign_marked_meanwhile_stops_and_saves(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await press(screen, "i")
        mark_signs(bundle, ("saddle-numbness",))
        await press(screen, "escape")
        assert not isinstance(screen.app.screen, SessionScreen)
        assert screen.app.current_mode == "emergency"
    assert len(bundle.record().sessions) == 1
    assert interrupted(bundle) is None


async def test_the_list_answered_in_a_session_leads_to_the_emergency_page(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await press(screen, "exclamation_mark", "space", "enter")
        assert "112" in screen.text or "Call now" in screen.text
    assert len(bundle.record().sessions) == 1 or interrupted(bundle) is not None


async def test_the_end_is_saved_before_it_is_shown(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "glute-squeeze") as screen:
        await begun(screen, hands, 3 + 7 * 7)
        assert "Glute squeeze is done." in screen.text
        assert "That was the last one." in screen.text
        await press(screen, "enter", "enter")
        assert "Getting up" in screen.text
        await press(screen, "enter")
        assert "Session saved" in screen.rows[0]
        assert "One exercise, 52 seconds." in screen.text and "Today is done." in screen.text
        assert "Before: pain 3, low back" in screen.text
        assert "Worst: 3 in Glute squeeze" in screen.text
        assert "Tomorrow morning tells more than today does." in screen.text
        assert "1 set, 7 repetitions." in screen.text
        assert "Tomorrow begins with" in screen.text
        (stored,) = bundle.record().sessions
        assert stored.finished and stored.exercises[0].peak == 3
        assert interrupted(bundle) is None
        await press(screen, "enter")
        assert "Today" in screen.rows[0]
    assert [e.kind for e in bundle.record().diary] == ["checkin"]


async def test_what_is_said_after_it_is_an_edit_and_an_entry(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await begun(screen, hands)
        await press(screen, "s")
        assert "seconds, saved. That counts." in screen.text
        await press(screen, "4")
        assert "1 low back 2 buttock" in screen.text
        await press(screen, "2", *"quiet", "space", *"legs", "enter")
        assert not isinstance(screen.app.screen, SessionScreen)
    (stored,) = bundle.record().sessions
    assert (stored.after, stored.zone_after, stored.note) == (4, Zone.BUTTOCK, "quiet legs")
    after = [e for e in bundle.record().diary if e.kind == "after-session"]
    assert [(e.now, e.zone) for e in after] == [(4, Zone.BUTTOCK)]


async def test_ten_after_it_is_one_and_nought(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await press(screen, "s", "1", "0")
        assert screen.rows[7][:40].split() == ["Pain", "now", "10"]
        await press(screen, "1", "enter")
        shown = type(screen.app.screen).__name__
        assert shown == "SignsScreen"
    (stored,) = bundle.record().sessions
    assert stored.after == 10


async def test_u_takes_the_session_back(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        await press(screen, "s", "u")
        assert "Taken back" in screen.text
        assert "The session is taken back." in screen.text
        assert "saved" not in screen.text and "Pain now" not in screen.text
        await press(screen, "u")
        assert "It is taken back already" in screen.text
        await press(screen, "enter")
    assert bundle.record().sessions == ()
    assert len(bundle.record().diary) == 1


async def test_a_store_that_refuses_loses_nothing_and_is_tried_again(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = home(tmp_path, hands)

    def refuse(_documents: object) -> None:
        raise NotSaved("The disk is full. Make room and try again.")

    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        with monkeypatch.context() as full:
            full.setattr(bundle.journal, "put_all", refuse)
            await press(screen, "s")
            assert "Not saved yet" in screen.text and "The disk is full." in screen.text
            assert "Enter try again" in screen.rows[-1]
            assert interrupted(bundle) is not None
            await press(screen, "enter")
            assert "Not saved yet" in screen.text
        await press(screen, "enter")
        assert "Session saved" in screen.rows[0]
    assert len(bundle.record().sessions) == 1
    assert interrupted(bundle) is None


async def test_left_unsaved_it_is_saved_at_the_next_start(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = home(tmp_path, hands)

    def refuse(_documents: object) -> None:
        raise NotSaved("The disk is full. Make room and try again.")

    async with seated(bundle, "bridge") as screen:
        await begun(screen, hands)
        with monkeypatch.context() as full:
            full.setattr(bundle.journal, "put_all", refuse)
            await press(screen, "s")
    async with seated(bundle) as screen:
        assert "Session saved" in screen.rows[0]
    assert len(bundle.record().sessions) == 1


async def test_a_checkpoint_that_cannot_be_kept_is_said_and_the_session_goes_on(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    (bundle.places.state / "live.json").mkdir()
    async with seated(bundle, "bridge", down=False) as screen:
        assert "could not be kept" in screen.text
        await past_the_way(screen)
        await begun(screen, hands)
        assert "Set 1 of 2" in screen.text
        await press(screen, "s")
        assert "One exercise" in screen.text or "could not be" in screen.text
    assert len(bundle.record().sessions) == 1


async def test_before_setup_it_says_what_to_do(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    async with opened(bundle) as screen:
        await sit(screen)
        assert "There is no plan yet." in screen.text


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_the_end_fits_every_size(tmp_path: Path, hands: Hands, size: tuple[int, int]) -> None:
    bundle = with_plan(tmp_path, hands)
    async with seated(bundle, "bridge", size=size) as screen:
        await begun(screen, hands)
        await press(screen, "s")
        assert "Session saved" in screen.rows[0]
        assert "Pain now" in screen.text and "How was it" in screen.text
        await press(screen, "5")
        assert "5 foot" in screen.text
        assert screen.rows[-1].strip().startswith("Enter done")
