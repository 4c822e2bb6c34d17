"""The session by example: what a person does and what the machine says."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    AskAfter,
    Ended,
    ExerciseBegan,
    ExerciseEnded,
    GapPaused,
    PainLogged,
    PhaseBegan,
)
from lumbarjack.core.session.machine import begin, resume, step
from lumbarjack.core.session.outcome import nothing_in, outcome, seconds_worked
from lumbarjack.core.session.script import seconds_of
from lumbarjack.core.session.state import SessionItem, Stage, State, Why
from lumbarjack.core.session.view import view
from lumbarjack.core.session.words import where
from tests.session import made
from tests.session.made import Drive


def test_a_whole_session_takes_its_planned_seconds_and_is_done() -> None:
    drive = Drive(made.BRIDGE, made.KNEE_HUG, before=4)
    for item in (made.BRIDGE, made.KNEE_HUG):
        assert drive.at(Stage.READY)
        drive(e.Begin())
        drive.run(seconds_of(item.exercise, item.dose))
        assert drive.at(Stage.ASKING)
        drive(e.Answer(peak=4, effort="right"))
    assert drive.seen(Ended) == [Ended(finished=True)]
    bridge, hug = outcome(drive.state)
    assert (bridge.status, bridge.sets_done, bridge.reps_done, bridge.peak) == ("done", 2, 4, 4)
    assert (hug.status, hug.sets_done, hug.reps_done) == ("done", 2, 4)
    assert bridge.seconds == seconds_of(made.BRIDGE.exercise, made.BRIDGE.dose)
    assert seconds_worked(drive.state) == bridge.seconds + hug.seconds


@pytest.mark.parametrize("item", made.ALL, ids=lambda item: item.planned)
def test_every_kind_of_exercise_runs_to_its_end(item: SessionItem) -> None:
    drive = Drive(item)
    drive.start()
    for _ in range(400):
        drive(e.Count(), 1.0)
    assert drive.at(Stage.ASKING)
    done = outcome(drive.state)[0]
    assert done.status == "done"
    assert done.sets_done == item.dose.sets
    assert done.reps_done == (1 if item is made.WALK else item.dose.sets * item.dose.reps)


def test_no_clock_runs_on_a_card_or_in_the_questions() -> None:
    drive = Drive(made.BREATHE)
    drive(e.Look(), 3600)
    assert drive.at(Stage.READY) and not drive.seen(GapPaused)
    drive.start()
    drive.run(64)
    drive(e.Look(), 3600)
    assert drive.at(Stage.ASKING)
    assert outcome(drive.state)[0].seconds == 67


def test_a_gap_pauses_where_it_was_seen_and_asks() -> None:
    drive = Drive(made.PLANK)
    drive.start()
    drive.run(5)
    assert drive(e.Look(), 40) == (GapPaused(40.0),)
    shown = view(drive.state, drive.now)
    assert shown.paused and shown.remaining == 15
    assert shown.why_words.startswith("The clock stood still for 40 seconds")
    drive(e.Resume(), 60)
    drive.run(14.5)
    assert view(drive.state, drive.now).word == "Hold"
    drive.run(0.5)
    assert view(drive.state, drive.now).word == "Rest"


def test_a_key_that_meets_a_gap_does_not_answer_it() -> None:
    drive = Drive(made.PLANK)
    drive.start()
    drive(e.Resume(), 30)
    assert view(drive.state, drive.now).paused
    drive(e.Again())
    assert (view(drive.state, drive.now).word, view(drive.state, drive.now).remaining) == (
        "Get ready", 3.0
    )  # fmt: skip
    drive.run(3)
    assert view(drive.state, drive.now).remaining == 20


def test_the_wall_clock_can_tell_of_a_gap_too() -> None:
    drive = Drive(made.PLANK)
    drive.start()
    drive.run(5)
    assert drive(e.Gap(seconds=600), 0.2) == (GapPaused(600.0),)
    assert view(drive.state, drive.now).remaining == 15


def test_pause_is_for_as_long_as_wanted() -> None:
    drive = Drive(made.PLANK)
    drive.start()
    drive(e.Pause(), 1)
    drive(e.Look(), 5000)
    assert view(drive.state, drive.now).remaining == 19
    assert not drive.seen(GapPaused)
    drive(e.Resume())
    assert view(drive.state, drive.now + 1).remaining == 18


def test_plus_and_minus_change_this_phase_only() -> None:
    drive = Drive(made.PLANK)
    drive.start()
    drive(e.Longer())
    assert view(drive.state, drive.now).remaining == 25
    for _ in range(2):
        drive(e.Shorter())
    assert view(drive.state, drive.now).remaining == 15
    for _ in range(3):
        drive(e.Shorter())
    assert view(drive.state, drive.now).word == "Rest"
    drive.run(30)
    assert view(drive.state, drive.now).remaining == 20


def test_a_pace_of_ones_own_waits_for_counts() -> None:
    drive = Drive(made.OWN)
    drive.start()
    drive(e.Look(), 100)
    assert view(drive.state, drive.now).remaining is None
    drive(e.Count(), 1)
    drive(e.Count(), 1)
    shown = view(drive.state, drive.now)
    assert (shown.counted, shown.to_count, shown.rep) == (2, 3, 3)
    drive(e.Count(), 1)
    done = outcome(drive.state)[0]
    assert (done.status, done.reps_done, done.seconds) == ("done", 3, 6)


def test_said_done_credits_sets_but_no_seconds() -> None:
    drive = Drive(made.BRIDGE)
    effects = drive(e.SaidDone())
    assert [type(x) for x in effects] == [ExerciseBegan, ExerciseEnded, AskAfter]
    done = outcome(drive.state)[0]
    assert (done.status, done.sets_done, done.reps_done, done.seconds) == ("done", 2, 4, 0)


def test_pain_in_an_exercise_is_its_peak_even_without_an_answer() -> None:
    drive = Drive(made.BRIDGE, made.PLANK, before=4)
    drive.start()
    assert drive(e.Pain(nrs=7, zone=Zone.THIGH), 1.5) == (
        PainLogged(7, made.BRIDGE.exercise, 4, True),
    )
    drive(e.Next())
    drive(e.Next())
    done = outcome(drive.state)[0]
    assert (done.peak, done.before, done.effort, done.status) == (7, 4, None, "part")
    assert (done.pains[0].at_s, done.pains[0].zone) == (4, Zone.THIGH)


def test_the_peak_is_the_higher_of_logged_and_answered() -> None:
    for answer, peak in ((3, 6), (8, 8), (None, 6)):
        drive = Drive(made.BRIDGE)
        drive.start()
        drive(e.Pain(nrs=6), 1)
        drive(e.Next())
        drive(e.Answer(peak=answer, effort="hard"))
        assert outcome(drive.state)[0].peak == peak


def test_before_is_what_was_said_between_and_not_an_earlier_peak() -> None:
    drive = Drive(made.BRIDGE, made.PLANK, made.WALK, before=3)
    drive.start()
    drive.run(1)
    drive(e.Next())
    drive(e.Answer(peak=8))
    drive.start()
    drive.run(1)
    drive(e.Next())
    drive(e.Answer())
    assert drive(e.Pain(nrs=5)) == (PainLogged(5, made.PLANK.exercise, 3, False),)
    drive.start()
    drive(e.Stop(), 1)
    done = outcome(drive.state)
    assert [x.before for x in done] == [3, 3, 5]
    assert [x.peak for x in done] == [8, None, None]
    assert [p.nrs for p in done[1].pains] == [5]


def test_pain_before_any_exercise_is_kept_and_raises_no_peak() -> None:
    drive = Drive(made.BRIDGE)
    drive(e.Pain(nrs=5))
    drive.start()
    drive(e.Stop(), 1)
    done = outcome(drive.state)[0]
    assert (done.before, done.peak, [p.nrs for p in done.pains]) == (5, None, [5])


@pytest.mark.parametrize("key", [e.Next(), e.Stop(), e.Easier(item=made.PARTIAL)])
def test_pain_said_before_the_body_moves_is_kept_and_does_nothing_of_it(key: e.Event) -> None:
    drive = Drive(made.BRIDGE, before=3)
    drive.start(skip_ready=False)
    drive(e.Pain(nrs=6), 1)
    drive(key, 1)
    if not drive.at(Stage.ENDED):
        drive(e.Stop())
    done = outcome(drive.state)[0]
    assert (done.status, done.seconds, done.reps_done) == ("skipped", 0, 0)
    assert (done.peak, [p.nrs for p in done.pains]) == (6, [6])
    assert not drive.seen(AskAfter) and not nothing_in(drive.state)


def test_skipping_asks_nothing_and_is_skipped() -> None:
    drive = Drive(made.BRIDGE, made.PLANK)
    drive(e.Next())
    drive(e.Begin())
    drive(e.Next(), 1)
    assert drive.at(Stage.ENDED)
    assert [x.status for x in outcome(drive.state)] == ["skipped", "skipped"]
    assert not drive.seen(AskAfter)
    assert seconds_worked(drive.state) == 0


def test_stopped_tells_what_was_seen_and_is_final() -> None:
    drive = Drive(made.BRIDGE, made.PLANK, made.WALK)
    drive.start()
    drive.run(85)
    drive(e.Answer(peak=2))
    drive.start()
    drive.run(25)
    drive(e.Stop())
    assert drive.effects[-1] == Ended(finished=False)
    bridge, plank, walk = outcome(drive.state)
    assert (bridge.status, bridge.seconds) == ("done", 88)
    assert (plank.status, plank.sets_done, plank.reps_done, plank.seconds) == ("part", 1, 1, 28)
    assert (walk.status, walk.seconds) == ("skipped", 0)
    ended = drive.state
    assert drive(e.Begin()) == ()
    assert drive.state == ended


def test_stopping_at_the_last_question_is_finishing() -> None:
    drive = Drive(made.BREATHE)
    drive.start()
    drive.run(64)
    assert drive(e.Stop()) == (Ended(finished=True),)


def test_easier_goes_on_at_the_same_set_and_repetition() -> None:
    drive = Drive(made.BRIDGE, before=4)
    drive.start()
    drive.run(12)
    drive(e.Easier(item=made.PARTIAL))
    assert drive.at(Stage.READY)
    assert view(drive.state, drive.now).exercise == made.PARTIAL.exercise
    drive(e.Begin())
    assert view(drive.state, drive.now).word == "Get ready"
    drive.run(3)
    shown = view(drive.state, drive.now)
    assert (shown.word, shown.set, shown.rep) == ("Move", 1, 2)
    drive.run(8)
    done = outcome(drive.state)[0]
    assert (done.planned, done.exercise, done.lowered_by) == ("bridge", "partial-bridge", "R4")
    assert (done.status, done.sets_done, done.reps_done, done.before) == ("done", 1, 2, 4)


def test_easier_in_the_rest_leaves_the_easier_set_to_do() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(25)
    drive(e.Easier(item=made.PARTIAL))
    drive.start()
    assert (view(drive.state, drive.now).set, view(drive.state, drive.now).rep) == (1, 1)


def test_easier_with_nothing_left_ends_the_exercise() -> None:
    short = made.item(made.BRIDGE.exercise, made.dose(reps=1, hold_s=2, tempo_in_s=2))
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(12)
    drive(e.Easier(item=short))
    assert drive.at(Stage.ASKING)
    done = outcome(drive.state)[0]
    assert (done.status, done.sets_done, done.reps_done) == ("done", 1, 1)
    assert done.lowered_by == "person"
    drive(e.Back())
    drive(e.Begin())
    assert drive.at(Stage.WORKING)


def test_a_timed_rest_in_place_of_repetitions_is_done_from_its_start() -> None:
    rest = made.item(made.BRIDGE.exercise, made.dose("time", reps=1, hold_s=60))
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(20)
    drive(e.Easier(item=rest))
    assert drive.at(Stage.READY)
    drive.start()
    assert view(drive.state, drive.now).word == "Go"


def test_an_easier_one_never_begun_leaves_what_was_done() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(12)
    drive(e.Easier(item=made.PARTIAL))
    drive(e.Stop())
    done = outcome(drive.state)[0]
    assert (done.exercise, done.status, done.reps_done) == ("bridge", "part", 1)
    assert done.lowered_by == "R4"


def test_doing_a_done_exercise_again_as_an_easier_one_loses_nothing() -> None:
    drive = Drive(made.BRIDGE)
    drive.start()
    drive.run(85)
    drive(e.Back())
    drive(e.Easier(item=made.PARTIAL))
    drive.start()
    drive(e.Stop(), 2)
    done = outcome(drive.state)[0]
    assert (done.exercise, done.status, done.sets_done, done.seconds) == ("bridge", "done", 2, 93)


def test_sets_done_before_a_change_are_kept() -> None:
    one = made.item(made.PARTIAL.exercise, made.dose(sets=1, reps=2, hold_s=3))
    drive = Drive(made.item(made.PLANK.exercise, made.dose("hold", sets=3, hold_s=20, rest_s=10)))
    drive.start()
    drive.run(65)
    drive(e.Easier(item=one))
    drive(e.Stop())
    done = outcome(drive.state)[0]
    assert (done.exercise, done.status, done.sets_done) == ("plank", "part", 2)


def test_a_swap_before_the_start_replaces_the_exercise() -> None:
    drive = Drive(made.BRIDGE)
    drive(e.Swap(item=made.item(made.PLANK.exercise, made.PLANK.dose)))
    drive.start()
    drive.run(70)
    done = outcome(drive.state)[0]
    assert (done.planned, done.exercise, done.lowered_by) == ("bridge", "plank", None)
    assert done.status == "done"


def test_back_does_not_lose_what_was_done() -> None:
    drive = Drive(made.BRIDGE, made.PLANK)
    drive.start()
    drive.run(25)
    drive(e.Back())
    assert drive.at(Stage.READY)
    assert outcome(drive.state)[0].sets_done == 1
    drive.start()
    drive.run(25)
    assert outcome(drive.state)[0].sets_done == 1


def test_a_checkpoint_goes_on_at_the_same_place_on_another_clock() -> None:
    drive = Drive(made.KNEE_HUG)
    drive.start()
    drive.run(16 + 5 + 16 + 10 + 16 + 5 + 3)
    assert where(drive.state) == "Knee hug, set 2, left side"
    left = view(drive.state, drive.now).remaining
    loaded = resume(State.model_validate(drive.state.model_dump(mode="json")), 7.0)
    shown = view(loaded, 7.0)
    assert (shown.paused, shown.remaining) == (True, left)
    assert shown.why_words == "Continue at Knee hug, set 2, left side."
    loaded, _ = step(loaded, e.Resume(), 9000.0)
    assert view(loaded, 9001.0).remaining == (left or 0) - 1


def test_phases_are_told_as_they_begin() -> None:
    drive = Drive(made.KNEE_HUG)
    drive(e.Begin())
    drive.run(3 + 16 + 5)
    words = [x.step.word for x in drive.seen(PhaseBegan)]
    rep = ["Move", "Hold", "Lower"]
    assert words == ["Get ready", *rep, *rep, "Change sides", "Move"]


def test_a_session_of_nothing_has_ended() -> None:
    empty = begin((), 0.0)
    assert empty.stage is Stage.ENDED
    assert (outcome(empty), seconds_worked(empty), where(empty)) == ((), 0, "the end")
    assert view(resume(empty, 1.0), 2.0).word == "Done"


def test_a_gap_is_as_long_as_nobody_looked() -> None:
    drive = made.Drive(made.BRIDGE)
    drive.start()
    drive.run(4)
    drive(e.Gap(seconds=3), after=30)
    assert (drive.state.why_paused, drive.state.gap_s) == (Why.GAP, 30)
