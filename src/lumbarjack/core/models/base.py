"""The two kinds of record: facts that the program computes, documents that it stores."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

NRS = Annotated[int, Field(ge=0, le=10, strict=True)]
"""Pain on the numeric rating scale: a whole number, 0 none to 10 the worst imaginable."""


class _Lean(BaseModel):
    """What keeps many records of one kind small."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Make one instance with every field, so that later ones can share the keys of theirs.

        CPython gives fewer shared keys to a class with every instance that has none, and those
        that Pydantic fills have none: whoever sets the fields of one then finds no room left.
        """
        super().__pydantic_init_subclass__(**kwargs)
        first = cls.__new__(cls)
        for name in cls.__pydantic_fields__:
            object.__setattr__(first, name, None)


class Fact(_Lean):
    """A frozen value that forbids fields nobody knows."""

    model_config = ConfigDict(extra="forbid")


class Document(_Lean):
    """A frozen stored record; fields that a newer version wrote are kept.

    `id` is a UUIDv7 string, made when the form opens. `at` carries the offset at entry, `day` is
    the local day as decided then. The store sets `edited_at` (UTC, microseconds) and `device`.
    """

    model_config = ConfigDict(extra="allow")

    id: str
    at: AwareDatetime
    day: date
    edited_at: str | None = None
    device: str | None = None
    deleted: bool = False
