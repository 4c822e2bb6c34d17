"""What may be typed for an option, with an error that names the fix."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time
from difflib import get_close_matches

import click

from lumbarjack.core.diary.moment import MIDDAY
from lumbarjack.core.texts import without_controls

ZONES = ("none", "back", "buttock", "thigh", "calf", "foot")
SIDES = ("left", "right", "both")


class Whole(click.ParamType[int, object]):
    """A whole number between two."""

    def __init__(self, least: int, most: int) -> None:
        self.name = f"{least}-{most}"
        self.least = least
        self.most = most

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number, or one line that says what it may be."""
        text = str(value).strip()
        if not (text.isascii() and text.isdigit() and self.least <= int(text) <= self.most):
            name = "pain" if param is None else str(param.human_readable_name)
            what = name.replace("_", " ").capitalize()
            span = f"from {self.least} to {self.most}"
            self.fail(f"{what} is a whole number {span}, not {text}.", param, ctx)
        return int(text)


class Text(click.ParamType[str, object]):
    """Words of the person's own, without the signs that only steer a terminal."""

    name = "text"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The words, or one line where they came in another coding than UTF-8."""
        text = str(value)
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            self.fail("Some signs did not arrive: the terminal has to speak UTF-8.", param, ctx)
        return without_controls(text)


class OneOf(click.ParamType[str, object]):
    """One word of a few, with "did you mean"."""

    def __init__(self, what: str, words: tuple[str, ...]) -> None:
        self.name = "|".join(words)
        self.what = what
        self.words = words

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The word, or one line with the nearest one."""
        text = str(value).strip().lower()
        if text not in self.words:
            near = get_close_matches(text, self.words, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            known = ", ".join(self.words)
            self.fail(f"{self.what} is one of {known}, not {value}.{hint}", param, ctx)
        return text


class Day(click.ParamType[date, object]):
    """A date, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or one line that says how it is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"A date is written 2026-03-16, not {value}.", param, ctx)


class Instant(click.ParamType[datetime | time, object]):
    """An instant, ISO with or without an offset, a time of today, or a day at its midday."""

    name = "INSTANT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime | time:
        """A datetime (naive where no offset was given) or a bare time."""
        if isinstance(value, datetime | time):
            return value
        text = str(value).strip()
        try:
            if len(text) <= 5:
                return time.fromisoformat(text.zfill(5))
            with suppress(ValueError):
                return datetime.combine(date.fromisoformat(text), MIDDAY)
            return datetime.fromisoformat(text)
        except ValueError:
            self.fail(f"An instant is written 2026-03-16T07:30 or 07:30, not {value}.", param, ctx)


class Words(click.ParamType[tuple[str, ...], object]):
    """Words separated by commas."""

    name = "a,b"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,  # noqa: ARG002 - click's own
        ctx: click.Context | None,  # noqa: ARG002 - click's own
    ) -> tuple[str, ...]:
        """The words, without blanks."""
        if isinstance(value, tuple):
            return value
        return tuple(word for word in (w.strip().lower() for w in str(value).split(",")) if word)


class Feels(Words):
    """Words for how pain feels, separated by commas; only those that the app offers."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words, or one line that says which there are."""
        from lumbarjack.core.diary.qualities import QUALITIES

        one = OneOf("Feels", QUALITIES)
        return tuple(one.convert(word, param, ctx) for word in super().convert(value, param, ctx))


class Took(click.ParamType[tuple[str, bool | None], object]):
    """What was taken, and whether it helped where that is said: "ibuprofen 400 mg=yes"."""

    name = "NAME[=yes|no]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, bool | None]:
        """The text and the answer, None where there is none."""
        if isinstance(value, tuple):
            return value
        whole = TEXT.convert(value, param, ctx)
        text, parted, said = whole.rpartition("=")
        if not parted:
            return whole.strip(), None
        if not text.strip():
            self.fail(f'What was taken? --took "ibuprofen 400 mg=yes", not {whole}.', param, ctx)
        helped = OneOf("Whether it helped", ("yes", "no")).convert(said, param, ctx)
        return text.strip(), helped == "yes"


class Titles(click.ParamType[tuple[str, ...], object]):
    """Titles of columns separated by commas: one, or year, month and day."""

    name = "COLUMN"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The titles as they are written."""
        titles = tuple(title.strip() for title in str(value).split(","))
        if len(titles) not in (1, 3):
            self.fail("One column, or three: year,month,day.", param, ctx)
        return titles


def dated(
    words: tuple[str, ...] | None,
) -> tuple[tuple[str, ...] | None, dict[str, str] | None]:
    """Words such as cancer=2006 apart: the words, and what was said of when."""
    if words is None:
        return None, None
    parts = [word.partition("=") for word in words]
    when = {name.strip(): said.strip() for name, _, said in parts if said.strip()}
    return tuple(name.strip() for name, _, _ in parts), when


SCORE = Whole(0, 10)
ZONE = OneOf("Zone", ZONES)
SIDE = OneOf("Side", SIDES)
DAY = Day()
INSTANT = Instant()
WORDS = Words()
FEELS = Feels()
TOOK = Took()
COLUMNS = Titles()
TEXT = Text()
