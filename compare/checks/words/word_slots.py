"""The slot that a word fills in its claim: what governs it, by which small word, what is behind."""

import re
from dataclasses import dataclass

from claims.lexicon import lexicon
from compare.checks.words.kindred import canonical
from compare.story import content_words, stem

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[,.;:()“”\"—–]")
_PREPOSITIONS = lexicon(
    "about above across after against along among around as at before behind below beneath "
    "beside between by down during for from in inside into near of off on onto outside over "
    "through to toward towards under until up upon with within without"
)
_ARTICLES = lexicon("a an the another this that these those")
OWN = lexicon("her his its my our their your")
_BE = lexicon("am are be been being is was were became become becomes")
# Who has won it is told by it.
_WINNERS = {"medalist": "medal", "medallist": "medal", "medalists": "medal", "medallists": "medal"}
# "Carrying coal", "loaded with coal", "a cargo of coal": what is aboard.
_ABOARD = re.compile(
    r"\b(?:carr(?:y|ies|ied|ying)|haul(?:s|ed|ing)?|transport(?:s|ed|ing)?|bringing|brought"
    r"|(?:loaded|laden) with|(?:cargo|consignment|load|shipment|tonnes|tons) of)"
    r"(?: (?:a|an|the|its|full|mixed|raw|(?:cargo|consignment|load|shipment|tonnes|tons) of"
    r"|[\d,.]+|about|some|more|than)){0,6} $"
)
# How many words may stand between a word and its article: "an old railroad machinist".
_MODIFIERS = 3
_NEAR = 3
_STOPS = frozenset('.;:()“”"—–,')
_OWNING = ("'s", "’s", "s'", "s’")
# "Killed one person, a soldier": the person stands for nothing of its own.
_SOMEBODY = re.compile(
    r"\b(?:an?|one|another) (?:person|man|woman|boy|girl|child), (an?)(?=\s)", re.IGNORECASE
)
_TAKING_PLACE = re.compile(r"\b(?:takes?|taken|taking|took) place\b")
# "The son of a miner", "her father worked for years as a miner": what a parent was.
_PARENT = re.compile(
    r"\b(?:(?:son|daughter|child) of|(?:father|mother)(?:, [^,]+)?,? (?:was|had been|"
    r"worked(?: for [\w ]{1,20})? as)) an? (?:[\w-]+ )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What a word stands between, each a stem or "" where nothing stands there.

    `governor` is the last telling word before the word and what is said of it, `link` the small
    word that ties it to that, and `owner` whose it is. `head` is the noun right behind it and
    `behind` the preposition and telling word after it, or after the head.
    """

    governor: str
    link: str
    owner: str
    head: str
    behind: str


def read_slot(text: str, start: int, end: int) -> Slot:
    """Read the slot of the word from `start` to `end` of a claim's text."""
    before = _SOMEBODY.sub(lambda found: found[1], text[:start])
    before = _TAKING_PLACE.sub("held", before)
    governor, link, owner = _before([w[0] for w in _TOKEN.finditer(before)][::-1])
    if _PARENT.search(before):
        governor, link = "parent", "be"
    elif _ABOARD.search(before):
        governor, link = "carry", ""
    head, behind = _after([w[0].lower() for w in _TOKEN.finditer(text[end:])])
    return Slot(governor=governor, link=link, owner=owner, head=head, behind=behind)


def _before(words: list[str]) -> tuple[str, str, str]:
    """Return what governs the word that these stand before, last first, the link and the owner.

    A word that no article or preposition parts from others is a name's or a list's: nothing
    governs it.
    """
    owner, closed, modifiers = "", False, 0
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in _STOPS:
            break
        if lower in OWN or lower.endswith(_OWNING):
            if owner:
                break
            owner, closed = _bare(lower), True
        elif lower in _ARTICLES:
            closed = True
        elif lower in _PREPOSITIONS or lower in _BE:
            link = "be" if lower in _BE else lower
            rest = [w for w in words[place + 1 : place + 1 + _NEAR] if w.lower() not in _ARTICLES]
            return _first(rest), link, owner
        elif closed:
            return _first([word]), "", owner
        else:
            modifiers += 1
            if modifiers > _MODIFIERS:
                break
    return "", "", owner


def _first(words: list[str]) -> str:
    """Return the stem of the first telling word before a mark."""
    for word in words:
        if word in _STOPS:
            break
        if content_words(word):
            return _bare(word.lower())
    return ""


def _bare(word: str) -> str:
    return word if word in OWN else canonical(stem(re.sub(r"['’]s?$", "", word)))


def _after(words: list[str]) -> tuple[str, str]:
    """Return the noun right behind a word, and the preposition and noun behind that."""
    head = ""
    if words and words[0] not in _STOPS | _PREPOSITIONS and content_words(words[0]):
        head, words = _bare(_WINNERS.get(words[0], words[0])), words[1:]
    if not words or words[0] not in _PREPOSITIONS:
        return head, ""
    rest = _first([word for word in words[1 : 1 + _NEAR] if word not in OWN])
    return head, f"{words[0]} {rest}" if rest else ""
