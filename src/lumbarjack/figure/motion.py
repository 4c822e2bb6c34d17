"""One exercise solved: its keyframes in space, and the body at any point between them."""

from __future__ import annotations

from lumbarjack.figure.between import Key, blended
from lumbarjack.figure.placing import solve_pose
from lumbarjack.figure.scene import Scene
from lumbarjack.figure.solved import Body, World


class Motion:
    """The keyframes of one exercise; `mirrored` shows its left side.

    The working side is always the near one, so the other side is the same picture mirrored.
    """

    __slots__ = ("_cache", "cameras", "keys", "mirrored", "scene", "world")

    def __init__(self, scene: Scene, mirrored: bool = False) -> None:
        self.scene, self.mirrored = scene, mirrored
        self.world = World()
        self.keys: list[Key] = []
        before: Body | None = None
        for pose in scene.poses:
            before = solve_pose(pose, self.world, before)
            self.keys.append(Key(pose, before))
        self._cache: dict[float, Body] = {}
        self.cameras: dict[object, object] = {}

    @property
    def start(self) -> Body:
        """The body before it moves."""
        return self.keys[0].body

    @property
    def moves(self) -> bool:
        """Whether there is more than one keyframe."""
        return len(self.keys) > 1

    def body(self, fraction: float) -> Body:
        """The body at `fraction` of the way from start (0) through every keyframe to hold (1)."""
        legs = len(self.keys) - 1
        at = max(0.0, min(1.0, fraction)) * legs
        index = min(int(at), max(0, legs - 1))
        t = at - index
        if t <= 1e-9 or not legs:
            return self.keys[index].body
        if t >= 1 - 1e-9:
            return self.keys[index + 1].body
        found = self._cache.get(at)
        if found is None:
            found = blended(self.keys[index], self.keys[index + 1], t, self.world)
            if len(self._cache) < 64:
                self._cache[at] = found
        return found


def ease(x: float) -> float:
    """Leaves and arrives slowly, as a careful movement does: 0..1 to 0..1."""
    x = max(0.0, min(1.0, x))
    return x * x * x * (x * (6 * x - 15) + 10)
