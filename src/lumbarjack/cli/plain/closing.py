"""After a session: three short questions, and what was saved."""

from __future__ import annotations

from datetime import datetime

from lumbarjack.cli.ask import ask_score, ask_zone
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.closing import minutes_words
from lumbarjack.services.runner import Runner


def close(runner: Runner, lines: Lines, *, ended: datetime | None = None) -> None:
    """Ask pain and place now and a line of words, then store the session and say so.

    Whatever happens while asking, what was done is stored. With `ended`, for a session that was
    cut off then, nothing is asked.
    """
    after: int | None = None
    zone: Zone | None = None
    note: str | None = None
    if ended is None and not lines.ended:
        try:
            after = ask_score(lines.ask, "Pain now, 0 to 10? Enter leaves it open.")
            word = ask_zone(lines.ask) if after else None
            zone = Zone(word) if word else None
            note = lines.ask("One line: how was it? Enter for nothing.") or None
        except (EOFError, KeyboardInterrupt):
            pass
    _say_saved(runner.finish(after=after, zone=zone, note=note, ended=ended))


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
        say("It counts for its day. The next morning's check-in shows how it settled.")
