"""Homes with some weeks of diary."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, check_in, log_pain
from tests.ui.seeded import Hands, session, with_plan

NOTE = "Raked leaves for half an hour."


def lived(folder: Path, hands: Hands, days: int = 12) -> Bundle:
    """A check-in on most of the last days, today's among them; a session, a note, a gap."""
    end = hands.at
    hands.at = end - timedelta(days=days)
    bundle = with_plan(folder, hands)
    for back in range(days, -1, -1):
        if back in (4, 5, 6):
            continue
        hands.at = end - timedelta(days=back)
        check_in(bundle, Told(now=3, worst=4, zone=Zone.BACK, sleep=7, nothing_new=True))
        if back == 2:
            hands.at += timedelta(hours=2)
            session(bundle)
        if back == 3:
            hands.at += timedelta(hours=3)
            log_pain(bundle, Told(now=3, worst=5, zone=Zone.BUTTOCK, side=Side.RIGHT, note=NOTE))
    hands.at = end + timedelta(minutes=32)
    return bundle
