"""Spellings of names, and different names in one place."""
