"""How the dose follows pain: the mode, and how much pain is acceptable; what each means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lumbarjack.core.advice.seen import programme_ceiling
from lumbarjack.core.models.person import Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.baseline import CEILING_TOP, usual_ceiling
from lumbarjack.core.pain.levels import (
    NO_RAISE,
    OWN_CEILING_ABOVE,
    OWN_CEILING_LOWEST,
    RAISE_DAYS,
    RAISE_REACH,
    ceiling_on,
    levels_on,
    may_raise_ceiling,
)
from lumbarjack.core.pain.modes import (
    LONG_STANDING,
    STEADY_DAYS,
    STEADY_REACH,
    is_steady,
    older_than,
)
from lumbarjack.core.pain.scores import furthest_out
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.person import require_profile, retold

Mode = Literal["guided", "steady"]

MODES: tuple[tuple[Mode, str], ...] = (
    (
        "guided",
        "The dose follows your pain: it goes down when pain rises, and up after comfortable "
        "sessions and mornings.",
    ),
    (
        "steady",
        "The dose follows the calendar: it rises step by step as planned, whatever an ordinary "
        "day's pain. Strong pain, warning signs, pain moving outward and a flare you declare "
        "still reduce it.",
    ),
)

SCHOOLS = (
    "These are two schools, pain monitoring and graded activity. Both have trials behind them, "
    "and nobody knows which is better for you. You choose, and may change it any day."
)

STEADY_IS_FOR = (
    "Steady is for pain over 12 weeks old that for 14 days reached no further out than the "
    "buttock. While that is not so, the guided rules hold although steady is chosen."
)

FINDING = (
    "In chronic pain, exercise that hurts was slightly better in the short term than exercise "
    "that does not: -0.27, 95 % CI -0.54 to -0.05, moderate quality, and no difference later "
    "(Smith 2017, BJSM 51:1679)."
)
"""Note 12 of the source text, shown with its limits wherever the number is set (rules.md)."""

LIMITS = (
    "That is about chronic pain only, and the gain is small. It does not say that more pain is "
    "better. What stops a session, a relief day and the warning signs cannot be changed."
)


@dataclass(frozen=True)
class Choices:
    """Where mode and ceiling stand.

    `mode` is what was chosen and `steady` whether it holds today; `not_steady` says why it would
    not. `own` is the person's own ceiling, `usual` the one without it, `now` what holds; `most` is
    the highest that may be set today, and `no_raise` says why none above the usual one may.
    """

    mode: Mode
    steady: bool
    not_steady: tuple[str, ...]
    own: int | None
    usual: int
    now: int
    most: int
    no_raise: tuple[str, ...]
    programme: int | None


def choices(bundle: Bundle) -> Choices:
    """Where they stand. Raises NeedsSetup before the first run."""
    profile = require_profile(bundle)
    day = bundle.today()
    record = bundle.record().until(day)
    level = levels_on(record, day).baseline
    programme = programme_ceiling(bundle.catalogue, record, None)
    usual = usual_ceiling(level)
    raises = may_raise_ceiling(record, day)
    return Choices(
        mode=profile.mode,
        steady=is_steady(record, day),
        not_steady=_not_steady(record, profile, day),
        own=profile.ceiling,
        usual=usual,
        now=ceiling_on(record, day, level, programme),
        most=max(usual, min(CEILING_TOP, level + OWN_CEILING_ABOVE)) if raises else usual,
        no_raise=() if raises else _no_raise(record, profile, day),
        programme=programme,
    )


def choose_mode(bundle: Bundle, mode: Mode) -> str:
    """Store the mode, and say what follows."""
    retold(bundle, mode=mode)
    why = choices(bundle).not_steady if mode == "steady" else ()
    if why:
        return f"Saved: {mode}. The guided rules hold for now: {' '.join(why)} u undoes."
    return f"Saved: {mode}. u undoes."


def choose_ceiling(bundle: Bundle, ceiling: int | None) -> str:
    """Store how much pain is acceptable in an exercise; None is the usual limit again.

    Raises BadInput below 3, and above the usual limit where the rules do not allow it.
    """
    if ceiling is not None:
        _require(choices(bundle), ceiling)
    retold(bundle, ceiling=ceiling)
    if ceiling is None:
        return "Saved: the usual limit. u undoes."
    return f"Saved: up to {ceiling} in an exercise. u undoes."


def _require(now: Choices, ceiling: int) -> None:
    if ceiling < OWN_CEILING_LOWEST:
        raise BadInput(
            f"The lowest is {OWN_CEILING_LOWEST}: below that every exercise would be eased."
        )
    if ceiling <= now.most:
        return
    if now.no_raise:
        raise BadInput(f"It cannot be above {now.usual} now. {' '.join(now.no_raise)}")
    raise BadInput(f"The most is {now.most}: your usual pain and 3, and never above 8.")


def _not_steady(record: Record, profile: Profile, day: date) -> tuple[str, ...]:
    reasons: list[str] = []
    if not older_than(profile, day, LONG_STANDING):
        reasons.append(_too_young(profile))
    reached = furthest_out(record, day - STEADY_DAYS, day)
    chosen = record.model_copy(update={"profile": profile.model_copy(update={"mode": "steady"})})
    if max(reached.values(), default=0) > STEADY_REACH:
        reasons.append("In the last 14 days it reached past the buttock.")
    elif not reached and profile.where != "back":
        reasons.append("Where the pain is was not said in the last 14 days.")
    elif not reasons and not is_steady(chosen, day):
        reasons.append("In the last 7 days it reached further out than in the 7 before.")
    return tuple(reasons)


def _no_raise(record: Record, profile: Profile, day: date) -> tuple[str, ...]:
    reasons: list[str] = []
    if not older_than(profile, day, LONG_STANDING):
        reasons.append(_too_young(profile))
    if NO_RAISE.intersection((*profile.conditions, *profile.history)):
        reasons.append("With thin bones or recent surgery it is never raised.")
    reached = furthest_out(record, day - RAISE_DAYS, day)
    if not reached:
        reasons.append("How far out the pain is was not said in the last 7 days.")
    elif max(reached.values()) > RAISE_REACH:
        reasons.append("In the last 7 days it reached past the low back.")
    return tuple(reasons)


def _too_young(profile: Profile) -> str:
    if profile.onset is None:
        return "When this pain began was not said, so it counts as recent."
    return "This pain is not over 12 weeks old."
