"""The running session's checkpoint."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from lumbarjack.store.errors import NotSaved, TakenOver
from lumbarjack.store.live import Live
from tests.store.made import in_process

KEEPS = """
import sys, time
from pathlib import Path
from lumbarjack.store.live import Live
live = Live(Path(sys.argv[1]))
live.save({"phase": "hold"})
print("kept", flush=True)
time.sleep(60)
"""
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
    assert live.load() is None and [path.name for path in tmp_path.iterdir()] == ["live.lock"]


def test_what_an_earlier_version_kept_is_read(tmp_path: Path) -> None:
    body = json.dumps(STATE).encode() + b"}"
    raw = f'{{"crc32":"{zlib.crc32(body):08x}","live":'.encode() + body
    (tmp_path / "live.json").write_bytes(raw)
    found = Live(tmp_path).find()
    assert found is not None and (found.checkpoint, found.owner) == (STATE, "")
    Live(tmp_path, over="").save({"phase": "rest"})
    assert Live(tmp_path).load() == {"phase": "rest"}


def test_only_one_runner_keeps_a_session(tmp_path: Path) -> None:
    first = Live(tmp_path)
    first.save(STATE)
    with pytest.raises(TakenOver, match="another window"):
        Live(tmp_path).save({"phase": "new"})
    found = first.find()
    assert found is not None
    second = Live(tmp_path, over=found.owner)
    first.save(STATE)
    second.save({"phase": "taken"})
    with pytest.raises(TakenOver, match="goes on in another window"):
        first.save(STATE)
    with pytest.raises(TakenOver):
        first.check()
    with pytest.raises(TakenOver):
        Live(tmp_path, over=found.owner).save(STATE)
    assert Live(tmp_path).load() == {"phase": "taken"}
    second.clear()
    with pytest.raises(TakenOver, match="ended in another window"):
        first.check()


def test_a_living_owner_is_told_from_a_dead_one(tmp_path: Path) -> None:
    alive = subprocess.Popen(
        [sys.executable, "-c", KEEPS, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert alive.stdout is not None and alive.stdout.readline() == "kept\n"
        live = Live(tmp_path)
        found = live.find()
        assert found is not None and live.elsewhere(found.owner)
    finally:
        alive.kill()
        alive.communicate()
    assert not live.elsewhere(found.owner)
    taken = Live(tmp_path, over=found.owner)
    taken.save(STATE)
    assert len(list(tmp_path.glob("live.*.lock"))) == 1
    taken.clear()
    assert list(tmp_path.glob("live.*.lock")) == []


def test_a_runner_of_this_process_is_not_elsewhere(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.save(STATE)
    found = live.find()
    assert found is not None and found.owner and not Live(tmp_path).elsewhere(found.owner)


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
