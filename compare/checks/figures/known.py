"""Whether an article gives both of two figures, and so knows them for two things."""

from claims.model import Bound, Measure, QuantityFact
from compare.anchoring import anchor_of, share_of_names
from compare.checks.figures.counted import counted
from compare.story import Statement, Story
from compare.values import Relation, compare_quantities


def told_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether one of the articles gives both figures for the noun: it knows them apart.

    Or whether one is the share of a kind of something, and its article tells of other kinds.
    """
    both = _gives_both(a, b, story) or _gives_both(b, a, story)
    return both or kinds_apart(a, b, story)


def kinds_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a share is of one kind of a thing of which its article tells other kinds.

    "Energy prices", where it tells of "car prices" as well, are not another article's "prices". Of
    other measures this says nothing: a person's name is longer in one article, too.
    """
    shares = a.fact.measure is b.fact.measure is Measure.PERCENT
    return shares and (_of_a_kind(a, b, story) or _of_a_kind(b, a, story))


def _of_a_kind(here: Statement[QuantityFact], there: Statement[QuantityFact], story: Story) -> bool:
    theirs = _subjects(there.fact)
    kinds = {phrase for phrase in _subjects(here.fact) if " " in phrase} - theirs
    heads = {phrase.split()[-1] for phrase in kinds} & {phrase.split()[-1] for phrase in theirs}
    told = {
        phrase
        for claim in story.claims_of(here.article.id)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is here.fact.measure
        for phrase in _subjects(fact)
    }
    return any(
        kind.split()[-1] in heads
        and any(kind != other and kind.split()[-1] == other.split()[-1] for other in told)
        for kind in kinds
    )


def _subjects(fact: QuantityFact) -> frozenset[str]:
    return frozenset(phrase for phrase in (fact.anchor.subjects if fact.anchor else ()) if phrase)


def gives_figure(
    here: Statement[QuantityFact], there: Statement[QuantityFact], story: Story
) -> bool:
    """Tell whether an article gives another's figure of the same noun, or of none, anywhere."""
    return any(
        isinstance(fact, QuantityFact)
        and (fact.measure, fact.unit) == (here.fact.measure, here.fact.unit)
        and ((fact.low, fact.high) == (here.fact.low, here.fact.high) or _retold(fact, here.fact))
        and len({fact.counted, here.fact.counted} - {""}) < 2
        for claim in story.claims_of(there.article.id)
        for fact in claim.facts
    )


def _gives_both(
    here: Statement[QuantityFact], there: Statement[QuantityFact], story: Story
) -> bool:
    kind = (here.fact.measure, here.fact.unit)
    for claim in story.claims_of(there.article.id):
        for fact in claim.facts:
            if not isinstance(fact, QuantityFact) or (fact.measure, fact.unit) != kind:
                continue
            if fact == there.fact:
                continue
            if _figure(fact) != _figure(here.fact) and not _retold(fact, here.fact):
                continue
            told, own = counted(Statement(claim, fact, there.article)), counted(here)
            things = {told.thing, own.thing}
            # a sum is hardly met twice by chance, whatever it is said to be of
            loose = fact.measure is Measure.MONEY or (
                fact.measure in {Measure.ORDINAL, Measure.TEMPERATURE} and "" in things
            )
            if len(things) > 1 and not loose:
                continue
            if told.fates and own.fates and not told.fates & own.fates:
                continue  # as many dead as hurt
            if fact.measure in {Measure.ORDINAL, Measure.MONEY}:
                return True  # a place in a row is told of whoever has it
            named = {*(fact.anchor.entities if fact.anchor else ()), *claim.anchor.entities}
            parties = anchor_of(here).entities
            if not named or not parties or story.party_ids(named) & story.party_ids(parties):
                return True
            if share_of_names(sorted(named), parties):
                return True
    return False


def _retold(fact: QuantityFact, other: QuantityFact) -> bool:
    """Tell whether one exact figure is another in another unit, or rounded."""
    if (fact.measure, fact.unit) != (other.measure, other.unit):
        return False
    match compare_quantities(fact, other):
        case Relation.CONVERTS:
            return True
        case Relation.ROUNDS:
            exact = fact.bound is other.bound is Bound.EXACT
            return exact and not (fact.approximate or other.approximate)
        case _:
            return False


def _figure(fact: QuantityFact) -> tuple[float, float, str, str]:
    if fact.measure is Measure.MONEY:
        # "nearly" and "roughly" a trillion are one sum
        return (fact.value, fact.value, fact.unit, fact.measure.value)
    return (fact.low, fact.high, fact.unit, fact.measure.value)
