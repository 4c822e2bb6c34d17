"""Made-up lives for the properties: pain, sessions, places, own minds, conditions."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date

from hypothesis import strategies as st

from lumbarjack.core.advice.assess import assess_seen
from lumbarjack.core.advice.seen import look
from lumbarjack.core.models.advice import Advice, FlareDeclared
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.standing import Standing
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    person,
    plan,
    profile,
    session,
    with_more,
)

EXERCISES = ("bridge", "bird-dog", "walk-10", "prone-press-up")

PAINS = st.one_of(
    st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=4, max_size=24),
    st.tuples(st.integers(0, 7), st.lists(st.integers(-1, 3), min_size=7, max_size=24)).map(
        lambda t: [max(0, t[0] + d) for d in t[1]]
    ),
    st.tuples(
        st.integers(1, 6),
        st.lists(st.sampled_from([0, 0, 0, 1, -1, None]), min_size=9, max_size=24),
    ).map(lambda t: [None if d is None else t[0] + d for d in t[1]]),
)

CONDITIONS = (
    (),
    (),
    ("pregnancy", "nerve"),
    ("osteoporosis", "stenosis"),
    ("knee", "wrist-shoulder"),
    ("post-surgery",),
    ("disc-flexion", "balance", "high-bp"),
)


@dataclass(frozen=True)
class Life:
    """A record, and what was said, stood and was due on each of its days."""

    record: Record
    said: tuple[tuple[Advice, ...], ...]
    rows: tuple[tuple[Standing, ...], ...] = ()
    due: tuple[tuple[DayItem, ...], ...] = ()

    @property
    def last(self) -> date:
        return day(len(self.said))


@dataclass
class _Living:
    record: Record
    seed: random.Random
    said: list[tuple[Advice, ...]] = field(default_factory=list)
    rows: list[tuple[Standing, ...]] = field(default_factory=list)
    due: list[tuple[DayItem, ...]] = field(default_factory=list)

    def day(self, number: int, pain: int | None) -> None:
        if pain is not None:
            worst = min(10, pain + self.seed.choice((0, 0, 1, 2)))
            zone = self.seed.choice((Zone.BACK,) * 9 + (Zone.BUTTOCK, Zone.THIGH, None))
            self.record = with_more(self.record, diary=(check_in(number, pain, worst, zone=zone),))
        if self.seed.random() < 0.02:
            flare = FlareDeclared(id=f"f-{number}", at=at(number, 7, 10), day=day(number))
            self.record = with_more(self.record, flares=(flare,))
        seen = look(catalogue(), self.record, day(number))
        advice = assess_seen(seen)
        self.said.append(advice)
        self.rows.append(seen.rows)
        self._answer(number, advice)
        planned = plan_for_day(catalogue(), self.record, day(number), flare=seen.flare).items
        self.due.append(planned)
        if pain is not None and planned and self.seed.random() < 0.85:
            self.record = with_more(self.record, sessions=(self._session(number, pain, planned),))

    def _answer(self, number: int, advice: tuple[Advice, ...]) -> None:
        answers = ("accept",) * 8 + ("keep", "later")
        decisions = tuple(
            decided(number, a, self.seed.choice(answers)) for a in advice if a.takes != "new-usual"
        )
        self.record = with_more(self.record, decisions=decisions)

    def _session(self, number: int, pain: int, items: tuple[DayItem, ...]) -> SessionRecord:
        told = tuple(self._done(item, pain) for item in items)
        zone = self.seed.choice((None, Zone.BACK, Zone.BACK, Zone.BUTTOCK))
        return session(number, *told, zone_before=zone)

    def _done(self, item: DayItem, pain: int) -> ExerciseDone:
        outward = self.seed.random() < 0.01
        return ExerciseDone(
            planned=item.planned,
            exercise=item.exercise,
            dose=item.dose,
            status="done",
            before=pain,
            peak=self.seed.choice((pain, pain, min(10, pain + 1), min(10, pain + 3), None)),
            effort=self.seed.choice(("easy", "right", None)),
            lowered_by=item.lowered_by,
            zone_before=Zone.BACK if outward else None,
            zone_after=Zone.THIGH if outward else None,
            outward="still" if outward else None,
        )


@st.composite
def lives(draw: st.DrawFn) -> Life:
    pains = draw(PAINS)
    seed = random.Random(draw(st.integers(0, 2**16)))
    who = profile(
        usual_worst=draw(st.one_of(st.none(), st.integers(0, 10))),
        conditions=draw(st.sampled_from(CONDITIONS)),
        no_floor=draw(st.booleans()) and seed.random() < 0.3,
        mode="steady" if seed.random() < 0.15 else "guided",
    )
    living = _Living(person(profile=who, plan=plan(*EXERCISES)), seed)
    for number, pain in enumerate(pains, 1):
        living.day(number, pain)
    return Life(living.record, tuple(living.said), tuple(living.rows), tuple(living.due))


@st.composite
def calm_lives(draw: st.DrawFn) -> Life:
    """Lives near to a step up: a steady level, a session a day, nothing accepted so far."""
    usual = draw(st.integers(0, 7))
    moves = draw(st.lists(st.sampled_from((0, 0, 0, 0, 1, -1, -2, 2)), min_size=7, max_size=14))
    rises = draw(st.lists(st.sampled_from((0, 0, 0, 1)), min_size=14, max_size=14))
    pains = [max(0, usual + move) for move in moves]
    record = person([check_in(n, p) for n, p in enumerate(pains, 1)], plan=plan("bridge"))
    sessions = tuple(
        session(n, done("bridge", p, min(10, p + rise)))
        for n, (p, rise) in enumerate(zip(pains, rises, strict=False), 1)
    )
    record = with_more(record, sessions=sessions)
    said = tuple(assess_seen(look(catalogue(), record, day(n))) for n in range(1, len(pains) + 1))
    return Life(record, said)
