"""The page that is shown while exercises are closed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import Lock, lock_on
from lumbarjack.core.safety.page import WIDTH, emergency_page
from lumbarjack.core.safety.signs import SIGNS, called
from tests.safety.builders import marked, on, record, seen


def _lock(*signs: str) -> Lock:
    return lock_on(record(marked(3, *signs)), on(3))


def _text(lines: tuple[str, ...]) -> str:
    return " ".join(" ".join(lines).split())


def test_no_page_while_open() -> None:
    assert emergency_page(lock_on(Record(), on(3)), "112") == ()


def test_the_action_comes_first_with_the_number_of_the_settings() -> None:
    page = emergency_page(_lock("bladder"), "000")
    assert page[0].startswith("Call 000 now")
    assert "Do not drive yourself." in page
    assert "People with these signs need to be seen today." in page
    assert "112" not in _text(page)


def test_the_soon_page_names_the_urgent_line_first() -> None:
    page = emergency_page(_lock("fever"), "112", urgent_line="116 117")
    assert page[0] == "Call your doctor's urgent line, 116 117, today or tomorrow."
    assert "keep moving gently as you can. Exercises are paused here." in _text(page)
    assert "Call your doctor's urgent line, today" in emergency_page(_lock("fever"), "112")[0]


def test_pregnancy_names_the_maternity_unit() -> None:
    assert "maternity unit" in _text(emergency_page(_lock("pregnancy"), "112"))
    assert "maternity unit" not in _text(emergency_page(_lock("bladder"), "112"))


def test_after_not_told_relief_is_named_and_after_may_not_nothing() -> None:
    relief = lock_on(record(marked(3, "bladder"), seen(4, "not-told")), on(4))
    assert "Relief positions and walking are open." in _text(emergency_page(relief, "112"))
    closed = lock_on(record(marked(3, "bladder"), seen(4, "may-not")), on(4))
    page = emergency_page(closed, "112")
    assert "exercises stay closed" in _text(page)
    assert page[0].endswith("call 112 now.")


@pytest.mark.parametrize("told", [None, "not-told", "may-not"])
@pytest.mark.parametrize("sign", ["bladder", "fever"])
def test_every_page_says_what_stays_open_and_whom_to_call_for_self_harm(
    sign: str, told: str | None
) -> None:
    checks = [marked(3, sign), *([seen(4, told)] if told else [])]  # type: ignore[arg-type]
    lock = lock_on(record(*checks), on(4))
    text = _text(emergency_page(lock, "911", crisis_line="988"))
    assert "Diary, report and export stay open" in text
    assert "lumbarjack safety --assessed DATE --told may" in text
    assert text.endswith("Thoughts of harming yourself? Call 911, or the crisis line, 988.")
    assert _text(emergency_page(lock, "911")).endswith("Call 911, or your crisis line.")


@settings(max_examples=60)
@given(signs=st.lists(st.sampled_from(SIGNS), min_size=1, max_size=10, unique=True))
def test_the_page_fits_and_names_every_mark(signs: list[object]) -> None:
    ids = tuple(s.id for s in SIGNS if s in signs)
    lock = lock_on(record(marked(3, *ids)), on(3))
    page = emergency_page(lock, "112")
    assert all(len(line) <= WIDTH for line in page)
    for sign in lock.signs:
        assert called((sign,)) in _text(page)
