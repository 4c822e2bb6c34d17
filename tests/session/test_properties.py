"""What holds for any session and any order of events."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from lumbarjack.core.models.dose import Dose, DoseMode
from lumbarjack.core.models.exercise import Exercise, RepPhase, Sides
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.machine import begin, resume, step
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.script import seconds_of, unroll
from lumbarjack.core.session.sounds import last_three
from lumbarjack.core.session.state import SessionItem, Stage, State
from lumbarjack.core.session.title import title
from lumbarjack.core.session.view import view
from lumbarjack.core.session.words import where
from tests.session import made

small = st.integers(0, 6)
doses = st.builds(
    Dose,
    mode=st.sampled_from(DoseMode),
    sets=st.integers(1, 3),
    reps=st.integers(1, 3),
    hold_s=small,
    rest_s=small,
    tempo_in_s=small,
    tempo_out_s=small,
)
PHASES = (
    RepPhase(name="push", seconds=2, role="push"),
    RepPhase(name="draw in and hold", seconds=4, role="hold"),
)


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    return made.exercise(
        draw(st.sampled_from(("Bridge", "Plank", "Walk"))),
        draw(st.sampled_from(Sides)),
        no_floor=draw(st.booleans()),
        user_paced=draw(st.integers(0, 4)) == 0,
        phases=draw(st.sampled_from(((), (), PHASES))),
        ladder=draw(st.sampled_from(("bridge", "walking"))),
    )


items = st.builds(made.item, exercises(), doses, st.sampled_from((None, "R5a")))
nrs = st.integers(0, 10)
events: st.SearchStrategy[e.Event] = st.one_of(
    st.just(e.Begin()),
    st.just(e.Begin()),
    st.just(e.Look()),
    st.just(e.Look()),
    st.just(e.Pause()),
    st.just(e.Resume()),
    st.just(e.Again()),
    st.just(e.Next()),
    st.just(e.Back()),
    st.just(e.Longer()),
    st.just(e.Shorter()),
    st.just(e.Count()),
    st.just(e.Count()),
    st.just(e.SaidDone()),
    st.builds(e.Gap, seconds=st.floats(0, 100)),
    st.builds(e.Pain, nrs=nrs),
    st.builds(e.Pain, nrs=nrs, zone=st.sampled_from(Zone)),
    st.builds(e.Where, zone=st.sampled_from(Zone)),
    st.just(e.AskWhere()),
    st.just(e.LeaveWhere()),
    st.builds(e.WasAt, zone=st.sampled_from(Zone)),
    st.builds(e.Still, there=st.booleans()),
    st.builds(e.LearnFirst, item=items),
    st.builds(e.Easier, item=items),
    st.builds(e.Swap, item=items),
    st.builds(
        e.Answer,
        peak=st.none() | nrs,
        effort=st.sampled_from((None, "easy", "right", "hard")),
        zone=st.none() | st.sampled_from(Zone),
    ),
)
waits = st.one_of(st.floats(0, 2), st.floats(0, 2), st.floats(1.5, 2), st.floats(2.01, 60))
Told = list[tuple[e.Event, float]]
stories = st.one_of(
    st.lists(st.tuples(events, waits), max_size=40),
    st.lists(st.tuples(events, waits), min_size=30, max_size=60),
    st.lists(st.tuples(events, st.floats(0, 2)), min_size=30, max_size=60),
)
START = 86400.0
NRS_NOW = 3


def begun(session: list[SessionItem], guides: bool, zone: Zone | None, asks_zone: bool) -> State:
    return begin(tuple(session), START, NRS_NOW, zone=zone, guides=guides, asks_zone=asks_zone)


sessions = st.builds(
    begun,
    st.lists(items, min_size=1, max_size=3),
    st.booleans(),
    st.none() | st.sampled_from(Zone),
    st.booleans(),
)
quick = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
full = settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
EVENT: TypeAdapter[e.Event] = TypeAdapter(e.Event)


def play(state: State, story: Told, now: float = START) -> Iterable[tuple[State, float]]:
    for event, wait in story:
        now += wait
        state, _ = step(state, event, now)
        yield state, now


def last(state: State, story: Told) -> State:
    return [state, *(after for after, _now in play(state, story))][-1]


def holds_for_any_order_of_events(state: State, story: Told) -> None:
    seen = 0.0
    planned = [slot.item.planned for slot in state.slots]
    for (event, wait), (after, now) in zip(story, play(state, story), strict=True):
        seen += wait if wait <= 2 else 0
        told = isinstance(event, e.Gap)
        if len(after.slots) > len(planned):
            assert isinstance(event, e.LearnFirst)
            planned.insert(after.current, event.item.planned)
        shown = view(after, now)
        assert title(shown).isascii() and title(shown).isprintable()
        assert shown.remaining is None or shown.remaining >= 0
        assert 0 <= shown.fraction <= 1 and 0 <= shown.pose_fraction <= 1
        assert 0 <= last_three(shown) <= 3
        assert shown.session_left >= 0
        assert 1 <= shown.set <= shown.sets
        assert 0 <= shown.counted <= shown.to_count
        assert where(after)
        assert after.getting is None or after.guides
        assert after.watch is None or after.slot.outward in ("moved", "still")
        assert [done.planned for done in outcome(after)] == planned
        for done in outcome(after):
            assert 0 <= done.sets_done <= done.dose.sets
            assert 0 <= done.reps_done <= done.dose.sets * done.dose.reps
            assert done.seconds >= 0
            if done.status == "skipped":
                assert (done.sets_done, done.reps_done, done.seconds) == (0, 0, 0)
            if done.status == "done":
                assert done.sets_done == done.dose.sets
            for pain in done.pains:
                assert pain.at_s <= now - START
        assert seconds_worked(after) <= seen + 1e-6
        assert after.looked == now or after.stage is Stage.ENDED or told
        state = after


@given(sessions, stories)
@quick
def test_any_order_of_events_is_safe(state: State, story: Told) -> None:
    holds_for_any_order_of_events(state, story)


@pytest.mark.long
@pytest.mark.timeout(1800)
@given(sessions, stories)
@full
def test_any_order_of_events_is_safe_long(state: State, story: Told) -> None:
    holds_for_any_order_of_events(state, story)


@given(sessions, stories, stories)
@quick
def test_stopped_is_final(state: State, story: Told, more: Told) -> None:
    stopped, _ = step(last(state, story), e.Stop(), 1e6)
    assert stopped.stage is Stage.ENDED
    assert last(stopped, more) == stopped


@given(sessions, stories)
@quick
def test_saved_events_give_the_same_state(state: State, story: Told) -> None:
    saved = [(EVENT.validate_json(EVENT.dump_json(event)), wait) for event, wait in story]
    assert last(state, story) == last(state, saved)


@given(sessions, stories, stories)
@quick
def test_a_round_trip_in_the_middle_changes_nothing(state: State, story: Told, more: Told) -> None:
    state = last(state, story)
    loaded = State.model_validate(state.model_dump(mode="json"))
    assert loaded == state
    assert State.model_validate_json(state.model_dump_json()) == state
    assert last(loaded, more) == last(state, more)


@given(sessions, stories, st.floats(0, 1e6))
@quick
def test_a_resumed_checkpoint_is_paused_at_the_same_place(
    state: State, story: Told, at: float
) -> None:
    state = last(state, story)
    again = resume(state, at)
    here, there = view(state, state.looked), view(again, at)
    assert there.remaining == (
        None if here.remaining is None else pytest.approx(here.remaining, abs=1e-6)
    )
    assert (there.word, there.set, there.rep, there.side) == (
        here.word, here.set, here.rep, here.side
    )  # fmt: skip
    waits = state.watch is not None and not here.paused
    assert there.paused is (state.stage is Stage.WORKING and not waits)
    assert (there.watch, there.asks_still, there.placing) == (
        here.watch, here.asks_still, here.placing
    )  # fmt: skip
    assert outcome(again) == outcome(state)


@given(items, st.lists(st.floats(0.01, 2), min_size=1, max_size=40))
@quick
def test_skipped_looks_cost_nothing(item: SessionItem, waits: list[float]) -> None:
    """Looking four times as often gives the same state at the same instants."""
    few = many = step(begin((item,), START), e.Begin(), START)[0]
    now = START
    for wait in waits:
        for part in (0.25, 0.5, 0.75):
            many, _ = step(many, e.Look(), now + part * wait)
        now += wait
        few, _ = step(few, e.Look(), now)
        many, _ = step(many, e.Look(), now)
        assert few == many


@given(items, st.lists(st.tuples(st.floats(0, 2), st.floats(2.01, 1e5)), max_size=10))
@quick
def test_a_gap_is_never_credited(item: SessionItem, waits: list[tuple[float, float]]) -> None:
    gone = alike = step(begin((item,), START), e.Begin(), START)[0]
    now = then = START
    for wait, gap in waits:
        now, then = now + wait, then + wait
        gone, _ = step(gone, e.Look(), now)
        alike, _ = step(alike, e.Look(), then)
        now += gap
        gone, _ = step(gone, e.Look(), now)
        gone, _ = step(gone, e.Resume(), now)
        one, other = view(gone, now), view(alike, then)
        assert one.remaining == (
            None if other.remaining is None else pytest.approx(other.remaining, abs=1e-5)
        )
        assert one.word == other.word
    assert seconds_worked(gone) <= sum(wait for wait, _ in waits) + 1e-5


@given(items)
@quick
def test_a_script_has_its_sets_and_its_seconds(item: SessionItem) -> None:
    script = unroll(item.exercise, item.dose)
    assert sum(s.ends_set for s in script) == item.dose.sets
    assert seconds_of(item.exercise, item.dose) == sum(s.planned for s in script) > 0
    assert all(s.seconds is None or s.seconds > 0 for s in script)
    assert script[-1].phase.is_work
