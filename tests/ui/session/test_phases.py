"""The set-up, the phases, the clock, and the keys that move a session."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.session.state import Stage
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.screens.session.scene import Scene
from lumbarjack.ui.screens.session.work import next_lines
from lumbarjack.ui.widgets.big import big_digits
from tests.ui.pilot import SIZES
from tests.ui.seeded import Hands, morning, session
from tests.ui.session.made import (
    OWN_PACE,
    beside,
    decides,
    home,
    looked,
    past_the_way,
    runs,
    seated,
    settled,
)


def number(text: str) -> tuple[str, ...]:
    return tuple(row.rstrip() for row in big_digits(text))


async def test_the_set_up_says_how_much_by_whom_and_how(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        assert screen.rows[0].startswith("  Bridge ")
        assert "1 of 2" in screen.rows[0] and "min left" in screen.rows[0]
        assert "Set up" in screen.text
        assert "2 sets of 5" in screen.text
        assert "hold 5 s, rest 45 s" in screen.text
        assert "First time: 5 of 8, to see how it goes." in beside(screen)
        assert "Set by the catalogue" in screen.text
        assert "3 Lift until shoulders, hips and knees make one line." in screen.text
        assert "Stop if pain goes further down a leg" in screen.text
        assert screen.rows[-1].strip().startswith("Enter ready   l learn first   i why")


async def test_the_set_up_names_the_peak_of_last_time(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    session(bundle, peak=2)
    hands.at += timedelta(days=1)
    morning(bundle)
    async with seated(bundle) as screen:
        assert "Last time: peak 2" in screen.text
        assert "First time" not in screen.text


async def test_no_clock_runs_on_the_set_up(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        before = screen.rows
        hands.ticks += 300
        await looked(screen, hands)
        assert screen.rows == before
        await screen.press("enter")
        assert "█▀▄ █▀▀ █▀█ █▀▄ █ █" in screen.rows[3]


async def test_the_phases_follow_each_other_with_their_numbers(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await screen.press("enter")
        assert number("3")[0] in screen.rows[7]
        await runs(screen, hands, 3)
        assert "█▄ ▄█" in screen.rows[3] or "█▀▄▀█" in screen.rows[3]
        assert "▁▁▁▁ ▁▁▁▁▁▁▁▁▁▁▁ ▁▁▁▁▁▁▁" in screen.rows[13]
        assert "2 s  5 s         3 s" in screen.rows[14]
        await runs(screen, hands, 3)
        assert "█ █ █▀█ █   █▀▄" in screen.rows[3]
        assert "▄▄▄▄ ▄▄▁▁▁▁▁▁▁▁▁ ▁▁▁▁▁▁▁" in screen.rows[13]
        assert "Set 1 of 2" in screen.rows[16]
        assert "Repetition 1 of 5" in screen.rows[17]
        assert "Easy breaths at the top." in screen.text
        assert "Felt: buttocks first" in screen.text
        assert "4 more, then rest 45 s" in screen.text
        assert "━" in screen.rows[1]


async def test_between_sets_it_rests(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=(60, 20)) as screen:
        await screen.press("enter")
        await runs(screen, hands, 3 + 5 * 10)
        assert "Rest" in screen.rows[3]
        assert "45 s" in screen.rows[12]
        assert "Then set 2 of 2" in screen.text


async def test_space_pauses_and_goes_on(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        await screen.press("space")
        assert "Bridge  paused" in screen.rows[0]
        assert "Paused. Space goes on." in screen.text
        assert "Space go on" in screen.rows[-1]
        shown = screen.rows[7:12]
        hands.ticks += 500
        await looked(screen, hands)
        assert screen.rows[7:12] == shown
        await screen.press("space")
        assert "paused" not in screen.rows[0]
        assert screen.rows[7:12] == shown


async def test_plus_and_minus_are_five_seconds(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 5)
        await screen.press("plus")
        assert "10 s" in screen.rows[14]
        await screen.press("minus")
        assert "5 s" in screen.rows[14] and "10 s" not in screen.rows[14]


async def test_five_seconds_are_two_entries_of_the_palette(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 5)
        await screen.press("ctrl+p", *"more", "enter")
        await settled(screen)
        assert "10 s" in screen.rows[14]
        await screen.press("ctrl+p", *"less", "enter")
        await settled(screen)
        assert "5 s" in screen.rows[14] and "10 s" not in screen.rows[14]


async def test_next_and_back(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await screen.press("b")
        assert "This is the first one." in screen.text
        await screen.press("n")
        assert screen.rows[0].startswith("  Bird dog ")
        await screen.press("b")
        assert screen.rows[0].startswith("  Bridge ")
        await screen.press("enter")
        await runs(screen, hands, 5)
        await screen.press("b")
        assert "Set up" in screen.text


async def test_the_last_seconds_of_a_longer_phase_are_lit(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        accent = screen.app.theme_variables["accent"]
        await screen.press("enter")
        await runs(screen, hands, 6)
        assert accent.lower() not in _colours(screen.app, 8)
        await runs(screen, hands, 2)
        assert accent.lower() in _colours(screen.app, 8)


def _colours(app: LumbarjackApp, row: int) -> set[str]:
    strip = app.screen._compositor.render_strips()[row]
    return {
        s.style.color.get_truecolor().hex
        for s in strip
        if s.text.strip() and s.style is not None and s.style.color is not None
    }


async def test_a_gap_pauses_says_so_and_enter_repeats_the_repetition(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        hands.ticks += 40
        hands.at += timedelta(seconds=40)
        await looked(screen, hands)
        assert "The clock stood still for 40 seconds" in screen.text
        assert screen.rows[-1].strip().startswith("Enter this one again   n go on")
        await decides(screen, "enter")
        assert "paused" not in screen.rows[0]
        assert "█▀▄ █▀▀ █▀█ █▀▄ █ █" in screen.rows[3]


async def test_after_a_gap_n_goes_on_where_it_stood(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        hands.ticks += 40
        await looked(screen, hands)
        shown = screen.rows[7:12]
        await decides(screen, "n")
        assert "paused" not in screen.rows[0] and screen.rows[0].startswith("  Bridge")
        assert screen.rows[7:12] == shown


async def test_a_lid_that_closed_is_a_gap_too(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        hands.at += timedelta(minutes=5)
        await screen.pilot.pause(0.3)
        assert "The clock stood still for 5 minutes" in screen.text


async def test_another_page_over_it_pauses_it(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        await screen.press("i")
        assert "Buttocks first" in screen.text
        hands.ticks += 60
        await screen.pilot.pause(0.2)
        await screen.press("escape")
        assert "Paused. Space goes on." in screen.text
        await screen.press("question_mark")
        assert (
            "Stops here and saves what was done." in screen.text or "Stop and save" in screen.text
        )


async def test_at_ones_own_pace_space_counts(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands, own=OWN_PACE), "own-squeeze") as screen:
        await screen.press("enter")
        await runs(screen, hands, 3)
        assert "Space counts one." in screen.text
        assert "Space count" in screen.rows[-1]
        assert "0 of 2 done" in screen.text
        await screen.press("space")
        assert "1 of 2 done" in screen.text
        assert number("1")[1] in screen.rows[8]
        hands.ticks += 30
        await looked(screen, hands)
        assert "paused" not in screen.rows[0]
        await screen.press("enter")
        assert "Own squeeze is done." in screen.text


async def test_each_side_is_said_and_changed(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    side = bundle.catalogue.exercise("side-bridge-knees")
    assert side.dose == DosePart(sets=3, reps=3, hold_s=10, rest_s=20, tempo_in_s=1, tempo_out_s=1)
    async with seated(bundle, "side-bridge-knees") as screen:
        assert "Right" in screen.text
        await screen.press("enter")
        await runs(screen, hands, 3 + 1)
        assert screen.rows[16][54:].startswith("Right ")
        await runs(screen, hands, 2 * 12 - 1)
        assert "Now the left" in screen.text
        await runs(screen, hands, 6)
        assert screen.rows[16][54:].startswith("Left ")


async def test_the_right_column_does_not_move(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bird-dog") as screen:
        await screen.press("enter")
        first = None
        for _ in range(4):
            await runs(screen, hands, 4.5)
            rows = [y for y, row in enumerate(screen.rows) if "██" in row[54:]]
            first = first or (rows[0], rows[-1])
            assert (rows[0], rows[-1])[-1] <= 13
            assert any(7 <= y <= 11 for y in rows)


async def test_sitting_and_standing_have_the_tall_place(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "seated-hamstring") as screen:
        await screen.press("enter")
        await runs(screen, hands, 4.5)
        assert " " not in screen.rows[21][2:38]
        assert "Repetition 1 of" in screen.rows[17][42:]


@pytest.mark.parametrize("sound", ["bell", "flash", "off"])
async def test_a_phase_that_changes_by_itself_gives_its_sign(
    tmp_path: Path, hands: Hands, sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(LumbarjackApp, "bell", lambda _app: rung.append(1))
    settings = Settings.model_validate({"zone": "Europe/Berlin", "sound": sound})
    async with seated(home(tmp_path, hands, settings=settings), "bridge") as screen:
        await screen.press("enter")
        assert rung == []
        await runs(screen, hands, 3)
        assert bool(rung) == (sound == "bell")
        assert ("━" * 24 in screen.rows[6]) == (sound == "flash")
        if sound == "flash":
            await screen.pilot.pause(1.2)
            assert "━" not in screen.rows[6]


async def test_easier_now_is_the_easier_rung_at_its_set_up(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 5)
        await screen.press("e")
        await settled(screen)
        assert screen.rows[0].startswith("  Partial bridge ")
        assert "Easier for today, as you asked." in beside(screen)


async def test_without_the_floor_or_why_not(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "standing-extension") as screen:
        await screen.press("x")
        await settled(screen)
        assert not screen.rows[0].startswith("  Bridge ")
        await past_the_way(screen)
        await screen.press("n")
        await past_the_way(screen)
        assert screen.rows[0].startswith("  Standing back extension")
        await screen.press("x")
        assert "no version of this one without the floor" in screen.text


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_every_size_shows_the_word_the_number_and_the_place(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=size) as screen:
        assert "Set up" in screen.text and "2 sets of 5" in screen.text
        await screen.press("enter")
        await runs(screen, hands, 6)
        assert "Set 1 of 2" in screen.text
        assert "Easy breaths at the top." in screen.text
        assert "? keys" in screen.rows[-1]
        assert all(row[:2] == "  " for row in screen.rows)
        *page, keys = screen.rows
        assert all(row.rstrip() == row[: size[0] - 2].rstrip() for row in page)
        assert "s stop" in keys and "e easier" in keys and len(keys.rstrip()) < size[0]


async def test_in_ascii_nothing_else_is_written(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", ascii=True) as screen:
        assert screen.text.isascii()
        await screen.press("enter")
        await runs(screen, hands, 6)
        assert screen.text.isascii()
        assert "H O L D" in screen.text
        assert "==== ==_________ _______" in screen.text
        await screen.press("7")
        await settled(screen)
        assert screen.text.isascii()


async def test_the_checkpoint_follows_each_step(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        kept = interrupted(bundle)
        assert kept is not None and kept.state.stage is Stage.READY
        await screen.press("enter")
        await runs(screen, hands, 6)
        kept = interrupted(bundle)
        assert kept is not None and kept.state.index == 2


def test_what_comes_next_is_left_out_rather_than_cut() -> None:
    said = "10 more, then Pelvic tilt: gentle arch"
    scene = Scene(("Move", ""), ("1", ""), (), (), (), next=said)
    assert [line.plain for line in next_lines(scene, 36, 1)] == ["Next: 10 more"]
    assert [line.plain for line in next_lines(scene, 60, 1)] == [f"Next: {said}"]
