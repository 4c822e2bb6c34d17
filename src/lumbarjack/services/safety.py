"""The safety list: answering it, the lock, and the way out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Literal

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.safety.gate import Lock, list_due, lock_on, opens_by_itself, unlock_problem
from lumbarjack.core.safety.page import emergency_page
from lumbarjack.core.safety.signs import LIST_VERSION, SIGNS
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, Locked

Why = Literal["first-run", "check-in", "repeat", "asked", "command-line", "opened", "unlock"]
ToldTo = Literal["may", "not-told", "may-not"]


@dataclass(frozen=True)
class Answered:
    """A stored answer, the lock as it is now, and the page to show (empty where not locked)."""

    check: SafetyCheck
    lock: Lock
    page: tuple[str, ...]


@dataclass(frozen=True)
class Gate:
    """Where the gate stands: the lock, why the list is due, and why it opened by itself."""

    lock: Lock
    due: str | None
    opened: tuple[str, ...]
    page: tuple[str, ...]


def gate(bundle: Bundle) -> Gate:
    """The gate as it stands today."""
    record, today = bundle.record(), bundle.today()
    lock = lock_on(record, today)
    return Gate(
        lock=lock,
        due=list_due(record, today),
        opened=opens_by_itself(record, today),
        page=_page(bundle, lock),
    )


def require_open(bundle: Bundle) -> Lock:
    """The lock, where some exercise is allowed. Raises Locked where none is."""
    standing = gate(bundle)
    if standing.lock.locked and standing.lock.may == "nothing":
        raise Locked(standing.page)
    return standing.lock


def mark_signs(bundle: Bundle, signs: tuple[str, ...], why: Why = "asked") -> Answered:
    """Store signs that were answered yes. Raises BadInput for a sign that is not on the list."""
    known = {sign.id for sign in SIGNS}
    for sign in signs:
        if sign not in known:
            within = [name for name in sorted(known) if sign in name]
            near = within or get_close_matches(sign, sorted(known), n=1)
            hint = f"did you mean {near[0]}?" if near else "lumbarjack safety --list names them."
            raise BadInput(f"Unknown sign {sign}; {hint}")
    return _store(bundle, _check(bundle, why, signs=tuple(dict.fromkeys(signs))))


def mark_none(bundle: Bundle, why: Why = "asked") -> Answered:
    """Store "nothing on the list"; it never unlocks. `why` is "opened" where each line was asked.

    Raises BadInput where the list opened by itself: then each sign wants its own answer.
    """
    opens = opens_by_itself(bundle.record(), bundle.today())
    if opens and why != "opened":
        raise BadInput(
            f"{' '.join(opens)} Each line wants its own answer: lumbarjack safety, or --yes SIGN "
            "for what applies."
        )
    return _store(bundle, _check(bundle, why, none_of_these=True))


def mark_assessed(bundle: Bundle, assessed: date, told: ToldTo) -> Answered:
    """Store that somebody looked at the sign. Raises BadInput where the date cannot be right."""
    problem = unlock_problem(bundle.record(), bundle.today(), assessed)
    if problem is not None:
        raise BadInput(problem)
    return _store(bundle, _check(bundle, "unlock", assessed=assessed, told=told))


def _check(bundle: Bundle, why: Why, **answers: object) -> SafetyCheck:
    return SafetyCheck.model_validate(
        {
            "id": bundle.new_id(),
            "at": bundle.now(),
            "day": bundle.today(),
            "why": why,
            "shown": f"list {LIST_VERSION}",
            **answers,
        }
    )


def _store(bundle: Bundle, check: SafetyCheck) -> Answered:
    stored = bundle.journal.put(check)
    lock = lock_on(bundle.record(), bundle.today())
    return Answered(check=stored, lock=lock, page=_page(bundle, lock))


def _page(bundle: Bundle, lock: Lock) -> tuple[str, ...]:
    if not lock.locked:
        return ()
    settings = bundle.settings
    return emergency_page(
        lock,
        settings.emergency_number,
        urgent_line=settings.urgent_line,
        crisis_line=settings.crisis_line,
    )
