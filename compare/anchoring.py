"""How surely two values are about the same thing: who, what, which event, which time, where."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from claims.lexicon import lexicon
from claims.model import Anchor, DateFact, DateRelation, Fact, Granularity, QuantityFact
from claims.scene import AREAS
from compare.story import Statement, Story

# Verbs of saying date the speech, not the event.
REPORTING = lexicon(
    "say tell add report state note write quote announce claim warn argue comment explain ask "
    "describe mention suggest insist publish post update tweet brief reiterate stress speak_to "
    "peg estimate value rumor speculate"
)
_NEAR = timedelta(days=20)
_FINE = timedelta(days=62)
# "The fire came three years after …": what follows is another event.
_RECALLED = re.compile(
    r"\b(?:come|comes|came|coming|happened|occurred|follows|followed)\b(?:[ap]\.m\.|[^.;]){0,30}?"
    r"\b(?:days?|weeks?|months?|years?|decades?)\b(?: to the day)? after\b",
    re.IGNORECASE,
)
# "Since 1998, when …", "the 1998 exchange, in which …": up to a figure.
_WHEN_THEN = re.compile(
    r"(?:\s+[\w-]+){0,2},?\s+(?:when|in which|during which)\b[^;:]*$", re.IGNORECASE
)
# "Ninety people died then": at the time told before.
_THEN = re.compile(
    r"\b(?:then|at (?:that|the) time|(?:that|the same) year|on that occasion|that time)[.!”\"]*$|"
    r"^(?:that year|at that time|on that occasion|that time)\b",
    re.IGNORECASE,
)
# What happened in "Varn district" is a part of what happened in and around Varn.
_SUBAREAS = r"(?:district|county|municipality|borough|suburb)\b"
_COARSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for two statements being about one thing; each part lies between 0 and 1.

    `predicate` is 1 for one verb and 0.7 for one class of event; `parties` the overlap of who is
    named; `similarity` the cosine of the claims' contexts and `overlap` their shared rare words.
    """

    predicate: float
    parties: float
    arguments: float
    similarity: float
    overlap: float
    # what a rare noun in common adds
    rare_noun: float = 0.0

    @property
    def strength(self) -> float:
        """Sum the evidence up to one figure between 0 and 1."""
        return min(
            1.0,
            0.25 * self.predicate
            + 0.15 * self.parties
            + 0.15 * self.arguments
            + 0.25 * max(0.0, self.similarity)
            + 0.20 * self.overlap
            + self.rare_noun,
        )


def gather(a: Statement[Fact], b: Statement[Fact], story: Story) -> Evidence:
    """Gather the evidence that two statements are about one thing."""
    left, right = anchor_of(a), anchor_of(b)
    return Evidence(
        predicate=_same_deed(left, right),
        parties=max(
            _share(story.parties(left), story.parties(right)),
            share_of_names(left.entities, right.entities),
        ),
        arguments=_share(_heads(left), _heads(right)),
        similarity=story.similarity(a.claim, b.claim),
        overlap=story.overlap(a.claim, b.claim),
    )


def anchor_of(statement: Statement[Fact]) -> Anchor:
    """Return the fact's own anchor, or its claim's."""
    return statement.fact.anchor or statement.claim.anchor


def same_predicate(a: Anchor, b: Anchor) -> float:
    """Return 1 for one verb, 0.7 for one class of event, else 0."""
    if a.predicate and a.predicate == b.predicate:
        return 1.0
    return 0.7 if set(a.events) & set(b.events) else 0.0


def _same_deed(a: Anchor, b: Anchor) -> float:
    """Return what `same_predicate` does, and 1 for verbs of one class with one object.

    Who "foils an attack" "thwarts an attack".
    """
    shared = {phrase.split()[-1] for phrase in a.objects} & {p.split()[-1] for p in b.objects}
    alike = same_predicate(a, b)
    return 1.0 if alike and shared else alike


def _heads(anchor: Anchor) -> set[str]:
    return {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}


def _share(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def share_of_names(a: Iterable[str], b: Iterable[str]) -> float:
    """Return the share of names that are the other's, or its last words: "boston x", "x"."""
    left, right = ([name.split() for name in names] for names in (a, b))
    if not left or not right:
        return 0.0
    few, many = sorted((left, right), key=len)
    met = sum(any(_tail(name, other) or _tail(other, name) for other in many) for name in few)
    return met / len(few)


def _tail(short: list[str], long: list[str]) -> bool:
    return bool(short) and long[-len(short) :] == short


def objects_apart(a: Anchor, b: Anchor, story: Story) -> bool:
    """Tell whether both predicates have a named object or goal, and not the same."""
    left, right = (story.named(anchor.objects) for anchor in (a, b))
    if not left or not right or left & right:
        return False
    # a bare surname is the one with the given name
    return not share_of_names(a.objects, b.objects)


# A day as news of that week names it.
_BY_WEEKDAY = re.compile(
    r"^(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:today|yesterday)\b",
    re.IGNORECASE,
)


def event_time(statement: Statement[Fact], story: Story) -> tuple[datetime, datetime] | None:
    """Return when the stated event happened where the sentence puts it elsewhere in time.

    None means the story's own days: no date, or one close to the article's publication. An
    unresolved or open-ended date ("since 2004") says nothing about the event's own time.
    """
    published = statement.article.published
    own = statement.fact
    recalled = _when_clause(statement, story)
    if recalled is not None and (published is None or recalled[1].date() < published - _NEAR):
        return recalled
    for fact in _dates_of(statement, story):
        if fact.earliest is None or fact.latest is None or fact == own:
            continue
        if fact.relation not in {DateRelation.ON, DateRelation.AFTER}:
            continue
        if published is None:
            return (fact.earliest, fact.latest)
        day = datetime.combine(published, time())
        inside = fact.earliest - _NEAR <= day <= fact.latest + _NEAR
        return None if inside else (fact.earliest, fact.latest)
    return None


def _when_clause(statement: Statement[Fact], story: Story) -> tuple[datetime, datetime] | None:
    """Return the time of "since 1998, when 24 were freed" for what stands in its when-clause."""
    sentence, own = statement.claim.sentence, statement.fact
    if not isinstance(own, QuantityFact):
        return None
    before = [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.end <= own.start
    ]
    if not before:
        return _then(statement, story) if _THEN.search(sentence.text) else None
    last = max(before, key=lambda fact: fact.end)
    between = sentence.text[last.end - sentence.start : own.start - sentence.start]
    if last.earliest is None or last.latest is None or not _WHEN_THEN.match(between):
        return None
    return (last.earliest, last.latest)


def _then(statement: Statement[Fact], story: Story) -> tuple[datetime, datetime] | None:
    """Return the month or year that the sentence before ends on: "ninety people died then"."""
    before = [
        fact
        for claim in story.claims_of(statement.article.id)
        if claim.sentence.index == statement.claim.sentence.index - 1
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.granularity in _COARSE | {Granularity.MONTH}
    ]
    last = max(before, key=lambda fact: fact.end, default=None)
    if last is None or last.earliest is None or last.latest is None:
        return None
    return (last.earliest, last.latest)


def _dates_of(statement: Statement[Fact], story: Story) -> list[DateFact]:
    """Return the dates that date a value's event, the closest first.

    They stand in the value's own clause or in a main clause of its sentence.
    """
    sentence = story.sentence_of(statement.claim)
    heads = {anchor_of(statement).predicate, *(claim.anchor.predicate for claim in sentence)}
    dates = [
        fact
        for claim in sentence
        for fact in claim.facts
        if isinstance(fact, DateFact)
        and (fact.anchor is None or fact.anchor.predicate in heads or _opens(fact, statement))
    ]
    near = statement.fact.start
    return sorted(dates, key=lambda fact: (abs(fact.start - near), fact.start))


def _opens(fact: DateFact, statement: Statement[Fact]) -> bool:
    """Tell whether a date opens its sentence and so dates its figures: "In 2008, …"."""
    opens = fact.start - statement.claim.sentence.start <= len("During ")
    return opens and isinstance(statement.fact, QuantityFact)


def same_time(
    a: Statement[Fact],
    b: Statement[Fact],
    story: Story,
    *,
    slack: timedelta = timedelta(days=60),
) -> bool:
    """Tell whether two statements may be about one point of time."""
    if _backdrop(a) != _backdrop(b):
        return False
    left, right = event_time(a, story), event_time(b, story)
    if left is None and right is None:
        return True
    if left is None or right is None:
        return _perhaps_news(a, b, story) or _date_met(a, b, story)
    return left[0] < right[1] + slack and right[0] < left[1] + slack


def _date_met(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether the time of one is a date that the other has, too: "next month", "from July"."""
    times = event_time(a, story), event_time(b, story)
    told, other = (times[0], b) if times[0] else (times[1], a)
    if told is None or told[1] - told[0] > _FINE:
        return False
    return any(
        date.resolved and date.earliest < told[1] and told[0] < date.latest
        for date in _dates_of(other, story)
        if date.earliest is not None and date.latest is not None
    )


def _perhaps_news(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether the day that one tells may be the other's own: neither text has a date.

    It may not where the article dates its news by weekdays and the other does not give the year or
    tells of days of no known date itself.
    """
    if a.article.published is not None or b.article.published is not None:
        return False
    left, right = event_time(a, story), event_time(b, story)
    told = left or right
    if told is None or told[1] - told[0] > _FINE:
        return False
    recalling, other = (a, b) if left else (b, a)
    by_weekday = any(
        isinstance(fact, DateFact) and _BY_WEEKDAY.search(fact.text)
        for claim in story.claims_of(recalling.article.id)
        for fact in claim.facts
    )
    year = str(told[0].year)
    if year in other.claim.sentence.text or not by_weekday:
        return True
    fresh = any(
        isinstance(fact, DateFact) and fact.granularity not in _COARSE and fact.earliest is None
        for claim in story.sentence_of(other.claim)
        for fact in claim.facts
    )
    return year in other.article.text and not fresh


def _backdrop(statement: Statement[Fact]) -> bool:
    """Tell whether a sentence only recalls a value's event: "it came weeks after … killed two"."""
    sentence = statement.claim.sentence
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    return bool(_RECALLED.search(before))


def one_moment(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether two statements surely are about one point of time, told equally finely."""
    left, right = event_time(a, story), event_time(b, story)
    if left is None or right is None:
        return left is right or _perhaps_news(a, b, story) or _date_met(a, b, story)
    fine = [end - start <= _FINE for start, end in (left, right)]
    return fine[0] == fine[1]


def places_apart(a: Statement[Fact], b: Statement[Fact], story: Story, *, additive: bool) -> bool:
    """Tell whether the statements are tied to different places.

    An additive figure (a count, a sum) of one place is no figure of the whole, so that one place
    given is enough; a magnitude or a duration is the same wherever it is told.
    """
    left, right = _own_places(a, story), _own_places(b, story)
    named = [{place for place in places if place not in AREAS} for places in (left, right)]
    if all(named):
        left, right = named
    if bool(left) != bool(right):
        # the one without a place may still speak of it ("its plant there")
        other = b if left else a
        known = set(anchor_of(other).entities) | set(other.claim.anchor.entities)
        told = other.claim.sentence.text.lower()
        return additive and not any(p in known or p in told for p in left | right)
    return bool(left) and not left & right


def _own_places(statement: Statement[Fact], story: Story) -> set[str]:
    places = anchor_of(statement).places or _places_behind(statement)
    told = statement.claim.text.lower()
    own: set[str] = set()
    for place in places:
        area = re.search(rf"\b{re.escape(place)} {_SUBAREAS}", told)
        if place not in story.main_places:
            own.add(place)
        elif area:
            own.add(area[0])
    return own


def _places_behind(statement: Statement[Fact]) -> tuple[str, ...]:
    """Return the place at the end of a list of counts: "two died and nine were hurt in Varn"."""
    fact = statement.fact
    if not isinstance(fact, QuantityFact):
        return ()
    behind = [
        other
        for other in statement.claim.facts
        if isinstance(other, QuantityFact)
        and other.measure is fact.measure
        and other.start > fact.start
    ]
    places = [other.anchor.places for other in behind if other.anchor]
    return places[-1] if places else ()
