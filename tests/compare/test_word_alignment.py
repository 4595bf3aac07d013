import numpy as np

from claims.encode import TokenVectors
from claims.words import Word
from compare.word_alignment import align, word_vectors


def word(text: str, start: int = 0, lemma: str | None = None) -> Word:
    """Make a noun that governs itself."""
    return Word(
        start=start,
        end=start + len(text),
        text=text,
        lemma=lemma or text,
        part="NOUN",
        role="ROOT",
        head=0,
    )


def test_a_word_has_the_mean_of_its_pieces() -> None:
    """A word that the model reads in two pieces has one vector, of length one."""
    words = [word("unlock", 0), word("it", 7)]
    tokens = TokenVectors(
        spans=((0, 2), (2, 6), (7, 9)),
        vectors=np.array([[1, 0], [0, 1], [1, 0]], dtype=np.float32),
    )
    found = word_vectors(words, tokens)
    assert np.allclose(found, [[0.5**0.5, 0.5**0.5], [1, 0]])


def test_what_the_model_did_not_read_has_no_vector() -> None:
    """Words behind the model's longest input are alike to nothing."""
    tokens = TokenVectors(spans=((0, 1),), vectors=np.ones((1, 2), dtype=np.float32))
    assert not word_vectors([word("a"), word("later", 9)], tokens)[1].any()


def test_one_lemma_is_a_full_match_before_a_like_vector() -> None:
    """The same word is the counterpart though another stands in a like context."""
    words, others = [word("died", lemma="die")], [word("fell", lemma="fall"), word("die")]
    near = np.array([[1.0, 0.0]], dtype=np.float32)
    theirs = np.array([[0.9, 0.4], [0.7, 0.7]], dtype=np.float32)
    found = align(words, near, others, theirs)
    assert found.rows == (1,)
    assert found.scores.tolist() == [1.0]


def test_another_word_counts_by_its_cosine() -> None:
    """A counterpart with another lemma counts as much as its vector is alike, never below 0."""
    words = [word("boat"), word("moon")]
    vectors = np.array([[1.0, 0.0], [-1.0, 0.0]], dtype=np.float32)
    found = align(words, vectors, [word("ship")], np.array([[0.6, 0.8]], dtype=np.float32))
    assert np.allclose(found.scores, [0.6, 0.0])


def test_one_stem_counts_nearly_in_full() -> None:
    """ "Investigation" stands for "investigate", however far their vectors lie apart."""
    words, others = [word("investigate")], [word("investigation")]
    away = np.array([[0.0, 1.0]], dtype=np.float32)
    found = align(words, np.array([[1.0, 0.0]], dtype=np.float32), others, away)
    assert found.scores[0] > 0.8
