"""A comparison in, something a person or a machine reads out."""
