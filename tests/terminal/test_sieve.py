"""What is left of a terminal's bytes, however they are cut into packets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY

from lumbarjack.ui.terminal.sieve import PASTE_S, PATIENCE_S, Sieve


def passed(*packets: bytes, apart_s: float = 0.0) -> str:
    """The text of packets that come one after the other."""
    sieve = Sieve()
    text = "".join(sieve.feed(data, number * apart_s) for number, data in enumerate(packets))
    end = len(packets) * apart_s
    return text + sieve.tick(end + PATIENCE_S) + sieve.tick(end + PASTE_S)


KEYS = st.sampled_from(
    [b"a", b"4", b"\r", b" ", b"\x1b[A", b"\x1b[1;5C", b"\x1bOP", b"\x1b[15~", "\u00e9".encode()]
)
REPORTS = st.sampled_from([b"\x1b[1;1R", b"\x1b[24;80R", b"\x1b[M !!", b"\x1b[M\xe0\xff\xc3"])


@given(st.lists(st.one_of(KEYS, REPORTS)), st.data())
def test_keys_come_through_and_reports_do_not(pieces: list[bytes], data: st.DataObject) -> None:
    keys = b"".join(p for p in pieces if not (p.startswith(b"\x1b[M") or p.endswith(b"R")))
    whole = b"".join(pieces)
    cuts = data.draw(st.lists(st.integers(0, len(whole)), max_size=4).map(sorted))
    # A cut behind the Esc itself is the parser's, and has a test of its own.
    cuts = [cut for cut in cuts if whole[cut - 1 : cut] != b"\x1b"]
    packets = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert passed(*packets, apart_s=0.3) == keys.decode()


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_no_bytes_break_it(packets: list[bytes]) -> None:
    assert isinstance(passed(*packets, apart_s=0.2), str)


def test_answers_are_counted() -> None:
    sieve = Sieve()
    sieve.feed(b"\x1b[1;1Ra\x1b[2;2", 0.0)
    assert sieve.answers == 1
    assert sieve.feed(b"4R", 0.1) == ""
    assert sieve.answers == 2


def test_a_report_cut_behind_its_escape_is_no_digits() -> None:
    sieve = Sieve()
    assert sieve.feed(b"\x1b", 0.0) == "\x1b"
    assert sieve.feed(b"[12;7R", ESCAPE_DELAY + 0.1) == ""
    assert sieve.answers == 1


def test_an_arrow_cut_behind_its_escape_is_the_arrow() -> None:
    sieve = Sieve()
    sieve.feed(b"\x1b", 0.0)
    assert sieve.feed(b"[A", ESCAPE_DELAY + 0.1) == "\x1b[A"
    sieve.feed(b"\x1b", 1.0)
    assert sieve.feed(b"[A", 1.01) == "[A", "the parser still waits for it"


def test_a_lone_escape_comes_at_once() -> None:
    assert Sieve().feed(b"\x1b", 0.0) == "\x1b"


def test_alt_and_a_bracket_comes_after_a_while() -> None:
    sieve = Sieve()
    assert sieve.feed(b"\x1b[", 0.0) == ""
    assert sieve.tick(PATIENCE_S / 2) == ""
    assert sieve.tick(PATIENCE_S) == "\x1b["


def test_a_sequence_that_never_ends_is_left_out() -> None:
    assert passed(b"a\x1b[12;3", apart_s=0.1) == "a"


def test_bytes_of_another_encoding_are_replaced() -> None:
    assert passed(b"caf\xe9 ") == "caf\ufffd "


def test_a_character_cut_in_two_is_one() -> None:
    assert passed(b"\xe2\x96", b"\x88") == "\u2588"


def test_a_paste_whose_end_does_not_come_is_ended() -> None:
    sieve = Sieve()
    sieve.feed(b"\x1b[200~text", 0.0)
    assert sieve.tick(PASTE_S / 2) == ""
    assert sieve.tick(PASTE_S) == "\x1b[201~"
    sieve.feed(b"\x1b[200~text\x1b[201~", 10.0)
    assert sieve.tick(20.0) == ""


def test_answers_that_keep_coming_hold_nothing_up() -> None:
    sieve = Sieve()
    text = sieve.feed(b"\x1b[200~text", 0.0) + sieve.feed(b"\x1b[", 0.1)
    for tenth in range(2, 40):
        text += sieve.feed(b"\x1b[1;1R", tenth / 10) + sieve.tick(tenth / 10)
    assert text == "\x1b[200~text\x1b[\x1b[201~"
    assert sieve.answers == 38


def test_the_keys_that_the_parser_makes_are_those_that_were_pressed() -> None:
    parser = XTermParser()
    events = list(parser.feed(passed(b"4\x1b[1;1R\x1b[A")))
    assert [getattr(event, "key", "") for event in events] == ["4", "up"]


def test_enter_that_was_typed_too_early_is_enter() -> None:
    assert passed(b"4\n") == "4\r"


def test_the_lines_of_a_paste_stay_lines() -> None:
    lines = b"\x1b[200~one\ntwo\n", b"three\n\x1b[201~"
    assert passed(*lines).count("\n") == 3
