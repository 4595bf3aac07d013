from datetime import date

import pytest

from claims.extract import extract
from claims.ingest.article import make_article
from claims.model import Anchor, Claim, DateFact, Fact, NameFact, QuantityFact


def read(text: str) -> tuple[Claim, ...]:
    """Read the claims of an article of 5 March 2024."""
    article = make_article(
        text=text, file="a.txt", outlet="Ledger", published=date(2024, 3, 5), language="en"
    )
    (claims,) = extract([article])
    return claims


def anchor(text: str, words: str, kind: type[Fact] = QuantityFact) -> Anchor:
    """Return the anchor of the fact that has some words."""
    facts = [f for c in read(text) for f in c.facts if isinstance(f, kind) and words in f.text]
    found = facts[0].anchor
    assert found is not None
    return found


def test_a_figure_is_about_its_clause() -> None:
    """A figure's anchor has the verb, its classes, who and what of the clause around it."""
    found = anchor("Rescuers evacuated 212 passengers from the ferry on Monday.", "212")
    assert found.predicate == "evacuate"
    assert "evacuation" in found.events
    assert found.objects == ("passenger",)
    assert [subject.rstrip("s") for subject in found.subjects] == ["rescuer"]
    assert not found.negated
    assert not found.planned


def test_each_clause_has_its_own() -> None:
    """Two figures of one sentence are about the verbs that govern them."""
    text = "The storm killed 12 people and the navy rescued 40 sailors."
    killed, rescued = anchor(text, "12"), anchor(text, "40")
    assert (killed.predicate, rescued.predicate) == ("kill", "rescue")
    assert (killed.subjects, rescued.subjects) == (("storm",), ("navy",))


def test_what_one_has_yet_to_do_is_the_predicate() -> None:
    """Who "has yet to answer" is anchored to the answer that was not given."""
    text = "Officials are annoyed that Portugal has yet to answer the letter."
    found = anchor(text, "Portugal", NameFact)
    assert (found.predicate, found.subjects, found.negated) == ("answer", ("portugal",), True)


def test_a_shared_subject_is_taken_over() -> None:
    """A second verb without a subject has that of the first."""
    found = anchor("The navy of Portugal searched the strait and rescued 40 sailors.", "40")
    assert found.predicate == "rescue"
    assert found.subjects == ("navy",)
    assert found.entities == ("portugal",)


def test_a_relative_pronoun_is_its_noun() -> None:
    """What a relative clause tells is told of the noun it describes."""
    found = anchor("The ferry, which carried 212 passengers, sank.", "212")
    assert found.predicate == "carry"
    assert found.subjects == ("ferry",)


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("The firm did not pay 40 workers.", True),
        ("The firm never paid 40 workers.", True),
        ("The firm paid 40 workers.", False),
    ],
)
def test_negation_is_the_verbs(sentence: str, *, negated: bool) -> None:
    """A figure knows whether its verb is negated."""
    assert anchor(sentence, "40").negated is negated


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("The port will close on Friday.", True),
        ("The ministers are scheduled to meet on Friday.", True),
        ("The talks were planned for Friday.", True),
        ("The port closed on Friday.", False),
    ],
)
def test_plans_are_marked(sentence: str, *, planned: bool) -> None:
    """What is still to happen, or was to, is told from what happened."""
    assert anchor(sentence, "Friday", DateFact).planned is planned


def test_a_light_verb_lends_its_nouns_events() -> None:
    """What happens is in the noun that a light verb carries."""
    found = anchor("Thousands went on strike on March 3.", "March 3", DateFact)
    assert "strike" in found.events
    found = anchor("The two sides held a meeting on March 3.", "March 3", DateFact)
    assert "meeting" in found.events


def test_a_participle_does_not_take_the_date() -> None:
    """A date behind a participle dates what the main verb tells."""
    found = anchor(
        "Police foiled an attack on ships passing through the strait on Tuesday.",
        "Tuesday",
        DateFact,
    )
    assert found.predicate == "foil"


def test_what_was_issued_is_the_noun_before() -> None:
    """A date behind "issued" is about the noun that was issued."""
    found = anchor("The ministry read a plan issued in May.", "May", DateFact)
    assert found.predicate == "issue"
    assert found.objects[0] == "plan"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The flood killed 12 people in Portugal.", "portugal"),
        ("The flood killed 12 people in the north of Portugal.", "north of portugal"),
        ("The flood killed 12 people across the province.", "province"),
    ],
)
def test_places_tie_a_figure(sentence: str, place: str) -> None:
    """A place, a part of one and a kind of area behind a preposition tie the figure to it."""
    assert place in anchor(sentence, "12").places


def test_a_place_that_acts_is_no_place_of_it() -> None:
    """A country that does something is who, not where."""
    found = anchor("Portugal sent 12 boats.", "12")
    assert found.places == ()
    assert found.entities == ("portugal",)


def test_pronouns_count_as_who_they_stand_for() -> None:
    """A clause with a pronoun names the person it stands for."""
    found = anchor("Anna Keller came to Tarn. She paid 40 workers.", "40")
    assert "anna keller" in found.entities


def test_a_claims_anchor_is_past_the_saying() -> None:
    """A claim is about what is said, not about the saying."""
    (claim,) = read("The navy rescued 40 sailors, the ministry said on Monday.")
    assert claim.anchor.predicate == "rescue"
    assert claim.anchor.subjects == ("navy",)


@pytest.mark.parametrize(
    "text",
    [
        "12",
        "“”",
        "which which which",
        "Who, whom, that which was it.",
        "It was.",
        "\u00a0… — 12, 13, 14",
        "of of of 12 in in in Portugal Portugal",
        "not not not 12",
    ],
)
def test_odd_text_is_anchored(text: str) -> None:
    """Fragments have anchors too, and every fact of a parsed article has one."""
    for claim in read(text):
        assert all(fact.anchor is not None for fact in claim.facts)


def test_facts_of_names_have_the_verb_they_stand_by() -> None:
    """A name's anchor has its own clause's verb."""
    found = anchor("Anna Keller said that Pavel Drozdov resigned.", "Drozdov", NameFact)
    assert found.predicate == "resign"
