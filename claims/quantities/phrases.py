"""Noun phrases of the parse: the head a figure counts and the words that narrow it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.quantities.words import NUMBER_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The head noun's lemma, the words that narrow it, and the owner, all lower case."""

    noun: str = ""
    qualifiers: tuple[str, ...] = ()
    owner: str | None = None


STATES = frozenset(
    [
        "dead",
        "injured",
        "wounded",
        "missing",
        "hurt",
        "killed",
        "unaccounted",
        "homeless",
        "displaced",
        "ill",
        "sick",
        "unemployed",
        "hospitalised",
        "hospitalized",
    ]
)
NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TOTALS = frozenset({"total", "number", "some", "rest", "majority", "group", "average"})
MOVES = frozenset(
    [
        "rise",
        "fall",
        "climb",
        "reach",
        "stand",
        "drop",
        "increase",
        "decrease",
        "jump",
        "grow",
        "shrink",
        "hit",
        "total",
        "be",
        "soar",
        "plunge",
        "slip",
        "tumble",
        "surge",
        "gain",
        "lose",
        "decline",
        "top",
        "exceed",
        "rise",
        "remain",
        "number",
        "close",
        "end",
        "finish",
        "rebound",
        "measure",
        "weigh",
        "cost",
        "last",
        "run",
        "extend",
        "turn",
        "swell",
        "go",
        "come",
        "dip",
        "sink",
        "advance",
        "bring",
        "raise",
        "push",
        "lift",
        "cut",
        "reduce",
        "revise",
        "add",
        "bring",
        "raise",
        "push",
        "take",
        "lift",
        "put",
        "cut",
        "reduce",
        "revise",
    ]
)
# "brought the toll to 11": what changes is the object
_CAUSES = frozenset({"bring", "raise", "push", "take", "lift", "put", "cut", "reduce", "revise"})
_WORD = re.compile(r"[^\W_](?:[\w.&'’-]*\w)?")
_IRREGULAR = {
    "people": "people",
    "persons": "people",
    "person": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "troops": "troops",
    "police": "police",
}
_ARTICLES = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "these",
        "those",
    ]
)


def lemma(token: "Token") -> str:
    """Give a noun's singular in lower case; "persons" and "people" are one word."""
    word = token.text.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if token.pos_ == "PROPN" and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1] if token.tag_ == "NNPS" else word
    return str(token.lemma_).lower()


def read_phrase(after: "list[Token]", *, ordinal: bool = False) -> Counted | None:
    """Read the noun phrase that follows: "Somali crew", "AK-47 rifles", "of the miners", "dead"."""
    at = 0
    words: list[Token] = []
    skipped = 0
    while (
        at < len(after)
        and skipped < 3
        and (
            after[at].lower_
            in ("more", "other", "others", "additional", "further", "extra", "-", "plus")
            or after[at].lower_ == "of"
            or (at and after[at - 1].lower_ in ("of", "-") and after[at].pos_ in ("DET", "PRON"))
        )
    ):
        if (
            after[at].lower_ == "of"
            and at + 1 < len(after)
            and after[at + 1].pos_ == "PRON"
            and (after[at + 1].tag_ == "PRP")
        ):
            return Counted("", ("of them",))
        skipped += after[at].lower_ != "of"
        at += 1
    if [token.lower_ for token in after[:2]] == ["out", "of"] and len(after) > 2:
        at = 3 if after[2].pos_ == "NUM" else 2
    if [token.lower_ for token in after[:2]] == ["-", "time"]:
        return Counted("time")
    first = at
    while at < len(after) and at - first < 9:
        token = after[at]
        low = token.lower_
        if low in STATES and not words:
            following = after[at + 1] if at + 1 < len(after) else None
            if following is None or following.pos_ not in NOUNS:
                return Counted(low)
        if token.pos_ in _INSIDE or (
            token.tag_ in ("VBN", "VBG", "JJ", "JJR", "JJS")
            and not (words and words[-1].pos_ in NOUNS and words[-1].text != "-")
            and _leads(after, at)
        ):
            model = words and len(words[-1]) <= 3 and words[-1].is_upper and _leads(after, at)
            if words and token.pos_ == "NUM" and words[-1].pos_ in NOUNS and not model:
                break
            if (
                token.lower_ in ("dead", "injured", "missing", "each", "apiece")
                and words
                and (words[-1].pos_ in NOUNS)
            ):
                break
            if words and words[-1].tag_ == "NNS" and token.pos_ == "PROPN":
                break
            words.append(token)
        elif low == "-" and words:
            words.append(token)
        elif token.tag_ == "POS" and words and at + 1 < len(after):
            words.clear()
        elif token.is_quote or token.text in "\"“”‘’'*":
            if words and words[-1].pos_ in NOUNS:
                break
        elif (
            low in (",", "and", "or") and words and words[-1].pos_ == "ADJ" and _leads(after, at)
        ) or (token.pos_ == "ADV" and not words and _leads(after, at)):
            pass
        else:
            break
        at += 1
    while words and words[-1].pos_ not in NOUNS:
        words.pop()
    if not words:
        return None
    head = words[-1]
    if len(words) > 2 and words[-2].text == "-":
        # "co-workers", "by-elections": the hyphened word is the noun
        return Counted(f"{words[-3].lower_}-{lemma(head)}", _qualifiers(words[:-3]))
    return Counted(lemma(head), _qualifiers(words[:-1]))


def _leads(after: "list[Token]", at: int) -> bool:
    """Tell whether a noun follows shortly, so that a participle or adverb belongs to its phrase."""
    for token in after[at + 1 : at + 4]:
        if token.pos_ in NOUNS:
            return True
        if token.pos_ not in ("ADJ", "ADV", "PUNCT") and token.tag_ not in ("VBN", "VBG"):
            return False
    return False


def _qualifiers(words: "list[Token]") -> tuple[str, ...]:
    """Give the words before a head noun, hyphened ones in one: "ak-47"."""
    if not words:
        return ()
    doc = words[0].doc
    said = str(doc.text[words[0].idx : words[-1].idx + len(words[-1])])
    # "AK 47" and "AK-47" are one word
    said = re.sub(r"\b([A-Z]{1,3}) (\d+)\b", r"\1-\2", said).lower()
    found = (match.group().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(said))
    return tuple(dict.fromkeys(word for word in found if word not in _ARTICLES | NUMBER_WORDS))


def outer_head(inside: "list[Token]") -> "Token | None":
    """Give the token outside the figure that the figure hangs on."""
    own = {token.i for token in inside}
    for token in inside:
        if token.head.i not in own:
            return token.head
    return None


def verb_above(token: "Token | None") -> "Token | None":
    """Climb to the verb that governs a token; the root where no verb does."""
    # a root is its own head; the steps are counted because a token's identity is no proof
    for _ in range(50):
        if token is None or token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token


def with_modifiers(noun: "Token") -> Counted:
    """Give a noun with the words before it; nothing for "total" and its like."""
    """Give a noun with the adjectives and nouns before it; nothing for "total" and its like."""
    if noun.lemma_.lower() in _TOTALS:
        return Counted()
    words = [
        child
        for child in noun.lefts
        if child.dep_ in ("compound", "amod", "nmod") and child.pos_ in _INSIDE
    ]
    return Counted(lemma(noun), tuple(dict.fromkeys(child.lower_ for child in words)))


def subject_of(verb: "Token", *, common: bool = False) -> Counted:
    """Give the subject of a verb of change: "the toll", "shares"."""
    if verb.lemma_.lower() in _CAUSES:
        for child in verb.rights:
            if child.dep_ == "dobj" and child.pos_ in NOUNS:
                return with_modifiers(child)
    for child in verb.lefts:
        if child.dep_ in ("nsubj", "nsubjpass") and (
            child.pos_ == "NOUN" or (child.pos_ == "PROPN" and not common)
        ):
            return with_modifiers(child)
    return Counted()


def read_of_phrase(after: "list[Token]") -> Counted | None:
    """Read the noun phrase after "of" or "in"."""
    at = 0
    while at < len(after) and at < 3 and after[at].pos_ in ("DET", "PRON", "NUM", "SYM"):
        at += 1
    return read_phrase(after[at:])


def full_name(token: "Token") -> str:
    """Give a name with the names before it, in lower case."""
    """Give a name with the names before it, lower case."""
    left = token
    while (
        left.i > token.sent.start
        and left.nbor(-1).dep_ in ("compound", "nmod")
        and (left.nbor(-1).pos_ in NOUNS)
    ):
        left = left.nbor(-1)
    return str(token.doc.text[left.idx : token.idx + len(token)]).lower()
