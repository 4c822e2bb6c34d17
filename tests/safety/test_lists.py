"""Every sign of the rules is on its list, and can be shown, typed and said."""

from __future__ import annotations

import re

import pytest

from lumbarjack.core.safety.page import RECORDED_NOTHING, WIDTH, list_text
from lumbarjack.core.safety.signs import LINE_CELLS, SIGNS, Tier, called, tier_of

NOW = """
numb, tingling or different feeling in genitals back passage buttocks inner thighs
different feeling when wiping
new trouble starting, stopping or feeling urine
leaking that is new or clearly changed; after birth a leak unchanged that you have told somebody
  about is not this
not knowing when the bladder is full
losing, or not feeling, a bowel motion
new change in erection, ejaculation or feeling during sex
new or worse pain, tingling, weakness or numbness in both legs; an ache in both legs on walking
  that you have had for months, no worse, gone when you sit, is not this
cannot lift a foot or the toes, a knee that gives way, weakness growing over hours or days
newly unsteady or heavy legs, or band-like trunk pain, ever had cancer
after a serious accident
with chest pain or trouble breathing
sudden severe back or belly pain with fainting, sweating or a pulsing belly
a leg suddenly cold, pale or blue
fever with severe back pain and new leg weakness, or a recent spinal injection or operation,
  injected drugs or weak immunity
pregnant with bleeding, fluid loss, regular tightenings or fever the maternity unit
"""

SOON = """
fever, shivers or feeling ill with it
weight loss without trying
a lump, swelling or changed shape
pain all day and night that no position or movement changes
pain from between the shoulder blades
new pain and past cancer
sudden sharp new back pain after a cough, lift, bend or bump, or for no reason, with thin bones, a
  past fracture, long steroid use, or age 70 and over
new or worse numbness or weakness in one leg that is not above
newly unsteady walking or band-like trunk pain
one calf swollen, warm, red or tender
a fall on blood thinners
blood in the urine, or burning with side pain
recent infection, weak immunity or injected drugs with new pain
under 18
"""

BOOK = """
first episode after 55
morning stiffness that began before 45, lasts over 3 months, wakes you in the second half of the
  night or is better with movement
not clearly better after 6 weeks
pain that stops work, sleep or daily life
you are worried
pregnant or within 12 weeks after birth tell the midwife
"""


def _items(text: str) -> list[str]:
    return [i.replace("\n ", "") for i in re.split(r"\n(?! )", text.strip())]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.lower()))


@pytest.mark.parametrize(("tier", "text"), [("now", NOW), ("soon", SOON), ("book", BOOK)])
def test_the_list_is_the_one_of_the_rules(tier: Tier, text: str) -> None:
    items = _items(text)
    signs = [s for s in SIGNS if s.tier == tier]
    assert len(signs) == len(items)
    for sign, item in zip(signs, items, strict=True):
        assert _words(item) <= _words(sign.text), sign.id


def test_ids_can_be_typed_and_are_unique() -> None:
    ids = [s.id for s in SIGNS]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in ids)


def test_every_sign_fits_one_line_of_a_screen() -> None:
    assert all(len(s.short) <= LINE_CELLS for s in SIGNS)


def test_a_sign_that_a_newer_version_knows_counts_as_now() -> None:
    assert tier_of("something-new") == "now"
    assert called(("something-new",)) == "something-new"


def test_the_printed_list_has_every_sign_with_its_word() -> None:
    text = " ".join(" ".join(list_text()).split())
    for sign in SIGNS:
        assert f"{sign.id}: {' '.join(sign.text.split())}" in text
    assert all(len(line) <= WIDTH for line in list_text())


@pytest.mark.parametrize("tier", ["now", "soon", "book"])
def test_one_list_can_be_printed_alone(tier: Tier) -> None:
    text = "\n".join(list_text(tier))
    for sign in SIGNS:
        assert (f"{sign.id}: " in text) == (sign.tier == tier)


def test_a_clean_list_is_no_reassurance() -> None:
    assert RECORDED_NOTHING == "Recorded: nothing on the list today."
    assert "does not mean that all is well" in list_text()[-1]
