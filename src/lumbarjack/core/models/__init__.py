"""Frozen records: facts of the catalogue, documents of the store, and what the rules return."""
