"""`lumbarjack checkin`: the morning check-in."""

from __future__ import annotations

import click

from lumbarjack.cli.start import at_terminal, bundle, told
from lumbarjack.cli.types import SCORE, SIDE, ZONE

OUT_IN_THE_LEG = ("thigh", "calf", "foot")


@click.command(short_help="The morning check-in.")
@click.option("--now", type=SCORE, help="Pain now.")
@click.option("--worst", type=SCORE, help="The worst in the last 24 hours.")
@click.option("--zone", type=ZONE, help="How far out it reaches.")
@click.option("--side", type=SIDE, help="Your own side.")
@click.option("--leg", type=SCORE, help="Leg pain now, from the thigh on; --now is then the back.")
@click.option("--sleep", type=SCORE, help="How you slept, 0 badly to 10 very well.")
@click.option(
    "--nothing-new/--something-new",
    default=None,
    help="Whether nothing on the safety list is new.",
)
@click.option(
    "--leg-weaker/--leg-not-weaker",
    default=None,
    help="Whether a leg is weaker or more numb than before.",
)
@click.option("--cannot-get-up", is_flag=True, help="You can hardly get out of bed.")
@click.option("--note", help="Anything in words.")
@click.option("--json", "as_json", is_flag=True, help="Print the stored row; asks nothing.")
def command(
    now: int | None,
    worst: int | None,
    zone: str | None,
    side: str | None,
    leg: int | None,
    sleep: int | None,
    nothing_new: bool | None,
    leg_weaker: bool | None,
    cannot_get_up: bool,
    note: str | None,
    as_json: bool,
) -> None:
    """Check in: pain now, the worst in 24 hours, how far out, anything new.

    At a terminal it asks what is missing; Enter leaves a question open. `lumbarjack safety --list`
    prints the list that --nothing-new is about.
    """
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.entry_output import say_entered
    from lumbarjack.cli.say import say_json
    from lumbarjack.core.models.pain import Side, Zone
    from lumbarjack.services.care import back_up
    from lumbarjack.services.diary import Told, check_in

    opened = bundle()
    asking = at_terminal() and not as_json
    listed = None if nothing_new is None else not nothing_new
    if asking and now is None:
        now, worst, zone, side, leg, sleep, listed = _ask(worst, zone, side, leg, sleep, listed)
    elif asking and listed is None:
        listed = _ask_list()
    if asking and leg_weaker is None and zone in OUT_IN_THE_LEG:
        leg_weaker = _ask_leg()
    if now is None and worst is None:
        raise click.UsageError(
            "Pain now is missing: lumbarjack checkin --now 3", click.get_current_context()
        )
    entered = check_in(
        opened,
        Told(
            now=now if leg is None or now is None else max(now, leg),
            worst=worst,
            back_now=now if leg is not None else None,
            leg_now=leg,
            zone=Zone(zone) if zone else None,
            side=Side(side) if side else None,
            sleep=sleep,
            nothing_new=None if listed is None else not listed,
            leg_weaker=leg_weaker,
            cannot_get_up=cannot_get_up or None,
            note=note,
        ),
    )
    if as_json:
        say_json(as_row(entered.entry))
        told(opened)
        return
    closed = say_entered(opened, entered)
    if listed and asking:
        from lumbarjack.cli.signs import ask_signs

        ask_signs(opened, "asked")
    elif listed:
        click.echo("Please mark which: lumbarjack safety --yes SIGN (safety --list names them).")
        click.echo("What is suggested comes after that: lumbarjack today")
    if not closed and (asking or not listed):
        _say_advice(list_said=bool(entered.list_opens) and not listed)
    back_up(opened)
    told(opened)


def _ask(
    worst: int | None,
    zone: str | None,
    side: str | None,
    leg: int | None,
    sleep: int | None,
    listed: bool | None,
) -> tuple[int | None, int | None, str | None, str | None, int | None, int | None, bool | None]:
    from lumbarjack.cli.ask import ask_score, ask_word, ask_zone, at_prompt

    click.echo("Good day. Five short questions; Enter leaves one open.")
    now = ask_score(at_prompt, "Pain now, 0 none to 10 worst")
    if worst is None:
        worst = ask_score(at_prompt, "Worst in the last 24 h", at_least=now or 0)
    if zone is None and max(now or 0, worst or 0) > 0:
        zone = ask_zone(at_prompt)
    if zone in OUT_IN_THE_LEG and leg is None:
        leg = ask_score(at_prompt, "Leg pain now (the number before is then your back)")
    if zone in OUT_IN_THE_LEG and side is None:
        side = ask_word(at_prompt, "Which side", ("left", "right", "both"))
    if listed is None:
        listed = _ask_list()
    if sleep is None:
        sleep = ask_score(at_prompt, "How did you sleep, 0 badly to 10 very well")
    return now, worst, zone, side, leg, sleep, listed


def _ask_list() -> bool | None:
    from lumbarjack.cli.ask import ask_yes, at_prompt

    return ask_yes(at_prompt, "Anything new that is on the safety list? (lumbarjack safety --list)")


def _ask_leg() -> bool | None:
    from lumbarjack.cli.ask import ask_yes, at_prompt

    return ask_yes(at_prompt, "Is a leg weaker or more numb than before?")


def _say_advice(*, list_said: bool) -> None:
    """The advice that this check-in leads to, where there is a plan."""
    from lumbarjack.cli.advice import say_open
    from lumbarjack.cli.say import say_all
    from lumbarjack.services.errors import Locked, NeedsSetup

    try:
        say_open(bundle(), list_said=list_said)
    except Locked as error:
        say_all(error.page)
    except NeedsSetup:
        click.echo("No plan yet: lumbarjack setup makes one.")
