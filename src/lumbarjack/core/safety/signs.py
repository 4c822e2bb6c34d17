"""The three lists of warning signs, as data. Their contents come from design rules, not from here.

Sources: GIRFT, BackES and NHS pages on cauda equina; NICE NG59; NHS on back pain.
"""

from __future__ import annotations

from typing import Literal

from lumbarjack.core.models.base import Fact

Tier = Literal["now", "soon", "book"]

LIST_VERSION = "1"
"""Goes up whenever a sign is added, removed or changes its meaning; stored with each answer."""

LINE_CELLS = 72
"""The longest a sign may be on one line of a screen."""


class Sign(Fact):
    """One warning sign.

    `what` is the whole statement, `line` stands for it on a screen where it is longer than 72
    cells (the screen shows `text` under the list), `note` says what is and is not meant. `called`
    completes "You marked: ...", `say` completes "I have back pain, and ..." where that is shorter.
    """

    id: str
    tier: Tier
    what: str
    called: str
    line: str = ""
    note: str = ""
    say: str = ""

    @property
    def text(self) -> str:
        """The statement with its note."""
        return f"{self.what} ({self.note})" if self.note else self.what

    @property
    def short(self) -> str:
        """The statement on one line."""
        return self.line or self.what


QUESTIONS: dict[Tier, str] = {
    "now": "Is any of this new, or changed in the last two weeks?",
    "soon": "And any of these?",
    "book": "And any of these?",
}

ACTIONS: dict[Tier, str] = {
    "now": "Any one of these: call the emergency number or go to the emergency department; "
    "do not drive yourself. People with these signs need to be seen today.",
    "soon": "Any one of these: call your doctor's urgent line. People with these signs should "
    "speak to a doctor today or tomorrow.",
    "book": "Any one of these: book a visit. Exercise goes on.",
}

_NOW = (
    Sign(
        id="saddle-numbness",
        tier="now",
        what="Numb, tingling or different feeling in the genitals, back passage, buttocks or "
        "inner thighs",
        line="Numb or tingling genitals, back passage, buttocks or inner thighs",
        called="numb or different feeling between the legs",
        say="new numbness between the legs",
    ),
    Sign(
        id="wiping",
        tier="now",
        what="A different feeling when wiping",
        called="a different feeling when wiping",
    ),
    Sign(
        id="bladder",
        tier="now",
        what="New trouble starting, stopping or feeling urine",
        called="new trouble starting, stopping or feeling urine",
        say="new bladder trouble",
    ),
    Sign(
        id="leaking",
        tier="now",
        what="Leaking that is new or clearly changed",
        note="After birth: a leak that is unchanged and that you have told somebody about is not "
        "this; a new one, or any numbness, is",
        called="new or changed leaking",
        say="new leaking",
    ),
    Sign(
        id="bladder-fullness",
        tier="now",
        what="Not knowing when the bladder is full",
        called="not knowing when the bladder is full",
        say="no feeling of a full bladder",
    ),
    Sign(
        id="bowel",
        tier="now",
        what="Losing, or not feeling, a bowel motion",
        called="losing, or not feeling, a bowel motion",
        say="new bowel trouble",
    ),
    Sign(
        id="sexual-function",
        tier="now",
        what="A new change in erection, ejaculation or feeling during sex",
        called="a new change in sexual function",
    ),
    Sign(
        id="both-legs",
        tier="now",
        what="New or worse pain, tingling, weakness or numbness in both legs",
        note="An ache in both legs on walking that you have had for months, no worse, gone when "
        "you sit, is not this",
        called="new or worse pain, numbness or weakness in both legs",
        say="new trouble in both legs",
    ),
    Sign(
        id="foot-drop",
        tier="now",
        what="Cannot lift a foot or the toes or stand on tiptoe, a knee that gives way, weakness "
        "growing over hours or days",
        line="Cannot lift a foot or the toes, a knee gives way, leg weakness growing",
        called="a foot, knee or leg that is giving way or growing weaker",
        say="a leg that is giving way or growing weaker",
    ),
    Sign(
        id="unsteady-after-cancer",
        tier="now",
        what="Newly unsteady or heavy legs, or band-like trunk pain, if you have ever had cancer",
        line="Newly unsteady or heavy legs, or band-like trunk pain; ever had cancer",
        called="unsteady or heavy legs, or band-like pain, after cancer",
        say="unsteady or heavy legs, with a cancer in the past",
    ),
    Sign(
        id="accident",
        tier="now",
        what="After a serious accident",
        called="pain after a serious accident",
    ),
    Sign(
        id="chest-pain",
        tier="now",
        what="With chest pain or trouble breathing",
        called="chest pain or trouble breathing",
    ),
    Sign(
        id="sudden-severe-pain",
        tier="now",
        what="Sudden severe back or belly pain with fainting, sweating or a pulsing belly",
        line="Sudden severe back or belly pain, fainting, sweating or pulsing belly",
        called="sudden severe pain with fainting, sweating or a pulsing belly",
    ),
    Sign(
        id="cold-leg",
        tier="now",
        what="A leg suddenly cold, pale or blue",
        called="a leg suddenly cold, pale or blue",
    ),
    Sign(
        id="fever-severe-pain",
        tier="now",
        what="Fever with severe back pain and new leg weakness, or a recent spinal injection or "
        "operation, injected drugs or weak immunity",
        line="Fever with severe back pain, and one of the things below",
        called="fever with severe back pain",
    ),
    Sign(
        id="pregnancy",
        tier="now",
        what="Pregnant with bleeding, fluid loss, regular tightenings or fever: the maternity unit",
        line="Pregnant with bleeding, fluid loss, regular tightenings or fever",
        called="bleeding, fluid loss, tightenings or fever in pregnancy",
    ),
)

_SOON = (
    Sign(
        id="fever",
        tier="soon",
        what="Fever, shivers or feeling ill with it",
        called="fever, shivers or feeling ill",
    ),
    Sign(
        id="weight-loss",
        tier="soon",
        what="Weight loss without trying",
        called="weight loss without trying",
    ),
    Sign(
        id="lump",
        tier="soon",
        what="A lump, swelling or changed shape",
        called="a lump, swelling or changed shape",
    ),
    Sign(
        id="constant-pain",
        tier="soon",
        what="Pain all day and night that no position or movement changes",
        called="pain that no position or movement changes",
    ),
    Sign(
        id="between-shoulder-blades",
        tier="soon",
        what="Pain from between the shoulder blades",
        called="pain from between the shoulder blades",
    ),
    Sign(
        id="past-cancer",
        tier="soon",
        what="New pain and past cancer",
        called="new pain and past cancer",
    ),
    Sign(
        id="sudden-sharp-pain",
        tier="soon",
        what="Sudden sharp new back pain after a cough, lift, bend or bump, or for no reason, with "
        "thin bones, a past fracture, long steroid use, or age 70 and over",
        line="Sudden sharp new back pain, with one of the things below",
        called="sudden sharp new back pain",
    ),
    Sign(
        id="leg-numb-or-weak",
        tier="soon",
        what="New or worse numbness or weakness in one leg that is not on the list above",
        line="New or worse numbness or weakness in one leg, not on the list above",
        called="new or worse numbness or weakness in one leg",
    ),
    Sign(
        id="unsteady",
        tier="soon",
        what="Newly unsteady walking or band-like trunk pain",
        called="newly unsteady walking or band-like trunk pain",
    ),
    Sign(
        id="calf",
        tier="soon",
        what="One calf swollen, warm, red or tender",
        called="one calf swollen, warm, red or tender",
    ),
    Sign(
        id="fall-on-blood-thinners",
        tier="soon",
        what="A fall on blood thinners",
        called="a fall on blood thinners",
    ),
    Sign(
        id="urine",
        tier="soon",
        what="Blood in the urine, or burning with side pain",
        called="blood in the urine, or burning with side pain",
    ),
    Sign(
        id="infection",
        tier="soon",
        what="Recent infection, weak immunity or injected drugs with new pain",
        called="new pain with recent infection, weak immunity or injected drugs",
    ),
    Sign(id="under-18", tier="soon", what="Under 18", called="under 18"),
)

_BOOK = (
    Sign(
        id="after-55",
        tier="book",
        what="First episode after 55",
        called="a first episode after 55",
    ),
    Sign(
        id="morning-stiffness",
        tier="book",
        what="Morning stiffness that began before 45, lasts over 3 months, wakes you in the second "
        "half of the night or is better with movement",
        line="Morning stiffness, of one of the kinds below",
        called="morning stiffness",
    ),
    Sign(
        id="six-weeks",
        tier="book",
        what="Not clearly better after 6 weeks",
        called="not clearly better after 6 weeks",
    ),
    Sign(
        id="stops-life",
        tier="book",
        what="Pain that stops work, sleep or daily life",
        called="pain that stops work, sleep or daily life",
    ),
    Sign(id="worried", tier="book", what="You are worried", called="being worried"),
    Sign(
        id="pregnant",
        tier="book",
        what="Pregnant or within 12 weeks after birth: tell the midwife",
        called="pregnant or within 12 weeks after birth",
    ),
)

SIGNS: tuple[Sign, ...] = (*_NOW, *_SOON, *_BOOK)

BLADDER_BOWEL_LEGS = 9
"""How many of the Now list go before the others: bladder, bowel, legs."""

GROUPS: tuple[tuple[Sign, ...], ...] = (
    _NOW[:BLADDER_BOWEL_LEGS],
    _NOW[BLADDER_BOWEL_LEGS:],
    _SOON,
    _BOOK,
)
"""The lists as a screen asks them, the most urgent first; none is mixed with another."""

SELF_CHECKS = (
    Sign(
        id="heel-walk",
        tier="soon",
        what="A few steps on the heels",
        called="walking on the heels is worse",
    ),
    Sign(
        id="tiptoes",
        tier="soon",
        what="Up on tiptoe five times, on each leg",
        called="standing on tiptoe is worse",
    ),
    Sign(
        id="big-toe",
        tier="soon",
        what="Lifting the big toe, each side",
        called="lifting the big toe is worse",
    ),
    Sign(
        id="numb-patch",
        tier="soon",
        what="A numb patch of skin: is there one, is it larger",
        called="a numb patch is worse",
    ),
)
"""What a person can try at home every 28 days: the same as before, or worse (R1)."""

SELF_CHECKS_QUESTION = "Hold on to something and try these four. Is any worse than before?"

_BY_ID = {sign.id: sign for sign in SIGNS}


def tier_of(sign: str) -> Tier:
    """The list a sign is on; one that a newer version knows counts as Now."""
    known = _BY_ID.get(sign)
    return "now" if known is None else known.tier


NEW = "new "
"""Said once for all the signs that begin with it."""


def spoken(signs: tuple[str, ...]) -> str:
    """The sentence to say on the telephone: "I have back pain, and new bladder trouble."."""
    parts = list(dict.fromkeys(_spoken(sign) for sign in signs))
    if not parts:
        return "I have back pain."
    news = [part for part in parts if part.startswith(NEW)]
    said = [*news[:1], *(part.removeprefix(NEW) for part in news[1:])]
    said += [part for part in parts if part not in news]
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return f"I have back pain, and {listed}."


def _spoken(sign: str) -> str:
    known = _BY_ID.get(sign)
    return sign if known is None else known.say or known.called


def called(signs: tuple[str, ...]) -> str:
    """The signs as a person would say them: "fever, shivers or feeling ill; under 18"."""
    return "; ".join(_BY_ID[s].called if s in _BY_ID else s for s in signs)
