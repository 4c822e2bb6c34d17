"""What a service says no with: each message is one line that a person can act on."""

from __future__ import annotations


class BadInput(Exception):
    """Something that was given cannot be right; nothing was stored."""


class NothingThere(Exception):
    """What was asked for does not exist, or there is nothing to do."""


class NeedsSetup(NothingThere):
    """The command needs the first-run answers."""

    def __init__(self) -> None:
        super().__init__("There is no plan yet. Begin with: lumbarjack setup")


class ListOpen(Exception):
    """The safety list waits for its answers, and no session begins before; `why` are sentences."""

    def __init__(self, why: tuple[str, ...]) -> None:
        waits = "The list waits and comes before a session: lumbarjack safety"
        super().__init__(f"{' '.join(why)} {waits}")
        self.why = why


class Locked(Exception):
    """Exercises are locked by the safety gate; `page` is what to show, line by line."""

    def __init__(self, page: tuple[str, ...]) -> None:
        super().__init__("Exercises are paused by the safety list.")
        self.page = page
