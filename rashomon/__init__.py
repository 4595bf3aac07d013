"""Show where outlets that report one story agree, where they conflict, and why."""

from rashomon.api import Comparison, compare

__all__ = ["Comparison", "compare"]
