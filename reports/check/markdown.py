"""CheckResult -> the Markdown summary of a job, nothing in it markup but what stands here."""

import re
from collections.abc import Iterator, Sequence

from reports.check.model import CheckFinding, CheckResult, Correction, NewFinding, WordChange
from reports.check.places import name_of, path_of, place_of
from reports.check.told import (
    below,
    decided,
    headline,
    remarks,
    remembered,
    scope,
    title_of,
    versus,
)
from reports.lines import cut
from reports.words import join, one_line

# GitHub takes no more of one step: 1 MiB, with room for the line that counts the rest
LIMIT = 1_048_576 - 1024

# what Markdown, HTML and GitHub's own marks are made of
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~@&$^!]")
# what becomes a link by itself, or a list at the head of a line
_LINKS = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.|^[-+=]|^\d(?=\d*[.)])", re.IGNORECASE)


def render_summary(result: CheckResult, *, limit: int = LIMIT) -> str:
    """Write the summary, in UTF-8 no longer than `limit` bytes; what is left out is counted."""
    blocks = list(_blocks(result))
    sizes = [len(block.encode(errors="replace")) for block, _ in blocks]
    if sum(sizes) <= limit:
        return "".join(block for block, _ in blocks)
    kept: list[str] = []
    used = left = 0
    for (block, counted), size in zip(blocks, sizes, strict=True):
        if left == 0 and used + size <= limit:
            kept.append(block)
            used += size
        else:
            left += counted
    return "".join((*kept, f"\n… and {left:,} more\n"))


def escaped(text: str) -> str:
    """Make a text one line of plain words: nothing in it is markup, a link or a mention."""
    line = _MARKS.sub(lambda found: f"&#{ord(found[0])};", one_line(text))
    return _LINKS.sub(lambda found: f"&#{ord(found[0])};", line)


def _blocks(result: CheckResult) -> Iterator[tuple[str, int]]:
    """Yield the parts that stay whole, most urgent first, each with how many entries it counts."""
    yield f"## Rashomon\n\n**{escaped(headline(result))}**\n\n{escaped(scope(result))}\n", 0
    yield from _list(
        "Not read",
        [
            f"- {escaped(name_of(result.folder, failure.file))}: {escaped(failure.reason)}\n"
            for failure in result.failures
        ],
    )
    yield from _list("New", [_finding(result, new) for new in result.failing])
    yield from _list("New below the threshold", [_short(new) for new in below(result)])
    yield from _list("Corrected", [_correction(result, one) for one in result.corrections])
    yield from _list(
        "Resolved", [_resolved(result, one.finding, one.by) for one in result.resolved]
    )
    for title, entries in (
        ("Expired decisions", result.expired),
        ("No longer found, still in the baseline", result.stale),
    ):
        rows = [
            f"- {escaped(remembered(entry))}: {escaped(decided(entry.decision))}\n"
            for entry in entries
        ]
        yield from _list(title, rows)
    yield from _list("Notes", [f"- {escaped(notice)}\n" for notice in result.notices])


def _list(title: str, rows: Sequence[str]) -> Iterator[tuple[str, int]]:
    for number, row in enumerate(rows):
        head = f"\n### {title} ({len(rows):,})\n\n" if number == 0 else ""
        yield head + row, 1


def _finding(result: CheckResult, new: NewFinding) -> str:
    finding = new.finding
    story = f" — {escaped(finding.story)}" if len(result.stories) > 1 else ""
    lines = [f"- **{escaped(title_of(finding))}**{story}"]
    lines += [
        f"  - {escaped(side.outlet)}: **{escaped(cut(side.value, 300))}**"
        f" ({escaped(place_of(result, side))})"
        for side in finding.sides
    ]
    lines += [f"  - {escaped(remark)}" for remark in remarks(finding, new.why)]
    lines.append(f"  - id {escaped(finding.id)}")
    return "\n".join(lines) + "\n"


def _short(new: NewFinding) -> str:
    why = f"; {escaped(new.why)}" if new.why else ""
    return f"- {escaped(title_of(new.finding))} ({escaped(versus(new.finding))}{why})\n"


def _resolved(result: CheckResult, finding: CheckFinding, by: Sequence[str]) -> str:
    files = join(tuple(dict.fromkeys(path_of(result.folder, file) for file in by)))
    ended = f", by {escaped(files)}" if files else ""
    return f"- {escaped(title_of(finding))} ({escaped(versus(finding))}){ended}\n"


def _correction(result: CheckResult, one: Correction) -> str:
    lines = [f"- {escaped(path_of(result.folder, one.file))} ({escaped(one.outlet)})"]
    lines += [f"  - {_change(change)}" for change in one.changes]
    if one.resolves:
        lines.append(f"  - resolves {escaped(join(one.resolves))}")
    if one.leaves:
        lines.append(f"  - no longer a side of {escaped(join(one.leaves))}")
    lines += [
        f"  - **{escaped(carried.value)}** still stands in {escaped(join(carried.outlets))}"
        f" ({escaped(join([path_of(result.folder, file) for file in carried.files]))})"
        for carried in one.carried
    ]
    return "\n".join(lines) + "\n"


def _change(change: WordChange) -> str:
    parts = [
        escaped(change.lead),
        f"<del>−{escaped(change.before)}</del>" if change.before else "",
        f"<ins>+{escaped(change.after)}</ins>" if change.after else "",
        escaped(change.tail),
    ]
    return " ".join(part for part in parts if part)
