"""Fourteen days and eight weeks in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.baseline import Usual
from lumbarjack.services.diary import Told, check_in, log_pain
from lumbarjack.services.fortnight import lately, read_lately
from lumbarjack.services.lately import (
    EIGHT_WEEKS,
    Lately,
    done_of_weeks,
    done_words,
    pain_in_short,
    pain_of_weeks,
    pain_words,
)
from tests.services.made import Hands, person

MONDAY = date(2026, 3, 16)


def known(folder: Path, scores: list[int]) -> Lately:
    """The last of so many days; each has a check-in with that worst, and 2 now."""
    hands = Hands()
    hands.later(days=-len(scores) + 1)
    bundle = person(folder, hands)
    for n, score in enumerate(scores):
        check_in(bundle, Told(now=min(2, score), worst=score))
        if n + 1 < len(scores):
            hands.later(days=1)
    return read_lately(bundle)


def test_pain_is_said_with_now_lowest_highest_and_usual(tmp_path: Path) -> None:
    found = known(tmp_path, [4, 4, 3, 4, 5, 4, 4, 4, 7])
    assert pain_words(found) == "2 now; 3 to 7 in two weeks, usually 4"
    assert pain_in_short(found) == "2 now, usually 4"
    assert pain_of_weeks(found) == "Pain 2 now, between 3 and 7, usually 4."


def test_days_without_change_are_said_as_one_number(tmp_path: Path) -> None:
    found = known(tmp_path, [4] * 9)
    assert pain_words(found) == "2 now; 4 in two weeks, usually 4"
    assert pain_of_weeks(found) == "Pain 2 now, always 4, usually 4."


def test_older_than_two_weeks_is_not_in_the_two_weeks(tmp_path: Path) -> None:
    found = known(tmp_path, [9] + [4] * 14)
    assert "4 in two weeks" in pain_words(found)
    assert "between 4 and 9" in pain_of_weeks(found)


def test_the_first_days_are_for_learning(tmp_path: Path) -> None:
    found = known(tmp_path, [4, 4, 4, 4])
    assert pain_words(found) == "Learning your usual: 2 of 5 days."
    assert pain_of_weeks(found) == "Learning your usual: 2 of 5 days."


def test_a_day_without_a_word_says_no_now(tmp_path: Path) -> None:
    found = replace(known(tmp_path, [4] * 9), now=None)
    assert pain_words(found) == "4 in two weeks, usually 4"
    assert pain_in_short(found) == "usually 4"


def test_the_newest_number_of_today_is_now(tmp_path: Path) -> None:
    hands = Hands()
    bundle = person(tmp_path, hands)
    check_in(bundle, Told(now=4, worst=5))
    hands.later(hours=3)
    log_pain(bundle, Told(now=2))
    assert read_lately(bundle).now == 2


def test_done_is_said_with_its_weeks(tmp_path: Path) -> None:
    found = known(tmp_path, [4] * 9)
    streak = found.streak.model_copy(
        update={"days_done_28": 24, "days_counted_28": 28, "weeks_on_target": 6}
    )
    six = replace(found, streak=streak)
    assert done_words(six) == "24 of 28 days; six weeks on target"
    assert done_of_weeks(six) == "24 of 28 days done, six weeks on target."
    one = replace(found, streak=streak.model_copy(update={"weeks_on_target": 1}))
    assert done_words(one).endswith("one week on target")
    none = streak.model_copy(update={"weeks_on_target": 0, "this_week_done": 2, "target": 4})
    assert done_words(replace(found, streak=none)).endswith("this week 2 of 4")


def test_eight_weeks_end_today_and_begin_with_nothing(tmp_path: Path) -> None:
    found = known(tmp_path, [4, 5])
    assert len(found.days) == EIGHT_WEEKS
    assert found.days[-1].day == MONDAY
    assert [d.score for d in found.days[-3:]] == [None, 4, 5]
    assert {d.kind for d in found.days[:-2]} == {"before"}
    assert found.days[-1].kind == "open"


def test_an_empty_record_has_eight_weeks_too() -> None:
    found = lately(Record(), MONDAY, target_days=4, week_start="monday")
    assert len(found.days) == EIGHT_WEEKS
    assert found.usual == Usual(level=0, now=0, learning=True, basis="nothing yet", days=0)
    assert done_words(found) == "no day yet; this week 0 of 4"


def test_a_later_day_is_never_read(tmp_path: Path) -> None:
    hands = Hands()
    bundle = person(tmp_path, hands)
    check_in(bundle, Told(now=4, worst=5))
    then = lately(bundle.record(), MONDAY, target_days=4, week_start="monday")
    hands.later(days=1)
    check_in(bundle, Told(now=9, worst=9))
    again = lately(bundle.record(), MONDAY, target_days=4, week_start="monday")
    assert again == then
    assert again.days[-1].day + timedelta(days=1) == bundle.today()
