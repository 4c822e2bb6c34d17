"""The plan on the screen."""
