"""Facts about the repository that a reader and a fresh machine rely on."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.ground.places import ROOT

TARGETS = {"run", "test", "test-long", "check", "bench", "pictures", "help"}
SHELL = ("scripts/environment.sh", ".ci/run")
TEXT = {".py", ".toml", ".md", ".sh", ".cfg", ".yml"}
# In two halves, so that this file does not say them itself.
NEVER = [
    *(a + b for a, b in [("py", "pi.org"), ("pythonhos", "ted.org"), ("deb.deb", "ian.org")]),
    *(a + b for a, b in [("registry.npm", "js"), ("--index", "-url"), ("../sha", "red")]),
]


def own_files() -> list[Path]:
    folders = ("src", "tests", "catalog", "docs", "scripts", "benchmarks", ".ci")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    found += [ROOT / "Makefile", ROOT / "README.md", ROOT / "pyproject.toml"]
    return [
        path
        for path in found
        if path.is_file() and (path.suffix in TEXT or path.name in ("Makefile", "run"))
    ]


@pytest.mark.parametrize("name", SHELL)
def test_the_scripts_are_plain_shell_and_can_be_run(name: str) -> None:
    path = ROOT / name
    assert path.read_text().startswith("#!/bin/sh\n")
    assert path.stat().st_mode & 0o111
    assert subprocess.run(["sh", "-n", path], check=False).returncode == 0


def test_the_makefile_has_the_promised_targets() -> None:
    made = re.findall(r"^([a-z-]+):$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert set(made) == TARGETS


def test_help_names_every_target() -> None:
    said = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True)
    assert set(re.findall(r"^make ([a-z-]+)", said.stdout, re.MULTILINE)) == TARGETS - {"help"}


def test_what_the_scripts_make_is_ignored() -> None:
    ignored = (ROOT / ".gitignore").read_text().split()
    assert {".venv/", ".venv-dev/", ".import_linter_cache/", "dist/"} <= set(ignored)


def test_nothing_names_a_package_index_or_a_folder_outside() -> None:
    for path in own_files():
        text = path.read_text(encoding="utf-8")
        assert not [word for word in NEVER if word in text], path


def test_no_source_file_is_longer_than_400_lines() -> None:
    sources = sorted((ROOT / "src").rglob("*.py"))
    assert sources
    too_long = [path for path in sources if path.read_text(encoding="utf-8").count("\n") > 400]
    assert not too_long


def test_the_readme_begins_with_what_a_bare_debian_lacks() -> None:
    first = (ROOT / "README.md").read_text(encoding="utf-8").split("\n", 1)[0]
    assert "git make python3-venv" in first


def test_the_commands_that_the_readme_shows_exist() -> None:
    from lumbarjack.cli.root import COMMANDS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    made = set(re.findall(r"`?\bmake ([a-z-]+)`|^make ([a-z-]+)", text, re.MULTILINE))
    assert {a or b for a, b in made} <= TARGETS
    shown = re.findall(r"^(?:\.venv/bin/)?lumbarjack +([a-z]+)", text, re.MULTILINE)
    assert shown
    assert set(shown) <= set(COMMANDS)
