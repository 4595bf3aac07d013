"""JSON Lines files of the evaluation data, and the score of spans found against spans marked."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts of what was marked, found, and found right."""

    right: int = 0
    marked: int = 0
    found: int = 0

    def __str__(self) -> str:
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.marked)
        f1 = 2 * self.right / max(1, self.marked + self.found)
        return (
            f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} "
            f"({self.right} right, {self.found} found, {self.marked} marked)"
        )


def read_rows(file: Path) -> list[Row]:
    """Read a JSON Lines file of objects."""
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
