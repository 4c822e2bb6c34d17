"""What the services promise of a day: the lock, the morning, the answers told once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.advice import Action
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.decisions import decide, open_choices
from lumbarjack.services.diary import Told, check_in, log_pain
from lumbarjack.services.errors import BadInput, Locked, NothingThere
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import begin, may_go_on, resume
from lumbarjack.services.safety import mark_assessed, mark_none, mark_signs
from lumbarjack.services.setup import Answers, set_up
from lumbarjack.services.today import look
from tests.services.made import Hands, a_day, bundle, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.mark.parametrize("names", [(), ("bridge",), ("desk-break",)])
def test_while_a_sign_locks_no_session_can_be_started(
    tmp_path: Path, hands: Hands, names: tuple[str, ...]
) -> None:
    opened = person(tmp_path, hands)
    mark_signs(opened, ("bladder",))
    with pytest.raises(Locked) as locked:
        line_up(opened, names)
    assert any("112" in line for line in locked.value.page)
    mark_none(opened)
    with pytest.raises(Locked):
        line_up(opened, names)


@pytest.mark.parametrize("names", [(), ("bridge",), ("strength-keep",)])
def test_seen_but_not_told_means_relief_positions_and_walking_only(
    tmp_path: Path, hands: Hands, names: tuple[str, ...]
) -> None:
    opened = person(tmp_path, hands)
    mark_signs(opened, ("bladder",))
    hands.later(hours=5)
    mark_assessed(opened, a_day(16), "not-told")
    offered = {i.exercise.id for i in line_up(opened, names).items}
    assert offered
    assert offered <= {"legs-on-chair-rest", "side-lying-rest", "seated-lean-rest", "walk-5"}


def test_told_not_to_stays_locked(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    mark_signs(opened, ("fever",))
    hands.later(hours=5)
    assert mark_assessed(opened, a_day(16), "may-not").lock.locked
    with pytest.raises(Locked):
        line_up(opened)


def test_the_knee_hug_waits_only_in_the_first_hours(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)

    def knee_hug() -> bool:
        return "single-knee-hug" in {i.exercise for i in look(opened).plan.items}

    assert knee_hug()
    hands.at(datetime(2026, 3, 17, 7, tzinfo=UTC))
    assert not knee_hug()
    check_in(opened, Told(now=3))
    hands.later(hours=1.9)
    assert not knee_hug()
    hands.later(hours=0.2)
    assert knee_hug()


def test_setup_again_keeps_what_is_not_said_and_none_takes_it_back(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands, conditions=("osteoporosis",), no_floor=True, usual_worst=6)
    again = set_up(opened, Answers(programme="first-days"), None)
    assert again.again
    assert again.profile.conditions == ("osteoporosis",)
    assert again.profile.no_floor
    assert again.profile.usual_worst == 6
    cleared = set_up(opened, Answers(conditions=(), no_floor=False), None)
    assert cleared.profile.conditions == ()
    assert not cleared.profile.no_floor


def test_an_answer_can_be_changed_the_same_day_and_the_last_one_counts(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    check_in(opened, Told(now=9, worst=9))
    (relief,) = [a for a in open_choices(opened) if a.action is Action.RELIEF_DAY]
    decide(opened, "keep", relief.id)
    assert look(opened).plan.kind == "normal"
    hands.later(minutes=1)
    decide(opened, "accept", "R3")
    assert look(opened).plan.kind == "relief"
    with pytest.raises(NothingThere):
        decide(opened, "accept", "R99")


def test_two_bundles_at_one_instant_tell_things_in_the_order_they_were_said(
    tmp_path: Path, hands: Hands
) -> None:
    person(tmp_path, hands)
    hands.later(seconds=2)
    mark_signs(bundle(tmp_path, hands), ("bladder",))
    hands.later(seconds=-2)
    seen = mark_assessed(bundle(tmp_path, hands), a_day(16), "may")
    assert not seen.lock.locked


def test_every_phase_is_kept_for_a_line_that_drops(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = begin(opened, line_up(opened, ("glute-squeeze",)), before=3, zone=Zone.BACK)
    runner.send(e.Begin())
    for _ in range(60):
        hands.later(seconds=0.5)
        runner.send(e.Look())
    kept = interrupted(bundle(tmp_path, hands))
    assert kept is not None
    assert kept.state.index == runner.state.index > 3
    hands.later(hours=20)
    again = resume(opened, kept)
    assert again.view().paused
    again.stop()
    stored = again.finish()
    assert stored.day == a_day(16)
    assert stored.exercises[0].status == "part"
    assert stored.exercises[0].seconds <= 31
    assert interrupted(opened) is None


def test_contradictions_are_not_stored(tmp_path: Path, hands: Hands) -> None:
    opened = bundle(tmp_path, hands)
    for told in (Told(now=5, worst=3), Told(now=5, zone=Zone.NONE)):
        with pytest.raises(BadInput):
            check_in(opened, told)
    with pytest.raises(BadInput):
        log_pain(opened, Told(now=3), at=datetime(2026, 3, 17, tzinfo=UTC))
    assert opened.journal.all().diary == ()


def test_a_session_that_was_cut_off_goes_on_only_where_nothing_locks_and_on_its_day(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    begin(opened, line_up(opened), before=3, zone=None)
    kept = interrupted(opened)
    assert kept is not None
    assert may_go_on(opened, kept)
    mark_signs(opened, ("fever",))
    hands.later(hours=1)
    mark_assessed(opened, a_day(16), "not-told")
    assert not may_go_on(opened, kept)
    mark_assessed(opened, a_day(16), "may")
    assert may_go_on(opened, kept)
    hands.later(hours=24)
    assert not may_go_on(opened, kept)


def test_setup_in_a_flare_does_not_end_its_easing(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, usual_worst=2)
    for pain in (2, 2, 2, 2, 2, 2, 2, 7, 7):
        check_in(opened, Told(now=pain, worst=pain, zone=Zone.BACK))
        hands.later(days=1)
    check_in(opened, Told(now=7, worst=7, zone=Zone.BACK))
    decide(opened, "accept", "R7")
    assert look(opened).plan.kind == "flare"
    hands.later(minutes=5)
    set_up(opened, Answers(programme="daily-ten"), None)
    assert look(opened).plan.kind == "flare"


def test_a_lid_that_closed_pauses_and_credits_nothing(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = begin(opened, line_up(opened, ("walk-5",)), before=3, zone=None)
    runner.send(e.Begin())
    for _ in range(20):
        hands.later(seconds=1)
        runner.send(e.Look())
    hands.at(hands.now + timedelta(hours=1))
    runner.send(e.Look())
    assert runner.view().paused
    runner.stop()
    assert runner.finish().seconds <= 21
