"""Made-up people: a small plan on the shipped catalogue, and whole histories in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from lumbarjack import catalog_io
from lumbarjack.core.advice.assess import assess
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Advice, AdviceDecision
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import PlanDocument, PlanItem, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.plan.day import plan_for_day

FIRST = date(2026, 3, 2)
"""Day 1 of every history, a Monday."""

PLAN = ("bridge", "bird-dog")


@cache
def catalogue() -> Catalogue:
    return catalog_io.load()


def day(number: int) -> date:
    """Day 1 is the first."""
    return FIRST + timedelta(days=number - 1)


def at(number: int, hour: int = 7, minute: int = 0) -> datetime:
    return datetime.combine(day(number), time(hour, minute), UTC)


def profile(**told: object) -> Profile:
    """Pain over 12 weeks in the low back, unless said otherwise."""
    facts = {"where": "back", "onset": FIRST - timedelta(days=400), **told}
    return Profile.model_validate({"id": "me", "at": at(0), "day": day(0), **facts})


def plan(*exercises: str, programme: str | None = None) -> PlanDocument:
    items = tuple(PlanItem(exercise=e) for e in exercises or PLAN)
    return PlanDocument(id="plan", at=at(0), day=day(0), items=items, programme=programme)


def check_in(number: int, now: int | None, worst: int | None = None, **more: object) -> DiaryEntry:
    facts = {
        "id": f"in-{number:03}",
        "at": at(number),
        "day": day(number),
        "kind": "checkin",
        "now": now,
        "worst": now if worst is None else worst,
        "zone": Zone.BACK,
        **more,
    }
    return DiaryEntry.model_validate(facts)


def done(exercise: str, before: int | None, peak: int | None, **more: object) -> ExerciseDone:
    facts = {
        "planned": exercise,
        "exercise": exercise,
        "dose": resolve(catalogue().exercise(exercise)),
        "status": "done",
        "before": before,
        "peak": peak,
        **more,
    }
    return ExerciseDone.model_validate(facts)


def session(number: int, *exercises: ExerciseDone, hour: int = 8, **more: object) -> SessionRecord:
    facts = {
        "id": f"s-{number:03}-{hour}",
        "at": at(number, hour),
        "ended_at": at(number, hour, 12),
        "day": day(number),
        "finished": True,
        "seconds": 600,
        "exercises": exercises,
        **more,
    }
    return SessionRecord.model_validate(facts)


def usual_session(number: int, pain: int, peak: int | None = None) -> SessionRecord:
    top = pain if peak is None else peak
    return session(number, *(done(e, pain, top) for e in PLAN))


def decided(number: int, advice: Advice, answer: str = "accept") -> AdviceDecision:
    return AdviceDecision.model_validate(
        {
            "id": f"d-{number:03}-{advice.id}",
            "at": at(number, 7, 30),
            "day": day(number),
            "advice": advice,
            "decision": answer,
        }
    )


def person(
    diary: Iterable[DiaryEntry] = (),
    sessions: Iterable[SessionRecord] = (),
    *,
    decisions: Iterable[AdviceDecision] = (),
    **more: object,
) -> Record:
    facts = {
        "profile": profile(),
        "plan": plan(),
        "diary": tuple(diary),
        "sessions": tuple(sessions),
        "decisions": tuple(decisions),
        **more,
    }
    return Record.model_validate(facts)


def scores(text: str) -> list[int | None]:
    """ "3 3 - 2" -> [3, 3, None, 2]; "3x14" is fourteen threes."""
    found: list[int | None] = []
    for word in text.split():
        value, _, times = word.partition("x")
        found += [None if value == "-" else int(value)] * int(times or 1)
    return found


def live(
    pains: str | Sequence[int | None], record: Record | None = None
) -> list[tuple[Advice, ...]]:
    """A history lived day by day as replay means it: what was said on each day.

    Every logged day has a check-in (now = worst = the day's number) and, after everything said
    was accepted (but for the question whether a flare is the new usual level), the session that
    was due, with before = peak = that number.
    """
    return _lived(pains, record, takes_back=True)[1]


def live_record(pains: str, *, takes_back: bool = True) -> Record:
    """The record of such a life; without `takes_back` a flare's way back is left unanswered."""
    return _lived(pains, None, takes_back=takes_back)[0]


def _lived(
    pains: str | Sequence[int | None], record: Record | None, *, takes_back: bool
) -> tuple[Record, list[tuple[Advice, ...]]]:
    values = scores(pains) if isinstance(pains, str) else list(pains)
    record = record if record is not None else person()
    said: list[tuple[Advice, ...]] = []
    for number, pain in enumerate(values, start=1):
        if pain is not None:
            record = with_more(record, diary=(check_in(number, pain),))
        advice = assess(catalogue(), record, day(number))
        said.append(advice)
        taken = [
            a for a in advice if a.takes != "new-usual" and (takes_back or a.takes != "rung-down")
        ]
        record = with_more(record, decisions=tuple(decided(number, a) for a in taken))
        if pain is not None:
            record = with_more(record, sessions=(due(record, number, pain),))
    return record, said


def due(record: Record, number: int, pain: int) -> SessionRecord:
    items = plan_for_day(catalogue(), record, day(number)).items
    return session(
        number,
        *(
            ExerciseDone(
                planned=i.planned,
                exercise=i.exercise,
                dose=i.dose,
                status="done",
                before=pain,
                peak=pain,
                lowered_by=i.lowered_by,
            )
            for i in items
        ),
    )


def with_more(record: Record, **documents: tuple[object, ...]) -> Record:
    return record.model_copy(
        update={name: (*getattr(record, name), *more) for name, more in documents.items()}
    )


def actions(said: list[tuple[Advice, ...]], *names: str) -> list[int]:
    """The days (from 1) on which one of these actions was said."""
    return [n for n, advice in enumerate(said, 1) if any(a.action in names for a in advice)]


def logged(pains: str, **zones: Zone) -> list[DiaryEntry]:
    """Check-ins as `scores` reads them; `d9=Zone.CALF` is how far out it was on day 9."""
    where = {int(name[1:]): zone for name, zone in zones.items()}
    return [
        check_in(n, p, zone=where.get(n, Zone.BACK))
        for n, p in enumerate(scores(pains), 1)
        if p is not None
    ]


def said_on(record: Record, number: int) -> tuple[Advice, ...]:
    return assess(catalogue(), record, day(number))


def of_rule(advice: Iterable[Advice], rule: str) -> list[Advice]:
    return [a for a in advice if a.rule == rule]


def rules(advice: Iterable[Advice]) -> set[str]:
    return {a.rule for a in advice}
