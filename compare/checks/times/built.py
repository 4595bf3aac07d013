"""An age against the year of the building or the birth: do they add up?"""

from datetime import date

from claims.lexicon import lexicon
from claims.model import (
    Article,
    DateFact,
    DateRelation,
    Granularity,
    Measure,
    NameFact,
    NameKind,
    QuantityFact,
)
from compare.anchoring import anchor_of
from compare.checks.figures.counted import one_noun
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, statements
from compare.values import describe_date

# What begins the age of a thing, and of a person.
_MAKING = lexicon("build construct erect complete finish found establish date")
_BIRTH = lexicon("bear birth")
_FINE = frozenset({Granularity.YEAR, Granularity.MONTH, Granularity.DAY})
# A birthday yet to come, and a building that took two years to build.
_PERSON, _THING = 1, 2
# Further off it is the age at another time, or of another thing.
_PERSON_OFF, _THING_OFF = 5, 15
_ALIKE = 0.25
_CONFIDENCE = 0.7


def check_built(story: Story) -> tuple[Outcome, ...]:
    """Compare every age with the years from which it may count, of one outlet with another's."""
    ages = [s for s in statements(story, QuantityFact) if s.fact.measure is Measure.AGE]
    starts = [
        s
        for s in statements(story, DateFact)
        if s.fact.granularity in _FINE and anchor_of(s).predicate in _MAKING | _BIRTH
    ]
    made = (_compare(a, b, story) for a in ages for b in starts if a.article.id != b.article.id)
    return tuple(outcome for outcome in made if outcome is not None)


def _compare(
    aged: Statement[QuantityFact], dated: Statement[DateFact], story: Story
) -> Outcome | None:
    fact, when = aged.fact, dated.fact
    if not fact.owner or fact.low != fact.high or when.earliest is None:
        return None
    if when.relation is not DateRelation.ON or when.approximate:
        return None
    person = anchor_of(dated).predicate in _BIRTH
    if not _one_thing(aged, dated, story, person=person):
        return None
    now = _written(aged.article, story)
    if now is None:
        return None
    off = abs(now.year - when.earliest.year - fact.low)
    slack = _PERSON if person else _THING
    when_shown, age = describe_date(when), fact.text
    if off <= slack:
        reason = f"{SECOND}: {when_shown}. That makes it {age} in {now.year}, as in {FIRST}."
        return _outcome(aged, dated, Status.AGREEMENT, reason)
    if fact.approximate or off > (_PERSON_OFF if person else _THING_OFF):
        return None
    years = now.year - when.earliest.year
    reason = f"{FIRST}: {age}. {SECOND}: {when_shown}, which makes it {years} years by {now.year}."
    return _outcome(aged, dated, Status.CONFLICT, reason)


def _one_thing(
    aged: Statement[QuantityFact], dated: Statement[DateFact], story: Story, *, person: bool
) -> bool:
    owner = aged.fact.owner or ""
    anchor = anchor_of(dated)
    phrases = (*anchor.subjects, *anchor.objects)
    if person:
        return bool(story.named([owner]) & story.named(phrases))
    if _person(aged):
        return False  # a founder's age says nothing of the company's
    nouns = {phrase.split()[-1] for phrase in phrases if phrase}
    alike = story.similarity(aged.claim, dated.claim) >= _ALIKE
    return alike and any(one_noun(owner.split()[-1], noun) for noun in nouns)


def _person(aged: Statement[QuantityFact]) -> bool:
    """Tell whether an age is that of somebody who is named beside it."""
    surname = (aged.fact.owner or "").split()[-1:]
    return any(
        isinstance(fact, NameFact)
        and fact.kind is NameKind.PERSON
        and fact.full.lower().split()[-1:] == surname
        for fact in aged.claim.facts
    )


def _written(article: Article, story: Story) -> date | None:
    """Return the day of an article, or of another of its story."""
    days = (article.published, *(other.published for other in story.articles))
    return next((day for day in days if day is not None), None)


def _outcome(
    aged: Statement[QuantityFact], dated: Statement[DateFact], status: Status, reason: str
) -> Outcome:
    return Outcome(
        check="built",
        kind=Kind.DATE,
        status=status,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic=f"Age: {aged.fact.owner}",
        a=side(aged, aged.fact.text),
        b=side(dated, describe_date(dated.fact)),
    )
