"""A missed day entered late."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, Locked
from lumbarjack.services.reading import read_streak
from lumbarjack.services.repair import missed, repair
from lumbarjack.services.safety import mark_signs
from lumbarjack.services.today import look
from tests.ui.seeded import Hands, session, with_plan

SUNDAY = date(2026, 3, 15)


def two_days_on(folder: Path, hands: Hands) -> Bundle:
    """Set up on Saturday, a session then, nothing on Sunday; it is Monday 06:42."""
    hands.at -= timedelta(days=2)
    bundle = with_plan(folder, hands)
    session(bundle)
    hands.at += timedelta(days=2)
    return bundle


def test_yesterday_can_be_entered_once_and_counts(tmp_path: Path) -> None:
    hands = Hands()
    bundle = two_days_on(tmp_path, hands)
    assert missed(bundle) == (SUNDAY,)
    before = read_streak(bundle)
    stored = repair(bundle, SUNDAY)
    after = read_streak(bundle)
    assert (stored.day, stored.seconds, stored.finished) == (SUNDAY, 0, True)
    assert after.days_done_28 == before.days_done_28 + 1
    assert missed(bundle) == ()
    with pytest.raises(BadInput, match="cannot be entered"):
        repair(bundle, SUNDAY)


def test_it_earns_nothing_harder(tmp_path: Path) -> None:
    hands = Hands()
    bundle = two_days_on(tmp_path, hands)
    repair(bundle, SUNDAY)
    (late,) = [s for s in bundle.record().sessions if s.day == SUNDAY]
    assert all(e.peak is None and e.effort is None for e in late.exercises)
    assert not [a for a in look(bundle).advice if a.action == "progress"]


def test_after_48_hours_it_is_too_late(tmp_path: Path) -> None:
    hands = Hands()
    bundle = two_days_on(tmp_path, hands)
    hands.at = hands.at.replace(day=18, hour=3, minute=59)
    assert SUNDAY in missed(bundle)
    hands.at += timedelta(minutes=2)
    assert SUNDAY not in missed(bundle)


def test_while_exercises_are_closed_nothing_is_entered(tmp_path: Path) -> None:
    hands = Hands()
    bundle = two_days_on(tmp_path, hands)
    mark_signs(bundle, ("saddle-numbness",))
    with pytest.raises(Locked):
        repair(bundle, SUNDAY)
