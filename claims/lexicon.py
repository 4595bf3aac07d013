"""Word lists, as the other modules write them."""


def words(text: str) -> frozenset[str]:
    """Give the set of the words of a text that are set apart by white space."""
    return frozenset(text.split())
