"""The case table of the rules, day by day."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.advice import Advice, FlareDeclared
from tests.advice.people import actions, at, day, live, person, profile, with_more

DESK = "1 2 1 1 2 1 1 0 1 2 1 1 3 3 1 1 2 1 1 1 1"
DRIVE = "3x14 7 7 6 5 4 3x8"
ONE_BAD = "2 3 2 3 2 2 3 2 2 3 2 2 6 2 2 3 2 2 2 2 2"
EASIER = ("easier-rung", "easier-now", "easier-today", "flare", "relief-day")

Said = list[tuple[Advice, ...]]


def test_a_desk_worker_is_never_eased_and_progresses_on_days_7_and_17() -> None:
    said = live(DESK)
    assert actions(said, *EASIER) == []
    assert actions(said, "progress") == [7, 17]


def test_a_long_drive_is_one_flare_of_four_days_and_one_step_in_all() -> None:
    said = live(DRIVE)
    assert actions(said, "flare") == [16, 17, 18, 19]
    assert actions(said, "easier-rung") == []
    assert [a.rule for a in said[19]] == ["R7"]
    assert "One session one step easier" in said[19][0].reason
    assert [a.rule for a in said[20]] == ["R10"]
    assert actions(said, "progress") == [7, 14, 27]


def test_a_flare_keeps_one_id_so_that_it_is_asked_once() -> None:
    assert len({said[0].id for said in live(DRIVE)[15:19]}) == 1


def test_one_bad_day_eases_that_day_only_and_keeps_the_rung() -> None:
    said = live(ONE_BAD)
    assert actions(said, *EASIER) == [13]
    assert {a.action for a in said[12]} == {"easier-today"}
    assert all(a.to is None for a in said[12])


def test_a_rise_that_lasts_is_a_flare_to_the_end_and_worth_a_visit_on_day_30() -> None:
    said = live("3x14 6x20")
    assert actions(said, "flare") == list(range(16, 35))
    assert actions(said, "clinician")[0] == 30
    assert [d for d in actions(said, "progress") if d > 14] == []


def test_pain_that_is_always_five_is_never_eased_and_may_progress() -> None:
    said = live("5x30")
    assert actions(said, *EASIER) == []
    assert actions(said, "progress") == [7, 14, 21, 28]


def test_weekends_without_a_log_cost_nothing() -> None:
    assert actions(live("3 3 3 3 3 - - 3 3 2 3 3 - - 3 2 3 3 2 - -"), "progress") == [9, 16]


def test_the_first_six_days_are_for_getting_to_know_the_level() -> None:
    for said in live("3x6"):
        assert [a.rule for a in said] == ["R10"]


def test_ten_days_away_change_nothing() -> None:
    said = live("2x14 " + "- " * 10 + "2x3")
    assert actions(said, *EASIER) == []
    assert [d for d in actions(said, "progress") if d > 14] == []


@pytest.mark.parametrize("pain", range(10))
def test_pain_that_never_moves_is_never_eased(pain: int) -> None:
    said = live([pain] * 16, person(profile=profile(usual_worst=pain)))
    assert actions(said, *EASIER) == []


@pytest.mark.parametrize("pains", ["4 5 " * 10, "6 7 " * 10, "1 2 1 2 3 2 " * 4])
def test_pain_that_moves_by_one_is_never_eased(pains: str) -> None:
    assert actions(live(pains), *EASIER) == []


def test_a_declared_flare_eases_the_whole_plan_from_that_day() -> None:
    record = with_more(person(), flares=(FlareDeclared(id="f", at=at(9, 6), day=day(9)),))
    said = live("4x8 6 4 4 4", record)
    assert actions(said, "flare") == [9, 10]
    assert "You said" in said[8][0].reason
