"""How a fact's value, its anchor and a claim's speaker are said in a line of a table."""

import math
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from claims.model import (
    Anchor,
    BlockKind,
    Bound,
    ChannelFact,
    Claim,
    DateFact,
    DateRelation,
    Fact,
    Granularity,
    Measure,
    NameFact,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
    Speaker,
    SpeakerKind,
)
from reports.words import OWN_WORDS, format_date, format_span, join

_BASES = {
    "absolute": "as written",
    "published": "counted from publication",
    "previous": "counted from the date before it",
    "event": "counted from an event",
}
_CLOCK = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY})
_LOWER = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
# Seconds of the units in which a length of time is said, of the mean Gregorian year and month.
_STRETCHES = {
    "year": 31_556_952,
    "month": 2_629_746,
    "week": 604_800,
    "day": 86_400,
    "hour": 3_600,
    "minute": 60,
}


def say_claim(claim: Claim) -> str:
    """Say who makes a claim and how firmly: "Tomas Brandl (person, “said”); reported"."""
    place = claim.sentence.position
    parts = [
        "" if place is BlockKind.PARAGRAPH else place.value,
        say_speaker(claim.speaker),
        claim.certainty.value,
        "negated" if claim.negated else "",
    ]
    return _listed(parts)


def say_speaker(speaker: Speaker) -> str:
    """Say who speaks, of what kind, and the cue that tells so."""
    if speaker.kind is SpeakerKind.OUTLET:
        return OWN_WORDS
    name = speaker.name or "a speaker who is not named"
    kind = "not named" if speaker.kind is SpeakerKind.UNNAMED else speaker.kind.value
    cue = f"“{speaker.cue}”" if speaker.cue else ""
    return f"{name} ({_listed([kind if speaker.name else '', cue], ', ')})".removesuffix(" ()")


def say_anchor(anchor: Anchor) -> str:
    """Say what a value is about: "meet (contact); subject they; place vienna; planned"."""
    parts = [
        _with(anchor.predicate, anchor.events),
        *(
            f"{role} {', '.join(words)}"
            for role, words in (
                ("subject", anchor.subjects),
                ("object", anchor.objects),
                ("place", anchor.places),
            )
            if any(words)
        ),
        "negated" if anchor.negated else "",
        "planned" if anchor.planned else "",
    ]
    return _listed(parts) or "unknown"


def say_fact(fact: Fact) -> str:
    """Say the value that a fact has for the comparison."""
    match fact:
        case DateFact():
            return _date(fact)
        case QuantityFact():
            return _quantity(fact)
        case NameFact():
            return _listed([fact.full, fact.kind.value])
        case QuoteFact():
            whole = f"in full: {fact.quote}" if fact.quote.strip() != fact.text.strip() else ""
            speaker = say_speaker(fact.speaker) if fact.speaker else "nobody is named"
            return _listed([speaker, whole])
        case ChannelFact():
            return fact.channel.value
        case OccurrenceFact():
            return _occurrence(fact)
        case _:
            assert_never(fact)


def _date(fact: DateFact) -> str:
    relation = "" if fact.relation is DateRelation.ON else f"{fact.relation.value}: "
    about = "about " if fact.approximate else ""
    if fact.earliest is None or fact.latest is None:
        value, basis = "open", _BASES["event"] if fact.basis == "event" else ""
    else:
        value = _interval(fact.earliest, fact.latest, fact.granularity)
        basis = _BASES.get(fact.basis, fact.basis)
    parts = [
        f"{relation}{about}{value}",
        fact.zone or "",
        fact.granularity.value,
        basis,
        f"TIMEX={fact.timex}" if fact.timex else "",
    ]
    return _listed(parts)


def _interval(earliest: datetime, latest: datetime, granularity: Granularity) -> str:
    """Write an interval, its last day included: "1 to 30 June 2025"; clock times to their end."""
    last = latest - timedelta(seconds=1)
    if granularity not in _CLOCK:
        return format_span(earliest.date(), last.date())
    if latest - earliest <= timedelta(minutes=1):
        return f"{earliest:%H:%M}, {format_date(earliest.date())}"
    if earliest.date() == last.date():
        return f"{earliest:%H:%M} to {latest:%H:%M}, {format_date(earliest.date())}"
    return (
        f"{earliest:%H:%M}, {format_date(earliest.date())} "
        f"to {latest:%H:%M}, {format_date(latest.date())}"
    )


def _quantity(fact: QuantityFact) -> str:
    fact = _in_plain_time(fact)
    counted = "" if fact.counted == fact.measure.value else fact.counted
    of = _with(counted, fact.qualifiers)
    if fact.measure is Measure.COUNT:
        head = _listed([_figures(fact), of], " ")
        parts = [head, fact.measure.value]
    else:
        parts = [_listed([_figures(fact), fact.unit], " "), fact.measure.value, of and f"of {of}"]
    return _listed([*parts, f"whose: {fact.owner}" if fact.owner else ""])


def _in_plain_time(fact: QuantityFact) -> QuantityFact:
    """Return a length of time in the longest unit that makes it a whole number, or as it is."""
    if fact.measure is not Measure.DURATION or fact.unit != "second":
        return fact
    ends = [abs(end) for end in (fact.low, fact.high) if math.isfinite(end)]
    for unit, seconds in _STRETCHES.items():
        shares = [end / seconds for end in ends]
        if shares and min(shares) >= 1 and all(abs(x - round(x)) < 1e-4 for x in shares):
            return replace(fact, low=fact.low / seconds, high=fact.high / seconds, unit=unit)
    return fact


def _figures(fact: QuantityFact) -> str:
    """Write the interval of a figure: "12", "about 12", "at least 12", "12 to 15"."""
    about = "about " if fact.approximate else ""
    one_sided = math.isinf(fact.low) or math.isinf(fact.high)
    if one_sided and fact.bound in _LOWER:
        return f"{fact.bound.value} {about}{_number(fact.low)}"
    if one_sided and fact.bound in _UPPER:
        return f"{fact.bound.value} {about}{_number(fact.high)}"
    bound = "" if fact.bound in {Bound.EXACT, Bound.BETWEEN} else f"{fact.bound.value}, "
    if fact.low == fact.high:
        return f"{bound}{about}{_number(fact.low)}"
    return f"{bound}{about}{_number(fact.low)} to {_number(fact.high)}"


def _number(value: float) -> str:
    if math.isinf(value):
        return "any"
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def _occurrence(fact: OccurrenceFact) -> str:
    parts = [
        f"last: {_with(fact.predicate, fact.events)}",
        f"who: {join(fact.participants)}" if fact.participants else "",
        fact.channel.value if fact.channel else "any channel",
        _date(fact.date),
    ]
    return _listed(parts)


def _with(word: str, more: tuple[str, ...]) -> str:
    """Write a word with others behind it in brackets."""
    return _listed([word, f"({', '.join(more)})" if more else ""], " ")


def _listed(parts: list[str], between: str = "; ") -> str:
    return between.join(part for part in parts if part)
