"""What `tests/conftest.py` promises about the markers `system` and `long`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ground.places import ROOT

TESTS = """
import pytest

@pytest.mark.system("sh")
def test_there(): pass

@pytest.mark.system("sh", "no-such-tool")
def test_missing(): pass

@pytest.mark.system
def test_unnamed(): pass

@pytest.mark.long
def test_long(): pass
"""


def outcome(folder: Path, *args: str, ci: bool = False) -> tuple[dict[str, int], str]:
    """The counts of the closing line, and all that pytest printed."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "test_it.py").write_text(TESTS)
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    # A base of its own: in the shared one pytest clears what older runs left, however much it is.
    own_base = ("--basetemp", str(folder / "base"))
    pytest_here = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *own_base)
    done = subprocess.run(
        [*pytest_here, "-rs", "test_it.py", *args],
        cwd=folder,
        env={**environment, **({"CI": "true"} if ci else {})},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    counts = re.findall(r"(\d+) (passed|error|skipped|deselected)", done.stdout)
    return {word: int(number) for number, word in counts}, done.stdout


def test_a_missing_tool_skips_and_says_which(tmp_path: Path) -> None:
    counts, said = outcome(tmp_path)
    assert counts == {"passed": 1, "skipped": 1, "error": 1, "deselected": 1}
    assert "needs no-such-tool" in said


def test_nothing_is_skipped_in_ci(tmp_path: Path) -> None:
    counts, said = outcome(tmp_path, ci=True)
    assert counts == {"passed": 1, "error": 2, "deselected": 1}
    assert "needs no-such-tool" in said


def test_a_marker_without_a_tool_is_told_so(tmp_path: Path) -> None:
    counts, said = outcome(tmp_path, "-k", "unnamed")
    assert counts["error"] == 1
    assert "say which tools" in said


@pytest.mark.parametrize("ask", [("--long",), ("-m", "long")])
def test_long_tests_run_when_asked_for(tmp_path: Path, ask: tuple[str, ...]) -> None:
    counts, _ = outcome(tmp_path, *ask, "-k", "long")
    assert counts["passed"] == 1


def test_ci_brings_every_tool_that_a_system_test_names() -> None:
    ci = (ROOT / ".ci" / "run").read_text()
    brought = {"root", *re.findall(r"([\w.-]+):[\w.-]+", ci)}
    for path in (ROOT / "tests").rglob("test_*.py"):
        if path == Path(__file__):
            continue
        for tools in re.findall(r"mark\.system\(([^)]*)\)", path.read_text(encoding="utf-8")):
            assert set(re.findall(r'"([^"]+)"', tools)) <= brought, path
