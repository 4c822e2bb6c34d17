"""The plan: exercises, doses, days."""
