"""Where each text comes from: wire copy and passages that outlets copied, by credit and by words.

Two sentences are one text where they share words of the reporters' own: not quotes, which several
reporters may have heard, not names and figures, and not what one would write anyway. Candidates
are found by word 4-grams and confirmed exactly (containment; cf. Clough et al. 2002, METER).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.clean.credits import AGENCIES, canonical_origins
from claims.model import Article, BlockKind, Claim
from compare.model import ArticleOrigin, Basis
from compare.origins.wording import Shared, Worded, read_words, shared_words

_GRAM = 4
# Shared 4-grams that make two sentences worth aligning.
_GRAMS = 2
# Own words that two sentences share, content words among them, and the share of the shorter one.
_WHOLE = (8, 4, 0.75)
_PART = (11, 5, 0.5)
# One sentence proves a copy by a run this long; two by shorter ones.
_RUN = 7
_SHORT_RUN = 4
# Beside a proven copy, a sentence with less in common is copied too.
_BESIDE = (4, 2, 0.5)
_SAME = 0.8

# A sentence: its article and where it starts.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Two sentences of two outlets that are one text."""

    a: Worded
    b: Worded
    shared: Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """What is known of where a story's texts come from.

    `of_sentence` has the origin of every copied sentence and `of_article` that of all others, by
    name; `names` has the name by which each article's outlet is an origin itself. `articles` sums
    them up; `copied` are the pairs that were found.
    """

    of_sentence: Mapping[Place, str]
    of_article: Mapping[str, str]
    names: Mapping[str, str]
    articles: tuple[ArticleOrigin, ...]
    copied: tuple[Copied, ...]

    def of(self, claim: Claim) -> str:
        """Name the origin of a claim's sentence."""
        place = (claim.article, claim.sentence.start)
        return self.of_sentence.get(place, self.of_article[claim.article])

    def wrote(self, claim: Claim) -> bool:
        """Tell whether a claim's sentence is its outlet's own."""
        return self.of(claim) == self.names[claim.article]


def trace_origins(articles: Sequence[Article], claims: Sequence[Claim]) -> Origins:
    """Find which sentences are one text, and name the origin of each."""
    by_id = {article.id: article for article in articles}
    sentences = read_words(claims)
    copied = find_copies(sentences, {article.id: article.outlet for article in articles})
    of_sentence = {
        place: _origin([by_id[article] for article in sorted({member[0] for member in cluster})])
        for cluster in _clusters(copied)
        for place in cluster
    }
    of_article = {article.id: _own_origin(article) for article in articles}
    return Origins(
        of_sentence=of_sentence,
        of_article=of_article,
        names={article.id: _agency(article) or article.outlet for article in articles},
        articles=tuple(
            summary
            for article in articles
            for summary in _summary(article, sentences, of_sentence, of_article)
        ),
        copied=copied,
    )


def find_copies(sentences: Sequence[Worded], outlets: Mapping[str, str]) -> tuple[Copied, ...]:
    """Return the pairs of sentences of two outlets that are one text, in the order of the text."""
    pairs: dict[tuple[str, str], list[Copied]] = defaultdict(list)
    for a, b in _candidates(sentences):
        if outlets[a.article] != outlets[b.article]:
            shared = shared_words(a, b)
            if _enough(shared, _BESIDE) or shared.whole >= _SAME:
                pairs[a.article, b.article].append(Copied(a=a, b=b, shared=shared))
    found: list[Copied] = []
    for some in pairs.values():
        if _proven(some):
            found += _one_to_one(some)
    return tuple(found)


def _candidates(sentences: Sequence[Worded]) -> Iterable[tuple[Worded, Worded]]:
    """Yield the pairs of sentences of two articles that share some words in a row."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        words = sentence.words
        grams = {
            tuple(word.key for word in words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)
        }
        for gram in grams:
            holders[gram].append(number)
    met = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    for (x, y), count in sorted(met.items()):
        if count >= _GRAMS and sentences[x].article != sentences[y].article:
            yield sentences[x], sentences[y]


def _enough(shared: Shared, least: tuple[int, int, float]) -> bool:
    words, contents, share = least
    return shared.words >= words and shared.contents >= contents and shared.share >= share


def _proven(copies: Sequence[Copied]) -> bool:
    """Tell whether what two articles share shows that one text stands in both."""
    strong = [c.shared for c in copies if _enough(c.shared, _WHOLE) or _enough(c.shared, _PART)]
    if any(shared.longest >= _RUN for shared in strong):
        return True
    return sum(shared.longest >= _SHORT_RUN for shared in strong) > 1


def _one_to_one(copies: Sequence[Copied]) -> list[Copied]:
    """Keep each sentence's best counterpart in the other article."""
    taken: set[Place] = set()
    kept: list[Copied] = []
    for copy in sorted(copies, key=lambda c: (-c.shared.words, _place(c.a), _place(c.b))):
        if _place(copy.a) not in taken and _place(copy.b) not in taken:
            taken |= {_place(copy.a), _place(copy.b)}
            kept.append(copy)
    return sorted(kept, key=lambda c: (_place(c.a), _place(c.b)))


def _place(sentence: Worded) -> Place:
    return sentence.article, sentence.sentence.start


def _clusters(copied: Sequence[Copied]) -> list[list[Place]]:
    """Gather sentences that are one text, directly or by way of a third."""
    cluster_of: dict[Place, list[Place]] = {}
    for copy in copied:
        left = cluster_of.setdefault(_place(copy.a), [_place(copy.a)])
        right = cluster_of.setdefault(_place(copy.b), [_place(copy.b)])
        if left is not right:
            left += right
            for place in right:
                cluster_of[place] = left
    return list({id(cluster): cluster for cluster in cluster_of.values()}.values())


def _agency(article: Article) -> str | None:
    """Name the agency that an article's outlet is."""
    name = canonical_origins((article.outlet,))[0]
    return name if name in AGENCIES else None


def _own_origin(article: Article) -> str:
    """Name the origin of what an article has for itself: its one credit, else its outlet."""
    return _agency(article) or (article.origins[0] if len(article.origins) == 1 else article.outlet)


def _origin(articles: Sequence[Article]) -> str:
    """Name the origin of a text that several articles carry.

    It is the agency among them, else the one that most of them credit, else the outlet that
    published it first; where that is not known it is one of them.
    """
    agencies = {name for article in articles if (name := _agency(article))}
    if agencies:
        return " or ".join(sorted(agencies))
    credited = Counter(name for article in articles for name in article.origins)
    if credited:
        most = max(credited.values())
        return " or ".join(sorted(name for name, count in credited.items() if count == most))
    first = earliest(articles)
    outlets = sorted({article.outlet for article in articles})
    return first.outlet if first else " or ".join(outlets)


def earliest(articles: Sequence[Article]) -> Article | None:
    """Return the article that was published before all others; None where that is not known."""
    days = [article.published for article in articles]
    if None in days:
        return None
    first_day = min(day for day in days if day is not None)
    first = [article for article in articles if article.published == first_day]
    times = [article.published_at for article in first]
    if len(first) > 1 and None not in times:
        known = [time for time in times if time is not None]
        if len({time.tzinfo is None for time in known}) == 1:
            first = [article for article in first if article.published_at == min(known)]
    return first[0] if len(first) == 1 else None


def _summary(
    article: Article,
    sentences: Sequence[Worded],
    of_sentence: Mapping[Place, str],
    of_article: Mapping[str, str],
) -> Iterable[ArticleOrigin]:
    """Say how much of an article's text comes from where, the largest share first."""
    own = [s for s in sentences if s.article == article.id]
    read = [s for s in own if s.sentence.position is not BlockKind.TITLE] or own
    counts: Counter[tuple[str, Basis]] = Counter()
    for sentence in read:
        origin = of_sentence.get(_place(sentence))
        counts[_known_by(article, origin or of_article[article.id])] += 1
    for (origin, basis), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        share = round(count / len(read), 3)
        yield ArticleOrigin(article=article.id, origin=origin, basis=basis, share=share)


def _known_by(article: Article, origin: str) -> tuple[str, Basis]:
    if origin in {article.outlet, _agency(article)}:
        return origin, Basis.OWN
    return origin, Basis.CREDIT if origin in article.origins else Basis.TEXT
