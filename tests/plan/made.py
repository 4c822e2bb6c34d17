"""Small records for the tests of the plan."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from lumbarjack import catalog_io
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.plan.making import make_items

CATALOGUE = catalog_io.load()
FIRST = date(2026, 3, 2)


def instant(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def profile(**told: Any) -> Profile:
    return Profile(id="profile", at=instant(FIRST, 7), day=FIRST, **told)


def record(programme: str = "daily-ten", person: Profile | None = None, **more: Any) -> Record:
    person = person or profile()
    items, dropped = make_items(CATALOGUE, CATALOGUE.programme(programme), person, {})
    plan = PlanDocument(
        id="plan",
        at=instant(FIRST, 7),
        day=FIRST,
        programme=programme,
        items=items,
        dropped=dropped,
    )
    return Record(profile=person, plan=plan, **more)


def session(day: date, *exercises: str, peak: int = 3) -> SessionRecord:
    return SessionRecord(
        id=f"session-{day}",
        at=instant(day),
        day=day,
        ended_at=instant(day) + timedelta(minutes=10),
        finished=True,
        seconds=600,
        before=3,
        exercises=tuple(
            ExerciseDone(
                planned=e,
                exercise=e,
                dose=resolve(CATALOGUE.exercise(e)),
                status="done",
                before=3,
                peak=peak,
            )
            for e in exercises
        ),
    )


def decision(
    day: date, rule: str, action: Action, answer: str = "accept", hour: int = 9, **advice: Any
) -> AdviceDecision:
    exercise = advice.get("exercise")
    end = f".{exercise}" if exercise else ""
    return AdviceDecision.model_validate(
        {
            "id": f"{day}-{rule}-{exercise}-{hour}",
            "at": instant(day, hour),
            "day": day,
            "decision": answer,
            "advice": Advice(
                id=f"{day}.{rule}{end}",
                rule=rule,
                action=action,
                day=day,
                headline="Suggested.",
                reason=f"Because of {rule}.",
                window="today",
                sources=("a source",),
                changes="A better morning.",
                **advice,
            ),
        }
    )
