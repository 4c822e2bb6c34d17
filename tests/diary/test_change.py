"""Changing a stored entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, change_entry, check_in, log_pain, remove_entry
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.full_entry import Draft, draft_of, save, save_at_once
from lumbarjack.services.reading import find_entry
from lumbarjack.services.safety import gate, mark_assessed
from lumbarjack.services.undoing import take_back
from tests.ui.seeded import Hands, new_home


@pytest.fixture
def home(tmp_path: Path) -> Bundle:
    return new_home(tmp_path, Hands())


def only(bundle: Bundle) -> DiaryEntry:
    (entry,) = bundle.record().diary
    return entry


def test_an_unchanged_draft_changes_nothing(home: Bundle) -> None:
    told = Told(now=4, worst=6, zone=Zone.THIGH, side=Side.LEFT, back_now=2, leg_now=4, sleep=5)
    before = check_in(home, replace(told, nothing_new=True, leg_weaker=False)).entry
    after = save(home, draft_of(before, home), before).entry
    same = {"edited_at", "device"}
    assert after.model_dump(exclude=same) == before.model_dump(exclude=same)


def test_the_pain_now_may_rise_where_the_worst_was_never_said(home: Bundle) -> None:
    before = log_pain(home, Told(now=3)).entry
    save(home, replace(draft_of(before, home), now=7), before)
    assert (only(home).now, only(home).worst) == (7, 7)


def test_a_contradiction_is_refused_and_the_entry_stays(home: Bundle) -> None:
    before = log_pain(home, Told(now=3, worst=5)).entry
    with pytest.raises(BadInput, match="Worst is at least the pain now"):
        save(home, replace(draft_of(before, home), now=7), before)
    assert only(home) == before


def test_an_earlier_day_is_marked_and_its_own_day_is_not(home: Bundle) -> None:
    before = log_pain(home, Told(now=3)).entry
    earlier = save(home, replace(draft_of(before, home), days_back=2), before).entry
    assert (earlier.day, earlier.back_dated) == (date(2026, 3, 14), True)
    back = save(home, replace(draft_of(earlier, home), days_back=0), earlier).entry
    assert (back.day, back.back_dated) == (date(2026, 3, 16), False)


def test_the_future_is_refused(home: Bundle) -> None:
    before = log_pain(home, Told(now=3)).entry
    with pytest.raises(BadInput, match="in the future"):
        save(home, replace(draft_of(before, home), time="2359"), before)


def test_fields_that_nobody_knows_stay(home: Bundle) -> None:
    stored = log_pain(home, Told(now=3)).entry
    newer = home.journal.put(
        DiaryEntry.model_validate({**stored.model_dump(), "weather": "rain"}), edits=stored
    )
    save(home, replace(draft_of(newer, home), note="wet"), newer)
    assert only(home).model_extra == {"weather": "rain"}


def test_places_said_later_decide_how_far_out_it_was(home: Bundle) -> None:
    before = log_pain(home, Told(now=3, zone=Zone.FOOT, side=Side.LEFT)).entry
    draft = draft_of(before, home)
    assert draft.reach.zone is Zone.FOOT
    after = save(home, draft.marked("buttock-right"), before).entry
    assert (after.zone, after.side) == (Zone.BUTTOCK, Side.RIGHT)
    assert save(home, draft.without_places(), after).entry.zone is None


def test_a_mark_that_cannot_wait_is_stored_whatever_else_is_wrong(home: Bundle) -> None:
    entered = save_at_once(home, Draft(now=5, worst=3).marked("saddle"))
    assert (entered.entry.regions, entered.entry.now) == (("saddle",), None)
    assert entered.list_opens
    wrong = replace(draft_of(entered.entry, home), now=5, worst=3).marked("groin")
    assert save_at_once(home, wrong, entered.entry).entry.regions == ("groin", "saddle")


def test_a_removed_entry_comes_back_by_undo(home: Bundle) -> None:
    entry = log_pain(home, Told(now=3)).entry
    assert remove_entry(home, entry) == "Removed: 3 now."
    assert home.record().diary == ()
    home.journal.undo()
    assert only(home).now == 3


def test_an_entry_that_locks_is_removed_on_its_own_day_or_when_somebody_has_looked(
    tmp_path: Path,
) -> None:
    hands = Hands()
    bundle = new_home(tmp_path, hands)
    entry = check_in(bundle, Told(now=3, leg_weaker=True)).entry
    hands.at += timedelta(days=1)
    with pytest.raises(NothingThere, match="same day only"):
        remove_entry(bundle, entry)
    assert gate(bundle).lock.locked
    mark_assessed(bundle, bundle.today(), "may")
    remove_entry(bundle, entry)
    assert bundle.record().diary == ()


BOTH = Told(now=3, zone=Zone.THIGH, side=Side.BOTH, leg_weaker=True)


def test_an_entry_with_a_sign_of_the_now_list_is_never_taken_back(tmp_path: Path) -> None:
    hands = Hands()
    home = new_home(tmp_path, hands)
    entry = check_in(home, BOTH).entry
    assert gate(home).lock.tier == "now"
    for take in (lambda: remove_entry(home, entry), lambda: take_back(home)):
        with pytest.raises(NothingThere, match=r"does not open exercises.*lumbarjack safety"):
            take()
    with pytest.raises(BadInput, match="its time and its side stay"):
        change_entry(home, entry, replace(BOTH, side=Side.LEFT), entry.at)
    assert gate(home).lock.signs == ("both-legs",)
    change_entry(home, entry, replace(BOTH, note="since the stairs"), entry.at)
    hands.at += timedelta(hours=1)
    mark_assessed(home, home.today(), "may")
    assert not gate(home).lock.locked


def test_an_entry_is_not_moved_before_the_assessment_of_its_sign(tmp_path: Path) -> None:
    hands = Hands()
    bundle = new_home(tmp_path, hands)
    check_in(bundle, Told(now=3, leg_weaker=True))
    hands.at += timedelta(hours=1)
    mark_assessed(bundle, bundle.today(), "may")
    hands.at += timedelta(hours=1)
    again = check_in(bundle, Told(now=4, leg_weaker=True)).entry
    for back in (timedelta(minutes=90), timedelta(days=2)):
        with pytest.raises(BadInput, match="its time and its side stay"):
            change_entry(bundle, again, Told(now=4), again.at - back)
    assert gate(bundle).lock.locked
    change_entry(bundle, again, Told(now=5), again.at)
    assert gate(bundle).lock.locked


def test_an_entry_is_found_by_the_end_of_its_id(tmp_path: Path) -> None:
    hands = Hands()
    bundle = new_home(tmp_path, hands)
    first = log_pain(bundle, Told(now=3)).entry
    hands.at += timedelta(hours=1)
    log_pain(bundle, Told(now=4))
    assert find_entry(bundle, first.id[-6:]) == first
    with pytest.raises(Exception, match="There is no entry"):
        find_entry(bundle, "")
