"""What a suggestion says of itself, in a line, in a sentence and in full."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.advice.rules.r3_relief_day import DOCTOR
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.pain import Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import decide, open_choices, waiting
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.reasons import paragraphs, title
from lumbarjack.services.suggestions import reasons, shorter
from lumbarjack.services.today import look
from tests.services.made import Hands, person
from tests.ui.seeded import session

ROW_AT_HOME, ROW_IN_NARROW = 73, 53
"""Cells of the reason on the card."""


def days(folder: Path, hands: Hands, nows: list[int], peak: int = 2) -> Bundle:
    """A check-in a day, and a session on every second; the last of them is today's, without one."""
    hands.later(days=-len(nows) + 1)
    bundle = person(folder, hands, where="back", usual_worst=4)
    for n, now in enumerate(nows):
        check_in(bundle, Told(now=now, worst=max(4, now), zone=Zone.BACK, nothing_new=True))
        if n + 1 < len(nows):
            if (len(nows) - n) % 2 == 0:
                session(bundle, peak=peak)
            hands.later(days=1)
    return bundle


def first(bundle: Bundle) -> Advice:
    return open_choices(bundle)[0]


def said(bundle: Bundle, advice: Advice) -> dict[str, str]:
    return {k: " ".join(v) for k, v in paragraphs(bundle, advice)}


def test_a_step_up_names_its_sessions_their_peaks_and_the_change(tmp_path: Path) -> None:
    bundle = days(tmp_path, Hands(), [3] * 12)
    advice = first(bundle)
    assert advice.rule == "R8"
    assert title(bundle, advice) == "Cat and camel: 7 times instead of 6"
    told = said(bundle, advice)
    assert list(told) == ["Rule", "Saw", "Step", "Source", "Changes"]
    assert told["Rule"] == "R8, one step harder"
    assert "3 sessions: 11 Mar, 13 Mar and 15 Mar." in told["Saw"]
    assert "Worst pain in Cat and camel: 2, 2, 2." in told["Saw"]
    assert told["Step"] == "7 times instead of 6."
    assert "selfBACK" in told["Source"]


def test_a_bad_morning_names_the_morning(tmp_path: Path) -> None:
    bundle = days(tmp_path, Hands(), [3] * 9 + [7])
    advice = first(bundle)
    assert advice.rule == "R5a"
    told = said(bundle, advice)
    assert "In the diary: 16 Mar 7 now." in told["Saw"]
    assert "morning: 7" in told["Saw"]


@pytest.mark.parametrize(
    ("nows", "rule"),
    [
        ([3] * 12, "R8"),
        ([3] * 9 + [7], "R5a"),
        ([3] * 11 + [7, 3, 7], "R7"),
        ([3] * 11 + [6, 6], "R7"),
        ([3] * 11 + [9], "R3"),
    ],
)
def test_a_reason_has_a_short_form_for_its_row(tmp_path: Path, nows: list[int], rule: str) -> None:
    advice = first(days(tmp_path, Hands(), nows))
    assert advice.rule == rule
    assert reasons(advice)[0] == advice.reason
    if rule != "R3":
        assert min(len(one) for one in reasons(advice)) <= ROW_IN_NARROW
        assert any(len(one) <= ROW_AT_HOME for one in reasons(advice))


def test_the_doctor_sentence_of_a_relief_day_is_always_one_key_away(tmp_path: Path) -> None:
    hands = Hands()
    bundle = days(tmp_path, hands, [3] * 11 + [9])
    assert DOCTOR in said(bundle, first(bundle))["Saw"]
    hands.later(days=1)
    check_in(bundle, Told(now=9, worst=9, zone=Zone.BACK))
    second = next(a for a in open_choices(bundle) if a.rule == "R3")
    assert DOCTOR not in second.reason
    assert said(bundle, second)["Saw"].count(DOCTOR) == 1


def test_where_there_is_less_room_the_change_alone_is_said(tmp_path: Path) -> None:
    bundle = days(tmp_path, Hands(), [3] * 12)
    line = title(bundle, first(bundle))
    assert shorter(line, first(bundle)) == (line, "Cat and camel: 7 times")


def test_what_waits_in_a_look_at_today_is_what_is_open(tmp_path: Path) -> None:
    bundle = days(tmp_path, Hands(), [3] * 9 + [7])
    assert waiting(look(bundle)) == open_choices(bundle)
    assert bundle.today() - timedelta(days=9) == min(e.day for e in bundle.record().diary)


def test_after_the_answer_it_still_names_what_it_changed_from(tmp_path: Path) -> None:
    hands = Hands()
    bundle = days(tmp_path, hands, [3] * 12)
    advice = first(bundle)
    decide(bundle, "accept")
    for _ in range(2):
        assert said(bundle, advice)["Step"] == "7 times instead of 6."
        assert title(bundle, advice) == "Cat and camel: 7 times instead of 6"
        hands.later(days=1)


def test_what_a_hold_changes_is_said_in_its_name_and_where_the_pain_was(tmp_path: Path) -> None:
    hands = Hands()
    bundle = days(tmp_path, hands, [3] * 10)
    session(bundle)
    (last,) = [s for s in bundle.record().sessions if s.day == bundle.today()]
    bundle.journal.put(last.model_copy(update={"zone_before": Zone.BACK}))
    hands.later(days=1)
    check_in(bundle, Told(now=3, worst=4, zone=Zone.BUTTOCK, nothing_new=True))
    advice = next(a for a in open_choices(bundle) if a.rule == "R2m")
    told = said(bundle, advice)
    assert told["Rule"] == "R2m, a still spine for today"
    assert "Where it was before: 16 Mar low back." in told["Saw"]
    assert "17 Mar 3 now and 4 worst (buttock)" in told["Saw"]
