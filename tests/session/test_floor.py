"""Getting down to the floor and up again: one trip, told once, skipped by a key."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.exercise import Position
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import Ended, PhaseBegan, SetUp
from lumbarjack.core.session.floor import getting_steps, one_trip, way_words, ways
from lumbarjack.core.session.machine import begin, step
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.phases import GETTING_S, Phase
from lumbarjack.core.session.state import Getting, SessionItem, Stage
from lumbarjack.core.session.view import view
from tests.session import made

STAND = made.item(made.exercise("Stand", no_floor=True), made.dose(reps=1, tempo_in_s=2))
SIT = made.item(made.exercise("Sit", no_floor=True), made.dose(reps=1, tempo_in_s=2))
LIE = made.item(made.exercise("Lie"), made.dose(reps=1, tempo_in_s=2))
KNEEL = made.item(made.exercise("Kneel"), made.dose(reps=1, tempo_in_s=2))

UPRIGHT = {Position.QUADRUPED, Position.KNEELING, Position.SEATED}
LYING_ON_THE_BACK = {Position.SUPINE, Position.SIDE_LYING, Position.STANDING}
"""Nobody gets up from standing; what is not known is told as lying."""


class Guided(made.Drive):
    def __init__(self, *items: SessionItem) -> None:
        super().__init__(*items)
        self.state = begin(items, self.now, guides=True)

    def way(self) -> Getting | None:
        return self.state.getting

    def do(self) -> None:
        """The exercise in hand from its card, and its questions."""
        self(e.Begin())
        self.run(5.5)
        self(e.Answer())


def test_the_way_down_takes_twenty_seconds_and_leads_to_the_card() -> None:
    drive = Guided(LIE)
    shown = view(drive.state, drive.now)
    assert (shown.getting, shown.word, shown.remaining) == (Getting.DOWN, "Getting down", GETTING_S)
    assert shown.exercise is not None and shown.exercise.name == "Lie"
    drive.run(GETTING_S - 0.5)
    assert drive.way() is Getting.DOWN and not drive.seen(SetUp)
    drive.run(0.5)
    assert drive.at(Stage.READY) and drive.state.down
    assert [effect.exercise.name for effect in drive.seen(SetUp)] == ["Lie"]


@pytest.mark.parametrize("key", [e.Begin(), e.Count(), e.Next(), e.SaidDone()])
def test_a_key_that_goes_on_skips_it(key: e.Event) -> None:
    drive = Guided(LIE, KNEEL)
    drive(key, after=1)
    assert drive.at(Stage.READY) and drive.state.current == 0 and drive.state.down
    assert outcome(drive.state)[0].status == "skipped"


def test_one_trip_down_and_one_up() -> None:
    drive = Guided(STAND, LIE, KNEEL, SIT)
    drive.do()
    assert drive.way() is Getting.DOWN
    drive(e.Begin())
    drive.do()
    assert drive.at(Stage.READY), "from one floor exercise to the next nothing is told"
    drive.do()
    assert drive.way() is Getting.UP
    drive(e.Begin())
    drive.do()
    assert drive.at(Stage.ENDED) and drive.state.finished
    ways_told = [b.step.phase for b in drive.seen(PhaseBegan) if b.step.phase.name[:3] == "GET"]
    assert ways_told == [Phase.GET_DOWN, Phase.GET_UP]


def test_after_the_last_one_on_the_floor_one_gets_up_before_the_end() -> None:
    drive = Guided(LIE)
    drive(e.Begin())
    drive.do()
    assert drive.way() is Getting.UP and not drive.seen(Ended)
    assert view(drive.state, drive.now).next_words == "the end"
    drive.run(GETTING_S)
    assert drive.at(Stage.ENDED) and drive.state.finished
    assert drive.seen(Ended) == [Ended(finished=True)]


def test_stopping_while_getting_up_is_a_whole_session() -> None:
    drive = Guided(LIE)
    drive(e.Begin())
    drive.do()
    drive(e.Stop())
    assert drive.at(Stage.ENDED) and drive.state.finished


def test_it_is_no_exercise_and_no_pain_in_one() -> None:
    drive = Guided(LIE)
    drive.run(5)
    drive(e.Pain(nrs=5))
    assert drive.state.slot.peak is None and drive.state.before == 5
    assert seconds_worked(drive.state) == 0
    drive(e.Pause())
    drive.run(60)
    assert view(drive.state, drive.now).remaining == GETTING_S - 5
    drive(e.Resume())
    drive(e.Look(), after=30)
    assert view(drive.state, drive.now).paused, "a gap pauses here as well"


def test_back_from_getting_up_is_the_exercise_again() -> None:
    drive = Guided(LIE)
    drive(e.Begin())
    drive.do()
    drive(e.Back())
    assert drive.at(Stage.READY) and not drive.state.finished
    drive = Guided(LIE, STAND)
    drive(e.Begin())
    drive.do()
    drive(e.Back())
    assert drive.at(Stage.READY) and drive.state.current == 0


def test_a_version_without_the_floor_needs_no_way_down() -> None:
    drive = Guided(LIE)
    drive(e.Swap(item=STAND))
    assert drive.at(Stage.READY) and drive.way() is None


def test_unguided_nothing_of_it_happens() -> None:
    state = begin((LIE, STAND), 0.0)
    assert state.stage is Stage.READY
    assert step(state, e.Next(), 1.0)[0].getting is None


def test_what_is_to_come_counts_the_ways() -> None:
    guided, bare = Guided(STAND, LIE), begin((STAND, LIE), 1000.0)
    more = view(guided.state, 1000.0).session_left - view(bare, 1000.0).session_left
    assert more == 2 * GETTING_S
    assert ways([LIE.exercise, STAND.exercise, LIE.exercise], down=False) == 4
    assert ways([], down=True) == 1


def test_the_floor_comes_together() -> None:
    assert one_trip((STAND, LIE, SIT, KNEEL, STAND)) == (STAND, LIE, KNEEL, SIT, STAND)
    assert one_trip((STAND, SIT)) == (STAND, SIT)
    assert one_trip((LIE, LIE, SIT)) == (LIE, LIE, SIT)


@pytest.mark.parametrize("position", Position)
def test_the_way_ends_and_begins_where_the_exercise_is_done(position: Position) -> None:
    there = made.exercise("There", position=position)
    down = " ".join(getting_steps(Getting.DOWN, there))
    assert ("on hands and knees" in down) is (position is Position.QUADRUPED)
    assert ("Roll over" in down) is (position not in UPRIGHT)
    up = getting_steps(Getting.UP, there)
    assert ("Roll onto your side" in up[0]) is (position in LYING_ON_THE_BACK)
    assert up[-1].startswith("One foot forward")


def test_up_leads_from_the_exercise_before() -> None:
    kneel = made.exercise("All fours", position=Position.QUADRUPED)
    drive = Guided(made.item(kneel, made.dose(reps=1, tempo_in_s=2)), STAND)
    assert way_words(drive.state) == getting_steps(Getting.DOWN, kneel)
    drive(e.Begin())
    drive.do()
    assert drive.way() is Getting.UP
    assert way_words(drive.state) == getting_steps(Getting.UP, kneel)


def test_what_is_to_be_learned_comes_before() -> None:
    drive = Guided(STAND, LIE)
    drive(e.LearnFirst(item=SIT))
    assert [slot.item.exercise.name for slot in drive.state.slots] == ["Sit", "Stand", "Lie"]
    assert drive.at(Stage.READY) and drive.state.current == 0
    drive(e.Begin())
    drive(e.LearnFirst(item=KNEEL))
    assert len(drive.state.slots) == 3, "not in the middle of one"


def test_up_leads_from_what_was_on_the_floor_before_a_swap() -> None:
    kneel = made.exercise("All fours", position=Position.QUADRUPED)
    drive = Guided(made.item(kneel, made.dose(reps=2, tempo_in_s=2)))
    drive(e.Begin())
    drive(e.Begin())
    drive.run(4)
    drive(e.Swap(item=SIT))
    assert drive.way() is Getting.UP
    assert way_words(drive.state) == getting_steps(Getting.UP, kneel)
