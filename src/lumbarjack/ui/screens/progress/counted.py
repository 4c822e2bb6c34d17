"""How the numbers of Progress are counted, and where that comes from."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.measures import own, roland
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.progress import COUNTED_PAGE
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.reading import ReadingScreen

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Days",
        (
            "A day counts by a session, its easier or relief version, a planned rest day with "
            "nothing due, or a flare day with a check-in. A harder version never earns more.",
            "The headline is how many of the last 28 days counted. Days away, and days before your "
            "first, are left out; while today is open the 28 end yesterday.",
            "A missed day can be entered for 48 hours after it, with m; it is marked as entered "
            "later and earns nothing harder.",
        ),
    ),
    (
        "Weeks on target",
        (
            "A week is on target with {target} of its days: that is your setting. They are counted "
            "in a row up to now; the running week counts once it is there.",
            "A week with days away that did not reach it is passed over: it neither lengthens nor "
            "breaks the row.",
        ),
    ),
    (
        "Habit score",
        (
            "Every day since your first, the older ones counting less, from 0 to 100: "
            "score = before × m + (1 if the day counts, else 0) × (1 - m), with "
            "m = 0.5^(sqrt(target / 7) / 13). A day away leaves it as it is.",
            "Source: the formula of the free habit tracker Loop, as its authors publish it.",
        ),
    ),
    (
        "Pain",
        (
            "A day is the highest worst that you told, else the highest now; what hurt in an "
            "exercise is not in it. A week is the middle one of its logged days, halves up, and a "
            "month the middle one of 28 days.",
            "The thin line above a week goes up to its upper quarter: a quarter of its days were "
            "that bad or worse.",
            "The colours: 0 to 3 comfortable, 4 and 5 acceptable if it settles by tomorrow, 6 to "
            "10 ease off. They are for colour and words only.",
        ),
    ),
    (
        "Steps and flares",
        (
            "An arrow is a change of rung that you accepted, in the week you did; changes of the "
            "dose alone are in the history of the ladder. The triangle is the week in which a "
            "flare began: you said so, or two of three days were clearly above your usual.",
        ),
    ),
    (
        "How far out",
        (
            "The furthest zone that you told in each week: 1 low back, 2 buttock, 3 thigh, 4 below "
            "the knee, 5 foot. The sentence compares the first four of the weeks that say it with "
            "the last two, of which the further one counts.",
            "Pain that moves in is often a good sign, if the leg is no weaker or more numb "
            "(May 2018). Less pain that reaches further down the leg is worth a check.",
        ),
    ),
    (
        "Practised",
        (
            "The days of the last 28 on which an exercise was done, whole or in part; what was "
            "left out of a session is not counted.",
        ),
    ),
    (
        "The questions",
        (
            f"Roland-Morris: the number of 24 statements that are so today ({roland.SOURCE}; free "
            "to use). 5 points, or 30 % of the first score and at least 2 points, is a change that "
            f"people notice ({roland.CHANGE_SOURCE}; the 2 points are our judgement).",
            "Own activities: 0 cannot do it to 10 as well as before, compared by their mean under "
            f"the same names; 2 points count, 3 where there is one ({own.SOURCE}).",
            "The change as a whole is your own word for it, and not reckoned from anything.",
        ),
    ),
)


class CountedScreen(ReadingScreen[None, None]):
    """The arithmetic in sentences."""

    KEYS = COUNTED_PAGE
    BINDINGS = bindings(COUNTED_PAGE)

    def read(self) -> None:
        """Nothing of the record."""

    def text(self, width: int) -> Lines:
        """A heading and its sentences, one after the other."""
        target = self.bundle.settings.target_days
        lines: Lines = []
        for name, sentences in SECTIONS:
            lines += [EMPTY] if lines else []
            lines.append(Content.styled(name, STRONG))
            for sentence in sentences:
                lines += paragraph(sentence.replace("{target}", str(target)), width)
        return lines
