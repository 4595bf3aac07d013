"""How strongly two sets of articles tell one story: evidence between groups that may grow."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from claims.model import Article
from compare.stories.terms import Background, Terms, rarity, read_terms

Matrix = npt.NDArray[np.float64]

# fewer articles than these were put together by hand, as a rule those of one story: what each
# halving of their number adds to the score
_HANDFUL, _HANDFUL_PRIOR = 16, 1.6
# what speaks for and against one story, in the order of the columns
EVIDENCE = (
    "embedding",
    "opening",
    "body",
    "names",
    "figures",
    "lead_names",
    "opposed",
    "dated",
    "apart",
    "smaller",
    "sizes",
)
_OPPOSED = EVIDENCE.index("opposed")
# a score so low stays below whatever any use of it asks for
_HOPELESS = -4.0
# groups whose articles have less in common on average are no candidates
_NEAR_TEXT, _NEAR_WORDS = 0.35, 0.05
# days between articles beyond these say no more: a story may be told again after months
_LONGEST = 10
# names of a group that may oppose another's: the strongest, and how many of them count
_STRONGEST = 40
_COUNTED = 3
# how much a name in the first lines belongs to the story, however often it comes back
_LEADS = 0.7
# articles beyond these don't make a missing name more surprising
_SURPRISING = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryModel:
    """Fitted weights of the evidence; groups with a score above zero tell one story."""

    bias: float
    weights: tuple[float, ...]
    background: Background


@dataclass(slots=True)
class Links:
    """Groups of articles, one a row to begin with, and the evidence between every two.

    `sums` hold, for each kind of likeness, its sum over the pairs of articles of two groups; the
    diagonal is a group with itself. `names` tell how much of a group each name is.
    """

    sums: Mapping[str, Matrix]
    size: Matrix
    days: Matrix
    dated: Matrix
    names: list[dict[str, float]]
    rarity: Mapping[str, float] = field(repr=False)
    strongest: list[list[tuple[float, str]]] = field(repr=False)

    def merge(self, kept: int, gone: int) -> None:
        """Join the group of one row to another's."""
        for sums in self.sums.values():
            sums[kept] += sums[gone]
            sums[:, kept] += sums[:, gone]
        for sums_of_one in (self.size, self.days, self.dated):
            sums_of_one[kept] += sums_of_one[gone]
        for name, strength in self.names[gone].items():
            self.names[kept][name] = self.names[kept].get(name, 0.0) + strength
        self.strongest[kept] = self._ranked(kept)

    def take(self, rows: Sequence[int]) -> "Links":
        """Return a copy of some groups alone."""
        kept = list(rows)
        return Links(
            sums={name: sums[np.ix_(kept, kept)] for name, sums in self.sums.items()},
            size=self.size[kept],
            days=self.days[kept],
            dated=self.dated[kept],
            names=[dict(self.names[row]) for row in kept],
            rarity=self.rarity,
            strongest=[self.strongest[row] for row in kept],
        )

    def near(self, row: int, others: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
        """Tell which groups have anything in common with a group: the others need no look."""
        pairs = self.size[row] * self.size[others]
        return np.asarray(
            (self.sums["embedding"][row, others] > _NEAR_TEXT * pairs)
            | (self.sums["body"][row, others] > _NEAR_WORDS * pairs)
        )

    def evidence(self, row: int, others: npt.NDArray[np.intp], *, opposed: bool = True) -> Matrix:
        """Return the evidence between one group and others, shape (len(others), len(EVIDENCE)).

        Without `opposed` that column, which takes longest, holds zeros.
        """
        pairs = self.size[row] * self.size[others]
        columns: list[Matrix] = []
        for name in EVIDENCE[:5]:
            sums = self.sums[name]
            scale = np.sqrt(sums[row, row] * sums[others, others])
            columns.append(sums[row, others] / np.where(scale > 0, scale, 1.0))
        columns.append(self.sums["lead_names"][row, others] / pairs)
        dated = (self.dated[row] > 0) & (self.dated[others] > 0)
        day = self.days / np.maximum(self.dated, 1)
        apart = np.minimum(np.abs(day[others] - day[row]), _LONGEST)
        columns.append(self.opposed(row, others) if opposed else np.zeros(len(others)))
        columns.append(dated.astype(np.float64))
        columns.append(np.where(dated, np.log2(1 + apart), 0.0))
        columns.append(np.log(np.minimum(self.size[row], self.size[others])))
        columns.append(np.log(pairs))
        return np.stack(columns, axis=1)

    def opposed(self, row: int, others: npt.NDArray[np.intp]) -> Matrix:
        """Tell how surprising it is that neither group has the strongest names of the other."""
        missing = [
            min(self._missing(row, int(other)), self._missing(int(other), row)) for other in others
        ]
        return np.log1p(np.array(missing, dtype=np.float64))

    def _missing(self, row: int, other: int) -> float:
        known = self.names[other]
        found: list[float] = []
        for weight, name in self.strongest[row]:
            if name not in known:
                found.append(weight)
                # two strangers miss the first few of each other: the others need no look
                if len(found) == _COUNTED:
                    break
        often = math.sqrt(min(float(self.size[other]), _SURPRISING))
        return math.fsum(found) / _COUNTED * often

    def _ranked(self, row: int) -> list[tuple[float, str]]:
        """Rank a group's names by how surely another article of its story would have them."""
        size = float(self.size[row])
        return sorted(
            (
                (-self.rarity[name] * math.log(1 - 0.95 * (strength + 0.1) / (size + 0.4)), name)
                for name, strength in self.names[row].items()
            ),
            key=lambda ranked: (-ranked[0], ranked[1]),
        )[:_STRONGEST]


def link(articles: Sequence[Article], vectors: npt.ArrayLike, background: Background) -> Links:
    """Make each article a group of its own; `vectors` holds a unit vector an article."""
    terms = read_terms(articles)
    rare = rarity(terms, background)
    place = {term: column for column, term in enumerate(rare)}
    unit = np.asarray(vectors, dtype=np.float64)
    days = [
        float(article.published.toordinal()) if article.published else 0.0 for article in articles
    ]
    links = Links(
        sums={
            "embedding": unit @ unit.T,
            "opening": _cosines([one.opening for one in terms], rare, place),
            "body": _cosines([one.body for one in terms], rare, place),
            "names": _cosines([one.names for one in terms], rare, place),
            "figures": _cosines([one.figures for one in terms], rare, place),
            "lead_names": _lead_names(terms, rare, place),
        },
        size=np.ones(len(articles)),
        days=np.array(days),
        dated=np.array([float(article.published is not None) for article in articles]),
        names=[_strengths(one) for one in terms],
        rarity=rare,
        strongest=[],
    )
    links.strongest.extend(links._ranked(row) for row in range(len(articles)))
    return links


def scores(links: Links, row: int, others: npt.NDArray[np.intp], model: StoryModel) -> Matrix:
    """Score one group with others: the log odds that they tell one story, none for most.

    A score below `_HOPELESS` is not exact: it decides nothing.
    """
    found = np.full(len(others), -np.inf)
    prior = _HANDFUL_PRIOR * max(0.0, math.log2(_HANDFUL / len(links.size)))
    near = np.flatnonzero(links.near(row, others))
    if len(near):
        some = others[near]
        told = links.evidence(row, some, opposed=False) @ np.array(model.weights)
        told += model.bias + prior
        weight = model.weights[_OPPOSED]
        # names that oppose each other only ever take away
        open_ones = np.flatnonzero(told > _HOPELESS) if weight <= 0 else np.arange(len(some))
        told[open_ones] += weight * links.opposed(row, some[open_ones])
        found[near] = told
    return found


def _strengths(terms: Terms) -> dict[str, float]:
    return {
        name: max(count / (count + 1), _LEADS if name in terms.lead else 0.0)
        for name, count in terms.names.items()
    }


def _rows(
    counts: Sequence[Mapping[str, int]], rare: Mapping[str, float], place: Mapping[str, int]
) -> "tuple[list[int], list[int], list[float]]":
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, found in enumerate(counts):
        weights = {t: (1 + math.log(count)) * rare[t] for t, count in found.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        rows.extend([row] * len(weights))
        columns.extend(place[term] for term in weights)
        values.extend(weight / length for weight in weights.values())
    return rows, columns, values


def _cosines(
    counts: Sequence[Mapping[str, int]], rare: Mapping[str, float], place: Mapping[str, int]
) -> Matrix:
    from scipy.sparse import csr_matrix

    rows, columns, values = _rows(counts, rare, place)
    found = csr_matrix((values, (rows, columns)), shape=(len(counts), len(place)))
    return np.asarray((found @ found.T).toarray(), dtype=np.float64)


def _lead_names(
    terms: Sequence[Terms], rare: Mapping[str, float], place: Mapping[str, int]
) -> Matrix:
    """Return the share of the names of the first lines that the other has, the better of both."""
    from scipy.sparse import csr_matrix

    lead = [(row, term) for row, one in enumerate(terms) for term in one.lead]
    body = [(row, term) for row, one in enumerate(terms) for term in one.names]
    shape = (len(terms), len(place))
    weights = [rare[term] for _, term in lead]
    left = csr_matrix(
        (weights, ([row for row, _ in lead], [place[term] for _, term in lead])), shape=shape
    )
    right = csr_matrix(
        (np.ones(len(body)), ([row for row, _ in body], [place[term] for _, term in body])),
        shape=shape,
    )
    total = np.asarray(left.sum(axis=1)).ravel()
    shared = np.asarray((left @ right.T).toarray(), dtype=np.float64)
    # an article without a name in its first lines says nothing either way
    share = np.where(total[:, None] > 0, shared / np.where(total > 0, total, 1.0)[:, None], 0.5)
    return np.maximum(share, share.T)
