"""The root command: which commands there are, and what becomes of an error."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from lumbarjack import __version__
from lumbarjack.cli.screen import STOPPED

COMMANDS = {
    "setup": "lumbarjack.cli.setup",
    "checkin": "lumbarjack.cli.checkin",
    "log": "lumbarjack.cli.log",
    "today": "lumbarjack.cli.today",
    "advice": "lumbarjack.cli.advice",
    "flare": "lumbarjack.cli.flare",
    "session": "lumbarjack.cli.session",
    "safety": "lumbarjack.cli.safety",
    "me": "lumbarjack.cli.me",
    "matters": "lumbarjack.cli.matters",
    "diary": "lumbarjack.cli.diary",
    "streak": "lumbarjack.cli.streak",
    "trend": "lumbarjack.cli.trend",
    "measure": "lumbarjack.cli.measure",
    "status": "lumbarjack.cli.status",
    "undo": "lumbarjack.cli.undo",
    "away": "lumbarjack.cli.away",
    "remind": "lumbarjack.cli.remind",
    "report": "lumbarjack.cli.report",
    "catalog": "lumbarjack.cli.catalog",
    "plan": "lumbarjack.cli.plan",
    "dose": "lumbarjack.cli.dose",
    "replay": "lumbarjack.cli.replay",
    "backup": "lumbarjack.cli.backup",
    "restore": "lumbarjack.cli.restore",
    "doctor": "lumbarjack.cli.doctor",
    "demo": "lumbarjack.cli.demo",
}
"""Command name -> the module whose `command` it is, in the order of a day."""


class Lazy(click.Group):
    """A group that imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        """The names in the order of the table."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's own
        cmd_name: str,
    ) -> click.Command | None:
        """The command, imported now; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one gets the nearest name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise click.UsageError(f"There is no command {args[0]}.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90},
)
@click.version_option(__version__, prog_name="lumbarjack")
@click.pass_context
def root(ctx: click.Context) -> None:
    """Exercises, a pain diary and careful advice for a sore back.

    Without a command it opens the app. General information and a log, not a medical device.
    """
    if ctx.invoked_subcommand is not None:
        return
    from lumbarjack.cli.screen import open_screen

    ctx.exit(open_screen())


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; every error is one line on stderr."""
    try:
        result = root.main(args=arguments, prog_name="lumbarjack", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        click.echo(STOPPED, err=True)
        return 1
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 2
    except click.ClickException as error:
        from lumbarjack.cli.errors import usage_line
        from lumbarjack.cli.say import say_error

        say_error(usage_line(error))
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        from lumbarjack.cli.errors import explain

        return explain(error)
    return result if isinstance(result, int) else 0
