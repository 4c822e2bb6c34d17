"""Where the rules leave something open: what was decided, each by a case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.advice.seen import look
from lumbarjack.core.models.advice import Action, Advice, FlareDeclared
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.day import plan_for_day
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    live_record,
    logged,
    of_rule,
    person,
    plan,
    profile,
    rules,
    said_on,
    scores,
    session,
    usual_session,
    with_more,
)


def items_on(record: Record, number: int) -> dict[str, DayItem]:
    return {i.planned: i for i in plan_for_day(catalogue(), record, day(number)).items}


def accepted(record: Record, number: int, said: Sequence[Advice]) -> Record:
    return with_more(record, decisions=tuple(decided(number, a) for a in said))


class TestBothWorse:
    """The pain in an exercise rose as R4 means it, and the morning after was a bad one."""

    def life(self, peak: int, exercise: str = "bridge", **more: Any) -> Record:
        record = person(
            logged("3x12 5"),
            [usual_session(n, 3) for n in range(1, 12)],
            plan=plan(exercise, "bird-dog"),
        )
        last = session(12, done(exercise, 3, peak, **more), done("bird-dog", 3, 3))
        return with_more(record, sessions=(last,))

    def test_what_rose_is_much_less_and_the_rest_a_little(self) -> None:
        record = self.life(6)
        rose, other = of_rule(said_on(record, 13), "R5a")
        assert (rose.exercise, rose.to, rose.headline) == (
            "bridge",
            "partial-bridge",
            "Bridge: much less today",
        )
        assert (other.exercise, other.to) == ("bird-dog", None)
        items = items_on(accepted(record, 13, (rose, other)), 13)
        full = items_on(record, 13)
        assert items["bridge"].exercise == "partial-bridge"
        assert items["bridge"].dose.reps < full["bridge"].dose.reps * 2 // 3
        assert items["bridge"].lowered_by == "R5a"
        assert items["bird-dog"].exercise == "bird-dog"

    def test_tomorrow_the_plans_own_rung_is_back(self) -> None:
        record = self.life(6)
        record = accepted(record, 13, said_on(record, 13))
        assert items_on(record, 14)["bridge"].exercise == "bridge"

    @pytest.mark.parametrize(("peak", "to"), [(5, None), (6, "partial-bridge")])
    def test_only_a_rise_that_r4_means_counts(self, peak: int, to: str | None) -> None:
        assert of_rule(said_on(self.life(peak), 13), "R5a")[0].to == to

    def test_what_was_eased_in_the_session_counts_by_what_it_stood_for(self) -> None:
        record = person(logged("3x12 5"), [usual_session(n, 3) for n in range(1, 12)])
        eased = done("partial-bridge", 3, 4, planned="bridge", lowered_by="R4")
        record = with_more(record, sessions=(session(12, eased),))
        assert of_rule(said_on(record, 13), "R5a")[0].to == "partial-bridge"

    def test_where_there_is_no_rung_below_it_is_half_the_hold_and_a_third_less(
        self,
    ) -> None:
        (said, _) = of_rule(said_on(self.life(6, "seated-lean-rest"), 13), "R5a")
        assert (said.to, said.dose and said.dose.hold_s) == (None, 40)
        assert "hold 40 s in place of hold 2 minutes" in said.reason

    def test_the_other_three_of_the_24_hour_rule(self) -> None:
        """Only the morning, only the exercise, neither: a little less, and twice nothing."""
        calm = with_more(self.life(6), diary=())
        settled = calm.model_copy(update={"diary": tuple(logged("3x13"))})
        assert "R5a" not in rules(said_on(settled, 13))
        assert {a.to for a in of_rule(said_on(self.life(3), 13), "R5a")} == {None}


class TestManyLongFlares:
    """Each of 16 days, with too few calm days between them for a step up."""

    PAINS = "3x14 " + "7x16 3 3 3 3 3 3 " * 5

    def test_they_lead_one_rung_down_and_no_further(self) -> None:
        record = live_record(self.PAINS)
        rungs = {k: i.exercise for k, i in items_on(record, len(scores(self.PAINS))).items()}
        assert rungs == {"bridge": "partial-bridge", "bird-dog": "quadruped-leg-raise"}

    def test_one_lowered_by_something_else_before_stays_there_too(self) -> None:
        record = live_record("3x14 7x16 3 3 3")
        lower = items_on(record, 33)
        again = live_record("3x14 7x16 3 3 3 3 7x16 3 3 3")
        assert {k: i.exercise for k, i in items_on(again, 53).items()} == {
            k: i.exercise for k, i in lower.items()
        }


def test_a_bad_first_day_is_the_usual_of_two_more_days_only() -> None:
    record = person(logged("8 3 3 3 3 3 3 3 3"), profile=profile(usual_worst=None))
    levels = [look(catalogue(), record.until(day(n)), day(n)).levels.baseline for n in range(2, 10)]
    assert levels == [8, 8, 6, 5, 4, 3, 3, 3]


def test_it_brings_nothing_harder_while_it_is_known() -> None:
    record = person(logged("8 3 3 3 3 3"), [usual_session(n, 3) for n in range(1, 6)])
    assert not [n for n in range(1, 7) if "R8" in rules(said_on(record, n))]


class TestADayOff:
    """A day on which nothing at all was told, after a session."""

    def life(self, **ninth: Any) -> Record:
        record = person(logged("3x8 - 3"), [usual_session(n, 3) for n in range(1, 9)])
        told = (check_in(9, None, **ninth),) if ninth else ()
        return with_more(record, diary=told)

    def test_costs_nothing(self) -> None:
        assert "R8" in rules(said_on(self.life(), 10))

    def test_a_day_with_an_entry_and_no_morning_is_an_open_question(self) -> None:
        assert "R8" not in rules(said_on(self.life(sleep=5), 10))


class TestSteadyMode:
    """Only R0 to R3 and a declared flare reduce; the steps go by the calendar."""

    STEADY = profile(mode="steady")

    def life(self, pains: str, **more: Any) -> Record:
        numbers = [n for n, p in enumerate(scores(pains), 1) if p is not None]
        sessions = [usual_session(n, 3) for n in numbers[:-1]]
        return person(logged(pains), sessions, profile=self.STEADY, **more)

    def test_two_days_at_w_and_a_bad_morning_reduce_nothing(self) -> None:
        assert rules(said_on(self.life("3x14 6 6"), 16)) <= {"R8", "R10"}

    def test_a_worse_week_reduces_nothing(self) -> None:
        assert "R6" not in rules(said_on(self.life("3x14 6 4 4 6 4 4 6"), 21))

    def test_pain_further_out_in_the_morning_is_said_and_holds_the_step_back(self) -> None:
        told = check_in(14, 3, zone=Zone.BUTTOCK)
        far = self.life("3x13")
        sessions = (*far.sessions, session(13, done("bridge", 3, 3), zone_before=Zone.BACK))
        earlier = check_in(2, 3, id="far", zone=Zone.BUTTOCK)
        record = far.model_copy(update={"sessions": sessions, "diary": (*far.diary, earlier, told)})
        said = rules(said_on(record, 14))
        assert "R2m" in said and "R8" not in said

    def test_strong_pain_is_a_relief_day(self) -> None:
        assert said_on(self.life("3x14 8"), 15)[0].action is Action.RELIEF_DAY

    def test_a_declared_flare_eases(self) -> None:
        flare = FlareDeclared(id="f", at=at(15, 9), day=day(15))
        assert said_on(self.life("3x15", flares=(flare,)), 15)[0].action is Action.FLARE

    @pytest.mark.parametrize(("back", "stepped"), [(7, False), (8, True)])
    def test_a_step_is_skipped_for_seven_days_after_strong_pain(
        self, back: int, stepped: bool
    ) -> None:
        pains = "3x14 8 " + "3 " * back
        record = self.life(pains)
        assert ("R8" in rules(said_on(record, 15 + back))) is stepped

    def test_pain_past_the_buttock_brings_the_guided_rules_back(self) -> None:
        record = self.life("3x14 6 6")
        far = tuple(
            e.model_copy(update={"zone": Zone.THIGH}) if e.day == day(10) else e
            for e in record.diary
        )
        assert "R7" in rules(said_on(record.model_copy(update={"diary": far}), 16))


class TestTwoRulesOnOneDay:
    """The order: R2 before R3 before R7 before R6 before R5b before R4 before R5a."""

    def flare(self) -> Record:
        return person(logged("3x14 5 6"), [usual_session(n, 3) for n in range(1, 16)])

    def test_a_flare_hides_the_bad_morning(self) -> None:
        said = said_on(self.flare(), 16)
        assert [a.action for a in said] == [Action.FLARE]

    def test_strong_pain_hides_the_flare_that_began_by_itself(self) -> None:
        strong = with_more(self.flare(), diary=(check_in(16, 8).model_copy(update={"id": "x"}),))
        assert [a.action for a in said_on(strong, 16)] == [Action.RELIEF_DAY]

    def test_pain_that_moved_outward_hides_strong_pain(self) -> None:
        out = done("bridge", 3, 8, zone_before=Zone.BACK, zone_after=Zone.THIGH, outward="still")
        record = person([*logged("3x8"), check_in(9, 8)], [session(9, out)])
        assert [a.rule for a in said_on(record, 9)] == ["R2"]

    def test_a_second_bad_morning_hides_what_rose_in_todays_session(self) -> None:
        record = person(
            logged("3x14 5 - - - - 3 5"), [usual_session(n, 3) for n in (*range(1, 16), 20)]
        )
        record = with_more(record, sessions=(session(21, done("bridge", 3, 7)),))
        assert rules(said_on(record, 21)) == {"R5b"}

    def test_a_note_hides_nothing(self) -> None:
        record = person(logged("3x14 8 8 8"))
        assert [a.action for a in said_on(record, 17)] == [Action.RELIEF_DAY, Action.CLINICIAN]

    def test_a_kept_flare_leaves_the_word_to_the_bad_mornings(self) -> None:
        record = self.flare()
        (flare,) = said_on(record, 16)
        kept = with_more(record, decisions=(decided(16, flare, "keep"),))
        assert {a.rule for a in assess(catalogue(), kept, day(16))} == {"R5b"}


@pytest.mark.parametrize(
    ("hours", "known"), [(5.9, False), (6.0, True), (36.0, True), (36.1, False)]
)
def test_a_morning_lies_six_to_thirty_six_hours_after_the_end(hours: float, known: bool) -> None:
    """By the minute, on a later local day."""
    record = person(logged("3x12"), [usual_session(n, 3) for n in range(1, 12)])
    late = session(12, done("bridge", 3, 3), hour=21).model_copy(update={"ended_at": at(12, 22)})
    told = check_in(13, 6).model_copy(update={"at": at(12, 22) + timedelta(hours=hours)})
    assert (
        "R5a" in rules(said_on(with_more(record, sessions=(late,), diary=(told,)), 13))
    ) is known
