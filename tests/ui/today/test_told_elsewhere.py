"""A page stands open, and another window or shell tells something: the next look shows it."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE

import pytest

from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.safety import mark_signs
from lumbarjack.ui.screens.today import screen as today_screen
from lumbarjack.ui.screens.today.screen import LOOK_AGAIN_S, TodayScreen
from tests.ui.pilot import opened
from tests.ui.seeded import Hands, morning, new_home, with_plan
from tests.ui.session.made import sit
from tests.ui.today import homes

RUNS = """
import sys
from pathlib import Path
from subprocess import PIPE
from lumbarjack.services.sitting import sit_down
from lumbarjack.core.session import events as e
from tests.ui.seeded import Hands, new_home
sit_down(new_home(Path(sys.argv[1]), Hands())).runner.send(e.Begin())
print("begun", flush=True)
sys.stdin.readline()
"""


async def test_pain_logged_in_a_shell_is_shown(tmp_path: Path, hands: Hands) -> None:
    bundle = homes.quiet(tmp_path, hands)
    async with opened(bundle) as screen:
        assert "7 now" not in screen.text
        hands.at += timedelta(minutes=5)
        log_pain(new_home(tmp_path, hands), Told(now=7))
        await screen.press("down")
        assert "7 now" in screen.text


@pytest.mark.parametrize("area", ["d", "p"])
async def test_so_do_the_other_pages_of_the_record(area: str, tmp_path: Path, hands: Hands) -> None:
    async with opened(homes.quiet(tmp_path, hands)) as screen:
        await screen.press(area, "down")
        before = screen.app.screen.page  # type: ignore[attr-defined]
        await screen.press("up", "down")
        assert screen.app.screen.page is before  # type: ignore[attr-defined]
        hands.at += timedelta(minutes=5)
        log_pain(new_home(tmp_path, hands), Told(now=9))
        await screen.press("up")
        assert screen.app.screen.page is not before  # type: ignore[attr-defined]
        if area == "d":
            assert "pain 9 now" in screen.text


async def test_a_sign_marked_in_a_shell_leads_to_care(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        hands.at += timedelta(minutes=5)
        mark_signs(new_home(tmp_path, hands), ("saddle-numbness",))
        await screen.press("down")
        assert type(screen.app.screen).__name__ == "EmergencyScreen"


async def test_when_the_morning_ends_its_exercises_change(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        before = screen.text
        hands.at += timedelta(hours=6)
        await screen.press("down", "up")
        after = screen.text
    async with opened(new_home(tmp_path, hands)) as screen:
        assert screen.text == after
    assert before != after


async def test_nothing_is_read_anew_while_it_is_so(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    async with opened(bundle) as screen:
        await screen.press("down")
        page = screen.app.screen.page  # type: ignore[attr-defined]
        hands.at += timedelta(seconds=2 * LOOK_AGAIN_S)
        await screen.press("down", "up")
        assert screen.app.screen.page is page  # type: ignore[attr-defined]


async def test_a_session_whose_window_was_killed_is_seen_to_be_cut_off(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    with subprocess.Popen(
        [sys.executable, "-c", RUNS, str(tmp_path)], stdin=PIPE, stdout=PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "begun\n"
        async with opened(bundle) as screen:
            await screen.press("down")
            assert "A session is open in another window" in screen.text
            other.kill()
            other.wait()
            await screen.press("down")
            assert "Continue at" in screen.text


async def test_it_is_not_read_under_a_session_but_after_it(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_screen, "LOOK_AGAIN_S", 0.05)
    bundle = homes.quiet(tmp_path, hands)
    async with opened(bundle) as screen:
        await screen.press("down")
        today = screen.app.screen
        assert isinstance(today, TodayScreen)
        page = today.page
        await sit(screen, "bridge")
        hands.at += timedelta(seconds=1)
        log_pain(new_home(tmp_path, hands), Told(now=7))
        await screen.pilot.pause(0.3)
        assert not today.on_top and today.page is page
        await screen.press("s", "escape")
        assert today.on_top, screen.text
        assert "7 now" in screen.text
