"""Replay: each day as if it were today, at the same cost after years, with the same answers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from lumbarjack import catalog_io
from lumbarjack.core.advice.assess import assess, is_choice
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.levels import levels_on
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.replay.days import Stored, replay_numbers, replay_record
from lumbarjack.core.replay.life import Row
from lumbarjack.core.replay.recent import recent
from lumbarjack.core.replay.stand_in import (
    Told,
    check_in,
    everyday_plan,
    long_standing,
    session,
)
from tests.advice.people import FIRST, decided, scores, with_more

CATALOGUE = catalog_io.load()

MOST_KEPT = 220
"""Two months of days and sessions, the first fortnight, first times, some answers."""


def told(text: str) -> list[Told]:
    days = ((FIRST + timedelta(days=n), value) for n, value in enumerate(scores(text)))
    return [Told(day=day, value=value) for day, value in days if value is not None]


def replayed(days: list[Told]) -> list[Row]:
    profile = long_standing(days[0].day)
    plan = everyday_plan(CATALOGUE, profile)
    return list(replay_numbers(CATALOGUE, profile, plan, days))


def on(rows: list[Row], *actions: str) -> list[int]:
    """The days (from 1) on which advice of these kinds begins."""
    return [
        (row.day - FIRST).days + 1
        for row in rows
        if any(a.action.value in actions for a in row.advice)
    ]


def lived(seed: int, days: int = 240) -> list[Told]:
    """A course of pain with flares, gaps and days that were not logged."""
    chance, usual, found = Random(seed), 3, []
    flare = 0
    day = FIRST
    for _ in range(days):
        if chance.random() < 0.02:
            day += timedelta(days=chance.choice((3, 9, 20, 40)))
        day += timedelta(days=1)
        flare = flare - 1 if flare else (chance.randint(3, 30) if chance.random() < 0.02 else 0)
        if chance.random() < 0.02:
            usual = max(1, min(6, usual + chance.choice((-1, 1))))
        if chance.random() < 0.9:
            value = usual + chance.choice((-1, 0, 0, 1)) + (3 if flare else 0)
            found.append(Told(day=day, value=max(0, min(10, value))))
    return found


def in_full(days: list[Told]) -> list[Row]:
    """The same the plain way: the whole record every day, nothing kept, nothing let go."""
    profile = long_standing(days[0].day)
    plan = everyday_plan(CATALOGUE, profile)
    record, said, rows = Record(profile=profile, plan=plan), set[str](), []
    for one in days:
        record = with_more(record, diary=(check_in(one),))
        number = (one.day - FIRST).days + 1
        new = tuple(a for a in assess(CATALOGUE, record, one.day) if a.id not in said)
        said |= {a.id for a in new}
        record = with_more(record, decisions=tuple(decided(number, a) for a in new if is_choice(a)))
        due = plan_for_day(CATALOGUE, record, one.day)
        if due.items:
            record = with_more(record, sessions=(session(one, due, plan.programme),))
            new, record = with_evening(record, one, new, said)
        rows.append(Row(day=one.day, value=one.value, baseline=0, ceiling=0, advice=new))
    return rows


def with_evening(
    record: Record, one: Told, new: tuple[Advice, ...], said: set[str]
) -> tuple[tuple[Advice, ...], Record]:
    """What began that day with what rose in its session, which is taken as accepted too."""
    if not levels_on(record, one.day).known:
        return new, record
    evening = assess(CATALOGUE, record, one.day)
    more = tuple(a for a in evening if a.id not in said and a.rule == "R4")
    if not more:
        return new, record
    said.update(a.id for a in more)
    number = (one.day - FIRST).days + 1
    record = with_more(record, decisions=tuple(decided(number, a) for a in more))
    return (*(a for a in new if a.rule != "R10"), *more), record


def spoken(rows: list[Row]) -> list[tuple[date, list[tuple[str, str | None, str | None]]]]:
    return [(r.day, [(a.id, a.to, a.exercise) for a in r.advice]) for r in rows]


@pytest.mark.parametrize("seed", [1, 2])
def test_it_says_what_the_whole_record_would_say(seed: int) -> None:
    days = lived(seed, days=150)
    assert spoken(replayed(days)) == spoken(in_full(days))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3, 13))
def test_it_says_what_the_whole_record_would_say_in_many_lives(seed: int) -> None:
    days = lived(seed, days=500)
    assert spoken(replayed(days)) == spoken(in_full(days))


def test_what_rose_in_the_session_stands_in_the_row_of_its_day() -> None:
    """A day without a morning before it, above the ceiling."""
    rows = replayed(told("3x14 - 6 3"))
    assert {a.rule for a in rows[14].advice} == {"R4"}
    assert {a.action for a in rows[14].advice} == {"easier-now"}
    assert {a.rule for a in rows[15].advice} == {"R10"}


def test_a_later_day_is_never_read() -> None:
    days = lived(7, days=120)
    whole = spoken(replayed(days))
    for length in (30, 75, 110):
        assert spoken(replayed(days[:length])) == whole[:length]


def test_a_long_drive_begins_its_advice_once() -> None:
    rows = replayed(told("3x14 7 7 6 5 4 3x8"))
    assert on(rows, "flare") == [16]
    assert on(rows, "easier-rung") == []
    assert [d for d in on(rows, "progress") if d > 14] == [27]
    assert [a.rule for a in rows[19].advice] == ["R7"]


def test_the_row_has_the_levels_of_that_day() -> None:
    rows = replayed(told("3x14 7 7 6"))
    assert [(r.value, r.baseline, r.ceiling) for r in rows[-3:]] == [
        (7, 3, 5),
        (7, 3, 5),
        (6, 3, 5),
    ]


def test_a_usual_level_that_is_not_known_is_no_number() -> None:
    rows = replayed(told("3 3x13 " + "- " * 40 + "4 4"))
    assert [r.baseline for r in rows[:2]] == [None, 3]
    assert [r.baseline for r in rows[-3:]] == [3, None, 4]


def test_no_step_up_within_three_logged_days_of_easing() -> None:
    for seed in (1, 2, 3):
        rows = replayed(lived(seed, days=150))
        eased = [n for n, r in enumerate(rows) if {a.rule for a in r.advice} & {"R5b", "R6", "R7"}]
        steps = [n for n, r in enumerate(rows) if any(a.rule == "R8" for a in r.advice)]
        assert eased
        assert not [(a, b) for a in eased for b in steps if 0 <= b - a <= 3]


def test_a_day_costs_the_same_after_years(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: what a day looks at does not grow with the diary."""
    sizes: list[int] = []

    def counted(catalogue: Catalogue, record: Record, day: date) -> Record:
        record = recent(catalogue, record, day)
        sizes.append(len(record.diary) + len(record.sessions) + len(record.decisions))
        return record

    monkeypatch.setattr("lumbarjack.core.replay.life.recent", counted)
    replayed(lived(5, days=360))
    assert len(sizes) > 20
    assert max(sizes) <= MOST_KEPT


def test_a_record_is_replayed_with_what_was_known_on_each_day() -> None:
    """The profile that came later changes nothing before its day."""
    days = told("3x14 7 7 6 5 4 3x8")
    profile = long_standing(days[0].day)
    plan = everyday_plan(CATALOGUE, profile)
    later = profile.model_copy(update={"id": "later", "day": days[17].day, "usual_worst": 9})
    stored = Stored(
        record=Record(diary=tuple(check_in(d) for d in days)),
        profiles=(profile, later),
        plans=(plan,),
    )
    rows = list(replay_record(CATALOGUE, stored))
    assert [r.day for r in rows] == [d.day for d in days]
    assert on(rows, "flare") == [16]
    assert all(a <= b for a, b in pairwise(r.day for r in rows))
