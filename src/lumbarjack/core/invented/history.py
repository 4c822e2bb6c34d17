"""The days of an invented person, lived one by one with the real plan and the real rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from random import Random

from lumbarjack.core.advice.assess import open_advice
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.invented.beginnings import answer_list, begin
from lumbarjack.core.invented.course import CHAPTER, DayPain, Event, course
from lumbarjack.core.invented.details import details
from lumbarjack.core.invented.moments import Calendar
from lumbarjack.core.invented.monthly import Monthly
from lumbarjack.core.invented.notes import Mood, Notes
from lumbarjack.core.invented.pen import Pen
from lumbarjack.core.invented.people import Person, person
from lumbarjack.core.invented.sittings import Lengths, session
from lumbarjack.core.invented.told import Told
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.today import DayKind, DayPlan
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.safety.gate import REPEAT

PROGRAMME = "daily-ten"
LATER_PROGRAMMES = (PROGRAMME, "big-three-walk", "strength-keep", "extension-ease")

EVERY_DAY = 120
"""In so many days before the end the advice is looked at every day."""

LONG_AGO = 400
"""More days than this before the end what is due is worked out again only where it may differ."""

KEPT_FOR = timedelta(days=21)
"""And where it is older than this, as what is due changes with time as well."""

LOOKS, LOOKED = 0.35, 0.15
"""How often they look at the advice of a usual day, and how often they did long ago."""

MORNING_ENDS = time(11)
"""From here on nobody is taken to have just risen."""

AWAY_CLOCKS = (-6, -1, 0, 1)
LAST_AWAY_CLOCKS = (-1, 1)
"""Hours by which clocks may differ on a journey; the last one was not far."""

BECAUSE: Mapping[str, tuple[str, ...]] = {
    "accept": ("Feels right.", "Sounds sensible.", "Let us try it."),
    "later": ("Busy week, not today.", "After the weekend."),
    "keep": ("Happy with it as it is.", "It is fine while I do it."),
}


def invent(
    catalogue: Catalogue, end: date, days: int, *, seed: int, calendar: Calendar
) -> tuple[Document, ...]:
    """The documents of the `days` days before `end`, oldest first.

    The first run is done, the safety list was answered within 28 days before `end`, and nothing
    is told on that day. Equal arguments give equal documents.
    """
    rng = Random(f"lumbarjack course {seed}")
    life = _Life(catalogue, end, seed, calendar, person(rng))
    for before, pain in zip(range(days, 0, -1), course(rng, life.who, days), strict=True):
        if calendar.has(end - timedelta(days=before)):
            life.live(before, pain)
    return life.told.everything()


class _Life:
    """One person on their way through their days."""

    pain: DayPain

    def __init__(
        self, catalogue: Catalogue, end: date, seed: int, calendar: Calendar, who: Person
    ) -> None:
        self.catalogue = catalogue
        self.end = end
        self.who = who
        self.rng = Random(f"lumbarjack days {seed}")
        self.minds = Random(f"lumbarjack answers {seed}")
        self.pen = Pen(calendar, self.rng, end)
        self.details = Random(f"lumbarjack details {seed}")
        asked = Random(f"lumbarjack measures {seed}")
        self.monthly = Monthly(asked, Pen(calendar, asked, end), who)
        self.notes = Notes(Random(f"lumbarjack notes {seed}"), who.work)
        self.told = Told(end)
        self.before = 0
        self.kept: dict[object, DayPlan] = {}
        self.lengths: Lengths = {}

    def live(self, before: int, pain: DayPain) -> None:
        """Live the day so many days before the end."""
        self.before, self.pain = before, pain
        self.pen.day = self.end - timedelta(days=before)
        self._plan_anew()
        if pain.event is Event.AWAY:
            self._be_away()
        elif pain.event is not Event.SILENT:
            self.pen.shift = timedelta(0)
            self._be_home()

    def _plan_anew(self) -> None:
        """Make the first plan, or now and then another one where a chapter begins."""
        if self.told.plans:
            last = self.before == CHAPTER
            if self.before % CHAPTER or not (last or self._happens(0.4)):
                return
            programme = PROGRAMME if last else self.rng.choice(LATER_PROGRAMMES)
        else:
            programme = PROGRAMME
        begin(
            self.told,
            self.pen,
            self.catalogue,
            self.who,
            programme=programme,
            usual=self.pain.usual,
            end=self.end,
        )

    def _be_home(self) -> None:
        early = len(self.told.diary) < 8 or self.before < 6
        checked_in = early or self.pain.event is not None or self._happens(0.93)
        if checked_in:
            self._check_in()
        wants_to = self._happens(0.75 if self.pain.flare_day else 0.83) or self.pain.eve
        trained = wants_to and self._train()
        if self._happens(0.3):
            self._log(17 * 60 + 30 if trained else 14 * 60)
        elif not checked_in and self._happens(0.4):
            self._log(9 * 60)

    def _be_away(self) -> None:
        """A few words from the way, with the offset of the clocks there."""
        away = self.told.away
        if not away or away[-1].last < self.pen.day:
            clocks = AWAY_CLOCKS if self.before > CHAPTER else LAST_AWAY_CLOCKS
            self.pen.shift = timedelta(hours=self.rng.choice(clocks))
            last = self.pen.day + timedelta(days=self.pain.lasts - 1)
            away.append(self.pen.new(AwayDocument, 70, first=self.pen.day, last=last))
        if self._happens(0.5):
            self._log(16 * 60)

    def _check_in(self) -> None:
        up, pain = self.who.up + self.rng.randint(0, 35), self.pain
        entry = self.pen.new(
            DiaryEntry,
            up,
            kind="checkin",
            now=pain.now,
            worst=pain.worst,
            zone=pain.zone,
            side=pain.side,
            sleep=pain.sleep,
            nothing_new=True if self._happens(0.95) else None,
            note=self._note(0.1),
        )
        self.told.diary.append(entry)
        since = self.pen.day - self.told.checks[-1].day
        if since >= REPEAT or (self.before == 1 and since + timedelta(days=1) >= REPEAT):
            answer_list(self.told, self.pen, "repeat", up + 1)
        if pain.flare_day == 1 and self._happens(0.3):
            self.told.flares.append(self.pen.new(FlareDeclared, up + 2))
        answers = self.monthly.answer(self.pen.day, up + 4, pain, len(self.told.diary))
        if answers is not None:
            self.told.measures.append(answers)
        if self._looks():
            self._answer_advice(up + 3)

    def _looks(self) -> bool:
        """Whether they look at the advice: daily of late, before that when it hurts or at times."""
        pain = self.pain
        lately = self.before <= EVERY_DAY or pain.now > pain.usual - 1
        often = LOOKS if self.before <= LONG_AGO else LOOKED
        return lately or pain.event is not None or self._happens(often)

    def _answer_advice(self, minute: int) -> None:
        record = self.told.record(self.pen.day)
        for advice in open_advice(self.catalogue, record, self.pen.day):
            self.told.decisions.append(self._decide(advice, minute))

    def _decide(self, advice: Advice, minute: int) -> AdviceDecision:
        decision = "accept"
        if advice.action is Action.PROGRESS:
            decision = self.minds.choices(("accept", "later", "keep"), (85, 12, 3))[0]
        because = self.minds.choice(BECAUSE[decision]) if self.minds.random() < 0.25 else None
        return self.pen.new(
            AdviceDecision, minute, advice=advice, decision=decision, because=because
        )

    def _train(self) -> bool:
        """Do what is due, in the evening, at noon or soon after rising; False where nothing is."""
        up, evening = self.who.up, self.who.evening
        minute = self.rng.choice((up + 50, 8 * 60, evening, evening, evening))
        minute += self.rng.randint(0, 40)
        at = self.pen.at(minute)
        soon = minute < up + 120 and at.time() < MORNING_ENDS
        plan = self._due(soon)
        if not plan.items:
            return False
        note = self.notes.one("session") if self._happens(0.12) else None
        done = session(
            self.rng,
            self.catalogue,
            plan,
            self.pain,
            id=self.pen.id_at(at),
            at=at,
            note=note,
            lengths=self.lengths,
        )
        self.told.sessions.append(done)
        ended = minute + 2 + int((done.ended_at - done.at).total_seconds()) // 60
        said = {"now": done.after, "zone": done.zone_after, "side": self.pain.side}
        self.told.diary.append(self.pen.new(DiaryEntry, ended, kind="after-session", **said))
        return True

    def _due(self, soon: bool) -> DayPlan:
        """What is due today. Long ago, that of days before while nothing was answered since."""
        day, told = self.pen.day, self.told
        resting = day.weekday() not in told.plans[-1].items[0].days
        now = (soon, resting, len(told.plans), len(told.decisions), len(told.flares))
        kept = self.kept.get(now)
        long_ago = self.before > LONG_AGO and self.pain.event is None
        if long_ago and kept is not None and day - kept.day <= KEPT_FOR:
            return kept.model_copy(update={"day": day})
        plan = plan_for_day(self.catalogue, told.record(day), day, morning=soon)
        if plan.kind in (DayKind.NORMAL, DayKind.REST) and not any(
            item.lowered_by for item in plan.items
        ):
            self.kept[now] = plan
        return plan

    def _log(self, minute: int) -> None:
        now = min(self.pain.worst, max(0, self.pain.now + self.rng.choice((-1, 0, 1, 1, 2))))
        entry = self.pen.new(
            DiaryEntry,
            minute + self.rng.randint(0, 50),
            now=now,
            worst=now,
            zone=self.pain.zone if now else None,
            side=self.pain.side if now else None,
            note=self._note(0.65),
            **details(self.details, self.pain),
        )
        self.told.diary.append(entry)

    def _note(self, often: float) -> str | None:
        if not self._happens(often):
            return None
        return self.notes.one(self._mood())

    def _mood(self) -> Mood:
        if self.pain.event is Event.AWAY:
            return "away"
        if self.pain.flare_day:
            return "flare"
        if self.pain.worst > self.pain.usual:
            return "sore"
        if self.pain.worst <= min(3, self.pain.usual - 1):
            return "good"
        moods: tuple[Mood, ...] = ("work", "work", "home")
        return self.rng.choice(moods)

    def _happens(self, often: float) -> bool:
        return self.rng.random() < often
