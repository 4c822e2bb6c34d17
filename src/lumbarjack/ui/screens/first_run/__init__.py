"""The first run: the safety gate, a few questions, the plan."""
