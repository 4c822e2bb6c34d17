"""Before a session: the one that was cut off, and the two questions where none were asked."""

from __future__ import annotations

from lumbarjack.cli.ask import ask_score
from lumbarjack.cli.plain.closing import close
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say, say_all
from lumbarjack.cli.signs import ask_each, choose_signs, say_answered
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.safety.page import list_text
from lumbarjack.core.session.words import where
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import (
    Checkpoint,
    began,
    interrupted,
    runs_elsewhere,
    throw_away,
)
from lumbarjack.services.closing import minutes_words
from lumbarjack.services.decisions import Decision, decide, open_choices
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.errors import ListOpen
from lumbarjack.services.runner import Runner, may_go_on, resume
from lumbarjack.services.safety import mark_signs, require_open, waits_open
from lumbarjack.services.sitting import elsewhere, look_at
from lumbarjack.services.thrown import bring_back
from lumbarjack.services.today import known_now, relief_is_suggested
from lumbarjack.services.words import day_words

SAID_YES = "You said that something on the safety list applies, and did not mark which."

ANSWERS: dict[str, Decision] = {
    "a": "accept",
    "accept": "accept",
    "=": "keep",
    "keep": "keep",
    "l": "later",
    "later": "later",
    "n": "later",
}


def offer_interrupted(bundle: Bundle, lines: Lines) -> tuple[bool, Runner | None]:
    """(True, the session to go on with or None) where it was settled; (False, None) otherwise.

    Raises TakenOver where another window takes it meanwhile.
    """
    kept = interrupted(bundle)
    if kept is None:
        return False, None
    if runs_elsewhere(bundle, kept):
        return _elsewhere(bundle, kept, lines)
    at = began(kept, bundle)
    say(f"A session of {day_words(kept.about.day)}, {at:%H:%M}, was cut off.")
    return _settle(bundle, kept, lines)


def _settle(bundle: Bundle, kept: Checkpoint, lines: Lines) -> tuple[bool, Runner | None]:
    on = may_go_on(bundle, kept)
    choice = "s save what was done, t throw it away."
    if on:
        choice = f"c continue at {where(kept.state)}, {choice}"
    say(choice)
    while True:
        try:
            line = (lines.read() or "").lower()
        except EOFError:
            say("It is kept as it is.")
            return True, None
        if line in ("q", "quit"):
            say("It is kept as it is.")
            return True, None
        if on and line in ("", "c", "continue"):
            return True, _taken(bundle, kept, lines)
        if line in ("s", "save"):
            runner = resume(bundle, kept)
            runner.stop()
            close(bundle, runner, lines, ended=kept.saved_at)
            return True, None
        if line in ("t", "throw"):
            throw_away(bundle)
            return _thrown(bundle, kept, lines)
        say(choice)


def _taken(bundle: Bundle, kept: Checkpoint, lines: Lines) -> Runner:
    """The session, from now on kept by this process; a list that opened by itself comes first."""
    answer_open_list(bundle, lines)
    runner = resume(bundle, kept)
    runner.try_to_keep()
    return runner


def _thrown(bundle: Bundle, kept: Checkpoint, lines: Lines) -> tuple[bool, Runner | None]:
    """Say so; a person may take it back at once."""
    say("Thrown away; nothing of it was stored.")
    if not lines.typed:
        return False, None
    try:
        line = lines.ask("u brings it back, Enter goes on.").lower()
    except EOFError:
        line = ""
    if line not in ("u", "undo"):
        return False, None
    bring_back(bundle, kept)
    say("There again, as it stood.")
    return _settle(bundle, interrupted(bundle) or kept, lines)


def _elsewhere(bundle: Bundle, kept: Checkpoint, lines: Lines) -> tuple[bool, Runner | None]:
    """A session that runs in another window: taken over here only where the person says so."""
    found = elsewhere(bundle, kept)
    say(f"{found.heading}. {found.lines[0]}")
    choice = "t take it over here, l look where it stands, Enter leave it alone."
    while True:
        try:
            line = lines.ask(choice).lower()
        except EOFError:
            line = ""
        now = interrupted(bundle)
        if now is None:
            say("It has ended meanwhile.")
            return False, None
        if line in ("t", "take over"):
            return (
                (True, _taken(bundle, now, lines))
                if may_go_on(bundle, now)
                else _settle(bundle, now, lines)
            )
        if line in ("l", "look"):
            _look(bundle, now)
        elif line in ("", "q"):
            say("Left alone; it goes on in the other window.")
            return True, None


def _look(bundle: Bundle, kept: Checkpoint) -> None:
    view = look_at(bundle, kept)
    name = "" if view.exercise is None else f"{view.exercise.name}, "
    said = f"Exercise {view.number} of {view.count}: {name}{view.word.lower()}."
    say(f"{said} {minutes_words(view.session_left)} left.")


def before_session(bundle: Bundle, lines: Lines) -> tuple[int | None, Zone | None]:
    """The pain and zone known before the session.

    A list that opened by itself is asked first; without a check-in today two questions come next:
    anything on the list, and the pain now. Raises Locked where a sign is marked, ListOpen where
    the list is left.
    """
    answer_open_list(bundle, lines)
    known = known_now(bundle)
    if known is not None:
        if relief_is_suggested(bundle):
            _answer_advice(bundle, lines)
        return known.now, known.zone
    try:
        listed = _ask_list(bundle, lines)
        question = "Pain now, 0 none to 10 the worst? Enter leaves it open."
        now = ask_score(lines.ask, question)
    except EOFError:
        return None, None
    if now is not None or listed is not None:
        check_in(bundle, Told(now=now, nothing_new=listed))
        say(f"Saved: check-in, {'pain ' + str(now) if now is not None else 'pain not said'}.")
        answer_open_list(bundle, lines)
        _answer_advice(bundle, lines)
    return now, None


def answer_open_list(bundle: Bundle, lines: Lines) -> None:
    """Ask a list that opened by itself line by line, before anything else.

    Raises Locked where a marked sign locks, ListOpen where the input ends before the last line.
    """
    waiting = waits_open(bundle)
    if not waiting:
        return
    say(" ".join(waiting))
    try:
        answered = ask_each(bundle, lines.ask)
    except EOFError:
        if lines.lost:
            raise
        raise ListOpen(waiting) from None
    require_open(bundle)
    say_answered(answered)


def _answer_advice(bundle: Bundle, lines: Lines) -> None:
    """What this check-in leads to, before the first exercise; Enter decides nothing."""
    choices = open_choices(bundle)
    if not choices:
        return
    for advice in choices:
        say(f"Suggested: {advice.headline.rstrip('.')}. {advice.reason}")
    try:
        line = lines.ask("a accept all, = keep as it is, l not now.").lower()
        while line not in ANSWERS:
            line = lines.ask("a accept all, = keep as it is, l not now.").lower()
    except EOFError:
        return
    for answer in decide(bundle, ANSWERS[line]):
        say(f"Saved: {answer.advice.headline.rstrip('.')}: {answer.decision}.")


def _ask_list(bundle: Bundle, lines: Lines) -> bool | None:
    """True for nothing on the list, None for not said; a sign that is marked locks."""
    say("Two questions first. Anything new that is on the safety list?")
    say("n nothing, y something, l print the list, Enter not said.")
    while True:
        line = (lines.read() or "").lower()
        if line in ("n", "no"):
            return True
        if line == "":
            return None
        if line in ("l", "list"):
            say_all(list_text())
        elif line in ("y", "yes"):
            return _nothing_marked(bundle, lines)
        else:
            say("n nothing, y something, l the list, Enter not said.")


def _nothing_marked(bundle: Bundle, lines: Lines) -> bool:
    """Ask the list page by page.

    Raises Locked where a marked sign locks, ListOpen where the input ends before it is answered.
    """
    try:
        signs = choose_signs(lines.ask)
    except EOFError:
        if lines.lost:
            raise
        raise ListOpen((SAID_YES,)) from None
    if signs:
        mark_signs(bundle, signs, "check-in")
        require_open(bundle)
    return not signs
