"""One row of the quality table, and the set of data that fills some of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One thing that came out wrong; the heavier, the worse."""

    place: str
    wanted: str
    found: str
    text: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What is measured on which data, and, once it was, the figure.

    `target` is the figure to reach and `published` somebody else's on the same or a like set, with
    `source` whose. `note` holds what the one figure hides: precision and recall, counts. `missing`
    says why there is no figure. `fitted` marks data on which weights of the program were fitted: a
    figure on them is too good to count as a goal reached. A `timed` figure is milliseconds, the
    fewer the better, and differs from run to run; every other one lies between 0 and 1 and doesn't.
    """

    name: str
    dataset: str
    split: str
    measure: str
    target: float | None = None
    published: float | None = None
    source: str = ""
    timed: bool = False
    fitted: bool = False
    figure: float | None = None
    note: str = ""
    rows: int = 0
    seconds: float = 0.0
    errors: tuple[Error, ...] = ()
    missing: str = ""

    @property
    def reached(self) -> bool | None:
        """Tell whether the figure reaches the target; None where that can't be told."""
        if self.figure is None or self.target is None or self.fitted:
            return None
        return self.figure <= self.target if self.timed else self.figure >= self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What came of one measurement."""

    figure: float
    rows: int
    note: str = ""
    errors: tuple[Error, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """Files of the data folder, what is measured on them, and the function that does it.

    `score` takes the data folder and yields one result for each of `measurements`, in their order.
    """

    files: tuple[str, ...]
    measurements: tuple[Measurement, ...]
    score: Callable[[Path], Iterator[Scored]]


def share(right: int, total: int) -> float:
    """Divide, with nothing right of nothing as 0."""
    return right / total if total else 0.0
