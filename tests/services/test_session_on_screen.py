"""What a screen needs of the services: sitting down, keeping, what is told after."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import Stage
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.closing import After, add_after, came_to, known_words, numbers_words
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import Runner, fresh
from lumbarjack.services.safety import mark_signs
from lumbarjack.services.sitting import Closed, MayNotGoOn, Sitting, settle, sit_down
from lumbarjack.store.errors import NotSaved
from tests.services.made import Hands, bundle, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


def sat(opened: Bundle, *names: str) -> Runner:
    sitting = sit_down(opened, names)
    assert isinstance(sitting, Sitting)
    return sitting.runner


def worked(runner: Runner, hands: Hands, seconds: int = 8) -> None:
    runner.send(e.Begin())
    for _ in range(seconds):
        hands.later(seconds=1)
        runner.send(e.Look())


def test_a_step_keeps_nothing_and_the_keeper_keeps_the_newest(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = fresh(opened, line_up(opened, ("bridge",)), before=3, zone=None)
    assert interrupted(opened) is None
    keeper = Keeper(runner)
    runner.step(e.Begin())
    keeper.put()
    runner.step(e.Pause())
    keeper.put()
    assert interrupted(opened) is None
    keeper.write()
    kept = interrupted(opened)
    assert kept is not None and kept.state == runner.state
    keeper.write()
    assert interrupted(opened) == kept


def test_what_was_refused_is_written_the_next_time(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened, "bridge")
    keeper = Keeper(runner)
    keeper.put()

    def refuse(_checkpoint: object) -> None:
        raise NotSaved("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(runner, "keep", refuse)
        with pytest.raises(NotSaved):
            keeper.write()
    keeper.write()
    assert interrupted(opened) is not None


def test_nothing_is_written_after_the_end(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened, "bridge")
    keeper = Keeper(runner)
    worked(runner, hands)
    runner.step(e.Stop())
    keeper.put()
    record = keeper.finish()
    keeper.put()
    keeper.write()
    assert interrupted(opened) is None
    assert keeper.finish() == record
    assert len(opened.record().sessions) == 1


def test_a_session_knows_why_and_the_last_peaks(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened)
    assert any("First time" in why for why in runner.about.whys.values())
    worked(runner, hands)
    runner.send(e.Pain(nrs=4))
    runner.stop()
    done = runner.finish().exercises[0].exercise
    again = sit_down(opened, (done,))
    assert isinstance(again, Sitting)
    assert again.last == {done: 4}


def test_why_outlives_a_cut_line(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened)
    runner.checkpoint()
    again = sit_down(bundle(tmp_path, hands))
    assert isinstance(again, Sitting) and again.goes_on
    assert again.runner.about.whys == runner.about.whys


def test_one_of_yesterday_may_not_go_on(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    worked(sat(opened, "bridge"), hands)
    hands.later(days=1)
    found = sit_down(opened)
    assert isinstance(found, MayNotGoOn)
    assert "another day" in found.why and "Monday 16 March" in found.when
    assert settle(opened, found.kept, "save").startswith("The session begun on Monday 16 March")
    assert len(opened.record().sessions) == 1
    assert isinstance(sit_down(opened), Sitting)


def test_while_locked_none_goes_on_and_none_begins(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    worked(sat(opened, "bridge"), hands)
    mark_signs(opened, ("bladder",))
    found = sit_down(opened)
    assert isinstance(found, MayNotGoOn) and "safety list" in found.why
    settle(opened, found.kept, "throw")
    assert opened.record().sessions == ()
    closed = sit_down(opened)
    assert isinstance(closed, Closed) and closed.locked


def test_one_that_nobody_began_is_not_stored_when_another_begins(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    sat(opened, "bridge").checkpoint()
    begun = sit_down(opened, ("bird-dog",), resume=False)
    assert isinstance(begun, Sitting) and begun.told == ()
    assert begun.runner.state.stage is Stage.READY
    assert opened.record().sessions == ()


def test_what_is_told_after_is_undone_in_one(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened, "bridge", "bird-dog")
    worked(runner, hands)
    runner.stop()
    record = runner.finish()
    hands.later(minutes=1)
    told = add_after(opened, record, After(now=5, zone=Zone.THIGH, note=" stiff "))
    assert (told.after, told.zone_after, told.note) == (5, Zone.THIGH, "stiff")
    assert [entry.kind for entry in opened.record().diary] == ["after-session"]
    opened.journal.undo()
    (stored,) = opened.record().sessions
    assert stored.after is None and opened.record().diary == ()
    assert not After().said and After(note=" x").said


def test_the_end_in_words(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = sat(opened, "bridge", "bird-dog")
    worked(runner, hands, 70)
    runner.send(e.Pain(nrs=6))
    runner.stop()
    record = runner.finish()
    assert came_to(record) == ("One exercise, 1 minute, saved.", "That counts.")
    assert numbers_words(record).startswith("1 of 2 exercises, in part; 1 set, ")
    assert known_words(record, opened.catalogue) == ("Worst: 6 in Bridge",)
    brief = record.model_copy(update={"seconds": 8})
    assert came_to(brief)[0] == "One exercise, 8 seconds, saved."
    whole = record.model_copy(update={"finished": True, "seconds": 780, "before": 4})
    assert came_to(whole) == ("One exercise, 13 minutes.", "Today is done.")
    assert known_words(whole, opened.catalogue)[0] == "Before: pain 4"
    none = tuple(x.model_copy(update={"status": "skipped"}) for x in record.exercises)
    assert came_to(record.model_copy(update={"exercises": none}))[0] == "No exercise this time."
    assert record.ended_at - record.at >= timedelta(seconds=70)
