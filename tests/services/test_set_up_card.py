"""What a set-up card says beside the steps, the short session, and the order of the floor."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.session import events as e
from lumbarjack.core.session.script import seconds_of
from lumbarjack.core.session.short import SHORT_S
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.closing import what_follows
from lumbarjack.services.lineup import SHORT, line_up
from lumbarjack.services.runner import Runner, fresh
from lumbarjack.services.set_up_card import SetUpCard
from tests.services.made import Hands, person


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def opened(tmp_path: Path, hands: Hands) -> Bundle:
    return person(tmp_path, hands)


def planned(opened: Bundle, hands: Hands, *items: PlanItem) -> None:
    hands.later(seconds=1)
    opened.journal.put(
        PlanDocument(id=opened.new_id(), at=opened.now(), day=opened.today(), items=items)
    )


def session(opened: Bundle, *names: str) -> Runner:
    return fresh(opened, line_up(opened, names), before=2, zone=None)


def card(opened: Bundle, *names: str) -> SetUpCard:
    runner = session(opened, *names)
    return runner.card(runner.state.slot.item)


def did(opened: Bundle, hands: Hands, *names: str, peak: int | None = None) -> None:
    runner = session(opened, *names)
    for _ in runner.state.slots:
        runner.send(e.SaidDone())
        runner.send(e.Answer(peak=peak))
    runner.finish()
    hands.later(days=1)


def test_the_first_time_is_said_with_its_share_and_its_care(opened: Bundle) -> None:
    said = card(opened, "bridge")
    assert said.first_time == "First time: 5 of 8, to see how it goes."
    assert said.changed == () and said.last == ""
    assert "pregnancy" in said.care[-1] and said.care[-1].startswith("Take care with")


def test_a_known_exercise_tells_its_last_peak_only(opened: Bundle, hands: Hands) -> None:
    planned(opened, hands, PlanItem(exercise="bridge", user=DosePart(reps=5)))
    did(opened, hands, peak=4)
    said = card(opened)
    assert (said.first_time, said.care, said.learn_first) == ("", (), ())
    assert said.last == "Last time: peak 4"
    assert said.changed == ()


def test_each_number_says_who_set_it(opened: Bundle, hands: Hands) -> None:
    planned(
        opened,
        hands,
        PlanItem(
            exercise="bridge", clinician=DosePart(hold_s=20), programme=DosePart(sets=2, reps=5)
        ),
    )
    assert card(opened).numbers == (
        "2 sets of 3, set by the programme",
        "hold 20 s, set by your clinician on 16 Mar",
    )


def test_what_differs_from_last_time_is_told_with_its_reason(opened: Bundle, hands: Hands) -> None:
    planned(opened, hands, PlanItem(exercise="bridge", user=DosePart(sets=2, reps=10)))
    did(opened, hands)
    planned(opened, hands, PlanItem(exercise="bridge", user=DosePart(sets=2, reps=6)))
    assert card(opened).changed == (
        "Last time 2 sets of 10, hold 5 s; today 2 sets of 6, hold 5 s.",
        "The plan was changed on 17 Mar.",
    )


def test_an_easier_one_says_what_was_done_last(opened: Bundle, hands: Hands) -> None:
    did(opened, hands, "bridge")
    runner = session(opened, "bridge")
    runner.send(e.Easier(item=runner.easier(runner.state.slot.item)))
    said = runner.card(runner.state.slot.item)
    assert said.changed == ("Last time: Bridge.", "Easier for today, as you asked.")


def test_what_is_to_be_learned_is_one_short_set(opened: Bundle, hands: Hands) -> None:
    (first,) = card(opened, "bridge").learn_first
    assert first.exercise.id == "partial-bridge" and first.dose.sets == 1
    did(opened, hands, "partial-bridge")
    assert card(opened, "bridge").learn_first == ()


def test_a_session_and_a_programme_go_down_to_the_floor_once(opened: Bundle) -> None:
    floor = [on_floor(i.exercise) for i in line_up(opened, ("nerve-friendly",)).items]
    assert floor == sorted(floor, reverse=True)
    named = line_up(opened, ("bridge", "standing-extension", "clam")).items
    assert [i.exercise.id for i in named] == ["bridge", "standing-extension", "clam"]


def test_a_short_one_is_five_minutes_of_what_matters_most(opened: Bundle, hands: Hands) -> None:
    planned(
        opened,
        hands,
        PlanItem(exercise="standing-extension"),
        PlanItem(exercise="glute-squeeze"),
        PlanItem(exercise="bridge", user=DosePart(sets=1, reps=4)),
        PlanItem(exercise="clam", clinician=DosePart(sets=1, reps=3)),
        PlanItem(exercise="walk-10"),
    )
    did(opened, hands, "glute-squeeze")
    lineup = line_up(opened, (SHORT,))
    ids = [item.exercise.id for item in lineup.items]
    assert {"clam", "bridge"} <= set(ids) and "walk-10" not in ids
    assert ids.index("bridge") < ids.index("clam"), "in the plan's order"
    assert sum(seconds_of(i.exercise, i.dose) + 30 for i in lineup.items) <= SHORT_S
    assert any("Walk 10 minutes" in sentence for sentence in lineup.dropped)


def test_a_short_one_of_a_long_walk_is_a_short_walk(opened: Bundle, hands: Hands) -> None:
    planned(opened, hands, PlanItem(exercise="walk-20"))
    (walk,) = line_up(opened, (SHORT,)).items
    assert walk.dose.hold_s == SHORT_S - 30 and walk.lowered_by == "person"


def test_a_short_one_counts_like_any_other(opened: Bundle, hands: Hands) -> None:
    did(opened, hands, SHORT)
    (stored,) = opened.record().sessions
    assert stored.finished and stored.day == opened.today() - timedelta(days=1)


def test_after_a_session_comes_the_advice_and_tomorrow(opened: Bundle, hands: Hands) -> None:
    planned(opened, hands, PlanItem(exercise="bridge"), PlanItem(exercise="clam", days=(1,)))
    did(opened, hands, "bridge")
    hands.later(days=-1)
    follows = what_follows(opened, opened.record().sessions[0])
    assert follows.advice and not follows.waits
    assert follows.tomorrow == "Tomorrow begins with Bridge."
    planned(opened, hands, PlanItem(exercise="clam", days=(0,)))
    assert what_follows(opened, opened.record().sessions[0]).tomorrow == "Tomorrow is a rest day."
