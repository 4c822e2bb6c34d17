"""Keys of the person's own: what holds, what is said of the others, and that it opens anyway."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.commands.command import DIGITS, keys_shown
from lumbarjack.ui.commands.own_keys import NOT_ALONE, checked
from lumbarjack.ui.commands.table import every_command
from lumbarjack.ui.commands.today import START
from lumbarjack.ui.opening import opening
from tests.conftest import RunCli
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, morning, new_home, with_plan
from tests.ui.window import Window

NOON = "2026-03-16T12:00:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ({"strat": "s"}, "keys.strat: there is no such command; did you mean start?"),
        ({"xyzzy": "s"}, "keys.xyzzy: there is no such command; take it out."),
        ({"start": ""}, 'keys.start: "" is no key; give a letter'),
        ({"start": "a,"}, 'keys.start: "" is no key'),
        ({"start": "supper"}, 'keys.start: "supper" is no key'),
        ({"start": "ctrl+c"}, "keys.start: ctrl+c is taken everywhere"),
        ({"pain": "x"}, "keys.pain: the digits log pain and stay"),
        ({"start": "u"}, 'keys.start: u is "undo" on the page Today already; give another key'),
        ({"start": "5"}, 'keys.start: 5 is "log pain" on the page Today already'),
        ({"undo": "enter"}, 'keys.undo: enter is "'),
        ({"start": "ctrl+b"}, "keys.start: ctrl+b does not arrive everywhere, tmux keeps it"),
        ({"start": "~"}, "keys.start: ~ does not arrive everywhere, ssh keeps it"),
        ({"start": "ctrl+m"}, "keys.start: ctrl+m does not arrive everywhere, it is Enter"),
        ({"start": "alt+x"}, "keys.start: alt+x does not arrive from every terminal"),
        ({"start": "shift+up"}, "keys.start: shift+up does not arrive from every terminal"),
        ({"start": "ctrl+left"}, "keys.start: ctrl+left does not arrive from every terminal"),
        ({"start": "f1"}, "keys.start: f1 does not arrive everywhere; write another one beside it"),
        ({"start": "?"}, "keys.start: ? does the same on every page"),
        ({"why": "escape"}, "keys.why: Esc does the same on every page"),
        ({"signs": "f9"}, 'keys.signs: ! stays; write it beside yours: signs = "!,f9".'),
        ({"help": "H"}, 'keys.help: ? stays; write it beside yours: help = "?,H".'),
        ({"back": "f9"}, 'keys.back: Esc stays; write it beside yours: back = "escape,f9".'),
        ({"accept": "enter", "start": "s"}, "keys.accept: Enter goes on and never decides"),
    ],
)
def test_a_key_that_cannot_be_is_told_with_the_fix(chosen: dict[str, str], says: str) -> None:
    said = checked(chosen).told
    assert any(one.startswith(says) for one in said), said
    assert all(one.endswith((".", "?")) for one in said)


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"start": "f5"},
        {"start": "f5,f6"},
        {"start": "f1,f5"},
        {"start": "ctrl+e"},
        {"settings": ";"},
        {"settings": "semicolon"},
        {"help": "?,H"},
        {"signs": "!,f9"},
        {"back": "escape,f9"},
        {"undo": "q", "leave": "u"},
    ],
)
def test_keys_that_go_together_are_taken(chosen: dict[str, str]) -> None:
    assert checked(chosen).told == ()
    assert checked(chosen).keys == chosen


def test_any_command_but_the_digits_may_have_another_key() -> None:
    for id, command in every_command().items():
        own = ",".join([key for key in command.keys if key in STAYING] + ["f9"])
        assert (checked({id: own}).told == ()) is (command.keys != DIGITS), id


STAYING = ("escape", "exclamation_mark", "question_mark")


def test_one_line_that_cannot_be_leaves_the_others_in_force() -> None:
    found = checked({"start": "supper", "settings": "f2", "why": "u", "strat": "s"})
    assert found.keys == {"settings": "f2"}
    assert len(found.told) == 3
    said = found.at_start(Path("/somewhere/settings.toml"))
    assert said.startswith("settings.toml: keys.start: ")
    assert said.endswith("2 more: lumbarjack doctor.")
    assert len(said) <= 3 * 76


def test_every_key_that_terminals_keep_may_still_be_a_second_one() -> None:
    for key in NOT_ALONE:
        assert checked({"start": key}).told
        assert not checked({"start": f"{key},f5"}).told


async def test_two_commands_may_change_places(tmp_path: Path, hands: Hands) -> None:
    keys = {"leave": "u", "undo": "q"}
    bundle = with_plan(tmp_path, hands, Settings(zone="Europe/Berlin", keys=keys))
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("q")
        assert "Taken back" in screen.text or "undo" in screen.text.casefold()
        assert screen.app.is_running
        await screen.pilot.press("u")
        await screen.pilot.pause()
    assert not screen.app.is_running


async def test_a_key_of_the_settings_takes_the_place_of_ours(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands, Settings(zone="Europe/Berlin", keys={"settings": "f2"}))
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("comma")
        assert screen.rows[0].startswith("  Today")
        await screen.press("f2")
        assert screen.rows[0].startswith("  Settings")


def test_the_chosen_key_is_the_one_written() -> None:
    assert keys_shown(START, {"start": "s"}) == "s"
    assert keys_shown(START, {"start": "comma,f2"}, every=True) == ", f2"


def test_keys_that_cannot_be_are_said_at_the_start_and_it_opens(
    home: Path, run_cli: RunCli
) -> None:
    assert run_cli(*SETUP, now=NOON).returncode == 0
    file = home / "config" / "settings.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[keys]\nstart = "u"\nsettings = "f2"\n')
    with Window(env={**os.environ, "LUMBARJACK_NOW": NOON}) as window:
        window.until('settings.toml: keys.start: u is "undo" on the page Today already')
        window.press("\x1b")
        window.do("\x1bOQ", "Theme")
    assert file.read_text() == '[keys]\nstart = "u"\nsettings = "f2"\n'
    found = run_cli("doctor", now=NOON)
    assert found.returncode == 4
    assert f"{file}:keys.start:uis" in "".join(found.stdout.split())


@pytest.mark.parametrize("new", [True, False])
async def test_a_key_that_cannot_be_is_told_on_the_first_page(tmp_path: Path, new: bool) -> None:
    bundle = (new_home if new else with_plan)(tmp_path, Hands())
    app = LumbarjackApp(bundle, opening(bundle), told="keys.start: give another key.")
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "give another key" in Screen(app, pilot).text
