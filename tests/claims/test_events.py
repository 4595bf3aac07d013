import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.events import LIGHT_VERBS, event_classes


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("kill", "die", "death"),
        ("call", "speak", "contact"),
        ("meet", "summit", "meeting"),
        ("arrest", "detain", "arrest"),
        ("quake", "tremor", "quake"),
        ("evacuate", "evacuation", "evacuation"),
    ],
)
def test_words_for_one_happening_share_a_class(one: str, other: str, shared: str) -> None:
    """Verbs and nouns that news copy uses for one another share a class."""
    assert shared in set(event_classes(one)) & set(event_classes(other))


@pytest.mark.parametrize(
    ("one", "other"), [("kill", "marry"), ("arrive", "erupt"), ("arrest", "quake")]
)
def test_other_happenings_share_none(one: str, other: str) -> None:
    """Words for different happenings have no class in common."""
    assert event_classes(one)
    assert event_classes(other)
    assert not set(event_classes(one)) & set(event_classes(other))


def test_case_makes_no_difference() -> None:
    """A lemma at the start of a sentence has the same classes."""
    assert event_classes("Kill") == event_classes("KILL") == event_classes("kill")


@pytest.mark.parametrize("lemma", ["", "xyzzy", "be", "the"])
def test_words_that_tell_of_nothing_have_no_class(lemma: str) -> None:
    """Unknown words and verbs that only carry a noun have no class of their own."""
    assert event_classes(lemma) == ()


@given(st.text() | st.sampled_from(["kill", "meet", "strike", "hit", "break"]))
def test_classes_are_sorted_and_unique(lemma: str) -> None:
    """The classes of any word come in one order, each once."""
    classes = event_classes(lemma)
    assert list(classes) == sorted(set(classes))


def test_light_verbs_are_single_lemmas() -> None:
    """The commonest carrying verbs are known as such, content verbs are not."""
    assert {"be", "have", "make", "take", "hold"} <= LIGHT_VERBS
    assert not {"kill", "meet", "sign"} & LIGHT_VERBS
