"""The year by weeks."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.pain.scores import day_scores
from lumbarjack.core.progress.words import week_words
from lumbarjack.core.progress.year import Then, Week, back_then, this_month, year
from lumbarjack.core.streaks.marks import DayMark, Kind
from tests.advice.people import check_in, day, person, usual_session
from tests.progress.made import decision

TODAY = day(17)
"""A Wednesday."""


def weeks_of(record: Record, today: date = TODAY, weeks: int = 53) -> tuple[Week, ...]:
    return year(record, today, weeks=weeks, flare_days=flare_days(record, today))


def test_a_year_is_fifty_three_weeks_and_ends_today() -> None:
    found = weeks_of(person())
    assert len(found) == 53
    assert [len(week.days) for week in found] == [7] * 52 + [3]
    assert found[-1].days[-1].day == TODAY
    assert found[0].first == TODAY - timedelta(days=2 + 52 * 7)


def test_a_week_has_the_middle_of_its_logged_days() -> None:
    record = person(diary=(check_in(1, 2), check_in(2, 3, 9), check_in(5, 4)))
    week = weeks_of(record, weeks=3)[0]
    assert (week.scores, week.middle) == ((2, 9, 4), 4)


def test_the_middle_of_two_days_is_half_way_as_the_report_has_it() -> None:
    week = weeks_of(person(diary=(check_in(15, 3), check_in(16, 4))), weeks=1)[0]
    assert week.middle == 3.5
    assert week_words(week) == "16 to 22 Mar: 3 to 4, middle 3.5; 0 days done"


def test_a_week_without_a_number_has_no_middle() -> None:
    assert weeks_of(person(), weeks=3)[0].middle is None


def test_what_lies_before_the_weeks_changes_nothing_in_them() -> None:
    late = (check_in(16, 3), check_in(17, 4))
    early = tuple(check_in(n, 9) for n in range(-30, -20))
    assert weeks_of(person(diary=late), weeks=2) == weeks_of(person(diary=late + early), weeks=2)


def test_days_done_are_counted_by_week() -> None:
    record = person(sessions=(usual_session(1, 2), usual_session(2, 2)))
    assert weeks_of(record, weeks=3)[0].done == 2


def week_of_kinds(*kinds: Kind) -> Week:
    return Week(
        day(2), tuple(DayMark(day=day(2 + n), kind=k, score=None) for n, k in enumerate(kinds))
    )


def test_days_away_are_not_days_missed() -> None:
    assert week_words(week_of_kinds("away", "away")).endswith("no pain logged; 2 days away")
    assert week_words(week_of_kinds("done", "away", "rest")).endswith("; 2 days done, 1 away")
    assert week_words(week_of_kinds("nothing")).endswith("; 0 days done")


def test_a_flare_is_marked_in_the_week_it_began() -> None:
    quiet = [check_in(n, 2) for n in range(-10, 8)]
    record = person(diary=(*quiet, *(check_in(n, 7) for n in range(8, 12))))
    assert [week.flare for week in weeks_of(record, weeks=3)] == [False, True, False]


def test_accepted_rungs_are_marked_and_a_changed_dose_is_not() -> None:
    up = decision(8, "bridge", to="marching-bridge")
    dose = decision(9, "bird-dog")
    put_off = decision(1, "bridge", to="marching-bridge", answer="later")
    record = person(decisions=(up, dose, put_off))
    assert [(w.harder, w.easier) for w in weeks_of(record, weeks=3)] == [(0, 0), (1, 0), (0, 0)]


def test_the_last_answer_to_one_advice_counts() -> None:
    up = decision(8, "bridge", to="marching-bridge")
    back = up.model_copy(
        update={"id": "later", "at": up.at + timedelta(hours=1), "decision": "keep"}
    )
    assert not any(week.harder for week in weeks_of(person(decisions=(back, up)), weeks=3))


def test_this_month_is_compared_with_a_year_ago() -> None:
    today = day(0)
    old = [check_in(n, 6) for n in range(-370, -364)]
    new = [check_in(n, 3) for n in range(-9, 1)]
    scores = day_scores([*old, *new])
    assert (this_month(scores, today), back_then(scores, today)) == (3, Then(6, "a year ago"))


def test_where_a_year_ago_is_not_known_the_first_month_is_the_measure() -> None:
    scores = day_scores([*(check_in(n, 5) for n in range(1, 8)), check_in(80, 2)])
    assert back_then(scores, day(80)) == Then(5, "first month")
    assert back_then(scores, day(30)) is None
    assert back_then((), day(30)) is None
