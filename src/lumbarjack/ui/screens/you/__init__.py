"""You and the advice: what decides it, what it said, and other things that matter."""
