"""Which claims are compared, and how alike they are."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from claims.model import Anchor, NameKind
from compare.sameness.candidates import Candidates
from tests.compare.factories import Telling, name, story_of

CLOSE = Anchor(predicate="close", events=("closure",))
SHUT = Anchor(predicate="shut", events=("closure",))
SING = Anchor(predicate="sing")


def pair_of(
    first: str, second: str, anchors: tuple[Anchor, Anchor] = (SING, CLOSE)
) -> tuple[Candidates, list[tuple[str, str]]]:
    """Return the candidates of two claims, and the texts of those that are compared."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell(first, anchor=anchors[0])
    other.tell(second, anchor=anchors[1])
    found = Candidates(story_of(one, other))
    return found, [(a.text, b.text) for a, b in found.pairs]


def test_claims_without_an_anchor_in_common_are_not_compared() -> None:
    """However close their vectors are, claims that share no word, deed or name stay apart."""
    assert pair_of("The choir sang.", "Tarn closed its gates.")[1] == []


def test_each_anchor_is_enough() -> None:
    """A word, a deed or a kind of event in common makes two claims worth comparing."""
    assert pair_of("The gates sang.", "Tarn closed its gates.")[1]
    assert pair_of("It is so.", "They were there.", (CLOSE, CLOSE))[1]
    assert pair_of("It is so.", "They were there.", (SHUT, CLOSE))[1]


def test_names_are_matched_by_entity() -> None:
    """Two names of one entity are an anchor."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell("Sergei Oblov sang.", name("Sergei Oblov"), anchor=SING)
    other.tell("Mr Oblov left.", name("Oblov"), anchor=CLOSE)
    assert len(Candidates(story_of(one, other)).pairs) == 1


def test_one_sentence_is_not_compared_with_itself() -> None:
    """Two claims of one sentence of an article are no pair."""
    one = Telling("Ledger")
    first = one.tell("Tarn closed its gates.", anchor=CLOSE)
    found = Candidates(story_of(one))
    assert found.pairs == ()
    assert found.same_event(first, first) > 0.5


def test_like_claims_are_likelier_the_same() -> None:
    """Claims that share words and kinds of event score higher than others, in either order."""
    tellings = [Telling("Ledger"), Telling("Coast"), Telling("Radio", date(2024, 3, 5))]
    told = ("Tarn closed the northern gates.", "The northern gates were shut.", "A choir sang.")
    anchors = (CLOSE, SHUT, SING)
    a, b, c = (
        telling.tell(text, name("Tarn", NameKind.PLACE), anchor=anchor)
        if "Tarn" in text
        else telling.tell(text, anchor=anchor)
        for telling, text, anchor in zip(tellings, told, anchors, strict=True)
    )
    found = Candidates(story_of(*tellings, cosine=0.5))
    assert found.share_event(a, b)
    assert not found.share_event(a, c)
    for score in (found.same_event, found.same_answer):
        assert score(a, b) == score(b, a) > score(a, c)


@given(st.lists(st.text("abc ", min_size=1, max_size=8), min_size=2, max_size=6))
def test_pairs_come_once_and_in_order(texts: list[str]) -> None:
    """Every pair comes once, in the order of the claims."""
    tellings = [Telling(f"Outlet {number}") for number in range(len(texts))]
    for telling, text in zip(tellings, texts, strict=True):
        telling.tell(text, anchor=SING)
    story = story_of(*tellings)
    rows = [(story.row[a.id], story.row[b.id]) for a, b in Candidates(story).pairs]
    assert rows == sorted(set(rows))
    assert len(rows) == len(texts) * (len(texts) - 1) // 2
