"""A name of a story as it is compared: folded, with its kind and how often each article has it."""

from dataclasses import dataclass
from typing import Final

from claims.model import NameKind
from claims.names import titles

_ARTICLES: Final = frozenset({"al", "el"})
_COMPANY: Final = frozenset(
    {"inc", "corp", "co", "ltd", "plc", "llc", "group", "corporation", "company"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A full name in folded spelling, its kind, and how often each article has it."""

    key: str
    kind: NameKind
    doubtful: bool
    articles: tuple[tuple[str, int], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words without a generation suffix, company ending or Arabic article."""
        words = tuple(self.key.split())
        while len(words) > 1 and words[-1] in titles.PERSON_SUFFIXES | _COMPANY:
            words = words[:-1]
        return (words[0], *(w for w in words[1:] if w not in _ARTICLES))

    @property
    def particles(self) -> tuple[str, ...]:
        """Return the Arabic articles that `words` leaves out."""
        return tuple(w for w in self.key.split()[1:] if w in _ARTICLES)

    @property
    def generation(self) -> str:
        """Return "jr", "ii" and the like, "" for a name without."""
        last = self.key.rsplit(maxsplit=1)[-1]
        return last if last in titles.PERSON_SUFFIXES else ""

    @property
    def count(self) -> int:
        """Return the mentions in all articles."""
        return sum(n for _, n in self.articles)
