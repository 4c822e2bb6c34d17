"""One table feeds keys, footers, the list of commands and help."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from lumbarjack.ui.commands.command import Command, KeySet, bindings
from lumbarjack.ui.commands.everywhere import HELP, IN_AREAS, LEAVE, SIGNS
from lumbarjack.ui.commands.table import key_sets
from lumbarjack.ui.commands.today import START
from lumbarjack.ui.widgets.footer import keys_line

PAGES = key_sets()
COMMANDS = [(page.name, command) for page in PAGES for command in page.commands]

MEANINGS = {
    "t": {"today", "throw", "to_thigh"},
    "c": {"catalogue", "to_calf"},
    "d": {"diary", "other_way"},
    "p": {"progress"},
    "l": {"plan", "learn", "left_side", "to_low_back"},
    "a": {"accept", "add", "take_over"},
    "n": {"later", "next", "skip", "nothing", "none"},
    "w": {"why", "whole", "counted"},
    "e": {"easier", "easier_day"},
    "x": {"no_floor"},
    "b": {"previous", "back_one", "both_sides", "to_buttock"},
    "s": {"stop", "save_it", "to_shin"},
    "u": {"undo"},
    "y": {"copy", "save_record", "something", "still_there", "take_report", "yes"},
    "o": {"note", "question"},
    "i": {"instructions"},
    "q": {"leave"},
    "equals_sign": {"keep"},
    "slash": {"find"},
    "comma": {"settings"},
    "exclamation_mark": {"signs"},
    "question_mark": {"help"},
}
"""One letter, one meaning: the commands that a letter may belong to.

Where a letter has more than one, they are one idea in two places (`n` no and on), or an answer that
is named by its first letter where no area can be gone to (left, both, throw it away, learn first,
the other direction, a place of the body).
"""

USED_BY_TERMINALS = {"ctrl+a", "ctrl+b", "ctrl+s", "ctrl+z", "ctrl+m", "ctrl+i", "f1", "f10", "f11"}


def test_the_table_holds_every_page() -> None:
    names = [page.name for page in PAGES]
    assert {"Today", "Help", "Why", "Settings", "Commands"} <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("page", "command"), COMMANDS, ids=lambda v: getattr(v, "id", v))
def test_every_command_has_key_word_tooltip_and_help(page: str, command: Command) -> None:
    assert all((command.keys, command.word, command.tooltip, command.help)), page
    assert command.help.endswith((".", ".)"))
    first = command.word.split()[0]
    assert first.islower() or first == "I" or not first.isalpha()
    assert len(command.tooltip) <= 40
    assert command.id.isidentifier()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_no_key_means_two_things_on_one_page(page: KeySet) -> None:
    keys = Counter(key for command in page.commands for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert len({command.id for command in page.commands}) == len(page.commands)
    expected = sum(len(c.keys) if c.numbers else 1 for c in page.commands)
    assert len(bindings(page)) == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_page_explains_itself_with_the_signs_first_and_help_last(page: KeySet) -> None:
    assert page.commands[0] == SIGNS
    assert page.commands[-1] == HELP or page.name == "Emergency"
    assert 1 <= len(page.about) <= 3
    assert all(sentence.endswith(".") and "!" not in sentence for sentence in page.about)


def test_a_letter_means_one_thing_on_every_page() -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for _, command in COMMANDS:
        for key in command.keys:
            if key in MEANINGS:
                seen[key].add(command.id)
    assert {key: ids - MEANINGS[key] for key, ids in seen.items() if ids - MEANINGS[key]} == {}


def test_one_name_has_the_same_first_key_everywhere() -> None:
    first: dict[str, set[str]] = defaultdict(set)
    for _, command in COMMANDS:
        first[command.id].add(command.keys[0])
    assert {id: keys for id, keys in first.items() if len(keys) > 1} == {}


def test_no_function_sits_behind_a_key_that_terminals_use_or_hold_back() -> None:
    for page, command in COMMANDS:
        assert not set(command.keys) & USED_BY_TERMINALS, page
        assert any("ctrl" not in key and "alt" not in key for key in command.keys), page


def test_the_areas_share_their_letters() -> None:
    by_name = {page.name: page for page in PAGES}
    for name in ("Today", "Catalogue", "Diary", "Progress", "Plan"):
        assert set(IN_AREAS) <= set(by_name[name].commands), name


def test_a_footer_without_room_keeps_its_first_and_last_key() -> None:
    line = keys_line((START, LEAVE, HELP), {}, 20).plain
    assert line == "Enter start   ? help"


def test_a_key_that_cannot_work_now_stays_in_the_footer_muted() -> None:
    line = keys_line((START, HELP), {}, 40, why_not=lambda id: "no" if id == "start" else None)
    assert line.plain == "Enter start   ? help"
    assert str(line.spans[0].style) == "$muted"
