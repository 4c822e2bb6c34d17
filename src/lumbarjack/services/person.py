"""What the person told about themselves, in words, and changing it one answer at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lumbarjack.core.catalogue.index import Catalogue, UnknownProgramme
from lumbarjack.core.models.person import Profile
from lumbarjack.core.safety.history import past_words
from lumbarjack.services.bundle import TICK, Bundle
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.setup import conditions

WHERE = {"back": "back", "leg": "leg", "both": "back and leg"}
NOT_SAID = "not said"
OWN_PLAN = "made by hand"


@dataclass(frozen=True)
class Told:
    """A few words for a row, and label and words of each answer; empty before the first run.

    `mode`, `ceiling` and `clinician` are the words for their own rows.
    """

    short: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    mode: str = ""
    ceiling: str = ""
    clinician: str = ""
    history: str = ""


def told_about(bundle: Bundle) -> Told:
    """The answers as they stand in the record."""
    record = bundle.record()
    profile = record.profile
    if profile is None:
        return Told()
    names = conditions(bundle.catalogue)
    answers = [
        ("Where", WHERE.get(profile.where or "", NOT_SAID)),
        ("Since", NOT_SAID if profile.onset is None else day_in_words(profile.onset)),
        ("Worst", NOT_SAID if profile.usual_worst is None else f"usually {profile.usual_worst}"),
        ("Told", _listed(names.get(c, c) for c in profile.conditions)),
        ("Past", history_in_words(profile)),
        ("Has", _listed(e.replace("-", " ") for e in profile.equipment)),
        ("Floor", "no" if profile.no_floor else "yes"),
        ("Plan", _programme(bundle, record.plan.programme if record.plan else None)),
        ("Mode", profile.mode),
    ]
    return Told(
        short=_short(profile),
        answers=tuple(answers),
        mode=profile.mode,
        ceiling="as usual" if profile.ceiling is None else f"up to {profile.ceiling}",
        clinician=allowed_in_words(bundle.catalogue, profile) or "nothing turned on",
        history=history_in_words(profile),
    )


def require_profile(bundle: Bundle) -> Profile:
    """The newest answers. Raises NeedsSetup before the first run."""
    profile = bundle.record().profile
    if profile is None:
        raise NeedsSetup
    return profile


def retold(bundle: Bundle, **answers: object) -> Profile:
    """Store the answers again with some of them changed, and return them.

    A document of its own, so that the record says what held when, and one undo takes it back.
    Raises NeedsSetup before the first run.
    """
    before = require_profile(bundle)
    at = max(bundle.now(), before.at + TICK)
    now = {"id": bundle.new_id(), "at": at, "day": bundle.today()}
    kept = before.model_dump(exclude={*now, "edited_at", "device"})
    profile = Profile.model_validate({**kept, **answers, **now})
    bundle.journal.put(profile)
    return profile


def history_in_words(profile: Profile) -> str:
    """The history in a line; whether it was asked at all."""
    if profile.history_asked is None and not profile.history:
        return "not asked yet"
    return past_words(profile.history, profile.history_when) or "nothing of it"


def allowed_in_words(catalogue: Catalogue, profile: Profile) -> str:
    """What a clinician or the team turned on, in a line; empty where nothing is."""
    names = [
        catalogue.exercise(id).name if id in catalogue else id for id in profile.clinician_allows
    ]
    team = ["more after surgery"] if profile.team_allows else []
    return ", ".join([*names, *team])


def day_in_words(day: date) -> str:
    """A day as it is told: "16 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def _short(profile: Profile) -> str:
    where = WHERE.get(profile.where or "", "")
    worst = "" if profile.usual_worst is None else f"usual worst {profile.usual_worst}"
    return ", ".join(part for part in (where, worst) if part) or "told"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or "nothing"


def _programme(bundle: Bundle, id: str | None) -> str:
    if id is None:
        return OWN_PLAN
    try:
        return bundle.catalogue.programme(id).name
    except UnknownProgramme:
        return id
