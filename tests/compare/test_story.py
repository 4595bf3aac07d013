import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Anchor, DateFact, NameKind, QuantityFact
from compare.story import Story, content_words, statements, stem
from tests.compare.factories import Telling, figure, name, story_of


def told(*sentences: str, outlet: str = "Ledger") -> Telling:
    """Make an article of sentences without facts."""
    telling = Telling(outlet)
    for sentence in sentences:
        telling.tell(sentence)
    return telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("evacuated", "evacuating"),
        ("prisons", "prison"),
        ("stopped", "stopping"),
        ("collapses", "collapsed"),
        ("negotiations", "negotiation"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    """Inflected forms of one word share their stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bug"), ("missile", "mission"), ("wing", "wine"), ("red", "reed")]
)
def test_short_words_keep_their_endings(one: str, other: str) -> None:
    """Different words keep different stems."""
    assert stem(one) != stem(other)


def test_content_words_leave_out_the_small_ones() -> None:
    """Function words, possessives and single letters are no content."""
    assert content_words("The ferry's captain and a crew of 31 were in it") == {
        stem("ferry"),
        stem("captain"),
        stem("crew"),
        "31",
    }
    assert content_words("It was not so.") == frozenset()


@given(st.text())
def test_any_text_has_content_words(text: str) -> None:
    """No text breaks the stemmer, and no stem is empty."""
    assert "" not in content_words(text)


def test_rare_words_weigh_more() -> None:
    """A word of one claim weighs more than one that every claim has."""
    story = story_of(told("The ferry sank.", "The ferry caught fire.", "A ferry of granite."))
    assert story.frequency(stem("ferry")) == 3
    assert story.frequency("unheard") == 0
    assert story.weights[stem("granite")] > story.weights[stem("ferry")] > 0
    # a story of three claims is weighed as one of thirty: three cannot tell what is rare
    assert story.weights[stem("granite")] == pytest.approx(math.log(31))


def test_overlap_is_that_of_the_poorer_claim() -> None:
    """A claim whose words all stand in the other overlaps wholly; strangers do not at all."""
    story = story_of(
        told(
            "Smoke rose from the harbour.", "Smoke rose from the harbour in Tarn all night.", "So."
        )
    )
    a, b, empty = story.claims
    assert story.overlap(a, b) == pytest.approx(1.0)
    assert story.overlap(b, a) == story.overlap(a, b)
    assert story.overlap(a, empty) == 0.0


def test_similarity_is_by_claim() -> None:
    """The similarity of two claims is the dot product of their own vectors."""
    story = story_of(told("One tug came.", "Two tugs came."), told("No tug came.", outlet="Coast"))
    a, b, c = story.claims
    assert story.similarity(a, b) == pytest.approx(0.8, abs=1e-5)
    assert story.similarity(c, c) == pytest.approx(1.0, abs=1e-5)


def test_main_places_are_named_early_by_most() -> None:
    """A place that most articles open with is where the story happens; one article's is not."""
    tarn, varn = name("Tarn", NameKind.PLACE), name("Varn", NameKind.PLACE)
    first, second, third = Telling("Ledger"), Telling("Coast"), Telling("Radio")
    first.tell("A ferry sank off Tarn.", tarn)
    second.tell("In Tarn a ferry sank.", tarn)
    second.tell("It came from Varn.", varn)
    third.tell("A ferry from Varn sank.", varn)
    for _ in range(4):
        first.tell("Nothing more is known.")
    first.tell("The owner is from Varn.", varn)
    story = story_of(first, second, third)
    assert story.main_places == {"tarn", "varn"}
    assert story_of(first, second).main_places == {"tarn"}
    assert story_of(first).main_places == frozenset()


def test_parties_meet_across_spellings() -> None:
    """An anchor that names somebody in another spelling names the same party."""
    first, second = Telling("Ledger"), Telling("Coast")
    first.tell("Sergei Oblov resigned.", name("Sergei Oblov"))
    second.tell("Sergey Oblov resigned.", name("Sergey Oblov"))
    second.tell("Anna Keller stayed.", name("Anna Keller"))
    story = story_of(first, second)
    one = story.parties(Anchor(entities=("sergei oblov",)))
    assert one == story.parties(Anchor(entities=("sergey oblov",)))
    assert not one & story.parties(Anchor(entities=("anna keller",)))
    assert story.party_ids(["nobody known"]) == {"nobody known"}
    assert one <= story.parties_of(first.id)
    assert one < story.parties_of(second.id)


def test_statements_are_those_of_one_kind() -> None:
    """Statements give each fact of one kind with its claim and article, in the text's order."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    ledger.tell("Varn sent 3 tugs and 9 boats.", figure("3", 3), figure("9", 9), name("Varn"))
    coast.tell("It sent 4 tugs.", figure("4", 4))
    story = story_of(ledger, coast)
    found = statements(story, QuantityFact)
    assert [(s.article.outlet, s.fact.text, s.claim.id) for s in found] == [
        ("Ledger", "3", ledger.claims[0].id),
        ("Ledger", "9", ledger.claims[0].id),
        ("Coast", "4", coast.claims[0].id),
    ]
    assert statements(story, DateFact) == ()


def test_claims_by_article_and_sentence() -> None:
    """A story knows the claims of an article and those of a sentence."""
    ledger, coast = told("One tug came.", "It left."), told("Two tugs came.", outlet="Coast")
    story: Story = story_of(ledger, coast)
    assert story.claims_of(ledger.id) == tuple(ledger.claims)
    assert story.sentence_of(coast.claims[0]) == (coast.claims[0],)
