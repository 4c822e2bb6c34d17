"""Help for any screen."""
