"""Two days at a real terminal of 80x24, by keys only: from the first run to an advice accepted."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from lumbarjack.core.session.guard import GUARD_S
from tests.ui.window import Window

ENTER, ESC, DOWN, TAB = "\r", "\x1b", "\x1b[B", "\t"
MONDAY = "2026-03-16T06:30:00+01:00"
TUESDAY = "2026-03-17T06:45:00+01:00"
QUESTIONS = 10
SIX_KEYS = ("7", "7", "1", "n", "7", ENTER)
"""Pain now, worst, the low back, nothing on the list, slept 7."""


def at(now: str) -> Window:
    return Window(env={**os.environ, "LUMBARJACK_NOW": now, "TZ": "Europe/Berlin"})


@pytest.mark.timeout(600)
def test_two_days_by_keys_only(home: Path) -> None:
    with at(MONDAY) as window:
        first_run(window)
        begin_today(window)
        take_the_easier_one(window)
        finish_one_and_stop(window)
        leave(window)
    with at(TUESDAY) as window:
        check_in_and_accept(window)
        see_everything(window)
        leave(window)
    with at(TUESDAY) as window:
        window.until("Checked in 06:45: pain 7")
        leave(window)


def first_run(window: Window) -> None:
    """The signs page by page, the questions, the plan."""
    window.until("not a medical device")
    window.do(ENTER, "1 of 5")
    for page in range(2, 6):
        window.do("n", f"{page} of 5")
    window.do("n", "Where is the pain?")
    window.press(DOWN)
    for page in range(2, QUESTIONS + 2):
        window.do(ENTER, f"{page} of {QUESTIONS + 1}")
    assert "Daily ten minutes: eight exercises" in window.text
    window.do(ENTER, "Which figure looks best?")
    window.do(ENTER, "In which colours?")
    window.do(ENTER, "Not checked in yet")
    assert "Eight exercises" in window.text


def begin_today(window: Window) -> None:
    """Enter; before the check-in is done the list and pain now are asked first."""
    window.do(ENTER, "Five short questions")
    window.do(ENTER, "Two questions first")
    window.do("n", "a number, and the session begins")
    said = window.do("3", "Set up")
    assert "1 of 8" in said
    assert "Cat and camel" in said


def take_the_easier_one(window: Window) -> None:
    """A pain of 7 in an exercise offers the easier rung; Enter decides nothing, `a` does."""
    window.do(ENTER, "Space pause")
    said = window.do("7", "Pain 7 in Cat and camel.")
    assert "For today only." in said
    window.press(ENTER)
    time.sleep(GUARD_S)
    said = window.do("a", "Easier for today")
    assert "Cat and camel" not in said


def finish_one_and_stop(window: Window) -> None:
    """The easier one to its end in its own time, the two answers, then stop and save."""
    window.do(ENTER, "Space pause")
    window.until("How bad was the worst pain", seconds=120)
    window.do("3", "Was it easy, right or hard?")
    window.press(ENTER)
    said = window.do("s", "Session saved")
    assert "One exercise" in said
    window.do("4", "Pain now 4")
    window.do(ENTER, "Today Catalogue Diary")


def check_in_and_accept(window: Window) -> None:
    """The morning after in six keys; a suggestion with its reason is accepted."""
    window.until("Five short questions")
    for key in SIX_KEYS[:-1]:
        window.press(key)
    said = window.do(SIX_KEYS[-1], "Checked in 06:45: pain 7")
    assert "Suggested" in said
    said = window.do("w", "Why:")
    assert "Source" in said
    window.do(ESC, "Suggested")
    window.do("a", "u undoes")


def see_everything(window: Window) -> None:
    """Diary, progress with its pages, plan, settings."""
    said = window.do("d", "Pain now")
    assert "Mon 16" in said
    window.do("p", "habit score")
    window.do(TAB, "How far out")
    said = window.do("l", "Daily ten minutes, since")
    assert "Cat and camel" in said
    said = window.do(",", "Emergency number")
    assert "112" in said
    window.do("?", "Help: Settings")
    window.do(ESC, "Emergency number")
    window.do(ESC, "Daily ten minutes, since")
    window.do("t", "Checked in 06:45")


def leave(window: Window) -> None:
    window.press("q")
    assert window.ends() == 0
