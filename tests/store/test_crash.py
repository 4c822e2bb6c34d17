"""A process that ends between any two steps, a disk that is full, several processes at once."""

import errno
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved
from tests.store import controls
from tests.store.box import Box, factory
from tests.store.made import book, entry, in_process, journal, mirror, pains, tree

STEPS = ("open", "fsync", "write", "replace", "mkdir")
"""The calls of a save after any of which the process may be gone."""


class Steps:
    """The os module, counting the steps of a save; `at` is called with the number of each."""

    def __init__(self, at: Callable[[int], None]) -> None:
        self._at = at
        self._count = 0

    def step(self) -> None:
        self._count += 1
        self._at(self._count)

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in STEPS:
            return real

        def call(*args: Any, **kwargs: Any) -> Any:
            self.step()
            return real(*args, **kwargs)

        return call


def watched(at: Callable[[int], None]) -> None:
    """From now on, in this process, every step of a save is counted."""
    steps = Steps(at)
    files.os = steps  # type: ignore[assignment, attr-defined]
    replace = files.Staged.replace

    def counted(self: files.Staged) -> None:
        steps.step()
        replace(self)

    files.Staged.replace = counted  # type: ignore[method-assign]


def saved_with(home: Path, at: Callable[[int], None]) -> str:
    """Edit the one entry and add another; "saved" when both returned."""
    watched(at)
    new = journal(home)
    (old,) = new.all().diary
    new.put(old.model_copy(update={"now": 0}))
    new.put(entry(7))
    return "saved"


def gone_at(step: int) -> Callable[[int], None]:
    def at(count: int) -> None:
        if count == step:
            os._exit(9)

    return at


def refused_at(step: int) -> Callable[[int], None]:
    def at(count: int) -> None:
        if count == step:
            raise OSError(errno.ENOSPC, "No space left on device")

    return at


def test_a_process_that_ends_at_any_step_leaves_the_old_or_the_new_entry(tmp_path: Path) -> None:
    seen = set()
    for step in range(1, 200):
        home = tmp_path / str(step)
        journal(home).put(entry(5))
        ended = in_process(lambda home=home, step=step: saved_with(home, gone_at(step)))  # type: ignore[misc]
        after = journal(home)
        found = pains(after)
        assert found in ([5], [0], [0, 7]), step
        assert not any("damaged" in line for line in after.told)
        assert pains(journal(home)) == found
        assert book(home).read_bytes() == mirror(home).read_bytes()
        after.put(entry(1))
        assert pains(journal(home)) == sorted([*found, 1])  # type: ignore[type-var]
        seen.add(tuple(found))
        if ended == "saved":
            assert found == [0, 7]
            assert step > 20
            break
    assert seen == {(5,), (0,), (0, 7)}


def test_a_disk_that_refuses_any_step_keeps_everything_and_saves_again(tmp_path: Path) -> None:
    def work(home: Path, step: int) -> str:
        try:
            return saved_with(home, refused_at(step))
        except NotSaved as error:
            assert "No space left on device" in str(error) and "\n" not in str(error)
            return "refused"

    refused = 0
    for step in range(1, 200):
        home = tmp_path / str(step)
        journal(home).put(entry(5))
        ended = in_process(lambda home=home, step=step: work(home, step))  # type: ignore[misc]
        found = pains(journal(home))
        assert ended is not None and found in ([5], [0], [0, 7]), step
        assert not [name for name in tree(home) if name.endswith(".tmp")], step
        if ended == "saved" and found == [0, 7] and refused > 8:
            break
        refused += ended == "refused"
        journal(home).put(entry(1))
        assert 1 in pains(journal(home))
    else:
        pytest.fail("every step was refused")


def test_a_file_that_may_not_grow_refuses_the_save_and_tells_why(tmp_path: Path) -> None:
    def work() -> tuple[str, int]:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = book(tmp_path).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, resource.RLIM_INFINITY))
        full = journal(tmp_path)
        try:
            full.put(entry(2, note="x" * 4000))
        except NotSaved as error:
            return str(error), len(full.all().diary)
        return "", 0

    journal(tmp_path).put(entry(1))
    ended = in_process(work)
    assert ended is not None
    assert "Make room" in ended[0] and ended[1] == 1
    journal(tmp_path).put(entry(2))
    assert pains(journal(tmp_path)) == [1, 2]


def race(make: Callable[[str], Box], home: Path, saves: int = 25) -> int:
    """How many of the entries that three processes saved at once are there."""
    factory(str(home)).put("start", 0, "x", "2026-11-20")
    children = []
    for me in range(3):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                box = make(str(home))
                for n in range(saves):
                    box.put(f"{me}-{n}", 0, "x", "2026-11-20")
                status = 0
            finally:
                os._exit(status)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    found = in_process(lambda: len(factory(str(home)).rows()))
    return (found or 1) - 1


def test_three_processes_that_save_at_once_lose_nothing(tmp_path: Path) -> None:
    assert race(factory, tmp_path) == 75


def test_without_the_lock_the_race_is_noticed(tmp_path: Path) -> None:
    assert race(controls.no_lock, tmp_path) < 75


def killed_while_saving(make: Callable[[str], Box], home: Path) -> tuple[int, int]:
    """-> (entries acknowledged before kill -9, those of them that are there)."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        try:
            box = make(str(home))
            for n in range(100_000):
                box.put(f"k{n}", 0, "x" * 300, "2026-11-20")
                os.write(writer, b"%d\n" % n)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        acked = [pipe.readline() for _ in range(30)]
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        acked += pipe.readlines()
    wanted = {f"k{int(line)}" for line in acked if line.endswith(b"\n")}
    found = in_process(lambda: [key for key, *_ in factory(str(home)).rows()])
    return len(wanted), len(wanted & set(found or []))


def test_kill_9_takes_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    for n in range(4):
        wanted, found = killed_while_saving(factory, tmp_path / str(n))
        assert wanted == found >= 30


def test_acknowledging_before_saving_is_noticed(tmp_path: Path) -> None:
    wanted, found = killed_while_saving(controls.acknowledged_early, tmp_path)
    assert found < wanted


def test_a_save_is_durable_before_it_is_acknowledged(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    calls = in_process(lambda: steps_to_the_disk(factory, tmp_path)) or []
    for path in (book(tmp_path), mirror(tmp_path)):
        data = calls.index(f"fsync {path}.tmp")
        swap = calls.index(f"replace {path}")
        assert data < swap < calls.index(f"fsync {path.parent}", swap)


def test_without_fsync_the_missing_steps_are_noticed(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    calls = in_process(lambda: steps_to_the_disk(controls.no_fsync, tmp_path)) or []
    assert calls and not [call for call in calls if call.startswith("fsync")]


def test_without_the_second_copy_a_damaged_book_is_noticed(tmp_path: Path) -> None:
    def after(make: Callable[[str], Box], home: Path) -> int:
        make(str(home)).put("one", 0, "x", "2026-11-20")
        (path,) = home.glob("data/journal/*/2026-11.json")
        path.write_bytes(b"spoiled")
        return len(make(str(home)).rows())

    assert in_process(lambda: after(factory, tmp_path / "good")) == 1
    assert in_process(lambda: after(controls.no_mirror, tmp_path / "bad")) == 0


def steps_to_the_disk(make: Callable[[str], Box], home: Path) -> list[str]:
    """The fsyncs and replacements of one save, in order."""
    calls: list[str] = []
    box = make(str(home))
    real = os.fsync

    def fsync(fd: int) -> None:
        calls.append("fsync " + str(Path(f"/proc/self/fd/{fd}").readlink()))
        real(fd)

    replace = files.Staged.replace

    def noted(self: files.Staged) -> None:
        calls.append(f"replace {self.path}")
        replace(self)

    os.fsync = fsync  # type: ignore[assignment]
    files.Staged.replace = noted  # type: ignore[method-assign]
    box.put("two", 0, "x", "2026-11-20")
    return calls
