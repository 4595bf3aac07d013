"""References of one article to its names, and its text with names in their place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from claims.model import NameFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun or description at `start` to `end` and the names it stands for."""

    start: int
    end: int
    antecedents: tuple[NameFact, ...]
    possessive: bool = False

    @property
    def words(self) -> str:
        """Return the names as they replace the pronoun."""
        names = [fact.full for fact in self.antecedents]
        joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        return f"{joined}'s" if self.possessive else joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An article's text with the references that were resolved."""

    source: str = field(repr=False)
    references: tuple[Reference, ...] = ()

    def text(self, start: int, end: int) -> str:
        """Return the text of a span with pronouns and short descriptions as names."""
        parts: list[str] = []
        at = start
        for reference in self._within(start, end):
            parts.extend((self.source[at : reference.start], reference.words))
            at = reference.end
        parts.append(self.source[at:end])
        return "".join(parts)

    def antecedents(self, start: int, end: int) -> tuple[NameFact, ...]:
        """Return the names that pronouns and descriptions in a span stand for, each once."""
        found = (fact for reference in self._within(start, end) for fact in reference.antecedents)
        return tuple(dict.fromkeys(found))

    def within(self, start: int, end: int) -> "Resolution":
        """Return the resolution of a span alone."""
        return replace(self, references=tuple(self._within(start, end)))

    def _within(self, start: int, end: int) -> Iterator[Reference]:
        return (r for r in self.references if start <= r.start and r.end <= end)
