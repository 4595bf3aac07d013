import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.names.spelling import Likeness, fold, likeness

WORDS = st.text("abcdehikloprstuvwyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"),
        ("victor", "viktor"),
        ("anthony", "antony"),
        ("philip", "filip"),
        ("khalid", "halid"),
        ("lanier", "laniere"),
        ("brit", "britt"),
        ("volkov", "wolkow"),
        ("bach", "bakh"),
    ],
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    """Two transliterations of one name sound alike."""
    assert likeness(one, other) is Likeness.SOUND


@pytest.mark.parametrize(("one", "other"), [("iran", "iraq"), ("paul", "saul"), ("anna", "hanna")])
def test_short_words_do_not_slip(one: str, other: str) -> None:
    """One letter makes another word of a short one or of a first letter."""
    assert likeness(one, other) is Likeness.DIFFERENT


def test_digits_never_slip() -> None:
    """Names that differ in a number are different."""
    assert likeness("sector5", "sector6") is Likeness.DIFFERENT


def test_fold_drops_diacritics() -> None:
    """Diacritics, full stops and apostrophes do not make another spelling."""
    assert fold("Łukasz Ó'Brién Jr.") == "lukasz obrien jr"


@given(WORDS, WORDS)
def test_symmetry(one: str, other: str) -> None:
    """Likeness does not depend on the order of the words."""
    assert likeness(one, other) is likeness(other, one)


@given(st.text(max_size=40))
def test_fold_is_idempotent(text: str) -> None:
    """Folding a folded name changes nothing."""
    assert fold(fold(text)) == fold(text)
