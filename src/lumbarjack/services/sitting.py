"""Sitting down to a session: the one that was cut off, or today's; or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lumbarjack.core.catalogue.index import UnknownExercise
from lumbarjack.core.models.record import Record
from lumbarjack.core.session.clock import put
from lumbarjack.core.session.clock import settle as settled
from lumbarjack.core.session.view import View, view
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import (
    Checkpoint,
    began,
    interrupted,
    runs_elsewhere,
    throw_away,
)
from lumbarjack.services.cut_off import save_cut_off
from lumbarjack.services.errors import ListOpen, Locked, NothingThere
from lumbarjack.services.lineup import done_before, line_up
from lumbarjack.services.runner import Runner, fresh, may_go_on
from lumbarjack.services.runner import resume as resumed
from lumbarjack.services.safety import require_list_answered
from lumbarjack.services.today import known_now
from lumbarjack.services.words import day_words


@dataclass(frozen=True)
class Sitting:
    """A session to do. `goes_on` says that it was cut off and stands where it stood.

    `last` has the peak of the newest time by exercise id (None: not said), for every exercise that
    was done before, `plan_day` the day the plan was made. `told` are sentences to be said first.
    """

    runner: Runner
    last: Mapping[str, int | None]
    goes_on: bool = False
    plan_day: date | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class MayNotGoOn:
    """A session that was cut off and may not go on; `why` says so."""

    kept: Checkpoint
    when: str
    why: str


@dataclass(frozen=True)
class Closed:
    """No session can begin, and what to do; `list_open`: not before the list is answered."""

    heading: str
    lines: tuple[str, ...] = field(default=())
    locked: bool = False
    list_open: bool = False


@dataclass(frozen=True)
class Elsewhere(Closed):
    """The session runs in another process, which is never taken from silently.

    `sit_down(..., take_over=True)` takes it; `look_at` shows where it stands.
    """

    kept: Checkpoint | None = None


Opened = Sitting | MayNotGoOn | Elsewhere | Closed

ENDED = Closed("It has ended meanwhile", ("Esc goes back.",))
"""What was to be taken over is no more."""

COMES_FIRST = "This one was cut off, so it comes first; s saves it, and then yours can begin."

Settled = Literal["save", "throw"]


def sit_down(
    bundle: Bundle,
    names: tuple[str, ...] = (),
    *,
    resume: bool = True,
    take_over: bool = False,
    guides: bool = False,
) -> Opened:
    """The session that was cut off where it may go on, else a new one.

    Where `resume` is not wanted, what was done of the one that was cut off is stored first. Of a
    new session nothing is kept yet. One that runs in another process is left alone, unless
    `take_over` says otherwise; then nothing new begins. `guides`: see `fresh`.
    """
    told: tuple[str, ...] = ()
    kept = interrupted(bundle)
    if kept is None and take_over:
        return ENDED
    if kept is not None and not take_over and runs_elsewhere(bundle, kept):
        return elsewhere(bundle, kept)
    try:
        require_list_answered(bundle)
    except ListOpen as error:
        return Closed("The list of warning signs comes first", error.why, list_open=True)
    if kept is not None and resume:
        if may_go_on(bundle, kept):
            record = bundle.record()
            runner = resumed(bundle, kept)
            return Sitting(
                runner,
                last_peaks(record),
                goes_on=True,
                plan_day=_plan_day(record),
                told=(COMES_FIRST,) if names else (),
            )
        return MayNotGoOn(kept, _when(bundle, kept), _why(bundle, kept))
    if kept is not None:
        told = (settle(bundle, kept, "save"),)
    try:
        lineup = line_up(bundle, names)
    except Locked as error:
        return Closed(str(error), ("Press ! for the list and the way out.",), locked=True)
    except (NothingThere, UnknownExercise) as error:
        return Closed("No session now", (str(error),))
    known = known_now(bundle)
    runner = fresh(
        bundle,
        lineup,
        before=None if known is None else known.now,
        zone=None if known is None else known.zone,
        guides=guides,
    )
    record = bundle.record()
    return Sitting(
        runner,
        last_peaks(record),
        plan_day=_plan_day(record),
        told=(*(line for line in told if line), *lineup.dropped),
    )


def elsewhere(bundle: Bundle, kept: Checkpoint) -> Elsewhere:
    """What is said of a session that runs in another process."""
    view = look_at(bundle, kept)
    where = "" if view.exercise is None else f" It stands at {view.exercise.name}."
    return Elsewhere(
        "A session is open in another window",
        (
            f"It began {_when(bundle, kept)}.{where}",
            "It can be taken over here, which ends it there, or only looked at.",
        ),
        kept=kept,
    )


def look_at(bundle: Bundle, kept: Checkpoint) -> View:
    """Where a session of another process stands, as far as it was kept and the clock says."""
    since = (bundle.now() - kept.saved_at).total_seconds()
    at = kept.state.looked + max(0.0, since)
    return view(settled(put(kept.state, looked=at))[0], at)


def settle(bundle: Bundle, kept: Checkpoint, how: Settled) -> str:
    """Store what was done of a session that was cut off, or forget it; the sentence that says so.

    One in which nothing was done has nothing to store.
    """
    if how == "throw":
        throw_away(bundle)
        return "Thrown away; nothing of it was stored."
    record = save_cut_off(bundle)
    if record is None:
        return ""
    return f"The session begun {_when(bundle, kept)} is saved as far as it went."


def last_peaks(record: Record) -> Mapping[str, int | None]:
    """The peak of the newest time by exercise, for those that were done before."""
    peaks: dict[str, int | None] = dict.fromkeys(done_before(record))
    for session in sorted(record.sessions, key=lambda s: (s.at, s.id)):
        for done in session.performed:
            peaks[done.exercise] = done.peak
    return peaks


def _plan_day(record: Record) -> date | None:
    return None if record.plan is None else record.plan.day


def _when(bundle: Bundle, kept: Checkpoint) -> str:
    at = began(kept, bundle)
    if kept.about.day == bundle.today():
        return f"at {at:%H:%M}"
    return f"on {day_words(kept.about.day)}, {at:%H:%M}"


def _why(bundle: Bundle, kept: Checkpoint) -> str:
    if kept.about.day != bundle.today():
        return "Today is another day, so it does not go on."
    return "Exercises are paused by the safety list, so it does not go on."
