"""How many outcomes of a claim are kept, and a remark on those that are left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.groups import node_of
from compare.model import Finding
from compare.outcome import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Capped:
    """Outcomes of one sort: those kept, those cut, and how many of a claim one article may have.

    `one` and `several` name the sort ("agreement in words", "agreements in words").
    """

    one: str
    several: str
    most: int
    kept: tuple[Outcome, ...]
    cut: tuple[Outcome, ...]


def best(outcomes: Iterable[Outcome], most: int, *, one: str, several: str) -> Capped:
    """Keep, for every side and other article, the surest outcomes."""
    ranked = sorted(outcomes, key=lambda o: (-o.confidence, o.a.claim.id, o.b.claim.id))
    taken: dict[tuple[str, int, str], int] = defaultdict(int)
    kept: list[Outcome] = []
    cut: list[Outcome] = []
    for outcome in ranked:
        a, b = outcome.a.claim, outcome.b.claim
        keys = ((a.id, outcome.a.start, b.article), (b.id, outcome.b.start, a.article))
        if any(taken[key] >= most for key in keys):
            cut.append(outcome)
            continue
        for key in keys:
            taken[key] += 1
        kept.append(outcome)
    return Capped(one=one, several=several, most=most, kept=tuple(kept), cut=tuple(cut))


def remark(capped: Capped, findings: Sequence[Finding]) -> str:
    """Say how many outcomes were cut that no finding holds all the same; empty for none."""
    held: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for finding in findings:
        for side in finding.sides:
            held[node_of(side)].add(finding.id)
    lost = sum(not held[node_of(o.a)] & held[node_of(o.b)] for o in capped.cut)
    if not lost:
        return ""
    noun, were = (capped.one, "was") if lost == 1 else (capped.several, "were")
    closest = "the closest" if capped.most == 1 else f"the {capped.most} closest"
    return (
        f"{lost} further {noun} {were} left out: of a claim only {closest} in another article "
        f"{'is' if capped.most == 1 else 'are'} listed"
    )
