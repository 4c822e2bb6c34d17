"""First run: the safety answers, what the person told, and the plan that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Literal

from lumbarjack.core.catalogue.fitting import special_equipment
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.choosing import Suggested, suggest_programme
from lumbarjack.core.plan.making import make_items, own_rungs
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.safety.signs import LIST_VERSION
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput

Where = Literal["back", "leg", "both"]


@dataclass(frozen=True)
class Answers:
    """The first-run answers; None is "not said", and keeps what was told before."""

    where: Where | None = None
    onset: date | None = None
    usual_worst: int | None = None
    eases: tuple[str, ...] | None = None
    worsens: tuple[str, ...] | None = None
    conditions: tuple[str, ...] | None = None
    equipment: tuple[str, ...] | None = None
    no_floor: bool | None = None
    programme: str | None = None


@dataclass(frozen=True)
class SetUp:
    """What was stored: the profile, the plan, and the programme's name with why it fits."""

    profile: Profile
    plan: PlanDocument
    programme: str
    why: str
    again: bool = field(default=False)


def set_up(bundle: Bundle, answers: Answers, check: SafetyCheck | None) -> SetUp:
    """Store the answers and the plan made from them, in one write, and return both.

    `check` is the safety answer given with them (None where it is stored already). Raises
    BadInput for a condition or an equipment nobody knows, UnknownProgramme for a programme.
    """
    catalogue = bundle.catalogue
    _known("condition", answers.conditions or (), conditions(catalogue))
    _known("equipment", answers.equipment or (), special_equipment(catalogue))
    if answers.onset is not None and answers.onset > bundle.today():
        raise BadInput(f"Onset {answers.onset} is in the future; give the day this pain began.")
    before = bundle.record()
    profile = _profile(bundle, answers, before.profile)
    chosen = _choose(profile, answers.programme, bundle.today())
    programme = catalogue.programme(chosen.programme)
    items, dropped = make_items(catalogue, programme, profile, _rungs(catalogue, before))
    plan = PlanDocument(
        id=bundle.new_id(),
        at=bundle.now(),
        day=bundle.today(),
        programme=programme.id,
        items=items,
        dropped=dropped,
    )
    documents = (profile, plan) if check is None else (check, profile, plan)
    bundle.journal.put_all(documents)
    return SetUp(profile, plan, programme.name, chosen.why, again=before.plan is not None)


def first_check(bundle: Bundle, why: Literal["first-run", "command-line"]) -> SafetyCheck:
    """The answer "none of these" to the list, ready to be stored with the rest."""
    return SafetyCheck(
        id=bundle.new_id(),
        at=bundle.now(),
        day=bundle.today(),
        why=why,
        none_of_these=True,
        shown=f"list {LIST_VERSION}; answered on the command line"
        if why == "command-line"
        else f"list {LIST_VERSION}",
    )


def conditions(catalogue: Catalogue) -> dict[str, str]:
    """Condition id -> its name, of all that can be told at first run."""
    return {c.id: c.name for c in catalogue.cautions if not c.context}


def _profile(bundle: Bundle, answers: Answers, before: Profile | None) -> Profile:
    """The new answers over those told before."""
    now = {"id", "at", "day", "edited_at", "device"}
    kept = {} if before is None else before.model_dump(exclude=now)
    told = {k: v for k, v in answers.__dict__.items() if k != "programme" and v is not None}
    return Profile.model_validate(
        {**kept, **told, "id": bundle.new_id(), "at": bundle.now(), "day": bundle.today()}
    )


def _rungs(catalogue: Catalogue, before: Record) -> dict[str, str]:
    """The person's rungs: those last done, and where the plan so far stands on its ladders."""
    rungs = dict(own_rungs(catalogue, before))
    if before.plan is not None:
        for row in standings(catalogue, before, before.plan):
            rungs[catalogue.exercise(row.exercise).ladder] = row.exercise
    return rungs


def suggestion(bundle: Bundle, answers: Answers) -> Suggested:
    """The programme that would be chosen for these answers, and why."""
    profile = _profile(bundle, answers, bundle.record().profile)
    return _choose(profile, None, bundle.today())


def _choose(profile: Profile, named: str | None, today: date) -> Suggested:
    if named is not None:
        return Suggested(programme=named, why="You chose it.")
    return suggest_programme(profile, today)


def _known(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    names = sorted(known)
    for one in given:
        if one not in names:
            near = get_close_matches(one, names, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(names)}."
            raise BadInput(f"Unknown {what} {one}; {hint}")
