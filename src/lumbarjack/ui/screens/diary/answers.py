"""The full entry as lines: what is answered so far, and the question at hand."""

from __future__ import annotations

from datetime import date, timedelta

from textual.content import Content

from lumbarjack.core.diary.moment import MIDDAY, time_of
from lumbarjack.core.diary.qualities import QUALITIES
from lumbarjack.core.diary.regions import called, places_said
from lumbarjack.services.full_entry import Asked, Draft, meaning
from lumbarjack.services.words import day_words, short_day
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, bar, paragraph, windowed
from lumbarjack.ui.score import colour, word
from lumbarjack.ui.screens.diary.fields import NOTE, NOW, SLEEP, WHERE, Field, fields, get
from lumbarjack.ui.screens.diary.places import Spot
from lumbarjack.ui.screens.diary.rows import short_reach
from lumbarjack.ui.screens.diary.told import cut

LABEL = 12
MOST_MARKS = 4
ROOMY = 18
"""Rows from which on there is an empty one above what is marked."""
MARKS_END = 26
"""The cell at which the numbers of single places end."""
HOW_BAD = "  0-9: how bad it is here"
NOT_SAID = "not said"
TEN = 10
SCALE = 30


def list_lines(
    draft: Draft, at: Field, asked: Asked, glyphs: Glyphs, width: int, height: int
) -> Lines:
    """Every question with its answer; what is not said stays blank."""
    asks = fields(draft)
    lines: Lines = []
    for field in asks:
        chosen = field.id == at.id
        mark = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
        room = width - LABEL - 2
        value = value_words(field, draft, asked.today, room)
        lines.append(
            Content.assemble(
                mark,
                (field.label.ljust(LABEL), STRONG if chosen else MUTED),
                (cut(value, room) if value else "", TEXT),
            )
        )
    number = next(n for n, f in enumerate(asks) if f.id == at.id)
    return windowed(lines, number, height)


def where_lines(
    draft: Draft, spot: Spot, asked: Asked, glyphs: Glyphs, width: int, height: int
) -> Lines:
    """Beside the places: the one at hand, what is marked, what that means, the first answers."""
    above: Lines = [
        Content.styled(WHERE.question, STRONG),
        EMPTY,
        _at_hand(draft, spot, glyphs, width),
        Content.styled(HOW_BAD if spot.id in draft.regions else "", MUTED),
    ]
    above += [EMPTY] if height >= ROOMY else []
    above.append(Content.styled("Marked", MUTED))
    below: Lines = [EMPTY, *paragraph(meaning(draft, asked), width, MUTED), EMPTY]
    below += _first_answers(draft, glyphs, width)
    room = max(2, min(MOST_MARKS, height - len(above) - len(below)))
    return [*above, *_marks(draft, width, room), *below]


def _at_hand(draft: Draft, spot: Spot, glyphs: Glyphs, width: int) -> Content:
    mark = Content.assemble((f"{glyphs.selected} ", "$accent"), (spot.region.words, STRONG))
    return _with_score(mark, draft.scores.get(spot.id), width)


def _with_score(left: Content, score: int | None, width: int) -> Content:
    """A place with its own number at the end of the line, where it has one."""
    if score is None:
        return left
    gap = max(1, min(width, MARKS_END) - left.cell_length - len(str(score)))
    return Content.assemble(left, " " * gap, (str(score), STRONG))


def _marks(draft: Draft, width: int, room: int) -> Lines:
    """As many of the marked places as there is room for."""
    ids = draft.regions
    if not ids:
        return [Content.styled("  nothing yet", TEXT)]
    shown = ids if len(ids) <= room else ids[: room - 1]
    lines = [
        _with_score(Content.styled(f"  {called(id)}", TEXT), draft.scores.get(id), width)
        for id in shown
    ]
    if len(shown) < len(ids):
        lines.append(Content.styled(f"  and {len(ids) - len(shown)} more", MUTED))
    return lines


def _first_answers(draft: Draft, glyphs: Glyphs, width: int) -> Lines:
    column = 8
    room = width - column

    def row(label: str, *value: tuple[str, str]) -> Content:
        return Content.assemble((label.ljust(column), MUTED), *value)

    blank = (glyphs.empty * (room - 6), "$line")
    now = "" if draft.pain_now is None else str(draft.pain_now)
    worst = "" if draft.worst is None else str(draft.worst)
    feels = cut(", ".join(draft.quality), room)
    return [
        row("Feels", (feels, TEXT)),
        row("Now", (now.ljust(4), STRONG), ("Worst ", MUTED), (worst, STRONG)),
        row("Note", (cut(draft.note, room), TEXT) if draft.note else blank),
    ]


def short_where(draft: Draft, spot: Spot, asked: Asked, width: int) -> Lines:
    """The same in few rows."""
    region = spot.region.words
    marks = places_said(draft.regions, draft.scores)
    first = f"{region}. Marked: {marks}." if marks else f"{region}."
    return [
        Content.styled(cut(first, width), TEXT),
        *paragraph(meaning(draft, asked), width, MUTED),
    ]


def value_words(field: Field, draft: Draft, today: date, width: int) -> str:
    """An answer in a few words; "" is not said."""
    if field.kind == "where":
        return short_reach(draft.reach, width) or places_said(draft.regions, draft.scores)
    if field.kind == "words":
        return ", ".join(draft.quality)
    if field.kind == "when":
        return when_words(draft, today)
    value = draft.pain_now if field is NOW else get(draft, field)
    if value is None:
        return ""
    if field.kind == "yes-no":
        return "yes" if value else "no"
    return str(value)


def when_words(draft: Draft, today: date) -> str:
    """When it was: "now", "Sun 15 Mar, 21:30", "today, 07:__"."""
    if not draft.days_back and not draft.time:
        return "now"
    day = today - timedelta(days=draft.days_back)
    name = short_day(day) if draft.days_back else "today"
    return f"{name}, {_time_words(draft.time)}"


def _time_words(digits: str) -> str:
    if not digits:
        return f"{MIDDAY:%H:%M}"
    known = time_of(digits)
    return digits if known is None else f"{known:%H:%M}"


def question_lines(
    field: Field, draft: Draft, at_word: int, asked: Asked, glyphs: Glyphs, width: int
) -> Lines:
    """The question at hand, its answer large enough to see, and the keys that change it."""
    head = paragraph(field.question, width, STRONG)
    body: Lines
    if field.kind == "words":
        body = quality_lines(draft, at_word, glyphs, width)
    elif field.kind == "text":
        body = _text(field, draft, width)
    elif field.kind == "when":
        body = _when(draft, asked.today, width)
    elif field.kind == "yes-no":
        body = _yes_no(field, draft)
    else:
        body = _number(field, draft, glyphs, min(width, SCALE))
    about = paragraph(field.about, width, MUTED) if field.about else []
    said = KEYS_OF["note"] if field is NOTE else KEYS_OF[field.kind]
    keys = paragraph(said, width, MUTED) if said else []
    gap = [EMPTY] if body else []
    return [*head, EMPTY, *body, *gap, *about, *keys]


KEYS_OF = {
    "where": "",
    "words": "Arrows move, Space marks.",
    "score": "A digit; 1 and then 0 is ten. Backspace: not said.",
    "minutes": "Digits, or arrows in steps of five. Backspace: not said.",
    "yes-no": "Left and right, or Space. Backspace: not said.",
    "text": "",
    "note": "Esc leaves the field; o then opens a long note in your editor.",
    "when": "Left and right change the day; digits the time, such as 0730.",
}


def _number(field: Field, draft: Draft, glyphs: Glyphs, width: int) -> Lines:
    value = draft.pain_now if field is NOW else get(draft, field)
    if value is None:
        return [Content.styled(NOT_SAID, MUTED)]
    if field.kind == "minutes":
        return [Content.assemble((str(value), STRONG), (" minutes", MUTED))]
    pain = field.id in ("now", "back_now", "leg_now", "worst", "average")
    words = f"  {word(value)}" if pain else ""
    hue = colour(value) if pain else "$ok" if field is SLEEP else "$muted"
    return [
        Content.assemble((str(value), STRONG), (words, MUTED)),
        bar(value / TEN, width, hue, glyphs.full, glyphs.empty),
    ]


def _yes_no(field: Field, draft: Draft) -> Lines:
    value = get(draft, field)
    words = NOT_SAID if value is None else "yes" if value else "no"
    return [Content.styled(words, MUTED if value is None else STRONG)]


def _when(draft: Draft, today: date, width: int) -> Lines:
    if not draft.days_back and not draft.time:
        return [Content.styled("now", STRONG)]
    day = today - timedelta(days=draft.days_back)
    late = ", marked late" if draft.days_back else ""
    words = day_words(day) if draft.days_back else "today"
    return paragraph(f"{words}, {_time_words(draft.time)}{late}", width, STRONG)


def _text(field: Field, draft: Draft, width: int) -> Lines:
    """The field itself lies over the first row, unless the note has more lines than that."""
    text = get(draft, field)
    if "\n" not in text:
        return [EMPTY]
    return [line for part in text.splitlines() for line in paragraph(part, width) or [EMPTY]]


def quality_lines(draft: Draft, at: int, glyphs: Glyphs, width: int) -> Lines:
    """The words, two in a row."""
    column = min(20, width // 2)
    lines: Lines = []
    for row in range(0, len(QUALITIES), 2):
        parts = [
            _word(n, draft, n == at, glyphs, column) for n in (row, row + 1) if n < len(QUALITIES)
        ]
        lines.append(Content.assemble(*parts))
    return lines


def _word(number: int, draft: Draft, here: bool, glyphs: Glyphs, column: int) -> Content:
    said = QUALITIES[number]
    marked = said in draft.quality
    box = glyphs.marked if marked else glyphs.box
    text = f" {said}".ljust(column - 2 - len(box))
    return Content.assemble(
        (f"{glyphs.selected} " if here else "  ", "$accent"),
        (box, "$pain3" if marked else MUTED),
        (text, STRONG if here else TEXT),
    )
