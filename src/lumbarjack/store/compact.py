"""Models in little memory: what they have in common is there once.

Every model of Pydantic has a dictionary of its own and a set of the fields that were given. Over
twenty years these take ten times the memory of what was told. Here models of a kind share the keys
of their dictionaries (their attributes are set one by one, as Python does it for any object), equal
sets, and equal facts within documents: the same dose of an exercise day after day.
"""

from __future__ import annotations

from typing import Any, TypeVar

from lumbarjack.core.models.base import Document, Fact

M = TypeVar("M", Document, Fact)
P = TypeVar("P")

Known = Any
"""What a part is known again by: a fact that is there once by its `id`, all else by itself."""

_put = object.__setattr__


class Compact:
    """Makes models small, and remembers what others may share."""

    def __init__(self) -> None:
        self._sets: dict[frozenset[str], set[str]] = {}
        self._facts: dict[tuple[Known, ...], Fact] = {}
        self._plain: set[type] = set()
        self._no_extra: dict[str, Any] = {}

    def document(self, document: Document) -> Document:
        """The same document, in less memory."""
        plain, values = self._plain, document.__dict__.values()
        parts = [v if type(v) in plain else self._part(v)[0] for v in values]
        return self._made(document, parts)

    def part(self, value: P) -> P:
        """A fact, or facts in tuples: the same, in less memory."""
        small: P = self._part(value)[0]
        return small

    def _fact(self, fact: Fact) -> Fact:
        """An equal fact that is there already, else this one made small."""
        plain = self._plain
        parts = list(fact.__dict__.values())
        known: list[Known] = parts
        deep = [n for n, part in enumerate(parts) if type(part) not in plain]
        if deep:
            known = parts.copy()
            for n in deep:
                parts[n], known[n] = self._part(parts[n])
        key = (type(fact), id(self._given(fact)), *known)
        try:
            found = self._facts.get(key)
        except TypeError:  # a part that has no hash
            return self._made(fact, parts)
        if found is None:
            found = self._facts[key] = self._made(fact, parts)
        return found

    def _part(self, value: Any) -> tuple[Any, Known]:
        kind = type(value)
        if kind is tuple:
            parts = [self._part(part) for part in value]
            return tuple([part for part, _ in parts]), tuple([by for _, by in parts])
        if kind not in self._plain:  # asking a model's class takes a hundred times longer
            if issubclass(kind, Fact):
                fact = self._fact(value)
                return fact, id(fact)
            self._plain.add(kind)
        return value, value

    def _given(self, model: Document | Fact) -> set[str]:
        """The fields that were given, in a set that others share."""
        given = model.__pydantic_fields_set__
        return self._sets.setdefault(frozenset(given), given)

    def _made(self, model: M, parts: list[Any]) -> M:
        """A model of the same kind with these values."""
        made = type(model).__new__(type(model))
        for name, part in zip(model.__dict__, parts, strict=True):
            _put(made, name, part)
        _put(made, "__pydantic_fields_set__", self._given(model))
        extra = model.__pydantic_extra__
        _put(made, "__pydantic_extra__", self._no_extra if extra == {} else extra)
        _put(made, "__pydantic_private__", model.__pydantic_private__)
        return made
