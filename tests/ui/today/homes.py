"""Homes for Today: a quiet past, and a day of each kind."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import AwayDocument, PlanDocument, PlanItem
from lumbarjack.core.session import events as e
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import decide
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import begin
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands, morning, session, with_plan


def left(screen: Screen) -> str:
    """The left half of Today at home size as one text, without the body beside it."""
    return " ".join(" ".join(row[:40] for row in screen.rows).split())


def quiet(folder: Path, hands: Hands, days: int = 12) -> Bundle:
    """Days with mornings as usual, a session on every second, nothing told today."""
    end = hands.at
    hands.at = end - timedelta(days=days)
    bundle = with_plan(folder, hands)
    for ago in range(days, 0, -1):
        hands.at = end - timedelta(days=ago)
        morning(bundle, now=3, worst=4)
        if ago % 2:
            hands.at += timedelta(hours=3)
            session(bundle, peak=2)
    hands.at = end
    return bundle


def flare(folder: Path, hands: Hands) -> Bundle:
    """Two bad days running, and the easing accepted."""
    bundle = quiet(folder, hands)
    hands.at -= timedelta(days=1)
    log_pain(bundle, Told(now=7))
    hands.at += timedelta(days=1)
    morning(bundle, now=7, worst=7)
    decide(bundle, "accept")
    return bundle


def relief(folder: Path, hands: Hands, *, accepted: bool = False) -> Bundle:
    """A strong morning."""
    bundle = quiet(folder, hands)
    morning(bundle, now=9, worst=9)
    if accepted:
        decide(bundle, "accept")
    return bundle


def cut_off(folder: Path, hands: Hands) -> Bundle:
    """A session that was begun and cut off after some seconds."""
    bundle = with_plan(folder, hands)
    runner = begin(bundle, line_up(bundle), before=3, zone=None)
    runner.send(e.Begin())
    for _ in range(30):
        hands.ticks += 1
        hands.at += timedelta(seconds=1)
        runner.send(e.Look())
    runner.checkpoint()
    return bundle


def changed(bundle: Bundle, **change: object) -> None:
    """Store the plan again with every item changed so, or without items."""
    _store(bundle, _plan(bundle).items if change else (), change)


def with_own_hold(bundle: Bundle, exercise: str, hold_s: int) -> None:
    """Store the plan again with the person's own hold for one exercise."""
    own = DosePart(hold_s=hold_s)
    items = tuple(
        item.model_copy(update={"user": own}) if item.exercise == exercise else item
        for item in _plan(bundle).items
    )
    _store(bundle, items, {})


def _plan(bundle: Bundle) -> PlanDocument:
    plan = bundle.record().plan
    assert plan is not None
    return plan


def _store(bundle: Bundle, items: tuple[PlanItem, ...], change: dict[str, object]) -> None:
    """A moment after the plan before, so that it is the newest."""
    bundle.journal.put(
        _plan(bundle).model_copy(
            update={
                "id": bundle.new_id(),
                "at": bundle.now() + timedelta(seconds=1),
                "day": bundle.today(),
                "items": tuple(item.model_copy(update=change) for item in items),
            }
        )
    )


def away(bundle: Bundle, days: int) -> None:
    """Away from today on."""
    today = bundle.today()
    bundle.journal.put(
        AwayDocument(
            id=bundle.new_id(),
            at=bundle.now(),
            day=today,
            first=today,
            last=today + timedelta(days=days),
        )
    )
