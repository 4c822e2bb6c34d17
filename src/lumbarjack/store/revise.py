"""What becomes of a stored text when a document is saved over it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from lumbarjack.core.models.base import Document
from lumbarjack.store.merge import Text, canonical, stamp

EARLIER = "earlier"
"""The field that keeps texts which another session had saved in between, oldest first."""

_OURS = ("edited_at", "device", EARLIER)


def revised(
    stored: Text | None, document: Document, base: str | None, now: datetime, device: str
) -> Text:
    """The text to store.

    `base` is the `edited_at` of the revision that the person edited (None: a new document). Where
    something else was stored since, that text is kept as `earlier`. Fields that only a newer
    version knows stay, even where the document came without them.
    """
    text: Text = document.model_dump(mode="json", exclude_none=True)
    if stored is not None:
        unknown = {k: v for k, v in stored.items() if k not in type(document).model_fields}
        text = {**unknown, **text}
        kept = _earlier(stored, text, seen=stored.get("edited_at") == base)
        if kept:
            text[EARLIER] = kept
    return stamped(text, stored, now, device)


def stamped(text: Text, stored: Text | None, now: datetime, device: str) -> Text:
    """The text with a revision later than the stored one, made by this device."""
    return {**text, "edited_at": next_stamp(stored, now), "device": device}


def next_stamp(stored: Text | None, now: datetime) -> str:
    """UTC with microseconds in fixed width, later than the stored revision whatever the clock."""
    fresh = now.astimezone(UTC).isoformat(timespec="microseconds")
    before = stamp(stored) if stored is not None else ""
    if fresh > before:
        return fresh
    after = datetime.fromisoformat(before) + timedelta(microseconds=1)
    return after.isoformat(timespec="microseconds")


def _earlier(stored: Text, text: Text, *, seen: bool) -> list[Text]:
    """Every earlier text that either side keeps, and the stored one where nobody saw it."""
    kept = [*_list(stored), *_list(text)]
    if not seen and not stored.get("deleted") and _content(stored) != _content(text):
        kept.append({k: v for k, v in stored.items() if k != EARLIER})
    return list({canonical(one): one for one in kept}.values())


def _list(text: Text) -> list[Text]:
    kept = text.get(EARLIER)
    return [one for one in kept if isinstance(one, dict)] if isinstance(kept, list) else []


def _content(text: Text) -> str:
    return canonical({k: v for k, v in text.items() if k not in _OURS})
