"""The words for what an exercise is: to be read in a line, and to be found by."""

from __future__ import annotations

import re

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.exercise import Caution, Direction, Exercise, Position

POSITIONS = {
    Position.SUPINE: "lying",
    Position.PRONE: "face down",
    Position.SIDE_LYING: "on the side",
    Position.QUADRUPED: "all fours",
    Position.KNEELING: "kneeling",
    Position.SEATED: "sitting",
    Position.STANDING: "standing",
}

DIRECTIONS = {
    Direction.FLEXION: "bending",
    Direction.EXTENSION: "arching",
    Direction.ROTATION: "turning",
    Direction.SIDE_BEND: "side bend",
    Direction.NEUTRAL: "neutral",
    Direction.MIXED: "bending and arching",
}

CAUTIONS = {
    "osteoporosis": "thin bones",
    "stenosis": "stenosis",
    "disc-flexion": "pain on bending",
    "early-morning": "the first two hours",
    "spondylolisthesis": "slipped vertebra",
    "pregnancy": "pregnancy",
    "postnatal": "12 weeks after birth",
    "post-surgery": "recent surgery",
    "high-bp": "high blood pressure",
    "head-down": "trouble with the head low",
    "hip-replacement": "hip replacement",
    "knee": "sore knees",
    "wrist-shoulder": "sore wrists or shoulders",
    "balance": "unsteadiness",
    "nerve": "stirred-up leg pain",
    "hernia": "hernia",
    "gluteal-tendon": "pain on the outer hip",
}
"""A caution in two or three words; `caution_words` takes the name of any other."""

_ALSO = {
    Position.SUPINE: "lying supine on the back",
    Position.PRONE: "lying prone face down front stomach",
    Position.SIDE_LYING: "lying on the side",
    Position.QUADRUPED: "quadruped all fours kneeling",
    Position.KNEELING: "kneeling",
    Position.SEATED: "sitting seated",
    Position.STANDING: "standing upright",
}
_DIRECTIONS_ALSO = {
    Direction.FLEXION: "flexion bending forward rounding",
    Direction.EXTENSION: "extension arching backward",
    Direction.ROTATION: "rotation turning twisting",
    Direction.SIDE_BEND: "side bend bending sideways",
    Direction.NEUTRAL: "neutral",
    Direction.MIXED: "mixed bending arching flexion extension",
}

_CAUTIONS_ALSO = {
    "osteoporosis": "osteoporosis thin bones fracture",
    "disc-flexion": "disc",
    "early-morning": "early morning",
    "spondylolisthesis": "spondylolisthesis slipped vertebra",
    "high-bp": "high raised blood pressure heart disease",
    "head-down": "head low glaucoma dizziness reflux",
    "balance": "balance unsteadiness",
    "nerve": "nerve tingling",
    "gluteal-tendon": "gluteal tendon outer hip",
}
"""Where the words of a caution would be taken for a position or a direction, or are too few."""


def kind_words(exercise: Exercise) -> str:
    """How one lies or stands, what it is for, which way it moves: "lying, strength, neutral"."""
    return ", ".join(
        (POSITIONS[exercise.position], exercise.kind.value, DIRECTIONS[exercise.direction])
    )


def caution_words(caution: Caution) -> str:
    """A caution in a few words."""
    short = caution.name.split("(")[0].strip()
    return CAUTIONS.get(caution.id, short[:1].lower() + short[1:])


def labels_of(catalogue: Catalogue) -> dict[str, str]:
    """Exercise id -> all the words that it can be found by beside its names."""
    return {exercise.id: _labels(catalogue, exercise) for exercise in catalogue.exercises}


def _labels(catalogue: Catalogue, exercise: Exercise) -> str:
    parts = [
        _ALSO[exercise.position],
        exercise.kind.value,
        _DIRECTIONS_ALSO[exercise.direction],
        "floor" if on_floor(exercise) else "",
        *(thing for thing in exercise.equipment if thing != "none"),
        catalogue.ladder_of(exercise.id).name,
        exercise.felt.replace("floor", ""),
        *(
            _CAUTIONS_ALSO.get(id) or caution_words(catalogue.caution(id))
            for id in exercise.cautions
        ),
    ]
    return " ".join(re.sub(r"[^a-z0-9]+", " ", " ".join(parts).lower()).split())
