"""What is looked for in the diary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.diary.looking import Sought, read
from lumbarjack.core.models.pain import Zone


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("", Sought()),
        ("Garden leaves", Sought(("garden", "leaves"))),
        ("5+", Sought((), 5)),
        (">=10", Sought((), 10)),
        ("5", Sought(("5",))),
        ("thigh+ garden", Sought(("garden",), None, Zone.THIGH)),
        ("leg+ foot+ 3+ 6+", Sought((), 6, Zone.FOOT)),
        ("c+", Sought(("c+",))),
    ],
)
def test_words_pain_and_zone_are_told_apart(typed: str, sought: Sought) -> None:
    assert read(typed) == sought


def test_a_day_fits_from_the_limit_on() -> None:
    sought = read("5+ thigh+")
    assert sought.fits("", 5, Zone.THIGH)
    assert not sought.fits("", 4, Zone.FOOT)
    assert not sought.fits("", 9, Zone.BUTTOCK)


def test_what_was_not_said_is_never_at_least_anything() -> None:
    assert not read("0+").fits("", None, Zone.FOOT)
    assert not read("back+").fits("", 9, None)


@given(st.text(alphabet="abc 1+>=0", max_size=20))
def test_only_nothing_finds_everything(typed: str) -> None:
    assert read(typed).everything is (not typed.strip())
