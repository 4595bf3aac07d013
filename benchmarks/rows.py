"""JSON Lines files of the evaluation data, and the score of spans found against spans marked."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.errors import ExitCode, RashomonError

Row = dict[str, Any]


class DataError(RashomonError):
    """Raised for a file of the evaluation data that is not what it should be."""

    exit_code = ExitCode.UNMEASURED


@dataclass(slots=True)
class Score:
    """Counts of what was marked, found, and found right."""

    right: int = 0
    marked: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Return the share of what was marked that was found right."""
        return self.right / max(1, self.marked)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.marked + self.found)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f} "
            f"({self.right} right, {self.found} found, {self.marked} marked)"
        )


def read_rows(file: Path) -> list[Row]:
    """Read a JSON Lines file of objects; raises DataError with the line that is none."""
    rows: list[Row] = []
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise DataError(f"{file.name}, line {number}: not JSON: {error}") from error
            if not isinstance(row, dict):
                raise DataError(f"{file.name}, line {number}: not an object")
            rows.append(row)
    return rows
