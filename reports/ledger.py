"""The ledger as a report shows it: each changing figure or date, value by value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from claims.model import Article
from compare.model import Comparison, LedgerEntry, LedgerLine
from reports.words import MONTHS, anchor, format_date, join


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPlace:
    """Where a value stands: whose article, and its place in the list of articles."""

    outlet: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A value with when it held, whom the outlets cite for it and what is to be said of it.

    `day` is the same time in a few letters.
    """

    value: str
    when: str
    day: str
    told: bool
    source: str
    places: tuple[LedgerPlace, ...]
    disputed: bool
    carried: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """One figure or date that changed; `still` says who carries an old value at the end."""

    anchor: str
    label: str
    scope: str
    newest: str | None
    rows: tuple[LedgerRow, ...]
    still: str


def ledger_views(comparison: Comparison, articles: Mapping[str, Article]) -> tuple[LedgerView, ...]:
    """Arrange the ledger of a comparison for reading."""
    return tuple(_view(line, articles) for line in comparison.ledger)


def _view(line: LedgerLine, articles: Mapping[str, Article]) -> LedgerView:
    return LedgerView(
        anchor=anchor("l", line.id),
        label=line.label,
        scope=line.scope,
        newest=line.newest,
        rows=tuple(_row(entry, articles) for entry in line.entries),
        still=_still(line, articles),
    )


def _row(entry: LedgerEntry, articles: Mapping[str, Article]) -> LedgerRow:
    return LedgerRow(
        value=entry.value,
        when=_when(entry.as_of, precise=entry.precise),
        day=f"{entry.as_of.day} {MONTHS[entry.as_of.month - 1][:3]}" if entry.as_of else "?",
        told=entry.told,
        source=entry.source or "",
        places=tuple(
            LedgerPlace(
                outlet=articles[side.claim.article].outlet, anchor=anchor("a", side.claim.article)
            )
            for side in entry.sides
        ),
        disputed=entry.disputed,
        carried=entry.carried,
    )


def _when(moment: datetime | None, *, precise: bool) -> str:
    if moment is None:
        return "time not known"
    day = format_date(moment.date())
    return f"{day}, {moment:%H:%M}" if precise else day


def _still(line: LedgerLine, articles: Mapping[str, Article]) -> str:
    """Say which outlets' last articles give an old value: "Coastline still gives 12"."""
    told = [
        f"{articles[side.claim.article].outlet} still gives {entry.value}"
        for entry in line.entries
        if entry.carried
        for side in entry.sides
    ]
    return join(list(dict.fromkeys(told)))
