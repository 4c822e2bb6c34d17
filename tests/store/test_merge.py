"""Joining copies gives the same in any order and as often as one likes."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.store.merge import Tables, Text, canonical, covers, merge

STAMPS = [f"2026-11-20T07:00:0{n}.000000+00:00" for n in range(3)]
VALUES = st.sampled_from([0, 1, True, False, None, "", "ä", [1], [True], {"a": 1}, {"a": 1.0}])
TEXTS = st.fixed_dictionaries(
    {"edited_at": st.sampled_from([*STAMPS, "yesterday", None, 7])},
    optional={"now": VALUES, "note": VALUES, "deleted": st.booleans()},
)
TABLES = st.dictionaries(
    st.sampled_from(["diary", "plans"]),
    st.dictionaries(st.sampled_from(["1", "2", "3"]), TEXTS, max_size=3),
    max_size=2,
)


def same(one: Tables, other: Tables) -> bool:
    """Equal as JSON: 1 is not True."""
    return canonical(dict(one)) == canonical(dict(other))


def check_laws(a: Tables, b: Tables, c: Tables) -> None:
    before = canonical([a, b, c])  # type: ignore[arg-type]
    assert same(merge(a, b), merge(b, a))
    assert same(merge(a, merge(b, c)), merge(merge(a, b), c))
    assert same(merge(a, a), a)
    assert same(merge(merge(a, b), b), merge(a, b))
    assert covers(merge(a, b), a) and covers(merge(a, b), b)
    assert canonical([a, b, c]) == before  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(TABLES, TABLES, TABLES)
def test_the_laws_of_merging(a: Tables, b: Tables, c: Tables) -> None:
    check_laws(a, b, c)


def drawn(rng: Random) -> Tables:
    """Tables of few documents and few revisions: ties and tombstones are common."""
    return {
        name: {key: a_text(rng) for key in "123" if rng.random() < 0.7}
        for name in ("diary", "plans")
        if rng.random() < 0.8
    }


def a_text(rng: Random) -> Text:
    text: Text = {"edited_at": rng.choice([*STAMPS, *STAMPS, "yesterday", None, 7])}
    for name in ("now", "note"):
        if rng.random() < 0.5:
            text[name] = rng.choice([0, 1, True, False, None, "", "ä", [1], [True], {"a": 1}])
    if rng.random() < 0.3:
        text["deleted"] = rng.random() < 0.8
    return text


def check_many(number: int, seed: int) -> None:
    rng = Random(seed)
    for _ in range(number):
        check_laws(drawn(rng), drawn(rng), drawn(rng))


def test_the_laws_of_merging_with_ties_and_tombstones() -> None:
    check_many(1_000, seed=1)


@pytest.mark.long
def test_the_laws_of_merging_20000_times() -> None:
    check_many(20_000, seed=2)


def test_the_later_text_wins_and_a_tombstone_is_a_text() -> None:
    old: Tables = {"diary": {"1": {"edited_at": STAMPS[0], "now": 4}}}
    gone: Tables = {"diary": {"1": {"edited_at": STAMPS[1], "now": 4, "deleted": True}}}
    assert merge(old, gone) == gone == merge(gone, old)
    assert not covers(old, gone)


def test_a_stamp_that_is_none_is_older_than_any() -> None:
    odd: Tables = {"diary": {"1": {"edited_at": "zzz", "now": 9}}}
    old: Tables = {"diary": {"1": {"edited_at": STAMPS[0], "now": 4}}}
    assert merge(odd, old) == old
