"""The hold bar: one repetition as pieces, each as long as its seconds."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from lumbarjack.core.session.script import Step, rep_start
from lumbarjack.core.session.state import State

NEARLY_S = 1e-6
"""A clock that adds up tenths is this far from whole seconds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One phase of the bar: its whole seconds and how many of them are gone.

    `seconds` is None for a repetition at one's own pace; it is gone (1) once it is counted.
    """

    seconds: int | None
    gone: int


def pieces(
    state: State, steps: tuple[Step, ...], step: Step, spent: float, limit: float | None
) -> tuple[Piece, ...]:
    """The phases of the repetition at hand; a pause is one piece, a count one for each."""
    if limit is None:
        return tuple(
            Piece(None, int(index < state.index))
            for index, one in enumerate(steps)
            if one.starts_rep and one.set == step.set
        )
    here = Piece(ceil(limit - NEARLY_S), int(spent + NEARLY_S))
    if state.leading or not step.phase.is_work:
        return (here,)
    first, end = _repetition(steps, state.index)
    return tuple(
        here if index == state.index else _whole(steps[index], gone=index < state.index)
        for index in range(first, end)
    )


def _whole(step: Step, *, gone: bool) -> Piece:
    return Piece(step.seconds, step.planned if gone else 0)


def _repetition(steps: tuple[Step, ...], index: int) -> tuple[int, int]:
    """Where the repetition around `index` begins, and where the next thing does."""
    end = index + 1
    while end < len(steps) and steps[end].phase.is_work and not steps[end].starts_rep:
        end += 1
    return rep_start(steps, index), end
