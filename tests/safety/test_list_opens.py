"""When the list is due, and when it opens by itself."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import answered_since, list_due, opens_by_itself, repeat_due
from tests.safety.builders import at, check, clean, entry, marked, on, profile, record, seen

START = clean(0, why="first-run")


def test_the_first_run_is_due() -> None:
    assert "Before you start" in (list_due(Record(), on(0)) or "")
    assert list_due(record(START), on(0)) is None


def test_an_answer_on_the_command_line_is_asked_once_more() -> None:
    line = clean(0, why="command-line")
    assert "command line" in (list_due(record(line), on(0)) or "")
    assert list_due(record(line, clean(0, 10, why="asked")), on(0)) is None


def test_the_list_is_due_every_28_days() -> None:
    assert list_due(record(START), on(27)) is None
    assert list_due(record(START), on(28)) == "Is any of this new since 1 March?"
    assert list_due(record(START, clean(28, why="repeat")), on(40)) is None


def test_a_check_in_answer_does_not_stand_for_the_whole_list() -> None:
    assert list_due(record(START, clean(20, why="check-in")), on(28)) is not None


def test_something_on_the_list_wants_to_be_marked() -> None:
    said = entry(5, 3, nothing_new=False, kind="checkin")
    assert "mark which" in (list_due(record(START, said), on(5)) or "")
    assert list_due(record(START, said, marked(5, "worried")), on(5)) is None
    assert list_due(record(START, entry(5, 3, nothing_new=True)), on(5)) is None


def test_after_a_sign_for_now_the_list_waits_for_the_unlock() -> None:
    locked = record(START, marked(2, "bladder"), entry(40, 3, zone="thigh", side="both"))
    assert list_due(locked, on(40)) is None
    assert opens_by_itself(locked, on(40)) == ()
    soon = record(START, marked(2, "fever"), entry(40, 3, zone="thigh", side="both"))
    assert list_due(soon, on(40)) is not None
    assert opens_by_itself(soon, on(40))


def _opened(*entries: DiaryEntry, usual: int | None = None) -> tuple[str, ...]:
    last = max(entries, key=lambda e: e.at).day
    who = None if usual is None else profile(usual_worst=usual)
    return opens_by_itself(record(START, *entries, profile=who), last)


@pytest.mark.parametrize("zone", ["buttock", "thigh", "calf", "foot"])
def test_pain_in_both_legs_opens_it(zone: str) -> None:
    assert "both legs" in _opened(entry(20, 3, zone=zone, side="both"))[0]


@pytest.mark.parametrize(
    ("zone", "side"), [("back", "both"), ("thigh", "left"), ("thigh", None), (None, "both")]
)
def test_other_pain_does_not(zone: str | None, side: str | None) -> None:
    assert _opened(entry(20, 3, zone=zone, side=side)) == ()


def test_both_legs_again_within_14_days_does_not() -> None:
    first = entry(10, 3, zone="thigh", side="both")
    answered = clean(10, 9, why="opened")
    again = entry(24, 3, zone="thigh", side="both")
    later = entry(25, 3, zone="thigh", side="both")
    assert opens_by_itself(record(START, first, answered, again), on(24)) == ()
    assert opens_by_itself(record(START, first, answered, later), on(25)) != ()


@pytest.mark.parametrize("region", ["saddle", "groin"])
def test_saddle_and_groin_open_it(region: str) -> None:
    assert "saddle" in _opened(entry(20, 2, regions=(region, "low-back-left")))[0]
    assert _opened(entry(20, 2, regions=("low-back-left",))) == ()


@pytest.mark.parametrize(
    ("before", "now", "opens"),
    [
        (["back", "back", "back"], "thigh", True),
        (["back", "back", "back"], "buttock", False),
        (["back", "thigh", "thigh"], "calf", False),
        (["none", "back", "calf"], "thigh", True),
        (["back", "thigh"], "thigh", True),
        ([], "foot", False),
    ],
)
def test_two_zones_beyond_the_median_of_the_week_open_it(
    before: list[str], now: str, opens: bool
) -> None:
    week = [entry(20 - n, 3, zone=zone) for n, zone in enumerate(reversed(before), start=1)]
    answered = clean(19, 20, why="opened")
    told = record(START, *week, answered, entry(20, 3, zone=now))
    assert bool(opens_by_itself(told, on(20))) is opens


def test_the_median_is_of_seven_days() -> None:
    assert _opened(entry(12, 3, zone="back"), entry(20, 3, zone="thigh")) == ()
    assert _opened(entry(13, 3, zone="back"), entry(20, 3, zone="thigh")) != ()


@pytest.mark.parametrize(
    ("usual", "now", "opens"),
    [(5, 8, True), (6, 8, False), (6, 9, True), (2, 7, False), (7, 10, True), (8, 10, False)],
)
def test_strong_pain_far_above_the_usual_opens_it(usual: int, now: int, opens: bool) -> None:
    month = [entry(n, usual, hour=7) for n in range(1, 20)]
    assert bool(_opened(*month, entry(20, now))) is opens


def test_while_learning_the_usual_is_what_was_told_first() -> None:
    assert _opened(entry(1, 8), usual=5)
    assert _opened(entry(1, 8), usual=6) == ()


@pytest.mark.parametrize(
    ("numb", "now", "hours", "opens"),
    [
        ({"leg_weaker": True}, 3, 47, True),
        ({"leg_weaker": True}, 4, 47, False),
        ({"leg_weaker": True}, 3, 49, False),
        ({"quality": ("numb",), "zone": "calf"}, 3, 24, True),
        ({"quality": ("numb",)}, 3, 24, False),
        ({"leg_weaker": False}, 3, 24, False),
        ({}, 3, 24, False),
    ],
)
def test_pain_that_falls_while_a_leg_is_numb_opens_it(
    numb: dict[str, object], now: int, hours: int, opens: bool
) -> None:
    later = 7 + hours
    fallen = entry(10 + later // 24, now, hour=later % 24)
    assert bool(_opened(entry(10, 6, hour=7, **numb), fallen)) is opens


def test_a_leg_that_is_numb_no_more_does_not() -> None:
    numb = entry(8, 6, leg_weaker=True)
    assert _opened(numb, entry(10, 6), entry(11, 2)) != ()
    assert _opened(numb, entry(10, 6, leg_weaker=False), entry(11, 2)) == ()


def test_nothing_on_the_list_does_not_close_it_but_an_answer_to_each_line_does() -> None:
    told: list[SafetyCheck | DiaryEntry] = [
        START,
        entry(20, 3, zone="calf", side="both", nothing_new=True),
    ]
    pressed_n = [*told, clean(20, why="check-in"), clean(20, 10, why="asked")]
    assert opens_by_itself(record(*pressed_n), on(20))
    assert opens_by_itself(record(*pressed_n), on(21))
    assert opens_by_itself(record(*pressed_n, clean(21, why="opened")), on(21)) == ()
    assert opens_by_itself(record(*pressed_n, marked(21, "worried")), on(21))
    assert opens_by_itself(record(*pressed_n, marked(21, "fever")), on(21)) == ()
    early = [clean(20, 6, why="opened"), *told]
    assert opens_by_itself(record(*early), on(20))


def test_it_waits_two_weeks_for_its_answers() -> None:
    told = record(START, entry(20, 3, regions=("saddle",)))
    assert opens_by_itself(told, on(33))
    assert opens_by_itself(told, on(34)) == ()


def test_it_is_the_same_question_once() -> None:
    told = record(
        START,
        *(entry(20 + n, 3, regions=("saddle",)) for n in range(3)),
        check(19, signs=("calf",)),
    )
    assert len(opens_by_itself(told, on(22))) == 1
    assert len(opens_by_itself(record(START, seen(1, "may")), on(22))) == 0


def far_above(sentences: tuple[str, ...]) -> list[str]:
    return [s for s in sentences if "strong" in s]


def test_strong_pain_names_the_usual_level_or_says_that_it_is_not_known() -> None:
    (unknown,) = far_above(opens_by_itself(record(entry(3, 8)), on(3)))
    assert "your usual level is not known yet" in unknown and "above" not in unknown
    told = record(entry(3, 9), profile=profile(usual_worst=6))
    (known,) = far_above(opens_by_itself(told, on(3)))
    assert "far above your usual 6" in known
    assert not far_above(
        opens_by_itself(record(entry(3, 8), profile=profile(usual_worst=6)), on(3))
    )


def test_a_rule_that_asks_makes_the_list_due_with_the_self_checks() -> None:
    told = record(clean(3))
    assert list_due(told, on(9)) is None and not repeat_due(told, on(9))
    assert list_due(told, on(9), rule="R2d") == "Is any of this new since 4 March?"
    assert repeat_due(told, on(9), rule="R2d") and not repeat_due(told, on(9), rule="R6b")
    assert list_due(record(clean(3), marked(5, "bladder")), on(9), rule="R2d") is None


def test_the_whole_list_counts_as_answered_from_its_day_or_instant_on() -> None:
    told = record(clean(3, hour=9))
    assert answered_since(told, on(3)) and not answered_since(told, on(4))
    assert answered_since(told, at(3, 9)) and not answered_since(told, at(3, 10))
    assert not answered_since(record(clean(3, why="check-in")), on(3))
