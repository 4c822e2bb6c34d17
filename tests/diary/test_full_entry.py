"""The full entry before it is saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lumbarjack.core.diary.regions import Reach
from lumbarjack.core.models.medicine import Taken
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.full_entry import Asked, Before, Draft, Took, meaning, told
from lumbarjack.ui.screens.diary import fields as asks
from tests.advice.people import day


def test_what_is_blank_is_not_said() -> None:
    assert Draft().empty
    found = told(Draft(now=3))
    assert (found.now, found.worst, found.zone, found.note, found.quality) == (
        3,
        None,
        None,
        None,
        (),
    )


def test_when_it_was_does_not_fill_an_entry() -> None:
    assert Draft(days_back=2, time="0730").empty


def test_marks_become_zone_and_side() -> None:
    found = told(Draft().marked("calf-left").marked("low-back-centre"))
    assert (found.zone, found.side) == (Zone.CALF, Side.LEFT)
    assert found.regions == ("low-back-centre", "calf-left")


def test_a_mark_is_taken_away_by_marking_it_again() -> None:
    assert Draft().marked("saddle").marked("saddle").empty


def test_in_the_leg_the_higher_of_two_numbers_is_the_pain_now() -> None:
    draft = Draft(regions=("thigh-back-left",), now=1, back_now=2, leg_now=6)
    assert told(draft).now == 6
    out_of_the_leg = replace(draft, regions=("low-back-left",))
    assert (told(out_of_the_leg).now, told(out_of_the_leg).leg_now) == (1, None)


def test_the_meaning_names_the_zone_and_what_it_was() -> None:
    draft = Draft(regions=("buttock-right",))
    yesterday = Asked(day(9), Before(day(8), Zone.BACK))
    assert meaning(draft, yesterday) == "Zone 2, buttock. Yesterday it was 1, low back."
    before = Asked(day(9), Before(day(9) - timedelta(days=3), Zone.THIGH))
    assert meaning(draft, before) == "Zone 2, buttock. On Sat 7 Mar it was 3, thigh."
    assert meaning(Draft(), Asked(day(9))) == ""


def test_a_zero_after_a_one_makes_ten_only_where_it_is_typed_right_after() -> None:
    one = asks.with_digit(Draft(), asks.WORST, 1, going_on=False)
    assert asks.with_digit(one, asks.WORST, 0, going_on=True).worst == 10
    assert asks.with_digit(one, asks.WORST, 0, going_on=False).worst == 0


def test_a_digit_at_a_place_is_its_own_pain_and_the_highest_is_the_pain_now() -> None:
    draft = asks.place_scored(Draft(), "buttock-right", 1, going_on=False)
    draft = asks.place_scored(draft, "buttock-right", 0, going_on=True)
    draft = asks.place_scored(draft, "low-back-left", 4, going_on=False)
    found = told(draft)
    assert found.region_scores == {"buttock-right": 10, "low-back-left": 4}
    assert found.regions == ("low-back-left", "buttock-right")
    assert (found.now, found.zone, found.side) == (10, Zone.BUTTOCK, Side.RIGHT)


def test_places_in_the_leg_and_in_the_back_give_the_two_numbers() -> None:
    draft = Draft().scored("low-back-centre", 3).scored("calf-left", 6)
    found = told(draft)
    assert (found.now, found.back_now, found.leg_now) == (6, 3, 6)
    assert told(replace(draft, back_now=5)).back_now == 5


def test_taking_out_at_a_place_goes_step_by_step() -> None:
    draft = Draft().scored("groin", 3).marked("shin-left")
    draft = asks.place_taken_out(draft, "groin")
    assert (draft.regions, draft.scores) == (("shin-left", "groin"), {})
    draft = asks.place_taken_out(draft, "groin")
    assert draft.regions == ("shin-left",)
    assert asks.place_taken_out(draft, "groin").regions == ()


def test_minutes_take_as_many_digits_as_a_day_has() -> None:
    draft = Draft()
    for number, digit in enumerate((1, 4, 4, 0)):
        draft = asks.with_digit(draft, asks.STIFF, digit, going_on=number > 0)
    assert draft.stiff_min == 1440
    assert asks.with_digit(draft, asks.STIFF, 9, going_on=True).stiff_min == 9
    assert asks.taken_out(draft, asks.STIFF).stiff_min == 144


def test_yes_and_no_come_round_to_not_said() -> None:
    draft = Draft()
    said = []
    for _ in range(3):
        draft = asks.stepped(draft, asks.SAT, 1)
        said.append(draft.sat_long)
    assert said == [True, False, None]


def labels(draft: Draft) -> list[str]:
    return [one.label for one in asks.fields(draft) if one.nth is not None]


def test_whether_it_helped_is_asked_of_each_thing_taken() -> None:
    assert labels(Draft()) == ["Took"]
    one = Draft(medicines=(Took("ibuprofen 400 mg", True),))
    assert labels(one) == ["Took", "It helped", "Also took"]
    two = replace(one, medicines=(*one.medicines, Took("tea", False)))
    assert labels(two) == ["Took", "It helped", "Also took", "It helped", "Also took"]
    assert told(two).medicines == (
        Taken(name="ibuprofen", dose="400 mg", helped=True),
        Taken(name="tea", helped=False),
    )


def test_a_medicine_that_is_taken_out_again_leaves_no_answer_behind() -> None:
    two = Draft(medicines=(Took("ibuprofen", True), Took("tea", False)))
    without = two.with_took(0, Took(" ", True))
    assert labels(without) == ["Took", "Also took", "It helped", "Also took"]
    assert told(without).medicines == (Taken(name="tea", helped=False),)
    assert Draft().with_took(0, Took()).empty
    assert without.tidy.medicines == (Took("tea", False),)


def test_the_groin_alone_leaves_the_zone_that_was_said() -> None:
    said = Draft(said=Reach(Zone.THIGH, Side.LEFT))
    assert told(said.marked("groin")).zone is Zone.THIGH
    assert told(said.marked("low-back-left")).zone is Zone.BACK


def test_back_and_leg_are_asked_apart_from_the_thigh_on() -> None:
    assert asks.LEG not in asks.fields(Draft(regions=("buttock-left",)))
    assert asks.LEG in asks.fields(Draft(regions=("thigh-front-left",)))
