"""The lock: what closes exercises, and the only way to open them again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import lock_on, unlock_problem
from lumbarjack.core.safety.signs import SIGNS
from tests.safety.builders import Told, check, clean, entry, marked, on, record, seen

LOCKING = [s.id for s in SIGNS if s.tier != "book"]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda s: s.id)
def test_signs_for_now_and_soon_lock_and_signs_to_book_do_not(sign: object) -> None:
    one = next(s for s in SIGNS if s is sign)
    lock = lock_on(record(marked(3, one.id)), on(3))
    if one.tier == "book":
        assert not lock.locked
        assert lock.may == "everything"
    else:
        assert lock.locked
        assert (lock.tier, lock.since, lock.signs) == (one.tier, on(3), (one.id,))
        assert lock.may == "nothing"
        assert lock.rule == ("R0" if one.tier == "now" else "R0b")


def test_an_empty_record_is_open() -> None:
    assert not lock_on(Record(), on(0)).locked


def test_a_sign_is_not_seen_before_its_day() -> None:
    assert not lock_on(record(marked(3, "bladder")), on(2)).locked


@pytest.mark.parametrize(
    ("told", "locked", "may"),
    [("may", False, "everything"), ("not-told", True, "relief"), ("may-not", True, "nothing")],
)
def test_what_was_told_decides(told: Told, locked: bool, may: str) -> None:
    lock = lock_on(record(marked(3, "bladder"), seen(4, told)), on(4))
    assert (lock.locked, lock.may) == (locked, may)
    if locked:
        assert (lock.told, lock.assessed) == (told, on(4))


def test_an_assessment_on_the_day_of_the_sign_is_enough() -> None:
    assert not lock_on(record(marked(3, "fever"), seen(3, "may")), on(3)).locked


def test_an_assessment_before_the_sign_opens_nothing() -> None:
    before = record(marked(3, "fever"), seen(4, "may", assessed=2))
    assert lock_on(before, on(5)).locked


def test_an_assessment_recorded_before_the_sign_opens_nothing() -> None:
    told_first = record(seen(3, "may", hour=8), marked(3, "fever", hour=10))
    assert lock_on(told_first, on(5)).locked


def test_the_newest_word_counts() -> None:
    then = [marked(3, "bladder"), seen(4, "may-not"), seen(8, "not-told")]
    assert lock_on(record(*then), on(5)).may == "nothing"
    assert lock_on(record(*then), on(8)).may == "relief"
    assert not lock_on(record(*then, seen(9, "may")), on(9)).locked


def test_a_sign_marked_again_waits_again() -> None:
    again = record(marked(3, "bladder"), seen(4, "not-told"), marked(6, "bladder"))
    lock = lock_on(again, on(6))
    assert (lock.may, lock.told, lock.since) == ("nothing", None, on(3))
    unlocked = record(marked(3, "bladder"), seen(4, "may"), marked(6, "bladder"))
    assert lock_on(unlocked, on(6)).since == on(6)


def test_one_sign_not_looked_at_keeps_everything_closed() -> None:
    lock = lock_on(record(marked(3, "fever"), seen(4, "not-told"), marked(5, "calf")), on(5))
    assert lock.may == "nothing"
    assert set(lock.signs) == {"fever", "calf"}
    partly = record(marked(3, "fever"), marked(5, "calf"), seen(6, "may", assessed=4))
    assert lock_on(partly, on(6)).signs == ("calf",)


def test_the_strongest_sign_decides_the_page() -> None:
    lock = lock_on(record(marked(3, "fever"), marked(4, "bladder")), on(4))
    assert (lock.tier, lock.signs[0]) == ("now", "bladder")


def test_the_leg_questions_lock_as_r1() -> None:
    weaker = lock_on(record(entry(3, 4, leg_weaker=True)), on(3))
    assert (weaker.tier, weaker.rule, weaker.signs) == ("soon", "R1", ("leg-numb-or-weak",))
    both = lock_on(record(entry(3, 4, leg_weaker=True, side="both", zone="thigh")), on(3))
    assert (both.tier, both.rule) == ("now", "R1")
    for answer in (False, None):
        assert not lock_on(record(entry(3, 4, leg_weaker=answer)), on(3)).locked


def test_a_self_check_that_is_worse_locks_as_r1() -> None:
    checks = {"heel-walk": "same", "numb-patch": "worse"}
    lock = lock_on(record(clean(3, self_checks=checks)), on(3))
    assert (lock.tier, lock.rule) == ("soon", "R1")
    assert not lock_on(record(clean(3, self_checks={"heel-walk": "same"})), on(3)).locked


def test_a_sign_on_the_list_goes_before_the_leg_questions() -> None:
    lock = lock_on(record(entry(3, 4, leg_weaker=True), marked(3, "fever")), on(3))
    assert lock.rule == "R0b"


@pytest.mark.parametrize(
    ("assessed", "said"),
    [(on(3), None), (on(5), None), (on(2), "2026-03-04 or later"), (on(6), "in the future")],
)
def test_a_date_that_cannot_unlock_is_named(assessed: date, said: str | None) -> None:
    problem = unlock_problem(record(marked(3, "bladder")), on(5), assessed)
    assert problem is None if said is None else said in (problem or "")


def test_there_is_nothing_to_unlock_when_open() -> None:
    assert "not locked" in (unlock_problem(Record(), on(5), on(5)) or "")


signs = st.lists(st.sampled_from(LOCKING), min_size=1, max_size=3, unique=True)
days = st.integers(0, 40)
checks = st.lists(
    st.one_of(
        st.builds(lambda d, s, h: marked(d, *s, hour=h), days, signs, st.integers(0, 23)),
        st.builds(lambda d, h: clean(d, hour=h), days, st.integers(0, 23)),
        st.builds(
            lambda d, t, back, h: seen(d, t, assessed=d - back, hour=h),
            days,
            st.sampled_from(["may", "not-told", "may-not"]),
            st.integers(0, 5),
            st.integers(0, 23),
        ),
    ),
    max_size=8,
    unique_by=lambda one: (one.day, one.at),
)


@settings(max_examples=150)
@given(told=checks, day=days, hour=st.integers(0, 23), why=st.sampled_from(["asked", "repeat"]))
def test_no_clean_answer_ever_unlocks(
    told: list[SafetyCheck], day: int, hour: int, why: str
) -> None:
    more = check(day, hour + 0.5, none_of_these=True, why=why)
    for one in (day, 41):
        before, after = lock_on(record(*told), on(one)), lock_on(record(*told, more), on(one))
        assert before == after


@settings(max_examples=150)
@given(told=checks, sign=st.sampled_from(LOCKING))
def test_a_newly_marked_sign_always_locks_whatever_was_told(
    told: list[SafetyCheck], sign: str
) -> None:
    lock = lock_on(record(*told, marked(41, sign)), on(41))
    assert lock.may == "nothing"
    assert sign in lock.signs


@settings(max_examples=100)
@given(told=checks, data=st.data())
def test_the_order_of_storage_and_later_days_do_not_matter(
    told: list[SafetyCheck], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(told))
    day = data.draw(days)
    known = [c for c in told if c.day <= on(day)]
    assert lock_on(record(*told), on(day)) == lock_on(record(*shuffled), on(day))
    assert lock_on(record(*told), on(day)) == lock_on(record(*known), on(day))


@settings(max_examples=100)
@given(told=checks, day=st.integers(41, 60))
def test_what_unlock_accepts_unlocks(told: list[SafetyCheck], day: int) -> None:
    for back in range(day):
        if unlock_problem(record(*told), on(day), on(day - back)) is None:
            opened = record(*told, seen(day, "may", assessed=day - back))
            assert not lock_on(opened, on(day)).locked
