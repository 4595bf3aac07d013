"""Measurements as a table, as lists of errors and as JSON."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.measurement import Measurement

# name, data set, split and measure; then figure, goal, published, rows and seconds
TEXTS = (16, 12, 7, 12)
FIGURES = (6, 6, 6, 5, 6)
# what a line of the table is wide without the notes that a wide terminal shows beside it
NARROW = sum(TEXTS) + sum(FIGURES) + 3
LEAST_NOTE = 30


def header(width: int) -> str:
    """Return the line above the rows."""
    texts = ("row", "data set", "split", "measure")
    note = "  detail" if _noted(width) else ""
    return _line(texts, ("ours", "goal", "publ.", "rows", "s")) + note


def row(one: Measurement, width: int) -> str:
    """Return a measurement's line; one not taken says why."""
    texts = (one.name, one.dataset, one.split, one.measure)
    if one.missing:
        return f"{_texts(texts)}  not measured: {one.missing}"
    figures = (
        figure(one, one.figure),
        figure(one, one.target),
        figure(one, one.published),
        str(one.rows),
        f"{one.seconds:.1f}",
    )
    note = f"  {one.note}" if _noted(width) else ""
    return (_line(texts, figures) + note)[:width] if note else _line(texts, figures)


def figure(one: Measurement, value: float | None) -> str:
    """Write a figure of a measurement."""
    if value is None:
        return "-"
    return f"{value:.2f}" if one.timed else f"{value:.3f}"


def summary(taken: Sequence[Measurement], width: int) -> Iterator[str]:
    """Yield which goals were reached and whose the published figures are."""
    aimed = [one for one in taken if one.reached is not None]
    short = [one.name for one in aimed if not one.reached]
    if aimed:
        reached = f"{len(aimed) - len(short)} of {len(aimed)} goals reached"
        text = f"{reached}; short: {', '.join(short)}" if short else reached
        yield from textwrap.wrap(text, width, break_on_hyphens=False)
    if fitted := [one.name for one in taken if one.fitted and one.figure is not None]:
        text = f"weights were fitted on some of these rows, so too good: {', '.join(fitted)}"
        yield from textwrap.wrap(text, width, break_on_hyphens=False)
    published = [one for one in taken if one.published is not None]
    if published:
        yield "Published figures, for scale:"
    for one in published:
        text = f"{one.name}: {figure(one, one.published)} {one.source}"
        yield from textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="    ")


def errors(one: Measurement, most: int, width: int) -> Iterator[str]:
    """Yield a measurement's worst errors, the worst first, each with its text."""
    worst = sorted(one.errors, key=lambda error: -error.weight)[:most]
    if not worst:
        return
    what = "parts" if one.timed else "errors"
    yield ""
    yield f"{one.name}: {len(worst)} of {len(one.errors)} {what}"
    if one.note:
        yield from _wrapped(one.note, width, "  ")
    for error in worst:
        wanted = f"wanted {error.wanted}, found {error.found}" if error.wanted else error.found
        line = ": ".join(part for part in (error.place, wanted) if part)
        yield from _wrapped(f"- {line}", width, "  ")
        yield from _wrapped(error.text, width, "    ")


def as_json(taken: Sequence[Measurement]) -> str:
    """Write the figures, which the same data and program always give, and the times apart."""
    document = {
        "format": "rashomon-quality/1",
        "measurements": [_figures(one) for one in taken],
        "times": {one.name: _times(one) for one in taken if not one.missing},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _figures(one: Measurement) -> dict[str, Any]:
    """Give what is the same in every run."""
    return {
        "name": one.name,
        "dataset": one.dataset,
        "split": one.split,
        "measure": one.measure,
        "figure": None if one.figure is None or one.timed else round(one.figure, 6),
        "target": one.target,
        "published": one.published,
        "source": one.source or None,
        "fitted": one.fitted,
        "rows": one.rows,
        "note": one.note or None,
        "missing": one.missing or None,
    }


def _times(one: Measurement) -> dict[str, float]:
    times = {"seconds": round(one.seconds, 3)}
    if one.timed and one.figure is not None:
        times["figure"] = round(one.figure, 4)
    return times


def _noted(width: int) -> bool:
    return width >= NARROW + 2 + LEAST_NOTE


def _texts(texts: Sequence[str]) -> str:
    padded = (text.ljust(size) for text, size in zip(texts, TEXTS, strict=True))
    return " ".join(padded).rstrip()


def _line(texts: Sequence[str], figures: Sequence[str]) -> str:
    left = _texts(texts).ljust(sum(TEXTS) + 3)
    return left + "".join(value.rjust(size) for value, size in zip(figures, FIGURES, strict=True))


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    flat = " ".join(text.split())
    return textwrap.wrap(
        flat, max(width, 40), initial_indent=indent, subsequent_indent=f"{indent}  "
    )
