"""Where texts come from, and who cites whom."""
