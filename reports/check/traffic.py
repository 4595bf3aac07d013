"""Articles of two runs -> which were corrected, and in which words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reports.check.model import CheckArticle, WordChange

# a file whose words are less alike than this holds another article now
_SAME_TEXT = 50.0
_AROUND = 4
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """An article in two versions."""

    before: CheckArticle
    now: CheckArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """How the articles of two runs differ."""

    arrived: tuple[CheckArticle, ...]
    gone: tuple[CheckArticle, ...]
    revised: tuple[Revised, ...]


def traffic(before: Sequence[CheckArticle], now: Sequence[CheckArticle]) -> Traffic:
    """Tell which articles arrived, went or changed.

    An article is the same whatever its file is called; a changed one is known by its address, its
    file or its outlet and title, if most of its words are still there.
    """
    same = {article.id for article in before} & {article.id for article in now}
    old = [article for article in before if article.id not in same]
    new = [article for article in now if article.id not in same]
    revised: list[Revised] = []
    for keys in (_by_url, _by_file, _by_title):
        waiting = {key: article for article in reversed(old) if (key := keys(article))}
        for article in list(new):
            key = keys(article)
            found = waiting.get(key) if key else None
            if found is not None and found in old and _alike(found, article):
                revised.append(Revised(before=found, now=article))
                old.remove(found)
                new.remove(article)
    return Traffic(
        arrived=tuple(sorted(new, key=lambda article: article.file)),
        gone=tuple(sorted(old, key=lambda article: article.file)),
        revised=tuple(sorted(revised, key=lambda one: one.now.file)),
    )


def word_changes(before: str, now: str) -> tuple[WordChange, ...]:
    """Return the words that differ between two texts, with a few words around each place."""
    left, right = _TOKEN.findall(before), _TOKEN.findall(now)
    return tuple(_changes(left, right))


def _changes(left: Sequence[str], right: Sequence[str]) -> Iterator[WordChange]:
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield WordChange(
                lead=" ".join(right[max(0, c - _AROUND) : c]),
                before=" ".join(left[a:b]),
                after=" ".join(right[c:d]),
                tail=" ".join(right[d : d + _AROUND]),
            )


def _by_url(article: CheckArticle) -> tuple[str, ...] | None:
    return (article.url,) if article.url else None


def _by_file(article: CheckArticle) -> tuple[str, ...] | None:
    return (article.file,)


def _by_title(article: CheckArticle) -> tuple[str, ...] | None:
    return (article.outlet, article.title.casefold()) if article.title else None


def _alike(a: CheckArticle, b: CheckArticle) -> bool:
    from rapidfuzz.distance import Indel

    words = (a.words.split(), b.words.split())
    return Indel.normalized_similarity(*words) * 100 >= _SAME_TEXT
