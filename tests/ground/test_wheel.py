"""The wheel carries the catalogue; an editable install uses the repository's own."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lumbarjack.catalog_io import load, shipped_folder
from tests.cli import story
from tests.conftest import clean_environment
from tests.ground.places import ROOT

Installed = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.xdist_group("wheel")


def pip_command() -> list[str]:
    """This environment's pip, or that of the Python it was made from."""
    outside = str(Path(sys.base_prefix) / "bin" / Path(sys.executable).name)
    for python in (sys.executable, outside):
        command = [python, "-m", "pip"]
        if (
            subprocess.run([*command, "--version"], capture_output=True, check=False).returncode
            == 0
        ):
            return command
    pytest.fail("no pip to build a wheel with")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, machine_environment: dict[str, str]) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [*pip_command(), "wheel", "-qq", "--no-deps", "--wheel-dir", folder, ROOT],
        env=machine_environment,
        cwd=folder,
        check=True,
        timeout=200,
    )
    (built,) = folder.glob("lumbarjack-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Runs a program of a new environment that has the wheel, in an empty folder."""
    folder = tmp_path_factory.mktemp("installed")
    empty, venv = folder / "empty", folder / "venv"
    empty.mkdir()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True, timeout=60)
    target = ["--python", str(venv / "bin" / "python")]
    subprocess.run(
        [*pip_command(), *target, "install", "-qq", "--no-deps", "--no-index", str(wheel)],
        check=True,
        timeout=60,
    )
    # Only now: with these in sight before, pip would take the installed lumbarjack for this one's.
    (site,) = (venv / "lib").glob("python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    environment = clean_environment(folder)

    def run(
        program: str, *args: str, now: str | None = None, input: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [venv / "bin" / program, *args],
            cwd=empty,
            env={**environment, **({"LUMBARJACK_NOW": now} if now else {})},
            input=input or "",
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


def test_the_wheel_holds_the_whole_catalogue_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {name.removeprefix("lumbarjack/") for name in names if "/catalog/" in name}
    data = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "catalog").rglob("*")
        if path.is_file()
    }
    assert data
    assert shipped == data
    assert not [name for name in names if name.startswith(("tests/", "catalog/"))]


def test_the_installed_wheel_reads_the_catalogue_inside_it(installed: Installed) -> None:
    code = (
        "import lumbarjack; from lumbarjack.catalog_io import shipped_folder;"
        "print(lumbarjack.__file__); print(shipped_folder())"
    )
    done = installed("python", "-c", code)
    module, folder = map(Path, done.stdout.splitlines())
    assert not module.is_relative_to(ROOT)
    assert folder == module.parent / "catalog"


def test_the_installed_wheel_lists_every_rung(installed: Installed) -> None:
    done = installed("lumbarjack", "catalog", "list", "--json")
    assert done.returncode == 0, done.stderr
    listed = [row["id"] for row in json.loads(done.stdout)]
    assert listed == [exercise.id for exercise in load(ROOT / "catalog").exercises]
    assert len(listed) >= 116


def test_the_first_week_with_the_installed_wheel(installed: Installed) -> None:
    person = story.Person(partial(installed, "lumbarjack"))
    story.monday(person)
    story.tuesday(person)
    story.a_week_later(person)


def test_the_module_runs_like_the_command(installed: Installed) -> None:
    by_module = installed("python", "-m", "lumbarjack", "--version")
    assert by_module.returncode == 0
    assert by_module.stdout == installed("lumbarjack", "--version").stdout


@pytest.mark.skipif("site-packages" in os.fspath(shipped_folder()), reason="not editable")
def test_an_editable_install_reads_the_catalogue_of_the_repository() -> None:
    assert shipped_folder() == ROOT / "catalog"
