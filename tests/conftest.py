"""What every test may use: the markers `system` and `long`, a clean home, the command line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "steady",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("steady")

KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR", "CI")
ADMIN_PATH = ("/usr/local/sbin", "/usr/sbin", "/sbin")


class RunCli(Protocol):
    """Runs `lumbarjack ARGS` in a process of its own, in the test's clean home.

    `now` is an aware instant (or its ISO text) at which the wall clock starts.
    """

    def __call__(
        self,
        *args: str,
        now: datetime | str | None = None,
        input: str | None = None,
        env: dict[str, str] | None = None,
        cwd: Path | None = None,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[str]: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked `long` as well")
    parser.addoption("--redraw", action="store_true", help="keep the screens as they are now")


WORKERS_A_CORE = 2
"""A test of a screen or a process waits half of its time."""


def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` means."""
    return WORKERS_A_CORE * (os.cpu_count() or 1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the long tests out, unless --long or a -m expression names them."""
    if config.getoption("--long") or "long" in config.getoption("-m"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        items[:] = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left_out)


def _missing(tool: str) -> bool:
    if tool == "root":
        return os.geteuid() != 0
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *ADMIN_PATH))
    return shutil.which(tool, path=path) is None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A `system` test without its tool is skipped and says so; with CI=true it fails instead."""
    markers = list(item.iter_markers("system"))
    if not markers:
        return
    tools = [str(tool) for marker in markers for tool in marker.args]
    if not tools:
        pytest.fail('say which tools the test needs: @pytest.mark.system("tmux")', pytrace=False)
    lacking = [tool for tool in tools if _missing(tool)]
    if lacking:
        reason = f"needs {', '.join(lacking)}"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}; with CI=true no system test is skipped", pytrace=False)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def machine_environment() -> dict[str, str]:
    """The environment that the tests were started in, for those that need the real pip's."""
    return dict(os.environ)


@pytest.fixture(scope="session", autouse=True)
def _no_real_home(
    machine_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """No test reads or writes the files of whoever runs it, even one that asks for no home."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("LUMBARJACK_")]:
            patch.delenv(name)
        patch.setenv("LUMBARJACK_HOME", str(tmp_path_factory.mktemp("no-real-home")))
        yield


def clean_environment(folder: Path) -> dict[str, str]:
    """An environment whose every home is in `folder`; LUMBARJACK_HOME is `folder/lumbarjack`."""
    user = folder / "user"
    user.mkdir(parents=True, exist_ok=True)
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "HOME": str(user),
        "XDG_CONFIG_HOME": str(user / ".config"),
        "XDG_DATA_HOME": str(user / ".local" / "share"),
        "XDG_STATE_HOME": str(user / ".local" / "state"),
        "XDG_CACHE_HOME": str(user / ".cache"),
        "XDG_RUNTIME_DIR": str(user),
        "TZ": "UTC",
        "TERM": "dumb",
        "PYTHONUTF8": "1",
        "LUMBARJACK_HOME": str(folder / "lumbarjack"),
    }


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new, empty LUMBARJACK_HOME (not made yet), and an environment with nothing else in it."""
    clean = clean_environment(tmp_path)
    for name in list(os.environ):
        if name not in clean and not name.startswith(("PYTEST_", "PYTHON")):
            monkeypatch.delenv(name)
    for name, value in clean.items():
        monkeypatch.setenv(name, value)
    return Path(clean["LUMBARJACK_HOME"])


@pytest.fixture
def run_cli(home: Path) -> RunCli:
    """The command line in a fresh process. See `RunCli`."""

    def run(
        *args: str,
        now: datetime | str | None = None,
        input: str | None = None,
        env: dict[str, str] | None = None,
        cwd: Path | None = None,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[str]:
        surroundings = dict(os.environ)
        if now is not None:
            surroundings["LUMBARJACK_NOW"] = now if isinstance(now, str) else now.isoformat()
        return subprocess.run(
            [sys.executable, "-m", "lumbarjack", *args],
            env={**surroundings, **(env or {})},
            input=input,
            stdin=subprocess.DEVNULL if input is None else None,
            cwd=cwd or home.parent,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    return run
