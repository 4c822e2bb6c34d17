"""The name of this machine: it lies outside everything that is synced or copied with a home."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
from pathlib import Path

from lumbarjack.store import files
from lumbarjack.store.errors import NotReadable

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")
_ID_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def machine_id() -> str:
    """What tells this machine from another, hashed: the real id is nobody's business."""
    for path in _ID_FILES:
        try:
            text = path.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
        if text:
            return _hashed(text)
    return _hashed(f"host {platform.node()}")


def is_device_name(name: str) -> bool:
    """Whether a folder of this name can hold a device's books."""
    return _NAME.fullmatch(name) is not None


def kept_device(path: Path, machine: str) -> str | None:
    """The name that `machine` took in this file, None where it has none here yet.

    A home that was copied brings the names of other machines only.
    """
    name = _names(path).get(machine)
    return name if isinstance(name, str) and is_device_name(name) else None


def take_device(path: Path, machine: str, wanted: str | None = None) -> str:
    """Give `machine` a new name (or the wanted one) and keep it. Raises OSError."""
    name = wanted or f"{_host()}-{os.urandom(3).hex()}"
    text = json.dumps({"devices": {**_names(path), machine: name}}, indent=1)
    files.write(path, text.encode())
    return name


def _names(path: Path) -> dict[str, object]:
    try:
        found = files.read(path)
        names = json.loads(found.raw)["devices"] if found else {}
    except (NotReadable, ValueError, KeyError, TypeError):
        return {}
    return names if isinstance(names, dict) else {}


def _host() -> str:
    words = re.sub(r"[^a-z0-9]+", "-", platform.node().split(".")[0].lower()).strip("-")
    return words[:20].strip("-") or "machine"


def _hashed(text: str) -> str:
    return hashlib.sha256(f"lumbarjack {text}".encode()).hexdigest()[:16]
