"""What narrows a noun in one claim alone: "a second call" and "a call", "the doors of the hall"."""

import re
from collections.abc import Iterable

from claims.lexicon import lexicon
from claims.model import Claim
from compare.story import content_words

# Words that single one out or tell a part, though they tell nothing else.
_SINGLING = lexicon(
    "all another both each every few fourth half last many more most new next one only other "
    "second several some third those these three two"
)
# What stands before an object without an article may be the verb.
_PAST = lexicon(
    "bought broke brought chose drove fought found gave held kept knew left lost met paid saw sold "
    "stole struck threw took told won wore wrote"
)
_CERTAIN = lexicon("her his its our that the their this")
_SOME = lexicon("a an another some")
_ARTICLE = "|".join(sorted(_CERTAIN | _SOME))
_OF = "about|against|for|from|in|near|of|on|with"
# Who says it, in the middle or at the end: ", police said,".
_ASIDE = re.compile(
    r",\s+(?:the |an? )?[\w’' .-]{1,40}?\b(?:said|says|added|told [\w ]{1,20})(?=\s*(?:[,.]|$))"
    r"|,?\s*according to [^,.]+",
    re.IGNORECASE,
)
# A further clause behind: "…, but few wore them".
_FURTHER = re.compile(r",?\s+(?:but|although|though|while|whereas)\b.*|[;—].*", re.DOTALL)
_WHEN = re.compile(
    r"\b(?:after|as soon as|before|during|once|till|until|when|whenever|while)\b", re.IGNORECASE
)


def singled_apart(a: Claim, b: Claim, nouns: Iterable[str]) -> bool:
    """Tell whether one claim alone singles a noun of both out: "a second call", "a call"."""
    return any(_singling(a.text, noun) != _singling(b.text, noun) for noun in nouns)


def _singling(text: str, noun: str) -> str:
    words = "|".join(sorted(_SINGLING))
    found = re.search(rf"\b({words})\s+(?:\w+\s+)?{_forms(noun)}\b", text, re.IGNORECASE)
    return found[1].lower() if found else ""


def clause_of(claim: Claim) -> str:
    """Return a claim's own clause, without who says it and what "but" adds."""
    return _FURTHER.sub("", _ASIDE.sub("", claim.text))


def narrowed_apart(a: Claim, b: Claim, nouns: Iterable[str]) -> bool:
    """Tell whether a noun of both is narrowed in one alone, or only one says when."""
    one, other = clause_of(a), clause_of(b)
    if bool(_WHEN.search(one)) != bool(_WHEN.search(other)):
        return True
    verb = a.anchor.predicate
    return any(
        _narrowed(one, noun, verb) != _narrowed(other, noun, verb) or _one_of_some(one, noun, other)
        for noun in nouns
    )


def _narrowed(text: str, noun: str, verb: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the telling word right before a noun and that behind its preposition."""
    before = re.search(rf"([\w’'-]+)\s+{_forms(noun)}\b", text, re.IGNORECASE)
    behind = re.search(
        rf"\b{_forms(noun)}\s+(?:{_OF})\s+(?:(?:{_ARTICLE})\s+)?([\w’'-]+)", text, re.IGNORECASE
    )
    adjective = frozenset() if before and _is_of(before[1].lower(), verb) else _telling(before)
    return adjective, _telling(behind)


def _is_of(word: str, verb: str) -> bool:
    """Tell whether a word is a form of a verb: "fired" of "fire", "took" of "take"."""
    if word in _SINGLING:
        return False
    return word[:2] == verb[:2] or (word[0] == verb[0] and word in _PAST)


def _telling(found: re.Match[str] | None) -> frozenset[str]:
    word = found[1].lower() if found else "no"
    if word in {"no", "any", "not"}:
        return frozenset()
    return frozenset({word}) if word in _SINGLING else content_words(word)


def _one_of_some(one: str, noun: str, other: str) -> bool:
    """Tell whether a noun is a certain one in one text alone: "the request" and "a request"."""
    articles = [
        re.search(rf"\b({_ARTICLE})\s+(?:[\w’'-]+\s+)?{_forms(noun)}\b", text, re.IGNORECASE)
        for text in (one, other)
    ]
    if articles[0] is None or articles[1] is None:
        return False
    certain = [found[1].lower() in _CERTAIN for found in articles if found]
    return certain[0] != certain[1]


def _forms(noun: str) -> str:
    return rf"{re.escape(noun)}(?:e?s)?"
