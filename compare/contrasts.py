"""Words of closed sets in a text: a niece is no daughter, a lorry no bus.

The sets are in `compare.contrast_sets`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from compare.contrast_sets import ATTRIBUTES, THINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A word of a set in a text: which set and member, where, one or several of it.

    `attribute` tells that the word says of what sort the noun behind it is.
    """

    set: str
    member: int
    attribute: bool
    plural: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """A set's words in one pattern, the longest first, with member and number of each."""

    name: str
    attribute: bool
    words: Mapping[str, tuple[int, bool]]
    pattern: re.Pattern[str]

    def members(self, text: str) -> Iterator[Member]:
        for found in self.pattern.finditer(text):
            member, plural = self.words[_key(found[0])]
            yield Member(
                set=self.name,
                member=member,
                attribute=self.attribute,
                plural=plural,
                start=found.start(),
                end=found.end(),
            )


@lru_cache(maxsize=4096)
def members(text: str) -> tuple[Member, ...]:
    """Return the words of every set in a text."""
    return tuple(member for each in _sets() for member in each.members(text))


def named_in(text: str, member: Member, head: str = "") -> bool:
    """Tell whether a text has any word of a member, before a `head` where one is given."""
    own = next(s for s in _sets() if (s.name, s.attribute) == (member.set, member.attribute))
    return any(
        found.member == member.member
        and text[found.end :].lstrip(" -").lower().startswith(head.lower())
        for found in own.members(text)
    )


@cache
def _sets() -> tuple[_Set, ...]:
    return tuple(
        _read(line, attribute=attribute)
        for lines, attribute in ((THINGS, False), (ATTRIBUTES, True))
        for line in lines.replace("\\\n", "").strip().splitlines()
    )


def _read(line: str, *, attribute: bool) -> _Set:
    name, _, rest = line.partition(":")
    words = {
        _key(form): (number, plural)
        for number, member in enumerate(rest.split("|"))
        for word in member.split(",")
        for form, plural in _forms(word.strip(), attribute=attribute)
    }
    choices = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in choices)
    return _Set(
        name=name,
        attribute=attribute,
        words=MappingProxyType(words),
        pattern=re.compile(rf"(?<![\w-])(?:{either})(?![\w-])"),
    )


def _key(word: str) -> str:
    """Write a word as the table has it, however its parts are joined."""
    return " ".join(word.replace("-", " ").split())


def _forms(word: str, *, attribute: bool) -> tuple[tuple[str, bool], ...]:
    return ((word, False),) if attribute else ((word, False), (_several(word), True))


def _several(word: str) -> str:
    """Return the plural of a noun."""
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if word.endswith(("wife", "knife", "wolf")):
        return f"{word.removesuffix('fe').removesuffix('f')}ves"
    if word.endswith("-in-law"):
        return word.replace("-", "s-", 1)
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
