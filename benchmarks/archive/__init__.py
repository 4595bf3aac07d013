"""Invented news: an archive of any size, each story told by several outlets."""

from benchmarks.archive.model import Archive, Entry, Planted, Story
from benchmarks.archive.writing import one_more, write_archive

__all__ = ["Archive", "Entry", "Planted", "Story", "one_more", "write_archive"]
