"""One repetition as a bar, and what is said beside the body."""

from __future__ import annotations

from lumbarjack.core.models.exercise import Position, StartPosition
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.bar import Piece
from lumbarjack.core.session.cues import breath_cue, felt_words, form_cue, place_words
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.script import rest_after
from lumbarjack.core.session.view import view
from tests.session.made import BREATHE, BRIDGE, OWN, STRAP, Drive, dose, exercise


def pieces(drive: Drive) -> tuple[Piece, ...]:
    return view(drive.state, drive.now).pieces


def test_a_bar_has_a_piece_for_each_phase_of_the_repetition() -> None:
    drive = Drive(BRIDGE)
    assert pieces(drive) == ()
    drive.start(skip_ready=False)
    assert pieces(drive) == (Piece(3, 0),)
    drive.run(3)
    assert pieces(drive) == (Piece(2, 0), Piece(5, 0), Piece(3, 0))
    drive.run(3.5)
    assert pieces(drive) == (Piece(2, 2), Piece(5, 1), Piece(3, 0))
    drive(e.Longer())
    assert pieces(drive)[1] == Piece(10, 1)


def test_a_rest_is_one_piece() -> None:
    drive = Drive(BRIDGE)
    drive.start()
    drive.run(2 * 10 + 4)
    assert pieces(drive) == (Piece(45, 4),)


def test_contract_relax_and_breaths_have_their_own_pieces() -> None:
    drive = Drive(STRAP)
    drive.start()
    assert [piece.seconds for piece in pieces(drive)] == [6, 2, 15]
    drive = Drive(BREATHE)
    drive.start()
    assert [piece.seconds for piece in pieces(drive)] == [3, 5]


def test_at_ones_own_pace_each_repetition_is_a_piece() -> None:
    drive = Drive(OWN)
    drive.start()
    drive(e.Count())
    assert pieces(drive) == (Piece(None, 1), Piece(None, 0), Piece(None, 0))


def test_a_breath_of_three_parts_is_said_part_by_part() -> None:
    ex = exercise(breath="Out on the way up, easy breaths at the top, in on the way down.")
    said = [breath_cue(ex, dose(), phase, "") for phase in (Phase.MOVE, Phase.HOLD, Phase.LOWER)]
    assert said == ["Out on the way up.", "Easy breaths at the top.", "In on the way down."]
    assert breath_cue(ex, dose(), Phase.GO, "") == ex.breath
    assert breath_cue(ex, dose(), Phase.HOLD, "in") == "Breathe in."


def test_each_set_minds_another_thing() -> None:
    ex = exercise(cues=("Stop at the line", "Weight in the heels."))
    assert [form_cue(ex, dose(), n) for n in (1, 2, 3)] == [
        "Stop at the line.",
        "Weight in the heels.",
        "Stop at the line.",
    ]
    assert form_cue(exercise(cues=()), dose(), 1) == ""
    assert felt_words(exercise(felt="Buttocks first; not the low back")) == "Felt: buttocks first."


def test_how_to_get_into_place_is_one_line() -> None:
    start = StartPosition(
        id="x", name="On all fours", position=Position.QUADRUPED, steps=("Kneel.",)
    )
    assert place_words(start, exercise(), dose()) == "Kneel."
    long = start.model_copy(update={"steps": ("Kneel " * 20,)})
    assert place_words(long, exercise(), dose()) == "On all fours."
    assert place_words(None, exercise(), dose()) == "Raise the right leg."


def test_after_an_exercise_one_rests_as_between_its_sets() -> None:
    assert rest_after(dose(rest_s=45)) == 45
    assert rest_after(dose()) == 30


def test_where_it_is_belongs_to_the_pain_said_last() -> None:
    drive = Drive(BRIDGE)
    assert drive(e.Where(zone=Zone.THIGH)) == ()
    drive.start()
    drive(e.Pain(nrs=3))
    drive(e.Pain(nrs=5), 2)
    drive(e.Where(zone=Zone.CALF))
    first, last = drive.state.slot.pains
    assert (first.nrs, first.zone, last.nrs, last.zone) == (3, None, 5, Zone.CALF)
