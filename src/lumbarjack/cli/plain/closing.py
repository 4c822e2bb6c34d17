"""After a session: three short questions, and what was saved."""

from __future__ import annotations

from lumbarjack.cli.ask import ask_score, ask_zone
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.plain.words import minutes_words
from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.runner import Runner


def close(runner: Runner, lines: Lines, *, ask: bool = True) -> None:
    """Ask pain and place now and a line of words, then store the session and say so.

    Whatever happens while asking, what was done is stored.
    """
    after: int | None = None
    zone: Zone | None = None
    note: str | None = None
    if ask and not lines.ended:
        try:
            after = ask_score(lines.ask, "Pain now, 0 to 10? Enter leaves it open.")
            word = ask_zone(lines.ask) if after else None
            zone = Zone(word) if word else None
            note = lines.ask("One line: how was it? Enter for nothing.") or None
        except (EOFError, KeyboardInterrupt):
            pass
    _say_saved(runner.finish(after=after, zone=zone, note=note))


def _say_saved(record: SessionRecord) -> None:
    done = sum(e.status == "done" for e in record.exercises)
    part = sum(e.status == "part" for e in record.exercises)
    time = minutes_words(record.seconds) if record.seconds else "at your own pace"
    in_part = f" and {part} in part" if part else ""
    say(
        f"Saved: session, {done} of {len(record.exercises)} exercises done{in_part}, "
        f"{time}. lumbarjack undo takes it back."
    )
    if done or part:
        say("It counts for today. Tomorrow's check-in shows how it settled.")
