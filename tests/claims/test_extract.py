from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extract import extract
from claims.ingest.article import make_article
from claims.model import (
    Article,
    Certainty,
    Claim,
    DateFact,
    NameFact,
    QuantityFact,
    QuoteFact,
    SpeakerKind,
)

TEXT = """Ferry runs aground off Tarn

Rescuers from the coast guard evacuated 212 passengers from the ferry on Monday. They worked all \
night.

“The engine died under us,” captain Ilse Marrow said. She added that 14 people were hurt and that \
the port will close on Friday.

The owner, Quayline Ferries, did not answer questions; its ships carried 3 million people last year.
"""


def article(text: str, file: str = "a.txt") -> Article:
    """Make an article of 5 March 2024."""
    return make_article(
        text=text, file=file, outlet="Ledger", published=date(2024, 3, 5), language="en"
    )


def claims_of(text: str) -> tuple[Claim, ...]:
    """Read the claims of one article."""
    (claims,) = extract([article(text)])
    return claims


@pytest.fixture(scope="module")
def ferry() -> tuple[Article, tuple[Claim, ...]]:
    """Give the sample article with its claims."""
    source = article(TEXT)
    (claims,) = extract([source])
    return source, claims


def assert_sound(source: Article, claims: tuple[Claim, ...]) -> None:
    """Check that all spans slice back and facts lie where they should."""
    ids = [claim.id for claim in claims]
    assert len(set(ids)) == len(ids)
    for claim in claims:
        assert claim.article == source.id
        assert source.text[claim.start : claim.end] == claim.text
        assert claim.text.strip()
        sentence = claim.sentence
        assert source.text[sentence.start : sentence.end] == sentence.text
        assert sentence.start <= claim.start < claim.end <= sentence.end
        for fact in claim.facts:
            assert source.text[fact.start : fact.end] == fact.text
            assert claim.start <= fact.start < claim.end
            assert fact.anchor is not None
    assert list(claims) == sorted(claims, key=lambda claim: claim.start)


def test_spans_slice_back(ferry: tuple[Article, tuple[Claim, ...]]) -> None:
    """Claims, sentences and facts are the words that their spans mark."""
    assert_sound(*ferry)


def test_facts_of_every_kind_are_read(ferry: tuple[Article, tuple[Claim, ...]]) -> None:
    """An article's dates, figures, names and quotes are all found, in their own claims."""
    _, claims = ferry
    kinds = {type(fact) for claim in claims for fact in claim.facts}
    assert {DateFact, QuantityFact, NameFact, QuoteFact} <= kinds
    hurt = next(c for c in claims if "14 people" in c.text)
    assert [f.value for f in hurt.facts if isinstance(f, QuantityFact)] == [14]
    monday = next(f for c in claims for f in c.facts if f.text == "Monday")
    assert isinstance(monday, DateFact)
    assert monday.earliest is not None
    assert monday.earliest.date() == date(2024, 3, 4)


def test_who_says_it(ferry: tuple[Article, tuple[Claim, ...]]) -> None:
    """What somebody says is theirs and reported, the rest is the outlet's and asserted."""
    _, claims = ferry
    hurt = next(c for c in claims if "14 people" in c.text)
    assert hurt.speaker.name == "Ilse Marrow"
    assert hurt.certainty is Certainty.REPORTED
    saved = next(c for c in claims if "212" in c.text)
    assert saved.speaker.kind is SpeakerKind.OUTLET
    assert saved.certainty is Certainty.ASSERTED
    assert next(c for c in claims if "did not answer" in c.text).negated
    assert not saved.negated


def test_pronouns_are_resolved_in_the_context(ferry: tuple[Article, tuple[Claim, ...]]) -> None:
    """The context has the name for the pronoun; the claim's own text stays as it is."""
    _, claims = ferry
    hurt = next(c for c in claims if "14 people" in c.text)
    assert "She" in hurt.text
    assert "Ilse Marrow" in hurt.context
    assert "She" not in hurt.context


def test_a_short_claim_takes_the_sentence_before(
    ferry: tuple[Article, tuple[Claim, ...]],
) -> None:
    """A claim that names nobody is matched with the sentence before it, never shown with it."""
    _, claims = ferry
    night = next(c for c in claims if "all night" in c.text)
    assert night.context.startswith("Rescuers from the coast guard evacuated 212 passengers")
    assert night.context.endswith(night.text)
    assert "212" not in night.text


def test_a_claim_that_stands_alone_takes_nothing() -> None:
    """A claim that names somebody, or is the first, is matched as it is."""
    first, named = claims_of("Rain fell all day in the hills. Anna Keller left the town of Tarn.")
    assert first.context == first.text
    assert named.context == named.text


def test_ids_are_stable_and_of_the_article() -> None:
    """The same article gives the same ids; another article or place gives others."""
    once, again = claims_of(TEXT), claims_of(TEXT)
    assert once == again
    source = article(TEXT)
    (elsewhere,) = extract([replace(source, id="another")])
    assert not {c.id for c in once} & {c.id for c in elsewhere}
    assert [c.text for c in once] == [c.text for c in elsewhere]
    twice = claims_of("Rain fell. Rain fell.")
    assert len({claim.id for claim in twice}) == len(twice) == 2


def test_articles_come_in_the_order_given() -> None:
    """Each article has its own claims, whatever stands beside it; an empty one has none."""
    sources = [article("Rain fell in Tarn."), article("", "b.txt"), article(TEXT, "c.txt")]
    together = list(extract(sources))
    assert [len(claims) > 0 for claims in together] == [True, False, True]
    assert together == [next(iter(extract([source]))) for source in sources]
    assert list(extract([])) == []


def test_the_publication_date_resolves_dates() -> None:
    """Without a publication date a weekday stays without a value."""
    source = make_article(text="Rain fell on Monday.", file="a.txt", outlet="L", language="en")
    (claims,) = extract([replace(source, published=None, published_at=None)])
    (found,) = [f for c in claims for f in c.facts if isinstance(f, DateFact)]
    assert not found.resolved


PIECES = st.sampled_from(
    [
        "Anna Keller ",
        "said ",
        "“We ",
        "won’t go,” ",
        "she ",
        "did not ",
        "kill ",
        "12 people ",
        "on Monday",
        ". ",
        "\n\n",
        "since May 3 ",
        "\u200b",
        "🌊",
        "’ s ",
        ", ",
        "and ",
        "the ",
        "(",
        "—",
        "\r\n",
        "$5.2m ",
        "é",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join) | st.text(max_size=60))
def test_any_text_is_extracted_soundly(text: str) -> None:
    """No text breaks the extraction, and every span slices back."""
    source = article(text)
    (claims,) = extract([source])
    assert_sound(source, claims)
