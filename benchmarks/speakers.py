"""Score who says a sentence, and how firmly, against sentences labelled by hand.

A label counts for the claim with most of the sentence's characters. `labels/speakers.jsonl` holds
no text: `benchmarks.speaker_sample` draws the sentences again from the evaluation data.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.rows import Row, read_rows
from benchmarks.speaker_sample import digest, read_articles
from claims.extract import extract
from claims.lexicon import lexicon
from claims.model import Claim, SpeakerKind

LABELS = Path(__file__).parent / "labels" / "speakers.jsonl"
OUTLET = "outlet"
_TITLES = lexicon("mr mrs ms dr rep sen gov rev jr sr ii iii lt sgt capt maj gen col det")


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A sentence read otherwise than labelled: what was expected and what was read."""

    what: str
    document: str
    sentence: int
    expected: str
    got: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerScore:
    """How many sentences have the labelled speaker and the labelled certainty."""

    seed: int
    total: int
    speakers: int
    certainties: int
    misses: tuple[Miss, ...]

    def __str__(self) -> str:
        said, sure = self.speakers / max(1, self.total), self.certainties / max(1, self.total)
        return (
            f"sample {self.seed}: speaker {said:.3f} ({self.speakers} of {self.total}), "
            f"certainty {sure:.3f} ({self.certainties} of {self.total})"
        )


def print_scores(data: Path) -> None:
    """Print each error, then a line a sample."""
    scores = score(data)
    for one in scores:
        for miss in one.misses:
            click.echo(
                f"{miss.what}: {miss.document} #{miss.sentence}: "
                f"expected {miss.expected}, got {miss.got}"
            )
    for one in scores:
        click.echo(str(one))


def score(data: Path) -> tuple[SpeakerScore, ...]:
    """Score every labelled sample, in the order of the seeds they were drawn with."""
    labels = read_rows(LABELS)
    claims = _claims(data / "eval" / "ecb_dev" / "docs.jsonl", {row["doc"] for row in labels})
    return tuple(
        _score_sample(seed, [row for row in labels if row["seed"] == seed], claims)
        for seed in sorted({row["seed"] for row in labels})
    )


def _score_sample(
    seed: int, labels: list[Row], claims: dict[tuple[str, str], Claim]
) -> SpeakerScore:
    misses: list[Miss] = []
    for row in labels:
        claim = claims.get((row["doc"], row["digest"]))
        speaker = "nothing" if claim is None else name_of(claim)
        certainty = "nothing" if claim is None else claim.certainty.value
        where = {"document": row["doc"], "sentence": row["sentence"]}
        if not any(same_speaker(speaker, name) for name in row["speakers"]):
            wanted = " / ".join(row["speakers"])
            misses.append(Miss(what="speaker", expected=wanted, got=speaker, **where))
        if certainty != row["certainty"]:
            wanted = row["certainty"]
            misses.append(Miss(what="certainty", expected=wanted, got=certainty, **where))
    wrong = [miss.what for miss in misses]
    return SpeakerScore(
        seed=seed,
        total=len(labels),
        speakers=len(labels) - wrong.count("speaker"),
        certainties=len(labels) - wrong.count("certainty"),
        misses=tuple(misses),
    )


def _claims(file: Path, documents: set[str]) -> dict[tuple[str, str], Claim]:
    """Give the longest claim of each sentence of the documents, by document and digest."""
    chosen = [(name, article) for name, article, _ in read_articles(file) if name in documents]
    longest: dict[tuple[str, str], Claim] = {}
    read = extract([article for _, article in chosen])
    for (name, _), claims in zip(chosen, read, strict=True):
        for claim in claims:
            key = name, digest(claim.sentence.text)
            if key not in longest or len(claim.text) > len(longest[key].text):
                longest[key] = claim
    return longest


def name_of(claim: Claim) -> str:
    """Give the speaker of a claim in a word or a few."""
    if claim.speaker.kind is SpeakerKind.OUTLET:
        return OUTLET
    return claim.speaker.name or "somebody unresolved"


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two names are the same but for case, marks, titles, articles and initials."""
    return list(_words(one)) == list(_words(other))


def _words(name: str) -> Iterator[str]:
    for word in name.casefold().split():
        plain = re.sub(r"['’]s?$|\W", "", word)
        if plain not in _TITLES and plain not in {"the", "a", "an"} and len(plain) > 1:
            yield plain
