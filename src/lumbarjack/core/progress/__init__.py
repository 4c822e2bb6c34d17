"""The course over weeks and months: the year, how far out, the ladders, what the diary measures."""
