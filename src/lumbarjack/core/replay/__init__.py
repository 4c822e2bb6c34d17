"""The rules over a whole diary, day by day, as if each day were today (rules.md, "Replay")."""
