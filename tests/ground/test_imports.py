"""Imports run one way, and a plain command never pays for the screen or the store."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lumbarjack.services.bundle import open_bundle
from lumbarjack.services.first_look import keep_first_look
from lumbarjack.ui.screens.today.kept import keep_page
from tests.ground.places import ROOT

CORE = ROOT / "src" / "lumbarjack" / "core"
PURE = sorted(
    path.relative_to(ROOT / "src").with_suffix("")
    for part in ("core", "figure")
    for path in (ROOT / "src" / "lumbarjack" / part).rglob("*.py")
)
OUTSIDE = {"textual", "rich", "tinydb", "click", "platformdirs", "tomllib"}
IMPURE = {
    *OUTSIDE,
    *("asyncio", "io", "logging", "multiprocessing", "os", "pathlib", "random", "secrets"),
    *("shutil", "signal", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading"),
    *("time", "urllib", "zoneinfo"),
}
CLOCKS = {"now", "utcnow", "today", "monotonic", "perf_counter"}

AFTER_COMMAND = """
import contextlib, io, json, sys
from lumbarjack.__main__ import main
sys.argv = ["lumbarjack", *json.loads(sys.argv[1])]
code = 0
with contextlib.redirect_stdout(io.StringIO()):
    try:
        main()
    except SystemExit as leaving:
        code = leaving.code
print(json.dumps([code, sorted(sys.modules)]))
"""

AFTER_OPENING = """
import asyncio, json, os, sys
from lumbarjack.services.bundle import open_bundle
from lumbarjack.ui.opening import opening
bundle = open_bundle(os.environ)
first = opening(bundle)
import lumbarjack.ui.app
lumbarjack.ui.app.DRAWN_S = 60  # what is read after the first drawing is no part of it
app = lumbarjack.ui.app.LumbarjackApp(bundle, first)
async def look():
    async with app.run_test() as pilot:
        await pilot.pause()
        print(json.dumps([type(app.screen).__name__, sorted(sys.modules)]))
asyncio.run(look())
"""

NOT_SHOWN_FIRST = (
    *("tinydb", "tomlkit", "click", "importlib.metadata"),
    *("lumbarjack.catalog_io", "lumbarjack.core.advice", "lumbarjack.core.catalogue"),
    *("lumbarjack.core.models.record", "lumbarjack.core.plan", "lumbarjack.core.safety"),
    *("lumbarjack.core.session", "lumbarjack.core.streaks", "lumbarjack.services.runner"),
    *("lumbarjack.store.journal", "lumbarjack.ui.screens.diary", "lumbarjack.ui.screens.gate"),
    *("lumbarjack.ui.screens.plan", "lumbarjack.ui.screens.progress"),
    *("lumbarjack.ui.screens.session", "lumbarjack.ui.screens.today"),
)
"""The check-in needs none of it: what comes after it is imported while the person answers."""

NOT_FOR_TODAY = (
    *("tinydb", "tomlkit", "click", "importlib.metadata", "lumbarjack.catalog_io"),
    *("lumbarjack.core.advice", "lumbarjack.core.catalogue", "lumbarjack.core.models.record"),
    *("lumbarjack.core.plan", "lumbarjack.core.safety", "lumbarjack.core.session"),
    *("lumbarjack.services.today", "lumbarjack.store.journal", "lumbarjack.ui.screens.checkin"),
    "lumbarjack.ui.screens.today.page",
)
"""Today as it was kept needs none of it: no book is read before it is drawn."""

MODULES_AT_MOST = 130
"""Ours; fewer than 100 when this was written."""

TOGETHER = """
import importlib, json, sys
import pydantic
before = set(sys.modules)
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted(set(sys.modules) - before)))
"""

ONE_BY_ONE = """
import importlib, json, os, sys
import pydantic
before = set(sys.modules)
for name in json.loads(sys.argv[1]):
    sys.stdout.flush()
    if os.fork() == 0:
        importlib.import_module(name)
        print(json.dumps([name, sorted(set(sys.modules) - before)]), flush=True)
        os._exit(0)
    if os.wait()[1]:
        sys.exit(name + " cannot be imported by itself")
"""


def module_name(path: Path) -> str:
    return ".".join(path.parent.parts if path.name == "__init__" else path.parts)


def in_a_fresh_process(code: str, argument: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(argument)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_import_contracts_hold() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["log", "--help"], ["--help"], ["--version"], []])
def test_help_imports_neither_screen_nor_store(home: Path, arguments: list[str]) -> None:
    code, modules = json.loads(in_a_fresh_process(AFTER_COMMAND, arguments))
    assert code == 0
    assert not {"textual", "tinydb", "rich"} & set(modules)


@pytest.mark.parametrize("arguments", [["catalog", "list"], ["doctor"], ["diary"]])
def test_plain_commands_never_import_the_screen(home: Path, arguments: list[str]) -> None:
    _, modules = json.loads(in_a_fresh_process(AFTER_COMMAND, arguments))
    assert not {"textual", "rich"} & set(modules)


@pytest.fixture
def lived_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home with ten days in it, whose clock stands on the morning after them."""
    now, home = "2026-03-16T07:30:00+00:00", str(tmp_path / "home")
    monkeypatch.setenv("LUMBARJACK_NOW", now)
    in_a_fresh_process(AFTER_COMMAND, ["demo", home, "--days", "10"])
    monkeypatch.setenv("LUMBARJACK_HOME", home)


@pytest.mark.usefixtures("lived_in")
def test_the_first_screen_imports_only_what_it_shows() -> None:
    keep_first_look(open_bundle(os.environ))
    screen, modules = json.loads(in_a_fresh_process(AFTER_OPENING, []))
    assert screen == "CheckInScreen"
    assert not [m for m in modules if m.startswith(NOT_SHOWN_FIRST)]
    assert len([m for m in modules if m.startswith("lumbarjack")]) <= MODULES_AT_MOST


@pytest.mark.usefixtures("lived_in")
def test_today_as_it_was_kept_is_drawn_without_the_record() -> None:
    in_a_fresh_process(AFTER_COMMAND, ["checkin", "--now", "3", "--nothing-new"])
    bundle = open_bundle(os.environ)
    keep_first_look(bundle)
    keep_page(bundle)
    screen, modules = json.loads(in_a_fresh_process(AFTER_OPENING, []))
    assert screen == "TodayScreen"
    assert not [m for m in modules if m.startswith(NOT_FOR_TODAY)]
    assert len([m for m in modules if m.startswith("lumbarjack")]) <= MODULES_AT_MOST


def test_the_pure_modules_together_bring_no_other_part() -> None:
    names = [module_name(path) for path in PURE]
    assert_pure("all of them", json.loads(in_a_fresh_process(TOGETHER, names)))


@pytest.mark.long
def test_each_pure_module_can_be_imported_alone() -> None:
    names = [module_name(path) for path in PURE]
    said = in_a_fresh_process(ONE_BY_ONE, names).splitlines()
    assert len(said) == len(names)
    for name, brought in map(json.loads, said):
        assert_pure(name, brought)


def assert_pure(name: str, brought: list[str]) -> None:
    assert not OUTSIDE & set(brought), name
    parts = {module.split(".")[1] for module in brought if module.startswith("lumbarjack.")}
    assert parts <= {"core", "figure"}, name


@pytest.mark.parametrize("path", PURE, ids=module_name)
def test_a_pure_module_asks_for_no_clock_and_no_file(path: Path) -> None:
    tree = ast.parse((ROOT / "src" / path).with_suffix(".py").read_text(encoding="utf-8"))
    assert not set(imported(tree)) & IMPURE
    assert not [name for name in called(tree) if name in CLOCKS | {"open", "print", "input"}]


def imported(tree: ast.AST) -> list[str]:
    """The first part of each imported name."""
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not seeded(node):
            names.append(node.module or "")
    return [name.split(".")[0] for name in names]


def seeded(node: ast.ImportFrom) -> bool:
    """`from random import Random`: made from a seed, it gives the same numbers every time."""
    return node.module == "random" and [alias.name for alias in node.names] == ["Random"]


def called(tree: ast.AST) -> list[str]:
    """`datetime.now` and `date.today` by their last part, built-in functions by name."""
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names.append(node.func.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            owner = node.value.id
            names += [node.attr] if owner in ("datetime", "date", "time") else []
    return names
