"""One life lived day by day: what was told so far, what was said of it, and the plan that follows.

A day costs the same however long the diary is: the pain is read once for all days that it is
followed from one first day on, and answers that the plan has in it are not kept beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from lumbarjack.core.advice.assess import assess_seen, is_choice
from lumbarjack.core.advice.rules.r4_easier_now import LEAST, risen
from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Advice, AdviceDecision
from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayPlan
from lumbarjack.core.pain.levels import Course, Levels, read_course
from lumbarjack.core.pain.window import EPOCH_DAYS, followed_from
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.replay.recent import recent
from lumbarjack.core.safety.rules import safety_advice

ANSWERED = time(7, 30)
LET_GO = timedelta(days=14)
"""So often what no rule asks for any more is let go."""


class Row(Fact):
    """A logged day, with its score, B and C as they were then, and the advice that begins on it.

    `baseline` is None where nothing was known of it, as on the first day or after a long gap; C is
    then its floor.
    """

    day: date
    value: int
    baseline: int | None
    ceiling: int
    advice: tuple[Advice, ...]


@dataclass
class Life:
    """`record` is what was told so far; `whole` has all of the diary, of which only the pain is
    read, and of that no more than a day may know."""

    catalogue: Catalogue
    record: Record
    whole: Record
    said: set[str] = field(default_factory=set)
    usual_again: int = 0
    let_go: date = date.min
    _course: Course | None = None
    _read_for: object = None

    def add(self, **documents: tuple[Document, ...]) -> None:
        """What was told next, by its field of the record."""
        update = {n: (*getattr(self.record, n), *new) for n, new in documents.items() if new}
        self.record = self.record.model_copy(update=update)

    def take_over(self, newest: Mapping[str, Document]) -> None:
        """A new profile or plan holds from now on."""
        if newest:
            self.record = self.record.model_copy(update=dict(newest))

    def row(self, day: date, value: int) -> Row:
        """Live a logged day: its levels, and what begins on it, which is taken as accepted."""
        levels, new = self._live(day)
        usual = levels.baseline if levels.known else None
        return Row(day=day, value=value, baseline=usual, ceiling=levels.ceiling, advice=new)

    def live(self, day: date) -> tuple[Advice, ...]:
        """What begins on a day, taken as accepted."""
        return self._live(day)[1]

    def after_session(self, row: Row) -> tuple[Advice, ...]:
        """What begins in the session of a day that was lived: R4, where the pain rose in it.

        On a day of which nothing usual is known that is not asked: in numbers without sessions the
        peak is the day's own number, and nothing tells that it is a high one.
        """
        if row.baseline is None or row.value < LEAST:
            return ()
        seen = look(self.catalogue, self.record, row.day, course=self._pain(row.day))
        return self._begin(seen) if risen(seen, row.day) else ()

    def _live(self, day: date) -> tuple[Levels, tuple[Advice, ...]]:
        if day - self.let_go >= LET_GO:
            self.record, self.let_go = recent(self.catalogue, self.record, day), day
        seen = look(self.catalogue, self.record, day, course=self._pain(day))
        return seen.levels, self._begin(seen)

    def _begin(self, seen: Seen) -> tuple[Advice, ...]:
        advice = assess_seen(seen, safety_advice(self.record, seen.day))
        new = tuple(a for a in advice if a.id not in self.said)
        self.said.update(a.id for a in new)
        self._accept(seen.day, new)
        return new

    def due(self, day: date) -> DayPlan:
        """What is due on a day, after what was accepted on it."""
        flare = self._pain(day).flare(day)
        return plan_for_day(self.catalogue, self.record, day, flare=flare)

    def _pain(self, day: date) -> Course:
        """The pain up to `day` or further: what comes later in it nobody looks at.

        It is read anew where it is followed from another day on, or where an answer changes it.
        """
        key = (followed_from(day), self.record.profile, self.usual_again)
        if self._course is None or key != self._read_for:
            last = day + timedelta(days=EPOCH_DAYS - 1 - day.toordinal() % EPOCH_DAYS)
            told = self.whole.model_copy(
                update={"profile": self.record.profile, "decisions": self.record.decisions}
            )
            self._course, self._read_for = read_course(told, last), key
        return self._course

    def _accept(self, day: date, advice: tuple[Advice, ...]) -> None:
        at = datetime.combine(day, ANSWERED, UTC)
        taken = [a for a in advice if is_choice(a)]
        self.usual_again += sum(a.takes == "new-usual" for a in taken)
        self.add(
            decisions=tuple(
                AdviceDecision(id=f"{a.id}-taken", at=at, day=day, advice=a, decision="accept")
                for a in taken
            )
        )
