"""What a user may set, with its defaults."""

from dataclasses import dataclass

from claims.encode import PACKAGED_MODEL

# an article has some kilobytes; far above that a file is something else
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run.

    `model` is the packaged model's name or a folder with a sentence-transformers model;
    `max_bytes` the size above which a file is not read.
    """

    model: str = PACKAGED_MODEL
    max_bytes: int = MAX_BYTES
