"""Where texts come from: copies by credit and by words."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import permutations

import pytest

from compare.model import Basis
from compare.origins.tracing import Origins, trace_origins
from tests.compare.factories import Telling, figure, name, quoted

WIRE = (
    "The crew had radioed for help shortly after the lower deck began to flood near the old pier.",
    "Divers will go down again as soon as the swell along the northern breakwater allows it.",
)
OWN = "A fishmonger on the quay told us that he had never seen a worse morning in the harbour."


def telling(outlet: str, *sentences: str, day: int = 5, origins: tuple[str, ...] = ()) -> Telling:
    """Tell sentences without facts."""
    told = Telling(outlet, published=date(2024, 3, day), origins=origins)
    for sentence in sentences:
        told.tell(sentence)
    return told


def trace(*tellings: Telling) -> Origins:
    """Trace the origins of a story."""
    return trace_origins(
        [told.article() for told in tellings], [c for told in tellings for c in told.claims]
    )


def every(*tellings: Telling) -> set[str]:
    """Name the origins of all sentences."""
    origins = trace(*tellings)
    return {origins.of(claim) for told in tellings for claim in told.claims}


def named(origins: Origins, tellings: Sequence[Telling]) -> list[list[str]]:
    """Name the origin of each sentence of each article."""
    return [[origins.of(claim) for claim in told.claims] for told in tellings]


def test_copied_sentence_belongs_to_whoever_published_it_first() -> None:
    """A passage of an earlier article is that outlet's; the rest is the copier's own."""
    told = telling("Tessal Post", WIRE[0], day=4), telling("Orrin Daily", OWN, WIRE[0])
    assert named(trace(*told), told) == [["Tessal Post"], ["Orrin Daily", "Tessal Post"]]


def test_copied_sentence_belongs_to_the_agency_that_one_of_them_credits() -> None:
    """A credit tells whose text it is, for the outlet that copies it without credit too."""
    told = telling("Tessal Post", *WIRE, day=4), telling("Orrin Daily", *WIRE, origins=("AFP",))
    assert named(trace(*told), told) == [["AFP", "AFP"], ["AFP", "AFP"]]


def test_agency_among_the_outlets_wrote_its_own_text() -> None:
    """Where the agency's own article is compared, the text is the agency's, and no copy there."""
    told = telling("Agence France-Presse", *WIRE), telling("Orrin Daily", *WIRE, day=4)
    origins = trace(*told)
    assert named(origins, told) == [["AFP", "AFP"], ["AFP", "AFP"]]
    assert [one.basis for one in origins.articles] == [Basis.OWN, Basis.TEXT]


def test_copies_of_one_day_are_of_one_of_the_outlets() -> None:
    """Where it is not known who was first, the origin is one of them, and is one."""
    told = telling("Tessal Post", *WIRE), telling("Orrin Daily", *WIRE)
    assert every(*told) == {"Orrin Daily or Tessal Post"}


def test_hour_of_publication_tells_who_was_first() -> None:
    """Of two articles of one day the hour counts where both have one."""
    first, second = telling("Tessal Post", *WIRE), telling("Orrin Daily", *WIRE)
    first.published_at, second.published_at = datetime(2024, 3, 5, 9), datetime(2024, 3, 5, 7)
    assert every(first, second) == {"Orrin Daily"}


def test_credit_alone_is_enough() -> None:
    """An article that credits one agency is that agency's; two credits say too little."""
    told = telling("Tessal Post", OWN, origins=("AP",)), telling("Orrin Daily", WIRE[0])
    mixed = telling("Karsk Echo", WIRE[1], origins=("AP", "AFP"))
    origins = trace(*told, mixed)
    assert named(origins, (*told, mixed)) == [["AP"], ["Orrin Daily"], ["Karsk Echo"]]
    assert [one.basis for one in origins.articles] == [Basis.CREDIT, Basis.OWN, Basis.OWN]


def test_shares_add_up() -> None:
    """The shares of an article's origins are those of its sentences."""
    told = telling("Tessal Post", *WIRE, day=4), telling("Orrin Daily", OWN, WIRE[0], WIRE[1], OWN)
    shares = {one.origin: one.share for one in trace(*told).articles if one.article == told[1].id}
    assert shares == {"Orrin Daily": 0.5, "Tessal Post": 0.5}


def test_quote_that_two_reporters_heard_is_no_copy() -> None:
    """The same words of one speaker in two articles show no copying."""
    words = "we opened the gates as soon as the water stood at the upper mark and not a minute late"
    one, other = Telling("Tessal Post"), Telling("Orrin Daily")
    one.tell(f"“{words},” the engineer said.", quoted(words))
    other.tell(f"At the dam she told reporters: “{words}.”", quoted(words))
    assert trace(one, other).copied == ()


def test_names_titles_and_short_news_are_no_copy() -> None:
    """What any reporter would write of a death shows no copying."""
    full = "National Institute of Marine Research and Coastal Engineering of Caldria"
    one, other = Telling("Tessal Post"), Telling("Orrin Daily")
    one.tell(
        f"Ada Brenner, who led the {full}, died on Sunday aged 80.", name(full), figure("80", 80)
    )
    other.tell(
        f"The former head of the {full}, Ada Brenner, died on Sunday aged 80.",
        name(full),
        figure("80", 80),
    )
    assert trace(one, other).copied == ()


def test_two_articles_of_one_outlet_are_no_copies() -> None:
    """An outlet's own update repeats its own text."""
    first, second = telling("Tessal Post", *WIRE, day=4), telling("Tessal Post", *WIRE)
    first.file, second.file = "1", "2"
    first.claims, second.claims = [], []
    first.text, second.text = "", ""
    for told in (first, second):
        for sentence in WIRE:
            told.tell(sentence)
    assert trace(first, second).copied == ()


def test_house_style_and_another_figure_leave_a_copy_a_copy() -> None:
    """Spelling, small words and figures may differ in one text."""
    one = (
        "The harbour authority said 14 people had been sheltering below in the centre of the deck."
    )
    other = (
        "The harbor authority said 19 people had been sheltering below in the center of the deck."
    )
    told = telling("Tessal Post", one, day=4), telling("Orrin Daily", other)
    assert len(trace(*told).copied) == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_of_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """The origins do not depend on the order of the articles."""
    told = [
        telling("Tessal Post", *WIRE),
        telling("Orrin Daily", OWN, *WIRE, day=6),
        telling("Karsk Echo", WIRE[0], OWN, day=7),
    ]
    expected = named(trace(*told), told)
    assert named(trace(*(told[place] for place in order)), told) == expected
