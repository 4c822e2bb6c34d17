"""A session keeps exact time at a real terminal while the other core has work of its own.

For a machine that runs nothing else: what is measured is a frame of an eighth of a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

import pytest

from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.session.script import Step, unroll
from lumbarjack.services.bundle import open_bundle
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.lineup import line_up
from lumbarjack.services.setup import Answers, first_check, set_up
from lumbarjack.ui.widgets.big import big_digits
from tests.ui.window import Window

NOON = "2026-03-16T12:00:00+00:00"
STANDING = "hip-hinge"
"""No floor: nothing comes before the set-up and nothing after the end."""

OFF_S = 0.25
"""At most so far from its computed length, from the key that begins it to the end that is seen."""

FRAME_S = 1 / 8
"""The second that is shown is at most so far from the true one."""

SHAPES = {tuple(row.rstrip() for row in big_digits(str(n))): n for n in range(100)}
"""What the block digits look like at 80 columns, beside a body that stands."""


def steps(reps: int, hold_s: int) -> tuple[Step, ...]:
    """A home with one exercise of so many repetitions; its phases."""
    environ = {**os.environ, "LUMBARJACK_NOW": NOON}
    opened = open_bundle(environ)
    set_up(opened, Answers(programme="daily-ten"), first_check(opened, "command-line"))
    dose = DosePart(sets=1, reps=reps, hold_s=hold_s, rest_s=0, tempo_in_s=2, tempo_out_s=2)
    plan = PlanItem(exercise=STANDING, user=dose)
    opened.journal.put(
        PlanDocument(id=opened.new_id(), at=opened.now(), day=opened.today(), items=(plan,))
    )
    check_in(opened, Told(now=2, worst=2, nothing_new=True))
    (item,) = line_up(opened).items
    return unroll(item.exercise, item.dose)


def seconds_shown(phases: tuple[Step, ...]) -> tuple[list[int], list[float]]:
    """The numbers in their order, and when each but the first appears, from the beginning."""
    every = [(n, at) for n, at in _each_second(phases)]
    runs = [list(run) for _, run in groupby(every, key=lambda one: one[0])]
    return [run[0][0] for run in runs], [run[0][1] for run in runs[1:]]


def _each_second(phases: tuple[Step, ...]) -> Iterator[tuple[int, float]]:
    at = 0.0
    for step in phases:
        for left in range(step.planned, 0, -1):
            yield left, at
            at += 1


@contextmanager
def a_busy_core() -> Iterator[None]:
    work = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        work.kill()
        work.wait()


def shown(window: Window) -> int | None:
    """The number beside the body, None in the middle of a frame."""
    return SHAPES.get(tuple(row[42:78].rstrip() for row in window.rows[7:12]))


def keeps_time(reps: int, hold_s: int) -> None:
    phases = steps(reps, hold_s)
    length = float(sum(step.planned for step in phases))
    numbers, changes = seconds_shown(phases)
    seen: list[tuple[int, float]] = []
    environ = {**os.environ, "LUMBARJACK_NOW": NOON}
    with a_busy_core(), Window("session", env=environ) as window:
        window.until("Set up")
        began = time.monotonic()
        window.press("\r")
        while "is done." not in window.text:
            window.watch(0.005)
            now = time.monotonic() - began
            number = shown(window)
            if number is not None and (not seen or seen[-1][0] != number):
                seen.append((number, now))
            assert now < length + 5, seen[-3:]
        took = time.monotonic() - began
    assert [number for number, _ in seen] == numbers
    late = [at - due for (_, at), due in zip(seen[1:], changes, strict=True)]
    print(f"{length:.0f} s took {took:.3f} s; seconds late {min(late):.3f} to {max(late):.3f}")
    assert abs(took - length) <= OFF_S
    assert max(late) - min(late) <= FRAME_S


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.usefixtures("home")
def test_ten_minutes() -> None:
    keeps_time(27, 18)
