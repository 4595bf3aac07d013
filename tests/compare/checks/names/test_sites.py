import pytest

from claims.model import Anchor, NameKind
from compare.checks.names.sites import check_sites
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, name, story_of

SENT = "He was taken to the {} in {} on Monday."


def housed(
    first: tuple[str, str],
    second: tuple[str, str],
    *,
    sentence: str = SENT,
    also: str = "",
    cosine: float = 0.7,
) -> list[Outcome]:
    """Compare a house and its town in a sentence of each outlet; `also` the second adds."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling, (house, town), text in zip(
        tellings, (first, second), (SENT, sentence), strict=True
    ):
        names = (name(house, NameKind.ORGANISATION), name(town, NameKind.PLACE))
        telling.tell(text.format(house, town), *names)
    if also:
        tellings[1].tell(also)
    return list(check_sites(story_of(*tellings, cosine=cosine)))


@pytest.mark.parametrize("house", ["Ada Brenner Center", "Ada Brenner Treatment Center"])
def test_one_house_is_in_one_town(house: str) -> None:
    """A named house that two articles put in two towns is a conflict of places."""
    (found,) = housed((house, "Lisle"), ("Ada Brenner Centre", "Old Usk"))
    assert (found.kind, found.status) == (Kind.PLACE, Status.CONFLICT)
    assert (found.a.value, found.b.value) == ("Lisle", "Old Usk")


@pytest.mark.parametrize(
    ("house", "town", "sentence", "also"),
    [
        ("Ada Brenner Center", "Lisle", SENT, ""),
        ("Ada Brenner Center", "East Lisle", SENT, ""),
        ("Ada Brenner Center", "Texas", SENT, ""),
        ("Ada Brenner Center", "Usk", "They met at the {} in {} County last year.", ""),
        ("Ada Brenner Center", "Usk", "They met at the {} near {} last year.", ""),
        ("Ada Brenner Center", "Usk", SENT, "Usk is a suburb of Lisle."),
        ("Jo Vance Center", "Usk", SENT, ""),
        ("Ada Brenner Prison", "Usk", SENT, ""),
        ("Harbour Hotel", "Usk", SENT, ""),
    ],
    ids=[
        *("one town", "part", "state", "county", "near", "known", "another", "sort", "branch"),
    ],
)
def test_other_places_are_none(house: str, town: str, sentence: str, also: str) -> None:
    """What holds the town, lies near it or is another house is no conflict."""
    told = ("Ada Brenner Center", "Lisle")
    assert not housed(told, (house, town), sentence=sentence, also=also)


def test_sentences_about_other_things_are_none() -> None:
    """Sentences that are not alike may speak of two houses of one name."""
    pair = ("Ada Brenner Center", "Lisle"), ("Ada Brenner Center", "Usk")
    assert not housed(*pair, cosine=0.3)


def blocks(first: str, second: str, *, event: str = "shooting", also: str = "") -> int:
    """Count the conflicts of two outlets' sentences about a shooting."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling, sentence, of in zip(tellings, (first, second), ("shooting", event), strict=True):
        telling.tell(sentence, anchor=Anchor(predicate="shoot", events=(of,)))
    if also:
        tellings[0].tell(also)
    return len(check_sites(story_of(*tellings)))


SHOT = "A guard was shot in the {} last night."


def test_one_shooting_is_at_one_block() -> None:
    """One deed in one street at two blocks is a conflict; direction words make no other street."""
    first = SHOT.format("2100 block of East Harbour Street")
    assert blocks(first, SHOT.format("2400 block of Harbour Street")) == 1
    assert blocks(first, SHOT.format("2100 block of Harbour Street")) == 0
    assert blocks(first, SHOT.format("2400 block of Mill Street")) == 0
    assert blocks(first, SHOT.format("2400 block of Harbour Street"), event="arrest") == 0
    chase = "Another was hit in the 2400 block of Harbour Street."
    assert blocks(first, SHOT.format("2400 block of Harbour Street"), also=chase) == 0
