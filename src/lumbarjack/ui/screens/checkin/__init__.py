"""The check-in: five answers in six keys."""
