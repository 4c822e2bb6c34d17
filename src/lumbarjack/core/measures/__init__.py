"""The monthly questions: what they ask, and what a change in them means."""
