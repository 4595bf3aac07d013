from collections.abc import Callable

import pytest

from claims.encode import TokenEncoder, load_encoder
from claims.ingest.statement import make_statement
from compare.support import Evidence, Reading, gather, support
from rashomon.judging import read_statements
from rashomon.settings import Settings
from rashomon.support_weights import load_weights

Gather = Callable[[str, str], Evidence]


@pytest.fixture(scope="module")
def model() -> TokenEncoder:
    """Load the packaged model once."""
    return load_encoder(Settings().model)


@pytest.fixture
def lacks(model: TokenEncoder) -> Gather:
    """Give a function that tells what of the second text the first lacks."""

    def found(carrier: str, said: str) -> Evidence:
        a, b = readings(model, carrier, said)
        return gather(a, b, cosine=1.0)

    return found


def readings(model: TokenEncoder, *texts: str) -> list[Reading]:
    """Read texts as statements of two outlets."""
    return read_statements(
        [make_statement(text, outlet=o) for text, o in zip(texts, "AB", strict=True)], model
    )


FIRE = "About 30 people were hurt when fire broke out in the Harrow hotel on 3 May 2023."


def test_a_statement_lacks_nothing_of_itself(lacks: Gather) -> None:
    """Every part of the evidence is 0 where both say the same."""
    assert lacks(FIRE, FIRE) == Evidence(
        uncovered=0.0,
        worst=0.0,
        broken=0.0,
        figures=0,
        dates=0,
        names=0,
        negation=0.0,
        firmness=0.0,
        distance=0.0,
    )


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("Fire hurt 70 people in the Harrow hotel.", "figures"),
        ("Fire broke out in the Harrow hotel on 9 May 2023.", "dates"),
        ("Fire broke out in the Harrow hotel, mayor Ines Falk said.", "names"),
        ("Nobody was hurt when fire broke out in the Harrow hotel.", "negation"),
    ],
)
def test_what_is_missing_is_counted_by_its_kind(said: str, part: str, lacks: Gather) -> None:
    """A figure, a date, a name or a denial that the first statement has not is told apart."""
    assert getattr(lacks(FIRE, said), part) >= 1


def test_less_is_carried_and_more_is_not(lacks: Gather) -> None:
    """A shorter statement is covered by a longer one, and not the reverse."""
    short = "Fire broke out in the Harrow hotel."
    assert lacks(FIRE, short).uncovered < 0.05 < lacks(short, FIRE).uncovered


@pytest.mark.parametrize(
    ("carrier", "said", "missing"),
    [
        ("Exactly 34 people were hurt.", "More than 30 people were hurt.", 0),
        ("More than 30 people were hurt.", "Exactly 34 people were hurt.", 1),
        ("The wall is 12 km long.", "The wall is 7.5 miles long.", 0),
        ("The wall is 12 km long.", "The wall is 9 miles long.", 1),
    ],
)
def test_a_figure_is_carried_by_one_at_least_as_exact(
    carrier: str, said: str, missing: int, lacks: Gather
) -> None:
    """A bound, a rounding or another unit of a figure is not missing; a finer figure is."""
    assert lacks(carrier, said).figures == missing


def test_a_plan_does_not_carry_the_deed(lacks: Gather) -> None:
    """What may happen is less firm than what is told as done."""
    assert (
        lacks("The council may close the bridge.", "The council closed the bridge.").firmness == 1
    )
    assert (
        lacks("The council closed the bridge.", "The council may close the bridge.").firmness == 0
    )


def test_turned_relations_are_broken(lacks: Gather) -> None:
    """The same words in other relations are not the same statement."""
    carrier = "The dog of the farmer bit the postman, and the farmer's cow ran away."
    straight = lacks(carrier, "The dog bit the postman.").broken
    assert lacks(carrier, "The cow bit the postman.").broken > straight


def test_what_is_missing_is_named(model: TokenEncoder) -> None:
    """The explanation tells which words and figures of the one are not in the other."""
    a, b = readings(model, "The council met.", "The council met in Marnstad and gave $12 million.")
    found = support(a, b, load_weights(), cosine=0.5)
    assert not found.holds
    assert "$12 million" in found.explanation
    assert "Marnstad" in found.explanation


def test_no_words_carry_nothing(model: TokenEncoder) -> None:
    """A statement without a word neither carries nor is carried."""
    empty, full = readings(model, "", "The council met.")
    assert not support(empty, full, load_weights(), cosine=0.0).holds
    assert not support(full, empty, load_weights(), cosine=0.0).holds


@pytest.mark.parametrize(
    ("carrier", "said"),
    [
        ("Six died.", "Nine died."),
        ("The fine was $2 million.", "The fine was $3 million."),
    ],
)
def test_another_figure_is_never_support(carrier: str, said: str, model: TokenEncoder) -> None:
    """However like two statements are, one figure does not carry another of the same thing."""
    a, b = readings(model, carrier, said)
    assert not support(a, b, load_weights(), cosine=1.0).holds
