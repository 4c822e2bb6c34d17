"""The running session's checkpoint."""

from pathlib import Path

import pytest

from lumbarjack.store.errors import NotSaved
from lumbarjack.store.live import Live
from tests.store.made import in_process

STATE = {"phase": "hold", "at": "2026-11-20T07:00:00+00:00", "sets": [1, 2], "wie": "schön"}


def test_a_checkpoint_is_there_for_the_next_process(tmp_path: Path) -> None:
    live = Live(tmp_path / "state")
    assert live.load() is None and list(tmp_path.iterdir()) == []
    in_process(lambda: live.save(STATE))
    assert Live(tmp_path / "state").load() == STATE
    live.save({"phase": "rest"})
    assert live.load() == {"phase": "rest"}


def test_a_forgotten_checkpoint_leaves_nothing(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.clear()
    live.save(STATE)
    (tmp_path / "live.json.4711.tmp").write_bytes(b"half")
    live.clear()
    assert live.load() is None and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"crc32":"00000000","live":{}}', b"\xff"])
def test_a_damaged_checkpoint_is_set_aside_and_not_believed(tmp_path: Path, damage: bytes) -> None:
    live = Live(tmp_path)
    live.save(STATE)
    live.path.write_bytes(damage)
    assert live.load() is None
    assert not live.path.exists()
    assert (tmp_path / "live.json.damaged").read_bytes() == damage


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.save(STATE)
    raw = live.path.read_bytes()
    for at in range(len(raw)):
        live.path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        assert live.load() is None


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(NotSaved, match="session goes on"):
        Live(tmp_path / "state").save(STATE)
