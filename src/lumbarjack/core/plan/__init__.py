"""The plan: making it from a programme, and what of it is due on a day."""
