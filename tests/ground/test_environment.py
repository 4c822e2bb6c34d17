"""`make run` on machines that lack one thing or another."""

import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.ground.machine import Machine

SOURCES = {"Makefile", "pyproject.toml", "scripts"}
HINT = "git make python3-venv"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def lines_with(machine: Machine, words: str) -> list[str]:
    return [line for line in machine.said().splitlines() if words in line]


def test_python_with_venv_makes_it_and_opens_the_app(machine: Machine) -> None:
    machine.add_python("venv")
    machine.add_maker("uv")
    done = machine.run("log", "4", "--note", "two words")
    assert (done.returncode, done.stdout) == (0, "the app: log 4 --note two words\n")
    assert not lines_with(machine, "uv venv")


@pytest.mark.parametrize("name", ["uv", "virtualenv"])
def test_without_venv_another_maker_is_used(machine: Machine, name: str) -> None:
    machine.add_python()
    machine.add_maker(name)
    assert machine.run().returncode == 0
    (call,) = [line for line in machine.said().splitlines() if line.startswith(f"{name} ")]
    assert call.startswith("uv venv --seed " if name == "uv" else "virtualenv ")


def test_without_ensurepip_the_pip_outside_fills_a_bare_environment(machine: Machine) -> None:
    machine.add_python("bare")
    done = machine.run("today")
    assert (done.returncode, done.stdout) == (0, "the app: today\n")
    assert lines_with(machine, "python3 -m pip --python .venv/bin/python install")


def test_a_second_python_is_tried_where_the_first_can_not(machine: Machine) -> None:
    machine.add_python("old", machine.tools / "python3.14")
    machine.add_python("venv")
    assert machine.run().returncode == 0


@pytest.mark.parametrize("works", [None, "", "old", "pip"])
def test_where_no_way_works_one_line_names_the_packages(
    machine: Machine, works: str | None
) -> None:
    if works is not None:
        machine.add_python(works)
    done = machine.run()
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert HINT in done.stderr
    assert "3.11" in done.stderr
    assert machine.left() == SOURCES


def test_the_python_asked_for_is_the_one_used(machine: Machine) -> None:
    machine.add_python("venv")
    chosen = machine.add_python("venv", machine.project.parent / "my pythons" / "mine")
    assert machine.run(PYTHON=str(chosen)).returncode == 0
    assert lines_with(machine, "mine -m venv")
    assert not lines_with(machine, "python3 -m venv")


def test_a_python_that_is_none_leaves_a_good_environment_alone(machine: Machine) -> None:
    machine.add_python("venv")
    assert machine.run().returncode == 0
    done = machine.run(PYTHON="/no/such/python")
    assert done.returncode == 2
    assert "/no/such/python" in done.stderr
    assert machine.run().returncode == 0
    assert len(lines_with(machine, "install")) == 1


def test_an_install_that_did_not_work_leaves_nothing_half_made(machine: Machine) -> None:
    machine.add_python("venv")
    machine.offline.touch()
    done = machine.run()
    assert done.returncode == 2
    assert "no route to the index" in done.stderr
    assert machine.left() == SOURCES
    machine.offline.unlink()
    assert machine.run().returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_start_leaves_nothing_half_made(
    machine: Machine, number: signal.Signals
) -> None:
    machine.add_python("venv")
    assert machine.interrupt_install(number) == 128 + number
    assert machine.left() == SOURCES


def test_two_first_starts_at_once_make_one_environment(machine: Machine) -> None:
    machine.add_python("venv")
    machine.slow.write_text("1")
    with machine.start() as one, machine.start() as other:
        assert (one.wait(timeout=30), other.wait(timeout=30)) == (0, 0)
    assert len(lines_with(machine, "install")) == 1
    assert machine.left() == SOURCES | {".venv"}


def test_the_lock_of_a_start_that_is_gone_stops_nobody(machine: Machine) -> None:
    machine.add_python("venv")
    with subprocess.Popen(["true"]) as gone:
        pass
    (machine.project / ".venv.lock").symlink_to(str(gone.pid))
    assert machine.run().returncode == 0
    assert machine.left() == SOURCES | {".venv"}


def test_a_second_start_installs_nothing_and_adds_less_than_a_fifth_of_a_second(
    machine: Machine,
) -> None:
    machine.add_python("venv")
    machine.run()
    machine.offline.touch()
    installs = lines_with(machine, "install")
    assert shortest(lambda: machine.run()) - shortest(lambda: direct(machine)) < 0.2
    assert lines_with(machine, "install") == installs


def direct(machine: Machine) -> None:
    app = machine.project / ".venv" / "bin" / "lumbarjack"
    subprocess.run([app], capture_output=True, check=True, timeout=30)


def shortest(call: object) -> float:
    assert callable(call)
    times = []
    for _ in range(7):
        began = time.perf_counter()
        call()
        times.append(time.perf_counter() - began)
    return min(times)


def test_a_changed_pyproject_is_installed_into_the_same_environment(machine: Machine) -> None:
    machine.add_python("venv")
    machine.run()
    (machine.project / "pyproject.toml").write_text("[project]\nname = 'changed'\n")
    assert machine.run().returncode == 0
    assert len(lines_with(machine, "install")) == 2
    assert len(lines_with(machine, "-m venv")) == 1
    machine.run()
    assert len(lines_with(machine, "install")) == 2


def test_a_changed_pyproject_without_the_index_keeps_the_environment(machine: Machine) -> None:
    machine.add_python("venv")
    machine.run()
    (machine.project / "pyproject.toml").write_text("[project]\nname = 'changed'\n")
    machine.offline.touch()
    assert machine.run().returncode == 2
    assert (machine.project / ".venv" / "bin" / "lumbarjack").exists()


def test_a_moved_folder_gets_a_new_environment(machine: Machine) -> None:
    machine.add_python("venv")
    machine.run()
    moved = machine.project.with_name("moved")
    shutil.move(machine.project, moved)
    machine.project = moved
    assert machine.run().returncode == 0
    assert len(lines_with(machine, "-m venv")) == 2


def test_make_passes_the_arguments_and_the_python_on(machine: Machine) -> None:
    chosen = machine.add_python("venv", machine.project.parent / "mine")
    done = subprocess.run(
        ["make", "run", "ARGS=log 4 --note 'two words'", f"PYTHON={chosen}"],
        cwd=machine.project,
        env={"PATH": str(machine.tools)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "the app: log 4 --note two words\n")
    assert lines_with(machine, "mine -m venv")
