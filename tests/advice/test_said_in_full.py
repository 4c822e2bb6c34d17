"""Every rule word for word, as `said.txt` has it: read the difference when one of them changes.

`pytest tests/advice/test_said_in_full.py --redraw` writes the file anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from lumbarjack.core.advice.rules.r2_swap_direction import swap_now
from lumbarjack.core.models.advice import Advice, FlareDeclared
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    live_record,
    logged,
    person,
    plan,
    profile,
    said_on,
    session,
    usual_session,
    with_more,
)

SAID = Path(__file__).with_name("said.txt")

OUT = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "still"}


def moved(*exercises: str, number: int = 9, apart: int = 1) -> Record:
    sessions = [session(number - n * apart, done(e, 3, 3, **OUT)) for n, e in enumerate(exercises)]
    return person(logged("3x9"), sessions, plan=plan("hamstring-strap", "bridge"))


def overnight(*numbers: int) -> Record:
    entries = logged("3x9", **{f"d{n}": Zone.BUTTOCK for n in numbers})
    told = [session(n - 1, done("bridge", 3, 3), zone_before=Zone.BACK) for n in numbers]
    return person(entries, told)


def inward(leg: bool | None) -> Record:
    entries = [*logged("3x8"), check_in(9, 3, zone=Zone.BACK, leg_weaker=leg)]
    return person(entries, [session(8, done("bridge", 3, 3), zone_before=Zone.THIGH)])


def kept_flare() -> Record:
    """The flare of day 16 is kept away; without sessions nothing else is said of day 17."""
    record = person(logged("3x14 6 6 6"))
    (flare,) = said_on(record, 16)
    return with_more(record, decisions=(decided(16, flare, "keep"),))


def mornings(*bad: int, usual: int = 3, last: int = 15, pain: int = 5) -> Record:
    pains = [pain if n in bad else usual for n in range(1, last + 1)]
    peak = {"bridge": 4, "bird-dog": 5}
    sessions = [
        session(n, *(done(e, p, p + peak[e] - 3) for e in peak)) for n, p in enumerate(pains, 1)
    ]
    return person([check_in(n, p, 7) for n, p in enumerate(pains, 1)], sessions[:-1])


def silent(record: Record, *numbers: int) -> Record:
    kept = tuple(e for e in record.diary if e.day not in {day(n) for n in numbers})
    return record.model_copy(update={"diary": kept})


def comfortable(pain: int = 2, **more: Any) -> Record:
    return person(
        [check_in(n, pain) for n in range(1, 10)],
        [usual_session(n, pain) for n in range(1, 9)],
        **more,
    )


def gap() -> Record:
    return person(
        [check_in(n, 2) for n in range(1, 45)], [usual_session(n, 2) for n in range(1, 11)]
    )


RECORDS: Mapping[str, tuple[Record, int]] = {
    "R2 where the exercise is neutral": (moved("hamstring-strap"), 9),
    "R2 in a direction, on the day after": (moved("prone-press-up", number=8), 9),
    "R2 where it goes to both ends": (moved("cat-camel"), 9),
    "R2c two directions": (moved("prone-press-up", "single-knee-hug", apart=4), 9),
    "R2m": (overnight(9), 9),
    "R2m twice": (overnight(5, 9), 9),
    "R2b answered": (inward(False), 9),
    "R2b not answered": (inward(None), 9),
    "R2b answered, beside a declared flare": (
        with_more(inward(False), flares=(FlareDeclared(id="f", at=at(9, 9), day=day(9)),)),
        9,
    ),
    "R2d": (person(logged("3x9", d8=Zone.BUTTOCK, d9=Zone.BUTTOCK)), 9),
    "R2d far out": (person(logged("3x9", d8=Zone.THIGH, d9=Zone.THIGH)), 9),
    "R3": (person(logged("3x9 8")), 10),
    "R3 on the third day of seven": (person(logged("3x9 8 8 8")), 12),
    "R3 hardly up": (person([*logged("3x9"), check_in(10, None, None, cannot_get_up=True)]), 10),
    "R3 in an old pain whose level is not known": (person(logged("8")), 1),
    "R3 while learning": (person(logged("8"), profile=profile(onset=None)), 1),
    "R3 beside a declared flare": (
        person(logged("3x9 8"), flares=(FlareDeclared(id="f", at=at(10, 9), day=day(10)),)),
        10,
    ),
    "R4 above the ceiling": (
        person(logged("3x9"), [session(9, done("bridge", 3, 6))]),
        9,
    ),
    "R4 with no rung below": (
        person(
            logged("3x9"),
            [session(9, done("seated-lean-rest", 3, 7))],
            plan=plan("seated-lean-rest"),
        ),
        9,
    ),
    "R4 where the level is not known": (person(logged("3"), [session(1, done("bridge", 3, 6))]), 1),
    "R4 from 7 on": (person(logged("7x9"), [session(9, done("bridge", None, 9))]), 9),
    "R5a": (mornings(15), 15),
    "R5a while learning": (mornings(4, last=4), 4),
    "R5a where nothing is known": (
        person([check_in(2, 7)], [usual_session(1, 3)]),
        2,
    ),
    "R5a of a set and of a hold": (
        person(
            [*(check_in(n, 3) for n in range(1, 9)), check_in(9, 6)],
            [session(8, done("knee-plank", 3, 3), done("walk-10", 3, 3))],
            plan=plan("knee-plank", "walk-10"),
        ),
        9,
    ),
    "R5b": (mornings(13, 15), 15),
    "R6 and R6b": (person(logged("5x7 2x7 4x7")), 21),
    "R6b": (person(logged("2x14 3x14 4x8")), 36),
    "R7": (person(logged("3x14 6 3 7")), 17),
    "R7 declared": (
        person(logged("3x9"), flares=(FlareDeclared(id="f", at=at(9, 9), day=day(9)),)),
        9,
    ),
    "R7 over": (live_record("3x14 7 7 3 3"), 18),
    "R7 over after long": (live_record("3x14 7x16 3 3", takes_back=False), 32),
    "R7 over in silence": (person(logged("3x14 7 7 - - - - - - - - 3")), 25),
    "R7b the note": (person(logged("3x14 6x16")), 30),
    "R7b the question": (person(logged("3x14 6x30")), 44),
    "R8 hold": (comfortable(), 9),
    "R8 steady": (comfortable(profile=profile(mode="steady")), 9),
    "R8 a walk": (
        person(
            [check_in(n, 2) for n in range(1, 10)],
            [session(n, done("walk-10", 2, 2)) for n in range(1, 9)],
            plan=plan("walk-10"),
        ),
        9,
    ),
    "R8 a rung": (
        person(
            [check_in(n, 2) for n in range(1, 10)],
            [
                session(n, done("quad-set", 2, 2, effort="easy"), done("walk-5", 2, 2))
                for n in range(1, 9)
            ],
            plan=plan("quad-set", "walk-5"),
        ),
        9,
    ),
    "R9 a fortnight": (gap(), 24),
    "R9 four weeks": (gap(), 40),
    "R10": (person(logged("3x9")), 9),
    "R10 nothing logged": (person(logged("3x9")), 10),
    "R10 learning": (person(logged("3 3")), 2),
    "R10 high": (person(logged("3x9 6")), 10),
    "R10 high, and not for the first time": (person(logged("3x9 6 3 3 3 6")), 14),
    "R10 in a flare that is kept away": (kept_flare(), 17),
    "R10 high in steady mode": (person(logged("3x14 6"), profile=profile(mode="steady")), 15),
    "R10 high while learning": (person(logged("7"), profile=profile(usual_worst=3)), 1),
    "R10 high and not known": (person(logged("7")), 1),
    "R11": (person(logged("5x43")), 43),
    "B7": (person(logged("7x9"), profile=profile(usual_worst=7)), 1),
}


SESSION = "R2 in the session"
NAMES = [*RECORDS, SESSION]


def told(advice: Advice) -> str:
    dose = "" if advice.dose is None else advice.dose.model_dump(exclude_none=True)
    numbers = ", ".join(f"{name} {value!r}" for name, value in advice.numbers.items())
    lines = [
        f"{advice.id}: {advice.action.value} of {advice.exercise}, to {advice.to} {dose}"
        f"{'' if advice.takes is None else f' takes {advice.takes}'}",
        f"  {advice.headline}",
        f"  {advice.reason}",
        f"  Numbers: {numbers}. Window: {advice.window}.",
        f"  Sources: {'; '.join(advice.sources)}.",
        f"  Saw: {', '.join(advice.saw)}.",
        f"  Changes: {advice.changes}",
    ]
    return "\n".join(lines)


def in_the_session() -> Advice:
    """R2 as it is said in the middle of a session."""
    return swap_now(
        catalogue(),
        person(logged("3x9")),
        day(9),
        exercise=catalogue().exercise("prone-press-up"),
        planned="bridge",
        before=Zone.BACK,
        now=Zone.THIGH,
    )


def section(name: str) -> str:
    """What is said of one record, under its name."""
    said = (in_the_session(),) if name == SESSION else said_on(*RECORDS[name])
    return "\n".join([f"# {name}", *(told(a) for a in said), ""])


def in_full() -> str:
    return "\n".join(section(name) for name in NAMES)


def sections() -> dict[str, str]:
    """The file, cut at its names."""
    parts = SAID.read_text(encoding="utf-8").removeprefix("# ").split("\n# ")
    return {part.partition("\n")[0]: part for part in parts}


@pytest.fixture(scope="module", autouse=True)
def redrawn(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--redraw", default=False):
        SAID.write_text(in_full(), encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_word_for_word(name: str) -> None:
    assert section(name).removeprefix("# ").rstrip() == sections()[name].rstrip()


def test_the_file_has_these_and_no_others() -> None:
    assert list(sections()) == NAMES


RULES = (
    *("R2", "R2b", "R2c", "R2d", "R2m", "R3", "R4", "R5a", "R5b"),
    *("R6", "R6b", "R7", "R7b", "R8", "R9", "R10", "R11", "B7"),
)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_among_them(rule: str) -> None:
    assert f".{rule}" in SAID.read_text(encoding="utf-8")


def test_an_answer_of_the_same_day_changes_no_word() -> None:
    record, number = RECORDS["R9 a fortnight"]
    said = said_on(record, number)
    answered = with_more(record, decisions=tuple(decided(number, a) for a in said))
    assert said_on(answered, number) == said
