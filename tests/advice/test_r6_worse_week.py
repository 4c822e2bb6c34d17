"""R6: a worse week."""

from __future__ import annotations

from lumbarjack.core.advice.assess import assess
from tests.advice.people import catalogue, check_in, day, decided, person, rules, scores, with_more


def said_after(pains: str) -> set[str]:
    values = scores(pains)
    diary = [check_in(n, p) for n, p in enumerate(values, 1) if p is not None]
    return rules(assess(catalogue(), person(diary), day(len(values))))


def test_a_week_clearly_worse_than_the_one_before_eases_the_plan() -> None:
    # It was worse still before, so that no day reaches the worse line and there is no flare.
    assert said_after("5x7 2x7 4x7") == {"R6", "R6b"}
    assert said_after("5x7 3x7 4x7") == {"R10"}


def test_a_week_one_point_worse_is_nothing() -> None:
    assert "R6" not in said_after("3x14 4x7")


def test_three_logged_days_tell_too_little_of_a_week() -> None:
    assert "R6" not in said_after("4x14 - - - - 6 5 6")


def test_it_is_said_at_most_once_in_seven_days() -> None:
    record = person([check_in(n, p) for n, p in enumerate(scores("5x7 2x7 4x7"), 1) if p])
    advice = assess(catalogue(), record, day(21))[0]
    assert advice.rule == "R6"
    record = with_more(record, decisions=(decided(21, advice),), diary=(check_in(22, 4),))
    assert "R6" not in rules(assess(catalogue(), record, day(22)))
