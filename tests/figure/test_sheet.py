"""The sheet of all bodies that a person looks at."""

from __future__ import annotations

import struct
from pathlib import Path

from scripts.contact_sheet import SHEETS, main
from tests.figure.conftest import exercises

A_MEGABYTE = 1_000_000


def test_every_rung_is_on_it_and_it_is_small_enough_to_keep(tmp_path: Path) -> None:
    old = tmp_path / "figure-99.png"
    old.write_bytes(b"")
    files = main(tmp_path)
    assert not old.exists()
    assert sorted(files) == sorted(tmp_path.iterdir())
    pictures = [file for file in files if file.suffix == ".png"]
    assert len(pictures) == SHEETS
    for picture in pictures:
        head = picture.read_bytes()[:24]
        assert head.startswith(b"\x89PNG\r\n\x1a\n")
        assert min(struct.unpack(">II", head[16:])) > 500
    text = (tmp_path / "figure-ascii.txt").read_text(encoding="ascii")
    assert all(f"({exercise.id})" in text for exercise in exercises())
    assert sum(file.stat().st_size for file in files) < A_MEGABYTE
