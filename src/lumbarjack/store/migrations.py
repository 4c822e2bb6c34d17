"""The schema of a book, and the steps from older ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lumbarjack.store.errors import Refused
from lumbarjack.store.merge import Tables

SCHEMA = 1

Step = Callable[[Tables], Tables]
"""A pure function from the tables of schema n to those of n + 1."""

STEPS: Mapping[int, Step] = {}


@dataclass(frozen=True)
class Form:
    """What this program writes: the schema's number and the step that leaves each older one."""

    schema: int = SCHEMA
    steps: Mapping[int, Step] = field(default_factory=lambda: STEPS)

    def bring_up(self, tables: Tables, schema: int, name: str, writer: str) -> Tables:
        """The tables in this form's schema.

        Raises Refused for a newer schema, or an older one without a step.
        """
        if schema > self.schema:
            raise Refused(
                f"The book {name} was written by lumbarjack {writer or 'of a newer version'}, "
                f"schema {schema}; this one knows schema {self.schema}. "
                "Update lumbarjack on this machine; nothing was changed."
            )
        for number in range(schema, self.schema):
            if number not in self.steps:
                raise Refused(
                    f"The book {name} has schema {number}, which this lumbarjack no longer reads. "
                    "Open it once with an older version; nothing was changed."
                )
            tables = self.steps[number](tables)
        return tables


CURRENT = Form()
