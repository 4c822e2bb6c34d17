"""Everything about one exercise, as a text to read."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.catalogue.labels import kind_words
from lumbarjack.core.catalogue.wording import cues, filled, steps
from lumbarjack.core.dosing import who_set
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.services.browse import Browse, Rung
from lumbarjack.ui.dose import line_dose
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted, wrapped
from lumbarjack.ui.screens.catalogue.beside import misfit_lines

BASIS = {
    "sourced": "The numbers are those of its source.",
    "adapted": "The numbers are adapted from its source.",
    "judgement": "The numbers are our judgement.",
}

STOPS = (
    "Pain spreads further down the leg, or stays worse there afterwards.",
    "New numbness, tingling or weakness.",
    "Sharp, catching or rising pain that passes your own limit.",
)
"""The three stop signs of every exercise (catalogue, "Ladders")."""

LABEL = 8
ROOMY = 60
"""Below so many cells no empty row parts the kind from the steps."""


def whole_lines(rung: Rung, browse: Browse, width: int, glyphs: Glyphs) -> Lines:
    """Kind and place, the steps, dose and its basis, relations, care, stop signs, why, sources."""
    head = [*_kind(rung, browse, width), *misfit_lines(rung, width, glyphs)]
    doing = _doing(rung, browse, width)
    first = [[*head, *doing]] if width < ROOMY else [head, doing]
    return parted(
        [
            *first,
            _dose(rung, width, glyphs),
            _relations(rung.exercise, browse, width),
            _care(rung.exercise, browse, width),
            _why(rung.exercise, browse, width),
        ]
    )


def _kind(rung: Rung, browse: Browse, width: int) -> Lines:
    ladder = browse.catalogue.ladder_of(rung.exercise.id)
    kind = kind_words(rung.exercise)
    place = f"rung {rung.exercise.rung} of {len(ladder.rungs)}"
    here = ", you are here" if rung.here else ""
    if len(kind) + len(place) + len(here) + 2 > width:
        return [*paragraph(kind, width, STRONG), *paragraph(place + here, width, MUTED)]
    return [Content.assemble((kind, STRONG), "  ", (place, MUTED), (here, "$accent"))]


def _doing(rung: Rung, browse: Browse, width: int) -> Lines:
    exercise, dose = rung.exercise, rung.dose
    numbered = [f"{n} {step}" for n, step in enumerate(steps(exercise, dose), start=1)]
    start = browse.catalogue.start(exercise)
    things = [t.replace("-", " ") for t in exercise.equipment if t != "none"]
    return [
        *_rows("Start", () if start is None else (f"{start.name}.",), width),
        *_rows("Steps", numbered, width),
        *_rows("Mind", (_sentence(cue) for cue in cues(exercise, dose)), width),
        *_rows("Breath", (_sentence(filled(exercise.breath, dose)),), width),
        *_rows("Felt", (_sentence(filled(exercise.felt, dose)),), width),
        *_rows("Needs", (f"{', '.join(things).capitalize()}.",) if things else (), width),
    ]


def _dose(rung: Rung, width: int, glyphs: Glyphs) -> Lines:
    per = " a side" if rung.exercise.two_sided else ""
    who = who_set(rung.dose)
    planned = "In your plan: " if rung.planned else ""
    said = f"{line_dose(rung.dose, glyphs.times, per)}."
    return _rows(
        "Dose",
        (f"{planned}{said}", f"{who[:1].upper()}{who[1:]}.", BASIS[rung.exercise.basis]),
        width,
    )


def _relations(exercise: Exercise, browse: Browse, width: int) -> Lines:
    catalogue = browse.catalogue
    swaps = (catalogue.exercise(id) for id in exercise.swaps) if on_floor(exercise) else ()
    swap = next((other for other in swaps if not on_floor(other)), None)
    ladder = catalogue.ladder_of(exercise.id)
    below = exercise.easier or ladder.below
    return [
        *_rows("First", _names(browse, exercise.learn_first), width),
        *_rows("Easier", _names(browse, (below,) if below else ()), width),
        *_rows("Harder", _names(browse, (exercise.harder,) if exercise.harder else ()), width),
        *_rows("No floor", (swap.name,) if swap is not None else (), width),
        *_rows("Instead", _names(browse, exercise.instead_of), width),
    ]


def _care(exercise: Exercise, browse: Browse, width: int) -> Lines:
    cautions = [browse.catalogue.caution(id) for id in exercise.cautions]
    clinician = ("A clinician turns this one on.",) if exercise.needs_clinician else ()
    return [
        *_rows("Care", (*clinician, *(f"{c.name}: {c.text}" for c in cautions)), width),
        *_rows("Stop", (*STOPS, *(_sentence(stop) for stop in exercise.stop_if)), width),
    ]


def _why(exercise: Exercise, browse: Browse, width: int) -> Lines:
    ladder = browse.catalogue.ladder_of(exercise.id)
    claims = browse.catalogue.claims_for(exercise.id)
    said = [f"{c.text} ({c.grade}) {c.limits}".strip() for c in claims]
    sources = [browse.catalogue.source(id) for id in exercise.sources]
    return [
        *_rows("Ladder", (f"{ladder.name}. {ladder.aim}",), width),
        *_rows("Why", said, width),
        *_rows("Sources", (text for s in sources for text in (f"{s.title}:", s.address)), width),
    ]


def _names(browse: Browse, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(browse.catalogue.exercise(id).name for id in ids)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _rows(label: str, texts: Iterable[str], width: int) -> Lines:
    """A label, and each text beside it, the following rows of a text set in."""
    lines: Lines = []
    for text in texts:
        for n, part in enumerate(wrapped(text, width - LABEL - 3)):
            left = label if not lines else ""
            lines.append(
                Content.assemble(
                    (left.ljust(LABEL + 1), MUTED), "" if n == 0 else "  ", (part, TEXT)
                )
            )
    return lines
