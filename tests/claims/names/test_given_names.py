import pytest

from claims.names.given_names import FEMININE, MASCULINE, gender, same_rendering


def test_genders_are_apart() -> None:
    """Few names stand in both lists, and those have no gender."""
    assert all(gender(name) is None for name in MASCULINE & FEMININE)


@pytest.mark.parametrize(
    ("one", "other"), [("Yevgeny", "Evgeni"), ("Muhammad", "Mohammed"), ("Yiannis", "Giannis")]
)
def test_renderings(one: str, other: str) -> None:
    """Two romanisations of a first name are one name."""
    assert same_rendering(one, other)
    assert same_rendering(other, one)


@pytest.mark.parametrize(("one", "other"), [("Ivan", "Ian"), ("Omar", "Oscar"), ("Zorp", "Zorp")])
def test_other_names(one: str, other: str) -> None:
    """Names that only look alike, or that the list does not know, are none of its names."""
    assert not same_rendering(one, other)
