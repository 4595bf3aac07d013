"""What a user may set, with its defaults."""

from dataclasses import dataclass

from claims.encode import PACKAGED_MODEL

# the judge that ships with the program
PACKAGED_JUDGE = "packaged"

# the baseline's usual name; beside articles it would be read as one of them without the dot
BASELINE = ".rashomon-baseline.jsonl"

# an article has some kilobytes; far above that a file is something else
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run.

    `model` is the packaged model's name or a folder with a sentence-transformers model; `judge` is
    the packaged judge's name, or the name or folder of a cross-encoder that judges pairs of
    statements in its stead; `max_bytes` the size above which a file is not read. With `one_story`
    all articles are compared with all, without it they are grouped into stories first.
    """

    model: str = PACKAGED_MODEL
    judge: str = PACKAGED_JUDGE
    max_bytes: int = MAX_BYTES
    one_story: bool = False
