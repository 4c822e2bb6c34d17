"""The words an author may use for views, working parts, landmarks and props."""

from __future__ import annotations

VIEWS: dict[str, tuple[float, float]] = {
    "side": (10.0, 4.0),
    "front": (-90.0, 4.0),
    "three-quarter": (-34.0, 16.0),
    "top": (0.0, 62.0),
    "feet": (-60.0, 30.0),
}
"""Name -> yaw and elevation of the camera, degrees."""

FOCUS = (
    "lumbar",
    "thorax",
    "hips",
    "belly",
    "waist",
    "hamstring",
    "thigh",
    "hip-front",
    "calf",
    "neck",
    "shoulder",
    "side-hip",
    "body",
)

LANDMARKS = (
    "low-back",
    "belly",
    "hips",
    "head",
    "chest",
    "shoulders",
    *(
        f"{side}.{part}"
        for side in ("near", "far")
        for part in ("foot", "knee", "hand", "toe", "elbow")
    ),
)

PROPS = (
    "mat",
    "chair",
    "chair-front",
    "chair-side",
    "chair-calves",
    "ball-seat",
    "ball-shins",
    "wall-behind",
    "wall-front",
    "wall-side",
    "table",
    "table-behind",
    "table-edge",
    "bench",
    "bed",
    "pillow",
    "pillow-knees",
    "towel",
    "cushion",
    "strap",
    "band",
    "weight",
)
