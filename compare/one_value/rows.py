"""The values of one kind in a story side by side: in which words each stands, and where."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic

from claims.model import NameFact, NameKind
from compare.story import F_co, Statement, Story, content_words

# words on either side of a value that say what it is of
_AROUND = 5
# With less in common two values are hardly of one thing: a matter of speed, as no pair of the
# labelled stories that scores well is among these.
_LEAST_SIMILAR = 0.2
# The fewest claims of an article whose words are enough to learn anything from its build.
_WHOLE = 6
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


class Rows(Generic[F_co]):
    """The values of one kind, by their rows.

    `values` are what each is known again by in another sentence, `kinds` what it may be compared
    with. `whole` holds the articles that are more than a few sentences.
    """

    def __init__(
        self,
        story: Story,
        told: Sequence[Statement[F_co]],
        values: Sequence[Hashable],
        kinds: Sequence[Hashable],
    ) -> None:
        """Gather what is asked of each value again and again."""
        self.story = story
        self.told = tuple(told)
        self.values = tuple(values)
        self.words = tuple(content_words(s.claim.sentence.text) for s in self.told)
        self.around = tuple(_around(s) for s in self.told)
        self.names = tuple(_names(s, story) for s in self.told)
        surnames = _surnames(story)
        self.persons = tuple(_told_of(s) & surnames for s in self.told)
        self.kinds = tuple(kinds)
        self._in_article: dict[tuple[str, Hashable], list[int]] = defaultdict(list)
        self._known: dict[str, set[Hashable]] = defaultdict(set)
        for row, s in enumerate(self.told):
            self._in_article[s.article.id, self.kinds[row]].append(row)
            self._known[s.article.id].add(self.values[row])
        self._alike = Counter(self.kinds)
        self._tellers = Counter(value for known in self._known.values() for value in known)
        size = Counter(claim.article for claim in story.claims)
        seen: Counter[str] = Counter()
        self.whole = frozenset(article for article, claims in size.items() if claims >= _WHOLE)
        self._place: dict[str, float] = {}
        for claim in story.claims:
            self._place[claim.id] = seen[claim.article] / size[claim.article]
            seen[claim.article] += 1

    def near(self, one: int, other: int) -> bool:
        """Tell whether two outlets' values may be of one thing: enough is told alike."""
        if self.told[one].article.outlet == self.told[other].article.outlet:
            return False
        if self.known(one, other) > 1 or not self.words[one] & self.words[other]:
            return False
        return self.similarity(one, other) >= _LEAST_SIMILAR

    def similarity(self, one: int, other: int) -> float:
        """Return the cosine of two values' claims."""
        return self.story.similarity(self.told[one].claim, self.told[other].claim)

    def lead(self, one: int, other: int) -> float:
        """Return how far two values lie ahead of the next best pair either is in; 0 or less.

        The others are values of the same kind in the same two articles.
        """
        theirs = self._in_article[self.told[other].article.id, self.kinds[other]]
        ours = self._in_article[self.told[one].article.id, self.kinds[one]]
        best = max(
            *(self.similarity(one, row) for row in (other, *theirs)),
            *(self.similarity(row, other) for row in (one, *ours)),
        )
        return self.similarity(one, other) - best

    def closest(self, one: int, other: int) -> bool:
        """Tell whether no other pair that either is in has more of the words next to it in common.

        The others are values of the same kind in the same two articles.
        """
        theirs = self._in_article[self.told[other].article.id, self.kinds[other]]
        ours = self._in_article[self.told[one].article.id, self.kinds[one]]
        common = self._near(one, other)
        return common > 0 and common >= max(
            *(self._near(one, row) for row in (other, *theirs)),
            *(self._near(row, other) for row in (one, *ours)),
        )

    def _near(self, one: int, other: int) -> float:
        return self.weight(self.around[one] & self.around[other])

    def known(self, one: int, other: int) -> int:
        """Count the articles of two values that give the other one as well."""
        return sum(
            self.values[there] in self._known[self.told[here].article.id]
            for here, there in ((one, other), (other, one))
        )

    def tellers(self, row: int) -> int:
        """Count the articles that give a value."""
        return self._tellers[self.values[row]]

    def alike(self, row: int) -> int:
        """Count the story's values of the same kind."""
        return self._alike[self.kinds[row]]

    def place(self, row: int) -> float:
        """Return how far down its article a value stands: 0 at the top, near 1 at the end."""
        return self._place[self.told[row].claim.id]

    def weight(self, words: Iterable[str]) -> float:
        """Sum up how rare words are in the story."""
        weights = self.story.weights
        return math.fsum(weights.get(word, 0.0) for word in sorted(words))


def _around(statement: Statement[F_co]) -> frozenset[str]:
    """Return the content words next to a value."""
    sentence, fact = statement.claim.sentence, statement.fact
    start = max(0, fact.start - sentence.start)
    before, behind = sentence.text[:start].split(), sentence.text[start + len(fact.text) :].split()
    return content_words(" ".join([*before[-_AROUND:], *behind[:_AROUND]]))


def _surnames(story: Story) -> frozenset[str]:
    """Return the last words of the names of a story's persons."""
    return frozenset(
        fact.full.lower().split()[-1]
        for claim in story.claims
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is NameKind.PERSON
    )


def _told_of(statement: Statement[F_co]) -> frozenset[str]:
    """Return the words of a claim with its pronouns resolved."""
    text = statement.claim.context or statement.claim.text
    return frozenset(word.removesuffix("'s") for word in _WORD.findall(text.lower()))


def _names(statement: Statement[F_co], story: Story) -> frozenset[str]:
    names = (fact.full.lower() for fact in statement.claim.facts if isinstance(fact, NameFact))
    return story.party_ids(names)
