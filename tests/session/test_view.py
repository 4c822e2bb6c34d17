"""What the screen is told."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.pain import Side
from lumbarjack.core.session import events as e
from lumbarjack.core.session.phases import BETWEEN_S
from lumbarjack.core.session.script import seconds_of
from lumbarjack.core.session.state import SessionItem, Stage
from lumbarjack.core.session.view import View, view
from lumbarjack.core.session.words import side_words
from tests.session import made
from tests.session.made import Drive


def at(item: SessionItem, seconds: float) -> View:
    """The view that many seconds after the first "Get ready" is over."""
    drive = Drive(item)
    drive.start()
    drive.run(seconds, every=0.25)
    return view(drive.state, drive.now)


def test_the_body_moves_with_the_phase() -> None:
    poses = [at(made.BRIDGE, s).pose_fraction for s in (0, 1, 2, 4, 7, 8.5, 9.75)]
    assert poses == pytest.approx([0, 0.5, 1, 1, 1, 0.5, 1 / 12])


def test_the_body_draws_into_the_hold_of_contract_relax() -> None:
    poses = [at(made.STRAP, s).pose_fraction for s in (3, 7, 9, 12)]
    assert poses == [0, 0, 0.5, 1]


def test_set_repetition_side_and_time() -> None:
    shown = at(made.KNEE_HUG, 8 + 3)
    assert (shown.word, shown.set, shown.sets, shown.rep, shown.reps) == ("Hold", 1, 2, 2, 2)
    assert (shown.side, shown.side_words) == (Side.RIGHT, "Right leg")
    assert (shown.remaining, shown.fraction) == (3, 0.25)
    assert (shown.number, shown.count) == (1, 1)


def test_between_two_looks_the_view_moves_on_but_not_past_the_phase_nor_a_gap() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    assert view(drive.state, drive.now + 0.5).remaining == 1.5
    assert view(drive.state, drive.now + 2.0).remaining == 0
    assert view(drive.state, drive.now + 60).remaining == 2


def test_what_comes_next() -> None:
    assert at(made.BRIDGE, 3).next_words == "1 more, then rest 45 s"
    assert at(made.BRIDGE, 13).next_words == "rest 45 s"
    assert at(made.BRIDGE, 30).next_words == "Move"
    assert at(made.KNEE_HUG, 3).next_words == "1 more, then the left leg"
    assert at(made.WALK, 3).next_words == "the end"
    drive = Drive(made.BRIDGE, made.PLANK)
    drive(e.SaidDone())
    shown = view(drive.state, drive.now)
    assert (shown.stage, shown.next_words, shown.next_item) == (
        Stage.ASKING, "Plank", made.PLANK
    )  # fmt: skip


def test_breath() -> None:
    assert [at(made.BREATHE, s).breath for s in (1, 4, 9)] == ["in", "out", "in"]
    rest = made.item(
        made.exercise("Rest"), made.dose("hold", hold_s=180, tempo_in_s=3, tempo_out_s=5)
    )
    assert [at(rest, s).breath for s in (1, 4, 9)] == ["in", "out", "in"]
    assert at(made.BRIDGE, 3).breath == ""


def test_seconds_left_in_the_session() -> None:
    drive = Drive(made.BRIDGE, made.PLANK)
    whole = [seconds_of(i.exercise, i.dose) for i in (made.BRIDGE, made.PLANK)]
    assert view(drive.state, drive.now).session_left == sum(whole) + 2 * BETWEEN_S
    drive.start()
    drive.run(10)
    assert view(drive.state, drive.now).session_left == sum(whole) - 13 + BETWEEN_S


def test_side_words() -> None:
    march = made.exercise(steps=("Lift the {side} arm and the {other} leg.",))
    assert side_words(march, Side.LEFT) == "Left arm"
    assert side_words(made.exercise(steps=("Turn to the {side}.",)), Side.RIGHT) == "Right side"
    assert side_words(march, None) == ""


def test_how_long_nothing_was_shown_is_said_once_it_is_known() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(4)
    held = view(drive.state, drive.now).remaining
    drive(e.Gap(seconds=0), after=0.5)
    assert view(drive.state, drive.now).why_words.startswith("The clock stood still, so")
    drive(e.Gap(seconds=60), after=60)
    assert "for 60 seconds" in view(drive.state, drive.now).why_words
    assert view(drive.state, drive.now).remaining == held
