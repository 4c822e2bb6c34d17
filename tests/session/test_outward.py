"""Pain that moves outward in an exercise (R2): five minutes, then one question."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.clock import step_now
from lumbarjack.core.session.effects import AskAfter, AskStill, Ended, MovedOutward, Outward
from lumbarjack.core.session.machine import begin, resume, step
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.phases import READY_S, WATCH_S, Phase
from lumbarjack.core.session.state import Stage, State, Why
from lumbarjack.core.session.view import view
from lumbarjack.core.session.words import where
from tests.session import made

FURTHER = e.Pain(nrs=4, zone=Zone.THIGH)


class Placed(made.Drive):
    def __init__(self, zone: Zone | None = Zone.BACK) -> None:
        super().__init__(made.BRIDGE, made.PLANK)
        self.state = begin((made.BRIDGE, made.PLANK), self.now, 3, zone=zone)
        self.start()
        self.run(1)


def waited(drive: made.Drive) -> None:
    drive.run(WATCH_S)


def test_the_exercise_stops_and_the_clock_runs_five_minutes() -> None:
    drive = Placed()
    drive.run(4)
    drive(FURTHER)
    worked = seconds_worked(drive.state)
    shown = view(drive.state, drive.now)
    assert drive.seen(MovedOutward) == [MovedOutward(made.BRIDGE.exercise, Zone.BACK, Zone.THIGH)]
    assert shown.watch is not None and shown.remaining == WATCH_S and not shown.asks_still
    waited(drive)
    shown = view(drive.state, drive.now)
    assert shown.asks_still and shown.remaining == 0
    assert shown.why_words == "Five minutes are over. Is the pain still in the thigh?"
    assert drive.seen(AskStill) == [AskStill(made.BRIDGE.exercise, Zone.THIGH)]
    assert seconds_worked(drive.state) == worked, "waiting is no exercise"
    assert outcome(drive.state)[0].outward == "moved"


@pytest.mark.parametrize(
    "key",
    [
        *(e.Begin(), e.Count(), e.Resume(), e.Again(), e.Back(), e.SaidDone(), e.Pause()),
        *(e.Longer(), e.Shorter(), e.Easier(item=made.PARTIAL), e.Swap(item=made.PARTIAL)),
    ],
)
def test_no_other_key_answers_it(key: e.Event) -> None:
    drive = Placed()
    drive(FURTHER)
    drive(key, after=1)
    assert drive.state.watch is not None and drive.state.running
    waited(drive)
    drive(key)
    assert view(drive.state, drive.now).asks_still


def test_a_yes_before_the_time_is_not_yet_an_answer() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Still(there=True), after=60)
    assert drive.state.watch is not None and drive.state.slot.outward == "moved"


def test_still_there_waits_for_what_becomes_of_the_exercise() -> None:
    drive = Placed()
    drive(FURTHER)
    waited(drive)
    drive(e.Still(there=True))
    assert drive.seen(Outward) == [Outward(made.BRIDGE.exercise, Zone.BACK, Zone.THIGH, over=False)]
    assert view(drive.state, drive.now).why is Why.OUTWARD
    drive(e.Resume(), after=1)
    assert view(drive.state, drive.now).why is Why.OUTWARD
    assert (outcome(drive.state)[0].outward, outcome(drive.state)[0].status) == ("still", "part")


@pytest.mark.parametrize(
    ("choice", "stage", "name"),
    [
        (e.Easier(item=made.PARTIAL), Stage.READY, "Partial bridge"),
        (e.Back(), Stage.READY, "Bridge"),
        (e.Next(), Stage.ASKING, "Bridge"),
        (e.Stop(), Stage.ENDED, "Bridge"),
    ],
)
def test_the_person_decides_what_becomes_of_it(choice: e.Event, stage: Stage, name: str) -> None:
    drive = Placed()
    drive(FURTHER)
    waited(drive)
    drive(e.Still(there=True))
    drive(choice)
    assert drive.at(stage) and drive.state.slot.item.exercise.name == name
    assert drive.state.slots[0].outward == "still"


def test_gone_is_the_card_of_the_same_exercise_again() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Still(there=False), after=100)
    assert drive.at(Stage.READY) and drive.state.slot.outward == "gone"
    assert drive.state.zone is Zone.BACK
    drive(e.Begin())
    assert drive.at(Stage.WORKING) and drive.state.watch is None


def test_a_place_that_was_corrected_lifts_it() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Where(zone=Zone.BACK), after=5)
    assert drive.at(Stage.READY) and drive.state.slot.outward == "gone"
    assert drive.state.slot.pains[-1].zone is Zone.BACK


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        (Zone.BACK, Zone.BUTTOCK, True),
        (Zone.NONE, Zone.BACK, True),
        (Zone.THIGH, Zone.THIGH, False),
        (Zone.THIGH, Zone.BACK, False),
        (None, Zone.FOOT, False),
    ],
)
def test_one_zone_further_out_than_before(before: Zone | None, now: Zone, moved: bool) -> None:
    drive = Placed(before)
    drive(e.Pain(nrs=3))
    drive(e.Where(zone=now))
    assert (drive.state.watch is not None) is moved
    assert outcome(drive.state)[0].zone_before is before


def test_a_place_alone_is_enough() -> None:
    drive = Placed()
    drive(e.Where(zone=Zone.CALF))
    assert drive.state.watch is not None and drive.state.slot.pains == ()


def test_said_after_the_exercise_it_is_asked_before_the_questions() -> None:
    drive = Placed()
    drive.run(7)
    drive(e.Next())
    assert drive.at(Stage.ASKING)
    drive(FURTHER)
    assert drive.state.watch is not None
    waited(drive)
    drive(e.Still(there=True))
    assert drive.at(Stage.ASKING) and drive.seen(Outward)[0].over
    assert len(drive.seen(AskAfter)) == 2
    drive(e.Answer(peak=4, effort="right"))
    assert drive.at(Stage.READY) and drive.state.current == 1


def test_told_with_the_answers_it_leads_on_to_the_next() -> None:
    drive = Placed()
    drive.run(7)
    drive(e.Next())
    drive(e.Answer(peak=4, effort="right", zone=Zone.THIGH))
    assert drive.state.watch is not None
    drive(e.Still(there=False), after=3)
    assert drive.at(Stage.READY) and drive.state.current == 1
    assert outcome(drive.state)[0].peak == 4


def test_once_it_is_gone_the_repetition_that_was_left_begins_anew() -> None:
    drive = Placed()
    drive.run(2 + 1 + 1)
    assert step_now(drive.state).phase is Phase.HOLD
    drive(FURTHER)
    drive(e.Still(there=False), after=10)
    assert drive.at(Stage.READY)
    drive.start(skip_ready=False)
    drive.run(READY_S + 1)
    assert step_now(drive.state).phase is Phase.MOVE
    assert outcome(drive.state)[0].reps_done == 0


def test_leaving_it_unanswered_leaves_it_open_in_the_record() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Next(), after=10)
    assert drive.at(Stage.ASKING)
    drive(e.Answer())
    assert outcome(drive.state)[0].outward == "moved"


def test_five_minutes_pass_unseen_too() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Look(), after=200)
    assert not view(drive.state, drive.now).paused
    drive(e.Gap(seconds=100))
    assert view(drive.state, drive.now).asks_still


def test_a_checkpoint_counts_the_time_away() -> None:
    drive = Placed()
    drive(FURTHER)
    drive.run(10)
    kept = State.model_validate_json(drive.state.model_dump_json())
    soon, late = resume(kept, 5.0, away=100), resume(kept, 5.0, away=1000)
    assert view(soon, 5.0).remaining == pytest.approx(WATCH_S - 110)
    assert view(late, 5.0).asks_still
    assert where(soon) == "Bridge, set 1"
    assert step(late, e.Still(there=True), 6.0)[0].slots[0].outward == "still"


def test_stopping_is_final_here_too() -> None:
    drive = Placed()
    drive(FURTHER)
    drive(e.Stop())
    assert drive.at(Stage.ENDED) and drive.seen(Ended) == [Ended(finished=False)]


def test_where_it_is_stays_asked_until_it_is_answered() -> None:
    drive = Placed()
    drive(e.AskWhere())
    drive.run(3)
    assert view(drive.state, drive.now).placing
    drive(e.LeaveWhere())
    assert not view(drive.state, drive.now).placing
    drive(e.AskWhere())
    drive(e.Where(zone=Zone.BACK))
    assert not view(drive.state, drive.now).placing


def test_while_the_place_is_asked_the_exercise_stands_still() -> None:
    drive = Placed()
    drive.run(4)
    before = view(drive.state, drive.now)
    drive(e.AskWhere())
    drive.run(60)
    shown = view(drive.state, drive.now)
    assert shown.placing and shown.paused and shown.remaining == before.remaining
    drive(e.Where(zone=Zone.BACK))
    assert drive.state.running and view(drive.state, drive.now).remaining == before.remaining
    drive(e.AskWhere())
    drive(e.LeaveWhere(), after=5)
    assert drive.state.running and not drive.state.placing


def test_a_place_that_is_asked_in_a_pause_ends_no_pause() -> None:
    drive = Placed()
    drive(e.Pause())
    drive(e.AskWhere())
    drive(e.LeaveWhere())
    assert drive.state.why_paused is Why.PERSON
    drive(e.AskWhere())
    drive(e.Resume())
    assert drive.state.running and not drive.state.placing, "going on leaves it open"


def test_the_question_for_the_place_goes_with_the_exercise() -> None:
    drive = Placed()
    drive.run(4)
    drive(e.AskWhere())
    drive(e.Next())
    assert drive.at(Stage.ASKING) and not drive.state.placing


@pytest.mark.parametrize(
    ("usual", "moves"),
    [(Zone.BACK, True), (Zone.THIGH, False), (Zone.NONE, True), (None, False)],
)
def test_where_nobody_said_the_place_the_usual_one_is_compared_with(
    usual: Zone | None, moves: bool
) -> None:
    drive = made.Drive(made.BRIDGE)
    drive.state = begin((made.BRIDGE,), drive.now, 3, usual_zone=usual)
    drive.start()
    drive.run(1)
    drive(FURTHER)
    assert (drive.state.watch is not None) is moves
    done = outcome(drive.state)[0]
    assert done.zone_before is None, "what nobody said is not stored as said"
    assert done.outward == ("moved" if moves else None)


def test_pain_that_was_there_is_no_further_out_in_the_low_back() -> None:
    drive = made.Drive(made.BRIDGE)
    drive.state = begin((made.BRIDGE,), drive.now, 3, usual_zone=Zone.NONE)
    drive.start()
    drive(e.Pain(nrs=3, zone=Zone.BACK))
    assert drive.state.watch is None
