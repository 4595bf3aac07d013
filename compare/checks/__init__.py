"""One check a file: each compares two statements and returns an outcome or nothing."""
