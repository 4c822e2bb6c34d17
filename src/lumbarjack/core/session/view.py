"""What a screen shows of a session at one instant."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.core.models.dose import Dose, DoseMode
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.bar import Piece, pieces
from lumbarjack.core.session.clock import into, length, put, step_now
from lumbarjack.core.session.floor import ways
from lumbarjack.core.session.phases import BETWEEN_S, GAP_S, GETTING_S, WATCH_S, Phase
from lumbarjack.core.session.script import Step, is_one_hold
from lumbarjack.core.session.slots import script
from lumbarjack.core.session.state import Getting, SessionItem, Slot, Stage, State, Watch, Why
from lumbarjack.core.session.words import next_words, paused_words, side_words

DRAW_S = 2.0
"""The body takes this long to draw into the hold of contract-relax, which has no move."""

STRIDE_S = 2.0
"""One there and back of the body in a timed activity, for the picture only."""


@dataclass(frozen=True, slots=True)
class View:
    """A session at one instant.

    `number` of `count` exercises. `word` is the phase; `step` the phase itself, None but while
    working. `remaining` are its seconds to go (None: it waits for a count), `fraction` how far it
    is, `pieces` its repetition as a bar, `pose_fraction` where the body is from start (0) to hold
    (1). `rep` is 0 and `set` is the coming one in a pause. `counted` and `to_count` are
    repetitions of this set at one's own pace (0 of 0 where the clock paces). `breath` is "in",
    "out" or empty. `session_left` is an estimate in seconds, `session_planned` the same for the
    whole session. `next_item` is what the next set-up card will show. `why` and `why_words` say
    why the clock stands still. `getting` is the way down to the floor or up that is at hand;
    `watch` is pain that moved outward, `asks_still` that it is asked now whether it is still there.
    `placing`: where the pain is is asked now; `asks_zone`: after the exercise it is asked too.
    """

    stage: Stage
    number: int
    count: int
    exercise: Exercise | None
    dose: Dose | None
    step: Step | None
    word: str
    remaining: float | None
    fraction: float
    pieces: tuple[Piece, ...]
    pose_fraction: float
    set: int
    sets: int
    rep: int
    reps: int
    counted: int
    to_count: int
    side: Side | None
    side_words: str
    breath: str
    next_words: str
    next_item: SessionItem | None
    session_left: int
    session_planned: int
    paused: bool
    why: Why | None
    why_words: str
    getting: Getting | None = None
    watch: Watch | None = None
    asks_still: bool = False
    placing: bool = False
    asks_zone: bool = False


def view(state: State, at: float) -> View:
    """What to show at `at`; it never runs past the phase at hand nor over a gap.

    Past the phase's end it stands at its end: a `Look` moves on.
    """
    if not state.slots:
        return _empty(state)
    state = _seen(state, at)
    item = state.slot.item
    step = step_now(state)
    steps = script(state.slot)
    working = state.stage is Stage.WORKING
    limit = length(state, step) if working else None
    spent = into(state) if limit is None else min(into(state), limit)
    fraction = spent / limit if limit else 0.0
    own_pace = working and step.phase is Phase.OWN_PACE
    in_set = [s for s in steps if s.starts_rep and s.set == step.set]
    side = step.side if working or state.stage is Stage.READY else None
    return View(
        stage=state.stage,
        number=min(state.current, len(state.slots) - 1) + 1,
        count=len(state.slots),
        exercise=item.exercise,
        dose=item.dose,
        step=step if working else None,
        word=_word(state, step),
        remaining=None if limit is None else limit - spent,
        fraction=fraction,
        pieces=pieces(state, steps, step, spent, limit) if working else (),
        pose_fraction=_pose(step, item, spent, fraction) if working else 0.0,
        set=step.set,
        sets=steps[-1].set,
        rep=step.rep if working and step.phase.is_work else 0,
        reps=max((s.rep for s in in_set), default=0),
        counted=_counted(steps, state.index, step) if own_pace else 0,
        to_count=len(in_set) if own_pace else 0,
        side=side,
        side_words=side_words(item.exercise, side),
        breath=_breath(step, item.dose, spent) if working else "",
        next_words=next_words(state),
        next_item=_next_item(state),
        session_left=_left(state, steps, step, spent),
        session_planned=_planned(state, state.slots, down=False),
        paused=state.held is not None,
        why=state.why_paused,
        why_words=paused_words(state),
        getting=state.getting,
        watch=state.watch,
        asks_still=state.why_paused is Why.STILL,
        placing=state.placing,
        asks_zone=state.asks_zone and state.stage is Stage.ASKING,
    )


def _seen(state: State, at: float) -> State:
    missed = at - state.looked
    limit = WATCH_S if state.watch is not None else GAP_S
    return put(state, looked=at) if state.running and 0 < missed <= limit else state


def _word(state: State, step: Step) -> str:
    words = {Stage.READY: "Set up", Stage.ASKING: "How was it", Stage.ENDED: "Done"}
    return words.get(state.stage, step.word)


def _counted(steps: tuple[Step, ...], index: int, step: Step) -> int:
    return sum(s.starts_rep for s in steps[:index] if s.set == step.set)


def _pose(step: Step, item: SessionItem, spent: float, fraction: float) -> float:
    dose = item.dose
    match step.phase:
        case Phase.MOVE | Phase.BREATHE_IN:
            return fraction
        case Phase.LOWER | Phase.BREATHE_OUT:
            return 1.0 - fraction
        case Phase.HOLD:
            return min(1.0, spent / DRAW_S) if item.exercise.phases else 1.0
        case Phase.GO:
            return _there_and_back(spent, STRIDE_S / 2, 0.0, STRIDE_S / 2)
        case Phase.OWN_PACE:
            return _there_and_back(
                spent, dose.tempo_in_s or 2, float(dose.hold_s), dose.tempo_out_s or 2
            )
    return 0.0


def _there_and_back(spent: float, there: float, hold: float, back: float) -> float:
    moment = spent % (there + hold + back)
    if moment < there:
        return moment / there
    if moment < there + hold:
        return 1.0
    return 1.0 - (moment - there - hold) / back


def _breath(step: Step, dose: Dose, spent: float) -> str:
    if step.phase is Phase.BREATHE_IN:
        return "in"
    if step.phase is Phase.BREATHE_OUT:
        return "out"
    paced = step.phase is Phase.HOLD and is_one_hold(dose) and dose.mode is DoseMode.HOLD
    if not paced or not dose.tempo_in_s or not dose.tempo_out_s:
        return ""
    return "in" if spent % (dose.tempo_in_s + dose.tempo_out_s) < dose.tempo_in_s else "out"


def _next_item(state: State) -> SessionItem | None:
    later = state.slots[state.current + 1 :]
    return later[0].item if later and state.stage is not Stage.ENDED else None


def _left(state: State, steps: tuple[Step, ...], step: Step, spent: float) -> int:
    """Planned seconds of what is to come, with the usual time round each exercise."""
    if state.stage is Stage.ENDED:
        return 0
    down = state.down if state.getting is None else state.getting is Getting.DOWN
    later = _planned(state, state.slots[state.current + 1 :], down=down)
    if state.stage is Stage.ASKING:
        return later
    if state.stage is Stage.READY:
        return later + BETWEEN_S + sum(s.planned for s in steps[state.index :])
    limit = length(state, step)
    here = round(max(0.0, (step.planned if limit is None else limit) - spent))
    if state.finished:
        return here
    if state.getting is not None:
        return later + here + BETWEEN_S + sum(s.planned for s in steps[state.index :])
    whole = state.leading or state.watch is not None
    after = steps[state.index :] if whole else steps[state.index + 1 :]
    return later + sum(s.planned for s in after) + here


def _planned(state: State, slots: tuple[Slot, ...], *, down: bool) -> int:
    """Planned seconds of these, with the usual time round each, and the ways down and up."""
    exercises = sum(slot.planned_s + BETWEEN_S for slot in slots)
    trips = ways((s.item.exercise for s in slots), down=down) if state.guides else 0
    return exercises + trips * GETTING_S


def _empty(state: State) -> View:
    return View(
        stage=state.stage,
        number=0,
        count=0,
        exercise=None,
        dose=None,
        step=None,
        word=_word(state, Step(Phase.READY, "", 0, 0, 0, 0)),
        remaining=None,
        fraction=0.0,
        pieces=(),
        pose_fraction=0.0,
        set=0,
        sets=0,
        rep=0,
        reps=0,
        counted=0,
        to_count=0,
        side=None,
        side_words="",
        breath="",
        next_words="",
        next_item=None,
        session_left=0,
        session_planned=0,
        paused=False,
        why=None,
        why_words="",
    )
