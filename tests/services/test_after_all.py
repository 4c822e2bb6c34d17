"""A session that was stopped too soon goes on; one in which nothing was done is not stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import Stage, Why
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint, interrupted
from lumbarjack.services.errors import BadInput
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import Runner, begin, resume
from lumbarjack.services.thrown import go_on_after_all
from tests.services.made import Hands, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


def worked(opened: Bundle, hands: Hands, seconds: int = 12) -> Runner:
    runner = begin(opened, line_up(opened, ("bridge", "clam")), before=2, zone=None)
    runner.send(e.Begin())
    for _ in range(seconds):
        hands.later(seconds=1)
        runner.send(e.Look())
    return runner


def stopped(runner: Runner) -> Checkpoint:
    before = runner.before_stop()
    runner.stop()
    return before


def gone_on(opened: Bundle) -> Runner:
    kept = interrupted(opened)
    assert kept is not None
    return resume(opened, kept)


def test_it_goes_on_where_it_stood_and_is_stored_once(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = worked(opened, hands)
    before = stopped(runner)
    go_on_after_all(opened, before, runner.finish())
    assert opened.record().sessions == ()
    again = gone_on(opened)
    assert again.state.stage is Stage.WORKING and again.state.why_paused is Why.RESUMED
    assert again.view().remaining == pytest.approx(1.0)
    again.send(e.Resume())
    again.stop()
    again.finish()
    (stored,) = opened.record().sessions
    assert stored.at == before.about.at and stored.seconds == 12


def test_what_was_taken_back_meanwhile_goes_on_as_well(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = worked(opened, hands)
    before = stopped(runner)
    record = runner.finish()
    opened.journal.undo()
    go_on_after_all(opened, before, record)
    gone_on(opened).finish()
    assert len(opened.record().sessions) == 1


def test_another_session_in_between_is_not_written_over(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = worked(opened, hands)
    before = stopped(runner)
    record = runner.finish()
    other = worked(opened, hands, 3)
    with pytest.raises(BadInput, match="Another session"):
        go_on_after_all(opened, before, record)
    assert gone_on(opened).about.id == other.about.id
    assert opened.record().sessions == (record,)


def test_where_nothing_was_done_nothing_is_stored(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = begin(opened, line_up(opened, ("bridge",)), before=2, zone=None)
    runner.stop()
    keeper = Keeper(runner)
    keeper.put()
    assert keeper.finish() is None
    keeper.put()
    keeper.write()
    assert interrupted(opened) is None and opened.record().sessions == ()


def test_pain_that_was_said_is_stored_though_nothing_was_done(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = begin(opened, line_up(opened, ("bridge",)), before=2, zone=None)
    runner.send(e.Pain(nrs=6))
    runner.stop()
    assert Keeper(runner).finish() is not None
    assert [p.nrs for s in opened.record().sessions for x in s.exercises for p in x.pains] == [6]
