"""What the plan's screen shows, read from the record; nothing here knows Textual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.core.dosing import WHO, set_by
from lumbarjack.core.models.dose import SetBy
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.plan.standing import Standing
from lumbarjack.core.safety.gate import lock_on
from lumbarjack.core.session.phases import BETWEEN_S
from lumbarjack.core.session.script import seconds_of
from lumbarjack.services.away import away_now, away_words
from lumbarjack.services.browse import CLOSED
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.plan import PlanNow, read_plan
from lumbarjack.services.words import counted

NO_PLAN = "There is no plan yet"
NO_PLAN_HOW = "Enter asks a few questions, about two minutes, and makes one that fits you."
EMPTY_PLAN = "No exercises yet"
SHORT_WHO = {
    SetBy.CLINICIAN: "clinician",
    SetBy.USER: "you",
    SetBy.PROGRAMME: "programme",
    SetBy.CATALOGUE: "catalogue",
    SetBy.NOBODY: "nobody",
}
"""Who set a dose, in one word for a column."""

LETTERS = "MTWTFSS"


@dataclass(frozen=True)
class PlanRow:
    """One exercise of the plan; `place` is where it stands in the document."""

    place: int
    exercise: Exercise
    standing: Standing

    @property
    def who(self) -> str:
        """Who set the dose, in one word."""
        return SHORT_WHO[set_by(self.standing.dose)]


@dataclass(frozen=True)
class PlanPage:
    """One look at the plan; `plan` is None before the first run.

    `under` is the second line. `total` counts the exercises of the catalogue.
    """

    plan: PlanNow | None
    rows: tuple[PlanRow, ...]
    headline: str
    under: str
    away: AwayDocument | None
    closed: str
    total: int


def read_page(bundle: Bundle) -> PlanPage:
    """The plan as it stands today."""
    catalogue, today = bundle.catalogue, bundle.today()
    record = bundle.record().until(today)
    away = away_now(record, today)
    closed = CLOSED if lock_on(record, today).locked else ""
    total = len(catalogue.exercises)
    try:
        plan = read_plan(bundle)
    except NeedsSetup:
        return PlanPage(None, (), NO_PLAN, NO_PLAN_HOW, away, closed, total)
    rows = tuple(
        PlanRow(place, catalogue.exercise(row.exercise), row)
        for place, row in zip(plan.places, plan.rows, strict=True)
    )
    if not rows:
        how = f"c shows all {total}, a there adds one. m makes a plan from a programme."
        return PlanPage(plan, (), EMPTY_PLAN, how, away, closed, total)
    return PlanPage(
        plan,
        rows,
        headline(plan, today),
        _under(rows, away, closed, plan, today),
        away,
        closed,
        total,
    )


def headline(plan: PlanNow, today: date) -> str:
    """The programme's name, and since when."""
    year = "" if plan.since.year == today.year else f" {plan.since.year}"
    return f"{plan.name}, since {plan.since.day} {plan.since:%B}{year}"


def _under(
    rows: tuple[PlanRow, ...], away: AwayDocument | None, closed: str, plan: PlanNow, today: date
) -> str:
    if closed:
        return closed
    if away is not None:
        return away_words(away, today)
    seconds = sum(seconds_of(row.exercise, row.standing.dose) + BETWEEN_S for row in rows)
    count = counted(len(rows))
    changed = ", with your changes" if plan.changed else ""
    many = "" if len(rows) == 1 else "s"
    return f"{count.capitalize()} exercise{many}, {max(1, round(seconds / 60))} minutes{changed}"


def days_letters(days: tuple[int, ...], nothing: str) -> str:
    """The days as seven letters: "M·W·F··"; every day where none is named."""
    chosen = days or range(7)
    return "".join(letter if n in chosen else nothing for n, letter in enumerate(LETTERS))


def who_words(by: SetBy) -> str:
    """Who set a number, in words."""
    return WHO[by]
