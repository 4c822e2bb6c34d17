"""The catalogue: every ladder, every rung."""
