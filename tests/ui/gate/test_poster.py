"""Whatever was marked, the emergency page fits its window and keeps the action."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.safety.emergency import emergency
from lumbarjack.core.safety.gate import Lock, lock_on
from lumbarjack.core.safety.signs import SIGNS, spoken
from lumbarjack.ui.screens.gate.poster import poster
from tests.safety.builders import marked, on, record, seen

PLACES = {"home": (76, 21), "narrow": (56, 17), "wide": (116, 33), "tiny": (38, 10)}
"""The places of emergency.tcss."""

LOCKING = [sign.id for sign in SIGNS if sign.tier != "book"]


def rows(lock: Lock, place: str, number: str = "112", saved: str = "Saved.") -> list[str]:
    width, height = PLACES[place]
    block = "" if place == "tiny" else "█"
    page = emergency(lock, number)
    return [line.plain for line in poster(page, saved, width, height, block=block, no_colour=False)]


@settings(max_examples=60)
@given(
    signs=st.lists(st.sampled_from(LOCKING), min_size=1, max_size=12, unique=True),
    told=st.sampled_from([None, "not-told", "may-not"]),
    place=st.sampled_from(sorted(PLACES)),
    number=st.sampled_from(["112", "911", "0800 111 222", "+43 1 40695"]),
)
def test_it_fits_and_keeps_bar_action_and_last_line(
    signs: list[str], told: str | None, place: str, number: str
) -> None:
    checks = [marked(3, *signs), *([seen(4, told)] if told else [])]  # type: ignore[arg-type]
    lock = lock_on(record(*checks), on(4))
    page = emergency(lock, number)
    lines = rows(lock, place, number)
    text = " ".join(" ".join(lines).split())
    assert len(lines) <= PLACES[place][1]
    assert max(map(len, lines)) <= PLACES[place][0]
    assert page.bar in text
    assert page.crisis in text
    if page.kind == "now":
        assert "Call" in text and "emergency department." in text
        assert "Do not drive yourself." in text
    else:
        assert page.lead in text


@pytest.mark.parametrize("place", PLACES)
def test_what_could_not_be_saved_is_said_last(place: str) -> None:
    lines = rows(lock_on(record(marked(3, "bladder")), on(3)), place, saved="")
    assert "Not saved." in " ".join(lines[-2:])


def test_the_sentence_to_say_is_made_from_the_marks() -> None:
    assert spoken(("bladder",)) == "I have back pain, and new bladder trouble."
    assert spoken(("saddle-numbness", "bladder", "both-legs")) == (
        "I have back pain, and new numbness between the legs, bladder trouble and trouble in both "
        "legs."
    )
    assert spoken(("fever",)) == "I have back pain, and fever, shivers or feeling ill."
    assert spoken(("accident", "bladder")).startswith("I have back pain, and new bladder trouble ")
    assert spoken(("from-a-newer-version",)) == "I have back pain, and from-a-newer-version."


def test_pregnancy_names_the_maternity_unit() -> None:
    text = " ".join(rows(lock_on(record(marked(3, "pregnancy")), on(3)), "home"))
    assert "your maternity unit" in text
