"""The two kinds of record: facts that the program computes, documents that it stores."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

NRS = Annotated[int, Field(ge=0, le=10, strict=True)]
"""Pain on the numeric rating scale: a whole number, 0 none to 10 the worst imaginable."""


class Fact(BaseModel):
    """A frozen value that forbids fields nobody knows."""

    model_config = ConfigDict(frozen=True, defer_build=True, extra="forbid")


class Document(BaseModel):
    """A frozen stored record; fields that a newer version wrote are kept.

    `id` is a UUIDv7 string, made when the form opens. `at` carries the offset at entry, `day` is
    the local day as decided then. The store sets `edited_at` (UTC, microseconds) and `device`.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, extra="allow")

    id: str
    at: AwareDatetime
    day: date
    edited_at: str | None = None
    device: str | None = None
    deleted: bool = False
