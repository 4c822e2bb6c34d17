"""What the rules know about a person: asked, changed one answer at a time, with its limits."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import Profile
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.clinician import allowed, team, turn
from lumbarjack.services.decisions import open_choices
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.dosing_choices import choices, choose_ceiling, choose_mode
from lumbarjack.services.errors import BadInput, NeedsSetup, NothingThere
from lumbarjack.services.flaring import declare_flare
from lumbarjack.services.history import tell_history
from lumbarjack.services.person import told_about
from lumbarjack.services.plan import prescribe, read_plan
from lumbarjack.services.today import look
from tests.services.made import MONDAY, Hands, bundle, person

OLD = date(2025, 1, 1)


@pytest.fixture
def hands() -> Hands:
    return Hands()


def logged(opened: Bundle, hands: Hands, zone: Zone = Zone.BACK, days: int = 10) -> None:
    """Some mornings at 4 in one place."""
    for back in range(days, 0, -1):
        hands.at(MONDAY - timedelta(days=back))
        check_in(opened, Told(now=4, worst=4, zone=zone, nothing_new=True))
    hands.at(MONDAY)


def told(opened: Bundle) -> Profile:
    profile = opened.record().profile
    assert profile is not None
    return profile


def test_it_needs_the_first_run(tmp_path: Path, hands: Hands) -> None:
    with pytest.raises(NeedsSetup):
        choose_mode(bundle(tmp_path, hands), "steady")


def test_steady_is_chosen_and_says_where_it_does_not_hold(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, onset=date(2026, 2, 1))
    said = choose_mode(opened, "steady")
    assert "guided rules hold for now" in said
    assert "not over 12 weeks old" in said
    assert told(opened).mode == "steady"
    assert not choices(opened).steady


def test_steady_holds_for_an_old_pain_in_the_back(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, onset=OLD)
    logged(opened, hands)
    assert choose_mode(opened, "steady") == "Saved: steady. u undoes."
    assert choices(opened).steady


def test_steady_does_not_hold_past_the_buttock(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, onset=OLD)
    logged(opened, hands, Zone.THIGH)
    assert "past the buttock" in choose_mode(opened, "steady")


def test_the_other_answers_stay(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, where="back", usual_worst=5, conditions=("knee",))
    plan = opened.record().plan
    choose_mode(opened, "steady")
    assert (told(opened).where, told(opened).usual_worst) == ("back", 5)
    assert told(opened).conditions == ("knee",)
    assert opened.record().plan == plan
    opened.journal.undo()
    assert told(opened).mode == "guided"


# --- acceptable pain ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "zone", "why"),
    [
        ({"onset": None}, Zone.BACK, "counts as recent"),
        ({"onset": date(2026, 2, 1)}, Zone.BACK, "not over 12 weeks old"),
        ({"onset": OLD, "conditions": ("osteoporosis",)}, Zone.BACK, "thin bones"),
        ({"onset": OLD, "conditions": ("post-surgery",)}, Zone.BACK, "recent surgery"),
        ({"onset": OLD, "history": ("osteoporosis",)}, Zone.BACK, "thin bones"),
        ({"onset": OLD}, Zone.BUTTOCK, "past the low back"),
    ],
)
def test_it_is_not_raised_where_the_rules_forbid_it(
    tmp_path: Path, hands: Hands, facts: dict[str, object], zone: Zone, why: str
) -> None:
    opened = person(tmp_path, hands, **facts)
    logged(opened, hands, zone)
    assert choices(opened).most == choices(opened).usual == 6
    with pytest.raises(BadInput, match=why):
        choose_ceiling(opened, 7)
    assert told(opened).ceiling is None
    assert choose_ceiling(opened, 3).startswith("Saved: up to 3")
    assert choices(opened).now == 3


def test_it_is_not_raised_where_the_place_was_not_said(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, onset=OLD)
    with pytest.raises(BadInput, match="was not said"):
        choose_ceiling(opened, 8)


def test_it_is_raised_by_three_above_the_usual_and_no_more(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, onset=OLD)
    logged(opened, hands)
    assert choices(opened).most == 7
    with pytest.raises(BadInput, match="The most is 7"):
        choose_ceiling(opened, 8)
    choose_ceiling(opened, 7)
    assert choices(opened).now == 7
    choose_ceiling(opened, None)
    assert choices(opened).now == 6


def test_below_three_it_is_not_set(tmp_path: Path, hands: Hands) -> None:
    with pytest.raises(BadInput, match="lowest is 3"):
        choose_ceiling(person(tmp_path, hands), 2)


# --- history, clinician, flare --------------------------------------------------------------


def test_history_is_told_once_with_its_dates(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    assert ("Past", "not asked yet") in told_about(opened).answers
    tell_history(opened, ("cancer", "age-70"), {"cancer": "2006"})
    assert told(opened).history_asked == MONDAY.date()
    assert ("Past", "past cancer (2006), age 70 or over") in told_about(opened).answers
    with pytest.raises(BadInput, match="did you mean cancer"):
        tell_history(opened, ("cancre",), {})


def test_a_history_alone_locks_nothing(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    tell_history(opened, ("cancer",), {"cancer": "2006"})
    logged(opened, hands, days=1)
    assert not look(opened).lock.locked


def test_a_clinician_turns_an_exercise_on(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    gated = allowed(opened)
    assert gated.exercises and not any(g.on for g in gated.exercises)
    assert gated.team is None
    turn(opened, "wall-side-glide", on=True)
    assert told(opened).clinician_allows == ("wall-side-glide",)
    turn(opened, "wall-side-glide", on=False)
    assert told(opened).clinician_allows == ()
    with pytest.raises(BadInput, match="needs no clinician"):
        turn(opened, "bridge", on=True)


def test_a_team_allows_more_after_surgery(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands, conditions=("post-surgery",))
    assert allowed(opened).team is False
    team(opened, allows=True)
    assert allowed(opened).team is True
    assert told(opened).team_allows


def test_a_clinicians_numbers_are_nobody_elses(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    prescribe(opened, "cat-camel", DosePart(reps=4))
    row = next(r for r in read_plan(opened).rows if r.exercise == "cat-camel")
    assert (row.dose.reps, row.dose.reps_by) == (4, SetBy.CLINICIAN)
    prescribe(opened, "cat-camel", DosePart())
    row = next(r for r in read_plan(opened).rows if r.exercise == "cat-camel")
    assert row.dose.reps_by is SetBy.PROGRAMME
    with pytest.raises(BadInput, match="not in your plan"):
        prescribe(opened, "forearm-plank", DosePart(reps=4))


def test_a_flare_is_declared_once_and_eases_the_plan(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    logged(opened, hands)
    before = {i.planned: i.dose.reps for i in look(opened).plan.items}
    declare_flare(opened)
    today = look(opened)
    assert today.plan.kind.value == "flare"
    assert any(a.rule == "R7" for a in today.advice)
    assert not open_choices(opened)
    assert all(i.dose.reps <= before[i.planned] for i in today.plan.items if i.planned in before)
    with pytest.raises(NothingThere, match="is on"):
        declare_flare(opened)
    opened.journal.undo()
    assert look(opened).plan.kind.value == "normal"
