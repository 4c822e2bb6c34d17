"""The glyphs of a row of days."""

from __future__ import annotations

from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import DayScore
from lumbarjack.core.streaks.cells import Cell, DayState
from lumbarjack.core.streaks.marks import KINDS, day_marks, eased_days
from tests.streaks.builders import DOSE, on, session


def done(lowered_by: str | None, status: str = "done") -> dict[str, object]:
    return {
        "planned": "bridge",
        "exercise": "bridge",
        "dose": DOSE,
        "status": status,
        "lowered_by": lowered_by,
    }


def eased(*exercises: dict[str, object]) -> bool:
    record = Record(sessions=(session(0, exercises=list(exercises)),))
    return on(0) in eased_days(record)


def test_every_state_of_a_day_has_a_kind() -> None:
    assert set(KINDS) == set(DayState)


def test_a_session_most_of_which_was_made_easier_is_an_easier_day() -> None:
    assert eased(done("person"), done("R5a"))
    assert eased(done("R7"), done(None))
    assert not eased(done("R4"), done(None), done(None))
    assert not eased(done(None))


def test_what_was_skipped_makes_no_day_easier() -> None:
    assert not eased(done("R4", "skipped"), done(None))
    assert not eased(done("R4", "skipped"))


def test_a_day_has_its_kind_and_its_score() -> None:
    score = DayScore(day=on(1), score=7, first_now=5, high_now=5, ids=("a",))
    cells = [
        Cell(day=on(0), state=DayState.DONE),
        Cell(day=on(1), state=DayState.DONE),
        Cell(day=on(2), state=DayState.RELIEF),
        Cell(day=on(3), state=DayState.OPEN),
    ]
    marks = day_marks(cells, [score], frozenset({on(1), on(2)}))
    assert [m.kind for m in marks] == ["done", "easier", "easier", "open"]
    assert [m.score for m in marks] == [None, 7, None, None]
