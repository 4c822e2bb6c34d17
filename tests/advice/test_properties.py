"""Properties 1 to 8 of the rules, over made-up lives: one life is looked at in every way."""

from __future__ import annotations

import random
from datetime import timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbarjack.core.advice.assess import STRENGTH, assess
from lumbarjack.core.catalogue.fitting import RESTS, misfit
from lumbarjack.core.models.advice import Action, Advice, FlareDeclared
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_on
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.standing import LASTING, standings
from lumbarjack.core.safety.rules import safety_advice
from tests.advice.lives import Life, calm_lives, lives
from tests.advice.people import at, catalogue, check_in, day, decided, due, live, person, with_more

FEW = settings(
    max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
MANY = settings(FEW, max_examples=2000)

EASING = {
    Action.FLARE,
    Action.RELIEF_DAY,
    Action.EASIER_RUNG,
    Action.EASIER_NOW,
    Action.EASIER_TODAY,
    Action.SWAP_DIRECTION,
}

NEVER = ("failed", "lost", "must rest", "all clear", "treat", "therapy", "diagnos", "you may have")


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


def worse_is_never_weaker(life: Life, by: tuple[int, int], peak: int, outward: bool) -> None:
    """Property 1."""
    if len({e.day for e in life.record.diary}) < 3:
        return  # With two logged days the first of them is all that is known of the usual level.
    before = assess(catalogue(), life.record, life.last)
    after = assess(catalogue(), worse(life, by, peak, outward), life.last)
    assert strongest(after) >= strongest(before)
    assert steps(after) <= steps(before)


def a_sign_is_never_weaker(life: Life) -> None:
    """Property 1, of signs."""
    mark = SafetyCheck(
        id="sign", at=at(len(life.said), 9), day=life.last, why="asked", signs=("fever",)
    )
    record = with_more(life.record, checks=(mark,))
    said = assess(catalogue(), record, life.last, locks=safety_advice(record, life.last))
    assert strongest(said) == STRENGTH[Action.SEEK_CARE]


def a_missing_morning_earns_nothing(life: Life, back: int) -> None:
    """Property 2; a day on which nothing at all is told is a day off."""
    removed = life.last - timedelta(days=back)
    trained = {s.day for s in life.record.sessions}
    if removed - timedelta(days=1) not in trained or (back and removed not in trained):
        return
    diary = tuple(e for e in life.record.diary if e.day != removed)
    before = assess(catalogue(), life.record, life.last)
    after = assess(catalogue(), life.record.model_copy(update={"diary": diary}), life.last)
    assert steps(after) <= steps(before)


def is_harder(exercise: str, dose: Dose, than: str, other: Dose) -> bool:
    if exercise == than:
        return any(getattr(dose, n) > getattr(other, n) for n in ("sets", "reps", "hold_s"))
    if exercise in RESTS:
        return False  # There is nothing easier than a rest, whatever its place on the ladder.
    one, two = catalogue().exercise(exercise), catalogue().exercise(than)
    return one.ladder == two.ladder and one.rung > two.rung


def nothing_rises_after_a_reduction(life: Life) -> None:
    """Property 3: neither the plan's rung and dose nor what is due, for the 7 days after."""
    for number, said in enumerate(life.said, 1):
        if not any(a.action in EASING for a in said):
            continue
        before = {r.item.exercise: r for r in life.rows[number - 1]}
        for later in range(number, min(number + 7, len(life.said))):
            assert not steps(life.said[later - 1]) or later == number
            for row in life.rows[later]:
                was = before[row.item.exercise]
                assert not is_harder(row.exercise, row.dose, was.exercise, was.dose)
            for item in life.due[later]:
                old = before.get(item.planned)
                if old is not None:
                    assert not is_harder(item.exercise, item.dose, old.exercise, old.dose)


def no_step_near_easing(life: Life) -> None:
    """The 7 days of silence before a step (R8)."""
    for number, said in enumerate(life.said, 1):
        if steps(said) and life.record.profile and life.record.profile.mode == "guided":
            near = life.said[max(0, number - 8) : number]
            assert not any(a.action in EASING for advice in near for a in advice)


def steps_are_few(life: Life) -> None:
    """Property 4, of what was accepted."""
    taken = [
        (n, d.advice)
        for d in life.record.decisions
        if d.advice.action is Action.PROGRESS and d.decision == "accept"
        for n in [(d.day - day(1)).days + 1]
    ]
    for number, _ in taken:
        week = [a for n, a in taken if number <= n < number + 7]
        ladders = [catalogue().exercise(a.exercise or "").ladder for a in week]
        assert len(week) <= 2 and len(set(ladders)) == len(ladders)


def a_dose_grows_by_a_fifth_or_by_one(life: Life) -> None:
    for rows, said in zip(life.rows, life.said, strict=True):
        doses = {r.exercise: r.dose for r in rows}
        for advice in (a for a in said if a.action is Action.PROGRESS and a.to is None):
            assert advice.dose is not None
            dose = doses[advice.exercise or ""]
            for name, value in advice.dose.model_dump(exclude_none=True).items():
                old = getattr(dose, name)
                least = 60 if dose.mode == "time" else 1
                assert old < value <= max(old + least, old * 1.2)


def advice_never_leaves_a_ladder(life: Life) -> None:
    """Property 5."""
    for advice in (a for said in life.said for a in said if a.to is not None and a.exercise):
        old, new = (
            catalogue().exercise(advice.exercise or ""),
            catalogue().exercise(advice.to or ""),
        )
        if advice.action is Action.PROGRESS:
            assert new.ladder == old.ladder and new.rung > old.rung
            assert new.direction is old.direction and not new.needs_clinician
        elif new.ladder == old.ladder and advice.action is not Action.SWAP_DIRECTION:
            assert new.rung < old.rung


def cautions_are_respected(life: Life) -> None:
    """Property 6: by every suggestion, and by all that is due, in the first hours as well."""
    who = life.record.profile
    for advice in (a for said in life.said for a in said if a.to is not None):
        assert misfit(catalogue(), catalogue().exercise(advice.to or ""), who) is None
    for items in life.due:
        for item in items:
            assert misfit(catalogue(), catalogue().exercise(item.exercise), who) is None
    early = plan_for_day(catalogue(), life.record, life.last, morning=True)
    for item in early.items:
        assert misfit(catalogue(), catalogue().exercise(item.exercise), who, morning=True) is None


def order_and_zone_change_nothing(life: Life, shuffle: random.Random, hours: int) -> None:
    """Property 7."""
    zone = timezone(timedelta(hours=hours))
    other: dict[str, object] = {}
    for name in ("diary", "sessions", "decisions", "flares"):
        documents = [
            d.model_copy(update={"at": d.at.astimezone(zone)}) for d in getattr(life.record, name)
        ]
        shuffle.shuffle(documents)
        other[name] = tuple(documents)
    moved = life.record.model_copy(update=other)
    assert assess(catalogue(), moved, life.last) == assess(catalogue(), life.record, life.last)
    before = plan_for_day(catalogue(), life.record, life.last)
    assert plan_for_day(catalogue(), moved, life.last) == before


def later_days_are_never_read(life: Life, number: int) -> None:
    number = min(number, len(life.said))
    whole = assess(catalogue(), life.record, day(number))
    assert whole == assess(catalogue(), life.record.until(day(number)), day(number))


def all_advice_says_why(life: Life) -> None:
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


def one_easing_rule_speaks(life: Life) -> None:
    """R7 > R6 > R5b > R4 > R5a, never two at once; R7 declared may stand beside R3."""
    for said in life.said:
        rules = {a.rule for a in said if a.action in EASING and a.rule not in ("R2", "R3")}
        assert len(rules) <= 1


def what_lasts_is_written_by_the_fold(life: Life) -> None:
    """The plan of the next day is the plan of this one, and what was accepted on it."""
    record = life.record
    assert record.plan is not None
    rows = standings(catalogue(), record, record.plan)
    lasting = any(d.advice.action in LASTING or d.advice.takes for d in record.decisions)
    assert lasting or [r.exercise for r in rows] == [i.exercise for i in record.plan.items]


Change = tuple[tuple[int, int], int, bool]
CHANGES = st.tuples(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(0, 10), st.booleans()
)


def every_property(
    life: Life, change: Change, back: int, shuffle: random.Random, hours: int, number: int
) -> None:
    worse_is_never_weaker(life, *change)
    a_sign_is_never_weaker(life)
    a_missing_morning_earns_nothing(life, back)
    nothing_rises_after_a_reduction(life)
    no_step_near_easing(life)
    steps_are_few(life)
    a_dose_grows_by_a_fifth_or_by_one(life)
    advice_never_leaves_a_ladder(life)
    cautions_are_respected(life)
    order_and_zone_change_nothing(life, shuffle, hours)
    later_days_are_never_read(life, number)
    all_advice_says_why(life)
    one_easing_rule_speaks(life)
    what_lasts_is_written_by_the_fold(life)


WAYS = (
    lives(),
    CHANGES,
    st.integers(0, 7),
    st.randoms(use_true_random=False),
    st.integers(-11, 13),
    st.integers(1, 24),
)


@FEW
@given(*WAYS)
def test_every_property_holds_over_a_life(
    life: Life, change: Change, back: int, shuffle: random.Random, hours: int, number: int
) -> None:
    every_property(life, change, back, shuffle, hours, number)


@pytest.mark.long
@pytest.mark.timeout(3600)
@MANY
@given(*WAYS)
def test_every_property_holds_over_a_life_long(
    life: Life, change: Change, back: int, shuffle: random.Random, hours: int, number: int
) -> None:
    every_property(life, change, back, shuffle, hours, number)


@FEW
@given(calm_lives(), CHANGES, st.integers(0, 7))
def test_a_life_near_a_step_up_is_not_brought_there_by_worse_or_missing_days(
    life: Life, change: Change, back: int
) -> None:
    worse_is_never_weaker(life, *change)
    a_missing_morning_earns_nothing(life, back)


@pytest.mark.long
@pytest.mark.timeout(3600)
@MANY
@given(calm_lives(), CHANGES, st.integers(0, 7))
def test_a_life_near_a_step_up_long(life: Life, change: Change, back: int) -> None:
    worse_is_never_weaker(life, *change)
    a_missing_morning_earns_nothing(life, back)


@pytest.mark.parametrize("length", [2, 5, 9, 13])
def test_after_a_short_flare_the_old_rung_is_back_within_two_sessions(length: int) -> None:
    """Property 8."""
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
    """Property 8."""
    said = live([3] * 14 + [6, 7] * 10)
    assert [a.rule for a in said[29]] == ["R7", "R7b"]


def test_a_declared_flare_is_seen_by_every_clock() -> None:
    flares = (FlareDeclared(id="f", at=at(3, 9), day=day(3)),)
    record = person([check_in(n, 3) for n in range(1, 4)], flares=flares)
    assert [a.action for a in assess(catalogue(), record, day(3))] == [Action.FLARE]
