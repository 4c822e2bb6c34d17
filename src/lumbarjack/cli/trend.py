"""`lumbarjack trend`: is it getting better, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import Whole

if TYPE_CHECKING:
    from lumbarjack.core.progress.year import Week
    from lumbarjack.services.progress import Progress

WEEKS = 12
MOST = 53


@click.command(short_help="Is it getting better, week by week.")
@click.option(
    "--weeks",
    type=Whole(1, MOST),
    default=WEEKS,
    show_default=True,
    help="How many weeks back.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the numbers, oldest week first.")
def command(weeks: int, as_json: bool) -> None:
    """Say how the pain went week by week, how far out it reached, and where each ladder stands.

    A day's pain is the highest worst that was told, else the highest now; a week is the middle
    value of its days.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.progress import read_progress

    opened = bundle()
    page = read_progress(opened)
    told(opened)
    shown = page.weeks[-weeks:]
    if as_json:
        say_json(_json(page, shown))
        return
    for paragraph in _paragraphs(page, shown):
        for sentence in paragraph:
            say(sentence)
        click.echo()
    say("lumbarjack report makes a page of it for a clinician.")


def _paragraphs(page: Progress, shown: tuple[Week, ...]) -> list[list[str]]:
    from lumbarjack.core.progress.words import week_words
    from lumbarjack.services.measures import measure_words
    from lumbarjack.services.telling_progress import ladder_words, pain_words

    if page.empty:
        return [["Nothing logged yet. lumbarjack checkin begins it."]]
    weeks = [f"{week_words(w)}." for w in reversed(shown) if w.scores or w.done or w.away]
    found = [
        pain_words(page),
        weeks or [f"Nothing was told {_lately(shown)}."],
        [
            _zones_said(page),
            page.reached.words,
        ],
        ladder_words(page),
        list(measure_words(page.course, page.today)),
    ]
    return [kept for part in found if (kept := [sentence for sentence in part if sentence])]


def _lately(shown: tuple[Week, ...]) -> str:
    return "this week" if len(shown) == 1 else f"in the last {len(shown)} weeks"


def _zones_said(page: Progress) -> str:
    zones, weeks = _zones(page), len(page.reached.weeks)
    return f"How far out, worst of each week of the last {weeks}: {zones}." if zones else ""


def _zones(page: Progress) -> str:
    """The weeks that say where, oldest first, those in a row with one zone as one."""
    from lumbarjack.core.models.pain import Zone

    said = [list(Zone)[zone].words for zone in page.reached.weeks if zone is not None]
    runs: list[tuple[str, int]] = []
    for words in said:
        if runs and runs[-1][0] == words:
            runs[-1] = (words, runs[-1][1] + 1)
        else:
            runs.append((words, 1))
    return ", then ".join(
        f"{words} in {'1 week' if times == 1 else f'{times} weeks'}" for words, times in runs
    )


def _json(page: Progress, shown: tuple[Week, ...]) -> dict[str, object]:
    from lumbarjack.core.models.pain import Zone

    then = page.then
    return {
        "day": page.today.isoformat(),
        "learning": page.learning or None,
        "month": page.month,
        "before": None if then is None else {"score": then.score, "when": then.words},
        "weeks": [_week(week) for week in shown],
        "zones": [None if z is None else list(Zone)[z].value for z in page.reached.weeks],
        "zones_say": page.reached.words,
        "ladders": [
            {
                "ladder": place.ladder.id,
                "rung": place.rung,
                "rungs": place.rungs,
                "exercise": place.exercise.id,
                "since": place.since.isoformat(),
            }
            for place in page.places
        ],
    }


def _week(week: Week) -> dict[str, object]:
    return {
        "first": week.first.isoformat(),
        "last": week.last.isoformat(),
        "logged": len(week.scores),
        "median": week.middle,
        "lowest": min(week.scores, default=None),
        "highest": max(week.scores, default=None),
        "lower_quartile": week.low,
        "upper_quartile": week.high,
        "days_done": week.done,
        "days_away": week.away,
        "rungs_up": week.harder,
        "rungs_down": week.easier,
        "flare_began": week.flare,
    }
