"""Cleaning: raw text -> repaired text, the blocks that are read and the stretches that are not."""
