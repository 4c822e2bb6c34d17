"""What the person told about themselves, in words; changed by answering the first run again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lumbarjack.core.catalogue.index import UnknownProgramme
from lumbarjack.core.models.person import Profile
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.setup import conditions

WHERE = {"back": "back", "leg": "leg", "both": "back and leg"}


@dataclass(frozen=True)
class Told:
    """A few words for a row, and label and words of each answer; empty before the first run."""

    short: str = ""
    answers: tuple[tuple[str, str], ...] = ()


def told_about(bundle: Bundle) -> Told:
    """The answers as they stand in the record."""
    record = bundle.record()
    profile = record.profile
    if profile is None:
        return Told()
    names = conditions(bundle.catalogue)
    answers = [
        ("Where", WHERE.get(profile.where or "", "not said")),
        ("Worst", "not said" if profile.usual_worst is None else f"usually {profile.usual_worst}"),
        ("Told", _listed(names.get(c, c) for c in profile.conditions)),
        ("Has", _listed(e.replace("-", " ") for e in profile.equipment)),
        ("Floor", "no" if profile.no_floor else "yes"),
        ("Plan", _programme(bundle, record.plan.programme if record.plan else None)),
        ("Mode", profile.mode),
    ]
    return Told(_short(profile), tuple(answers))


def _short(profile: Profile) -> str:
    where = WHERE.get(profile.where or "", "")
    worst = "" if profile.usual_worst is None else f"usual worst {profile.usual_worst}"
    return ", ".join(part for part in (where, worst) if part) or "told"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or "nothing"


def _programme(bundle: Bundle, id: str | None) -> str:
    if id is None:
        return "made by hand"
    try:
        return bundle.catalogue.programme(id).name
    except UnknownProgramme:
        return id
