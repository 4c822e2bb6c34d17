"""What an undo took back, in words."""

from __future__ import annotations

from functools import partial

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile, Question
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.safety import gate, require_may_go
from lumbarjack.services.words import entry_words, short_day, time_words
from lumbarjack.store.journal import Undone

DID = {
    "taken-out": "Taken back",
    "changed-back": "As it was before",
    "brought-back": "There again",
}

WOULD = {
    "taken-out": "takes back",
    "changed-back": "makes as it was before",
    "brought-back": "brings back",
}

NAMED = 3
"""As many things are named one by one."""

ENTRIES = {"checkin": "the check-in", "log": "the entry", "after-session": "the entry"}

ANSWERS = {"accept": "accepted", "later": "put off", "keep": "kept"}


def require_unlocked(bundle: Bundle) -> None:
    """Raise BadInput while exercises are closed: one stray key must not open them again."""
    if gate(bundle).lock.locked:
        raise BadInput(
            "While exercises are closed nothing is taken back here; lumbarjack undo does it."
        )


def take_back(bundle: Bundle) -> Undone | None:
    """Take back the last write of this machine; None where there is nothing to undo.

    Raises NothingThere, with nothing taken back, where that would lift a lock (see
    `require_may_go`).
    """
    return bundle.journal.undo(partial(_require_may_go, bundle))


def to_take_back(bundle: Bundle) -> Undone | None:
    """What `take_back` would take back now; nothing is changed. Raises as that does."""
    require_unlocked(bundle)

    def look(undone: Undone) -> None:
        _require_may_go(bundle, undone)
        raise _Looked(undone)

    try:
        return bundle.journal.undo(look)
    except _Looked as found:
        return found.undone


class _Looked(Exception):
    """The store leaves everything as it is where the question "may it?" ends with an error."""

    def __init__(self, undone: Undone) -> None:
        super().__init__()
        self.undone = undone


def _require_may_go(bundle: Bundle, undone: Undone) -> None:
    for one in undone.documents:
        if one.what != "brought-back":
            require_may_go(bundle, one.before, one.now if one.what == "changed-back" else None)


def undone_words(undone: Undone) -> str:
    """One sentence for each way a document went back: "Taken back: the check-in of ..."."""
    groups: dict[str, list[str]] = {}
    for one in undone.documents:
        groups.setdefault(DID[one.what], []).append(called(one.before))
    said = [f"{did}: {_listed(things)}." for did, things in groups.items()]
    if undone.left:
        changed = ", ".join(called(document) for document in undone.left)
        said.append(f"Changed since and left as it is: {changed}.")
    return " ".join(said)


def offered_words(undone: Undone) -> str:
    """What one more key takes back: "u again takes back: the session of ..."."""
    groups: dict[str, list[str]] = {}
    for one in undone.documents:
        groups.setdefault(WOULD[one.what], []).append(called(one.before))
    said = "; ".join(f"{would}: {_listed(things)}" for would, things in groups.items())
    return f"u again {said}." if said else undone_words(undone)


def _listed(things: list[str]) -> str:
    """The first of many and how many more: a whole list is longer than a line on the screen."""
    if len(things) <= NAMED:
        return ", ".join(things)
    return f"{things[0]}, and {len(things) - 1} more"


def called(document: Document) -> str:
    """A stored document as a person would name it."""
    match document:
        case DiaryEntry():
            return f"{ENTRIES[document.kind]} of {_when(document)} ({entry_words(document)})"
        case SessionRecord():
            return f"the session of {_when(document)}"
        case AdviceDecision():
            what = document.advice.headline.rstrip(".")
            return f'the answer to "{what}" ({ANSWERS[document.decision]})'
        case SafetyCheck() if document.signs:
            return f"what was marked on the safety list at {_when(document)}" + (
                f" ({', '.join(document.signs)})"
            )
        case SafetyCheck():
            return f"the answer to the safety list of {_when(document)}"
        case PlanDocument() if document.change:
            return f"the change of the plan ({document.change})"
        case PlanDocument():
            return f"the plan of {short_day(document.day)}"
        case Profile():
            return f"the setup of {short_day(document.day)}"
        case AwayDocument():
            return f"the days away from {short_day(document.first)}"
        case Question():
            return "your question for the clinician"
        case Measuring():
            return f"the questions of {_when(document)}"
        case FlareDeclared():
            return f"the flare of {short_day(document.day)}"
    return f"an entry of {_when(document)}"


def _when(document: Document) -> str:
    return f"{short_day(document.day)}, {time_words(document.at, document.day)}"
