"""`lumbarjack session`: today's exercises, guided."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, on_screen, told

if TYPE_CHECKING:
    from lumbarjack.cli.plain.lines import Lines
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.runner import Runner


@click.command(short_help="Today's exercises, guided.")
@click.argument("names", nargs=-1, metavar="[PROGRAMME|EXERCISE]...")
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
    """
    if on_screen() and not plain and not own_pace:
        ctx.exit(_on_the_screen(names))
    from lumbarjack.cli.plain.lines import Lines

    opened = bundle()
    lines = Lines(sys.stdin.fileno())
    runner, whys = _runner(opened, lines, names)
    told(opened)
    if runner is not None:
        _talk(runner, lines, own_pace, whys)
        _say_opened(opened)


def _on_the_screen(names: tuple[str, ...]) -> int:
    from lumbarjack.ui import open_app

    if names:
        from lumbarjack.services.lineup import line_up

        line_up(bundle(), names)
    return open_app(os.environ, names)


def _runner(
    opened: Bundle, lines: Lines, names: tuple[str, ...]
) -> tuple[Runner | None, Mapping[str, str]]:
    """The session that was cut off, or a new one; None where the person wants neither now."""
    from lumbarjack.cli.plain.opening import before_session, offer_interrupted
    from lumbarjack.cli.say import say
    from lumbarjack.services.lineup import line_up
    from lumbarjack.services.runner import begin
    from lumbarjack.services.safety import require_open

    require_open(opened)
    settled, runner = offer_interrupted(opened, lines)
    if settled:
        return runner, {}
    line_up(opened, names)
    before, zone = before_session(opened, lines)
    lineup = line_up(opened, names)
    for sentence in lineup.dropped:
        say(sentence)
    return begin(opened, lineup, before=before, zone=zone), lineup.whys


def _say_opened(opened: Bundle) -> None:
    """What was said in the session may open the safety list."""
    from lumbarjack.cli.say import say
    from lumbarjack.services.safety import gate

    opens = gate(opened).opened
    if opens:
        say(f"{' '.join(opens)} lumbarjack safety")


def _talk(runner: Runner, lines: Lines, own_pace: bool, whys: Mapping[str, str]) -> None:
    from lumbarjack.cli.plain.closing import close
    from lumbarjack.cli.plain.conversation import Conversation
    from lumbarjack.cli.say import say

    try:
        Conversation(runner, lines, own_pace=own_pace, whys=whys).run()
        close(runner, lines)
    except KeyboardInterrupt:
        runner.checkpoint()
        say()
        say("Kept as it stands. lumbarjack session --plain goes on from here.")
