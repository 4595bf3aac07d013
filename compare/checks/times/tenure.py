"""Since when somebody holds a post: can the years that two articles give both be?"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from claims.model import Claim, DateFact, DateRelation, Granularity, Measure, QuantityFact
from claims.tenures import Tenure, tenure_for, tenure_of_year, tenure_since
from compare.checks.times.holders import holder_before, names_holder, own_words
from compare.checks.times.posts import SEATS, one_post
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story
from compare.values import describe_date

_FINE = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR})
_NAMED = frozenset({DateRelation.ON, DateRelation.SINCE})
_PAST_YEARS = re.compile(r"the (?:past|last) (?:[a-z-]+|\d+) years$", re.I)
_YEARS = re.compile(r"\byears?\b|\bdecades?\b", re.I)
_YEAR = 365.2425 * 86400
# "For five years" is said of four and a half; from ten on such figures are round.
_SLACK, _ROUND_SLACK, _ROUND = 1, 2, 10
_LONGEST = 60
_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """When somebody's time in a post began, by one claim: a first and a last year."""

    claim: Claim
    holder: str
    tenure: Tenure
    first: int
    last: int
    start: int
    end: int
    shown: str
    counted: bool


def check_tenure(story: Story) -> tuple[Outcome, ...]:
    """Compare since when one person holds one post, of one article with another's."""
    begun = [found for claim in story.claims for found in _read(claim, story)]
    return tuple(
        _outcome(a, b, story)
        for a, b in combinations(begun, 2)
        if a.claim.article != b.claim.article
        and a.holder == b.holder
        and one_post(a.tenure, b.tenure)
        and _apart(a, b)
        and not _several(a, b, begun)
        and not (_told_there(a, b, story) or _told_there(b, a, story))
    )


def _read(claim: Claim, story: Story) -> Iterator[_Begun]:
    for fact in claim.facts:
        if not isinstance(fact, DateFact | QuantityFact):
            continue
        before, after = own_words(claim, fact)
        if isinstance(fact, DateFact):
            read = _dated(fact, before, after)
        else:
            read = _counted(fact, before, after, story.article[claim.article].published)
        if read is None:
            continue
        tenure, first, last, shown = read
        holder = holder_before(tenure.holder, after, claim, story)
        if holder is not None:
            yield _Begun(
                claim=claim,
                holder=holder,
                tenure=tenure,
                first=first,
                last=last,
                start=fact.start,
                end=fact.end,
                shown=shown,
                counted=not isinstance(fact, DateFact) or fact.basis != "absolute",
            )


def _dated(fact: DateFact, before: str, after: str) -> tuple[Tenure, int, int, str] | None:
    """Read the year in which a post was taken up, with a year of slack where it is counted."""
    if fact.earliest is None or fact.latest is None or fact.approximate:
        return None
    if _PAST_YEARS.match(fact.text):
        tenure, last = tenure_for(before, ""), fact.earliest
    elif fact.granularity in _FINE and fact.relation in _NAMED:
        tenure, last = tenure_since(before, after), fact.latest - timedelta(seconds=1)
    else:
        return None
    slack = 0 if fact.basis == "absolute" else _SLACK
    shown = fact.text if slack else describe_date(fact)
    return (
        None if tenure is None else (tenure, fact.earliest.year - slack, last.year + slack, shown)
    )


def _counted(
    fact: QuantityFact, before: str, after: str, published: date | None
) -> tuple[Tenure, int, int, str] | None:
    """Read "for five years" and "in his fourth year", counted back from the article's day."""
    if published is None or fact.approximate:
        return None
    if fact.measure is Measure.ORDINAL:
        tenure, least, most = tenure_of_year(before, after), fact.low - 1, fact.low
        shown = f"{fact.text} year"
    elif fact.measure is Measure.DURATION and _YEARS.search(fact.text):
        tenure, least = tenure_for(before, after), fact.low / _YEAR
        most = least + 1 if math.isinf(fact.high) else fact.high / _YEAR
        shown = fact.text
    else:
        return None
    slack = _ROUND_SLACK if most >= _ROUND else _SLACK
    if tenure is None or not 0 < least <= most <= _LONGEST:
        return None
    first = published.year - math.ceil(most) - slack
    return tenure, first, published.year - math.floor(least) + slack, shown


def _apart(a: _Begun, b: _Begun) -> bool:
    """Tell whether two years differ by more than who is elected and waits for his post."""
    gap = max(a.first, b.first) - min(a.last, b.last)
    return gap > (0 if a.counted or b.counted or a.tenure.phase == b.tenure.phase else 1)


def _several(a: _Begun, b: _Begun, begun: list[_Begun]) -> bool:
    """Tell whether somebody has several posts, so that a bare "took office" may be of any."""
    if all(x.tenure.post or x.tenure.led for x in (a, b)):
        return False
    posts = [x.tenure for x in begun if x.holder == a.holder and x.tenure.post not in SEATS]
    return any(not one_post(one, other) for one, other in combinations(posts, 2))


def _told_there(here: _Begun, there: _Begun, story: Story) -> bool:
    """Tell whether the other article gives the same year of the person, for whatever it may be."""
    return any(
        isinstance(fact, DateFact)
        and fact.earliest is not None
        and here.first <= fact.earliest.year <= here.last
        and fact.granularity in _FINE
        and names_holder(claim, here.holder, story)
        for claim in story.claims_of(there.claim.article)
        for fact in claim.facts
    )


def _outcome(a: _Begun, b: _Begun, story: Story) -> Outcome:
    name = next(entity.name for entity in story.entities.all if entity.id == a.holder)
    reason = f"{FIRST}: {a.shown}. {SECOND}: {b.shown}. Both say since when {name} holds the post."
    return Outcome(
        check="tenure",
        kind=Kind.DATE,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic=f"In the post since: {name}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.shown),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.shown),
    )
