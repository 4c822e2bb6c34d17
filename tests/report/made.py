"""Reports for the tests: a plain one, and one as full as it can be."""

from datetime import date, timedelta

from lumbarjack.core.report.facts import (
    Change,
    Day,
    Measured,
    Medicine,
    Numbers,
    Report,
    Sessions,
    Signs,
)

LAST = date(2026, 3, 16)
REASON = (
    "Pain was clearly above your usual level on two of the last three days, and the mornings "
    "after were as well, so that one step easier is suggested for all of it. And another sentence."
)


def day(back: int) -> date:
    """So many days before the last one."""
    return LAST - timedelta(days=back)


def empty(days: int = 28) -> Report:
    """Nothing was said."""
    return Report(
        first=day(days - 1),
        last=LAST,
        days=tuple(Day(day(n)) for n in reversed(range(days))),
        sessions=Sessions(number=0, minutes=0, stopped=0, counted=0, of=0),
    )


def full(days: int = 28) -> Report:
    """Every section with as much as it may hold, and more."""
    scores = [(n * 7) % 11 for n in range(days)]
    return Report(
        first=day(days - 1),
        last=LAST,
        days=tuple(Day(day(days - 1 - n), scores[n], n % 6, flare=8 < n < 15) for n in range(days)),
        sessions=Sessions(26, 371, 2, 27, 28, Numbers(3, 0, 8, 120)),
        pain=Numbers(5, 0, 10, days),
        now=Numbers(3, 0, 9, days),
        sleep=Numbers(6, 2, 9, days),
        stiff=Numbers(20, 0, 90, days),
        daily_life=Numbers(4, 0, 8, days),
        side="mostly right",
        measured=tuple(
            Measured(
                f"A measure with a long name, number {n}",
                f"{n + 3} of 24",
                LAST,
                f"{n + 9} of 24",
                day(27),
                "Better by 6: 5 points is the least that matters",
            )
            for n in range(5)
        ),
        exercises=tuple(f"Side-lying exercise with a name {n}" for n in range(14)),
        changes=tuple(
            Change(day(n), f"side-lying exercise {n}: hold 20 s", REASON, "R6", "easier")
            for n in range(9)
        ),
        medicines=tuple(
            Medicine(f"Medicine {n}", 9 - n, 4, 3, ("400 mg", "200 mg")) for n in range(7)
        ),
        signs=tuple(Signs(day(n), "marked: new numbness in one leg") for n in range(6)),
        warning="numb or tingling genitals, wiping feels different",
        about=tuple((f"Label {n}", "back and leg, since long ago") for n in range(6)),
        question="Can I go back to cycling, and how far? <script>&amp; " * 3,
    )
