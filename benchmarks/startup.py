"""How long plain commands take to start, beside `python -c pass`, and the app beside a minimal one.

Run by `make bench`.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

RUNS = 15
PYTHON = sys.executable
COMMAND = [PYTHON, "-m", "lumbarjack"]
LOAD = "from lumbarjack.catalog_io import load; load()"
SETUP = ["setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4"]
ROWS = (
    ("python -c pass", [PYTHON, "-c", "pass"]),
    ("lumbarjack log --help", [*COMMAND, "log", "--help"]),
    ("lumbarjack today", [*COMMAND, "today"]),
    ("catalogue load", [PYTHON, "-c", LOAD]),
)

SCREEN_RUNS = 7
AT_REST_S = 0.15
"""Seconds without output after which a screen is taken to be whole ..."""
WHOLE_B = 900
"""... once so many bytes of it came."""
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What programs ask a terminal, and what it says."""
MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("\\n".join(f"row {n}" for n in range(24)))
Minimal().run()
"""
KEEP = """
import os
from lumbarjack.services.bundle import open_bundle
from lumbarjack.services.first_look import keep_first_look
from lumbarjack.ui.screens.today.kept import keep_page
bundle = open_bundle(os.environ)
keep_first_look(bundle)
keep_page(bundle)
"""
CHECK_IN = ["checkin", "--now", "3", "--worst", "4", "--zone", "back", "--nothing-new"]
HISTORIES = (
    ("1 day", ["--days", "1"]),
    ("1 year", ["--years", "1"]),
    ("20 years", ["--years", "20"]),
)


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """One run's wall and CPU seconds; the command must leave with 0."""
    before = os.times()
    began = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - began
    after = os.times()
    cpu = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    return wall, cpu


def medians(environment: Mapping[str, str]) -> list[tuple[float, float]]:
    """Each row's median wall and CPU seconds; rows take turns, so that a busy minute hits all."""
    taken: list[list[tuple[float, float]]] = [[] for _ in ROWS]
    for number in range(RUNS + 1):
        for times, (_, command) in zip(taken, ROWS, strict=True):
            pair = seconds(command, environment)
            if number:
                times.append(pair)
    return [
        (statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times))
        for times in taken
    ]


def screen_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds until the first screen is drawn at 80x24.

    That is when what came has more than WHOLE_B bytes and nothing comes for a moment: a body on it
    moves on for seconds.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    began = drawn = time.perf_counter()
    running = subprocess.Popen(
        command, env=environment, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
    )
    came = 0
    while select.select([master], [], [], AT_REST_S if came > WHOLE_B else 15)[0]:
        seen, drawn = os.read(master, 65536), time.perf_counter()
        came += len(seen)
        for asked, answer in ANSWERS.items():
            os.write(master, answer * seen.count(asked))
    running.kill()
    running.wait()
    os.close(slave)
    os.close(master)
    return drawn - began


def screens(environment: Mapping[str, str], folder: Path) -> None:
    """Print how long the first screen takes with a little and with much history.

    As on most days, the last opening kept what this one must know: the check-in opens, or Today
    where it is done. The last row is after a plain command, which keeps the same.
    """
    now = {**environment, "TERM": "xterm-256color", "LUMBARJACK_NOW": "2026-03-16T07:30:00+00:00"}
    rows = [("minimal Textual app", [PYTHON, "-c", MINIMAL], now)]
    for name, length in HISTORIES:
        home = folder / name.replace(" ", "-")
        subprocess.run(
            [*COMMAND, "demo", str(home), *length], env=now, check=True, capture_output=True
        )
        checked_in = {**now, "LUMBARJACK_HOME": f"{home}-checked-in"}
        shutil.copytree(home, checked_in["LUMBARJACK_HOME"])
        subprocess.run([*COMMAND, *CHECK_IN], env=checked_in, check=True, capture_output=True)
        for what, env in (
            ("check-in", {**now, "LUMBARJACK_HOME": str(home)}),
            ("Today", checked_in),
        ):
            subprocess.run([PYTHON, "-c", KEEP], env=env, check=True)
            rows.append((f"{what}, {name}", COMMAND, env))
    logged = {**now, "LUMBARJACK_HOME": str(folder / "logged")}
    shutil.copytree(checked_in["LUMBARJACK_HOME"], logged["LUMBARJACK_HOME"])
    subprocess.run([*COMMAND, "log", "3"], env=logged, check=True, capture_output=True)
    rows.append(("the same, after a log", COMMAND, logged))
    taken: list[list[float]] = [[] for _ in rows]
    for number in range(SCREEN_RUNS + 1):
        for times, (_, command, env) in zip(taken, rows, strict=True):
            one = screen_seconds(command, env)
            if number:
                times.append(one)
    print(f"\nmedians of {SCREEN_RUNS} runs     screen ms  x minimal")
    for (name, _, _), times in zip(rows, taken, strict=True):
        median = statistics.median(times)
        print(f"{name:<24}{median * 1000:>10.0f}{median / statistics.median(taken[0]):>11.2f}")


def main() -> None:
    """Print both tables, in homes of their own with a plan in them."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(Path(folder) / "home")
        environment = {**os.environ, "LUMBARJACK_HOME": home, "PYTHONDONTWRITEBYTECODE": ""}
        subprocess.run([*COMMAND, *SETUP], env=environment, stdout=subprocess.DEVNULL, check=True)
        found = medians(environment)
        table(found)
        screens(environment, Path(folder))


def table(found: Sequence[tuple[float, float]]) -> None:
    """Print what the plain commands take."""
    floor = found[0]
    print(f"medians of {RUNS} runs        wall ms  x pass    CPU ms  x pass")
    for (name, _), (wall, cpu) in zip(ROWS, found, strict=True):
        print(
            f"{name:<24}{wall * 1000:>10.0f}{wall / floor[0]:>8.1f}"
            f"{cpu * 1000:>10.0f}{cpu / floor[1]:>8.1f}"
        )


if __name__ == "__main__":
    main()
