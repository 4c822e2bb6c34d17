from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.catalog_io import load
from lumbarjack.core.catalogue.fitting import (
    RELIEF,
    misfit,
    no_floor_swap,
    on_floor,
    relief_positions,
    replacement,
    special_equipment,
    step_down,
    step_up,
    still_spine,
)
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import Profile

from .people import person

CATALOGUE = load()
IDS = [exercise.id for exercise in CATALOGUE.exercises]
GATES = {c.id for c in CATALOGUE.cautions if c.allows}


def _some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted(values)), unique=True, max_size=4).map(tuple)


profiles = st.builds(
    lambda conditions, equipment, no_floor, team, allows: person(
        *conditions,
        equipment=equipment,
        no_floor=no_floor,
        team_allows=team,
        clinician_allows=allows,
    ),
    _some([c.id for c in CATALOGUE.cautions]),
    _some(list(special_equipment(CATALOGUE))),
    st.booleans(),
    st.booleans(),
    _some([e.id for e in CATALOGUE.exercises if e.needs_clinician]),
)


def _clash_free(exercise: Exercise, profile: Profile) -> bool:
    """Told without the code under test: none of their cautions, no floor where there is none."""
    theirs = {c for c in profile.conditions if not CATALOGUE.caution(c).context} - GATES
    floor = profile.no_floor and (not exercise.no_floor or "mat" in exercise.equipment)
    clinician = exercise.needs_clinician and exercise.id not in profile.clinician_allows
    return not theirs & set(exercise.cautions) and not floor and not clinician


@given(profile=profiles, id=st.sampled_from(IDS), morning=st.booleans())
@settings(max_examples=300, deadline=None)
def test_nothing_that_is_offered_clashes(profile: Profile, id: str, morning: bool) -> None:
    other, why = replacement(CATALOGUE, id, profile, morning=morning)
    if other is not None:
        assert misfit(CATALOGUE, other, profile, morning=morning) is None
        assert _clash_free(other, profile)
        assert not (morning and "early-morning" in other.cautions)
    assert bool(why) == (other is None or other.id != id)
    offered = [
        step_down(CATALOGUE, id, profile),
        step_up(CATALOGUE, id, profile, frozenset(IDS)),
        no_floor_swap(CATALOGUE, id, profile),
        *relief_positions(CATALOGUE, profile),
        *still_spine(CATALOGUE, profile),
    ]
    for exercise in offered:
        if exercise is not None:
            assert misfit(CATALOGUE, exercise, profile) is None
            assert _clash_free(exercise, profile)


@pytest.mark.long
@pytest.mark.parametrize("no_floor", [False, True])
def test_nothing_clashes_for_any_two_conditions(no_floor: bool) -> None:
    for pair in combinations([c.id for c in CATALOGUE.cautions if not c.context], 2):
        profile = person(*pair, no_floor=no_floor)
        for id in IDS:
            for morning in (False, True):
                other, _ = replacement(CATALOGUE, id, profile, morning=morning)
                assert other is None or _clash_free(other, profile)
            easier = step_down(CATALOGUE, id, profile)
            assert easier is None or _clash_free(easier, profile)


@given(profile=profiles, id=st.sampled_from(IDS))
@settings(max_examples=150, deadline=None)
def test_going_down_always_comes_to_an_end(profile: Profile, id: str) -> None:
    seen = [id]
    while (easier := step_down(CATALOGUE, seen[-1], profile)) is not None:
        assert easier.id not in seen
        seen.append(easier.id)


@given(
    profile=profiles,
    id=st.sampled_from(IDS),
    known=st.lists(st.sampled_from(IDS), max_size=40).map(frozenset),
)
@settings(max_examples=150, deadline=None)
def test_a_step_up_stays_on_its_ladder_and_skips_nothing(
    profile: Profile, id: str, known: frozenset[str]
) -> None:
    above = step_up(CATALOGUE, id, profile, known)
    if above is not None:
        current = CATALOGUE.exercise(id)
        assert above.ladder == current.ladder and above.rung > current.rung
        assert above.direction is current.direction
        assert set(above.learn_first) <= known | {id}


def test_everybody_without_conditions_has_something_easier(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        if exercise.id not in RELIEF[:3]:
            assert step_down(catalogue, exercise.id, person()) is not None
            easier = step_down(catalogue, exercise.id, person(no_floor=True))
            assert easier is not None and not on_floor(easier)


def test_below_the_lowest_rung_lies_relief(catalogue: Catalogue) -> None:
    assert step_down(catalogue, "prone-lying", person()) == catalogue.exercise("side-lying-rest")
    upright = step_down(catalogue, "knee-rolls-small", person(no_floor=True))
    assert upright == catalogue.exercise("seated-lean-rest")
    assert step_down(catalogue, "seated-lean-rest", person()) is None


def test_without_the_floor_the_next_easier_rung_needs_none(catalogue: Catalogue) -> None:
    down = step_down(catalogue, "bird-dog", person(no_floor=True))
    assert down == catalogue.exercise("counter-bird-dog")
    straight = step_down(catalogue, "straight-leg-raise", person(no_floor=True))
    assert straight == catalogue.exercise("seated-knee-straighten")


def test_swaps_come_before_easier_rungs(catalogue: Catalogue) -> None:
    other, why = replacement(catalogue, "bridge", person("pregnancy"))
    assert other == catalogue.exercise("sit-to-stand")
    assert why == "Not suggested with pregnancy."
    again, _ = replacement(catalogue, "bridge", person("pregnancy", "knee"))
    assert again is not None and again.id == "side-lying-rest"


def test_where_nothing_fits_it_says_so(catalogue: Catalogue) -> None:
    other, why = replacement(
        catalogue, "overhead-arm-reach", person("pregnancy", "gluteal-tendon", "disc-flexion")
    )
    assert other is None
    assert why == "Not suggested with pregnancy. Nothing that stands in for it fits either."


def test_household_things_are_taken_as_had(catalogue: Catalogue) -> None:
    assert special_equipment(catalogue) == ("band", "bench", "stability-ball", "weight")
    tuck = catalogue.exercise("ball-knee-tuck")
    assert misfit(catalogue, tuck, person()) == "It needs a stability ball."
    assert misfit(catalogue, tuck, person(equipment=("stability-ball",))) is None
    assert misfit(catalogue, catalogue.exercise("hamstring-strap"), None) is None


def test_a_clinician_can_turn_a_rung_on(catalogue: Catalogue) -> None:
    known = frozenset(e.id for e in catalogue.exercises)
    assert step_up(catalogue, "prone-press-up", person(), known) is None
    turned_on = person(clinician_allows=("press-up-sag",))
    above = step_up(catalogue, "prone-press-up", turned_on, known)
    assert above is not None and above.id == "press-up-sag"


def test_a_step_up_waits_for_what_is_learned_first(catalogue: Catalogue) -> None:
    assert step_up(catalogue, "quadruped-leg-raise", person(), frozenset()) is None
    above = step_up(catalogue, "quadruped-leg-raise", person(), frozenset({"quadruped-arm-raise"}))
    assert above is not None and above.id == "bird-dog"


def test_direction_is_never_changed_on_the_way_up(catalogue: Catalogue) -> None:
    known = frozenset(e.id for e in catalogue.exercises)
    assert step_up(catalogue, "split-stance-tuck", person(), known) is None


def test_the_no_floor_swap(catalogue: Catalogue) -> None:
    assert no_floor_swap(catalogue, "prone-press-up", None) == catalogue.exercise(
        "standing-extension"
    )
    assert no_floor_swap(catalogue, "standing-extension", None) is None


def test_a_relief_day_is_three_easy_positions_in_eight_minutes(catalogue: Catalogue) -> None:
    first = relief_positions(catalogue, None)[:3]
    assert sum(exercise.dose.hold_s or 0 for exercise in first) == 8 * 60


def test_still_spine_rungs(catalogue: Catalogue) -> None:
    assert [e.id for e in still_spine(catalogue, person("pregnancy"))] == [
        "side-lying-rest",
        "seated-lean-rest",
        "walk-5",
    ]
