"""The safety gate: the lists, the emergency page, the way out."""
