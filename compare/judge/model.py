"""A learned judge: do two statements agree, conflict or do neither, and how surely?

It speaks where no typed value was compared; what a typed check found stands.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.judge.head import Head
from compare.judge.signs import read_signs
from compare.model import Finding, Kind
from compare.support import Reading

Scores = tuple[float, float, float]

# Findings without a typed value: how alike the words are is all that their confidence rests on.
_UNTYPED = frozenset({Kind.POLARITY, Kind.ASSERTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How probably two statements agree, conflict or do neither; the three add up to 1."""

    agreement: float
    neither: float
    conflict: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWeight:
    """What one sign adds to the score of each verdict, per unit."""

    name: str
    agreement: float
    neither: float
    conflict: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """A logistic model over signs and networks over token vectors, which vote together.

    `bias` is in the order agreement, neither, conflict. `share` is how much the networks' mean
    counts beside the logistic model. Scores are divided by `temperature` before they become
    probabilities. From `least` on a conflict is told on the judge's word alone.
    """

    bias: tuple[float, float, float]
    signs: tuple[SignWeight, ...]
    heads: tuple[Head, ...] = ()
    share: float = 1.0
    temperature: float = 1.0
    least: float = 1.0

    def verdict(self, signs: Mapping[str, float], votes: Sequence[Scores]) -> Verdict:
        """Weigh signs, and what each network votes (log-probabilities)."""
        parts = [
            (weight.agreement * value, weight.neither * value, weight.conflict * value)
            for weight in self.signs
            for value in [signs[weight.name]]
        ]
        raw = [
            math.fsum((bias, *column))
            for bias, column in zip(self.bias, zip(*parts, strict=True), strict=True)
        ]
        voted = [math.fsum(column) / len(votes) for column in zip(*votes, strict=True)]
        scores = [
            (score + self.share * vote) / self.temperature
            for score, vote in zip(raw, voted or (0.0, 0.0, 0.0), strict=True)
        ]
        return verdict_of(scores)


def verdict_of(scores: Sequence[float]) -> Verdict:
    """Turn scores of agreement, neither and conflict into probabilities."""
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    whole = math.fsum(raised)
    agreement, neither, conflict = (each / whole for each in raised)
    return Verdict(agreement=agreement, neither=neither, conflict=conflict)


def judge(
    a: Reading,
    b: Reading,
    by: Judge,
    *,
    cosine: float,
    findings: Sequence[Finding] = (),
) -> Verdict | None:
    """Judge two statements, whichever comes first; None where one has no words.

    The shorter one is looked for in the longer. `cosine` is of the two texts.
    """
    if not a.words or not b.words:
        return None
    carrier, said = in_order(a, b)
    signs = read_signs(carrier, said, cosine=cosine, findings=findings)
    return by.verdict(signs, [head.scores(carrier.tokens, said.tokens) for head in by.heads])


def in_order(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Return the statement that says more and the one that is looked for in it."""
    sizes = [
        (sum(word.content for word in each.words), len(each.article.text), each.article.text)
        for each in (a, b)
    ]
    return (a, b) if sizes[0] >= sizes[1] else (b, a)


def weighed(finding: Finding, verdict: Verdict | None) -> float:
    """Return a finding's confidence, where no typed value was compared the mean with the judge's.

    Only of conflicts and agreements has the judge an opinion.
    """
    if verdict is None or finding.kind not in _UNTYPED:
        return finding.confidence
    opinion = {"conflict": verdict.conflict, "agreement": verdict.agreement}
    surety = opinion.get(finding.status.value)
    return finding.confidence if surety is None else (finding.confidence + surety) / 2
