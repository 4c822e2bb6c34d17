"""A CSV file as a table, whatever program wrote it: encoding, delimiter, lines above the header."""

from __future__ import annotations

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from pathlib import Path

from lumbarjack.services.errors import BadInput

DELIMITERS = ",;\t|"
DECLARES = "sep="
"""A spreadsheet may name its delimiter in a first line of its own."""
REMARK = "#"

Rows = list[tuple[int, list[str]]]
"""The line a row ends on, and its cells."""


def read_table(path: Path) -> tuple[list[str], Rows]:
    """The titles and the rows of a CSV file. Raises BadInput where it is none, or is empty."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BadInput(f"{path}: {reason}; give a CSV file.") from None
    if b"\0" in raw and not raw.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        raise BadInput(f"{path.name} is no text; give a CSV file.")
    lines = _text(raw).splitlines()
    first = next((line for line in lines if line.strip() and not _is_aside(line)), "")
    delimiter = max(DELIMITERS, key=first.count)
    table = csv.reader((" " if _is_aside(line) else line for line in lines), delimiter=delimiter)
    rows: Rows = []
    try:
        for row in table:
            cells = [cell.strip() for cell in row]
            if any(cells):
                rows.append((table.line_num, cells))
    except csv.Error as error:
        raise BadInput(f"{path.name}: no CSV file after all ({error}).") from None
    if not rows:
        raise BadInput(f"{path.name} is empty; give a CSV file with a header.")
    return rows[0][1], rows[1:]


def cell(row: Sequence[str], at: int) -> str:
    """The cell of a column, empty where the row is too short."""
    return row[at] if at < len(row) else ""


def _text(raw: bytes) -> str:
    if raw.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _is_aside(line: str) -> bool:
    """Whether a line is about the file and not of it."""
    return line.startswith(REMARK) or line.casefold().startswith(DECLARES)
