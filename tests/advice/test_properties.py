"""Properties 1 to 8 of the rules, over made-up histories."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbarjack.core.advice.assess import STRENGTH, assess
from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.models.advice import Action, Advice, FlareDeclared
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_on
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.standing import standings
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    due,
    live,
    person,
    plan,
    profile,
    session,
    with_more,
)

FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
MANY = settings(FEW, max_examples=2000)

EXERCISES = ("bridge", "bird-dog", "walk-10", "prone-press-up")
EASING = {
    Action.FLARE,
    Action.RELIEF_DAY,
    Action.EASIER_RUNG,
    Action.EASIER_NOW,
    Action.EASIER_TODAY,
}

PAINS = st.one_of(
    st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=4, max_size=26),
    st.tuples(st.integers(0, 7), st.lists(st.integers(-1, 3), min_size=7, max_size=26)).map(
        lambda t: [max(0, t[0] + d) for d in t[1]]
    ),
    st.tuples(
        st.integers(1, 6),
        st.lists(st.sampled_from([0, 0, 0, 1, -1, None]), min_size=9, max_size=26),
    ).map(lambda t: [None if d is None else t[0] + d for d in t[1]]),
)

NEVER = ("failed", "lost", "must rest", "all clear", "treat", "therapy", "diagnos", "you may have")


@dataclass(frozen=True)
class Life:
    """A record, and what was said on each of its days (all of it accepted)."""

    record: Record
    said: tuple[tuple[Advice, ...], ...]

    @property
    def last(self) -> date:
        return day(len(self.said))


@st.composite
def lives(draw: st.DrawFn, conditions: tuple[str, ...] = ()) -> Life:
    pains = draw(PAINS)
    seed = random.Random(draw(st.integers(0, 2**16)))
    usual = draw(st.one_of(st.none(), st.integers(0, 10)))
    record = person(
        profile=profile(usual_worst=usual, conditions=conditions), plan=plan(*EXERCISES)
    )
    said: list[tuple[Advice, ...]] = []
    for number, pain in enumerate(pains, 1):
        if pain is not None:
            worst = min(10, pain + seed.choice((0, 0, 1, 2)))
            record = with_more(record, diary=(check_in(number, pain, worst),))
        advice = assess(catalogue(), record, day(number))
        said.append(advice)
        record = with_more(record, decisions=tuple(decided(number, a) for a in advice))
        if pain is not None and seed.random() < 0.85:
            record = with_more(record, sessions=(_session(record, number, pain, seed),))
    return Life(record, tuple(said))


def _session(record: Record, number: int, pain: int, seed: random.Random) -> object:
    planned = due(record, number, pain)
    changed = tuple(
        e.model_copy(
            update={
                "peak": seed.choice((pain, pain, min(10, pain + 1), min(10, pain + 3), None)),
                "effort": seed.choice(("easy", "right", None)),
            }
        )
        for e in planned.exercises
    )
    return planned.model_copy(update={"exercises": changed})


@st.composite
def calm_lives(draw: st.DrawFn) -> Life:
    """Lives near to a step up: a steady level, a session a day, nothing accepted so far."""
    usual = draw(st.integers(0, 7))
    moves = draw(st.lists(st.sampled_from((0, 0, 0, 0, 1, -1, -2, 2)), min_size=7, max_size=14))
    rises = draw(st.lists(st.sampled_from((0, 0, 0, 1)), min_size=14, max_size=14))
    pains = [max(0, usual + move) for move in moves]
    record = person([check_in(n, p) for n, p in enumerate(pains, 1)], plan=plan("bridge"))
    sessions = tuple(
        session(n, done("bridge", p, min(10, p + rise)))
        for n, (p, rise) in enumerate(zip(pains, rises, strict=False), 1)
    )
    record = with_more(record, sessions=sessions)
    said = tuple(assess(catalogue(), record, day(n)) for n in range(1, len(pains) + 1))
    return Life(record, said)


def strongest(advice: tuple[Advice, ...]) -> int:
    return max(STRENGTH[a.action] for a in advice)


def steps(advice: tuple[Advice, ...]) -> set[str | None]:
    return {a.exercise for a in advice if a.action is Action.PROGRESS}


def raised(entry: DiaryEntry, by: int) -> DiaryEntry:
    up = {
        k: min(10, v + by) for k, v in (("now", entry.now), ("worst", entry.worst)) if v is not None
    }
    return entry.model_copy(update=up)


def worse(life: Life, by: tuple[int, int], peak: int, outward: bool) -> Record:
    """The record with the newest two logged days, and the last day's session, made worse."""
    logged = sorted({e.day for e in life.record.diary})[-2:]
    change = dict(zip(logged, by, strict=False))
    diary = [raised(e, change[e.day]) if e.day in change else e for e in life.record.diary]
    if outward:
        diary = [
            e.model_copy(update={"zone": Zone.CALF}) if e.day == life.last else e for e in diary
        ]
    sessions = tuple(
        s.model_copy(
            update={
                "exercises": tuple(
                    e.model_copy(update={"peak": max(e.peak or 0, peak)}) for e in s.exercises
                )
            }
        )
        if s.day == life.last and peak
        else s
        for s in life.record.sessions
    )
    return life.record.model_copy(update={"diary": tuple(diary), "sessions": sessions})


def check_worse_is_never_weaker(life: Life, by: tuple[int, int], peak: int, outward: bool) -> None:
    if len({e.day for e in life.record.diary}) < 3:
        return  # With two logged days the first of them is all that is known of the usual level.
    before = assess(catalogue(), life.record, life.last)
    after = assess(catalogue(), worse(life, by, peak, outward), life.last)
    if not steps(before):
        assert strongest(after) >= strongest(before)
    assert steps(after) <= steps(before)


RISES = st.tuples(st.integers(0, 6), st.integers(0, 6))


@FEW
@given(st.one_of(lives(), calm_lives()), RISES, st.integers(0, 10), st.booleans())
def test_worse_pain_never_weakens_advice_nor_brings_a_step(
    life: Life, by: tuple[int, int], peak: int, outward: bool
) -> None:
    check_worse_is_never_weaker(life, by, peak, outward)


@pytest.mark.long
@MANY
@given(st.one_of(lives(), calm_lives()), RISES, st.integers(0, 10), st.booleans())
def test_worse_pain_never_weakens_advice_long(
    life: Life, by: tuple[int, int], peak: int, outward: bool
) -> None:
    check_worse_is_never_weaker(life, by, peak, outward)


def check_a_missing_morning_earns_nothing(life: Life, back: int) -> None:
    removed = life.last - timedelta(days=back)
    if not any(s.day == removed for s in life.record.sessions) and back:
        return  # A day on which nothing at all is told is a day off.
    diary = tuple(e for e in life.record.diary if e.day != removed)
    before = assess(catalogue(), life.record, life.last)
    after = assess(catalogue(), life.record.model_copy(update={"diary": diary}), life.last)
    assert steps(after) <= steps(before)


@FEW
@given(st.one_of(lives(), calm_lives()), st.integers(0, 7))
def test_a_morning_that_was_not_said_never_brings_a_step(life: Life, back: int) -> None:
    check_a_missing_morning_earns_nothing(life, back)


@pytest.mark.long
@MANY
@given(st.one_of(lives(), calm_lives()), st.integers(0, 7))
def test_a_morning_that_was_not_said_never_brings_a_step_long(life: Life, back: int) -> None:
    check_a_missing_morning_earns_nothing(life, back)


@FEW
@given(lives())
def test_no_step_while_something_was_eased_within_seven_days(life: Life) -> None:
    for number, said in enumerate(life.said, 1):
        if steps(said):
            near = life.said[max(0, number - 8) : number]
            assert not any(a.action in EASING for advice in near for a in advice)


@FEW
@given(lives())
def test_one_step_an_exercise_and_two_exercises_a_week(life: Life) -> None:
    taken = [
        (n, a) for n, said in enumerate(life.said, 1) for a in said if a.action is Action.PROGRESS
    ]
    for number, _ in taken:
        week = [a for n, a in taken if number <= n < number + 7]
        ladders = [catalogue().exercise(a.exercise or "").ladder for a in week]
        assert len(week) <= 2 and len(set(ladders)) == len(ladders)


@FEW
@given(lives())
def test_a_dose_grows_by_a_fifth_at_most_or_by_one(life: Life) -> None:
    before = life.record.model_copy(update={"decisions": ()})
    assert before.plan is not None
    for number, said in enumerate(life.said, 1):
        earlier = life.record.until(day(number - 1))
        rows = {r.exercise: r for r in standings(catalogue(), earlier, before.plan)}
        for advice in said:
            if advice.action is Action.PROGRESS and advice.to is None and advice.dose is not None:
                dose = rows[advice.exercise or ""].dose
                for name, value in advice.dose.model_dump(exclude_none=True).items():
                    old = getattr(dose, name)
                    least = 60 if dose.mode == "time" else 1
                    assert old < value <= max(old + least, old * 1.2)


@FEW
@given(lives())
def test_easier_means_lower_on_the_same_ladder_or_relief(life: Life) -> None:
    for advice in (a for said in life.said for a in said if a.to is not None):
        old, new = (
            catalogue().exercise(advice.exercise or ""),
            catalogue().exercise(advice.to or ""),
        )
        if advice.action is Action.PROGRESS:
            assert new.ladder == old.ladder and new.rung > old.rung
            assert new.direction is old.direction and not new.needs_clinician
        elif new.ladder == old.ladder:
            assert new.rung < old.rung


@FEW
@given(lives(conditions=("pregnancy", "nerve")))
def test_nothing_that_clashes_with_a_condition_is_suggested(life: Life) -> None:
    for advice in (a for said in life.said for a in said if a.to is not None):
        other = catalogue().exercise(advice.to or "")
        assert misfit(catalogue(), other, life.record.profile) is None


@FEW
@given(lives(), st.randoms(use_true_random=False), st.integers(-11, 13))
def test_order_of_storage_and_the_hosts_zone_change_nothing(
    life: Life, shuffle: random.Random, hours: int
) -> None:
    zone = timezone(timedelta(hours=hours))
    other: dict[str, object] = {}
    for name in ("diary", "sessions", "decisions"):
        documents = [
            d.model_copy(update={"at": d.at.astimezone(zone)}) for d in getattr(life.record, name)
        ]
        shuffle.shuffle(documents)
        other[name] = tuple(documents)
    moved = life.record.model_copy(update=other)
    assert assess(catalogue(), moved, life.last) == assess(catalogue(), life.record, life.last)


@FEW
@given(lives(), st.integers(1, 26))
def test_later_days_are_never_read(life: Life, number: int) -> None:
    number = min(number, len(life.said))
    whole = assess(catalogue(), life.record, day(number))
    assert whole == assess(catalogue(), life.record.until(day(number)), day(number))


@FEW
@given(lives())
def test_all_advice_says_why_and_where_its_numbers_come_from(life: Life) -> None:
    ids = {d.id for d in (*life.record.diary, *life.record.sessions, *life.record.flares)}
    for number, said in enumerate(life.said, 1):
        assert len({a.id for a in said}) == len(said) > 0
        main = [a for a in said if a.action is not Action.CLINICIAN]
        assert main and (len(main) == 1 or all(a.rule != "R10" for a in main))
        for advice in said:
            assert advice.day <= day(number) and advice.id.startswith(advice.day.isoformat())
            assert all((advice.headline, advice.reason, advice.window, advice.changes))
            assert advice.sources and set(advice.saw) <= ids
            words = f"{advice.headline} {advice.reason} {advice.changes}".lower()
            assert not [word for word in NEVER if word in words]


@FEW
@given(lives())
def test_of_the_easing_rules_one_speaks_at_a_time(life: Life) -> None:
    for said in life.said:
        easing = {a.rule for a in said if a.action in EASING}
        assert len(easing) <= 1 or easing == {"R4", "R5a"}


@pytest.mark.parametrize("length", [2, 5, 9, 13])
def test_after_a_short_flare_the_old_rung_is_back_within_two_sessions(length: int) -> None:
    pains = [3] * 14 + [7] * length + [3] * 4
    record, seen = person(), []
    for number, pain in enumerate(pains, 1):
        record = with_more(record, diary=(check_in(number, pain),))
        said = assess(catalogue(), record, day(number))
        record = with_more(record, decisions=tuple(decided(number, a) for a in said))
        seen.append(plan_for_day(catalogue(), record, day(number)).items)
        record = with_more(record, sessions=(due(record, number, pain),))
    ended = flare_on(record, day(len(pains))).last_ended
    assert ended is not None
    index = (ended - day(1)).days
    before = [(i.exercise, i.dose) for i in seen[13]]
    assert [i.exercise for i in seen[index]] != [e for e, _ in before]
    assert [(i.exercise, i.dose) for i in seen[index + 1]] == before


def test_a_rise_that_lasts_reaches_the_note() -> None:
    said = live([3] * 14 + [6, 7] * 10)
    assert [a.rule for a in said[29]] == ["R7", "R7b"]


def test_a_declared_flare_is_seen_by_every_clock() -> None:
    flares = (FlareDeclared(id="f", at=at(3, 9), day=day(3)),)
    record = person([check_in(n, 3) for n in range(1, 4)], flares=flares)
    assert [a.action for a in assess(catalogue(), record, day(3))] == [Action.FLARE]
