"""`lumbarjack status`: how today stands; `--short` for a prompt or a status line."""

from __future__ import annotations

import os

import click

from lumbarjack.cli.start import bundle, told


@click.command(short_help="How today stands; --short for a prompt.")
@click.option("--short", "as_short", is_flag=True, help="At most 24 cells, and quick.")
@click.option("--json", "as_json", is_flag=True, help="Print the words and numbers as JSON.")
def command(as_short: bool, as_json: bool) -> None:
    """Say how today stands.

    For tmux: set -g status-right '#(lumbarjack status --short)'. Nothing in it tells of pain.
    """
    from dataclasses import asdict

    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.glancing import read_and_keep
    from lumbarjack.services.status import sentences, short

    opened = bundle()
    status, _ = read_and_keep(opened, os.environ)
    if as_json:
        say_json(asdict(status) | {"short": short(status)})
    elif as_short:
        click.echo(short(status))
    else:
        for sentence in sentences(status):
            say(sentence)
    told(opened)
