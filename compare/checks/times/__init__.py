"""Dates and years: of events, of last occurrences, of what was made when."""
