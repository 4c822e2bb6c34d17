"""What the catalogue's `poses` say: a scene, and the keyframes from start to hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lumbarjack.figure.bases import BASES, base
from lumbarjack.figure.foot_contacts import FEET
from lumbarjack.figure.hand_contacts import HANDS
from lumbarjack.figure.pose import FREE, LIMB, PINS, RESTS, SIDES, TRUNK, Pose
from lumbarjack.figure.words import FOCUS, LANDMARKS, PROPS, VIEWS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCENE = ("base", "view", "yaw", "elev", "focus", "arrow", "props", "crop", "breath")
"""Keys of the first pose that say how the exercise is seen."""

_HAND = sorted({*HANDS, "free", "plumb"})
_FOOT = sorted({*FEET, *FREE} - {"plumb"})
_WORDS: dict[str, Sequence[str]] = {
    "base": tuple(BASES),
    "view": tuple(VIEWS),
    "focus": FOCUS,
    "arrow": LANDMARKS,
    "rest": RESTS,
    "pin": PINS,
    "hand": _HAND,
    "foot": _FOOT,
}


class PoseError(ValueError):
    """A pose that cannot be drawn: `field` is where in `poses`, `fix` what to write instead."""

    def __init__(self, field: str, problem: str, fix: str) -> None:
        super().__init__(f"{field}: {problem}; {fix}")
        self.field, self.problem, self.fix = field, problem, fix


class Scene:
    """One exercise as drawn: camera, working part, arrow, props and its keyframes in order.

    `yaw` and `elev` are degrees, `crop` the height (H) below which nothing is shown; `breath`
    says that it is the breath alone that moves.
    """

    __slots__ = ("arrow", "breath", "crop", "elev", "focus", "names", "poses", "props", "yaw")

    def __init__(self, words: Mapping[str, Any]) -> None:
        yaw, elev = VIEWS[words.get("view", "side")]
        self.yaw = float(words.get("yaw", yaw))
        self.elev = float(words.get("elev", elev))
        self.focus: str | None = words.get("focus")
        self.arrow: str | None = words.get("arrow")
        self.props: tuple[str, ...] = tuple(words.get("props", ()))
        self.crop: float | None = words.get("crop")
        self.breath = bool(words.get("breath", False))
        self.poses: list[Pose] = []
        self.names: list[str] = []


def read(poses: Sequence[Mapping[str, Any]]) -> Scene:
    """The scene that `poses` describe. Raises PoseError."""
    validate(poses)
    if not poses:
        raise PoseError("poses", "is empty", 'write at least { base = "standing" }')
    scene = Scene(poses[0])
    start = base(poses[0].get("base"))
    for index, words in enumerate(poses):
        said = {k: v for k, v in words.items() if k not in SCENE and k != "name"}
        pose = start.following() if index else start
        pose.said(said)
        scene.poses.append(pose)
        scene.names.append(str(words.get("name", "start" if not index else "hold")))
    return scene


def validate(poses: Sequence[Mapping[str, Any]]) -> None:
    """Say what an author has misspelt, before anything is drawn. Raises PoseError."""
    for index, words in enumerate(poses):
        where = f"poses {index + 1}"
        for key, value in words.items():
            if key in SIDES:
                _sided(f"{where} {key}", value)
            elif index and key in SCENE:
                raise PoseError(
                    f"{where} {key}", "belongs to the whole exercise", "write it in the first pose"
                )
            else:
                _checked(f"{where} {key}", key, value, _ALLOWED)


def _sided(where: str, value: Any) -> None:
    if not isinstance(value, Mapping):
        raise PoseError(where, "is not a part", "write near.hip = 10, say")
    for key, inner in value.items():
        _checked(f"{where}.{key}", key, inner, _ALLOWED_LIMB)


_ALLOWED_LIMB = frozenset((*LIMB, "hand", "foot"))
_ALLOWED = frozenset((*TRUNK, *_ALLOWED_LIMB, *SCENE, "pin", "rest", "name"))


def _checked(where: str, key: str, value: Any, allowed: frozenset[str]) -> None:
    if key not in allowed:
        from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

        near = get_close_matches(key, allowed, 1)
        raise PoseError(where, "is no part of a pose", f"write {near[0] if near else 'a joint'}")
    if key == "props":
        for prop in value:
            if prop not in PROPS:
                raise PoseError(where, f"{prop} is unknown", f"write one of {', '.join(PROPS)}")
    elif key in _WORDS:
        if value not in _WORDS[key]:
            raise PoseError(where, f"{value} is unknown", f"write one of {', '.join(_WORDS[key])}")
    elif key not in ("name", "breath") and (
        isinstance(value, bool) or not isinstance(value, int | float)
    ):
        raise PoseError(where, "is not a number", "write degrees, or body heights for a distance")
