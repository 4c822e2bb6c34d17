"""What the catalogue holds: exercises on ladders, programmes, cautions, claims and sources."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field

from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.models.dose import DoseMode, DosePart


class Position(StrEnum):
    """The position an exercise starts in."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Direction(StrEnum):
    """The direction of movement that the rules hold back or favour; MIXED goes to both ends."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    SIDE_BEND = "side-bend"
    NEUTRAL = "neutral"
    MIXED = "mixed"

    @property
    def words(self) -> str:
        """The direction as it is said to a person."""
        return _DIRECTION_WORDS[self]


_DIRECTION_WORDS = {
    Direction.FLEXION: "bending forward",
    Direction.EXTENSION: "arching back",
    Direction.ROTATION: "turning",
    Direction.SIDE_BEND: "bending sideways",
    Direction.NEUTRAL: "a still spine",
    Direction.MIXED: "bending and arching",
}


class Kind(StrEnum):
    """What an exercise is for."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    STRETCH = "stretch"
    STABILITY = "stability"
    BREATHING = "breathing"


class Sides(StrEnum):
    """How sides are worked: together, a whole set a side, changing each repetition, or one only."""

    BOTH = "both"
    EACH_SIDE = "each-side"
    ALTERNATING = "alternating"
    ONE_SIDE = "one-side"


class RepPhase(Fact):
    """One phase inside a repetition, as in contract-relax (S22): push, let go, draw in and hold."""

    name: str
    seconds: int = Field(ge=1, le=600)
    role: Literal["push", "release", "hold"]


class Exercise(Fact):
    """One rung of a ladder.

    `steps` and `cues` are templates: {side} and {other} become "right" and "left" or the mirror
    (S33); {hold_s}, {reps} and {sets} are filled from the dose in force (S26). `easier`, `harder`,
    `learn_first`, `swaps` and `instead_of` are exercise ids; `swaps` are the context alternatives,
    nearest first. `seed` names the sentences of the source text that it carries.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    ladder: str
    rung: int = Field(ge=1)
    branch: str | None = None
    setup: str
    """Id of the shared start position (positions.toml)."""
    position: Position
    kind: Kind
    direction: Direction
    equipment: tuple[str, ...] = ()
    no_floor: bool
    sides: Sides
    mode: DoseMode
    dose: DosePart
    basis: Literal["sourced", "adapted", "judgement"]
    phases: tuple[RepPhase, ...] = ()
    user_paced: bool = False
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    breath: str
    felt: str
    stop_if: tuple[str, ...] = ()
    """Stop signs beyond the three that every exercise has."""
    cautions: tuple[str, ...] = ()
    learn_first: tuple[str, ...] = ()
    swaps: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    needs_clinician: bool = False
    easier: str | None = None
    harder: str | None = None
    sources: tuple[str, ...]
    seed: tuple[str, ...] = ()
    poses: tuple[dict[str, Any], ...] = ()
    """Left as written; the figure reads them."""

    @property
    def two_sided(self) -> bool:
        """Whether its repetitions are counted for each side."""
        return self.sides in (Sides.EACH_SIDE, Sides.ALTERNATING)


class Ladder(Fact):
    """A family of exercises from easiest to hardest; `below` is the relief under the first rung."""

    id: str
    name: str
    aim: str
    direction: Direction
    below: str | None = None
    claims: tuple[str, ...] = ()
    rungs: tuple[Exercise, ...]


class ProgrammeItem(Fact):
    """One line of a programme; `start` is the rung that a new user gets in its place."""

    exercise: str
    start: str | None = None
    dose: DosePart = Field(default_factory=DosePart)


class LeaveOut(Fact):
    """What a caution takes out of a programme, and what stands in for it."""

    caution: str
    exercise: str
    use: str | None = None


class Programme(Fact):
    """A routine: exercises in order with doses, for whom, and for whom not.

    `days` are weekday numbers (Monday 0); empty means every day. `ceiling` is the programme's own
    pain ceiling, where it is below the usual one (flexion-ease: 3).
    """

    id: str
    name: str
    minutes: int
    times_per_day: int
    when: str
    days: tuple[int, ...] = ()
    suits: str
    not_for: str
    notes: str
    basis: str
    sources: tuple[str, ...]
    ceiling: NRS | None = None
    leave_out: tuple[LeaveOut, ...] = ()
    items: tuple[ProgrammeItem, ...]


class Caution(Fact):
    """A condition that makes some exercises unwise.

    `context` cautions (early-morning) are true of a moment, not of a person. Where `allows` is not
    empty the caution is a gate: with it only these ladders and exercises are offered until
    "my team allows it" is recorded.
    """

    id: str
    name: str
    text: str
    context: bool = False
    allows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Claim(Fact):
    """A benefit as it may be said, with its grade."""

    id: str
    text: str
    grade: Literal["guideline", "trial or review", "common practice", "opinion", "folk claim"]
    sources: tuple[str, ...]
    limits: str = ""
    seed: tuple[str, ...] = ()
    for_ids: tuple[str, ...] = ()
    """Ladders, exercises or topics ("advice", "programme", "rules") that it is shown with."""


class Source(Fact):
    """Where a number or a claim comes from."""

    id: str
    title: str
    address: str
    status: Literal[
        "seen", "seen-copy", "seen-copy-part", "seen-part", "seen-abstract", "seen-summary"
    ]
    used_for: str


class StartPosition(Fact):
    """A shared start position: how to get into it, and its measurable distances in centimetres."""

    id: str
    name: str
    position: Position
    steps: tuple[str, ...]
    cm: dict[str, int] = Field(default_factory=dict)
    seed: tuple[str, ...] = ()
