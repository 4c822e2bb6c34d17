"""The session line by line, with a clock that the test moves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.cli.plain.closing import GoesOn, close
from lumbarjack.cli.plain.conversation import Conversation
from lumbarjack.cli.plain.leaving import Leave
from lumbarjack.cli.plain.ringing import Bell
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.script import seconds_of
from lumbarjack.core.session.state import Stage, Why
from lumbarjack.core.streaks.cells import cells
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import Runner, begin, resume
from tests.cli.script import CUT, Cut, Script, talk
from tests.services.made import Hands, person

Said = pytest.CaptureFixture[str]


@pytest.fixture
def hands() -> Hands:
    return Hands()


def doing(
    opened: Bundle, *names: str, before: int | None = 2, zone: Zone | None = Zone.BACK
) -> Runner:
    return begin(opened, line_up(opened, names), before=before, zone=zone)


def answered(*lines: str | tuple[float, str]) -> tuple[str | tuple[float, str], ...]:
    """Those lines, then no more pain than before, and effort right."""
    return (*lines, "", "")


def test_a_session_takes_as_long_as_its_phases(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", "clam", "standing-extension")
    began = hands.seconds
    talk(runner, hands, *answered("") * 3)
    planned = sum(seconds_of(s.item.exercise, s.item.dose) for s in runner.state.slots)
    assert runner.state.finished
    assert planned <= hands.seconds - began <= planned + 0.25
    assert [done.status for done in runner.finish().exercises] == ["done"] * 3


def test_the_way_down_and_up_is_told_once(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened)
    talk(runner, hands, *answered("", (1, "d")) * len(runner.state.slots))
    said = capsys.readouterr().out
    assert said.count("Getting down:") == said.count("Getting up:") == 1
    assert said.index("Getting down:") < said.index("1 of 8")
    assert said.index("Getting up:") < said.index("Standing back extension. ")


def test_after_the_last_one_on_the_floor_one_gets_up(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    talk(doing(opened, "bridge"), hands, *answered("", (1, "d")))
    said = capsys.readouterr().out
    assert said.index("That was the last one.") < said.index("Getting up:")


def test_the_card_says_who_set_it_and_what_to_learn_first(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge")
    talk(runner, hands, "l", "", (1, "d"), "", "", "s")
    said = capsys.readouterr().out
    assert "First time: 5 of 8, to see how it goes." in said
    assert "set by the catalogue" in said
    assert "Learn first: Partial bridge. One short set is enough. l does it." in said
    first, *rest = runner.state.slots
    assert first.item.exercise.id == "partial-bridge" and first.item.dose.sets == 1
    assert [slot.item.exercise.id for slot in rest] == ["bridge"]


def test_pain_that_moved_outward_is_asked_about_after_five_minutes(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "prone-press-up", "bridge")
    talk(runner, hands, "", (6, "4 thigh"), (60, "y"), (250, "y"), "a", "s")
    said = capsys.readouterr().out
    assert "Pain has moved from the low back to the thigh." in said
    assert "it is asked when the five minutes are over" in said
    assert "Five minutes are over. Is the pain still in the thigh?" in said
    assert "Saved: that direction is left out." in said
    (decision,) = opened.record().decisions
    assert (decision.advice.rule, decision.decision) == ("R2", "accept")
    done = runner.finish().exercises[0]
    assert (done.outward, done.zone_before, done.zone_after) == ("still", Zone.BACK, Zone.THIGH)
    assert done.status == "part"


def test_a_direction_that_is_left_out_stays_out_for_the_session(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "prone-press-up", "prone-on-elbows", "bridge")
    talk(runner, hands, "", (6, "4 thigh"), (301, "y"), "a", "n", "", "", "s")
    said = capsys.readouterr().out
    assert "Held back until" in said
    assert runner.state.slots[1].item.exercise.id != "prone-on-elbows"


def test_pain_that_is_back_lets_the_exercise_go_on(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "prone-press-up")
    talk(runner, hands, "", (6, "3 thigh"), (120, "n"), "s")
    assert runner.state.slots[0].outward == "gone"
    assert "Prone press-up" in capsys.readouterr().out
    assert opened.record().decisions == ()


def test_after_a_cut_line_the_five_minutes_have_gone_on(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    with pytest.raises(Cut):
        talk(doing(opened, "prone-press-up"), hands, "", (6, "4 thigh"), (10, CUT))
    hands.later(seconds=290)
    again = resumed(opened)
    capsys.readouterr()
    assert again.view().asks_still
    talk(again, hands, "y", "=", "s")
    said = capsys.readouterr().out
    assert "Is the pain still in the thigh?" in said
    assert [d.decision for d in opened.record().decisions] == ["keep"]


def test_an_offer_that_was_open_is_open_after_a_cut_line(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    with pytest.raises(Cut):
        talk(doing(opened, "bridge"), hands, "", (6, "8"), CUT)
    again = resumed(opened)
    capsys.readouterr()
    with pytest.raises(Cut):
        talk(again, hands, "", "a", CUT)
    said = capsys.readouterr().out
    assert "This was not answered yet." in said
    assert "Saved: easier for today." in said
    assert again.state.slots[0].item.exercise.id == "partial-bridge"
    third = resumed(opened)
    capsys.readouterr()
    talk(third, hands, "s")
    assert "This was not answered yet." not in capsys.readouterr().out


def test_an_offer_that_the_rules_had_no_time_for_is_made_after_a_cut_line(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge")
    with pytest.raises(Cut):
        talk(runner, hands, "", (6, CUT))
    runner.send(e.Pain(nrs=8))
    talk(resumed(opened), hands, "n", "", "", "s")
    assert "This was not answered yet." in capsys.readouterr().out


def test_where_the_pain_is_stays_asked_after_a_cut_line(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    with pytest.raises(Cut):
        talk(doing(opened, "bridge"), hands, "", (5, "3"), (1, "z"), CUT)
    again = resumed(opened)
    assert again.state.placing
    talk(again, hands, "2", "s")
    assert "Noted: buttock." in capsys.readouterr().out
    assert not again.state.placing


def test_in_a_steady_exercise_only_this_hold_is_longer(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "glute-squeeze")
    planned = seconds_of(runner.state.slot.item.exercise, runner.state.slot.item.dose)
    began = hands.seconds
    talk(runner, hands, *answered("", (5, "+")))
    assert planned + 5 <= hands.seconds - began <= planned + 5.3
    assert "Hold, 9 s left." in capsys.readouterr().out


def test_skipped_is_recorded_as_skipped_and_easier_as_done(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", "clam")
    talk(runner, hands, *answered("e", ""), "n")
    easier, skipped = runner.finish().exercises
    assert (easier.status, easier.exercise, easier.lowered_by) == (
        "done",
        "partial-bridge",
        "person",
    )
    assert skipped.status == "skipped"


def test_a_session_left_open_overnight_belongs_to_its_day(tmp_path: Path, hands: Hands) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", "clam")
    talk(runner, hands, *answered(""), "", (5, ""), (timedelta(hours=20).total_seconds(), "s"))
    record = runner.finish()
    assert record.day == opened.day_of(record.at) != opened.today()
    assert record.seconds < 300


def test_pain_in_the_exercise_that_nobody_could_place_before_moves_nothing(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", before=3, zone=None)
    talk(runner, hands, "", (5, "4 thigh"), "s")
    assert runner.state.slots[0].outward is None


def test_after_a_morning_further_out_the_place_is_asked_after_each(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", before=2, zone=Zone.BACK)
    talk(runner, hands, *answered("", (1, "d")))
    runner.finish(after=2, zone=Zone.BACK)
    hands.later(hours=19)
    opened.journal.put(
        DiaryEntry(
            id=opened.new_id(),
            at=opened.now(),
            day=opened.today(),
            kind="checkin",
            now=3,
            worst=3,
            zone=Zone.THIGH,
        )
    )
    capsys.readouterr()
    again = doing(opened, "bridge", before=3, zone=Zone.THIGH)
    talk(again, hands, "", (1, "d"), "", "2", "")
    assert "Where is it now?" in capsys.readouterr().out
    assert again.finish().exercises[0].zone_after is Zone.BUTTOCK


def resumed(opened: Bundle) -> Runner:
    kept = interrupted(opened)
    assert kept is not None
    runner = resume(opened, kept)
    assert runner.state.stage is not Stage.ENDED
    return runner


def stood_still(opened: Bundle, hands: Hands) -> Runner:
    """A session whose clock stood still in the first repetition."""
    runner = doing(opened, "bridge")
    runner.send(e.Begin())
    for _ in range(6):
        hands.later(seconds=1)
        runner.send(e.Look())
    hands.later(seconds=40)
    runner.send(e.Look())
    assert runner.state.why_paused is Why.GAP
    return runner


def test_after_a_gap_enter_does_this_one_again(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    runner = stood_still(person(tmp_path, hands), hands)
    talk(runner, hands, "", (1, "s"))
    assert "Get ready." in capsys.readouterr().out


def test_after_a_gap_n_goes_on_with_this_one(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    runner = stood_still(person(tmp_path, hands), hands)
    talk(runner, hands, "n", (1, "s"))
    said = capsys.readouterr().out
    assert "Going on." in said and "How bad was the worst pain" not in said


def test_where_nothing_was_done_nothing_is_stored(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    opened = person(tmp_path, hands)
    close(opened, doing(opened, "bridge"), Script(hands), ended=opened.now())
    said = capsys.readouterr().out
    assert said.endswith("Nothing was done, so nothing is stored.\n")
    assert opened.record().sessions == () and interrupted(opened) is None


class Person(Script):
    """The same lines from somebody at a terminal."""

    typed = True


def test_stopped_by_mistake_it_goes_on(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge")
    lines = Person(hands, "", (5, "s"), "c", "", (2, "s"), "4", "1", "")
    talking = Conversation(runner, lines, Bell(on=False), own_pace=False)
    talking.run()
    with pytest.raises(GoesOn):
        close(opened, runner, lines, may_go_on=talking.may_go_on)
    talking.go_on()
    close(opened, runner, lines, may_go_on=talking.may_go_on)
    said = capsys.readouterr().out
    assert said.count("Enter leaves it open; c goes on after all.") == 2
    assert "Continue at Bridge, set 1." in said
    (stored,) = opened.record().sessions
    assert (stored.seconds, stored.after) == (7, 4)


def test_going_on_names_the_phase_and_what_is_left(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    talk(doing(person(tmp_path, hands), "bridge"), hands, "", (6, "p"), "p", (1, "s"))
    assert "Going on. Set 1, 1 of 5: Hold, 4 s left." in capsys.readouterr().out


def test_where_it_was_is_asked_before_r2_judges(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    runner = doing(person(tmp_path, hands), "bridge", zone=None)
    talk(runner, hands, "", (6, "3 thigh"), (1, "was back"), (1, "s"))
    said = " ".join(capsys.readouterr().out.split())
    asked, moved = said.index("Where was it before this exercise?"), said.index("Pain has moved")
    assert said.index("Pain 3, noted") < asked < moved
    assert "from the low back to the thigh." in said
    assert runner.state.slots[0].zone_before is Zone.BACK


def test_what_is_not_answered_waits_for_nobody(tmp_path: Path, hands: Hands, capsys: Said) -> None:
    runner = doing(person(tmp_path, hands), "bridge", zone=None)
    talk(runner, hands, "", (6, "3 thigh"), (1, "s"))
    assert "Pain has moved" not in capsys.readouterr().out
    assert runner.state.slots[0].zone is Zone.THIGH


def test_pain_before_anything_was_done_is_kept_and_makes_no_session(
    tmp_path: Path, hands: Hands
) -> None:
    opened = person(tmp_path, hands)
    runner = doing(opened, "bridge", "clam")
    talk(runner, hands, "", (1, "5"), (1, "s"))
    stored = runner.finish()
    assert [p.nrs for p in stored.exercises[0].pains] == [5] and stored.exercises[0].peak == 5
    assert [done.status for done in stored.exercises] == ["skipped", "skipped"]
    assert not stored.finished and not stored.did_something
    today = cells(opened.record(), opened.today(), opened.today(), today=opened.today())
    assert not today[0].state.counts


@pytest.mark.parametrize("question", [0, 1])
@pytest.mark.parametrize("key", ["s", "q"])
def test_at_every_question_s_stops_and_q_leaves(
    tmp_path: Path, hands: Hands, key: str, question: int
) -> None:
    runner = doing(person(tmp_path, hands), "bridge", "clam")
    lines: list[str | tuple[float, str]] = ["", (1, "d"), *[""] * question, key]
    if key == "q":
        with pytest.raises(Leave):
            talk(runner, hands, *lines)
        assert runner.state.stage is Stage.ASKING
    else:
        talk(runner, hands, *lines)
        assert runner.state.stage is Stage.ENDED
    assert runner.state.slots[0].said_done


def test_a_key_that_means_nothing_is_answered_in_words(
    tmp_path: Path, hands: Hands, capsys: Said
) -> None:
    runner = doing(person(tmp_path, hands), "bridge")
    talk(runner, hands, "+", "b", "y", "z", "p", "", (1, "d"), "e", "+", "r", "what", "4", "s")
    said = " ".join(capsys.readouterr().out.split())
    told = (
        *("No seconds run just now.", "This is the first one.", "Nothing is asked that y answers."),
        *("The number first, then where it is.", "No clock runs here", "This one is done;"),
        *("This one is over;", "n leaves it unanswered", "Worst pain in it: 4. Was it easy,"),
    )
    found = [said.find(words) for words in told]
    assert -1 not in found and found == sorted(found)
    assert runner.state.slots[0].peak == 4, "what was answered is kept"


def test_at_the_questions_n_leaves_them_open_and_b_goes_back(tmp_path: Path, hands: Hands) -> None:
    runner = doing(person(tmp_path, hands), "bridge", "clam")
    talk(runner, hands, "", (1, "d"), "b", (1, "s"))
    assert runner.state.current == 0
    runner = doing(person(tmp_path / "other", hands), "bridge", "clam")
    talk(runner, hands, "", (1, "d"), "n", (1, "s"))
    assert runner.state.current == 1 and runner.state.slots[0].effort is None
