"""Files that can be made anew at any time: one is used while all that it was made from is the same.

Its parts, an empty line between them: a head, `glance.stamp` of each thing it was made from, and a
value. The value is pickled, which takes a tenth of the time of reading models from JSON; only plain
data of this program is made of it, and only where its classes still have the fields they had.
"""

from __future__ import annotations

import io
import os
import pickle
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any

from lumbarjack.glance import stamp
from lumbarjack.paths import Places

PLAIN = {
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "pydantic_core._pydantic_core": {"TzInfo"},
}
"""Classes of others that a kept value may hold."""

FIELDS = ("__pydantic_fields__", "__dataclass_fields__", "__members__")
"""Where models, dataclasses and enumerations name what they have."""

CHECKSUM = 4
"""Bytes of a CRC-32: a damaged number would else be shown as the true one."""

Shape = dict[tuple[str, str], list[str]]
"""Module and name of a class -> the names of its fields."""


class Unfit(pickle.UnpicklingError):
    """The value is none that this version keeps."""


def read(places: Places, name: str, head: str) -> Any | None:
    """The value kept under this name and head; None where it is not there or holds no longer."""
    try:
        said, stamps, raw = (places.derived / name).read_bytes().split(b"\n\n", 2)
    except (OSError, ValueError):
        return None
    holds = said == _head(places, head) and all(
        stamp(line.split(" ", 2)[-1]) == line for line in os.fsdecode(stamps).split("\n")
    )
    return _value(raw) if holds else None


def keep(places: Places, name: str, head: str, stamps: Iterable[str], value: object) -> None:
    """Keep a value where there is a home and room for it; stamps were taken before it was read."""
    made_from = os.fsencode("\n".join(stamps))
    keep_bytes(places, name, b"\n\n".join([_head(places, head), made_from, _raw(value)]))


def keep_bytes(places: Places, name: str, raw: bytes) -> None:
    """Write a derived file, where there is a home and room for it."""
    if not places.state.is_dir():
        return
    from lumbarjack.store import files  # noqa: PLC0415 - reading needs none of it

    with suppress(OSError):
        files.write(places.derived / name, raw, mark=f".{os.getpid()}", durable=False)


def _head(places: Places, head: str) -> bytes:
    """The head with the folder: in a copy of it the stamps would still be of the first one."""
    return os.fsencode(f"{head} {places.derived}")


def _raw(value: object) -> bytes:
    """The checksum of what follows: the shapes of the classes in a value, and the value."""
    made = io.BytesIO()
    pickler = _Pickler(made, pickle.HIGHEST_PROTOCOL)
    pickler.dump(value)
    raw = pickle.dumps(pickler.shape, pickle.HIGHEST_PROTOCOL) + made.getvalue()
    return _checksum(raw) + raw


def _value(raw: bytes) -> Any | None:
    """The value; None where it is damaged, or of classes that are not what they were."""
    said, raw = raw[:CHECKSUM], raw[CHECKSUM:]
    if said != _checksum(raw):
        return None
    source = io.BytesIO(raw)
    try:
        shape = _Unpickler(source).load()
        same = all(_fields(_found(*name)) == fields for name, fields in shape.items())
        return _Unpickler(source).load() if same else None
    except Exception:  # bytes of somebody else may raise anything; it is made anew
        return None


def _checksum(raw: bytes) -> bytes:
    return zlib.crc32(raw).to_bytes(CHECKSUM, "big")


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, protocol: int) -> None:
        super().__init__(file, protocol)
        self.shape: Shape = {}

    def reducer_override(self, obj: object) -> Any:
        """Note the class; a dataclass is made by a call, all else is pickled as ever."""
        kind = type(obj)
        if kind is not type and kind.__module__.startswith("lumbarjack."):
            self.shape[kind.__module__, kind.__qualname__] = _fields(kind)
            if is_dataclass(kind):
                return kind, tuple(getattr(obj, field.name) for field in fields(kind))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., object]:
        """What makes plain data. Raises Unfit for anything else: it is never called.

        A file could have attributes of a class set that has no `__setstate__`, so it gets none.
        """
        if name in PLAIN.get(module, ()):
            found: type = getattr(import_module(module), name)
            return found
        ours = _found(module, name)
        return ours if hasattr(ours, "__setstate__") else lambda *parts: ours(*parts)


def _found(module: str, name: str) -> type:
    """A class of ours that is plain data. Raises Unfit."""
    if module.startswith("lumbarjack."):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module and _fields(found):
            return found
    raise Unfit(f"{module}.{name}")


def _fields(kind: type) -> list[str]:
    return [name for where in FIELDS for name in getattr(kind, where, ())]
