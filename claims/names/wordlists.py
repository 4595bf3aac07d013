"""Word lists written as plain text."""


def wordlist(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
