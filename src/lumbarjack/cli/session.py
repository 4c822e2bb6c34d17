"""`lumbarjack session`: today's exercises, guided."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, on_screen, told

GONE = (errno.EIO, errno.EPIPE, errno.ENXIO)
"""What a terminal that is gone answers."""

HUNG_UP = 129
"""The exit code of a process whose terminal went away."""

if TYPE_CHECKING:
    from lumbarjack.cli.plain.lines import Lines
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.runner import Runner


@click.command(short_help="Today's exercises, guided.")
@click.argument("names", nargs=-1, metavar="[PROGRAMME|EXERCISE|short]...")
@click.option("--plain", is_flag=True, help="Line by line, without the screen.")
@click.option(
    "--own-pace",
    is_flag=True,
    help="Line by line and without timers: press Enter when you have done each exercise.",
)
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], plain: bool, own_pace: bool) -> None:
    """Be guided through today's exercises, or through those that you name.

    At a terminal it opens the screen; else, and with --plain, it goes line by line: a number logs
    pain at any moment, every answer is a line and Enter. A session that was cut off goes on.
    `short` in place of names is five minutes of today's, by what matters most.
    """
    if on_screen() and not plain and not own_pace:
        ctx.exit(_on_the_screen(names))
    ctx.exit(_by_lines(names, own_pace))


def _on_the_screen(names: tuple[str, ...]) -> int:
    from lumbarjack.ui import open_app

    if names:
        from lumbarjack.services.lineup import line_up

        line_up(bundle(), names)
    return open_app(os.environ, names)


def _by_lines(names: tuple[str, ...], own_pace: bool) -> int:
    from lumbarjack.cli.plain.leaving import Leaving, Left
    from lumbarjack.cli.plain.lines import Lines

    opened = bundle()
    leaving = Leaving()
    lines = Lines(sys.stdin.fileno(), leaving)
    try:
        with leaving.heard():
            runner = _runner(opened, lines, names)
            told(opened)
            if runner is not None and _talk(opened, runner, lines, own_pace):
                _say_opened(opened)
    except Left as left:
        return left.code
    except (EOFError, OSError) as error:
        if lines.lost or (isinstance(error, OSError) and error.errno in GONE):
            return HUNG_UP
        raise
    return 0


def _runner(opened: Bundle, lines: Lines, names: tuple[str, ...]) -> Runner | None:
    """The session that was cut off, or a new one; None where the person wants neither now."""
    from lumbarjack.cli.plain.opening import before_session, offer_interrupted
    from lumbarjack.cli.say import say
    from lumbarjack.services.lineup import line_up
    from lumbarjack.services.runner import fresh
    from lumbarjack.services.safety import require_open

    require_open(opened)
    settled, runner = offer_interrupted(opened, lines)
    if settled:
        return runner
    line_up(opened, names)
    before, zone = before_session(opened, lines)
    lineup = line_up(opened, names)
    for sentence in lineup.dropped:
        say(sentence)
    begun = fresh(opened, lineup, before=before, zone=zone)
    begun.try_to_keep()
    return begun


def _say_opened(opened: Bundle) -> None:
    """What was said in the session may open the safety list."""
    from lumbarjack.cli.say import say
    from lumbarjack.services.safety import gate

    opens = gate(opened).opened
    if opens:
        say(f"{' '.join(opens)} lumbarjack safety")


def _talk(opened: Bundle, runner: Runner, lines: Lines, own_pace: bool) -> bool:
    """Talk through it and store it; False where it is kept to go on, here or elsewhere."""
    from lumbarjack.cli.plain.closing import GoesOn, close
    from lumbarjack.cli.plain.conversation import Conversation
    from lumbarjack.cli.plain.leaving import Leave, Left
    from lumbarjack.cli.plain.ringing import Bell
    from lumbarjack.cli.say import say
    from lumbarjack.store.errors import TakenOver

    bell = Bell(on=opened.settings.sound == "bell")
    try:
        conversation = Conversation(runner, lines, bell, own_pace=own_pace)
        conversation.run()
        closed = False
        while not closed:
            try:
                close(opened, runner, lines, may_go_on=conversation.may_go_on)
                closed = True
            except GoesOn:
                conversation.go_on()
    except TakenOver as error:
        say(str(error))
        return False
    except (KeyboardInterrupt, Leave):
        runner.try_to_keep()
        say()
        say("Kept as it stands. lumbarjack session --plain goes on from here.")
        return False
    except (EOFError, Left, OSError):
        # The terminal is gone or going: nobody is left to be told.
        runner.try_to_keep()
        raise
    return True
