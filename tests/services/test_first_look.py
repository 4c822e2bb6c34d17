"""What the app opens with: kept in one file, and the same as what the record says."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.safety.gate import lock_on
from lumbarjack.services.bundle import Bundle, open_bundle
from lumbarjack.services.demo import make_demo
from lumbarjack.services.diary import Told, check_in, last_check_in, log_pain
from lumbarjack.services.first_look import NAME, first_look, keep_first_look, look
from lumbarjack.services.safety import must_ask_again
from lumbarjack.ui.opening import opening
from lumbarjack.ui.screens.today.page import read_page

MORNING = datetime.fromisoformat("2026-03-16T07:30:00+00:00")


def at(home: Path, instant: datetime) -> Bundle:
    """A process of its own at an instant."""
    return open_bundle(
        {"LUMBARJACK_HOME": str(home), "LUMBARJACK_NOW": instant.isoformat(), "TZ": "Europe/Berlin"}
    )


@pytest.fixture(scope="module", params=[1, 40], ids=["one-day", "forty-days"])
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "home"
    make_demo(at(folder.parent / "none", MORNING), folder, days=request.param, seed=3)
    return folder


def kept(home: Path, instant: datetime) -> None:
    """Open once and leave: the next opening finds the file."""
    keep_first_look(at(home, instant))


def assert_as_the_record_says(home: Path, instant: datetime) -> None:
    quick, whole = at(home, instant), at(home, instant)
    known, today = first_look(quick), whole.today()
    assert known is not None
    record = whole.record()
    page = read_page(whole)
    assert known.locked == lock_on(record, today).locked == (page.state == "locked")
    assert known.wants_check_in(today) == page.wants_check_in
    assert known.before(today) == last_check_in(whole)
    assert known.whole_list == must_ask_again(whole)
    assert quick.now() - whole.now() < timedelta(seconds=5)
    assert opening(quick).mode == ("emergency" if known.locked else "today")


@pytest.mark.parametrize("days", [0, 1, 2, 9, 30, 400])
def test_it_holds_on_the_same_day_and_on_later_ones(demo: Path, days: int) -> None:
    kept(demo, MORNING)
    assert_as_the_record_says(demo, MORNING + timedelta(days=days))


def test_an_opening_that_had_to_read_keeps_what_it_saw(tmp_path: Path) -> None:
    home = tmp_path / "home"
    make_demo(at(tmp_path / "none", MORNING), home, days=3, seed=5)
    assert first_look(at(home, MORNING)) is None
    assert opening(at(home, MORNING)).check_in
    assert first_look(at(home, MORNING)) == look(at(home, MORNING))


def test_on_an_earlier_day_it_is_not_used(demo: Path) -> None:
    kept(demo, MORNING)
    assert first_look(at(demo, MORNING - timedelta(days=1))) is None


def saved(home: Path, what: str) -> None:
    bundle = at(home, MORNING + timedelta(hours=1))
    if what == "check-in":
        check_in(bundle, Told(now=4, worst=6))
    elif what == "log":
        log_pain(bundle, Told(now=7))
    else:
        check_in(bundle, Told(now=4, worst=6, leg_weaker=True))


@pytest.mark.parametrize("what", ["check-in", "log", "leg"])
def test_after_a_save_it_is_read_anew(tmp_path: Path, what: str) -> None:
    home = tmp_path / "home"
    make_demo(at(tmp_path / "none", MORNING), home, days=20, seed=5)
    kept(home, MORNING)
    saved(home, what)
    later = MORNING + timedelta(hours=2)
    assert first_look(at(home, later)) is None
    kept(home, later)
    assert_as_the_record_says(home, later)
    assert_as_the_record_says(home, later + timedelta(days=1))


def test_an_unusual_file_is_no_answer(demo: Path) -> None:
    kept(demo, MORNING)
    places = at(demo, MORNING).places
    (places.derived / NAME).write_text("lumbarjack\n\nnothing\n\n{}", encoding="utf-8")
    assert first_look(at(demo, MORNING)) is None
    kept(demo, MORNING)
    assert first_look(at(demo, MORNING)) == look(at(demo, MORNING))


def test_exercises_of_ones_own_are_checked_before_anything_opens(demo: Path) -> None:
    kept(demo, MORNING)
    own = at(demo, MORNING).places.own_catalogue
    (own / "ladders").mkdir(parents=True)
    try:
        assert first_look(at(demo, MORNING)) is None
    finally:
        (own / "ladders").rmdir()
        own.rmdir()
