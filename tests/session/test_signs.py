"""The signs beside the page: the window's title, the bell, the guard of a page that came."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import AskStill, ExerciseEnded, PainLogged, PhaseBegan, SetUp
from lumbarjack.core.session.guard import GUARD_S, takes_answer
from lumbarjack.core.session.machine import begin
from lumbarjack.core.session.script import unroll
from lumbarjack.core.session.sounds import CHANGE, END, START, bells, last_three
from lumbarjack.core.session.title import title
from lumbarjack.core.session.view import view
from tests.session import made
from tests.session.made import Drive


def shown(drive: Drive) -> str:
    return title(view(drive.state, drive.now))


def test_the_title_counts_down() -> None:
    drive = Drive(made.BRIDGE)
    assert shown(drive) == "Set up - Bridge"
    drive.start()
    drive.run(2)
    assert shown(drive) == "Hold 5 - Bridge"
    drive.run(0.5)
    assert shown(drive) == "Hold 5 - Bridge"
    drive.run(1)
    assert shown(drive) == "Hold 4 - Bridge"
    drive(e.Pause())
    assert shown(drive) == "Paused - Bridge"
    drive(e.Next())
    assert shown(drive) == "How was it - Bridge"
    drive(e.Stop())
    assert shown(drive) == "Session done"


def test_the_title_of_a_walk_a_count_and_a_question() -> None:
    walk = Drive(made.WALK)
    walk.start()
    assert shown(walk) == "Walk 5:00 - Walk 5 minutes"
    own = Drive(made.OWN)
    own.start()
    own(e.Count(), after=1)
    assert shown(own) == "1 of 3 - Sit to stand"
    outward = Drive(made.BRIDGE)
    outward.state = begin((made.BRIDGE,), outward.now, zone=Zone.BACK)
    outward.start()
    outward(e.Where(zone=Zone.FOOT))
    assert shown(outward) == "Wait 5:00 - Bridge"
    outward.run(300)
    assert shown(outward) == "Is it still there? - Bridge"


def test_start_end_and_change_sound_unlike_each_other() -> None:
    steps = {s.phase.name: s for s in unroll(made.KNEE_HUG.exercise, made.KNEE_HUG.dose)}
    bridge = made.BRIDGE.exercise
    assert bells((PhaseBegan(steps["MOVE"]),)) == START
    assert bells((PhaseBegan(steps["REST"]),)) == END
    assert bells((PhaseBegan(steps["CHANGE"]),)) == CHANGE
    assert bells((PhaseBegan(steps["HOLD"]), ExerciseEnded(bridge, "done"))) == END
    assert bells((AskStill(bridge, Zone.THIGH),)) == CHANGE
    assert bells((SetUp(bridge), PainLogged(3, bridge, None, during=True))) == ()
    assert len({START, END, CHANGE}) == 3


def test_the_last_three_seconds() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(2)
    marks = []
    for _ in range(5):
        marks.append(last_three(view(drive.state, drive.now)))
        drive.run(1)
    assert marks == [0, 0, 3, 2, 1]
    drive(e.Pause())
    assert last_three(view(drive.state, drive.now)) == 0


@pytest.mark.parametrize(
    ("drawn", "at", "takes"),
    [
        (None, 100.0, False),
        (100.0, 100.0, False),
        (100.0, 100.0 + GUARD_S / 2, False),
        (100.0, 100.0 + GUARD_S, True),
    ],
)
def test_a_page_that_was_not_seen_takes_no_answer(
    drawn: float | None, at: float, takes: bool
) -> None:
    assert takes_answer(drawn, at) is takes
