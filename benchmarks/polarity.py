"""Score negation and certainty on sentences of the news that were labelled by hand."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.polarity_sample import article_of, digest
from benchmarks.rows import Row, read_rows
from claims.extract import extract
from claims.model import Claim

LABELS = Path(__file__).parent / "labels" / "polarity.jsonl"


@dataclass(slots=True)
class Tally:
    """What was read right of what was labelled, and what was read wrong."""

    right: int = 0
    total: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, *, right: bool, error: str) -> None:
        """Count one label."""
        self.total += 1
        self.right += right
        if not right:
            self.errors.append(error)


def score(data: Path, seed: int | None = None) -> dict[str, Tally]:
    """Score the claims that hold the labelled predicates; of one sample where a seed is given.

    A sentence that is no longer there, or is cut otherwise, is missing: wrong in every property.
    """
    documents = data / "eval" / "ecb_dev" / "docs.jsonl"
    rows = [row for row in read_rows(LABELS) if seed in (None, row["seed"])]
    claims = _claims(documents, tuple(sorted({row["doc"] for row in rows})))
    tallies = {name: Tally() for name in ("predicate", "negation", "certainty")}
    for row in rows:
        claim = _claim_of(row, claims[row["doc"]])
        read = (
            ("predicate", row["predicate"], claim and claim.anchor.predicate),
            ("negation", row["negated"], claim and claim.negated),
            ("certainty", row["certainty"], claim and claim.certainty.value),
        )
        for name, wanted, found in read:
            place = f"{row['doc']}:{row['sentence']} {row['predicate']}"
            tallies[name].add(right=wanted == found, error=f"{place}: {wanted}, read {found}")
    return tallies


@cache
def _claims(documents: Path, names: tuple[str, ...]) -> dict[str, tuple[Claim, ...]]:
    texts = {row["doc"]: row["text"] for row in read_rows(documents)}
    found: dict[str, tuple[Claim, ...]] = defaultdict(tuple)
    articles = [article_of(texts[name], name) for name in names if name in texts]
    found.update(zip(names, extract(articles), strict=True))
    return found


def _claim_of(row: Row, claims: tuple[Claim, ...]) -> Claim | None:
    """Return the claim of the labelled sentence with the labelled predicate, else its first."""
    inside = [claim for claim in claims if digest(claim.sentence.text) == row["digest"]]
    named = [claim for claim in inside if claim.anchor.predicate == row["predicate"]]
    return next(iter(named or inside), None)
