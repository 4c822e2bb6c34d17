"""The safety gate: the signs, what was marked, the lock, and the page to show."""
