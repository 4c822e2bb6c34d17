"""The facts of a period, from a record."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.catalog_io import load
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import Question
from lumbarjack.core.models.record import Record
from lumbarjack.core.report.facts import Medicine, Numbers
from lumbarjack.core.report.gather import gather
from lumbarjack.core.report.text import as_text
from lumbarjack.core.report.words import sections
from lumbarjack.services.away import go_away
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.report import ask_clinician, read_report, take_report
from lumbarjack.services.safety import mark_signs
from tests.ui.seeded import MONDAY, Hands, morning, session, with_plan

TODAY = date(2026, 3, 16)
CATALOGUE = load()


def entry(back: int, hour: int = 7, **fields: object) -> DiaryEntry:
    at = datetime.combine(TODAY, MONDAY.timetz()) - timedelta(days=back, hours=7 - hour)
    return DiaryEntry.model_validate({"id": f"{back}-{hour}", "at": at, "day": at.date(), **fields})


def test_of_a_day_the_worst_counts_and_a_later_day_is_never_read() -> None:
    record = Record(
        diary=(
            entry(2, now=2, worst=3, zone="back"),
            entry(2, 20, now=6, worst=6, zone="thigh", side="right"),
            entry(0, now=1, worst=4, zone="back", side="right"),
            entry(-1, now=9, worst=9),
            entry(28, now=8, worst=8),
        )
    )
    report = gather(record, CATALOGUE, TODAY, 28)
    assert (report.first, report.last, len(report.days)) == (date(2026, 2, 17), TODAY, 28)
    assert [d.score for d in report.days[-3:]] == [6, None, 4]
    assert report.logged == 2
    assert report.pain == Numbers(middle=5, low=4, high=6, days=2)
    assert report.now == Numbers(middle=1.5, low=1, high=2, days=2)
    assert report.zone_days == ((1, 1), (3, 1))
    assert report.side == "right"
    assert [s.mean for s in report.spans] == [None, None, None, 5.0]


def test_means_are_by_week_and_by_four_weeks_in_a_long_period() -> None:
    record = Record(diary=tuple(entry(n, now=n % 5, worst=n % 5) for n in range(70)))
    assert len(gather(record, CATALOGUE, TODAY, 28).spans) == 4
    assert [s.logged for s in gather(record, CATALOGUE, TODAY, 30).spans] == [2, 7, 7, 7, 7]
    assert [s.logged for s in gather(record, CATALOGUE, TODAY, 57).spans] == [1, 28, 28]


def test_a_medicine_is_counted_by_days_whatever_its_capitals() -> None:
    record = Record(
        diary=(
            entry(3, medicine="Ibuprofen  400", medicine_helped=True),
            entry(2, medicines=[{"name": "ibuprofen", "dose": "200", "helped": False}]),
            entry(2, 20, medicine="IBUPROFEN 400, nothing"),
            entry(1, medicine="tea"),
        )
    )
    report = gather(record, CATALOGUE, TODAY, 28)
    assert report.medicines == (
        Medicine("Ibuprofen", 2, 1, 1, ("400", "200")),
        Medicine("tea", 1, 0, 0),
    )


def test_a_median_between_two_numbers_is_not_rounded() -> None:
    record = Record(diary=(entry(3, now=2, worst=3), entry(2, now=2, worst=6)))
    report = gather(record, CATALOGUE, TODAY, 28)
    assert report.pain == Numbers(4.5, 3, 6, 2)
    words = " ".join(as_text(report).split())
    assert "Worst of the day usually 4.5, from 3 to 6; in the morning always 2." in words


def test_an_amount_that_was_not_always_said_is_not_said_of_all() -> None:
    record = Record(diary=(entry(3, medicine="ibuprofen 400 mg"), entry(2, medicine="Ibuprofen")))
    (found,) = gather(record, CATALOGUE, TODAY, 28).medicines
    assert (found.days, found.doses) == (2, ("400 mg", "amount not said"))


def test_the_newest_question_counts() -> None:
    question = Question(id="q", at=MONDAY, day=TODAY, text=" May I run? ")
    assert gather(Record(question=question), CATALOGUE, TODAY, 7).question == "May I run?"


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return with_plan(tmp_path, Hands())


def test_a_day_of_real_use_is_on_the_page(bundle: Bundle) -> None:
    morning(bundle)
    session(bundle, peak=5)
    report = read_report(bundle)
    assert report.logged == 1
    assert report.sleep == Numbers(7, 7, 7, 1)
    assert report.sessions.number == 1 and report.sessions.peaks == Numbers(
        5, 5, 5, len(report.exercises)
    )
    assert report.signs[-1].words == "whole list read, nothing marked"
    assert not report.warning


def test_days_away_are_in_no_count_and_said(tmp_path: Path) -> None:
    hands = Hands()
    bundle = with_plan(tmp_path, hands)
    hands.at += timedelta(days=6)
    morning(bundle)
    before = read_report(bundle).sessions
    go_away(bundle, bundle.today() - timedelta(days=3), bundle.today() - timedelta(days=2))
    report = read_report(bundle)
    assert (before.away, report.sessions.away) == (0, 2)
    assert report.sessions.of == before.of - 2
    assert any("2 days away left out" in line for s in sections(report) for line in s.lines)


def test_a_warning_sign_stands_first(tmp_path: Path) -> None:
    hands = Hands()
    bundle = with_plan(tmp_path, hands)
    hands.at += timedelta(minutes=1)
    mark_signs(bundle, ("wiping",), "asked")
    report = read_report(bundle)
    assert report.warning and report.signs[0].words.startswith("marked: ")


def test_a_question_is_kept_changed_and_taken_off(tmp_path: Path) -> None:
    hands = Hands()
    bundle = with_plan(tmp_path, hands)
    ask_clinician(bundle, "May I\n run?")
    assert read_report(bundle).question == "May I run?"
    hands.at += timedelta(minutes=1)
    ask_clinician(bundle, "  ")
    assert read_report(bundle).question == ""
    with pytest.raises(BadInput, match="200"):
        ask_clinician(bundle, "x" * 201)


def test_it_is_taken_along_as_text_and_html(bundle: Bundle) -> None:
    text, html = take_report(bundle, read_report(bundle))
    assert text.read_text().startswith("Back pain, 28 days")
    assert html.read_text().startswith("<!DOCTYPE html>")
    assert html.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("days", [0, 367])
def test_a_period_that_cannot_be_is_told(bundle: Bundle, days: int) -> None:
    with pytest.raises(BadInput, match="1 to 366"):
        read_report(bundle, days)
