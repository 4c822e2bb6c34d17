"""The settings, and what this is."""
