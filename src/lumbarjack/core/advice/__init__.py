"""The advice rules: pure, deterministic, each with its reason, numbers and sources (rules.md)."""
