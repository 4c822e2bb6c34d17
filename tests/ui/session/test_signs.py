"""What is heard and seen beside the words: bells, the line of a change, marks, the look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.timer import Timer

from lumbarjack.config import Settings, load
from lumbarjack.core.session.effects import ExerciseEnded, PhaseBegan
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.script import Step
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.glyphs import UTF8
from lumbarjack.ui.screens.session.choices import another_look
from lumbarjack.ui.screens.session.signs import (
    COUNTED_FROM_S,
    Signs,
    Title,
    sign_line,
    takes_titles,
)
from tests.ui.seeded import Hands
from tests.ui.session.made import home, runs, seated


class Bench:
    """Signs, and what they asked for."""

    def __init__(self) -> None:
        self.rung = 0
        self.later: list[float] = []
        self.signs = Signs(self._ring, self._after, lambda: None)

    def _ring(self) -> None:
        self.rung += 1

    def _after(self, seconds: float, call: Callable[[], None]) -> Timer:
        self.later.append(seconds)
        return _NeverFires()

    def strokes(self, phase: Phase) -> int:
        began = PhaseBegan(Step(phase, phase.value, 5, 5, 1, 1))
        before = self.rung + len(self.later)
        self.signs.change((began,), "bell")
        return self.rung + len(self.later) - before


class _NeverFires(Timer):
    def __init__(self) -> None:
        """A timer that nobody waits for."""

    def stop(self) -> None:
        """It never began."""


def test_start_end_and_change_are_told_apart_by_their_strokes() -> None:
    bench = Bench()
    strokes = [bench.strokes(phase) for phase in (Phase.MOVE, Phase.REST, Phase.CHANGE)]
    assert strokes == [1, 2, 3]


def test_the_line_has_as_many_pieces_as_the_bell_has_strokes() -> None:
    for phase, pieces in ((Phase.MOVE, 1), (Phase.REST, 2), (Phase.CHANGE, 3)):
        bench = Bench()
        bench.signs.change((PhaseBegan(Step(phase, "", 5, 5, 1, 1)),), "flash")
        (line,) = sign_line(bench.signs.pieces, 0, 24, UTF8)
        assert len(line.plain.split()) == pieces and bench.rung == 0


def test_off_is_silent_and_shows_no_line(tmp_path: Path, hands: Hands) -> None:
    exercise = home(tmp_path, hands).catalogue.exercise("bridge")
    bench = Bench()
    bench.signs.change((ExerciseEnded(exercise, "done"),), "off")
    assert (bench.rung, bench.signs.pieces, bench.later) == (0, 0, [])


def test_the_last_three_seconds_are_a_mark_each() -> None:
    shown = [len(sign_line(0, left, 24, UTF8)) for left in (0, 1)]
    assert shown == [0, 1]
    assert [len(sign_line(0, n, 24, UTF8)[0].plain.split()) for n in (3, 2, 1)] == [3, 2, 1]


def test_a_title_is_kept_by_the_terminal_and_given_back() -> None:
    written: list[str] = []
    title = Title(written.append, wanted=True)
    title.show("Hold 12 - Bridge")
    title.show("Hold 12 - Bridge")
    title.show("Hold 11 - Bridge")
    title.give_back()
    title.give_back()
    assert written == [
        "\x1b[22;2t\x1b]2;Hold 12 - Bridge\x07",
        "\x1b]2;Hold 11 - Bridge\x07",
        "\x1b]2;lumbarjack\x07\x1b[23;2t",
    ]


def test_no_title_where_it_is_not_wanted_or_not_known() -> None:
    written: list[str] = []
    unwanted = Title(written.append, wanted=False)
    unwanted.show("Hold 12 - Bridge")
    unwanted.give_back()
    assert written == []
    assert takes_titles({"TERM": "tmux-256color"})
    assert not any(takes_titles({"TERM": term}) for term in ("linux", "dumb", "vt100", ""))


async def test_a_long_hold_counts_its_last_three_seconds(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[float] = []
    monkeypatch.setattr(LumbarjackApp, "bell", lambda _app: rung.append(hands.ticks))
    async with seated(home(tmp_path, hands), "legs-on-chair-rest") as screen:
        await screen.press("enter")
        await runs(screen, hands, 3)
        step = screen.app.screen.runner.view().step  # type: ignore[attr-defined]
        assert step.seconds >= COUNTED_FROM_S
        before = len(rung)
        await runs(screen, hands, step.seconds - 3.5)
        assert len(rung) == before
        await runs(screen, hands, 1)
        assert screen.rows[6][54:].split() == ["━━"] * 3
        await runs(screen, hands, 1)
        assert screen.rows[6][54:].split() == ["━━"] * 2
        assert len(rung) == before + 2


async def test_m_goes_through_bell_flash_and_off_and_keeps_it(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(LumbarjackApp, "bell", lambda _app: rung.append(1))
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await screen.press("m")
        assert "a line lights up" in screen.text and "Saved." in screen.text
        await screen.press("m")
        assert "No bell and no line" in screen.text
        await screen.press("enter")
        await runs(screen, hands, 5)
        assert rung == []
        assert load(bundle.places.settings_file).sound == "off"
        await screen.press("m")
        assert load(bundle.places.settings_file).sound == "bell"


async def test_f_goes_through_the_looks_and_keeps_the_choice(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 4)
        braille = screen.rows[12][:50]
        await screen.press("f")
        assert "The body in sextant. Saved." in screen.text
        await runs(screen, hands, 1)
        assert screen.rows[12][:50] != braille
        assert load(bundle.places.settings_file).look == "sextant"


def test_a_look_that_is_drawn_alike_is_passed_over() -> None:
    assert another_look("auto", ascii=False, term="xterm-256color") == "sextant"
    assert another_look("ascii", ascii=False, term="xterm-256color") == "braille"
    assert another_look("auto", ascii=False, term="linux") == "ascii"
    assert another_look("auto", ascii=True, term="xterm-256color") is None


async def test_settings_are_what_the_person_wrote(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('setup = "brief"\nphase_letters = false\nwindow_title = false\n')
    settings = load(file)
    assert (settings.setup, settings.phase_letters, settings.window_title) == (
        "brief",
        False,
        False,
    )
    assert Settings().setup == "full" and Settings().phase_letters and Settings().window_title
