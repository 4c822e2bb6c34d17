"""The one table of commands: keys, footer, palette and help all come from here."""
