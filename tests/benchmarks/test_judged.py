"""Scores of judged pairs, on judgements made here."""

from typing import Any

import pytest

from benchmarks.entailment import accuracy, right_label, right_support
from benchmarks.number_pairs import conflicts, soft
from compare.pair import Judgement, Relation


def judged(relation: Relation, *, supports: bool = False, confidence: float = 0.5) -> Judgement:
    """Make a judgement."""
    return Judgement(
        id="0",
        relation=relation,
        supports=supports,
        confidence=confidence,
        explanation="because",
        findings=(),
        articles=("a", "b"),
    )


def pair(label: str) -> dict[str, Any]:
    """Make a row of a text and a hypothesis."""
    return {"id": label, "premise": "Six sank.", "hypothesis": "Some sank.", "label": label}


def test_support_is_right_both_ways() -> None:
    """Support where entailed and none elsewhere are right; the contrary of each is wrong."""
    rows = [pair("entailment"), pair("entailment"), pair("neutral"), pair("contradiction")]
    found = [
        judged(Relation.AGREEMENT, supports=True),
        judged(Relation.RELATED, confidence=0.6),
        judged(Relation.AGREEMENT, supports=True, confidence=0.9),
        judged(Relation.CONFLICT),
    ]
    scored = accuracy(rows, found, "label", right_support)
    assert (scored.figure, scored.rows) == (0.5, 4)
    assert [error.place for error in scored.errors] == ["entailment", "neutral"]
    assert [error.weight for error in scored.errors] == [0.6, 0.9]
    assert "precision 0.500, recall 0.500" in scored.note
    assert "commonest answer alone 0.500" in scored.note


@pytest.mark.parametrize(
    ("label", "relation", "supports", "right"),
    [
        ("entailment", Relation.AGREEMENT, True, True),
        ("entailment", Relation.RELATED, False, False),
        ("neutral", Relation.AGREEMENT, False, True),
        ("neutral", Relation.AGREEMENT, True, False),
        ("contradiction", Relation.CONFLICT, False, True),
        ("contradiction", Relation.UNRELATED, False, False),
        ("neutral", Relation.CONFLICT, False, False),
    ],
)
def test_three_way(label: str, relation: Relation, supports: bool, right: bool) -> None:
    """A conflict contradicts, support entails, and all else is neutral."""
    assert right_label(label, judged(relation, supports=supports)) is right


def numbers(story: str, label: str) -> dict[str, Any]:
    """Make a row of two sentences with numbers."""
    return {"id": 1, "subtopic": story, "label": label, "a": "Six sank.", "b": "Nine sank."}


def test_conflicts_of_stories() -> None:
    """Macro figures weigh stories alike, pooled ones weigh pairs; a quiet story counts in none."""
    conflict, other = judged(Relation.CONFLICT), judged(Relation.RELATED)
    rows = [
        *(numbers("a", "conflict") for _ in range(4)),
        numbers("b", "no_conflict"),
        numbers("c", "conflict"),
        numbers("d", "no_conflict"),
    ]
    found = [conflict, conflict, conflict, other, conflict, other, other]
    macro_precision, macro_recall, precision, recall = conflicts(rows, found)
    # story a: 3 of 3 and 3 of 4; b: a false alarm; c: a miss
    assert macro_precision.figure == pytest.approx(1 / 3)
    assert macro_recall.figure == pytest.approx(0.75 / 3)
    assert precision.figure == pytest.approx(3 / 4)
    assert recall.figure == pytest.approx(3 / 5)
    assert [error.place for error in precision.errors] == ["b:1"]
    assert [error.place for error in recall.errors] == ["a:1", "c:1"]


def test_soft_called_conflict_is_a_false_alarm() -> None:
    """A soft difference is right where it is explained, and no conflict."""
    rows = [numbers("a", "soft") for _ in range(4)]
    relations = (Relation.ROUNDING, Relation.SCOPE, Relation.CONFLICT, Relation.AGREEMENT)
    found = [judged(relation) for relation in relations]
    assert soft(rows, found).figure == 0.5
    assert [scored.figure for scored in conflicts(rows, found)] == [0, 0, 0, 0]


def test_no_conflict_anywhere() -> None:
    """Without a conflict, labelled or found, the figures are 0 and nothing is wrong."""
    scored = list(conflicts([numbers("a", "no_conflict")], [judged(Relation.RELATED)]))
    assert [(one.figure, one.errors) for one in scored] == [(0, ())] * 4
