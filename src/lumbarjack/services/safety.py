"""The safety list: answering it, the lock, and the way out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Literal

from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.catalogue.fitting import relief_positions
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.plan.day import no_relief
from lumbarjack.core.safety import gate as gates
from lumbarjack.core.safety.emergency import (
    NOTHING_OPEN,
    RELIEF_OPEN,
    WALK_OPEN,
    Emergency,
    emergency,
)
from lumbarjack.core.safety.gate import Lock, list_due, lock_on, opens_by_itself, unlock_problem
from lumbarjack.core.safety.marks import instead, locks
from lumbarjack.core.safety.page import emergency_page
from lumbarjack.core.safety.signs import LIST_VERSION, SIGNS, tier_of
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, ListOpen, Locked, NothingThere
from lumbarjack.services.words import short_day

Why = Literal["first-run", "check-in", "repeat", "asked", "command-line", "opened", "unlock"]
ToldTo = Literal["may", "not-told", "may-not"]
SelfChecks = Mapping[str, Literal["same", "worse"]]


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
        due=list_due(record, today, rule=rule_asks(bundle.catalogue, record, today)),
        opened=opens_by_itself(record, today),
        page=_page(bundle, lock),
    )


def require_open(bundle: Bundle) -> Lock:
    """The lock, where some exercise is allowed. Raises Locked where none is."""
    standing = gate(bundle)
    if standing.lock.locked and standing.lock.may == "nothing":
        raise Locked(standing.page)
    return standing.lock


def waits_open(bundle: Bundle) -> tuple[str, ...]:
    """Why the list opened by itself and still waits, one sentence each; empty: it does not."""
    return opens_by_itself(bundle.record(), bundle.today())


def require_list_answered(bundle: Bundle) -> None:
    """Raise ListOpen while a list that opened by itself waits: it comes before any session."""
    waiting = waits_open(bundle)
    if waiting:
        raise ListOpen(waiting)


HOW_IT_OPENS = (
    "Once somebody has looked: lumbarjack safety --assessed DATE --told may|not-told|may-not"
)


def require_may_go(bundle: Bundle, marked: Document, now: Document | None = None) -> None:
    """Raise NothingThere where taking this back, or back to `now`, would lift what it must not.

    The rules leave three ways out of a lock, and an undo is none of them. A sign of the Now list
    is therefore never taken back: a slip is set right by somebody who looks. A sign of the other
    list may be, as a slip, on its own day: our judgement.
    """
    if not locks(marked):
        return
    record, today = bundle.record(), bundle.today()
    signs = gates.lifted(record, instead(record, marked, now), today)
    if any(tier_of(sign) == "now" for sign in signs):
        raise NothingThere(
            "This marked a sign that needs to be seen today, and taking it back does not open "
            f"exercises. {HOW_IT_OPENS}"
        )
    if signs and marked.day < today:
        raise NothingThere(
            f"Signs were marked on {short_day(marked.day)}; that is taken back on the same day "
            f"only. {HOW_IT_OPENS}"
        )


def require_stays_locked(bundle: Bundle, entry: DiaryEntry, changed: DiaryEntry) -> None:
    """Raise BadInput where a corrected entry would lift a lock, by an earlier time for instance."""
    if not locks(entry):
        return
    record = bundle.record()
    if gates.lifted(record, instead(record, entry, changed), bundle.today()):
        raise BadInput(
            "This entry marked a sign for which exercises are closed, so its time and its side "
            f"stay as they are. {HOW_IT_OPENS}"
        )


def must_ask_again(bundle: Bundle) -> bool:
    """Whether the list was answered on the command line only: a screen asks it once more."""
    return gates.on_the_command_line(bundle.record(), bundle.today())


@dataclass(frozen=True)
class Asking:
    """How the list is asked now.

    `opened` says why it opened by itself: then each sign wants its own answer. `self_checks` says
    whether the four things to try are asked with it.
    """

    question: str
    opened: tuple[str, ...] = ()
    self_checks: bool = False


def asking(bundle: Bundle, why: Why) -> Asking:
    """How the list is asked, for `why`.

    The self-checks belong to the repeat: after 28 days, or where a rule asks for it.
    """
    record, today = bundle.record(), bundle.today()
    rule = rule_asks(bundle.catalogue, record, today)
    for_another_reason = why == "repeat" and list_due(record, today, rule=rule) is None
    return Asking(
        question=gates.question(record, today),
        opened=opens_by_itself(record, today),
        self_checks=gates.repeat_due(record, today, rule=rule) or for_another_reason,
    )


@dataclass(frozen=True)
class Standing:
    """What the page says while exercises are locked, and when that was saved.

    `page` is None where nothing is locked, `saved` None where the signs could not be saved.
    `planned` says whether there is a plan to go back to.
    """

    page: Emergency | None
    saved: datetime | None
    planned: bool


def standing(bundle: Bundle) -> Standing:
    """The page of the lock as it stands now."""
    record, today = bundle.record(), bundle.today()
    lock = lock_on(record, today)
    told = [*record.checks, *record.diary]
    saved = max((d.at for d in told if d.id in lock.saw), default=None)
    return Standing(
        page=_emergency(bundle, lock) if lock.locked else None,
        saved=None if saved is None else saved.astimezone(bundle.zone),
        planned=record.plan is not None,
    )


@dataclass(frozen=True)
class Unsaved:
    """An answer that locks and that the store did not take."""

    signs: tuple[str, ...]
    self_checks: SelfChecks
    why: Why


def save_again(bundle: Bundle, unsaved: Unsaved) -> Answered:
    """Try once more. Raises StoreError where the store does not take it this time either."""
    return mark_signs(bundle, unsaved.signs, unsaved.why, unsaved.self_checks)


def not_saved(bundle: Bundle, unsaved: Unsaved) -> Standing:
    """The page of an answer that the store did not take: it is shown all the same."""
    signs = unsaved.signs or ("leg-numb-or-weak",)
    now = any(tier_of(sign) == "now" for sign in signs)
    lock = Lock(locked=True, tier="now" if now else "soon", signs=signs, may="nothing")
    return Standing(page=_emergency(bundle, lock), saved=None, planned=False)


def unlock_days(bundle: Bundle) -> tuple[date, ...]:
    """The days on which somebody can have looked at what locks, today first."""
    return gates.unlock_days(bundle.record(), bundle.today())


def mark_signs(
    bundle: Bundle,
    signs: tuple[str, ...],
    why: Why = "asked",
    self_checks: SelfChecks | None = None,
) -> Answered:
    """Store signs that were answered yes. Raises BadInput for a sign that is not on the list.

    `self_checks` are the things that were tried, by their ids.
    """
    known = {sign.id for sign in SIGNS}
    for sign in signs:
        if sign not in known:
            within = [name for name in sorted(known) if sign in name]
            near = within or get_close_matches(sign, sorted(known), n=1)
            hint = f"did you mean {near[0]}?" if near else "lumbarjack safety --list names them."
            raise BadInput(f"Unknown sign {sign}; {hint}")
    marked = tuple(dict.fromkeys(signs))
    return _store(bundle, _check(bundle, why, signs=marked, self_checks=dict(self_checks or {})))


def mark_none(
    bundle: Bundle, why: Why = "asked", self_checks: SelfChecks | None = None
) -> Answered:
    """Store "nothing on the list"; it never unlocks. `why` is "opened" where each line was asked.

    Raises BadInput where the list opened by itself: then each sign wants its own answer.
    """
    opens = opens_by_itself(bundle.record(), bundle.today())
    if opens and why != "opened":
        raise BadInput(
            f"{' '.join(opens)} Each line wants its own answer: lumbarjack safety, or --yes SIGN "
            "for what applies."
        )
    tried = dict(self_checks or {})
    return _store(bundle, _check(bundle, why, none_of_these=True, self_checks=tried))


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


def _emergency(bundle: Bundle, lock: Lock) -> Emergency:
    settings = bundle.settings
    return emergency(
        lock,
        settings.emergency_number,
        urgent_line=settings.urgent_line,
        crisis_line=settings.crisis_line,
        relief=_relief(bundle, lock),
    )


def _page(bundle: Bundle, lock: Lock) -> tuple[str, ...]:
    if not lock.locked:
        return ()
    settings = bundle.settings
    return emergency_page(
        lock,
        settings.emergency_number,
        urgent_line=settings.urgent_line,
        crisis_line=settings.crisis_line,
        relief=_relief(bundle, lock),
    )


def _relief(bundle: Bundle, lock: Lock) -> str:
    """What is open to somebody who was told nothing about exercise, as far as it fits them."""
    profile = bundle.record().profile
    if lock.may != "relief" or profile is None:
        return RELIEF_OPEN
    if relief_positions(bundle.catalogue, profile):
        return RELIEF_OPEN
    return NOTHING_OPEN if no_relief(bundle.catalogue, profile, bundle.today()) else WALK_OPEN
