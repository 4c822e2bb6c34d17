"""Progress in sentences: what a command prints, and what `y` takes along."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.measures.told import number
from lumbarjack.core.progress.practised import DAYS
from lumbarjack.core.streaks.streak import words as streak_words
from lumbarjack.services.measures import measure_words
from lumbarjack.services.progress import Progress
from lumbarjack.services.telling import catalogue_name
from lumbarjack.services.words import short_day


def year_words(page: Progress) -> list[str]:
    """The numbers in sentences."""
    return [*streak_words(page.streak)[:4], *pain_words(page)]


def pain_words(page: Progress) -> list[str]:
    """The pain of this month beside that of before."""
    if page.learning:
        return [page.learning]
    if page.month is None:
        return ["No pain logged in the last 28 days."]
    then = f", {number(page.then.score)} {page.then.words}" if page.then is not None else ""
    return [f"Pain, the worst of the day: {number(page.month)} this month{then}."]


def ladder_words(page: Progress) -> list[str]:
    """Where each ladder stands."""
    return [
        f"{p.ladder.name}: {p.rung_name}, rung {p.rung} of {p.rungs}, "
        f"{since_words(p.since, page.today)}."
        for p in page.places
    ] or ["No exercises in the plan yet."]


ALMOST_A_YEAR = timedelta(days=330)


def since_words(day: date, today: date) -> str:
    """Since when: "since 2 Mar"; with its year where that day could be meant of two years."""
    year = "" if today - day < ALMOST_A_YEAR else f" {day.year}"
    return f"since {day.day} {day:%b}{year}"


def practised_words(page: Progress, catalogue: Catalogue) -> list[str]:
    """What was practised in four weeks."""
    return [
        f"{catalogue_name(p.exercise, catalogue)}: {len(p.days)} of {DAYS} days, "
        f"last {short_day(p.last)}."
        for p in page.practised
    ] or ["Nothing was practised in the last 28 days."]


def function_words(page: Progress) -> list[str]:
    """What the questions and the diary measure."""
    said = list(measure_words(page.course, page.today))
    for one in page.measures:
        if one.now is not None:
            first = f", {one.first} in the first 28 days" if one.first is not None else ""
            said.append(f"{one.name}: {one.now} {one.unit} on average in 28 days{first}.")
    return said or ["Nothing is measured yet."]
