"""Tools of the house; nothing of this is installed."""
