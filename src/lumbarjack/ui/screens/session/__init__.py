"""The session: set up, phases, the easier one, the end."""
