import pytest

from claims.names import canonical_actor, country_of
from claims.names.demonyms import is_demonym, is_place


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Moscow", "russia"),
        ("the Kremlin", "russia"),
        ("U.S.", "united states"),
        ("US", "united states"),
        ("Washington", "united states"),
        ("Ukrainian", "ukraine"),
        ("Kiev", "ukraine"),
        ("Britain's", "united kingdom"),
        ("UN", "united nations"),
        ("Acme Corp", "acme corp"),
    ],
)
def test_canonical_actor(name: str, actor: str) -> None:
    """A capital, seat of government, demonym or alias stands for its state."""
    assert canonical_actor(name) == actor


def test_similar_countries_stay_apart() -> None:
    """Countries with similar names are different actors."""
    for one, other in [("Niger", "Nigeria"), ("Iran", "Iraq"), ("Austria", "Australia")]:
        assert canonical_actor(one) != canonical_actor(other)


def test_demonym_is_no_place() -> None:
    """An adjective of nationality has a country but is not a place itself."""
    assert is_demonym("Somali")
    assert not is_place("Somali")
    assert country_of("Somalis") == "somalia"
