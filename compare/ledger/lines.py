"""Findings -> the ledger: figures and dates that changed over the story, value by value."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations, groupby

from claims.model import DateFact, QuantityFact
from compare.groups import Node, node_of
from compare.ledger.entries import Entry, differ, entries_of, value_of
from compare.model import Finding, Group, Kind, LedgerEntry, LedgerLine, Side, Status
from compare.sources import source_of
from compare.story import Story

_KINDS = frozenset({Kind.QUANTITY, Kind.DATE})
_CHANGING = frozenset({Status.SUPERSEDED, Status.CONFLICT, Status.SPEAKERS})
_LINKING = _CHANGING | {Status.AGREEMENT, Status.ROUNDING}
# A sentence that tells of a change of a figure or a date.
_CHANGED = re.compile(
    r"\b(?:revis\w+|correct(?:ed|s|ing|ion)|rais(?:e[sd]?|ing)|lower(?:ed|s|ing)|rose|risen|climb\w*"
    r"|updat\w+|postpon\w+|put off|put back|push\w* back|bring\w* forward|brought forward|delay\w*"
    r"|mov(?:ed|ing)|resched\w+|adjourn\w*|defer\w*|new date|instead of|no longer|cut from"
    r"|increas\w+|reduc\w+|upped|improv\w+)\b",
    re.IGNORECASE,
)


# Two values, each with its article.
_Pair = frozenset[tuple[str, str]]


def read_ledger(
    findings: Sequence[Finding], groups: Sequence[Group], story: Story
) -> tuple[LedgerLine, ...]:
    """Write a line for each figure and date with two values or more at different times."""
    labels = {group.id: group.label for group in groups}
    apart = _pairs_of(findings, frozenset({Status.SCOPE}))
    lines = [
        line
        for gathered in _gather(findings)
        if (line := _line(gathered, labels, apart, story)) is not None
    ]
    return tuple(sorted(lines, key=lambda line: (line.kind is Kind.DATE, line.label, line.id)))


def _pairs_of(findings: Sequence[Finding], statuses: frozenset[Status]) -> frozenset[_Pair]:
    """Return which values of which articles stand in one finding of some status."""
    return frozenset(
        frozenset(((one.claim.article, _plain(one)), (other.claim.article, _plain(other))))
        for finding in findings
        if finding.kind in _KINDS and finding.status in statuses
        for one, other in combinations(finding.sides, 2)
    )


def _plain(one: Side) -> str:
    return one.value.casefold()


def _pair(a: Entry, b: Entry) -> _Pair:
    return frozenset((e.article.id, _plain(e.side)) for e in (a, b))


def _gather(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Put the findings together that share a value, if one of them tells of a difference."""
    usable = [f for f in findings if f.kind in _KINDS and f.status in _LINKING]
    parent = list(range(len(usable)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    first: dict[tuple[Kind, Node], int] = {}
    for number, finding in enumerate(usable):
        for one in finding.sides:
            other = root(first.setdefault((finding.kind, node_of(one)), number))
            parent[max(other, root(number))] = min(other, root(number))
    gathered: dict[int, list[Finding]] = defaultdict(list)
    for number, finding in enumerate(usable):
        gathered[root(number)].append(finding)
    for _, some in sorted(gathered.items()):
        if any(finding.status in _CHANGING for finding in some):
            yield some


def _line(
    findings: Sequence[Finding],
    labels: dict[str, str],
    apart: frozenset[_Pair],
    story: Story,
) -> LedgerLine | None:
    lead = next(finding for finding in findings if finding.status in _CHANGING)
    entries = _without_parts(entries_of(findings, lead, story), findings, apart)
    disputes = _pairs_of(findings, frozenset({Status.CONFLICT, Status.SPEAKERS}))
    if len({value_of(entry.fact) for entry in entries}) < 2 or not _changed(entries, findings):
        return None
    newest = _newest(entries, disputes)
    carried = _carried(entries, newest) if newest is not None else frozenset[str]()
    made = tuple(_written(entries, carried, disputes, story))
    if len({entry.value for entry in made}) < 2:
        return None
    label = labels.get(lead.group, lead.kind.value)
    digest = hashlib.sha256("\x1f".join([label, *(e.value for e in made)]).encode())
    return LedgerLine(
        id=f"l{digest.hexdigest()[:10]}",
        kind=lead.kind,
        label=label,
        scope=_scope(entries),
        newest=_figures(entries)[value_of(newest.fact)] if newest is not None else None,
        entries=made,
    )


def _changed(entries: Sequence[Entry], findings: Sequence[Finding]) -> bool:
    """Tell whether a value changed: a later count, a change that is told, an outlet's second one.

    Two outlets that differ about what doesn't change are a conflict and no line of the ledger.
    """
    days = {entry.day for entry in entries}
    if len(days) < 2 or datetime.max in days:
        return False
    if not any(
        (differ(a.fact, b.fact) and a.day.date() != b.day.date()) or _later_that_day(a, b)
        for a in entries
        for b in entries
    ):
        return False
    dates = any(isinstance(entry.fact, DateFact) for entry in entries)
    told = any(_CHANGED.search(entry.side.claim.sentence.text) for entry in entries)
    if dates:
        ahead = all(_ahead(entry) for entry in entries)
        return ahead and (told or _own_change(entries))
    superseded = any(finding.status is Status.SUPERSEDED for finding in findings)
    return superseded or told or _own_change(entries)


def _later_that_day(a: Entry, b: Entry) -> bool:
    return differ(a.fact, b.fact) and a.when.precise and b.when.precise and a.day != b.day


def _ahead(entry: Entry) -> bool:
    """Tell whether a date was still to come when the article appeared."""
    fact, day = entry.fact, entry.article.published
    if not isinstance(fact, DateFact) or fact.latest is None or day is None:
        return False
    return fact.latest.date() > day


def _own_change(entries: Sequence[Entry]) -> bool:
    """Tell whether an outlet or a source gives one value first and another in a later article."""
    returning = _returns(entries)
    return any(
        differ(a.fact, b.fact)
        and a.published < b.published
        and (a.article.outlet == b.article.outlet or (_one_voice(a, b) and not returning))
        for a in entries
        for b in entries
    )


def _one_voice(a: Entry, b: Entry) -> bool:
    names = {entry.side.claim.speaker.name for entry in (a, b)}
    later = a.published.date() < b.published.date()
    return len(names) == 1 and None not in names and later


def _returns(entries: Sequence[Entry]) -> bool:
    """Tell whether a source's value comes back after another: outlets copied it differently."""
    keys = [value_of(entry.fact) for entry in entries]
    runs = [key for key, _ in groupby(keys)]
    return len(runs) > len(set(runs))


def _without_parts(
    entries: Sequence[Entry], findings: Sequence[Finding], apart: frozenset[_Pair]
) -> list[Entry]:
    """Leave out values found to be of a part or another place than more of the others."""
    joined = _pairs_of(findings, frozenset({Status.SUPERSEDED, Status.AGREEMENT}))
    linked = Counter(end for pair in joined for end in pair)
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda e: -linked[e.article.id, _plain(e.side)]):
        pairs = [_pair(entry, other) for other in kept]
        if sum(pair in apart for pair in pairs) <= sum(pair in joined for pair in pairs):
            kept.append(entry)
    return [entry for entry in entries if entry in kept]


def _newest(entries: Sequence[Entry], disputes: frozenset[_Pair]) -> Entry | None:
    """Return the value that was known last; None where two came up at one time and conflict.

    An old value told again is no new one.
    """
    first: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        first.setdefault(value_of(entry.fact), entry)
    newest = max(first.values(), key=lambda entry: (entry.day, entry.published))
    rivals = (e for e in first.values() if _disputed(e, newest, disputes))
    return None if any(rivals) else newest


def _disputed(a: Entry, b: Entry, disputes: frozenset[_Pair]) -> bool:
    """Tell whether two values conflict and are of one time."""
    return differ(a.fact, b.fact) and a.when.meets(b.when) and _pair(a, b) in disputes


def _carried(entries: Sequence[Entry], newest: Entry) -> frozenset[str]:
    """Return the articles that are an outlet's last and give an old value after the newest."""
    known = min(
        entry.published for entry in entries if value_of(entry.fact) == value_of(newest.fact)
    )
    return frozenset(
        entry.article.id
        for entry in _last_of_outlets(entries)
        if differ(entry.fact, newest.fact)
        and entry.published > known
        and not (entry.when.told and entry.day < newest.day)
    )


def _last_of_outlets(entries: Sequence[Entry]) -> list[Entry]:
    """Return the values in each outlet's last article that has one."""
    last: dict[str, datetime] = {}
    for entry in entries:
        outlet = entry.article.outlet
        last[outlet] = max(last.get(outlet, datetime.min), entry.published)
    return [entry for entry in entries if entry.published == last[entry.article.outlet]]


def _written(
    entries: Sequence[Entry],
    carried: frozenset[str],
    disputes: frozenset[_Pair],
    story: Story,
) -> Iterator[LedgerEntry]:
    """Write the entries, those of one value, time and source together."""
    together: dict[tuple[object, ...], LedgerEntry] = {}
    shown = _figures(entries)
    for entry in entries:
        source = source_of(entry.side.claim.speaker, story)
        disputed = any(_disputed(entry, other, disputes) for other in entries)
        made = LedgerEntry(
            value=shown[value_of(entry.fact)],
            as_of=entry.when.moment,
            precise=entry.when.precise,
            told=entry.when.told,
            source=source.name if source else None,
            disputed=disputed,
            carried=entry.article.id in carried,
            sides=(entry.side,),
        )
        key = (value_of(entry.fact), made.as_of, made.precise, made.source, made.carried)
        if key in together:
            known = together[key]
            articles = {one.claim.article for one in known.sides}
            if entry.article.id not in articles:
                together[key] = replace(known, sides=(*known.sides, entry.side))
        else:
            together[key] = made
    yield from together.values()


def _figures(entries: Sequence[Entry]) -> dict[tuple[object, ...], str]:
    """Write each value in one way: in digits where any article does."""
    shown: dict[tuple[object, ...], str] = {}
    for entry in entries:
        value, key = entry.side.value, value_of(entry.fact)
        if key not in shown or (value[:1].isdigit() and not shown[key][:1].isdigit()):
            shown[key] = value
    return shown


def _scope(entries: Sequence[Entry]) -> str:
    """Say whose the figure is, what narrows it and where: what most of the texts say."""
    words: Counter[str] = Counter()
    for entry in entries:
        anchor = entry.fact.anchor
        told = {place.title() for place in (anchor.places if anchor else ())}
        if isinstance(entry.fact, QuantityFact):
            told |= {entry.fact.owner.title()} if entry.fact.owner else set()
            told |= {word for word in entry.fact.qualifiers if not word.startswith("per ")}
        words.update(told)
    common = [word for word, many in words.most_common() if many * 2 >= len(entries)]
    return ", ".join(sorted(common)[:2])
