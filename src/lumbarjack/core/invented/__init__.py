"""Invented people and their histories, for tests, pictures and measuring; all from one seed."""
