from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Anchor, Claim, Measure, NameKind, QuantityFact, SpeakerKind
from compare.model import Comparison, Kind, Status
from compare.run import compare_story
from tests.compare.factories import (
    Telling,
    article_ids,
    day,
    even_vectors,
    figure,
    name,
    person,
    quoted,
)

KILLED = Anchor(predicate="kill", events=("death",), subjects=("flood",), entities=("tarn",))
FLED = Anchor(predicate="flee", events=("escape",), subjects=("people",))


def newsroom() -> list[Telling]:
    """Make four articles that agree and differ in tolls, dates, quotes and names."""
    tellings = [
        Telling("Ledger", date(2024, 3, 5), file="b.txt"),
        Telling("Coast", date(2024, 3, 5), file="d.txt"),
        Telling("Radio", date(2024, 3, 6), file="a.txt"),
        Telling("Times", None, file="c.txt"),
    ]
    rows = (("12", "Sergei Oblov", 3), ("14", "Sergey Oblov", 3), ("14", "Sergei Oblov", 4))
    for telling, (count, mayor, night) in zip(tellings, (*rows, rows[0]), strict=True):
        when = f"March {night}"
        telling.tell(
            f"The flood in Tarn killed {count} people on {when}.",
            figure(count, int(count), "people", anchor=KILLED),
            day(when, date(2024, 3, night), anchor=KILLED),
            name("Tarn", NameKind.PLACE),
            anchor=KILLED,
        )
        words = f"The dam held until the {'last' if count == '12' else 'first'} gate gave way"
        telling.tell(
            f"“{words},” said {mayor}.",
            quoted(words, person(mayor)),
            name(mayor),
            speaker=person(mayor),
            anchor=Anchor(predicate="hold", subjects=("dam",)),
        )
    return tellings


def compared(tellings: list[Telling], *, cosine: float = 0.8) -> Comparison:
    """Compare articles whose claims are all equally alike."""
    claims = [claim for telling in tellings for claim in telling.claims]
    articles = [telling.article() for telling in tellings]
    return compare_story(articles, claims, even_vectors(len(claims), cosine))


WHOLE = compared(newsroom())


def test_a_story_has_findings_of_several_kinds() -> None:
    """Tolls conflict, spellings vary and equal figures agree in one comparison."""
    found = {(finding.kind, finding.status) for finding in WHOLE.findings}
    assert (Kind.QUANTITY, Status.CONFLICT) in found
    assert (Kind.QUANTITY, Status.AGREEMENT) in found
    assert (Kind.QUOTE, Status.CONFLICT) in found
    assert (Kind.NAME, Status.VARIANT) in found


def test_everything_a_finding_names_exists() -> None:
    """Sides are of claims of the comparison, groups are listed, ids are unique."""
    claims = {claim.id for claim in WHOLE.claims}
    groups = {group.id: set(group.claims) for group in WHOLE.groups}
    assert len(groups) == len(WHOLE.groups)
    assert len({finding.id for finding in WHOLE.findings}) == len(WHOLE.findings)
    texts = {article.id: article.text for article in WHOLE.articles}
    for finding in WHOLE.findings:
        sides = {side.claim.id for side in finding.sides}
        assert sides <= claims & groups[finding.group]
        assert 0 <= finding.confidence <= 1
        assert "\ue000" not in finding.explanation
        assert "\ue001" not in finding.explanation
        for side in finding.sides:
            assert texts[side.claim.article][side.start : side.end].strip()


@settings(max_examples=15, deadline=None)
@given(st.permutations(newsroom()))
def test_the_order_of_articles_changes_nothing(tellings: list[Telling]) -> None:
    """The comparison is the same whatever order the articles come in."""
    assert compared(tellings) == WHOLE


def test_claims_may_come_in_any_order() -> None:
    """Claims come with their vectors: shuffled together they give the same comparison."""
    tellings = newsroom()
    claims = [claim for telling in tellings for claim in telling.claims]
    rng = np.random.default_rng(3)
    vectors = rng.normal(size=(len(claims), 6)).astype(np.float32) + 2
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    articles = [telling.article() for telling in tellings]
    shuffled = list(rng.permutation(len(claims)))
    straight = compare_story(articles, claims, vectors)
    assert straight.findings
    assert compare_story(articles, [claims[row] for row in shuffled], vectors[shuffled]) == straight


def test_articles_and_claims_are_in_reading_order() -> None:
    """Articles are sorted by day and outlet, whatever their files are called; claims by place."""
    order = [(str(article.published or "undated"), article.outlet) for article in WHOLE.articles]
    assert order == sorted(order)
    claims = [claim for telling in newsroom() for claim in telling.claims]
    articles = [telling.article() for telling in newsroom()]
    renamed = [replace(article, file=f"{9 - n}.txt") for n, article in enumerate(articles)]
    again = compare_story(renamed, claims, even_vectors(len(claims), 0.8))
    assert again.findings == WHOLE.findings
    places = {article.id: number for number, article in enumerate(WHOLE.articles)}
    spots = [(places[claim.article], claim.start) for claim in WHOLE.claims]
    assert spots == sorted(spots)


def test_an_outlet_does_not_agree_with_itself() -> None:
    """Two articles of one outlet that say the same make no finding, two that differ do."""
    first, second, third = newsroom()[:3]
    again = replace(third, outlet="Coast")
    again.claims = [replace(claim, article=again.id) for claim in third.claims]
    one_outlet = compared([second, again])
    assert not [f for f in one_outlet.findings if f.status is Status.AGREEMENT]
    other = replace(first, outlet="Coast")
    other.claims = [replace(claim, article=other.id) for claim in first.claims]
    conflicts = [f for f in compared([second, other]).findings if f.status is Status.CONFLICT]
    assert Kind.QUANTITY in {finding.kind for finding in conflicts}


def test_claims_far_apart_are_not_compared() -> None:
    """Claims without anything in common make no finding."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell("Rain fell.", anchor=Anchor(predicate="fall"))
    other.tell("A bank opened.", anchor=Anchor(predicate="open"))
    comparison = compared([one, other], cosine=0.0)
    assert (comparison.findings, comparison.groups) == ((), ())
    assert len(comparison.claims) == 2


def test_no_claims_make_no_findings() -> None:
    """Articles without a single claim are compared without an error."""
    articles = [Telling("Ledger").article(), Telling("Coast").article()]
    comparison = compare_story(articles, [], np.zeros((0, 0), dtype=np.float32))
    assert comparison.findings == ()
    assert len(comparison.articles) == 2


def test_two_speakers_are_told_from_two_outlets() -> None:
    """A toll that two named people give differently is a matter between them."""
    tellings = newsroom()[:2]
    for telling, speaker in zip(tellings, ("Anna Keller", "Pavel Drozdov"), strict=True):
        telling.claims[0] = replace(telling.claims[0], speaker=person(speaker))
    statuses = {f.status for f in compared(tellings).findings if f.kind is Kind.QUANTITY}
    assert statuses == {Status.SPEAKERS}


def test_one_claim_is_never_on_both_sides() -> None:
    """Two figures in one claim are not compared with each other."""
    one, other = Telling("Ledger"), Telling("Coast")
    claim: Claim = one.tell(
        "The flood killed 12 people, not 14 people.",
        figure("12 people", 12, "people", anchor=KILLED),
        figure("14 people", 14, "people", anchor=KILLED),
    )
    other.tell("Nobody came.", anchor=FLED)
    comparison = compared([one, other])
    assert claim.speaker.kind is SpeakerKind.OUTLET
    assert all(len(article_ids(finding.sides)) == 2 for finding in comparison.findings)
    assert {f.kind for f in comparison.findings} <= {Kind.ASSERTION}


def test_an_agreement_in_another_unit_leaves_no_rounding() -> None:
    """Where one outlet gives a distance in two units, the other's figure agrees once."""
    lies = Anchor(predicate="lie", subjects=("wreck",), entities=("tarn",))

    def away(text: str, metres: float, precision: float) -> QuantityFact:
        return figure(
            text, metres, measure=Measure.LENGTH, unit="metre", precision=precision, anchor=lies
        )

    one, other = Telling("Ledger"), Telling("Coast")
    one.tell(
        "The wreck lies 10 km (6.2 miles) off Tarn.",
        away("10 km", 10000, 1000),
        away("6.2 miles", 9978, 161),
    )
    other.tell("The wreck lies 6 miles off Tarn.", away("6 miles", 9656, 1609))
    found = {f.status for f in compared([one, other]).findings if f.kind is Kind.QUANTITY}
    assert found == {Status.AGREEMENT}


def test_what_is_left_out_is_told() -> None:
    """Agreements beyond the closest of a claim in another article are counted in a notice."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    closed = Anchor(predicate="close", subjects=("port",), objects=("gate",), entities=("tarn",))
    told = "The port of Tarn closed its {} gates on the river after the storm."
    tellings[0].tell(told.format("northern"), anchor=closed)
    for side in ("eastern", "western", "southern", "upper"):
        tellings[1].tell(told.format(side), anchor=closed)
    (notice,) = compared(tellings).notices
    assert notice == (
        "2 further agreements in words were left out: of a claim only the 2 closest in another "
        "article are listed"
    )
    assert compared(tellings[:1]).notices == ()


def test_a_distance_in_two_units_is_one_conflict() -> None:
    """What stands in brackets after a figure says it once more and makes no conflict of its own."""
    where = Anchor(predicate="be", subjects=("centre",), places=("tarn",), entities=("tarn",))
    length = {"measure": Measure.LENGTH, "unit": "metre", "anchor": where}
    tellings = [Telling("Ledger", date(2024, 3, 5)), Telling("Coast", date(2024, 3, 5))]
    for telling, (far, miles) in zip(tellings, ((75, 47), (135, 84)), strict=True):
        telling.tell(
            f"The centre of the quake was {far} km ({miles} miles) west of Tarn.",
            figure(f"{far} km", far * 1000.0, "centre", **length),
            figure(f"{miles} miles", miles * 1609.344, "centre", **length),
            name("Tarn", NameKind.PLACE),
            anchor=where,
        )
    conflicts = [f for f in compared(tellings).findings if f.status is Status.CONFLICT]
    assert [[side.value for side in found.sides] for found in conflicts] == [["135 km", "75 km"]]
