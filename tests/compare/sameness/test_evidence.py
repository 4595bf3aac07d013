"""What two passages of a story have in common, and how much that says."""

from dataclasses import astuple

import numpy as np
import pytest

from claims.model import Anchor, NameKind
from compare.sameness.evidence import Evidence, Head, Passage, Passages, read_passage
from compare.sameness.weights import SAME_ANSWER, SAME_EVENT
from tests.compare.factories import Telling, even_vectors, figure, name

NOTHING = Evidence(
    cosine=0, coherence=0, profile=0, common=0, shared=0, events=0, event=0, apart=0, length=0
)


def passage(text: str, *events: str) -> Passage:
    """Make a passage of words without names."""
    words = frozenset(text.split())
    return Passage(
        stems=words,
        names=frozenset(),
        events=frozenset(events),
        values=frozenset(),
        length=len(words),
    )


def passages(*made: Passage, cosine: float = 0.5) -> Passages:
    """Make passages of which every two are equally alike."""
    return Passages(made, even_vectors(len(made), cosine))


def test_a_passage_is_read_from_its_claims() -> None:
    """A passage has its stems, those in names apart, its kinds of event and its figures."""
    telling = Telling("Ledger")
    text = "Tarn closed 12 gates after the killing."
    claim = telling.tell(
        text,
        name("Tarn", NameKind.PLACE),
        figure("12", 12, "gate"),
        anchor=Anchor(predicate="close", events=("closure",)),
    )
    read = read_passage(text, [claim])
    assert read.names == {"tarn"}
    assert {"tarn", "gat", "kill"} - read.stems <= {"gat"}
    assert {"closure", "death"} <= read.events
    assert read.values == {("count", 12.0)}
    assert read.length == 7


def test_what_the_story_is_about_counts_more() -> None:
    """A kind of event that most passages have weighs more than one that two have."""
    story = passages(
        passage("a b", "fire"), passage("c d", "fire"), passage("e f", "fire", "visit"),
        passage("g h", "visit"),
    )  # fmt: skip
    assert story.evidence(0, 1).event == 0.75
    assert story.evidence(2, 3).event == 0.5
    assert story.evidence(0, 3).event == 0.0


def test_rare_words_count_more() -> None:
    """The share of words is weighed by how rare they are in the story."""
    story = passages(
        passage("gate storm"), passage("gate tide"), passage("storm choir"), passage("gate ferry"),
        passage("gate barge"),
    )  # fmt: skip
    assert story.evidence(0, 2).shared > story.evidence(0, 1).shared > 0


def test_figures_apart() -> None:
    """Passages that both give figures and none in common are told apart by it."""
    made = [
        Passage(
            stems=frozenset(),
            names=frozenset(),
            events=frozenset(),
            values=frozenset(values),
            length=3,
        )
        for values in ({("count", 3.0)}, {("count", 4.0)}, {("count", 3.0), ("money", 9.0)}, set())
    ]
    story = passages(*made)
    assert [story.evidence(0, other).apart for other in (1, 2, 3)] == [1.0, 0.0, 0.0]


def test_evidence_is_symmetric_and_finite() -> None:
    """The order of two passages changes nothing, and empty ones break nothing."""
    story = passages(passage("gate storm", "fire"), passage("gate"), passage(""))
    for one in range(3):
        for other in range(3):
            found = story.evidence(one, other)
            assert np.isfinite(astuple(found)).all()
            assert astuple(found) == pytest.approx(astuple(story.evidence(other, one)))


def test_coherence_is_the_mean_cosine() -> None:
    """A story's coherence is the mean cosine of its pairs, 0 for one passage."""
    assert passages(*[passage("a")] * 4, cosine=0.3).evidence(0, 1).coherence == pytest.approx(0.3)
    assert passages(passage("a")).evidence(0, 0).coherence == 0.0


def test_a_head_adds_its_weights_up() -> None:
    """A head's probability is logistic in the weighted evidence."""
    head = Head(bias=0.0, weights=(2.0, *[0.0] * 8))
    assert head.probability(NOTHING) == 0.5
    assert head.probability(Evidence.of([1.0, *[0.0] * 8])) == pytest.approx(1 / (1 + np.exp(-2)))


@pytest.mark.parametrize("head", [SAME_EVENT, SAME_ANSWER])
def test_the_fitted_weights_are_of_the_evidence(head: Head) -> None:
    """The weights that ship have one for each part, and a higher cosine makes for the same."""
    assert len(head.weights) == len(astuple(NOTHING))
    assert head.weights[0] > 0
