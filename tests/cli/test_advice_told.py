"""The advice in words: why, its history, an answer taken back; and what is asked besides."""

from __future__ import annotations

import pytest

from tests.cli.story import Person, live_monday
from tests.conftest import RunCli

TUESDAY = "2026-03-17T07:10:00+00:00"
WEDNESDAY = "2026-03-18T07:10:00+00:00"


@pytest.fixture
def person(run_cli: RunCli) -> Person:
    """A bad morning after the first session; its advice was accepted with a reason."""
    one = Person(run_cli)
    live_monday(one)
    one("checkin", "--now", "7", "--worst", "7", "--nothing-new", now=TUESDAY)
    one("advice", "accept", "--because", "sore", now=TUESDAY)
    return one


def test_why_names_the_entries_the_numbers_the_window_and_the_source(person: Person) -> None:
    id = next(
        a["id"] for a in person.json("advice", "--history", now=TUESDAY) if a["rule"] == "R5a"
    )
    for day in (TUESDAY, WEDNESDAY):
        said = " ".join(person("advice", "--why", id, now=day).split())
        for words in (
            "Rule R5a, a little less for today",
            "1 session: 16 Mar",
            "In the diary: 17 Mar 7 now",
            "Looked at: 6 to 36 hours",
            "bad from:",
            "Source 24-hour rule",
            "Changes A morning below",
            id,
        ):
            assert words in said
    ids = {row["id"] for row in person.json("diary", now=TUESDAY)}
    (one,) = person.json("advice", "--why", id, now=WEDNESDAY)
    assert one["numbers"]["morning"] == 7 and one["window"].startswith("6 to 36 hours")
    assert ids & set(one["entries"])
    assert list(one["why"]) == ["rule", "saw", "step", "source", "changes"]
    of_today = next(a for a in person.json("today", now=TUESDAY)["advice"] if a["id"] == id)
    assert of_today == {name: said for name, said in one.items() if name != "why"}
    person("advice", "--why", "2026-03-17.R9", now=WEDNESDAY, code=1)


def test_the_history_tells_every_advice_and_answer_newest_first(person: Person) -> None:
    rows = person.json("advice", "--history", now=WEDNESDAY)
    assert [r["at"] for r in rows] == sorted((r["at"] for r in rows), reverse=True)
    eased = [r for r in rows if r["rule"] == "R5a"]
    assert {(r["became"], r["because"]) for r in eased} == {("accepted", "sore")}
    assert any(r["what"].startswith("Warning signs, on the command line") for r in rows)
    said = person("advice", "--history", now=WEDNESDAY)
    assert "accepted." in said and '"sore"' in said


def test_what_was_never_answered_is_in_the_history_too(run_cli: RunCli) -> None:
    one = Person(run_cli)
    live_monday(one)
    one("checkin", "--now", "7", "--worst", "7", "--nothing-new", now=TUESDAY)
    rows = one.json("advice", "--history", now=WEDNESDAY)
    assert {r["became"] for r in rows if r["rule"] == "R5a"} == {"not answered"}


def test_an_answer_is_taken_back_days_later_and_brought_back_by_undo(person: Person) -> None:
    before = person.json("today", now=TUESDAY)["plan"]
    id = next(
        r["id"] for r in person.json("advice", "--history", now=TUESDAY) if r["rule"] == "R5a"
    )
    assert "Taken back" in person("advice", "undo", id, now=TUESDAY)
    assert person.json("today", now=TUESDAY)["plan"] != before
    person("undo", now=TUESDAY)
    assert person.json("today", now=TUESDAY)["plan"] == before
    person("advice", "undo", "2026-03-17.R8.bridge", now=TUESDAY, code=1)
    person("advice", "undo", now=TUESDAY, code=2)


def test_a_flare_is_declared_by_command(person: Person) -> None:
    assert "from today" in person("flare", now=WEDNESDAY)
    assert any(a["rule"] == "R7" for a in person.json("today", now=WEDNESDAY)["advice"])
    assert "is on" in person("flare", now=WEDNESDAY, code=1)
    assert "the flare of Wed 18 Mar" in person("undo", now=WEDNESDAY)


def test_me_says_what_each_mode_means_and_shows_the_finding_with_its_limits(
    person: Person,
) -> None:
    said = " ".join(person("me", now=TUESDAY).split())
    for words in (
        "follows your pain",
        "follows the calendar",
        "Both have trials behind them",
        "Smith 2017, BJSM 51:1679",
        "95 % CI -0.54 to -0.05",
        "no difference later",
        "chronic pain only",
        "wall-side-glide: Wall side glide, off",
    ):
        assert words in said
    person("me", "--mode", "steady", "--turn-on", "wall-side-glide", now=TUESDAY)
    facts = person.json("me", now=TUESDAY)
    assert (facts["mode"], facts["clinician_allows"]) == ("steady", ["wall-side-glide"])
    assert "cannot be above" in person("me", "--pain", "8", now=TUESDAY, code=2)
    person("me", "--pain", "4", "--history", "cancer=2006", now=TUESDAY)
    facts = person.json("me", now=TUESDAY)
    assert (facts["ceiling"], facts["ceiling_now"]) == (4, 4)
    assert (facts["history"], facts["history_when"]) == (["cancer"], {"cancer": "2006"})
    person("me", "--pain", "usual", "--history", "none", now=TUESDAY)
    assert person.json("me", now=TUESDAY)["ceiling"] is None
    person("me", "--pain", "lots", now=TUESDAY, code=2)


def test_setup_takes_the_history_with_its_dates(run_cli: RunCli) -> None:
    one = Person(run_cli)
    one("setup", "--no-warning-signs", "--history", "cancer=2006,steroids")
    assert "past cancer (2006), long steroid use" in one("me")
    assert "Unknown history" in one("setup", "--no-warning-signs", "--history", "x", code=2)


def test_a_dose_is_set_by_a_clinician_and_then_by_nobody_else(person: Person) -> None:
    assert "as your clinician set it" in person("dose", "cat-camel", "--reps", "4", "--clinician")
    assert "set by your clinician" in person("dose", "cat-camel", "--reps", "9", code=2)
    row = next(r for r in person.json("today")["plan"] if r["planned"] == "cat-camel")
    assert row["reps"] <= 4
    assert "set by your clinician" in " ".join(person("plan", "show").split())
    person("dose", "cat-camel", "--clinician", "--blank")
    person("dose", "cat-camel", "--reps", "9")
    person("dose", "cat-camel", code=2)


def test_other_things_that_matter_are_three_questions_and_no_score(run_cli: RunCli) -> None:
    said = run_cli("matters").stdout
    assert said.count("?") == 3
    for words in ("harm", "low, hopeless", "sleep", "work", "crisis line", "Nothing is counted"):
        assert words in said
    assert "score" not in said


def test_the_log_of_the_warning_signs(person: Person) -> None:
    person("safety", "--yes", "fever", now=TUESDAY)
    person("safety", "--assessed", "2026-03-18", "--told", "not-told", now=WEDNESDAY)
    said = " ".join(person("safety", "--log", now=WEDNESDAY).split())
    assert "seen on 2026-03-18, told nothing about exercise" in said
    assert "marked: fever, shivers or feeling ill" in said
    assert said.endswith("none of these.")
