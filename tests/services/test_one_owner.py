"""Several sessions on one home: one keeps it, another asks, and nothing is taken silently."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import Stage
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.cut_off import cut_off, save_cut_off
from lumbarjack.services.errors import BadInput
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.runner import Runner
from lumbarjack.services.sitting import Elsewhere, Sitting, look_at, sit_down
from lumbarjack.store.errors import TakenOver
from tests.services.made import MONDAY, Hands, bundle, person

BEGINS = """
import sys, time
from pathlib import Path
from lumbarjack.core.session import events as e
from lumbarjack.services.sitting import sit_down
from tests.services.made import Hands, bundle
opened = bundle(Path(sys.argv[1]), Hands())
runner = sit_down(opened, ("bridge", "clam")).runner
runner.send(e.Begin())
print("begun", flush=True)
sys.stdin.readline()
try:
    runner.send(e.Pause())
    print("kept", flush=True)
except Exception as error:
    print(type(error).__name__, error, flush=True)
try:
    runner.stop()
    runner.finish()
    print("stored", flush=True)
except Exception as error:
    print(type(error).__name__, flush=True)
"""


class Other:
    """Another window with a session of its own."""

    def __init__(self, home: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", BEGINS, str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.says() == "begun"

    def says(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def goes_on(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def dies(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def opened(tmp_path: Path) -> Bundle:
    return person(tmp_path, Hands())


@pytest.fixture
def other(tmp_path: Path, opened: Bundle) -> Iterator[Other]:
    there = Other(tmp_path)
    yield there
    there.dies()


def sat_down(opened: Bundle) -> Runner:
    sitting = sit_down(opened, ("bridge", "clam"))
    assert isinstance(sitting, Sitting)
    sitting.runner.send(e.Begin())
    return sitting.runner


def sat(opened: Bundle, *, take_over: bool = False) -> Runner:
    sitting = sit_down(opened, take_over=take_over)
    assert isinstance(sitting, Sitting) and sitting.goes_on
    return sitting.runner


def test_a_second_one_is_told_and_takes_nothing(opened: Bundle, other: Other) -> None:
    for names, resume in (((), True), (("clam",), False)):
        found = sit_down(opened, names, resume=resume)
        assert isinstance(found, Elsewhere) and found.kept is not None
        assert "another window" in found.heading
        assert any("Bridge" in line for line in found.lines)
    assert cut_off(opened) is not None and cut_off(opened).elsewhere  # type: ignore[union-attr]
    other.goes_on()
    assert (other.says(), other.says()) == ("kept", "stored")
    assert len(opened.record().sessions) == 1


def test_looking_shows_where_it_stands(tmp_path: Path, opened: Bundle, other: Other) -> None:
    later = Hands(MONDAY)
    later.later(seconds=4)
    found = sit_down(bundle(tmp_path, later))
    assert isinstance(found, Elsewhere) and found.kept is not None
    shown = look_at(bundle(tmp_path, later), found.kept)
    assert shown.stage is Stage.WORKING and shown.number == 1
    assert shown.exercise is not None and shown.exercise.id == "bridge"
    assert shown.word == "Move", "get ready is over by then"
    later.later(hours=2)
    assert look_at(bundle(tmp_path, later), found.kept).stage is Stage.ASKING


def test_taken_over_the_first_keeps_and_stores_nothing(opened: Bundle, other: Other) -> None:
    mine = sat(opened, take_over=True)
    mine.send(e.Resume())
    other.goes_on()
    said = other.says()
    assert said.startswith("TakenOver") and "another window" in said
    assert other.says() == "TakenOver"
    assert opened.record().sessions == ()
    mine.stop()
    mine.finish()
    assert len(opened.record().sessions) == 1
    assert interrupted(opened) is None


def test_it_is_not_ended_from_elsewhere_by_starting_anew(opened: Bundle, other: Other) -> None:
    with pytest.raises(BadInput, match="another window"):
        save_cut_off(opened)
    assert opened.record().sessions == ()
    other.goes_on()
    assert (other.says(), other.says()) == ("kept", "stored")


def test_who_lost_it_finds_out_before_the_next_write(tmp_path: Path, opened: Bundle) -> None:
    first = Keeper(sat_down(opened))
    first.put()
    first.write()
    first.check()
    second = bundle(tmp_path, Hands())
    Keeper(sat(second, take_over=True)).check()
    taken = sat(second, take_over=True)
    first.check()
    taken.try_to_keep()
    with pytest.raises(TakenOver, match="another window"):
        first.check()
    taken.stop()
    taken.finish()
    with pytest.raises(TakenOver, match="ended in another window"):
        first.check()


def test_after_a_kill_it_just_goes_on(opened: Bundle, other: Other) -> None:
    other.dies()
    mine = sat(opened)
    mine.send(e.Resume())
    assert cut_off(opened) is not None and not cut_off(opened).elsewhere  # type: ignore[union-attr]


def test_of_two_that_go_on_one_wins(opened: Bundle, other: Other) -> None:
    other.dies()
    first, second = sat(opened), sat(opened)
    first.send(e.Resume())
    with pytest.raises(TakenOver):
        second.send(e.Resume())
    with pytest.raises(TakenOver):
        Keeper(second).finish()
    with pytest.raises(TakenOver):
        second.check()
    first.check()
    assert opened.record().sessions == ()
