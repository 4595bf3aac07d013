import pytest

from claims.model import NameKind
from compare.checks.names.nationalities import check_nationalities
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, name, story_of


def judged(first: str, second: str, named: str = "Ada Venn") -> list[Outcome]:
    """Compare what a sentence of each outlet calls somebody, or a firm."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    kind = NameKind.PERSON if " " in named else NameKind.ORGANISATION
    for telling, sentence in ((ledger, first), (coast, second)):
        telling.tell(sentence.format(named), name(named, kind))
    return list(check_nationalities(story_of(ledger, coast)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Norwegian diplomat {} led it.", "It was led by {}, a Swedish diplomat."),
        (
            "It is led by {}, 54, a Norwegian.",
            "It is led by {}, a Swedish diplomat who lives there.",
        ),
        ("A 54-year-old Norwegian named {} did it.", "The Swedish captain {} did it."),
    ],
)
def test_somebody_is_of_one_country(first: str, second: str) -> None:
    """Who is called a Norwegian here and a Swede there is told of in conflict."""
    (found,) = judged(first, second)
    assert (found.kind, found.status) == (Kind.NAME, Status.CONFLICT)


def test_a_firm_is_of_one_country() -> None:
    """A firm has one country as well."""
    assert judged("The German firm {} made it.", "It came from {}, an Austrian maker.", "Osker")


@pytest.mark.parametrize(
    "second",
    [
        "The Norwegian envoy {} led it.",
        "The Swedish ambassador {} led it.",
        "The Swedish-born diplomat {} led it.",
        "The Swedish diplomat and {} led it.",
        "The Scottish diplomat {} led it.",
        "The Swedish army said that {} led it.",
        "The Soviet diplomat {} led it.",
    ],
)
def test_other_ties_to_a_country_are_none(second: str) -> None:
    """The same country, a post for one, a birth, another noun, a part of a state are none."""
    assert not judged("The Norwegian diplomat {} led it.", second)


def test_who_has_two_countries_is_of_both() -> None:
    """Where one article gives both, neither is wrong."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    ledger.tell("The Norwegian diplomat Ada Venn led it.", name("Ada Venn"))
    ledger.tell("The Swedish diplomat Ada Venn led it.", name("Ada Venn"))
    coast.tell("The Swedish diplomat Ada Venn led it.", name("Ada Venn"))
    assert not check_nationalities(story_of(ledger, coast))
