"""Public and honorary posts that a text gives somebody right before or behind the name.

Minister, union president, assistant coach: what is read is the post's noun, whether it is a
deputy's, its field and its body. A title of two posts or fields ("trade and labour minister") is
not read, nor one that somebody had, gets or only stands in for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.lexicon import lexicon

_SAME_HEADS = lexicon(
    "ambassador clerk coach commissioner coroner governor manager mayor president sheriff treasurer"
)
# How one post is called in several ways.
_HEADS = {
    form: post
    for post, forms in {
        "chair": "chair chairman chairwoman chairperson",
        "director": "director head chief boss director-general",
        "general secretary": "general-secretary secretary-general",
        "minister": "minister secretary",
        "prime minister": "prime-minister premier",
        **{same: same for same in sorted(_SAME_HEADS)},
    }.items()
    for form in forms.split()
}
_JOINED = re.compile(
    r"\b(?:(general) (secretary)|(secretary) (general)|(prime) (minister)|(director) (general))\b"
)
_RANKS = {
    "assistant": "deputy",
    "associate": "deputy",
    "deputy": "deputy",
    "vice": "deputy",
    "youth": "youth",
    "head": "head",
}
_SAME_FIELDS = lexicon(
    "culture education energy environment fisheries health housing immigration industry justice "
    "science tourism trade water"
)
# Fields of a ministry, those that are one under their commonest name.
_FIELDS = {
    form: field
    for field, forms in {
        "interior": "interior home",
        "defence": "defence defense war",
        "foreign": "foreign external",
        "finance": "finance treasury economy economic budget",
        "transport": "transport transportation",
        "labour": "labour labor employment",
        "agriculture": "agriculture farm farming",
        "mining": "mining mines minerals",
        "sport": "sport sports",
        **{same: same for same in sorted(_SAME_FIELDS)},
    }.items()
    for form in forms.split()
}
_PLACES = lexicon("bank borough city club county district fire national police school state town")
_FILLERS = lexicon("affairs")
_NOUNS = "|".join(sorted((form.replace("-", "[ -]") for form in _HEADS), key=len, reverse=True))
_BEFORE = re.compile(r"((?:[\w’'-]+ ){0,4}[\w’'-]+),? $")
_CAPITALS = r"(?:[A-Z][\w&’'.-]*)(?: (?:(?:of|for|and|the) )?[A-Z][\w&’'.-]*)*"
_BEHIND = re.compile(
    rf",(?: aged?)?(?: \d{{1,3}},)? (?:the |an? |its |their )?"
    rf"(?P<title>(?:[\w’'-]+ ){{0,3}}?(?i:{_NOUNS}))"
    rf"(?: (?:of|for|at) (?:the |its )?(?P<body>{_CAPITALS}(?: [a-z]+)?|[a-z]+(?: [a-z]+)?))?"
    r"(?=[,.;:”\"]| who\b|$)"
)
_HEADING = re.compile(rf", who (?:heads|leads|runs) (?P<whole>(?:the |its )?(?P<body>{_CAPITALS}))")
_OF_BODY = re.compile(r"\b([\w&’'-]+)['’]s? $")
# Words with which a post is none of today's, or only one of several.
_CHANGING = re.compile(
    r"\b(?i:acting|appoint\w*|at the time|bec[ao]me\w*|caretaker|designate|elect|elected|ex"
    r"|former\w*|incoming|interim|named as|nomin\w+|outgoing|previous\w*|promot\w+|reshuffle\w*"
    r"|resign\w* as|retired|shadow|sworn|the next|until recently|when (?:he|she) was)\b"
    r"|\bthen[- ](?:[A-Z]|the\b)|\bthe then\b|(?<!since )\b(?:19|20)\d\d\b"
)
_SECOND = re.compile(r"(?:\band|&|/|,)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as its noun, rank ("" for the holder's own), fields and the body it belongs to."""

    noun: str
    rank: str
    fields: frozenset[str]
    body: str
    shown: str
    start: int
    end: int


def read_posts(text: str, name: tuple[int, int], sentence: tuple[int, int]) -> Iterator[Post]:
    """Yield the posts right before and behind a person's name; offsets are those of `text`."""
    start, end = name
    first, last = sentence
    if _CHANGING.search(text[first:last]):
        return
    start += _titles_within(text[start:end])
    before = _BEFORE.search(text[first:start])
    if before:
        post = _before(text, first + before.start(1), first + before.end(1), end)
        if post is not None:
            yield post
    heads = _HEADING.match(text, end, last)
    if heads:
        body = heads["body"].rstrip(".")
        yield Post(
            "director", "", frozenset(), body, f"head of {heads['whole']}", start, heads.end()
        )
    behind = _BEHIND.match(text, end, last)
    found = _title(behind["title"]) if behind else None
    if behind and found is not None:
        # the body tells who is meant by "head"; without it, one post reads alike everywhere
        whole = behind.end() if found[0] == "director" else behind.end("title")
        shown = text[behind.start("title") : whole].rstrip(".")
        body = (behind["body"] or "").rstrip(".")
        yield Post(*found[:3], body, shown, start, behind.end())


def _titles_within(name: str) -> int:
    """Return how many letters of a name are a title: "Clerk Ada Brenner"."""
    words = name.split(" ")
    nouns = [n for n, word in enumerate(words[:-1]) if word.lower() in _HEADS]
    return len(" ".join(words[: nouns[-1] + 1])) + 1 if nouns else 0


def _before(text: str, start: int, end: int, name_end: int) -> Post | None:
    found = _title(text[start:end])
    if found is None:
        return None
    noun, rank, fields, length = found
    at = end - length
    owner = _OF_BODY.search(text[max(0, at - 40) : at])
    if _SECOND.search(text[max(0, at - 6) : at]):
        return None
    body = owner[1] if owner else ""
    return Post(noun, rank, fields, body, text[at:end], at, name_end)


def _title(phrase: str) -> tuple[str, str, frozenset[str], int] | None:
    """Read a title that ends a phrase: its noun, rank, fields and length; None where it is none."""
    joined = _JOINED.sub(lambda m: "-".join(filter(None, m.groups())), phrase.lower())
    words = joined.split()
    noun = _HEADS.get(words[-1].rstrip(".")) if words else None
    if noun is None:
        return None
    rank, fields, used = "", set[str](), 1
    for word in reversed(words[:-1]):
        if word in _RANKS:
            if rank:
                return None  # "assistant head coach"
            rank, used = _RANKS[word], used + 1
            continue
        if rank:
            break
        if word not in _FIELDS and word not in _PLACES and word not in _FILLERS:
            break
        if word not in _FILLERS:
            fields.add(_FIELDS.get(word, word))
        used += 1
    left = " ".join(words[:-used])
    if left.endswith(("and", "&")):
        return None
    length = len(" ".join(words[len(words) - used :]))
    return noun, rank, frozenset(fields), length
