"""What is private in Textual and used here is there, and is what it was taken for.

When one of these fails, Textual has changed: look at `ui/terminal/`, mend it, then `TESTED`.
"""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from textual import _compositor
from textual.app import App, ComposeResult
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Region
from textual.widgets import Static

from lumbarjack.ui.terminal.driver import LineDriver
from tests.terminal.test_thinline import Both, whole

OVERRIDDEN = (
    "write",
    "run_input_thread",
    "process_message",
    "start_application_mode",
    "stop_application_mode",
    "disable_input",
    "close",
    "_get_terminal_size",
    "_query_in_band_window_resize",
    "_sigtstp_application",
    "_sigcont_application",
)


@pytest.mark.parametrize("name", OVERRIDDEN)
def test_what_our_driver_does_in_its_way_is_still_asked_of_it(name: str) -> None:
    stock = inspect.signature(getattr(LinuxDriver, name))
    own = inspect.signature(getattr(LineDriver, name))
    assert [p.kind for p in own.parameters.values()] == [p.kind for p in stock.parameters.values()]


def names_in(function: Any) -> set[str]:
    code = function.__code__
    inner = [c for c in code.co_consts if inspect.iscode(c)]
    return set(code.co_names).union(*(c.co_names for c in inner))


def test_the_driver_has_what_ours_relies_on() -> None:
    made = names_in(LinuxDriver.__init__) | names_in(Driver.__init__)
    assert {"fileno", "attrs_before", "exit_event", "_key_thread"} <= made
    assert {"_loop", "_app", "_mouse", "_debug", "_auto_restart"} <= made
    assert "write" in names_in(LinuxDriver._enable_bracketed_paste), "all goes through write"


def test_the_app_draws_through_display() -> None:
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]
    needed = {"_batch_count", "_running", "_closed", "render_segments", "cursor_position"}
    assert needed <= names_in(App._display)
    assert "_sync_available" in names_in(App._begin_update)


def test_the_compositor_makes_two_kinds_of_updates() -> None:
    kinds = {kind.__name__ for kind in _compositor.CompositorUpdate.__subclasses__()}
    assert kinds == {"LayoutUpdate", "ChopsUpdate", "InlineUpdate"}
    both = Both()
    update = whole(((), (), ()))
    assert set(vars(update)) == {"strips", "region"}
    chops = _compositor.ChopsUpdate([{}], [(0, 0, 1)], [[]])
    assert set(vars(chops)) == {"chops", "spans", "chop_ends"}
    both.take(update)
    both.draw()
    both.agree()


async def test_a_widget_knows_which_of_its_rows_are_to_be_made_anew() -> None:
    class One(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("one\ntwo")

    async with One().run_test() as pilot:
        shown = pilot.app.query_one(Static)
        known = shown._styles_cache
        await pilot.pause()
        assert known._cache and not known._dirty_lines
        shown.refresh(Region(0, 1, 1, 1))
        assert known._dirty_lines == {1}
        await pilot.pause()
        assert not known._dirty_lines
        shown.refresh()
        assert known._dirty_lines or not known._cache
