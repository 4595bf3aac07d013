"""Words that stick to a name the article gives elsewhere without them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims.names import titles
from claims.names.demonyms import is_demonym
from claims.names.given_names import is_given_name
from claims.names.segments import Candidate, bare, key

if TYPE_CHECKING:
    from spacy.tokens import Doc

# "Sadly Lopez", "Ironically Lopez"
_ADVERB: Final = ("cally", "ously", "ently", "antly", "ately", "ingly", "edly", "nally", "adly")
_EPITHET: Final = ("ous", "ful", "ible", "able", "ary", "ing", "less")
_HEADS: Final = (
    titles.ORGANISATION_HEADS
    | titles.PLACE_HEADS
    | titles.OTHER_HEADS
    | titles.VESSEL_NOUNS
    | titles.PERSON_SUFFIXES
)

# What leads up to a name without belonging to it.
_LEADS: Final = titles.ROLE_NOUNS | titles.TITLE_MODIFIERS


def trimmed(doc: "Doc", found: Sequence[Candidate], common: frozenset[str]) -> Iterator[Candidate]:
    """Yield the candidates without words before or after a person named in full elsewhere.

    "Boxer Ana Lopez" and "Ana Lopez Arrives" are Ana Lopez where the article names her; `common`
    are the words that it also writes in lower case.
    """
    counts = Counter(key(c.words) for c in found if len(c.words) > 1)
    persons = {k: n for k, n in counts.items() if _person(k, found)}
    surnames = {k.split()[-1] for k in persons}
    for candidate in found:
        if candidate.last - candidate.first != len(candidate.words) or len(candidate.words) < 2:
            yield candidate
            continue
        yield _without_tail(
            doc, _without_lead(doc, candidate, persons, surnames, common), persons, common
        )


def _person(k: str, found: Sequence[Candidate]) -> bool:
    words = k.split()
    if words[-1] in _HEADS or is_demonym(words[0]) or words[0] in _LEADS:
        return False
    return is_given_name(words[0]) or any(
        (c.titled or c.roles) and key(c.words) == k for c in found
    )


def _without_lead(
    doc: "Doc",
    candidate: Candidate,
    persons: dict[str, int],
    surnames: set[str],
    common: frozenset[str],
) -> Candidate:
    words = candidate.words
    for cut in range(1, len(words)):
        rest = key(words[cut:])
        lead = [w.lower() for w in words[:cut]]
        if cut == len(words) - 1:
            adverb = cut == 1 and candidate.initial and lead[0].endswith(_ADVERB)
            if not (adverb and rest in surnames and not is_given_name(lead[0])):
                continue
        elif rest not in persons or not all(_no_part(w, common) for w in lead):
            continue
        start = doc[candidate.first + cut]
        roles = tuple(w for w in lead if w in titles.ROLE_NOUNS)
        return replace(
            candidate,
            first=start.i,
            start=start.idx,
            words=words[cut:],
            roles=(*candidate.roles, *roles),
            titled=candidate.titled or bool(roles),
            initial=False,
        )
    return candidate


def _no_part(word: str, common: frozenset[str]) -> bool:
    """Tell whether a word before a first name is surely none of a person's names."""
    if word in common or is_demonym(word) or word in _LEADS or not word.isalpha():
        return True
    return len(word) > 5 and word.endswith(_EPITHET)


def _without_tail(
    doc: "Doc", candidate: Candidate, persons: dict[str, int], common: frozenset[str]
) -> Candidate:
    words = candidate.words
    for cut in range(len(words) - 1, 1, -1):
        tail = [w.lower() for w in words[cut:]]
        if key(words[:cut]) not in persons or _HEADS & set(tail):
            continue
        if not all(w in common or w.removesuffix("s") in common for w in tail):
            continue
        final = doc[candidate.first + cut - 1]
        return replace(
            candidate, last=final.i + 1, end=final.idx + len(bare(final)), words=words[:cut]
        )
    return candidate
