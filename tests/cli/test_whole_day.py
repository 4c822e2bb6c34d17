"""A real day by plain commands, and what else a day may bring."""

from pathlib import Path

import pytest

from tests.cli import story
from tests.cli.story import DONE, Person
from tests.conftest import RunCli


@pytest.fixture
def person(run_cli: RunCli) -> Person:
    return Person(run_cli)


def test_a_first_day_a_bad_morning_and_the_week_after(person: Person) -> None:
    story.monday(person)
    story.tuesday(person)
    story.a_week_later(person)


def test_every_writing_command_says_what_it_saved_and_undo_takes_it_back(person: Person) -> None:
    assert "Saved" in person("setup", "--no-warning-signs", "--programme", "daily-ten")
    assert "Saved" in person("log", "4", "--zone", "buttock", "--side", "left")
    assert "Saved" in person("checkin", "--now", "3")
    assert "Saved" in person("safety", "--none")
    rows = person.json("diary")
    assert len(rows) == 2
    assert "Taken back" in person("undo")
    assert "Taken back" in person("undo")
    assert [row["now"] for row in person.json("diary")] == [4]


def test_a_sign_locks_and_only_an_assessment_unlocks(person: Person) -> None:
    person("setup", "--no-warning-signs", "--programme", "daily-ten")
    assert "112" in person("safety", "--yes", "saddle-numbness")
    assert person.json("today")["locked"] is True
    assert "112" in person("session", "--plain", says="", code=3)
    assert "112" in person("setup", "--no-warning-signs", code=3)
    person("safety", "--none")
    assert person.json("today")["locked"] is True
    person("log", "5")
    person("diary")
    person("safety", "--assessed", "2026-03-15", "--told", "may", code=2)
    person("safety", "--assessed", "2026-03-16", "--told", "may")
    assert person.json("today")["locked"] is False


def test_a_session_that_was_cut_off_is_offered_again(person: Person) -> None:
    person("setup", "--no-warning-signs", "--programme", "daily-ten")
    person("checkin", "--now", "3")
    said = person("session", "--plain", says="\n" + DONE + "\n")
    assert "saving what was done" in said
    assert "1 of" in said.split("Session saved. ")[1]


def test_the_first_check_in_of_a_day_leaves_a_backup(person: Person, home: Path) -> None:
    person("checkin", "--now", "3")
    backups = {path.name for path in (home / "state" / "backups").iterdir()}
    assert any(name.startswith("daily-2026-03-16") for name in backups)


def test_a_leg_that_is_weaker_pauses_the_exercises(person: Person) -> None:
    person("setup", "--no-warning-signs", "--programme", "daily-ten")
    said = person("checkin", "--now", "4", "--zone", "calf", "--side", "left", "--leg-weaker")
    assert "Call your doctor's urgent line" in said
    assert person.json("today")["locked"] is True


def test_every_question_of_the_check_in_has_its_plain_answer(person: Person) -> None:
    person("setup", "--no-warning-signs", "--programme", "daily-ten")
    leg = ("--zone", "calf", "--side", "left", "--leg", "4", "--sleep", "6")
    person("checkin", "--now", "3", "--worst", "5", *leg, "--nothing-new", "--leg-not-weaker")
    assert person.json("today")["locked"] is False
    (told,) = person.json("diary")
    assert (told["nothing_new"], told["leg_weaker"], told["back_now"]) == (True, False, 3)
    said = person("checkin", "--now", "3", "--something-new")
    assert "lumbarjack safety --yes SIGN" in said and "Carry on" not in said
    assert person.json("diary")[0]["nothing_new"] is False


def test_hardly_getting_up_suggests_a_relief_day(person: Person) -> None:
    person("setup", "--no-warning-signs", "--programme", "daily-ten")
    assert "relief day" in person("checkin", "--now", "5", "--cannot-get-up")
