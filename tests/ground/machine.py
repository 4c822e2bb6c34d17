"""A pretend machine for `scripts/environment.sh`: its PATH holds only what a test puts there."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.ground.places import ROOT

BASE_TOOLS = (
    "sh",
    "dirname",
    "cat",
    "cmp",
    "sed",
    "rm",
    "chmod",
    "mkdir",
    "make",
    "sleep",
    "env",
    "ln",
    "readlink",
)

PYTHON = """#!/bin/sh
printf '%s %s\\n' "{name}" "$*" >>"{log}"

fill() {{ # FOLDER, with or without pip
    mkdir -p "$1/bin"
    sed -e 's/^works=.*/works="inside $2"/' -e '2s/{name}/inside/' "$0" >"$1/bin/python"
    chmod +x "$1/bin/python"
}}

install() {{ # FOLDER/bin
    [ ! -e "{slow}" ] || sleep "$(cat "{slow}")"
    [ ! -e "{offline}" ] || {{ echo 'no route to the index' >&2; exit 1; }}
    printf '#!/bin/sh\\necho "the app: $*"\\n' >"$1/lumbarjack"
    chmod +x "$1/lumbarjack"
}}

works="{works}"
has() {{ case " $works " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }}

case "$*" in
    '-I -S -c '*) has old && exit 1; exec "{real}" "$@" ;;
    '-m venv --without-pip '*) fill "$4" bare; has bare ;;
    '-m venv '*) mkdir -p "$3/bin"; has venv && fill "$3" pip ;;
    '-m pip --python '*' --version') has bare ;;
    '-m pip --python '*) install "${{4%/*}}" ;;
    '-m pip --version') has pip ;;
    '-m pip install '*) has pip && install "${{0%/*}}" ;;
    *) exit 1 ;;
esac
"""

MAKER = """#!/bin/sh
printf '%s %s\\n' "{name}" "$*" >>"{log}"
for folder do :; done
mkdir -p "$folder/bin"
"{python}" -m venv "$folder"
"""


class Machine:
    """A project folder with a space in its name, and a PATH of its own."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "the project"
        self.tools = folder / "bin"
        self.log = folder / "log"
        self.slow = folder / "slow"
        self.offline = folder / "offline"
        self._aside = folder / "aside"
        for new in (self.project / "scripts", self.tools, self._aside):
            new.mkdir(parents=True)
        shutil.copy(ROOT / "scripts" / "environment.sh", self.project / "scripts")
        shutil.copy(ROOT / "Makefile", self.project)
        (self.project / "pyproject.toml").write_text("[project]\n")
        for name in BASE_TOOLS:
            found = shutil.which(name)
            assert found, f"the tests need {name}"
            (self.tools / name).symlink_to(found)

    def add_python(self, works: str = "", path: Path | None = None) -> Path:
        """A Python that can do what `works` names: old, venv, bare, pip."""
        path = path or self.tools / "python3"
        return self._write(
            path,
            PYTHON.format(
                name=path.name,
                log=self.log,
                slow=self.slow,
                offline=self.offline,
                works=works,
                real=sys.executable,
            ),
        )

    def add_maker(self, name: str) -> Path:
        """`uv` or `virtualenv`, which makes environments with a pip in them."""
        python = self.add_python("venv", self._aside / f"of {name}")
        return self._write(self.tools / name, MAKER.format(name=name, log=self.log, python=python))

    def run(self, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
        """`sh scripts/environment.sh run ARGS` on this machine."""
        return subprocess.run(
            ["sh", "scripts/environment.sh", "run", *args],
            cwd=self.project,
            env={"PATH": str(self.tools), **env},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    def start(self) -> subprocess.Popen[bytes]:
        """`run` in the background, in a session of its own."""
        return subprocess.Popen(
            ["sh", "scripts/environment.sh", "run"],
            cwd=self.project,
            env={"PATH": str(self.tools)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def interrupt_install(self, number: signal.Signals) -> int:
        """Start, send the signal as a terminal would while pip is busy; the exit code."""
        self.slow.write_text("30")
        with self.start() as starting:
            limit = time.monotonic() + 20
            while "install" not in self.said() and time.monotonic() < limit:
                time.sleep(0.02)
            os.killpg(starting.pid, number)
            return starting.wait(timeout=20)

    def said(self) -> str:
        """Every call of a pretend tool so far, a line each."""
        return self.log.read_text() if self.log.exists() else ""

    def left(self) -> set[str]:
        """What lies in the project's folder."""
        return {path.name for path in self.project.iterdir()}

    @staticmethod
    def _write(path: Path, text: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
        return path
