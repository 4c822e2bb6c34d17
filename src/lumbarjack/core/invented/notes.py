"""What an invented person writes beside a number."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Literal

Mood = Literal["work", "home", "good", "sore", "flare", "away", "session"]

_WORK = {
    "desk": (
        "Three calls in a row without getting up.",
        "Stood for the afternoon meetings, that was better.",
        "Screen at the wrong height again, I think.",
        "Deadline day. Forgot every break.",
        "Working from home, kitchen chair. Not my best idea.",
        "Walked to the printer more often than I print.",
        "New chair arrived. Too early to say.",
        "Long lunch walk, stiff only on the first steps.",
    ),
    "garden": (
        "Weeding on the kneeling pad, in two goes.",
        "Carried the watering cans one at a time.",
        "Raked leaves for half an hour, then stopped while it was still fine.",
        "Potting bench raised at last. Worth every brick.",
        "Pruned the hedge. Arms overhead are fine, bending is not.",
        "Too many bulbs, too little patience.",
        "Mowed half of it. The other half can wait.",
        "Moved the compost with the small shovel.",
    ),
    "care": (
        "Early shift, two lifts, both with the hoist.",
        "Short-staffed. On my feet from six to two.",
        "Night shift. Sat more than I walked.",
        "Long round, stiff by the end of it, better once home.",
        "A colleague did the heavy transfers today. Grateful.",
        "Training day, so mostly chairs.",
        "Twisted to catch a trolley, felt it for a minute, then gone.",
        "Double shift. Feet worse than the back.",
    ),
    "road": (
        "Six hours at the wheel, stopped every hour and a half.",
        "Traffic jam on the way back. The towel behind my back helps.",
        "Loaded parcels myself, knees bent, mostly.",
        "Short tour today, home by three.",
        "Cab seat one notch further up. Seems better.",
        "Stiff getting out, easy after a few steps.",
        "Delivered on the fourth floor, no lift. Took it slowly.",
        "Did the standing ones at the rest stop. Got looks.",
    ),
}

_NOTES: Mapping[Mood, tuple[str, ...]] = {
    "home": (
        "Hung the washing up, sat down afterwards.",
        "Shoes on without sitting down for the first time in a while.",
        "Played on the floor with the little one.",
        "Cooked standing, one foot on the low shelf.",
        "Bus was late, so I walked home.",
        "Hot shower helped.",
        "Sofa evening. Got up stiff, of course.",
        "Vacuumed one room a day instead of all of them.",
        "Carried the shopping in two bags, even sides.",
        "Slept on the other side, with a pillow between the knees.",
        "Cinema. Aisle seat, stood up once.",
        "Changed the bed. The corners are the worst bit.",
    ),
    "good": (
        "Hardly thought about it today.",
        "Walked forty minutes, nothing much.",
        "Tied my laces like a normal person.",
        "Good day.",
        "Sat through dinner and only noticed afterwards.",
        "Ran for the train. Caught it. Back said nothing.",
        "Longest walk since spring.",
        "Nothing before noon, a little by the evening.",
    ),
    "sore": (
        "A bit grumpy by the evening, both me and it.",
        "Not sure what set it off.",
        "Stiff for the first hour, then all right.",
        "More of a dull ache than usual.",
        "Sneezed at the wrong moment.",
        "Lay down for ten minutes, legs on the chair. Helped.",
        "Slept badly, and it shows.",
        "Lifted the crate without thinking.",
    ),
    "flare": (
        "Getting socks on took a while.",
        "Slow day. Walked around the block twice all the same.",
        "Sitting is the worst, lying on my side is fine.",
        "Cancelled the trip to the lake.",
        "Same as last time, so I know it passes.",
        "A touch better after the short walk.",
        "Turned over in bed in three stages.",
        "Easier again. Put the kettle on without holding the table.",
    ),
    "away": (
        "Hotel bed, too soft.",
        "Walked all over the old town.",
        "Train, six hours, stood in the corridor for two of them.",
        "Swam a little.",
        "No floor I would want to lie on.",
        "Carried the rucksack on both shoulders for once.",
        "Far too much good food.",
        "Museum legs.",
    ),
    "session": (
        "Looser afterwards.",
        "Rushed it a bit before dinner.",
        "Slowly today, and it felt right.",
        "The one on all fours is getting steadier.",
        "The dog wanted to join in.",
        "Radio on, time went by quickly.",
        "Left hip tighter than the right one.",
        "Did it in two halves, phone rang.",
        "Balance better than last week.",
        "Nearly skipped it, glad that I did not.",
    ),
}


class Notes:
    """Notes in a drawn order: none comes back before all of its kind were used."""

    def __init__(self, rng: Random, work: str) -> None:
        self._rng = rng
        self._work = _WORK[work]
        self._left: dict[Mood, list[str]] = {}

    def one(self, mood: Mood) -> str:
        """The next note of that kind."""
        left = self._left.get(mood)
        if not left:
            left = list(self._work if mood == "work" else _NOTES[mood])
            self._rng.shuffle(left)
            self._left[mood] = left
        return left.pop()
