"""From a programme to this person's plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.plan.making import make_items, own_rungs
from tests.plan.made import CATALOGUE, FIRST, profile, record, session

PROGRAMMES = [p.id for p in CATALOGUE.programmes]
CONDITIONS = [c.id for c in CATALOGUE.cautions if not c.context]


def test_a_new_person_begins_lower_on_the_ladder_and_is_told_so() -> None:
    items, _ = make_items(CATALOGUE, CATALOGUE.programme("daily-ten"), profile(), {})
    bridge = next(i for i in items if i.replaced == "bridge")
    assert bridge.exercise == "partial-bridge"
    assert bridge.why is not None and "Bridge" in bridge.why


def test_the_persons_own_rung_goes_before_the_programmes() -> None:
    rungs = {"bridge": "glute-squeeze"}
    items, _ = make_items(CATALOGUE, CATALOGUE.programme("daily-ten"), profile(), rungs)
    assert next(i for i in items if i.replaced == "bridge").exercise == "glute-squeeze"


def test_somebody_above_the_programme_gets_what_it_says() -> None:
    rungs = {"bridge": "single-leg-bridge"}
    items, _ = make_items(CATALOGUE, CATALOGUE.programme("daily-ten"), profile(), rungs)
    assert "bridge" in {i.exercise for i in items}


def test_own_rungs_are_those_last_done() -> None:
    told = record(
        sessions=(
            session(FIRST, "bridge"),
            session(FIRST.replace(day=3), "partial-bridge", "cat-camel"),
        )
    )
    rungs = own_rungs(CATALOGUE, told)
    assert rungs["bridge"] == "partial-bridge"
    assert rungs["cat-camel"] == "cat-camel"


def test_thin_bones_leave_out_the_knee_rolls_and_say_so() -> None:
    person = profile(conditions=("osteoporosis",))
    items, _ = make_items(CATALOGUE, CATALOGUE.programme("daily-ten"), person, {})
    stand_in = next(i for i in items if i.replaced == "knee-rolls")
    assert stand_in.exercise == "knee-rolls-small"
    assert stand_in.why is not None and "thin bones" in stand_in.why


def test_after_surgery_only_the_gentlest_are_left() -> None:
    person = profile(conditions=("post-surgery",))
    items, dropped = make_items(CATALOGUE, CATALOGUE.programme("strength-keep"), person, {})
    for item in items:
        assert misfit(CATALOGUE, CATALOGUE.exercise(item.exercise), person) is None
    assert len(items) + len(dropped) >= 10 or items


@given(
    programme=st.sampled_from(PROGRAMMES),
    conditions=st.lists(st.sampled_from(CONDITIONS), max_size=5, unique=True),
    no_floor=st.booleans(),
)
def test_no_plan_ever_holds_what_clashes_and_nothing_vanishes_in_silence(
    programme: str, conditions: list[str], no_floor: bool
) -> None:
    person = profile(conditions=tuple(conditions), no_floor=no_floor)
    chosen = CATALOGUE.programme(programme)
    items, dropped = make_items(CATALOGUE, chosen, person, {})
    for item in items:
        assert misfit(CATALOGUE, CATALOGUE.exercise(item.exercise), person) is None
        assert (item.replaced is None) == (item.why is None)
    told = {i.replaced or i.exercise for i in items}
    for line in chosen.items:
        name = CATALOGUE.exercise(line.exercise).name
        assert line.exercise in told or any(s.startswith(f"{name} is left") for s in dropped)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_programme_makes_a_plan_for_a_new_person(programme: str) -> None:
    items, dropped = make_items(CATALOGUE, CATALOGUE.programme(programme), profile(), {})
    assert items
    assert not dropped


def test_what_stands_in_for_falling_sets_is_done_once() -> None:
    person = profile(conditions=("pregnancy",))
    items, _ = make_items(CATALOGUE, CATALOGUE.programme("big-three-walk"), person, {})
    exercises = [i.exercise for i in items]
    assert "mcgill-curl-up" not in exercises
    assert len(exercises) == len(set(exercises))
