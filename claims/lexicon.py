"""Word lists, written as running text."""


def lexicon(text: str) -> frozenset[str]:
    """Give the words of a text, parted by white space, as a set."""
    return frozenset(text.split())
