import pytest

from claims.names.abbreviations import spelled_out


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Calif.", "California"),
        ("LA Courier", "Los Angeles Courier"),
        ("U.S. Peat Survey", "United States Peat Survey"),
        ("Tolvik Dental Assn.", "Tolvik Dental Association"),
        ("St. Olver Hosp.", "Saint Olver Hospital"),
        ("Marl Ave.", "Marl Avenue"),
    ],
)
def test_abbreviated_words(short: str, long: str) -> None:
    """States, first words and heads of names are written out."""
    assert spelled_out(short) == long


@pytest.mark.parametrize("name", ["US", "UN", "St", "Miss Orr", "Kan", "Del Orme", ""])
def test_names_that_stay(name: str) -> None:
    """What is a name by itself or no abbreviation stays as it is."""
    assert spelled_out(name) == name
