"""What the product does, for the commands and the screens alike."""
