"""The answers of the check-in, key by key, without a screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.ui.screens.checkin import form as answers
from lumbarjack.ui.screens.checkin.form import Form, Question, Step

TODAY = date(2026, 3, 16)


def pressed(keys: str, form: Form | None = None) -> Step:
    """The form after some keys: digits, n, y, Enter (e), Up (u), l r b."""
    step = Step(form or Form(TODAY))
    for key in keys:
        step = _key(step.form, key)
    return step


def _key(form: Form, key: str) -> Step:
    match key:
        case "e":
            return answers.go_on(form)
        case "u":
            return answers.change(form)
        case "n" | "y":
            return answers.listed(form, something=key == "y")
        case "l" | "r" | "b":
            side = {"l": Side.LEFT, "r": Side.RIGHT, "b": Side.BOTH}[key]
            return Step(answers.with_side(form, side))
    return answers.digit(form, int(key))


def test_five_questions_take_six_keys() -> None:
    step = pressed("451n7e")
    assert step.save
    told = step.form.told()
    assert (told.now, told.worst, told.zone, told.sleep) == (4, 5, Zone.BACK, 7)
    assert told.nothing_new is True
    assert told.back_now is None and told.leg_now is None and told.leg_weaker is None


def test_one_digit_answers_and_moves_on() -> None:
    assert pressed("4").form.at is Question.WORST
    assert pressed("45").form.at is Question.ZONE
    assert pressed("451").form.at is Question.LIST
    assert pressed("451n").form.at is Question.SLEEP


@pytest.mark.parametrize(
    ("keys", "field", "value", "at"),
    [
        ("10", "now", 10, Question.WORST),
        ("110", "worst", 10, Question.ZONE),
        ("410", "worst", 10, Question.ZONE),
        ("1010", "worst", 10, Question.ZONE),
        ("10103410", "leg", 4, Question.LIST),
        ("10103 10".replace(" ", ""), "leg", 10, Question.LIST),
        ("451n10", "sleep", 10, Question.SLEEP),
        ("451n1", "sleep", 1, Question.SLEEP),
        ("451n0", "sleep", 0, Question.SLEEP),
    ],
)
def test_ten_needs_no_waiting(keys: str, field: str, value: int, at: Question) -> None:
    form = pressed(keys).form
    assert getattr(form, field) == value
    assert form.at is at


def test_a_ten_is_made_only_right_after_the_one() -> None:
    form = pressed("451n1").form
    assert answers.digit(answers.change(form).form, 0).form.sleep == 1


def test_a_worst_below_now_is_asked_back_and_enter_takes_it() -> None:
    step = pressed("53")
    assert step.said == "Worst is at least the pain now. 5?"
    assert step.form.worst is None and step.form.at is Question.WORST
    assert pressed("e", step.form).form.worst == 5
    assert pressed("7", step.form).form.worst == 7


def test_without_pain_how_far_out_is_not_asked() -> None:
    form = pressed("00").form
    assert form.at is Question.LIST
    assert pressed("n8e", form).form.told().zone is None


def test_nowhere_is_no_answer_where_there_is_pain() -> None:
    step = pressed("450")
    assert step.form.at is Question.ZONE and step.form.zone is None
    assert "The nearest, 1 to 5?" in step.said
    assert pressed("8", step.form).said.startswith("0 to 5")


@pytest.mark.parametrize(("back", "leg", "now"), [("3", "5", 5), ("5", "2", 5)])
def test_in_the_leg_two_numbers_are_asked_and_the_higher_is_the_pain_now(
    back: str, leg: str, now: int
) -> None:
    form = pressed(f"{back}63").form
    assert form.at is Question.LEG
    told = pressed(f"{leg}n7e", form).form.told()
    assert (told.now, told.back_now, told.leg_now) == (now, int(back), int(leg))
    assert told.leg_weaker is False


def test_a_leg_pain_above_the_worst_raises_the_worst_only_when_told() -> None:
    step = pressed("3437")
    assert step.said == "Then the worst was at least 7. Enter sets it so."
    assert step.form.worst == 4 and step.form.leg is None
    form = pressed("e", step.form).form
    assert (form.worst, form.leg, form.at) == (7, 7, Question.LIST)


def test_the_side_is_optional_and_costs_no_key() -> None:
    assert pressed("452n7e").form.told().side is None
    assert pressed("452rn7e").form.told().side is Side.RIGHT
    assert pressed("452rrn7e").form.told().side is None
    assert not pressed("451").form.asks_side


def test_changing_the_place_back_inward_forgets_leg_and_side() -> None:
    form = pressed("4535ln").form
    told = pressed("uuu1n7e", form).form.told()
    assert (told.zone, told.leg_now, told.side, told.now) == (Zone.BACK, None, None, 4)
    assert told.leg_weaker is None


def test_up_goes_back_and_the_answers_stay() -> None:
    form = pressed("451u").form
    assert form.at is Question.ZONE and form.zone is Zone.BACK
    assert pressed("uuu", form).said == "This is the first question."
    assert pressed("e", form).form.at is Question.LIST


def test_a_higher_pain_now_asks_the_worst_again() -> None:
    form = pressed("45uu6").form
    assert (form.now, form.worst, form.at) == (6, None, Question.WORST)


def test_enter_before_any_answer_leads_to_the_two_questions() -> None:
    form = pressed("e").form
    assert form.questions == (Question.LIST, Question.NOW)
    step = pressed("n3", form)
    assert step.save
    told = step.form.told()
    assert (told.now, told.worst, told.nothing_new, told.zone) == (3, None, True, None)


def test_in_the_short_form_a_one_waits_for_its_nought() -> None:
    step = pressed("en1")
    assert not step.save and step.form.now == 1
    assert pressed("e", step.form).save
    ten = pressed("0", step.form)
    assert ten.save and ten.form.now == 10


@pytest.mark.parametrize("keys", ["e", "451"])
def test_enter_never_answers_the_list(keys: str) -> None:
    form = pressed(keys).form
    step = pressed("eee", form)
    assert step.form.at is Question.LIST and step.form.listed is None
    assert "y opens the list" in step.said


def test_enter_leaves_other_questions_unsaid() -> None:
    step = pressed("4een" + "e")
    assert step.save
    told = step.form.told()
    assert (told.worst, told.zone, told.sleep) == (None, None, None)


def test_something_on_the_list_says_nothing_of_the_leg() -> None:
    told = pressed("4532y7e").form.told()
    assert told.nothing_new is False and told.leg_weaker is None


def test_opened_again_it_stands_at_the_first_open_question() -> None:
    form = answers.opened(pressed("45").form, TODAY)
    assert (form.now, form.worst, form.at) == (4, 5, Question.ZONE)
    short = answers.opened(pressed("en").form, TODAY)
    assert short.at is Question.NOW and not short.short and short.listed is False
    assert answers.opened(pressed("45").form, date(2026, 3, 17)).untouched


def test_a_form_that_is_whole_opens_at_its_end() -> None:
    whole = replace(pressed("451n7").form, one=None)
    assert answers.opened(whole, TODAY).at is Question.SLEEP
