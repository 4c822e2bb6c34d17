"""Progress: the year, the ladders, the function."""
