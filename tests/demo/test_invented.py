"""Invented histories: plausible, complete, and the same for the same seed."""

import statistics
from collections import Counter
from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import cache
from itertools import pairwise
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack import catalog_io
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.days import local_day
from lumbarjack.core.invented.history import invent
from lumbarjack.core.invented.moments import Calendar
from lumbarjack.core.measures.course import EVERY, course
from lumbarjack.core.models.advice import Action, AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.safety.gate import list_due, lock_on, opens_by_itself

END = date(2026, 11, 24)
HOME = Calendar(ZoneInfo("Europe/Vienna"), time(4))
D = TypeVar("D", bound=Document)
ZONES = ("Europe/Vienna", "UTC", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns")


@cache
def catalogue() -> Catalogue:
    return catalog_io.load()


def make(
    days: int = 90, seed: int = 1, end: date = END, calendar: Calendar = HOME
) -> tuple[Document, ...]:
    return invent(catalogue(), end, days, seed=seed, calendar=calendar)


@cache
def usual(seed: int = 1) -> tuple[Document, ...]:
    return make(seed=seed)


YEARS, SEEDS = 500, (1, 2, 4)
"""Days of a long life, and whose."""

by_one = pytest.mark.xdist_group("long-lives")


@cache
def long_life(seed: int) -> tuple[Document, ...]:
    return make(YEARS, seed)


def of(documents: Sequence[Document], kind: type[D]) -> list[D]:
    return [d for d in documents if isinstance(d, kind)]


def record_of(documents: Sequence[Document]) -> Record:
    return Record(
        diary=tuple(of(documents, DiaryEntry)),
        sessions=tuple(of(documents, SessionRecord)),
        decisions=tuple(of(documents, AdviceDecision)),
        flares=tuple(of(documents, FlareDeclared)),
        checks=tuple(of(documents, SafetyCheck)),
        away=tuple(of(documents, AwayDocument)),
        profile=of(documents, Profile)[-1],
        plan=of(documents, PlanDocument)[-1],
    )


def test_the_same_seed_tells_the_same_story_and_another_one_another() -> None:
    assert make(seed=1) == usual(1)
    assert [d.model_dump() for d in usual(1)] != [d.model_dump() for d in usual(2)]


@by_one
def test_the_monthly_questions_follow_the_course() -> None:
    pain, ticked, able = [], [], []
    for seed in SEEDS:
        documents = long_life(seed)
        told = of(documents, Measuring)
        check_ins = [e for e in of(documents, DiaryEntry) if e.kind == "checkin"]
        assert 11 <= len(told) <= 17
        assert all(b.day - a.day >= EVERY for a, b in pairwise(told))
        assert told[0].change is None and all(m.change is not None for m in told[1:])
        assert len({a.name for m in told for a in m.activities}) == 3
        found = course(told, END)
        assert found.roland is not None and found.own is not None
        for one in told:
            near = [e.worst or 0 for e in check_ins if abs((e.day - one.day).days) <= 10]
            pain.append(statistics.mean(near))
            ticked.append(len(one.roland or ()))
            able.append(sum(a.score or 0 for a in one.activities))
    assert statistics.correlation(pain, ticked) > 0.7
    assert statistics.correlation(pain, able) < -0.7


@by_one
def test_full_entries_tell_of_daily_life_and_medicines() -> None:
    entries = of(long_life(1), DiaryEntry)
    assert sum(e.interference is not None for e in entries) >= 20
    taken = [e for e in entries if e.medicines]
    assert len(taken) >= 5 and all(m.dose for e in taken for m in e.medicines)
    assert {m.helped for e in taken for m in e.medicines} >= {True}


def test_ninety_days_hold_what_a_person_would_tell() -> None:
    documents = usual()
    entries, sessions = of(documents, DiaryEntry), of(documents, SessionRecord)
    kinds = Counter(e.kind for e in entries)
    assert documents[0].day == END - timedelta(days=90)
    assert documents[-1].day == END - timedelta(days=1)
    assert 65 <= kinds["checkin"] <= 90
    assert 15 <= kinds["log"] <= 60
    assert kinds["after-session"] == len(sessions)
    assert 36 <= len(sessions) <= 64
    notes = [n for n in (*(e.note for e in entries), *(s.note for s in sessions)) if n]
    assert len(notes) >= 15
    assert max(Counter(notes).values()) <= 3
    done = [e for s in sessions for e in s.exercises if e.status == "done"]
    assert {"easy", "right", "hard"} <= {e.effort for e in done}
    assert sum(e.peak is not None for e in done) > 0.9 * len(done)


def test_the_first_run_comes_first_and_the_plan_is_a_real_one() -> None:
    first = usual()[:3]
    assert [type(d) for d in first] == [SafetyCheck, Profile, PlanDocument]
    plan = of(usual(), PlanDocument)[0]
    assert plan.programme == "daily-ten"
    assert all(item.exercise in catalogue() for item in plan.items)
    assert {len(item.days) for item in plan.items} == {5}


@pytest.mark.parametrize("seed", range(1, 5))
def test_every_person_has_a_flare_a_bad_morning_a_step_up_and_a_week_away(seed: int) -> None:
    documents = usual(seed)
    accepted = {
        (d.advice.rule, d.advice.action)
        for d in of(documents, AdviceDecision)
        if d.decision == "accept"
    }
    assert ("R7", Action.FLARE) in accepted
    assert ("R5a", Action.EASIER_TODAY) in accepted
    assert ("R8", Action.PROGRESS) in accepted
    flare = flare_days(record_of(documents), END)
    assert 4 <= len(flare) <= 9
    assert END - max(flare) > timedelta(days=28)
    (away,) = of(documents, AwayDocument)
    assert 6 <= (away.last - away.first).days + 1 <= 8
    assert not [s for s in of(documents, SessionRecord) if away.first <= s.day <= away.last]


def test_the_decisions_are_about_advice_of_their_own_day_and_an_exercise_of_the_plan() -> None:
    for decision in of(usual(), AdviceDecision):
        assert decision.advice.day <= decision.day
        assert decision.advice.exercise is None or decision.advice.exercise in catalogue()


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(-(2**40), 2**40),
    days=st.integers(1, 120),
    end=st.dates(date(2015, 1, 1), date(2030, 12, 31)),
    zone=st.sampled_from(ZONES),
    day_start=st.sampled_from([time(0), time(4), time(11, 30)]),
)
def test_any_history_can_be_stored_and_opens_on_a_day_still_to_come(
    seed: int, days: int, end: date, zone: str, day_start: time
) -> None:
    calendar = Calendar(ZoneInfo(zone), day_start)
    documents = make(days, seed, end, calendar)
    begin = calendar.at(end, timedelta(0))
    assert len({d.id for d in documents}) == len(documents)
    assert list(documents) == sorted(documents, key=lambda d: (d.at, d.id))
    traveller = {d.day for a in of(documents, AwayDocument) for d in documents if _in(a, d.day)}
    for document in documents:
        assert document.at < begin
        assert end - timedelta(days=days) <= document.day < end
        assert UUID(document.id).version == 7
        assert UUID(document.id).int >> 80 == int(document.at.timestamp() * 1000)
        assert type(document).model_validate(document.model_dump(mode="json")) == document
        here = document.at.tzinfo if document.day in traveller else calendar.zone
        assert here is not None
        assert document.day == local_day(document.at, here, day_start)
    record = record_of(documents)
    assert not lock_on(record, end).locked
    assert list_due(record, end) is None
    assert opens_by_itself(record, end) == ()
    assert record.plan is not None
    assert all(end.weekday() in item.days for item in record.plan.items)


def _in(away: AwayDocument, day: date) -> bool:
    return away.first <= day <= away.last


def test_a_day_that_the_zone_left_out_is_left_out() -> None:
    calendar = Calendar(ZoneInfo("Pacific/Apia"), time(4))
    left_out = date(2011, 12, 30)
    days = {d.day for d in make(22, 1, date(2012, 1, 20), calendar)}
    assert left_out not in days
    assert {left_out - timedelta(days=1), left_out + timedelta(days=1)} <= days


@by_one
def test_years_bring_new_plans_silent_weeks_and_journeys_under_other_clocks() -> None:
    lives = [long_life(seed) for seed in SEEDS]
    for documents in lives:
        assert len(of(documents, PlanDocument)) > 1
        assert len({d.day for d in documents}) < YEARS
        assert list_due(record_of(documents), END) is None
    assert any(len({d.at.utcoffset() for d in documents}) >= 3 for documents in lives)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 106))
def test_long_histories_hold_together(seed: int) -> None:
    documents = make(900, seed=seed)
    record = record_of(documents)
    assert list_due(record, END) is None
    assert opens_by_itself(record, END) == ()
    assert max(d.day for d in documents) == END - timedelta(days=1)
