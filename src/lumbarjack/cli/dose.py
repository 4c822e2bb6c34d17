"""`lumbarjack dose`: the numbers of an exercise, your own or your clinician's."""

from __future__ import annotations

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import Whole

SETS, HOLD = Whole(1, 100), Whole(0, 7200)


@click.command(short_help="The numbers of an exercise: yours, or your clinician's.")
@click.argument("exercise", metavar="ID")
@click.option("--sets", type=SETS, help="How many sets.")
@click.option("--reps", type=SETS, help="How many times in a set, a side where it has sides.")
@click.option("--hold", type=HOLD, help="Seconds of a hold, or of a walk.")
@click.option("--rest", type=HOLD, help="Seconds of rest between sets.")
@click.option(
    "--clinician", is_flag=True, help="Your clinician set these; nobody else changes them."
)
@click.option("--blank", is_flag=True, help="All of them blank: the next in line fills them.")
def command(
    exercise: str,
    sets: int | None,
    reps: int | None,
    hold: int | None,
    rest: int | None,
    clinician: bool,
    blank: bool,
) -> None:
    """Fill in the numbers of an exercise of your plan; what is not said stays blank.

    A blank is filled by the next in line: your clinician, you, the programme, the catalogue.
    """
    from lumbarjack.cli.say import say
    from lumbarjack.core.models.dose import DosePart
    from lumbarjack.services.plan import change, prescribe, row_of

    part = DosePart(sets=sets, reps=reps, hold_s=hold, rest_s=rest)
    if blank is bool(part.model_dump(exclude_none=True)):
        raise click.UsageError(
            "Give numbers, such as --sets 2 --reps 8 --hold 5, or --blank",
            click.get_current_context(),
        )
    opened = bundle()
    if clinician:
        said = prescribe(opened, exercise, part)
    else:
        plan, place = row_of(opened, exercise)
        said = change(opened, plan, place, part, None)
    say(said.replace("u undoes", "lumbarjack undo takes it back"))
    told(opened)
