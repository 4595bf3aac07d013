"""Finding -> where the disagreement lies: in what happened, in one speaker's words, in sources."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from claims.model import DateFact, QuantityFact, QuoteFact, Speaker, SpeakerKind
from compare.model import Finding, Kind, Layer, Side, Status
from compare.sources import Sameness, Source, sameness, source_of
from compare.story import Story

_OPEN = frozenset({Status.CONFLICT, Status.SPEAKERS})
_LAYERS = {
    Sameness.ONE: Layer.WORDS,
    Sameness.ONE_BODY: Layer.WORDS,
    Sameness.APART: Layer.SOURCES,
    Sameness.UNKNOWN: Layer.UNNAMED,
}
# Of several pairs of sides the layer that concerns the outlets most.
_ORDER = tuple(Layer)
# Bodies that are called so without being named.
_BODIES = frozenset({"Police", "Officials", "Prosecutors", "Authorities", "Coast", "Fire"})
_ARTICLE = "The article"
_ANOTHER = {
    Kind.QUANTITY: "for another figure",
    Kind.DATE: "for another date",
    Kind.POLARITY: "for the opposite",
    Kind.ASSERTION: "for another word",
}
_MATTER = {
    Kind.QUANTITY: "with different figures",
    Kind.DATE: "with different dates",
    Kind.NAME: "with different names",
    Kind.PLACE: "with different places",
    Kind.QUOTE: "in different words",
    Kind.ASSERTION: "with another word",
}


@dataclass(frozen=True, slots=True)
class _Cited:
    """A side with whom its outlet cites for it; no source for its own words."""

    side: Side
    source: Source | None


def with_layer(finding: Finding, story: Story) -> Finding:
    """Return an open finding with the layer of its disagreement and a sentence that says it."""
    if finding.status not in _OPEN:
        return finding
    cited = [_Cited(side, _source(side, finding.sides, story)) for side in finding.sides]
    found = [
        (_layer(finding.kind, one, other), one, other)
        for one, other in combinations(cited, 2)
        if _value(one.side) != _value(other.side)
    ]
    if not found:
        return finding
    layer, one, other = min(found, key=lambda pair: _ORDER.index(pair[0]))
    return replace(finding, layer=layer, attribution=_sentence(layer, finding, one, other, story))


def _value(side: Side) -> str:
    return " ".join(side.value.split()).casefold()


def _layer(kind: Kind, one: _Cited, other: _Cited) -> Layer:
    if kind is Kind.QUOTE:
        return Layer.WORDS  # found to be one utterance
    if one.source is None and other.source is None:
        return Layer.EVENTS
    if one.source is None or other.source is None:
        return Layer.MIXED
    return _LAYERS[sameness(one.source, other.source)]


def _source(side: Side, sides: Sequence[Side], story: Story) -> Source | None:
    """Return whom a side's value is taken from, told there or elsewhere in its article.

    A headline or a lead that gives in the outlet's words what its text takes from a source is not
    the outlet's own.
    """
    own = source_of(_speaker(side), story)
    if own is not None:
        return own
    fact = _fact(side)
    alike = [
        other
        for other in sides
        if other.claim.article == side.claim.article and _value(other) == _value(side)
    ]
    elsewhere = [
        claim
        for claim in story.claims_of(side.claim.article)
        if fact is not None and any(_same(fact, other) for other in claim.facts)
    ]
    speakers = (*(_speaker(other) for other in alike), *(claim.speaker for claim in elsewhere))
    for speaker in speakers:
        found = source_of(speaker, story)
        if found is not None:
            return found
    return None


def _speaker(side: Side) -> Speaker:
    """Return who says a side's value: of a quote whoever is quoted."""
    for fact in side.claim.facts:
        quoted = isinstance(fact, QuoteFact) and fact.start <= side.start < side.end <= fact.end
        if quoted and isinstance(fact, QuoteFact) and fact.speaker is not None:
            return fact.speaker
    return side.claim.speaker


def _fact(side: Side) -> QuantityFact | DateFact | None:
    for fact in side.claim.facts:
        if isinstance(fact, QuantityFact | DateFact) and fact.start == side.start:
            return fact
    return None


def _same(fact: QuantityFact | DateFact, other: object) -> bool:
    """Tell whether another fact of an article gives the same value of the same."""
    if isinstance(fact, QuantityFact) and isinstance(other, QuantityFact):
        told = [(f.low, f.high, f.unit, f.measure, f.counted) for f in (fact, other)]
        events = [set(f.anchor.events) if f.anchor else set() for f in (fact, other)]
        return told[0] == told[1] and bool(events[0] & events[1])
    if isinstance(fact, DateFact) and isinstance(other, DateFact):
        days = [(f.earliest, f.latest) for f in (fact, other)]
        predicates = {f.anchor.predicate if f.anchor else "" for f in (fact, other)}
        return days[0] == days[1] and fact.resolved and len(predicates) == 1
    return False


def _sentence(layer: Layer, finding: Finding, one: _Cited, other: _Cited, story: Story) -> str:
    """Say in plain words who disagrees with whom."""
    outlets = [story.article[cited.side.claim.article].outlet for cited in (one, other)]
    names = [_called(cited.source) for cited in (one, other) if cited.source]
    who = _who(finding, story)
    match layer:
        case Layer.EVENTS if who == _ARTICLE:
            return "The article says both in its own words."
        case Layer.EVENTS:
            return f"{who} say it in their own words: they disagree about what happened."
        case Layer.WORDS:
            return _one_voice(who, finding.kind, one.source, other.source)
        case Layer.MIXED:
            own, cited = outlets if one.source is None else reversed(outlets)
            if own == cited:
                return f"{own} says one in its own words; for the other it cites {names[0]}."
            another = _ANOTHER.get(finding.kind, "for something else")
            return f"{own} says it in its own words; {cited} cites {names[0]} {another}."
        case Layer.UNNAMED:
            first, second = _upper(names[0]), names[1]
            told = (
                f"{first} in both" if first == _upper(second) else f"{first} here, {second} there"
            )
            return f"{told}: whether they are one source can’t be told."
        case Layer.SOURCES:
            right = "the outlet" if outlets[0] == outlets[1] else "both outlets"
            return (
                f"{_upper(names[0])} and {names[1]} contradict each other; {right} may be right "
                "about what was said."
            )


def _who(finding: Finding, story: Story) -> str:
    """Name whoever disagrees: the outlets, one outlet's articles, one article."""
    articles = {side.claim.article for side in finding.sides}
    outlets = {story.article[article].outlet for article in articles}
    if len(articles) == 1:
        return _ARTICLE
    if len(outlets) == 1:
        return "The outlet’s articles"
    return "Both outlets" if len(outlets) == 2 else "The outlets"


def _one_voice(who: str, kind: Kind, one: Source | None, other: Source | None) -> str:
    """Say that one speaker's words are given in two ways."""
    matter = _MATTER.get(kind, "and one says the opposite of the other")
    verb = "cites" if who == _ARTICLE else "cite"
    if one is None or other is None:
        known = one or other
        quoted = f" of {_called(known)}" if known is not None else ""
        return f"{who} {verb.replace('cite', 'quote')} the same words{quoted}, {matter}."
    how = sameness(one, other)
    if kind is Kind.QUOTE and how is Sameness.APART and one.named and other.named:
        return (
            f"One statement, it seems, given to {_called(one)} and to {_called(other)}, {matter}."
        )
    if how is Sameness.ONE_BODY:
        return f"{who} {verb} one body’s speakers, {_called(one)} and {_called(other)}, {matter}."
    fullest = max(one, other, key=lambda source: (source.named, len(source.name), source.name))
    return f"{who} {verb} {_called(fullest)}, {matter}."


def _called(source: Source) -> str:
    """Write a source's name for the middle of a sentence."""
    name = source.name
    first, _, rest = name.partition(" ")
    if first in {"The", "A", "An", "Some", "Two", "Several"} or (not source.named and not rest):
        return name[:1].lower() + name[1:]
    if source.kind is SpeakerKind.ORGANISATION and (name.islower() or first in _BODIES):
        return f"the {name[:1].lower()}{name[1:]}"
    return name


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
