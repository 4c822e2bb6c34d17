"""Keys of the person's own: which of them hold, and what is wrong with the others, with the fix.

What cannot be is left out and said, never a reason not to open: nobody is to hurt in front of a
program that argues about a key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from unicodedata import lookup

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys, _character_to_key

from lumbarjack.ui.commands.command import NAMES, Command, Keymap, KeySet
from lumbarjack.ui.commands.table import key_sets

A_KEY = "give a letter, a sign, or a name such as f5, space or comma"

TAKEN = frozenset({"ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "ctrl+l"})
"""Leaving, the list of commands, suspending and drawing anew are the same everywhere."""

STAY = {"escape": "Esc", "exclamation_mark": "!", "question_mark": "?"}
"""Out of it, the warning signs, help: they may get a second key, and go to nothing else."""

HELD_BACK = {
    "ctrl+a": "screen keeps it for itself",
    "ctrl+b": "tmux keeps it for itself",
    "ctrl+s": "it makes many terminals stand still",
    "ctrl+h": "it is Backspace",
    "ctrl+i": "it is Tab",
    "ctrl+j": "it is Enter",
    "ctrl+m": "it is Enter",
    "tilde": "ssh keeps it for itself",
}

NOT_ALONE = frozenset({"f1", "f10", "f11", *(f"f{number}" for number in range(13, 25))})
"""Help, menu and full screen of many terminals, and keys that few keyboards have."""

DECIDE = frozenset(
    {"accept", "accept_all", "keep", "later", "none", "yes", "nothing", "something", "still_there"}
)
"""What answers a suggestion or a warning sign: Enter never does."""


@dataclass(frozen=True)
class Checked:
    """The keys that hold, and a sentence for each line of the settings that does not."""

    keys: dict[str, str]
    told: tuple[str, ...]

    def at_start(self, file: Path) -> str:
        """What to say when the app opens; empty where all is well."""
        if not self.told:
            return ""
        more = f" {len(self.told) - 1} more: lumbarjack doctor." if len(self.told) > 1 else ""
        return f"{file.name}: {self.told[0]} It is left out until then.{more}"


def checked(chosen: Keymap, sets: Iterable[KeySet] | None = None) -> Checked:
    """Take what can be; of two that do not go together the one that is the person's own goes."""
    pages = key_sets() if sets is None else tuple(sets)
    known = {c.id: c for page in pages for c in page.commands if c.keys}
    told: list[str] = []
    keys: dict[str, str] = {}
    for id, text in chosen.items():
        said = _of_one(id, text, known)
        if said is None:
            keys[id] = text
        else:
            told.append(f"keys.{id}: {said}")
    while (clash := _first_clash(pages, keys)) is not None:
        id, said = clash
        del keys[id]
        told.append(f"keys.{id}: {said}")
    return Checked(keys, tuple(told))


def _of_one(id: str, text: str, known: dict[str, Command]) -> str | None:
    if id not in known:
        near = get_close_matches(id, known, n=1)
        return f"there is no such command; {f'did you mean {near[0]}?' if near else 'take it out.'}"
    command, keys = known[id], _split(text)
    if command.numbers:
        return "the digits log pain and stay; take that line out."
    for key in keys:
        said = _of_key(key, command)
        if said is not None:
            return said
    for stays, written in STAY.items():
        if stays in command.keys and stays not in map(_plain, keys):
            own = "escape" if stays == "escape" else written
            return f'{written} stays; write it beside yours: {id} = "{own},{text}".'
    if NOT_ALONE.issuperset(keys):
        return f'{text} does not arrive everywhere; write another one beside it: "{text},f5".'
    return None


def _of_key(key: str, command: Command) -> str | None:
    plain = _plain(key)
    if key in TAKEN:
        return f"{key} is taken everywhere; {A_KEY}."
    if plain in HELD_BACK:
        return f"{key} does not arrive everywhere, {HELD_BACK[plain]}; {A_KEY}."
    if _has_lost_part(plain):
        return f"{key} does not arrive from every terminal; {A_KEY}."
    if not _is_key(key):
        return f'"{key}" is no key; {A_KEY}.'
    if plain in STAY and plain not in command.keys:
        return f"{STAY[plain]} does the same on every page; {A_KEY}."
    if plain == "enter" and command.id in DECIDE:
        return f"Enter goes on and never decides; {A_KEY}."
    return None


def _has_lost_part(key: str) -> bool:
    """Whether alt, shift or ctrl is in it where terminals do not send that."""
    held, plus, rest = key.rpartition("+")
    if not plus or key == "shift+tab":
        return False
    return held != "ctrl" or not (len(rest) == 1 and rest.isalpha())


def _first_clash(pages: tuple[KeySet, ...], chosen: Keymap) -> tuple[str, str] | None:
    for page in pages:
        found = _clash(page, chosen)
        if found is not None:
            return found
    return None


def _clash(page: KeySet, chosen: Keymap) -> tuple[str, str] | None:
    """Two commands of this page on one key, one of them by the person's choice: which, and why."""
    taken: dict[str, Command] = {}
    for command in sorted(page.commands, key=lambda c: c.id in chosen):
        own = command.id in chosen and not command.numbers
        for key in _split(chosen[command.id]) if own else command.keys:
            other = taken.setdefault(_plain(key), command)
            if own and other.id != command.id:
                return command.id, (
                    f'{key} is "{other.word}" on the page {page.name} already; '
                    f"give another key, or give {other.id} another one."
                )
    return None


def _split(text: str) -> list[str]:
    return [key.strip() for key in text.split(",")]


def _plain(key: str) -> str:
    """The long name of a key that is one character."""
    return _character_to_key(key) if len(key) == 1 else key


def _is_key(key: str) -> bool:
    if len(key) == 1:
        return key.isprintable() and not key.isspace()
    return key in NAMES or key in {known.value for known in Keys} or _is_a_sign(key)


def _is_a_sign(name: str) -> bool:
    """Whether this is the name of a sign, as "semicolon" or "full_stop"."""
    if name in KEY_NAME_REPLACEMENTS.values() or name in KEY_TO_UNICODE_NAME:
        return True
    try:
        return len(lookup(name.replace("_", " "))) == 1
    except KeyError:
        return False
