"""Days done, weeks on target and the score: streaks that do no harm."""
