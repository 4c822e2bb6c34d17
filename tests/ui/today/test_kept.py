"""Today as it was kept: drawn before the record is read, and never other than the record says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbarjack.services.away import go_away
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import decide, open_choices
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.errors import BadInput, Locked, NeedsSetup, NothingThere
from lumbarjack.services.first_look import first_look, keep_first_look
from lumbarjack.services.safety import mark_none, mark_signs
from lumbarjack.services.undoing import take_back
from lumbarjack.ui.app import DRAWN_S, LumbarjackApp
from lumbarjack.ui.opening import opening
from lumbarjack.ui.screens.today.kept import NAME, keep_page, kept_page
from lumbarjack.ui.screens.today.page import read_page
from lumbarjack.ui.screens.today.screen import READING
from lumbarjack.ui.screens.today.shown import Page
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, locked, morning, new_home, session, with_plan
from tests.ui.session.made import LADDER, OWN_PACE
from tests.ui.today import homes

STEPS = ("log", "check in", "session", "answer", "signs", "none", "away", "undo", "keep", "hours")


def anew(folder: Path, hands: Hands) -> Bundle:
    """A process of its own on the same home."""
    return new_home(folder, hands)


def as_read(bundle: Bundle) -> Page:
    return replace(read_page(bundle), told=())


def do(step: str, number: int, folder: Path, hands: Hands) -> None:
    """One step of a day; what a lock or a missing plan refuses is not done."""
    with suppress(NeedsSetup, NothingThere, BadInput, Locked):
        _do(step, number, anew(folder, hands))
    hands.at += timedelta(hours=number) if step == "hours" else timedelta(minutes=number)


def _do(step: str, number: int, bundle: Bundle) -> None:
    if step == "log":
        log_pain(bundle, Told(now=number))
    elif step == "check in":
        morning(bundle, now=number, worst=10)
    elif step == "session":
        session(bundle, peak=number)
    elif step == "answer" and (asked := open_choices(bundle)):
        decide(bundle, ("accept", "later", "keep")[number % 3], asked[0].id)
    elif step == "signs":
        mark_signs(bundle, ("fever",)) if number > 8 else None
    elif step == "none":
        mark_none(bundle)
    elif step == "away":
        go_away(bundle, bundle.today(), bundle.today() + timedelta(days=number % 3))
    elif step == "undo":
        take_back(bundle)
    elif step == "keep":
        keep_first_look(bundle)
        keep_page(bundle)


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 10)), max_size=12))
def test_whatever_was_told_it_is_what_the_record_says(steps: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as name:
        folder, hands = Path(name), Hands()
        with_plan(folder, hands)
        for step, number in [*steps, ("check in", 3), ("keep", 1), ("hours", 1), ("hours", 4)]:
            do(step, number, folder, hands)
            quick, whole = anew(folder, hands), anew(folder, hands)
            kept, known = kept_page(quick), first_look(quick)
            assert kept is None or kept == as_read(whole)
            if known is not None:
                page = read_page(whole)
                assert known.locked == (page.state == "locked")
                assert known.wants_check_in(whole.today()) == page.wants_check_in


@pytest.mark.parametrize("hours", [0, 1, 2, 4, 9])
def test_it_holds_in_the_morning_and_after_it(tmp_path: Path, hours: int) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    keep_page(anew(tmp_path, hands))
    hands.at += timedelta(hours=hours)
    assert kept_page(anew(tmp_path, hands)) == as_read(anew(tmp_path, hands))


def test_another_day_is_not_this_one(tmp_path: Path) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    keep_page(anew(tmp_path, hands))
    hands.at += timedelta(days=1)
    assert kept_page(anew(tmp_path, hands)) is None


def test_exercises_of_ones_own_in_a_folder_of_theirs_count(tmp_path: Path) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    own = anew(tmp_path, hands).places.own_catalogue / "mine" / "own.toml"
    own.parent.mkdir(parents=True)
    own.write_text(LADDER + OWN_PACE)
    keep_page(anew(tmp_path, hands))
    assert kept_page(anew(tmp_path, hands)) is not None
    own.write_text(LADDER + OWN_PACE + "# changed\n")
    assert kept_page(anew(tmp_path, hands)) is None


def not_checked_in(folder: Path, hands: Hands) -> None:
    with_plan(folder, hands)


def shut(folder: Path, hands: Hands) -> None:
    locked(folder, hands)


def cut_off(folder: Path, hands: Hands) -> None:
    homes.cut_off(folder, hands)


@pytest.mark.parametrize("day", [not_checked_in, shut, cut_off])
def test_it_is_kept_only_where_it_opens_by_itself(
    tmp_path: Path, day: Callable[[Path, Hands], None]
) -> None:
    hands = Hands()
    day(tmp_path, hands)
    keep_page(anew(tmp_path, hands))
    assert kept_page(anew(tmp_path, hands)) is None


@pytest.mark.parametrize("damage", [b"", b"lumbarjack", b"\n\n\n\n", b"cos\nsystem\n(S'true'\ntR."])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    keep_page(anew(tmp_path, hands))
    file = anew(tmp_path, hands).places.derived / NAME
    head, stamps, _ = file.read_bytes().split(b"\n\n", 2)
    for broken in (damage, b"\n\n".join([head, stamps, damage])):
        file.write_bytes(broken)
        assert kept_page(anew(tmp_path, hands)) is None
    keep_page(anew(tmp_path, hands))
    assert kept_page(anew(tmp_path, hands)) == as_read(anew(tmp_path, hands))


def test_a_copy_of_a_home_is_read_by_itself(tmp_path: Path) -> None:
    hands = Hands()
    first, second = tmp_path / "first", tmp_path / "second"
    morning(with_plan(first, hands))
    do("keep", 0, first, hands)
    shutil.copytree(first, second)
    log_pain(anew(second, hands), Told(now=9, worst=9))
    assert kept_page(anew(second, hands)) is None
    assert first_look(anew(second, hands)) is None


async def test_what_is_drawn_first_is_what_the_record_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lumbarjack.ui.app.DRAWN_S", 60)  # it is not read anew meanwhile
    hands = Hands()
    morning(with_plan(tmp_path, hands), now=3, worst=6)
    do("keep", 0, tmp_path, hands)
    first = opening(anew(tmp_path, hands))
    assert first.kept
    app = LumbarjackApp(anew(tmp_path, hands), first)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        drawn = Screen(app, pilot).rows
    (anew(tmp_path, hands).places.derived / NAME).unlink()
    (anew(tmp_path, hands).places.derived / "opening").unlink()
    async with opened(anew(tmp_path, hands)) as screen:
        assert screen.rows == drawn


async def test_what_changed_since_it_was_kept_is_put_right_by_itself(tmp_path: Path) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    do("keep", 0, tmp_path, hands)
    first = opening(anew(tmp_path, hands))
    log_pain(anew(tmp_path, hands), Told(now=9))
    assert first.page != read_page(anew(tmp_path, hands))
    app = LumbarjackApp(anew(tmp_path, hands), first)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause(0.5)
        await app.workers.wait_for_complete()
        await pilot.pause()
        page = app.screen.page  # type: ignore[attr-defined]
        assert page == read_page(anew(tmp_path, hands))


async def test_who_only_looks_has_nothing_read(tmp_path: Path) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    do("keep", 0, tmp_path, hands)
    bundle = anew(tmp_path, hands)
    app = LumbarjackApp(bundle, opening(bundle))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(DRAWN_S + 0.1)
        await app.workers.wait_for_complete()
        assert "_last_record" not in vars(bundle)
        await pilot.press("down")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "_last_record" in vars(bundle)


async def test_after_a_command_today_says_that_it_is_being_read(tmp_path: Path) -> None:
    hands = Hands()
    morning(with_plan(tmp_path, hands))
    keep_first_look(anew(tmp_path, hands))
    first = opening(anew(tmp_path, hands))
    assert first.mode == "today" and first.page is None
    app = LumbarjackApp(anew(tmp_path, hands), first)
    with app.bundle.journal._guard:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert READING in Screen(app, pilot).text
            await pilot.press("enter")
            assert type(app.screen).__name__ == "TodayScreen"
