"""The page for the clinician, made from the record; and the person's own question on it."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.core.measures.course import course
from lumbarjack.core.measures.told import measured
from lumbarjack.core.models.person import Question
from lumbarjack.core.report.facts import Report
from lumbarjack.core.report.gather import gather
from lumbarjack.core.report.html import as_html
from lumbarjack.core.report.text import as_text
from lumbarjack.core.report.words import a_day
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.person import told_about
from lumbarjack.services.summary import take_along
from lumbarjack.services.writing_out import write_out

DAYS = 28
"""The period unless another one is asked for: four weeks, so that each weekday counts as often."""

LONGEST = 366
QUESTION_MOST = 200
"""Characters of the question: what fits on the page and can be answered in a visit."""


def read_report(bundle: Bundle, days: int = DAYS) -> Report:
    """The facts of the last `days` days. Raises BadInput for a period that cannot be."""
    if not 1 <= days <= LONGEST:
        raise BadInput(f"A report covers 1 to {LONGEST} days, not {days}.")
    record, today = bundle.record(), bundle.today()
    found = measured(course(record.measures, today))
    return gather(record, bundle.catalogue, today, days, about=_about(bundle), measured=found)


def write_html(report: Report, path: Path) -> Path:
    """Write the page as one HTML file. Raises NotSaved where it cannot be written."""
    return write_out(path, as_html(report))


def take_report(bundle: Bundle, report: Report) -> tuple[Path, Path]:
    """Write the page as text and as HTML into the data folder. Raises NotSaved."""
    name = f"report-{report.last.isoformat()}"
    text = take_along(bundle, f"{name}.txt", as_text(report))
    return text, take_along(bundle, f"{name}.html", as_html(report))


def ask_clinician(bundle: Bundle, text: str) -> str:
    """Keep the person's own question for the page; an empty text takes it off. Says what it did."""
    asked = " ".join(text.split())
    if len(asked) > QUESTION_MOST:
        raise BadInput(f"A question has at most {QUESTION_MOST} characters; this has {len(asked)}.")
    bundle.journal.put(
        Question(id=bundle.new_id(), at=bundle.now(), day=bundle.today(), text=asked)
    )
    return "Your question is on the page." if asked else "No question is on the page now."


def _about(bundle: Bundle) -> tuple[tuple[str, str], ...]:
    """Where it hurts, since when, what was told and what helps: as the person answered it."""
    profile = bundle.record().profile
    if profile is None:
        return ()
    told = dict(told_about(bundle).answers)
    began = "not said" if profile.onset is None else f"about {a_day(profile.onset)}"
    found = [("Where", told["Where"]), ("Began", began), ("Usual worst", told["Worst"])]
    if profile.conditions:
        found.append(("Conditions", told["Told"]))
    for label, words in (("Eases", profile.eases), ("Worsens", profile.worsens)):
        if words:
            found.append((label, ", ".join(words)))
    return tuple(found)
