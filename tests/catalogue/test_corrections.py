"""The physiotherapist's corrections C1-C34, by number; what is about drawing only is not here."""

from __future__ import annotations

import pytest

from lumbarjack.core.catalogue.fitting import misfit, replacement
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.exercise import Direction, Programme

from .people import person

CLINICIAN = {"seated-tensioner", "wall-side-glide", "free-side-glide", "press-up-sag"}


def _order(catalogue: Catalogue, ladder: str) -> list[str]:
    return [rung.id for rung in next(x for x in catalogue.ladders if x.id == ladder).rungs]


def _named(programme: Programme) -> set[str]:
    return {item.exercise for item in programme.items}


def _left_out(programme: Programme, caution: str) -> dict[str, str | None]:
    return {rule.exercise: rule.use for rule in programme.leave_out if rule.caution == caution}


def test_c1_rests_on_the_side_and_upright(catalogue: Catalogue) -> None:
    side, upright = catalogue.exercise("side-lying-rest"), catalogue.exercise("seated-lean-rest")
    assert (side.dose.sets, side.dose.hold_s, side.cautions) == (1, 180, ("gluteal-tendon",))
    assert "pillow" in side.equipment
    assert (upright.dose.sets, upright.dose.hold_s) == (1, 120)
    assert upright.no_floor and upright.cautions == ("disc-flexion",)


@pytest.mark.parametrize(
    "id",
    ["legs-on-chair-rest", "crook-lying-breathing", "overhead-arm-reach", "full-length-stretch"],
)
def test_c1_c2_rests_are_swapped_for_rests(catalogue: Catalogue, id: str) -> None:
    assert catalogue.exercise(id).swaps == ("side-lying-rest", "seated-lean-rest")


def test_c3_below_the_press_up_lies_a_rest(catalogue: Catalogue) -> None:
    assert catalogue.ladder_of("prone-press-up").below == "side-lying-rest"
    assert catalogue.exercise("prone-lying").swaps == ("seated-back-arch",)


def test_c4_clinicians_rungs_are_marked_and_in_no_programme(catalogue: Catalogue) -> None:
    assert {e.id for e in catalogue.exercises if e.needs_clinician} == CLINICIAN
    for programme in catalogue.programmes:
        assert not CLINICIAN & _named(programme)


def test_c5_extension_ease_starts_low(catalogue: Catalogue) -> None:
    items = [item.exercise for item in catalogue.programme("extension-ease").items]
    assert items == ["prone-lying", "prone-on-elbows", "standing-extension"]


def test_c6_figure_four_twist_comes_last_and_knows_nerves(catalogue: Catalogue) -> None:
    assert _order(catalogue, "rotation-lying") == [
        "knee-rolls-small",
        "knee-rolls",
        "open-book",
        "figure-four-twist",
    ]
    assert "nerve" in catalogue.exercise("figure-four-twist").cautions
    wind_down = catalogue.programme("wind-down")
    assert "leg pain (skip the twist)" in wind_down.not_for
    assert _left_out(wind_down, "nerve") == {"figure-four-twist": None}


def test_c7_surgery_is_a_gate(catalogue: Catalogue) -> None:
    allowed = {"ankle-pump", "glute-squeeze", "abdominal-contraction"}
    allowed |= set(_order(catalogue, "rest-breathing")) | set(_order(catalogue, "walking"))
    patient = person("post-surgery")
    offered = {e.id for e in catalogue.exercises if misfit(catalogue, e, patient) is None}
    assert offered == allowed
    assert (
        misfit(catalogue, catalogue.exercise("bridge"), person("post-surgery", team_allows=True))
        is None
    )


def test_c8_thin_bones(catalogue: Catalogue) -> None:
    for id in ("ball-knee-tuck", "seated-tensioner", "knee-to-opposite-shoulder"):
        assert "osteoporosis" in catalogue.exercise(id).cautions
    assert _left_out(catalogue.programme("daily-ten"), "osteoporosis") == {
        "knee-rolls": "knee-rolls-small"
    }
    assert set(_left_out(catalogue.programme("flexion-ease"), "osteoporosis")) == {
        "double-knee-to-chest",
        "knee-rolls",
        "seated-forward-hang",
    }
    assert "seated-chair-twist" in _left_out(catalogue.programme("desk-break"), "osteoporosis")


def test_c9_stenosis(catalogue: Catalogue) -> None:
    for id in ("chair-lunge", "half-kneeling-hip-flexor"):
        assert "stenosis" in catalogue.exercise(id).cautions
    assert "use Flexion ease" in catalogue.programme("nerve-friendly").not_for
    assert any("walk in bouts" in cue for cue in catalogue.exercise("walk-5").cues)


@pytest.mark.parametrize(
    ("number", "caution", "ids"),
    [
        ("C10", "pregnancy", "quad-set straight-leg-raise straight-leg-raise-long-hold"),
        ("C10", "pregnancy", "supine-knee-straighten hamstring-strap hamstring-contract-relax"),
        ("C10", "pregnancy", "ankle-pump supine-slider side-bridge side-bridge-leg-lift"),
        ("C11", "postnatal", "partial-curl forearm-plank side-bridge straight-leg-raise"),
        ("C11", "postnatal", "supine-toe-tap dead-bug double-knee-to-chest"),
        ("C11", "postnatal", "single-leg-bridge superman"),
        ("C14", "nerve", "hip-hinge ball-pike floor-crossed-leg-twist table-slide"),
        ("C16", "high-bp", "childs-pose seated-forward-hang forward-hang-bent-knees"),
        ("C16", "high-bp", "childs-pose-side-reach"),
        ("C16", "head-down", "childs-pose-side-reach"),
        ("C17", "hip-replacement", "rock-back childs-pose childs-pose-side-reach"),
        ("C17", "hip-replacement", "seated-forward-hang forward-hang-bent-knees"),
        ("C17", "hip-replacement", "standing-roll-down half-kneeling-hip-flexor chair-lunge"),
        ("C18", "hernia", "straight-leg-raise straight-leg-raise-long-hold superman"),
        ("C18", "hernia", "side-bridge-knees side-bridge side-bridge-leg-lift single-leg-bridge"),
        ("C19", "gluteal-tendon", "side-bridge side-bridge-knees open-book"),
    ],
)
def test_cautions_that_were_missing(
    catalogue: Catalogue, number: str, caution: str, ids: str
) -> None:
    for id in ids.split():
        assert caution in catalogue.exercise(id).cautions, (number, id)


def test_c10_c11_texts(catalogue: Catalogue) -> None:
    assert "keep the knees together" in catalogue.caution("pregnancy").text
    assert "doming" in catalogue.caution("postnatal").text


def test_c12_one_knee_then_the_other(catalogue: Catalogue) -> None:
    for id in ("supine-toe-tap", "dead-bug"):
        steps = " ".join(catalogue.exercise(id).steps)
        assert "Bring up one knee, then the other" in steps
        assert "both knees above" not in steps


def test_c13_what_goes_to_both_ends_is_mixed(catalogue: Catalogue) -> None:
    mixed = {e.id for e in catalogue.exercises if e.direction is Direction.MIXED}
    assert mixed == {"cat-camel", "seated-cat-camel", "pelvic-clock", "seated-pelvic-tilt"}
    assert catalogue.exercise("childs-pose-side-reach").direction is Direction.FLEXION


def test_c15_ankle_pumps_in_the_morning(catalogue: Catalogue) -> None:
    assert "early-morning" not in catalogue.exercise("ankle-pump").cautions


@pytest.mark.parametrize(
    ("number", "ladder", "order"),
    [
        ("C20", "side-hip", "standing-hip-abduction clam clam-band side-lying-leg-raise"),
        (
            "C21",
            "bird-dog",
            "tabletop-brace quadruped-arm-raise counter-bird-dog quadruped-leg-raise bird-dog",
        ),
        ("C22", "nerve-glide", "ankle-pump supine-slider seated-slider seated-tensioner"),
        (
            "C32",
            "plank-pike",
            "wall-plank knee-plank forearm-plank ball-plank-hold ball-knee-tuck ball-pike",
        ),
        (
            "C33",
            "sit-to-stand",
            "high-sit-to-stand sit-to-stand wall-squat hip-hinge loaded-hinge suitcase-carry",
        ),
    ],
)
def test_orders(catalogue: Catalogue, number: str, ladder: str, order: str) -> None:
    assert _order(catalogue, ladder) == order.split(), number


def test_what_is_learned_first_lies_lower(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        for first in exercise.learn_first:
            other = catalogue.exercise(first)
            same = other.ladder == exercise.ladder
            assert not same or other.rung < exercise.rung, (exercise.id, first)


def test_c23_curl(catalogue: Catalogue) -> None:
    dose = catalogue.exercise("mcgill-curl-up").dose
    assert (dose.sets, dose.reps, dose.hold_s) == (1, 4, 6)
    branch = [r.id for r in catalogue.ladder_of("partial-curl").rungs if r.branch]
    assert branch == ["partial-curl", "seated-roll-back"]
    assert catalogue.harder("mcgill-curl-up") is None
    easier = catalogue.easier("partial-curl")
    assert easier is not None and easier.id == "mcgill-curl-up"


def test_c24_seated_knee_straighten(catalogue: Catalogue) -> None:
    dose = catalogue.exercise("seated-knee-straighten").dose
    assert (dose.sets, dose.reps, dose.hold_s) == (1, 10, 3)


def test_c25_pelvic_tilt_has_two_branches(catalogue: Catalogue) -> None:
    rungs = catalogue.ladder_of("pelvic-clock").rungs
    assert [r.id for r in rungs if r.branch is None] == [
        "pelvic-tilt-flatten",
        "seated-pelvic-tilt",
        "wall-pelvic-tilt",
    ]
    assert [r.id for r in rungs if r.branch] == ["pelvic-tilt-arch", "pelvic-clock"]


def test_c26_new_people_begin_lower(catalogue: Catalogue) -> None:
    starts = {i.exercise: i.start for i in catalogue.programme("daily-ten").items}
    assert starts["bird-dog"] == "quadruped-leg-raise"
    assert starts["bridge"] == "partial-bridge"
    keep = {i.exercise: i.start for i in catalogue.programme("strength-keep").items}
    assert keep["single-leg-bridge"] == "partial-bridge"
    assert keep["dead-bug"] == "supine-marching"


def test_starts_are_lower_on_the_same_ladder(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes:
        for item in programme.items:
            if item.start is not None:
                start, full = catalogue.exercise(item.start), catalogue.exercise(item.exercise)
                assert (start.ladder, start.rung < full.rung) == (full.ladder, True)


def test_c27_desk_break(catalogue: Catalogue) -> None:
    desk = catalogue.programme("desk-break")
    assert "Nobody" not in desk.not_for
    assert "standing-extension" in _left_out(desk, "stenosis")
    assert "seated-chair-twist" in _left_out(desk, "post-surgery")
    assert "seated-figure-four" in _left_out(desk, "nerve")
    assert all(catalogue.exercise(item.exercise).no_floor for item in desk.items)


def test_c28_in_the_morning_the_knee_hug_becomes_small_knee_rolls(catalogue: Catalogue) -> None:
    other, why = replacement(catalogue, "single-knee-hug", person(), morning=True)
    assert other is not None and other.id == "knee-rolls-small"
    assert "two hours" in why
    assert replacement(catalogue, "single-knee-hug", person())[0] == catalogue.exercise(
        "single-knee-hug"
    )


def test_c30_wall_squat_is_shallow(catalogue: Catalogue) -> None:
    assert "about 45 degrees" in " ".join(catalogue.exercise("wall-squat").steps)


def test_c31_bed_edge(catalogue: Catalogue) -> None:
    steps = catalogue.exercise("bed-edge-hip-stretch").steps
    assert steps[0] == "Lie across a firm bed, seat at its edge."
    assert "hang over the edge" in steps[2]


def test_c32_c33_new_rungs(catalogue: Catalogue) -> None:
    hold = catalogue.exercise("ball-plank-hold")
    assert (hold.dose.sets, hold.dose.hold_s) == (2, 10)
    assert catalogue.exercise("ball-knee-tuck").learn_first == ("ball-plank-hold",)
    assert "5 to 10 %" in " ".join(catalogue.exercise("loaded-hinge").steps)


def test_c34_two_more_sentences(catalogue: Catalogue) -> None:
    assert "S31" in catalogue.exercise("wall-squat").seed
    assert "S13" in catalogue.exercise("knee-to-opposite-shoulder").seed


def test_flexion_ease_keeps_its_own_ceiling(catalogue: Catalogue) -> None:
    assert catalogue.programme("flexion-ease").ceiling == 3
