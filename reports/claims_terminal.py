"""Claims -> the table that a terminal shows: each article, its claims, their facts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console

from claims.model import Anchor, Article, Claim, Fact
from reports.extraction import Extraction
from reports.fact_words import say_anchor, say_claim, say_fact
from reports.facts import FactType, fact_type
from reports.lines import NARROWEST, Line, cut, plain, print_lines, wrapped
from reports.words import count, format_date, join, one_line

# lines of one stretch that was not read beyond these are cut
DROPPED = 3
# the widest name of a type of fact
_TYPE = max(len(each) for each in FactType)
# what a claim's two lines begin with
_SAID, _ABOUT = "  said   ", "  about  "
_FACT = "    "
# lines of one value beyond these are cut; only utterances are so long
_VALUE = 4


def render_claims(extraction: Extraction, *, width: int = 80, dropped: bool = False) -> str:
    """Write the table as plain text, no line wider than `width` cells (at least 20)."""
    return plain(_lines(extraction, max(width, NARROWEST), dropped=dropped))


def print_claims(extraction: Extraction, console: Console, *, dropped: bool, notices: bool) -> None:
    """Print the table to a console, in colour where the console has it."""
    width = max(console.width, NARROWEST)
    print_lines(_lines(extraction, width, dropped=dropped, notices=notices), console)


def _lines(
    extraction: Extraction, width: int, *, dropped: bool, notices: bool = True
) -> Iterator[Line]:
    told: dict[str, list[Claim]] = {article.id: [] for article in extraction.articles}
    for claim in extraction.claims:
        told[claim.article].append(claim)
    for place, article in enumerate(extraction.articles):
        if place:
            yield ()
        claims = told[article.id]
        yield from _head(article, claims, extraction.types, width)
        room = _room(claims, width)
        for claim in claims:
            yield ()
            yield from _claim(claim, width, room)
        if dropped and article.dropped:
            yield ()
            yield from _dropped(article, width)
    if notices and extraction.notices:
        yield ()
        for notice in extraction.notices:
            yield from wrapped(f"Note: {notice}", width, "")


def _head(
    article: Article, claims: Sequence[Claim], types: Sequence[FactType], width: int
) -> Iterator[Line]:
    day = format_date(article.published) if article.published else "no date"
    title = cut(f"{article.outlet}, {day}", width)
    yield ((title, "bold"),)
    yield (("=" * cell_len(title), "bold"),)
    if article.published is None:
        yield from wrapped("without a date of publication relative dates stay open", width, "")
    which = f" with {join(types, 'or')} facts" if types else ""
    facts = count(sum(len(claim.facts) for claim in claims), "fact")
    parts = [article.file, f"{count(len(claims), 'claim')}{which}, {facts}", _unread(article)]
    yield from wrapped("; ".join(part for part in parts if part), width, "dim")


def _unread(article: Article) -> str:
    """Count what was not read by its reasons."""
    reasons = Counter(dropped.reason for dropped in article.dropped)
    kinds = [f"{reason} ({number})" if number > 1 else reason for reason, number in reasons.items()]
    return f"not read: {join(kinds)}" if kinds else "all of it was read"


def _room(claims: Sequence[Claim], width: int) -> int:
    """Return the width of the column of words: what the longest needs, at most a third."""
    longest = max(
        (cell_len(one_line(fact.text)) for each in claims for fact in each.facts), default=0
    )
    return max(min(longest, (width - len(_FACT) - _TYPE - 1) // 3), 1)


def _claim(claim: Claim, width: int, room: int) -> Iterator[Line]:
    yield from wrapped(claim.text, width, "bold")
    yield from _labelled(_SAID, say_claim(claim), width, "magenta")
    for anchor, facts in _by_anchor(claim).items():
        if facts or anchor != Anchor():
            yield from _labelled(_ABOUT, say_anchor(anchor), width, "dim")
        for fact in facts:
            yield from _fact(fact, width, room)


def _labelled(
    label: str, text: str, width: int, look: str, *, limit: int | None = None
) -> Iterator[Line]:
    """Yield a text behind a label, its further lines below its first."""
    lines = wrapped(text, width, look, indent=" " * len(label), limit=limit)
    for place, line in enumerate(lines):
        yield line if place else ((label, look), *line[1:])


def _by_anchor(claim: Claim) -> Mapping[Anchor, Sequence[Fact]]:
    """Put facts that share an anchor together, the claim's own first."""
    groups: dict[Anchor, list[Fact]] = {claim.anchor: []}
    for fact in sorted(claim.facts, key=lambda fact: (fact.start, fact.end)):
        groups.setdefault(fact.anchor or Anchor(), []).append(fact)
    return groups


def _fact(fact: Fact, width: int, room: int) -> Iterator[Line]:
    words = cut(fact.text, room)
    name = f"{_FACT}{fact_type(fact).value:<{_TYPE}} "
    before = len(name) + room + 2
    gap = " " * (before - len(name) - cell_len(words))
    lines = list(
        wrapped(say_fact(fact), max(width, before + 1), "", indent=" " * before, limit=_VALUE)
    )
    yield ((name, "cyan"), (words, ""), (gap, ""), *lines[0][1:])
    yield from lines[1:]


def _dropped(article: Article, width: int) -> Iterator[Line]:
    yield from wrapped(f"Not read of {article.file or article.outlet}:", width, "bold")
    column = max(len(dropped.reason) for dropped in article.dropped)
    for dropped in article.dropped:
        label = f"  {dropped.reason:<{column}}  "
        words = article.text[dropped.start : dropped.end]
        yield from _labelled(label, words, width, "yellow", limit=DROPPED)
