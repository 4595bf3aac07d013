import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.quotes.alignment import align

WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "a",
            "of",
            "not",
            "river",
            "rises",
            "fast",
            "town",
            "must",
            "pay",
            "we",
            "cannot",
            "[sic]",
            "…",
            "bridges",
            "favour",
            "12",
        ]
    ),
    max_size=9,
).map(" ".join)


def test_words_that_changed_places_are_moved() -> None:
    """A content word that stands elsewhere is one move, not a loss and a gain."""
    found = align(
        "it would bring significant further costs imposed upon the firm if it goes on",
        "it would bring further significant costs being imposed upon the firm",
    )
    assert found.same_utterance > 0.8
    assert [change.kind for change in found.changes if change.content] == ["moved"]
    assert found.shortened


def test_a_dropped_content_word_is_a_change() -> None:
    """Words missing inside the aligned stretch are dropped; those after it are not."""
    found = align(
        "But I thought it was vital that she heard directly from us",
        "But it was vital that she heard directly",
    )
    assert found.same_utterance > 0.8
    assert [(change.kind, change.a, change.content) for change in found.changes] == [
        ("dropped", ("I", "thought"), True)
    ]


def test_function_words_change_nothing_of_content() -> None:
    """With for of is what translations do."""
    found = align(
        "Now she has a full diary with partners abroad: the fair in Oldport, two visits",
        "Now she has a full diary of partners abroad: the fair in Oldport, two visits",
    )
    assert found.same_utterance > 0.9
    assert [change.content for change in found.changes] == [False]


def test_two_short_quotes_with_another_noun_are_middling() -> None:
    """A phrase of two words that shares one is neither sure nor excluded."""
    found = align("substantial offer", "substantial proposal")
    assert 0.25 < found.same_utterance < 0.75
    assert [(change.a, change.b, change.content) for change in found.changes] == [
        (("offer",), ("proposal",), True)
    ]


def test_different_sentences_are_different_utterances() -> None:
    """Sharing "the" and "people" makes no utterance the same."""
    found = align(
        "The people of this valley want the railway that we promised them",
        "I have heard the people say that nothing in our budget will ever change",
    )
    assert found.same_utterance < 0.1


def test_a_shared_name_makes_no_utterance_the_same() -> None:
    """Two sentences that share a title and a name are not near each other."""
    found = align(
        "I do not want to judge any of Trade Minister Brenner's answers",
        "We asked for a talk with Trade Minister Brenner yesterday and hope to have it soon",
    )
    assert found.same_utterance < 0.2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("I can't favour that — we realise it", "I cannot favor that, we realize it"),
        ("“It’s over”", "it is over"),
        ("We saw it … and we left the town", "We saw it in the morning and we left the town"),
        ("We read [the owner's] letter", "We read his letter"),
        ("The U.S. sent\n12,000 litres", "the US sent 12000 liters"),
        ("We sail on Sept. 21st", "We sail on September 21"),
    ],
)
def test_spelling_marks_and_gaps_are_no_changes(a: str, b: str) -> None:
    """Case, marks, contractions, brackets, ellipses and spelling variants are one."""
    found = align(a, b)
    assert found.identical
    assert found.changes == ()


def test_a_lost_not_is_marked() -> None:
    """A negation that went missing turns the quote round."""
    found = align("We will not pay the fine this year", "We will pay the fine this year")
    assert [(change.kind, change.negation, change.content) for change in found.changes] == [
        ("dropped", True, True)
    ]


def test_inflection_alone_is_no_content() -> None:
    """Another ending of the same word is a change of form."""
    found = align("She rejects the offers of the firm", "She rejected the offer of the firm")
    assert found.changes
    assert not any(change.content for change in found.changes)


def test_a_cut_at_the_ends_is_shortening_only() -> None:
    """A quote that is part of the other has no change in it."""
    found = align(
        "vital that she heard directly", "But it was vital that she heard directly from us"
    )
    assert found.shortened
    assert found.changes == ()
    assert not found.identical


@given(WORDS, WORDS)
def test_alignment_is_a_mirror(a: str, b: str) -> None:
    """Swapping the quotes swaps the sides of every change and nothing else."""
    one, other = align(a, b), align(b, a)
    assert one.same_utterance == other.same_utterance
    assert (one.shortened, one.identical) == (other.shortened, other.identical)
    assert [(c.a, c.b, c.content, c.negation) for c in one.changes] == [
        (c.b, c.a, c.content, c.negation) for c in other.changes
    ]


@given(WORDS)
def test_a_quote_is_identical_to_itself(text: str) -> None:
    """No change and no cut between a quote and itself."""
    found = align(text, text)
    assert found.identical
    assert not found.changes


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_strings_align(a: str, b: str) -> None:
    """The likeness stays between 0 and 1 for any two strings."""
    assert 0 <= align(a, b).same_utterance <= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will not negotiate with them.", "We will negotiate with them."),
        ("Not one of them was warned of the flood", "One of them was warned of the flood"),
        ("No one could have foreseen the flood", "Someone could have foreseen the flood"),
        ("The dam is safe", "The dam isn't safe"),
    ],
)
def test_a_lost_negation_is_seen_in_short_sentences_and_at_their_start(a: str, b: str) -> None:
    """A sentence that is the other but for its "not" is the same utterance with a negation lost."""
    found = align(a, b)
    assert found.same_utterance >= 0.6
    assert [change.negation for change in found.changes] == [True]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("No one was warned of the flood", "Nobody was warned of the flood"),
        ("We're gonna rebuild the bridge", "We are going to rebuild the bridge"),
    ],
)
def test_two_spellings_of_one_phrase_are_no_change(a: str, b: str) -> None:
    """How a transcript spells a spoken phrase changes no wording."""
    assert align(a, b).identical


def test_two_sentences_with_one_word_swapped_are_not_taken_for_one() -> None:
    """A common frame with another noun in it may be two utterances."""
    assert align("she was a very good mother", "she was a very good sister").same_utterance < 0.6


def test_two_clauses_that_open_alike_have_no_change_between_them() -> None:
    """Behind "is not" each goes on with words of its own: a lone "the" is no common ground."""
    found = align(
        "The board decided that a new audit is not called for the sixth shed along that quay",
        "decided that a new audit is not in the public's interests",
    )
    assert not [change for change in found.changes if change.content]
    assert found.shortened
