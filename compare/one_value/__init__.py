"""How probably two values that differ are tellings of one fact, learned from labelled stories."""
