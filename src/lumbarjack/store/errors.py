"""What the store says no with: one line that says what happened and what to do."""

from __future__ import annotations


class StoreError(Exception):
    """The store could not do what was asked; the message is one line with the way out."""


class BadDocument(StoreError):
    """A document that cannot be stored: a strange kind, or an id that is no UUIDv7."""


class Refused(StoreError):
    """A book that this program must not touch; its bytes are as they were."""


class LockTimeout(StoreError):
    """Another session kept the journal's lock for longer than we wait."""


class NotSaved(StoreError):
    """The disk did not take it; saving again is the same entry."""


class TakenOver(NotSaved):
    """The running session belongs to another process now; this one must keep nothing of it."""


class NotReadable(StoreError):
    """A file is there, but the system does not let this program read it."""


class NotThere(StoreError):
    """A document that should be deleted is not stored."""


class NoBackup(StoreError):
    """A file that should be restored is missing, damaged, or something else."""


def why(error: OSError) -> str:
    """The system's own words for an error, without numbers and paths."""
    return error.strerror or type(error).__name__
