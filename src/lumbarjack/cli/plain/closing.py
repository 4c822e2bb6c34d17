"""After a session: three short questions, and what was saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from lumbarjack.cli.ask import ask_score, ask_zone
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session.outcome import nothing_in
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.closing import TOMORROW, came_to, known_words, numbers_words, what_follows
from lumbarjack.services.runner import Runner
from lumbarjack.store.errors import StoreError, TakenOver


class GoesOn(Exception):
    """The person goes on with the session after all."""


def close(
    bundle: Bundle,
    runner: Runner,
    lines: Lines,
    *,
    ended: datetime | None = None,
    may_go_on: bool = False,
) -> None:
    """Ask pain and place now and a line of words, then store the session and say so.

    Whatever happens while asking, what was done is stored; where nothing was, it is forgotten.
    With `ended`, for a session that was cut off then, nothing is asked. Raises GoesOn, where it
    `may_go_on` and the person wants that.
    """
    if nothing_in(runner.state):
        runner.forget()
        say("Nothing was done, so nothing is stored.")
        return
    after: int | None = None
    zone: Zone | None = None
    note: str | None = None
    if ended is None and not lines.ended:
        try:
            on = "; c goes on after all" if may_go_on else ""
            ask = _or_goes_on(lines) if may_go_on else lines.ask
            after = ask_score(ask, f"Pain now, 0 to 10? Enter leaves it open{on}.")
            word = ask_zone(lines.ask) if after else None
            zone = Zone(word) if word else None
            note = lines.ask("One line: how was it? Enter for nothing.") or None
        except (EOFError, KeyboardInterrupt):
            pass
    record = _stored(lines, lambda: runner.finish(after=after, zone=zone, note=note, ended=ended))
    _say_saved(record)
    if ended is None:
        _say_what_follows(bundle, record)


def _or_goes_on(lines: Lines) -> Callable[[str], str]:
    def ask(question: str) -> str:
        line = lines.ask(question)
        if line.lower() in ("c", "continue"):
            raise GoesOn
        return line

    return ask


def _stored(lines: Lines, store: Callable[[], SessionRecord]) -> SessionRecord:
    """Store it; a person may try again where the store refuses. Raises StoreError."""
    while True:
        try:
            return store()
        except TakenOver:
            raise
        except StoreError as error:
            if not lines.typed or lines.ended:
                raise
            say(f"Not saved: {error} Your answers are still here.")
            try:
                line = lines.ask("Enter tries again, q leaves it as it was kept before.")
            except EOFError:
                raise error from None
            if line.lower() in ("q", "quit"):
                raise


def _say_what_follows(bundle: Bundle, record: SessionRecord) -> None:
    for line in known_words(record, bundle.catalogue):
        say(f"{line}.")
    follows = what_follows(bundle, record)
    if follows.advice:
        waits = " It waits for your answer: lumbarjack advice" if follows.waits else ""
        say(f"Advice now: {follows.advice}{waits}")
    say(" ".join(line for line in (TOMORROW, follows.tomorrow) if line))


def _say_saved(record: SessionRecord) -> None:
    say("Session saved. lumbarjack undo takes it back.")
    numbers = numbers_words(record)
    say(" ".join([*came_to(record), *([f"{numbers}."] if numbers else [])]))
