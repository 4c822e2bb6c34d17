"""Other things that matter for a back: three plain questions with pointers, no score.

Fear of movement, mood, sleep and work are among what tells best how a back pain goes on (NICE
NG59 1.1.2). The questions are our own words: none of a licensed questionnaire, nothing is counted.
"""

from __future__ import annotations

from lumbarjack.core.models.base import Fact


class Matter(Fact):
    """A question in plain words, and what helps where the answer is yes."""

    id: str
    ask: str
    short: str
    pointers: tuple[str, ...]


ABOUT = (
    "Three plain questions, for yourself. Nothing is counted or kept. They matter as much for a "
    "back as the exercises do."
)

MATTERS = (
    Matter(
        id="fear",
        short="Holding back from moving",
        ask="Do you hold back from moving because it might do harm?",
        pointers=(
            "Most back pain is not damage, and moving is safe once the warning signs are "
            "answered. Pain is a poor measure of harm.",
            "Take one thing that you avoid, do a small part of it today, and a little more next "
            "week. The first dose of everything here is small for that reason.",
            "If the fear stays, a physiotherapist can go through it with you, step by step.",
        ),
    ),
    Matter(
        id="mood",
        short="Low, or worn down by worry",
        ask="Have you felt low, hopeless or worn down by worry on most days of two weeks?",
        pointers=(
            "It is common with pain, and pain is harder to bear with it. It is no weakness.",
            "Tell your doctor about it as you would about the pain: there is help for both.",
            "Thoughts of harming yourself: call the emergency number or a crisis line now. Both "
            "numbers are behind the key ! and in the settings.",
        ),
    ),
    Matter(
        id="sleep-work",
        short="Sleep, or work",
        ask="Does the pain keep you from sleeping, or from your work?",
        pointers=(
            "Sleep: the same time to get up every day, and a pillow between or under the knees. "
            "After four weeks of bad nights ask your doctor.",
            "Work: staying at it in part is usually better than waiting until all is well. Ask "
            "early for other tasks, shorter spells, or a change of position.",
            "A physiotherapist or the occupational health service can help to plan the way back.",
        ),
    ),
)
"""Fear of movement; mood; sleep and work."""
