"""The exercises in memory: finding them, fitting them to a person, putting them into words."""
