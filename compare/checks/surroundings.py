"""What stands right around two values, and how much of it they share.

Outlets that give one figure in sentences of their own still set it among the same words: "a premium
of 28 percent to the closing price", "at a premium of 38 percent over Friday's closing price".
"""

import math
import re
from collections.abc import Iterable

from claims.model import DateFact, Fact, Granularity, NameFact, NameKind
from compare.anchoring import anchor_of
from compare.story import Statement, Story, content_words
from compare.values import Relation, compare_dates

# How many words before and behind a value are its surroundings, and how many are next to it.
_AROUND, _NEXT = 8, 3
_WORD_OR_STOP = re.compile(r"[A-Za-z][\w’'-]*|[;:]")
# The least share of the poorer surroundings that both have, and the least weight of that, each word
# weighed by how rare it is in the story: the more is shared the less of it need be rare.
_SHARE = 0.3
_WEIGHT = 1.5
_WORDS = 2
# The same of values whose verbs have nothing in common.
_CLOSE_SHARE, _CLOSE_WORDS = 0.7, 3
_PARTIES = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "we", "i"})
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE, Granularity.HOUR})


def alike_around(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether two values of two articles stand among the same words."""
    return _alike(a, b, story, _WORDS, _SHARE)


def closely_alike_around(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether nearly all words around the one of two values stand around the other."""
    return _alike(a, b, story, _CLOSE_WORDS, _CLOSE_SHARE)


def _alike(a: Statement[Fact], b: Statement[Fact], story: Story, words: int, share: float) -> bool:
    left, right = _surroundings(a), _surroundings(b)
    shared = left.keys() & right.keys()
    if len(shared) < words or not any(max(left[w], right[w]) <= _NEXT for w in shared):
        return False
    weights = [
        math.fsum(story.weights.get(word, 0.0) for word in sorted(found))
        for found in (left, right, shared)
    ]
    least, met = min(weights[:2]), weights[2]
    return least > 0 and met >= share * least and met * met / least >= _WEIGHT


def elsewhere(a: Statement[Fact], b: Statement[Fact]) -> bool:
    """Tell whether each sentence has a place, or a day, of its own that the other lacks."""
    left, right = (_places(statement) for statement in (a, b))
    if any(not place & _words(right) for place in left) and (
        any(not place & _words(left) for place in right)
    ):
        return True
    first, second = (_days(statement) for statement in (a, b))
    differ = all(compare_dates(f, g) is Relation.DIFFERS for f in first for g in second)
    return bool(first) and bool(second) and differ


def one_placed(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether one sentence has a place of its own that the other does not name."""
    main = _words(frozenset(place.split()) for place in story.main_places)
    told = [set(re.findall(r"\w+", s.claim.sentence.text.lower())) | main for s in (a, b)]
    pairs = zip((a, b), told[::-1], strict=True)
    return any(not place & other for here, other in pairs for place in _places(here))


def others_named(a: Statement[Fact], b: Statement[Fact]) -> bool:
    """Tell whether each sentence names or tells of somebody or something that the other does not.

    That is by name, or as the subject of the value's verb.
    """
    told = [
        frozenset(re.findall(r"\w+", f"{s.claim.sentence.text} {s.claim.context}".lower()))
        for s in (a, b)
    ]
    names = [
        [
            frozenset(fact.name.lower().split())
            for fact in s.claim.facts
            if isinstance(fact, NameFact) and fact.kind in _PARTIES
        ]
        for s in (a, b)
    ]
    unmet = [
        any(not name & other for name in own) for own, other in zip(names, told[::-1], strict=True)
    ]
    if all(unmet):
        return True
    heads = [
        {phrase.split()[-1] for phrase in anchor_of(s).subjects if phrase} - _PRONOUNS
        for s in (a, b)
    ]
    return all(heads) and not heads[0] & told[1] and not heads[1] & told[0]


def _places(statement: Statement[Fact]) -> list[frozenset[str]]:
    return [
        frozenset(fact.name.lower().split())
        for fact in statement.claim.facts
        if isinstance(fact, NameFact) and fact.kind is NameKind.PLACE
    ]


def _words(places: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*places)


def _days(statement: Statement[Fact]) -> list[DateFact]:
    return [
        fact
        for fact in statement.claim.facts
        if isinstance(fact, DateFact) and fact.granularity in _DAYS and fact != statement.fact
    ]


def _surroundings(statement: Statement[Fact]) -> dict[str, int]:
    """Return the telling words around a value, each with how many words away it stands."""
    sentence, fact = statement.claim.sentence, statement.fact
    before = _WORD_OR_STOP.findall(sentence.text[: max(0, fact.start - sentence.start)])
    behind = _WORD_OR_STOP.findall(sentence.text[max(0, fact.end - sentence.start) :])
    found: dict[str, int] = {}
    for words in (before[::-1], behind):
        for distance, word in enumerate(words[:_AROUND], start=1):
            if word in ";:":
                break
            for told in content_words(word):
                found[told] = min(found.get(told, distance), distance)
    return found
