"""Two statements, compared without articles around them: how they stand, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from claims.model import DateFact, NameFact, QuantityFact
from compare.judge.model import Verdict, weighed
from compare.model import Comparison, Finding
from compare.support import Reading, Weights, support


class Relation(StrEnum):
    """Say how two statements stand: the most urgent finding's status, or that there is none."""

    CONFLICT = "conflict"
    SPEAKERS = "speakers"
    SUPERSEDED = "superseded"
    SCOPE = "scope"
    ROUNDING = "rounding"
    VARIANT = "variant"
    AGREEMENT = "agreement"
    RELATED = "related"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementText:
    """A statement's words, with when and by whom they were published where that is known."""

    text: str
    published: date | datetime | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPair:
    """Two statements to compare; `id` is whatever the user calls the pair."""

    id: str | int
    a: StatementText
    b: StatementText


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How two statements stand.

    `supports` tells whether `a` carries everything that `b` says. `confidence` lies between 0 and
    1 and is the relation's. `findings` are the values that were compared, most urgent first;
    `articles` are the ids by which their sides name `a` and `b`. `verdict` is the learned judge's,
    None where a statement has no words.
    """

    id: str | int
    relation: Relation
    supports: bool
    confidence: float
    explanation: str
    findings: tuple[Finding, ...]
    articles: tuple[str, str]
    verdict: Verdict | None = None


# Two statements with no finding are about one subject from this cosine on, or from the lower one
# where they name somebody or something in common.
_SAME_SUBJECT = 0.55
_SAME_SUBJECT_NAMED = 0.35


def judge_pair(
    pair: StatementPair,
    comparison: Comparison,
    *,
    a: Reading,
    b: Reading,
    similarity: float,
    weights: Weights,
    verdict: Verdict | None = None,
    least: float = 1.0,
) -> Judgement:
    """Say how a pair stands, given its two statements as read and their comparison.

    `similarity` is the cosine of the two texts; `weights` decide what is support. Where no values
    were compared, the judge's `verdict` is a conflict from a probability of `least` on; not where
    the checks saw two values of one sort and took them for values of two things.
    """
    forth = support(a, b, weights, cosine=similarity)
    back = support(b, a, weights, cosine=similarity)
    articles = (a.article.id, b.article.id)
    findings = findings_between(comparison, articles)
    if findings:
        first = findings[0]
        relation = Relation(first.status.value)
        confidence, explanation = weighed(first, verdict), first.explanation
    elif verdict is not None and verdict.conflict >= least and not _left_alone(a, b):
        relation, confidence = Relation.CONFLICT, verdict.conflict
        explanation = "As a whole the one reads as if it could not be true beside the other."
    elif forth.holds or back.holds:
        relation = Relation.AGREEMENT
        stronger = max(forth, back, key=lambda found: found.probability)
        confidence, explanation = stronger.probability, stronger.explanation
    else:
        relation, confidence, explanation = _by_subject(similarity, _shared_names(a, b))
    carried = forth.holds and relation not in {Relation.CONFLICT, Relation.SPEAKERS}
    return Judgement(
        id=pair.id,
        relation=relation,
        supports=carried,
        confidence=confidence,
        explanation=explanation,
        findings=findings,
        articles=articles,
        verdict=verdict,
    )


def findings_between(comparison: Comparison, articles: tuple[str, str]) -> tuple[Finding, ...]:
    """Return the findings that have a side of each of two statements."""
    return tuple(
        finding
        for finding in comparison.findings
        if {side.claim.article for side in finding.sides} == set(articles)
    )


def _left_alone(a: Reading, b: Reading) -> bool:
    """Tell whether both statements give a value of one sort, which no check compared."""
    return bool(_sorts(a) & _sorts(b))


def _sorts(reading: Reading) -> set[str]:
    """Return the sorts of values that a statement gives: ages, sums, days."""
    facts = [fact for claim in reading.claims for fact in claim.facts]
    measures = {fact.measure.value for fact in facts if isinstance(fact, QuantityFact)}
    return measures | {"date" for fact in facts if isinstance(fact, DateFact)}


def _by_subject(similarity: float, shared_names: Sequence[str]) -> tuple[Relation, float, str]:
    least = _SAME_SUBJECT_NAMED if shared_names else _SAME_SUBJECT
    # half sure at the threshold, surer the farther from it
    surety = min(1.0, 0.5 + abs(similarity - least))
    if similarity < least:
        return Relation.UNRELATED, surety, "The statements are about different things."
    named = f" Both name {', '.join(shared_names)}." if shared_names else ""
    return (
        Relation.RELATED,
        surety,
        f"The statements are about one subject, but give no value that can be compared.{named}",
    )


def _shared_names(a: Reading, b: Reading) -> tuple[str, ...]:
    """Return the names that both statements have, in the order of the first."""
    theirs = {name.lower() for name in _names(b)}
    return tuple(dict.fromkeys(name for name in _names(a) if name.lower() in theirs))


def _names(reading: Reading) -> list[str]:
    return [f.full for claim in reading.claims for f in claim.facts if isinstance(f, NameFact)]
