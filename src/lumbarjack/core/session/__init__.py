"""The session: a pure machine over explicit states, in seconds of an injected clock."""
