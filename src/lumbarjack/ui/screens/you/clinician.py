"""What a clinician or a surgical team turned on."""

from __future__ import annotations

from functools import partial

from lumbarjack.services.clinician import Allowed, allowed, team, turn
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import CLINICIAN_PAGE, TURN
from lumbarjack.ui.screens.you.listed import Line, ListedScreen

TEAM = "My surgical team allows more"
TEAM_MEANS = (
    "Until they do, only breathing and rest, ankle pumps, buttock squeezes, the abdominal "
    "contraction and walking are offered."
)
ABOUT = (
    "Turn one on only where somebody who has looked at your back said so. Their numbers for a "
    "dose are filled in on the plan's page of the exercise, or with: lumbarjack dose"
)


class ClinicianScreen(ListedScreen[Allowed]):
    """A box for each exercise that waits for a clinician, and for the surgical team."""

    KEYS = CLINICIAN_PAGE
    BINDINGS = bindings(CLINICIAN_PAGE)
    TAKE = TURN

    def read(self) -> Allowed:
        """Where they stand."""
        return allowed(self.bundle)

    def lines(self, page: Allowed) -> tuple[Line, ...]:
        """The team first, where surgery was told."""
        team_row = () if page.team is None else (Line(TEAM, marked=page.team),)
        return (*team_row, *(Line(g.exercise.name, marked=g.on) for g in page.exercises))

    def means(self, page: Allowed, at: int) -> tuple[str, ...]:
        """What it is for."""
        number = at - self._team_rows(page)
        if number < 0:
            return (TEAM_MEANS,)
        exercise = page.exercises[number].exercise
        ladder = self.bundle.catalogue.ladder_of(exercise.id)
        stops = f"Stop if: {'; '.join(exercise.stop_if)}." if exercise.stop_if else ""
        return (f"On the ladder {ladder.name}. {ladder.aim} {stops}".strip(),)

    def about(self, page: Allowed) -> tuple[str, ...]:  # noqa: ARG002 - the same for everybody
        """When to turn one on."""
        return (ABOUT,)

    def do_turn(self) -> None:
        """On or off."""
        page = self.page
        if page is None:
            return
        number = self.at - self._team_rows(page)
        if number < 0:
            self.save(partial(team, self.bundle, allows=not page.team))
        else:
            one = page.exercises[number]
            self.save(partial(turn, self.bundle, one.exercise.id, on=not one.on))

    def _team_rows(self, page: Allowed) -> int:
        return 0 if page.team is None else 1
