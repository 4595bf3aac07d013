"""How alike two values' sentences are, and where in their articles they stand, as signs."""

from collections.abc import Mapping

from claims.model import Anchor, BlockKind, Fact
from compare.anchoring import anchor_of, gather
from compare.one_value.rows import Rows


def telling(rows: Rows[Fact], one: int, other: int) -> Mapping[str, float]:
    """Tell how alike two sentences are, whom they tell of and where they stand."""
    a, b = rows.told[one], rows.told[other]
    shared = rows.words[one] & rows.words[other]
    near = rows.around[one] & rows.around[other]
    names, others = rows.names[one], rows.names[other]
    places = sorted(rows.place(row) for row in (one, other))
    titles = [s.claim.sentence.position is BlockKind.TITLE for s in (a, b)]
    subjects = [_heads(anchor_of(s)) for s in (a, b)]
    sayers = [s.claim.speaker.name for s in (a, b)]
    margin = rows.lead(one, other)
    persons = [rows.persons[row] for row in (one, other)]
    return {
        "similarity": rows.similarity(one, other),
        "margin": margin,
        "best": float(margin > -1e-6),
        "evidence": gather(a, b, rows.story).strength,
        "shared": _share(rows, shared, rows.words[one], rows.words[other]),
        "shared words": float(len(shared)),
        "overlap": len(shared) / max(1, len(rows.words[one] | rows.words[other])),
        "near": _share(rows, near, rows.around[one], rows.around[other]),
        "near weight": rows.weight(near),
        "closest": float(rows.closest(one, other)),
        "names of one only": float(len(names ^ others)),
        "names of each only": float(bool(names - others) and bool(others - names)),
        "one subject": float(bool(subjects[0] & subjects[1])),
        "two subjects": float(all(subjects) and not subjects[0] & subjects[1]),
        "two persons": float(all(persons) and not persons[0] & persons[1]),
        "two speakers": float(all(sayers) and sayers[0] != sayers[1]),
        "headline": float(any(titles)),
        "place": places[0],
        "places apart": places[1] - places[0],
        "known to the other": float(rows.known(one, other)),
        "tellers": float(rows.tellers(one) + rows.tellers(other)),
        "values of the kind": float(rows.alike(one) + rows.alike(other)) ** 0.5,
    }


def slip(one: str, other: str) -> bool:
    """Tell whether two values are one but for a digit, or for their digits' order."""
    left, right = ("".join(c for c in text if c.isdigit()) for text in (one, other))
    if len(left) != len(right) or len(left) < 2:
        return False
    changed = sum(x != y for x, y in zip(left, right, strict=True))
    return changed == 1 or sorted(left) == sorted(right)


def _share(rows: Rows[Fact], shared: frozenset[str], *words: frozenset[str]) -> float:
    return rows.weight(shared) / max(1.0, min(rows.weight(each) for each in words))


def _heads(anchor: Anchor) -> set[str]:
    return {phrase.split()[-1] for phrase in anchor.subjects if phrase}
