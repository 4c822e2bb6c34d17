"""A real sshd of one's own: loopback, a free port, keys made for it, ended with the test."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

ADMIN_PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin"))
SEPARATION = Path("/run/sshd")
"""Where sshd wants to be shut in, when it is root's."""


class Sshd:
    """Use it in a `with`; `argv` is the command line of a client that runs a command there.

    `more` is written at the end of its configuration.
    """

    def __init__(self, folder: Path, more: str = "") -> None:
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port: int = free.getsockname()[1]
        for name in ("host", "user"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)],
                check=True,
            )
        host = (folder / "host.pub").read_text()
        (folder / "known").write_text(f"[127.0.0.1]:{self._port} {host}")
        (folder / "config").write_text(
            f"Port {self._port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\n"
            f"AuthorizedKeysFile {folder}/user.pub\nStrictModes no\nUsePAM no\n"
            "PasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            f"PermitRootLogin prohibit-password\n{more}"
        )

    def __enter__(self) -> Sshd:
        sshd = shutil.which("sshd", path=ADMIN_PATH)
        assert sshd is not None
        if os.geteuid() == 0:
            SEPARATION.mkdir(exist_ok=True)
        config = str(self._folder / "config")
        self._server = subprocess.Popen(
            [sshd, "-D", "-e", "-f", config],
            stdin=subprocess.DEVNULL,
            stderr=(self._folder / "log").open("wb"),
        )
        end = time.monotonic() + 30
        while not self._listens():
            said = (self._folder / "log").read_text()
            assert self._server.poll() is None and time.monotonic() < end, said
            time.sleep(0.05)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.terminate()
        self._server.wait(10)

    def argv(self, command: Sequence[str], env: dict[str, str], *options: str) -> list[str]:
        """A client with a terminal that runs the command with this environment."""
        given = [f"{name}={value}" for name, value in env.items()]
        remote = shlex.join(["cd", str(Path.cwd())]) + " && exec "
        remote += shlex.join(["env", "-i", *given, *command])
        return self.client("-tt", *options, asks=(remote,))

    def client(self, *options: str, asks: Sequence[str] = ()) -> list[str]:
        """A client that asks the server for this, or, for nothing, to be let in."""
        ssh = shutil.which("ssh")
        assert ssh is not None
        return [
            *(ssh, "-F", "none", "-p", str(self._port), "-i", str(self._folder / "user")),
            *("-o", "IdentitiesOnly=yes", "-o", f"UserKnownHostsFile={self._folder}/known"),
            *("-o", "LogLevel=ERROR", *options, f"{getpass.getuser()}@127.0.0.1", *asks),
        ]

    def _listens(self) -> bool:
        with socket.socket() as trial:
            return trial.connect_ex(("127.0.0.1", self._port)) == 0
