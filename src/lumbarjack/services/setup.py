"""First run: the safety answers, what the person told, and the plan that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Literal

from lumbarjack.core.catalogue.fitting import special_equipment
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.choosing import Suggested, suggest_programme
from lumbarjack.core.plan.making import make_items, own_rungs
from lumbarjack.core.plan.numbers import kept
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.core.safety.history import HISTORY
from lumbarjack.core.safety.signs import LIST_VERSION
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.plan import after

Where = Literal["back", "leg", "both"]
Rough = Literal["recent", "weeks", "months"]

ROUGHLY: dict[Rough, timedelta] = {
    "recent": timedelta(weeks=2),
    "weeks": timedelta(weeks=6),
    "months": timedelta(weeks=13),
}
"""Less than 6 weeks, 6 to 12 weeks, more than 3 months: the day taken for a rough answer.

It lies near the newer end of what was said, so that nothing counts as older than it is; less than
6 weeks counts as fresh (our judgement).
"""

ABOUT = (
    "lumbarjack shows exercises, keeps a pain diary and suggests, with its reasons, when to make "
    "things easier. It is general information and a log, not a medical device; none of its rules "
    "has been tried on patients. Everything stays on this machine."
)
"""What this is and is not, said before anything is asked."""


@dataclass(frozen=True)
class Answers:
    """The first-run answers; None is "not said", and keeps what was told before.

    `history` are ids of `core.safety.history`, `history_when` when each was, as it was said.
    `unsaid` names answers told before that are taken back.
    """

    where: Where | None = None
    onset: date | None = None
    usual_worst: int | None = None
    eases: tuple[str, ...] | None = None
    worsens: tuple[str, ...] | None = None
    conditions: tuple[str, ...] | None = None
    history: tuple[str, ...] | None = None
    history_when: Mapping[str, str] | None = None
    equipment: tuple[str, ...] | None = None
    no_floor: bool | None = None
    programme: str | None = None
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True)
class SetUp:
    """What is stored: the profile, the plan, and the programme's name with why it fits."""

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
    made = prepare(bundle, answers)
    store(bundle, made, check)
    return made


def prepare(bundle: Bundle, answers: Answers) -> SetUp:
    """The answers and the plan made from them, not yet stored. Raises as `set_up` does."""
    catalogue = bundle.catalogue
    before = bundle.record()
    profile = _checked(bundle, answers, before.profile)
    chosen = _choose(profile, answers.programme, bundle.today())
    programme = catalogue.programme(chosen.programme)
    rows = () if before.plan is None else standings(catalogue, before, before.plan)
    rungs = _rungs(catalogue, before, rows)
    items, dropped = make_items(catalogue, programme, profile, rungs)
    plan = PlanDocument(
        id=bundle.new_id(),
        at=after(bundle, before.plan),
        day=bundle.today(),
        programme=programme.id,
        items=kept(items, rows),
        dropped=dropped,
    )
    return SetUp(profile, plan, programme.name, chosen.why, again=before.plan is not None)


def store(bundle: Bundle, made: SetUp, check: SafetyCheck | None) -> None:
    """Store what was prepared, in one write; `check` as for `set_up`."""
    documents = (made.profile, made.plan)
    bundle.journal.put_all(documents if check is None else (check, *documents))


def tell(bundle: Bundle, answers: Answers, check: SafetyCheck | None) -> Profile:
    """Store the answers alone: the plan stays as it is. Raises BadInput as `set_up` does."""
    profile = _checked(bundle, answers, bundle.record().profile)
    bundle.journal.put_all((profile,) if check is None else (check, profile))
    return profile


def _checked(bundle: Bundle, answers: Answers, before: Profile | None) -> Profile:
    catalogue = bundle.catalogue
    _known("condition", answers.conditions or (), conditions(catalogue))
    _known("equipment", answers.equipment or (), special_equipment(catalogue))
    _known("history", answers.history or (), (past.id for past in HISTORY))
    if answers.onset is not None and answers.onset > bundle.today():
        raise BadInput(f"Onset {answers.onset} is in the future; give the day this pain began.")
    return _profile(bundle, answers, before)


def onset_from(text: str, today: date) -> date:
    """The day of a date as it is typed: 2026-03-16, or 2026-03 for a month.

    Raises BadInput where it is no date, or one that is still to come.
    """
    text = text.strip()
    try:
        onset = date.fromisoformat(text if len(text) > len("2026-03") else f"{text}-01")
    except ValueError:
        raise BadInput("Written 2026-03 or 2026-03-16; Enter leaves it open.") from None
    if onset > today:
        raise BadInput("That is in the future; Enter leaves it open.")
    return onset


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
    so_far = {} if before is None else before.model_dump(exclude=now | set(answers.unsaid))
    ours = {"programme", "unsaid"}
    told = {k: v for k, v in answers.__dict__.items() if k not in ours and v is not None}
    if answers.history is not None:
        told |= {"history_asked": bundle.today(), "history_when": _dated(answers, before)}
    return Profile.model_validate(
        {**so_far, **told, "id": bundle.new_id(), "at": bundle.now(), "day": bundle.today()}
    )


def _dated(answers: Answers, before: Profile | None) -> dict[str, str]:
    """When each of the history was: as said now, else as it was told before."""
    known = {**(before.history_when if before else {}), **(answers.history_when or {})}
    return {id: known[id] for id in answers.history or () if known.get(id)}


def _rungs(catalogue: Catalogue, before: Record, rows: tuple[Standing, ...]) -> dict[str, str]:
    """The person's rungs: those last done, and where the plan so far stands on its ladders."""
    rungs = dict(own_rungs(catalogue, before))
    for row in rows:
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
