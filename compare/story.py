"""What the checks need to know of the story as a whole: articles, similarity, word weights."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from claims.lexicon import lexicon
from claims.model import Anchor, Article, Claim, Fact, NameFact, NameKind
from claims.names import canonical_actor
from compare.entities import Entities
from compare.origins.tracing import Origins, trace_origins

F_co = TypeVar("F_co", bound=Fact, covariant=True)
T = TypeVar("T", bound=Fact)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP = lexicon(
    """
    a an the of in on at to for from by with and or but as that this these those it its he
    she they his her their them him we our us i you your is are was were be been being has
    have had do does did will would could should can may might must not no nor so than
    then there here which who whom whose what when where while after before since until
    about into over under up out off also more most said says say told added according one
    two three all any some if s t
    """
)
# Claims of a story from which on its own counts tell which words are rare.
_FEWEST = 30


@dataclass(frozen=True)
class Story:
    """Articles of one story with their claims, ready to be compared.

    `vectors` holds one unit vector a claim, shape (len(claims), dimensions), in the same order.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    vectors: npt.NDArray[np.float32] = field(repr=False)
    entities: Entities = field(repr=False)

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def row(self) -> Mapping[str, int]:
        """Rows of `vectors` by claim id."""
        return {claim.id: row for row, claim in enumerate(self.claims)}

    @cached_property
    def _claims_by_article(self) -> Mapping[str, tuple[Claim, ...]]:
        return {
            article.id: tuple(c for c in self.claims if c.article == article.id)
            for article in self.articles
        }

    def claims_of(self, article: str) -> tuple[Claim, ...]:
        """Return the claims of an article, in the order of its text."""
        return self._claims_by_article[article]

    @cached_property
    def _claims_by_sentence(self) -> Mapping[tuple[str, int], tuple[Claim, ...]]:
        table: dict[tuple[str, int], tuple[Claim, ...]] = {}
        for claim in self.claims:
            key = (claim.article, claim.sentence.start)
            table[key] = (*table.get(key, ()), claim)
        return table

    def sentence_of(self, claim: Claim) -> tuple[Claim, ...]:
        """Return all claims of a claim's sentence, itself among them."""
        return self._claims_by_sentence[claim.article, claim.sentence.start]

    @cached_property
    def similarities(self) -> npt.NDArray[np.float32]:
        """Cosine similarity of every two claims, shape (len(claims), len(claims))."""
        return self.vectors @ self.vectors.T

    def similarity(self, a: Claim, b: Claim) -> float:
        """Return the cosine similarity of two claims' contexts."""
        return float(self.similarities[self.row[a.id], self.row[b.id]])

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Content word stems of each claim's context, by claim id."""
        return {claim.id: content_words(claim.context or claim.text) for claim in self.claims}

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return Counter(word for words in self.words.values() for word in words)

    def frequency(self, word: str) -> int:
        """Return how many claims of the story have a stem."""
        return self._counts.get(word, 0)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Inverse document frequency of each stem over the story's claims."""
        # two sentences cannot tell which words are rare: take them for a few of a whole story's
        total = max(len(self.claims), _FEWEST)
        return {word: math.log((1 + total) / count) for word, count in self._counts.items()}

    def overlap(self, a: Claim, b: Claim) -> float:
        """Return the weighted share of the poorer claim's words that the other has, 0 to 1."""
        left, right = self.words[a.id], self.words[b.id]
        weight = self.weights
        shared = math.fsum(weight[word] for word in left & right)
        least = min(math.fsum(weight[w] for w in left), math.fsum(weight[w] for w in right))
        return shared / least if least else 0.0

    @cached_property
    def _party(self) -> Mapping[str, str]:
        table: dict[str, str] = {}
        for entity in self.entities.all:
            for form in entity.forms:
                table.setdefault(canonical_actor(form), entity.id)
        return table

    def parties(self, anchor: Anchor) -> frozenset[str]:
        """Return who an anchor names, one id an entity however its name is spelt."""
        return self.party_ids(anchor.entities)

    def party_ids(self, names: Iterable[str]) -> frozenset[str]:
        """Return one id an entity for canonical names, however they are spelt."""
        return frozenset(self._party.get(name, name) for name in names)

    def named(self, phrases: Iterable[str]) -> frozenset[str]:
        """Return the entities that lower-case phrases end in ("veteran ada brenner")."""
        found: set[str] = set()
        for phrase in phrases:
            words = phrase.split()
            tails = (canonical_actor(" ".join(words[start:])) for start in range(len(words)))
            known = next((self._party[tail] for tail in tails if tail in self._party), None)
            if known is not None:
                found.add(known)
        return frozenset(found)

    @cached_property
    def _parties_by_article(self) -> Mapping[str, frozenset[str]]:
        names: dict[str, set[str]] = {article.id: set() for article in self.articles}
        for claim in self.claims:
            for fact in claim.facts:
                if isinstance(fact, NameFact):
                    names[claim.article].add(canonical_actor(fact.full))
        return {article: self.party_ids(found) for article, found in names.items()}

    def parties_of(self, article: str) -> frozenset[str]:
        """Return everyone and every place that an article names, one id an entity."""
        return self._parties_by_article[article]

    @cached_property
    def origins(self) -> Origins:
        """Where each sentence comes from: its outlet, or whoever it was copied from."""
        return trace_origins(self.articles, self.claims)

    @cached_property
    def main_places(self) -> frozenset[str]:
        """Places that most articles name in their first sentences: where the story happens."""
        counts: Counter[str] = Counter()
        for article in self.articles:
            opening = [c for c in self.claims if c.article == article.id][:4]
            counts.update(
                {
                    canonical_actor(fact.full)
                    for claim in opening
                    for fact in claim.facts
                    if isinstance(fact, NameFact) and fact.kind is NameKind.PLACE
                }
            )
        least = max(2, len(self.articles) / 2)
        return frozenset(place for place, count in counts.items() if count >= least)


@dataclass(frozen=True, slots=True)
class Statement(Generic[F_co]):
    """One value in one claim of one article."""

    claim: Claim
    fact: F_co
    article: Article


def statements(story: Story, kind: type[T]) -> tuple[Statement[T], ...]:
    """Return every fact of one kind with its claim and article, in the order of the claims."""
    return tuple(
        Statement(claim, fact, story.article[claim.article])
        for claim in story.claims
        for fact in claim.facts
        if isinstance(fact, kind)
    )


def content_words(text: str) -> frozenset[str]:
    """Return the stems of a text's content words."""
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if word not in _STOP and len(word) > 1)


def stem(word: str) -> str:
    """Cut the commonest English endings, so that forms of one word meet.

    A light version of Porter's first steps: enough for overlap, not for display.
    """
    for ending in ("ions", "ion"):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 5
            and word[-len(ending) - 1] in "st"
        ):
            return word[: -len(ending)]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-2] if word.endswith(("shes", "ches", "xes", "zes", "sses")) else word[:-1]
    for ending in ("ation", "ing", "ied", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            cut = word[: -len(ending)]
            if len(cut) > 4 and cut[-1] == cut[-2] and cut[-1] not in "ls":
                cut = cut[:-1]
            return cut.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
