"""An easier day, in the plan, the session and the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.core.advice.rules.r8_progress import efforts
from lumbarjack.core.advice.seen import look as seen_on
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.services.easier_day import RULE, make_easier, why_not_easier
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.lineup import line_up
from lumbarjack.services.today import look
from tests.services.made import Hands, person


def test_every_exercise_goes_one_rung_down_or_to_half(tmp_path: Path) -> None:
    bundle = person(tmp_path, Hands())
    before = look(bundle).plan.items
    make_easier(bundle)
    after = {item.planned: item for item in look(bundle).plan.items}
    assert after
    for item in before:
        if item.planned not in after:
            continue
        down = step_down(bundle.catalogue, item.exercise, bundle.record().profile)
        eased = after[item.planned]
        assert eased.lowered_by == RULE
        if down is not None:
            assert eased.exercise == down.id
        else:
            assert eased.dose != item.dose


def test_it_holds_for_today_only_and_the_plan_stays(tmp_path: Path) -> None:
    hands = Hands()
    bundle = person(tmp_path, hands)
    plan = bundle.record().plan
    before = look(bundle).plan
    make_easier(bundle)
    hands.later(days=1)
    assert bundle.record().plan == plan
    assert look(bundle).plan.items == before.items


def test_one_undo_takes_all_of_it_back(tmp_path: Path) -> None:
    bundle = person(tmp_path, Hands())
    before = look(bundle).plan
    assert len(make_easier(bundle)) > 1
    bundle.journal.undo()
    assert bundle.record().decisions == ()
    assert look(bundle).plan == before


def test_the_session_is_the_easier_one_and_earns_nothing_harder(tmp_path: Path) -> None:
    bundle = person(tmp_path, Hands())
    make_easier(bundle)
    items = line_up(bundle).items
    assert {item.lowered_by for item in items} == {RULE}
    seen = seen_on(bundle.catalogue, bundle.record(), bundle.today())
    assert all(not list(efforts(seen, item.exercise.id, pain_counts=True)) for item in items)


def test_once_a_day_is_enough(tmp_path: Path) -> None:
    bundle = person(tmp_path, Hands())
    make_easier(bundle)
    assert why_not_easier(look(bundle)) == "Today is one step easier already."
    with pytest.raises(NothingThere, match="one step easier already"):
        make_easier(bundle)
