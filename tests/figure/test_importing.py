"""What is imported with the figure: as little as can be, and nothing but Python's own.

Counted, not timed: a busy machine says nothing about what a start has to read.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from lumbarjack import figure

DRAWING = {"lumbarjack.figure.painting", "lumbarjack.figure.raster", "lumbarjack.figure.cells"}


def imported(statement: str) -> set[str]:
    """The modules that a fresh process has after the statement and had not before."""
    code = f"import sys; before = set(sys.modules); {statement}; print(*set(sys.modules) - before)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(said.stdout.split())


def test_the_package_alone_imports_none_of_its_parts() -> None:
    found = {name for name in imported("import lumbarjack.figure") if "lumbarjack" in name}
    assert found == {"lumbarjack", "lumbarjack.figure"}


@pytest.mark.parametrize("name", ["draw", "solve", "check", "validate", "cells_for"])
def test_no_part_needs_a_library(name: str) -> None:
    found = imported(f"from lumbarjack.figure import {name}")
    top = {module.partition(".")[0] for module in found}
    assert top - {"lumbarjack"} <= sys.stdlib_module_names
    assert not top & {"typing", "dataclasses", "inspect", "re", "enum"}


def test_only_drawing_imports_what_draws() -> None:
    assert imported("from lumbarjack.figure import draw") >= DRAWING
    assert not imported("from lumbarjack.figure import validate") & DRAWING


def test_a_catalogue_is_read_without_what_draws() -> None:
    assert not imported("from lumbarjack.catalog_io import load; load()") & DRAWING


def test_every_name_it_offers_is_there() -> None:
    code = "import lumbarjack.figure as f; print(all(callable(getattr(f, n)) for n in f.__all__))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "True"
    none = "dance"
    with pytest.raises(AttributeError, match="no attribute 'dance'"):
        getattr(figure, none)
