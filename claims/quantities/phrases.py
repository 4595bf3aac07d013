"""Noun phrases of the parse: the head a figure counts and the words that narrow it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.parse import text_of
from claims.quantities.words import NUMBER_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The head noun's lemma, the words that narrow it, and the owner, all lower case."""

    noun: str = ""
    qualifiers: tuple[str, ...] = ()
    owner: str | None = None


STATES = lexicon(
    "dead injured wounded missing hurt killed unaccounted homeless displaced ill sick unemployed "
    "hospitalised hospitalized"
)
NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TOTALS = lexicon("total number some rest majority group average range tune order region vicinity")
MOVES = lexicon(
    "rise fall climb reach stand drop increase decrease jump grow shrink hit total be soar "
    "plunge slip tumble surge gain lose decline top exceed remain number close end finish "
    "rebound measure weigh cost last run extend turn swell go come dip sink advance bring raise "
    "push lift cut reduce revise add take put estimate value price assess range vary lower trim "
    "slash boost double upgrade downgrade"
)
# "brought the toll to 11": what changes is the object
CAUSES = lexicon(
    "bring raise push take lift put cut reduce revise estimate value price assess lower trim slash "
    "boost upgrade downgrade"
)
_WORD = re.compile(r"[^\W_](?:[\w.&'’-]*\w)?")
_NATION = re.compile(r"[A-Z][a-z]+(?:i|ese|[aeiou]an|ish)")
_FIGURE = re.compile(r"[\d.,]+")
HEDGES = lexicon(
    "about around approximately nearly almost some over than more less at least up to just under "
    "roughly only as long many much estimated an close fewer no well between"
)
_WHEN = frozenset({"last", "next", "past", "earlier", "late", "early"})
_SKIPPED = frozenset(
    {"more", "other", "others", "additional", "further", "extra", "-", "plus", "strong"}
)
# words that say when, not what is counted
TIMES = lexicon(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month "
    "year quarter day trading morning afternoon evening night weekend"
)
_RELATIVE = frozenset({"WDT", "WP"})
_IRREGULAR = {
    "people": "people",
    "persons": "people",
    "person": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "troops": "troops",
    "species": "species",
    "series": "series",
    "headquarters": "headquarters",
    "police": "police",
}
_ARTICLES = lexicon("a an the of and or its his her their this that these those")


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
    at = _start(after)
    if at is None:
        return Counted("", ("of them",))
    words: list[Token] = []
    if [token.lower_ for token in after[:2]] == ["out", "of"] and len(after) > 2:
        at = 3 if after[2].pos_ == "NUM" else 2
    if [token.lower_ for token in after[:2]] == ["-", "time"]:
        return Counted("time")
    if len(after) > 2 and after[0].text == "-" and after[1].tag_ == "NN" and _touch(*after[:3]):
        # a "14-member panel" has 14 members
        whole = read_phrase(after[2:])
        return Counted(lemma(after[1]), (whole.noun,) if whole and whole.noun else ())
    first, opened = at, False
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
            if words and words[-1].tag_ == "NNS" and (token.pos_ == "PROPN" or low in _WHEN):
                break
            words.append(token)
        elif low == "-" and words and not (at + 1 < len(after) and after[at + 1].pos_ == "NUM"):
            words.append(token)
        elif token.tag_ == "POS" and words and at + 1 < len(after):
            words.clear()
        elif token.is_quote or token.text in "\"“”‘’'*":
            # a $500 "genius" grant is a grant
            inside = opened and at + 1 < len(after) and after[at + 1].pos_ in NOUNS
            if words and words[-1].pos_ in NOUNS and not inside:
                break
            opened = not words
        elif (
            low in (",", "and", "or") and words and words[-1].pos_ == "ADJ" and _leads(after, at)
        ) or (token.pos_ == "ADV" and not words and _leads(after, at)):
            pass
        else:
            break
        at += 1
    if len(words) == 1 and words[0].pos_ == "ADJ" and (shared := _shared(after[at:])):
        return Counted(shared.noun, (words[0].lower_,))
    while words and words[-1].pos_ not in NOUNS:
        words.pop()
    if not words:
        return None
    head = words[-1]
    if ordinal and after[0].lower_ == "of" and head.tag_ != "NNS":
        return None  # "the 11th of the fight" is another thing than the fight
    if not ordinal and head.tag_ in ("NN", "NNP") and head.lower_ in TIMES:
        return None  # "lost $5 million last year" has no year to count
    if len(words) == 1 and head.tag_ not in ("NNS", "NNPS") and (shared := _shared(after[at:])):
        # "12 Somali and 11 Yemeni pirates"
        return Counted(shared.noun, (head.lower_,))
    if len(words) == 1 and not ordinal and head.tag_ == "NNP" and _NATION.fullmatch(head.text):
        return Counted("", (head.lower_,))  # "12 were Somali and 11 Yemeni"
    if len(words) > 2 and words[-2].text == "-":
        # "co-workers", "by-elections": the hyphened word is the noun
        return Counted(f"{words[-3].lower_}-{lemma(head)}", _qualifiers(words[:-3]))
    return Counted(lemma(head), _qualifiers(words[:-1]))


def _start(after: "list[Token]") -> int | None:
    """Give where the noun phrase starts, "more" and "of the" left out; None for "of them"."""
    at = 0
    skipped = 0
    while (
        at < len(after)
        and skipped < 3
        and (
            after[at].lower_ in _SKIPPED
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
            return None
        skipped += after[at].lower_ != "of"
        at += 1
    return at


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
    said = text_of(doc)[words[0].idx : words[-1].idx + len(words[-1])]
    # "AK 47" and "AK-47" are one word
    said = re.sub(r"\b([A-Z]{1,3}) (\d+)\b", r"\1-\2", said).lower()
    found = (match.group().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(said))
    return tuple(
        dict.fromkeys(
            word
            for word in found
            if word not in _ARTICLES | NUMBER_WORDS and not _FIGURE.fullmatch(word)
        )
    )


def _touch(hyphen: "Token", noun: "Token", following: "Token") -> bool:
    """Tell whether a hyphen ties a noun to a figure and another noun phrase follows."""
    tied = hyphen.idx + 1 == noun.idx and hyphen.nbor(-1).idx + len(hyphen.nbor(-1)) == hyphen.idx
    return tied and following.pos_ in ("NOUN", "PROPN", "ADJ")


def _shared(after: "list[Token]") -> Counted | None:
    """Read the noun that two counts share from the second: "and 11 Yemeni pirates"."""
    if len(after) < 3 or after[0].lower_ not in ("and", "or") or after[1].pos_ != "NUM":
        return None
    found = read_phrase(after[2:])
    return found if found and found.qualifiers else None


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
    """Give a noun with the adjectives and nouns before it; nothing for "total" and its like."""
    if noun.lemma_.lower() in _TOTALS:
        return _totalled(noun)
    words = [
        child
        for child in noun.lefts
        if child.dep_ in ("compound", "amod", "nmod") and child.pos_ in _INSIDE
    ]
    return Counted(lemma(noun), tuple(dict.fromkeys(child.lower_ for child in words)))


def _totalled(noun: "Token") -> Counted:
    """Give what a number is the number of; people are told of by what happened to them."""
    for of in noun.rights:
        if of.lower_ != "of":
            continue
        for counted in of.rights:
            if counted.lower_ in STATES:
                return Counted(counted.lower_)
            if counted.pos_ == "NOUN" and lemma(counted) not in {"people", *_TOTALS}:
                return with_modifiers(counted)
    return Counted()


def of_noun(before: "list[Token]") -> "Token | None":
    """Give the noun that an amount stands "of", hedges between: "a loss of about"."""
    for token in reversed(before[-5:]):
        if token.lower_ == "of":
            return token.head if token.head.pos_ in NOUNS else None
        if token.lower_ not in HEDGES:
            return None
    return None


def subject_of(verb: "Token", *, common: bool = False) -> Counted:
    """Give the subject of a verb of change: "the toll", "shares"."""
    if verb.lemma_.lower() in CAUSES:
        for child in verb.rights:
            if child.dep_ == "dobj" and child.pos_ in NOUNS:
                return with_modifiers(child)
    subjects = ("nsubjpass",) if verb.lemma_.lower() in CAUSES else ("nsubj", "nsubjpass")
    for child in verb.lefts:
        if child.dep_ in subjects and (
            child.pos_ == "NOUN" or (child.pos_ == "PROPN" and not common)
        ):
            return with_modifiers(child)
    related = any(child.dep_ in subjects and child.tag_ in _RELATIVE for child in verb.lefts)
    if (verb.dep_ == "acl" or (verb.dep_ == "relcl" and related)) and verb.head.pos_ == "NOUN":
        return with_modifiers(verb.head)  # "a corner measuring 50 m", "fees that ranged"
    return Counted()


def read_of_phrase(after: "list[Token]") -> Counted | None:
    """Read the noun phrase after "of" or "in"."""
    at = 0
    while at < len(after) and at < 3 and after[at].pos_ in ("DET", "PRON", "NUM", "SYM"):
        at += 1
    return read_phrase(after[at:])


def full_name(token: "Token") -> str:
    """Give a name with the names before it, lower case."""
    left = token
    while (
        left.i
        and not left.is_sent_start
        and left.nbor(-1).dep_ in ("compound", "nmod")
        and (left.nbor(-1).pos_ in NOUNS)
    ):
        left = left.nbor(-1)
    return text_of(token.doc)[left.idx : token.idx + len(token)].lower()
