"""Cases on the limits of the rules, day by day, as a diary of numbers tells them.

Every rule but R10 is named with each day (from 1) on which it begins to say something; a rule that
is not named says nothing at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.replay.days import replay_numbers
from lumbarjack.core.replay.stand_in import Told, everyday_plan, long_standing
from tests.advice.people import FIRST, catalogue, scores

Days = dict[str, list[int]]

WEEKS: Sequence[tuple[str, str, Days]] = [
    (
        "two days at W, and calm again",
        "3x14 5 5 3 3 3x10",
        {"R5a": [15], "R7": [16, 18], "R8": [7, 14, 25]},
    ),
    ("four days one below W", "3x14 4 4 4 4 3x6", {"R8": [7, 14, 21]}),
    (
        "the two high days lie on the first and the last of five",
        "3x14 5 3 - - 5 3 3 3",
        {"R5a": [15], "R7": [19, 21], "R8": [7, 14]},
    ),
    ("... of six", "3x14 5 3 - - - 5 3 3", {"R5a": [15], "R8": [7, 14]}),
    ("above C after a day off", "3x14 - 6 3 3", {"R4": [16], "R8": [7, 14]}),
    ("at C after a day off", "3x14 - 5 3 3", {"R8": [7, 14]}),
    (
        "two bad mornings of three sessions, and never two high days within five",
        "3x14 5 - - - - 3 5 3",
        {"R5a": [15], "R5b": [21], "R8": [7, 14]},
    ),
    (
        "two bad mornings of four sessions",
        "3x14 5 3 - - - - 3 5 3",
        {"R5a": [15, 22], "R8": [7, 14]},
    ),
    (
        "a week 1.86 worse without two high days of three",
        "3x14 6 4 4 6 4 4 6 3 3 3",
        {"R5a": [15, 18], "R6": [21], "R8": [7, 14]},
    ),
    (
        "a week worse by 1.5 exactly, of four logged days",
        "3x14 - 6 4 - 4 - 4 3",
        {"R4": [16], "R6": [21], "R8": [7, 14]},
    ),
    ("... of three logged days", "3x14 - 6 - - 4 - 4 3", {"R4": [16], "R8": [7, 14]}),
    (
        "a worse week with a mean below 4",
        "2x14 5 3 3 5 3 3 5 2 2",
        {"R5a": [15, 18, 21], "R8": [7, 14]},
    ),
    (
        "three days of strong pain, and the flare that they began",
        "3x14 8 8 8 3 3 3",
        {"R3": [15, 16, 17], "R7": [18, 19], "R8": [7, 14]},
    ),
    (
        "always 7: above the floor of C on the first day, of which nothing is known",
        "7x30",
        {"B7": [2, 30], "R8": [9, 16, 23, 30]},
    ),
    ("always 8, of which the first day knows nothing", "8x30", {"R3": [1], "B7": [2, 30]}),
    (
        "six weeks of 5, and four more",
        "5x72",
        {"R8": [7, 14, 21, 28, 35, 42, 49, 56, 63, 70], "R11": [43, 71]},
    ),
    ("two points better after six weeks", "6x14 4x36", {"R8": [9, 16, 23, 30, 37, 44]}),
    (
        "one point better after six weeks",
        "6x14 5x36",
        {"R8": [9, 16, 23, 30, 37, 44], "R11": [43]},
    ),
    ("up by one a fortnight", "2x14 3x14 4x14", {"R8": [7, 14, 21, 28], "R6b": [35]}),
    (
        "a flare, and then silence for seven days",
        "3x14 7 7 " + "- " * 7 + "3 3",
        {"R5a": [15], "R7": [16, 24], "R8": [7, 14]},
    ),
    (
        "two days at W within a week of a flare",
        "3x14 5 5 3 3 5 5 3 3 3 3",
        {"R5a": [15, 19], "R7": [16, 18], "R5b": [20], "R8": [7, 14]},
    ),
    (
        "two days at W + 1 within a week of a flare",
        "3x14 5 5 3 3 6 6 3 3 3",
        {"R5a": [15, 19], "R7": [16, 18, 20, 22], "R8": [7, 14]},
    ),
    (
        "two days at W a week after a flare",
        "3x14 5 5 3 3x6 5 5 3 3",
        {"R5a": [15, 24], "R7": [16, 18, 25, 27], "R8": [7, 14]},
    ),
    ("a flare while the level is being learned", "2 6 6 2 2 2 2", {"R5a": [2], "R7": [3, 5]}),
    ("a gap of 27 days without a session", "3x10 " + "- " * 26 + "3 3", {"R8": [7], "R9": [37]}),
    ("a gap of 28 days without a session", "3x10 " + "- " * 27 + "3 3", {"R8": [7], "R9": [38]}),
    ("three days without a diary", "2x9 - - - 2x6", {"R8": [7, 16]}),
    ("two days without a diary", "2x9 - - 2x6", {"R8": [7, 14]}),
    ("a morning one above the usual 3", "3x14 4 3x8", {"R8": [7, 14, 21]}),
    ("a morning two above the usual 2", "2x14 4 2x8", {"R5a": [15], "R8": [7, 14, 23]}),
    ("a flare that does not settle", "3x14 5x10", {"R5a": [15], "R7": [16], "R8": [7, 14]}),
    ("better from one day to the next", "6x14 3x15", {"R8": [9, 16, 23]}),
    ("up and down by two from the first day on", "2 4 " * 6, {"R5a": [2], "R8": [10]}),
]

PLACES: Sequence[tuple[str, str, Mapping[int, Zone], Days]] = [
    (
        "two days one zone further out",
        "3x16",
        {9: Zone.BUTTOCK, 10: Zone.BUTTOCK},
        {"R8": [7], "R2m": [9], "R2d": [10], "R2b": [11]},
    ),
    (
        "one day in, one day out",
        "3x16",
        {9: Zone.BUTTOCK, 11: Zone.BUTTOCK},
        {"R8": [7], "R2m": [9, 11], "R2b": [10, 12]},
    ),
    (
        "two logged days running, a day off between",
        "3x9 - 3x6",
        {9: Zone.BUTTOCK, 11: Zone.BUTTOCK},
        {"R8": [7], "R2m": [9], "R2d": [11], "R2b": [12]},
    ),
    (
        "further out until half of the week before is",
        "3x16",
        dict.fromkeys(range(9, 17), Zone.BUTTOCK),
        {"R8": [7], "R2m": [9], "R2d": [10, 11, 12]},
    ),
    (
        "further in",
        "3x16",
        dict.fromkeys(range(1, 9), Zone.BUTTOCK),
        {"R8": [7, 14], "R2b": [9]},
    ),
]


def begins(pains: str, zones: Mapping[int, Zone] | None = None) -> Days:
    """Rule -> the days on which it begins to say something, R10 aside."""
    days = [
        Told(day=FIRST + timedelta(days=n - 1), value=value, zone=(zones or {}).get(n, Zone.BACK))
        for n, value in enumerate(scores(pains), 1)
        if value is not None
    ]
    profile = long_standing(days[0].day)
    plan = everyday_plan(catalogue(), profile)
    found: Days = {}
    for row in replay_numbers(catalogue(), profile, plan, days):
        for rule in {advice.rule for advice in row.advice} - {"R10"}:
            found.setdefault(rule, []).append((row.day - FIRST).days + 1)
    return found


@pytest.mark.parametrize(("name", "pains", "expected"), WEEKS, ids=[c[0] for c in WEEKS])
def test_what_begins_on_which_day(name: str, pains: str, expected: Days) -> None:
    assert begins(pains) == expected


@pytest.mark.parametrize(("name", "pains", "zones", "expected"), PLACES, ids=[c[0] for c in PLACES])
def test_what_begins_where_the_pain_moves(
    name: str, pains: str, zones: Mapping[int, Zone], expected: Days
) -> None:
    assert begins(pains, zones) == expected
