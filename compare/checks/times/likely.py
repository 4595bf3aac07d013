"""Two dates that the rules leave alone, but that probably date one event."""

import re
from collections.abc import Iterator
from functools import partial

from claims.model import DateFact
from compare.checks.times.dates import channels_apart, check_dates, topic_of
from compare.checks.which_quake import quakes_apart
from compare.model import Kind, Status
from compare.one_value.date_signs import rule_signs, told_signs
from compare.one_value.dates import DateRows
from compare.one_value.probable import probable
from compare.one_value.weights import ONE_DATE
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import describe_date

# "Set for 12 March but delayed": what was to be on that day was not.
_PUT_OFF = re.compile(
    r"\b(?:delayed|postponed|rescheduled|put off|pushed back|brought forward|called off)\b"
)
# What alone keeps two dates apart.
_APART = (
    "daily", "of a count", "known there", "occasions apart", "both fresh", "objects apart",
    "same lag", "things far apart",
)  # fmt: skip


def check_likely_dates(story: Story) -> Iterator[Outcome]:
    """Find pairs of dates that are probably in conflict, of which the rules say nothing.

    What the rules say of a pair stands; one that was put off, or is of two channels, is told with
    that. That one sounds like a plan or like a namesake's is no reason here: of fourteen pairs as
    probable as these, eleven were conflicts all the same.
    """
    rows = DateRows(story)
    signs = partial(told_signs, rows), partial(rule_signs, rows)
    pairs = probable(rows, rows.pairs(), signs, ONE_DATE, _APART)
    for one, other, probability in pairs:
        a, b = rows.told[one], rows.told[other]
        if check_dates(a, b, story) is None and not quakes_apart(a, b, story):
            yield _outcome(a, b, probability)


def _outcome(a: Statement[DateFact], b: Statement[DateFact], probability: float) -> Outcome:
    reason = channels_apart(a, b) or put_off(a, b)
    status = Status.CONFLICT if reason is None else Status.SCOPE
    if reason is None:
        reason = (
            f"{FIRST}: {describe_date(a.fact)}. {SECOND}: {describe_date(b.fact)}. "
            "Both probably date the same event."
        )
    return Outcome(
        check="date",
        kind=Kind.DATE,
        status=status,
        confidence=round(probability, 4),
        explanation=reason,
        topic=topic_of(a),
        a=side(a, describe_date(a.fact)),
        b=side(b, describe_date(b.fact)),
    )


def put_off(a: Statement[DateFact], b: Statement[DateFact]) -> str | None:
    """Say which of two dates is one on which something was to be, until it was put off."""
    late = [bool(_PUT_OFF.search(s.claim.text[s.fact.end - s.claim.start :])) for s in (a, b)]
    if late[0] == late[1]:
        return None
    one, other = (FIRST, SECOND) if late[0] else (SECOND, FIRST)
    return f"{one} says for when it was planned at first, {other} when it was."
