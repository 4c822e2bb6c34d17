"""The history that is asked once: past cancer, thin bones, steroids, weak immunity, age."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from lumbarjack.core.safety.history import HISTORY
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.person import history_in_words, retold


def tell_history(bundle: Bundle, ids: tuple[str, ...], when: Mapping[str, str]) -> str:
    """Store the whole history as it is told now, with the day of telling.

    `when` says when each was, as the person writes it. Raises BadInput for one nobody knows.
    """
    known = [past.id for past in HISTORY]
    for id in ids:
        if id not in known:
            near = get_close_matches(id, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}."
            raise BadInput(f"Unknown history {id}; {hint}")
    profile = retold(
        bundle,
        history=tuple(dict.fromkeys(ids)),
        history_when={id: when[id] for id in ids if when.get(id)},
        history_asked=bundle.today(),
    )
    return f"Saved: {history_in_words(profile)}. u undoes."
