"""Of which country somebody or a firm is: "Norwegian diplomat Ada Venn" is no Swedish one."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from claims.lexicon import lexicon
from claims.model import Article, Claim, NameFact, NameKind
from claims.names.demonyms import DEMONYMS
from compare.checks.names.bearers import told_of
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_DEMONYM = r"(?P<demonym>[A-Z][a-z]+)"
# "Norwegian diplomat", "the German seal maker"
_BEFORE = re.compile(rf"(?<![\w-]){_DEMONYM}(?P<noun>(?: [a-z][a-z-]*){{1,2}}),? $")
# ", a 54-year-old Norwegian who", ", an Austrian parts maker.", ", 54, a Norwegian."
_BEHIND = re.compile(
    rf",(?: aged?)?(?: \d{{1,3}},)? an? (?:\d+-year-old )?{_DEMONYM}"
    r"(?P<noun>(?: [a-z][a-z-]*){0,3})(?=[,.;:”\"]| who\b|$)"
)
_NAMED = re.compile(rf"\ban? (?:\d+-year-old )?{_DEMONYM}(?P<noun>) (?:named|called) $")
# Who is one of these for a country, or of its language or contests, may be of another.
_FOR = lexicon(
    """
    agent ambassador book champion champions consul correspondent envoy expert film language
    movie novel open press scholar specialist speaker spy teacher title translator version
    """
)
_JOINED = re.compile(
    r"^(?:and|born|based|language|speaking|in|of|for|to|at|by|as|said|says|that|told|when|where|who|with)$|-"
)
_KINDS = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
# States that went over into one another.
_SUCCEEDED = frozenset({"soviet union", "yugoslavia", "czechoslovakia"})
_REACH = 60
_CONFIDENCE = 0.7


class _Told(NamedTuple):
    claim: Claim
    country: str
    shown: str
    start: int
    end: int


def check_nationalities(story: Story) -> tuple[Outcome, ...]:
    """Find the persons and firms whom articles call by two countries."""
    return tuple(
        _outcome(a, b, name)
        for name, told in told_of(story, _KINDS, _read)
        for a, b in combinations(told, 2)
        if a.claim.article != b.claim.article and _exclude(a, b, told)
    )


def _read(claim: Claim, name: NameFact, article: Article) -> Iterator[_Told]:
    """Yield the countries that stand as an adjective right before or behind a name."""
    sentence = claim.sentence
    start = name.end - len(name.name)
    before = article.text[max(sentence.start, start - _REACH) : start]
    for found, offset in (
        (_BEFORE.search(before), start - len(before)),
        (_NAMED.search(before), start - len(before)),
        (_BEHIND.match(article.text, name.end, sentence.end), 0),
    ):
        country = DEMONYMS.get(found["demonym"].lower()) if found else None
        if found is None or country is None or country in _SUCCEEDED:
            continue
        words = found["noun"].split()
        if any(word in _FOR or _JOINED.search(word) for word in words):
            continue
        places = [start, name.end, offset + found.start("demonym"), offset + found.end()]
        shown = " ".join([found["demonym"], *words])
        yield _Told(claim, country, shown, min(places), max(places))


def _exclude(a: _Told, b: _Told, told: list[_Told]) -> bool:
    """Tell whether two countries differ, and no article gives both."""
    if a.country == b.country:
        return False
    known: dict[str, set[str]] = {}
    for each in told:
        known.setdefault(each.claim.article, set()).add(each.country)
    return not any({a.country, b.country} <= countries for countries in known.values())


def _outcome(a: _Told, b: _Told, name: str) -> Outcome:
    return Outcome(
        check="nationality",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {a.shown}. {SECOND}: {b.shown}. Both say where {name} is from.",
        topic=f"Country: {name}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.shown),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.shown),
    )
