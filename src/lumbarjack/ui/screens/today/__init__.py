"""Today: what is due, what is suggested, how it has been."""
