"""The Roland-Morris disability questionnaire, 24 statements, in their published order.

Roland M, Morris R. A study of the natural history of back pain. Part I. Spine 1983;8:141-144. Its
authors let anybody use it without permission. The score is the number of statements ticked.
"""

from __future__ import annotations

INTRODUCTION = (
    "When your back hurts, you may find it hard to do some of the things you normally do. Tick "
    "what describes you today; leave a line blank unless you are sure."
)
"""The published instruction, shortened."""

STATEMENTS = (
    "I stay at home most of the time because of my back.",
    "I change position frequently to try and get my back comfortable.",
    "I walk more slowly than usual because of my back.",
    "Because of my back I am not doing any of the jobs that I usually do around the house.",
    "Because of my back, I use a handrail to get upstairs.",
    "Because of my back, I lie down to rest more often.",
    "Because of my back, I have to hold on to something to get out of an easy chair.",
    "Because of my back, I try to get other people to do things for me.",
    "I get dressed more slowly than usual because of my back.",
    "I only stand for short periods of time because of my back.",
    "Because of my back, I try not to bend or kneel down.",
    "I find it difficult to get out of a chair because of my back.",
    "My back is painful almost all the time.",
    "I find it difficult to turn over in bed because of my back.",
    "My appetite is not very good because of my back pain.",
    "I have trouble putting on my socks (or stockings) because of the pain in my back.",
    "I only walk short distances because of my back.",
    "I sleep less well because of my back.",
    "Because of my back pain, I get dressed with help from someone else.",
    "I sit down for most of the day because of my back.",
    "I avoid heavy jobs around the house because of my back.",
    "Because of my back pain, I am more irritable and bad tempered with people than usual.",
    "Because of my back, I go upstairs more slowly than usual.",
    "I stay in bed most of the time because of my back.",
)

MOST = len(STATEMENTS)

POINTS = 5
SHARE = 30
"""A change of 5 points, or of 30 % of the first score, is one that people notice (Ostelo RWJG and
others, Spine 2008;33:90-94)."""

FEWEST = 2
"""Points that 30 % must be at least: one statement more or less is no change. Our judgement."""

SOURCE = "Roland and Morris, Spine 1983;8:141"
CHANGE_SOURCE = "Ostelo and others, Spine 2008;33:90"


def important(first: int, now: int) -> bool:
    """Whether two scores differ by what people notice."""
    apart = abs(now - first)
    return apart >= POINTS or (apart >= FEWEST and 100 * apart >= SHARE * first)
