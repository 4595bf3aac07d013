"""The measures of sameness: baselines, thresholds and folds."""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from benchmarks.sameness import by_threshold
from benchmarks.sameness_pairs import (
    ANSWERS,
    EVENTS,
    Examples,
    Pair,
    jaccard,
    okapi,
    read_answer_pairs,
    read_event_pairs,
)
from benchmarks.train_sameness import area_under_curve, balanced_accuracy, fold, head


def examples(topics: str, labels: list[bool], cosine: npt.NDArray[np.float64]) -> Examples:
    """Make pairs whose only evidence is their cosine."""
    evidence = np.zeros((len(labels), 9))
    evidence[:, 0] = cosine
    return Examples(
        pairs=tuple(
            Pair(topic=topic, story=topic, a="a", b="b", same=same)
            for topic, same in zip(topics, labels, strict=True)
        ),
        evidence=evidence,
        labels=np.array(labels),
        lemmas=cosine,
        bm25=cosine,
        cosine=cosine,
    )


def test_shared_words() -> None:
    """The share of words is 1 for the same words, 0 for none."""
    assert jaccard(["gate", "storm"], ["storm", "gate", "gate"]) == 1.0
    assert jaccard(["gate", "storm"], ["gate", "tide"]) == pytest.approx(1 / 3)
    assert jaccard([], []) == 0.0


def test_okapi_weighs_rare_words_and_short_texts() -> None:
    """A rare word counts more than a common one, and in a short text more than in a long one."""
    score = okapi([["gate"], ["storm"], ["gate", "storm"], ["gate", *["tide"] * 9], ["gate"]])
    assert score(1, 2) > score(0, 2) > score(0, 3) > 0
    assert score(1, 0) == 0.0


def test_a_threshold_comes_from_other_topics() -> None:
    """What is best in a topic itself is not used for it."""
    cosine = np.array([0.1, 0.2, 0.6, 0.9, 0.1, 0.2, 0.7, 0.9])
    made = examples("aaaabbbb", [False, False, True, True, False, False, False, True], cosine)
    told = by_threshold(made, made.cosine)
    # by "b" all up to 0.7 are others, by "a" all from 0.6 on are the same
    assert list(told[:4]) == [False, False, False, True]
    assert list(told[4:]) == [False, False, True, True]


def test_folds_are_of_topics() -> None:
    """A topic whose labels are turned round does not learn that from itself."""
    low, high = [0.1, 0.2, 0.8, 0.9], [False, False, True, True]
    cosine = np.array([*low, *low, *low])
    made = examples("aaaabbbbcccc", [*high, *high, *(not same for same in high)], cosine)
    turned = fold(made)[8:]
    assert turned[3] > 0.5 > turned[0]
    fitted = head(examples("aaaa", high, np.array(low)))
    assert fitted.weights[0] > 0


def test_figures() -> None:
    """The area counts pairs in the right order, balanced accuracy both answers alike."""
    labels = np.array([True, False, False, False])
    assert area_under_curve(labels, np.array([0.9, 0.1, 0.2, 0.3])) == 1.0
    assert balanced_accuracy(labels, np.array([True, True, False, False])) == pytest.approx(5 / 6)


def test_pairs_are_read(tmp_path: Path) -> None:
    """Two subtopics of one number are one topic; answers are pairs of their question."""
    rows = {
        EVENTS: {"subtopic": "12ecbplus", "a": "x", "b": "y", "same_event": 1},
        ANSWERS: {"qid": "Q1", "answer_a": "x", "answer_b": "y", "same_group": 0},
    }
    for file, row in rows.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(json.dumps(row) + "\n", encoding="utf-8")
    (event,) = read_event_pairs(tmp_path)
    (answer,) = read_answer_pairs(tmp_path)
    assert (event.topic, event.story, event.same) == ("12", "12ecbplus", True)
    assert (answer.topic, answer.a, answer.b, answer.same) == ("Q1", "x", "y", False)
