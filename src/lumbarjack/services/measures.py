"""The monthly questions: what is asked now, and storing the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.core.measures.course import Course, chosen_activities, course
from lumbarjack.core.measures.told import measured
from lumbarjack.core.models.measures import LONGEST_ACTIVITY, Activity, Measuring
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.words import day_and_year, day_words

NOTHING = "Nothing is answered yet."


@dataclass(frozen=True)
class Answers:
    """What was answered; None and a blank name are "not said".

    `roland` are the numbers of the ticked statements. `names` and `scores` are the three own
    activities, `change` 1 very much better to 7 very much worse.
    """

    roland: frozenset[int] | None = None
    names: tuple[str, ...] = ("", "", "")
    scores: tuple[int | None, ...] = (None, None, None)
    change: int | None = None

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities that have a name; those without a number are kept for the next time."""
        return tuple(
            Activity(name=" ".join(name.split()), score=score)
            for name, score in zip(self.names, self.scores, strict=True)
            if name.strip()
        )


@dataclass(frozen=True)
class Asking:
    """What was said so far, and the activities as they were last named.

    The change since four weeks ago is asked from the second time on.
    """

    course: Course
    names: tuple[str, ...]

    @property
    def first_time(self) -> bool:
        """Whether nothing was measured yet."""
        return not self.course.sittings


def read_course(bundle: Bundle) -> Course:
    """How the monthly questions were answered up to today."""
    return course(bundle.record().measures, bundle.today())


def read_asking(bundle: Bundle) -> Asking:
    """What is asked now."""
    found = read_course(bundle)
    names = chosen_activities(found)
    return Asking(found, (*names, *[""] * (3 - len(names))))


def save_measures(bundle: Bundle, answers: Answers) -> Measuring:
    """Store one sitting.

    Raises BadInput where nothing is answered, a new name has no number, or a name is too long.
    """
    for name in answers.names:
        require_short(" ".join(name.split()))
    activities = answers.activities
    scored = [a for a in activities if a.score is not None]
    if answers.roland is None and not scored and answers.change is None:
        raise BadInput(NOTHING)
    known = {name.casefold() for name in read_asking(bundle).names}
    blank = [a.name for a in activities if a.score is None and a.name.casefold() not in known]
    if blank and scored:
        raise BadInput(f"How well does it go, 0 to 10: {', '.join(blank)}?")
    if len({a.name.casefold() for a in activities}) < len(activities):
        raise BadInput("Two of the activities have one name; give each its own.")
    return bundle.journal.put(
        Measuring(
            id=bundle.new_id(),
            at=bundle.now(),
            day=bundle.today(),
            roland=None if answers.roland is None else tuple(sorted(answers.roland)),
            activities=activities,
            change=answers.change,
        )
    )


def require_short(name: str) -> None:
    """Raise BadInput for an activity that does not fit on a line."""
    if len(name) > LONGEST_ACTIVITY:
        raise BadInput(
            f"An activity has at most {LONGEST_ACTIVITY} characters; this has {len(name)}."
        )


def measure_words(found: Course, today: date) -> tuple[str, ...]:
    """What the questions say, each number with its day and what a change means."""
    said = []
    for one in measured(found):
        then = (
            ""
            if one.then is None or one.then_on is None
            else f", {one.then} on {day_and_year(one.then_on, today)}"
        )
        change = f". {one.change}" if one.change else ""
        said.append(f"{one.name}: {one.now} on {day_and_year(one.now_on, today)}{then}{change}.")
    return tuple(said)


def due_words(found: Course, bundle: Bundle) -> str:
    """When it is asked again: the one muted line, never more."""
    today = bundle.today()
    if found.last is None:
        return "Not answered yet: about four minutes, when you like."
    if found.due(today):
        return f"Last answered {(today - found.last).days} days ago. Enter asks again."
    assert found.next is not None
    return f"Offered again from {day_words(found.next)}."
