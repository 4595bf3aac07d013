"""What every format of a check tells of a finding, in plain words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.model import Status
from reports.check.model import (
    CheckFinding,
    CheckResult,
    CheckSide,
    Decision,
    KnownFinding,
    NewFinding,
)
from reports.check.places import folder_of
from reports.lines import cut
from reports.words import INSIDE, count, format_date, join, one_line

# characters of one value in a message
VALUE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of a finding and the sides that give it."""

    text: str
    sides: tuple[CheckSide, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who gives it, each once."""
        return tuple(dict.fromkeys(one_line(side.outlet) for side in self.sides))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A finding that stands in this run: new with what is said of that, known, or decided."""

    finding: CheckFinding
    new: NewFinding | None = None
    decision: Decision | None = None

    @property
    def fails(self) -> bool:
        """Whether it fails the check."""
        return self.new is not None and self.new.fails

    @property
    def state(self) -> str:
        """Name what is known of it: "new", "known" or "decided"."""
        return "new" if self.new else "decided" if self.decision else "known"


def standing(result: CheckResult) -> tuple[Standing, ...]:
    """List the findings of this run: what fails, what else is new, then the others by story."""
    decisions = {_key(one.finding): one.decision for one in result.covered}
    new = [Standing(finding=one.finding, new=one) for one in (*result.failing, *below(result))]
    told = {_key(one.finding) for one in new}
    others = [
        Standing(finding=finding, decision=decisions.get(_key(finding)))
        for story in result.stories
        for finding in story.findings
        if _key(finding) not in told
    ]
    return (*new, *others)


def below(result: CheckResult) -> tuple[NewFinding, ...]:
    """Return the new findings that do not fail the check."""
    return tuple(new for new in result.new if not new.fails)


def values_of(finding: CheckFinding) -> tuple[Value, ...]:
    """Put the sides that give one value together, in the order of the first of each."""
    groups: dict[str, list[CheckSide]] = {}
    for side in finding.sides:
        groups.setdefault(one_line(side.value).casefold(), []).append(side)
    return tuple(
        Value(text=one_line(sides[0].value), sides=tuple(sides)) for sides in groups.values()
    )


def title_of(finding: CheckFinding) -> str:
    """Name a finding in a few words: what came of comparing, and what it is about."""
    return f"{finding.status.value}: {cut(finding.label, VALUE)}"


def short(value: str) -> str:
    """Cut a value to what a message holds, without the marks that a quotation ends in."""
    return cut(one_line(value).rstrip(" ,;:"), VALUE)


def versus(finding: CheckFinding) -> str:
    """Say who gives which value: "Harbour Ledger: 14; Coastline and Tidewire: 19"."""
    return "; ".join(f"{join(value.outlets)}: {short(value.text)}" for value in values_of(finding))


def remarks(finding: CheckFinding, why: str = "") -> Iterator[str]:
    """Say in sentences why it differs, who disagrees with whom, and what is new about it."""
    for text in (finding.explanation, finding.attribution):
        if text:
            yield sentence(text)
    if finding.inside:
        yield sentence(INSIDE[finding.inside])
    if why:
        yield f"New: {one_line(why).rstrip('.')}."


def sentence(text: str) -> str:
    """Make words a sentence: a capital at its head, a full stop at its end."""
    line = one_line(text)
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "!", "?", "”", '"')) else ".")


def headline(result: CheckResult) -> str:
    """Say in a line what is new, and whether something was not measured."""
    if result.failing:
        others = f", {len(below(result)):,} more below the threshold" if below(result) else ""
        found = f"{_new(result.failing)}{others}"
    elif result.new:
        found = f"No new conflicts that fail; {len(result.new):,} new below the threshold"
    else:
        found = "No new conflicts"
    lost = f"; {count(len(result.failures), 'file')} not read" if result.failures else ""
    return f"{found}{lost}"


def whole(result: CheckResult) -> str:
    """Say in a line what came of the check, and of how much."""
    articles = count(result.articles, "article")
    stories = count(len(result.stories), "story", "stories")
    return (
        f"{headline(result)}: {articles}, {stories};"
        f" {result.known:,} known, {result.decided:,} decided"
    )


def scope(result: CheckResult) -> str:
    """Say what was checked against what, and what fails it."""
    articles = count(result.articles, "article")
    outlets, stories = (
        count(result.outlets, "outlet"),
        count(len(result.stories), "story", "stories"),
    )
    parts = [f"{one_line(folder_of(result.folder))}: {articles} from {outlets}, {stories}"]
    if result.arrived:
        parts.append(f"{count(len(result.arrived), 'article')} arrived")
    if result.against:
        parts.append(f"held against {one_line(result.against)}")
    if result.threshold:
        parts.append(f"fails at {one_line(result.threshold)}")
    return "; ".join(parts)


def decided(decision: Decision) -> str:
    """Say who decided what about a finding, and until when."""
    until = f", until {format_date(decision.until)}" if decision.until else ""
    by = f" ({one_line(decision.by)}{until})" if decision.by else until
    return f"{one_line(decision.reason)}{by}"


def remembered(entry: KnownFinding) -> str:
    """Name an entry of a baseline: what it is about and what each outlet said."""
    about = f"{entry.status.value}: {one_line(entry.about)}"
    return f"{about} ({'; '.join(map(one_line, entry.sides))})" if entry.sides else about


def _new(failing: Sequence[NewFinding]) -> str:
    conflicts = sum(1 for new in failing if new.finding.status is Status.CONFLICT)
    parts = [count(conflicts, "new conflict")] if conflicts else []
    rest = len(failing) - conflicts
    if rest:
        parts.append(count(rest, "other new finding" if conflicts else "new finding"))
    return join(parts)


def _key(finding: CheckFinding) -> tuple[str, str, str]:
    return finding.story, finding.fingerprint, finding.id
