"""Exercises and doses made for these tests, and a small driver."""

from __future__ import annotations

from typing import Any

from lumbarjack.core.models.dose import Dose, DoseMode, DosePart
from lumbarjack.core.models.exercise import Direction, Exercise, Kind, Position, RepPhase, Sides
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.effects import Effect
from lumbarjack.core.session.events import Begin, Event, Look
from lumbarjack.core.session.machine import begin, step
from lumbarjack.core.session.state import SessionItem, Stage, State


def dose(mode: str = "reps", **numbers: int) -> Dose:
    blank = {"sets": 1, "reps": 1, "hold_s": 0, "rest_s": 0, "tempo_in_s": 0, "tempo_out_s": 0}
    return Dose(mode=DoseMode(mode), **{**blank, **numbers})


def exercise(name: str = "Bridge", sides: str = "both", **changes: Any) -> Exercise:
    fields: dict[str, Any] = {
        "id": name.lower().replace(" ", "-"),
        "name": name,
        "ladder": "bridge",
        "rung": 1,
        "setup": "crook-lying",
        "position": Position.SUPINE,
        "kind": Kind.STRENGTH,
        "direction": Direction.NEUTRAL,
        "no_floor": False,
        "sides": Sides(sides),
        "mode": DoseMode.REPS,
        "dose": DosePart(),
        "basis": "judgement",
        "steps": ("Raise the {side} leg.",),
        "cues": ("Breathe.",),
        "breath": "easy",
        "felt": "buttocks",
        "sources": ("x",),
    }
    return Exercise(**{**fields, **changes})


def item(
    ex: Exercise, d: Dose, lowered_by: str | None = None, side: Side | None = None
) -> SessionItem:
    return SessionItem(planned=ex.id, exercise=ex, dose=d, lowered_by=lowered_by, side=side)


BRIDGE = item(exercise(), dose(sets=2, reps=2, hold_s=5, rest_s=45, tempo_in_s=2, tempo_out_s=3))
PARTIAL = item(
    exercise("Partial bridge"), dose(sets=1, reps=2, hold_s=3, tempo_in_s=2, tempo_out_s=3), "R4"
)
KNEE_HUG = item(
    exercise("Knee hug", "each-side"),
    dose(sets=2, reps=2, hold_s=4, rest_s=10, tempo_in_s=2, tempo_out_s=2),
)
MARCH = item(
    exercise("March", "alternating"),
    dose(sets=2, reps=2, hold_s=1, rest_s=20, tempo_in_s=2, tempo_out_s=2),
)
STRAP = item(
    exercise(
        "Contract and relax",
        "each-side",
        phases=(
            RepPhase(name="push into the hands", seconds=6, role="push"),
            RepPhase(name="let go", seconds=2, role="release"),
            RepPhase(name="draw in and hold", seconds=20, role="hold"),
        ),
    ),
    dose(sets=1, reps=2, hold_s=15, rest_s=10, tempo_in_s=6, tempo_out_s=3),
)
BREATHE = item(exercise("Belly breathing"), dose("breaths", reps=8, tempo_in_s=3, tempo_out_s=5))
WALK = item(
    exercise("Walk 5 minutes", "alternating", ladder="walking"), dose("time", hold_s=300, reps=5)
)
PLANK = item(exercise("Plank"), dose("hold", sets=2, hold_s=20, rest_s=30))
OWN = item(exercise("Sit to stand", user_paced=True), dose(reps=3, tempo_in_s=2, tempo_out_s=3))
GLIDE = item(
    exercise("Side glide", "one-side"),
    dose(reps=2, tempo_in_s=2, tempo_out_s=2),
    side=Side.LEFT,
)
ALL = (BRIDGE, KNEE_HUG, MARCH, STRAP, BREATHE, WALK, PLANK, OWN, GLIDE)


class Drive:
    """Feeds events at a clock that the test moves."""

    def __init__(self, *items: SessionItem, before: int | None = None) -> None:
        self.now = 1000.0
        self.effects: list[Effect] = []
        self.state: State = begin(items, self.now, before)

    def __call__(self, event: Event, after: float = 0.0) -> tuple[Effect, ...]:
        self.now += after
        self.state, effects = step(self.state, event, self.now)
        self.effects += effects
        return effects

    def at(self, stage: Stage) -> bool:
        return self.state.stage is stage

    def start(self, skip_ready: bool = True) -> None:
        self(Begin())
        if skip_ready:
            self.run(3)

    def run(self, seconds: float, every: float = 0.5) -> None:
        for _ in range(round(seconds / every)):
            self(Look(), every)

    def seen(self, kind: type) -> list[Any]:
        return [effect for effect in self.effects if isinstance(effect, kind)]
