"""What a figure counts or measures, and whose it is, read off the parsed sentence around it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.model import Measure
from claims.quantities.grammar import Figure

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The head noun's lemma, the words that narrow it, and the owner, all lower case."""

    noun: str = ""
    qualifiers: tuple[str, ...] = ()
    owner: str | None = None


STATES = frozenset(
    "dead injured wounded missing hurt killed unaccounted homeless displaced ill sick unemployed "
    "hospitalised hospitalized".split()
)
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TOTALS = frozenset({"total", "number", "some", "rest", "majority", "group", "average"})
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west northern southern eastern western offshore inland".split()
)
_DIMENSIONS = {
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "long": "length",
    "wide": "width",
    "thick": "thickness",
    "underground": "depth",
    "below": "depth",
}
_MOVES = frozenset(
    "rise fall climb reach stand drop increase decrease jump grow shrink hit total be soar plunge "
    "slip tumble surge gain lose decline top exceed rise remain number close end finish rebound "
    "measure weigh cost last run extend turn swell go come dip sink advance add".split()
)
_SENTENCED = frozenset({"sentence", "jail", "imprison"})
_CUSTODY = frozenset({"prison", "jail", "custody", "detention"})
_MEASURED = frozenset(
    {
        Measure.LENGTH,
        Measure.DURATION,
        Measure.MASS,
        Measure.AREA,
        Measure.VOLUME,
        Measure.SPEED,
        Measure.TEMPERATURE,
        Measure.MAGNITUDE,
        Measure.OTHER,
    }
)
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
_ARTICLES = frozenset("a an the of and or its his her their this that these those".split())


def read_counted(sentence: "Span", figure: Figure, offset: int) -> Counted:
    """Read what a figure counts from the parse; `offset` is where the sentence's text starts."""
    tokens = [token for token in sentence if not token.is_space]
    start, end = figure.start + offset, figure.end + offset
    inside = [t for t in tokens if t.idx < end and start < t.idx + len(t)]
    if not inside:
        return Counted(figure.counted)
    after = [t for t in tokens if t.idx >= end]
    before = [t for t in tokens if t.idx + len(t) <= start]
    if figure.measure is Measure.AGE:
        return _aged(inside, before, after)
    if figure.measure is Measure.SCORE or figure.counted:
        return Counted(figure.counted)
    found = _named(figure, inside, before, after, end)
    owner = None
    if found.noun:
        owner = _owner(found, before, after)
    return Counted(found.noun, found.qualifiers, owner)


def lemma(token: "Token") -> str:
    """Give a noun's singular in lower case; "persons" and "people" are one word."""
    word = token.text.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if token.pos_ == "PROPN" and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1] if token.tag_ == "NNPS" else word
    return str(token.lemma_).lower()


def _named(
    figure: Figure,
    inside: "list[Token]",
    before: "list[Token]",
    after: "list[Token]",
    end: int,
) -> Counted:
    if figure.measure in (Measure.COUNT, Measure.RATE, Measure.ORDINAL):
        return _phrase(after, ordinal=figure.measure is Measure.ORDINAL) or _governor(
            inside, before, figure
        )
    if figure.measure in (Measure.MONEY, Measure.PERCENT, Measure.POINTS):
        return _amount(inside, before, after)
    if figure.measure in _MEASURED:
        return _measured(figure, inside, before, after, end)
    return Counted()


def _phrase(after: "list[Token]", *, ordinal: bool = False) -> Counted | None:
    """Read the noun phrase that follows: "Somali crew", "AK-47 rifles", "of the miners", "dead"."""
    at = 0
    words: list[Token] = []
    skipped = 0
    while at < len(after) and skipped < 3 and (
        after[at].lower_ in ("more", "other", "others", "additional", "further", "extra", "-", "plus")
        or after[at].lower_ == "of"
        or (at and after[at - 1].lower_ in ("of", "-") and after[at].pos_ in ("DET", "PRON"))
    ):
        if after[at].lower_ == "of" and at + 1 < len(after) and after[at + 1].pos_ == "PRON" and (
            after[at + 1].tag_ == "PRP"
        ):
            return Counted("", ("of them",))
        skipped += after[at].lower_ != "of"
        at += 1
    first = at
    while at < len(after) and at - first < 9:
        token = after[at]
        low = token.lower_
        if low in STATES and not words:
            following = after[at + 1] if at + 1 < len(after) else None
            if following is None or following.pos_ not in _NOUNS:
                return Counted(low)
        if token.pos_ in _INSIDE or (
            token.tag_ in ("VBN", "VBG", "JJ", "JJR", "JJS") and _leads(after, at)
        ):
            if words and token.pos_ == "NUM" and words[-1].pos_ in _NOUNS:
                break
            if token.lower_ in ("dead", "injured", "missing", "each", "apiece") and words and (
                words[-1].pos_ in _NOUNS
            ):
                break
            words.append(token)
        elif low == "-" and words:
            words.append(token)
        elif token.tag_ == "POS" and words and at + 1 < len(after):
            words.clear()
        elif token.is_quote or token.text in "\"“”‘’'*":
            if words and words[-1].pos_ in _NOUNS:
                break
        elif low in (",", "and", "or") and words and words[-1].pos_ == "ADJ" and _leads(after, at):
            pass
        elif token.pos_ == "ADV" and not words and _leads(after, at):
            pass
        else:
            break
        at += 1
    while words and words[-1].pos_ not in _NOUNS:
        words.pop()
    if not words:
        return None
    head = words[-1]
    return Counted(lemma(head), _qualifiers(words[:-1]))


def _leads(after: "list[Token]", at: int) -> bool:
    """Tell whether a noun follows shortly, so that a participle or adverb belongs to its phrase."""
    for token in after[at + 1 : at + 4]:
        if token.pos_ in _NOUNS:
            return True
        if token.pos_ not in ("ADJ", "ADV", "PUNCT") and token.tag_ not in ("VBN", "VBG"):
            return False
    return False


def _qualifiers(words: "list[Token]") -> tuple[str, ...]:
    """Give the words before a head noun, hyphened ones in one: "ak-47"."""
    if not words:
        return ()
    doc = words[0].doc
    said = str(doc.text[words[0].idx : words[-1].idx + len(words[-1])]).lower()
    found = (match.group().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(said))
    return tuple(dict.fromkeys(word for word in found if word not in _ARTICLES))


def _governor(inside: "list[Token]", before: "list[Token]", figure: Figure) -> Counted:
    """Read the noun a bare figure belongs to: "a crew of six", "the death toll rose to 11"."""
    head = _outer(inside)
    if head is None:
        return Counted()
    if head.lower_ == "of" and head.head.pos_ in _NOUNS and head.head not in inside:
        return _with_modifiers(head.head)
    previous = before[-1] if before else None
    if previous is not None and previous.lower_ == "of" and previous.head.pos_ in _NOUNS:
        return _with_modifiers(previous.head)
    verb = head
    if head.pos_ == "ADP":
        verb = head.head
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in _MOVES:
        return _subject(verb)
    return Counted()


def _outer(inside: "list[Token]") -> "Token | None":
    """Give the token outside the figure that the figure hangs on."""
    own = {token.i for token in inside}
    for token in inside:
        if token.head.i not in own:
            return token.head
    return None


def _with_modifiers(noun: "Token") -> Counted:
    if noun.lemma_.lower() in _TOTALS:
        return Counted()
    words = [
        child
        for child in noun.lefts
        if child.dep_ in ("compound", "amod", "nmod") and child.pos_ in _INSIDE
    ]
    return Counted(lemma(noun), tuple(dict.fromkeys(child.lower_ for child in words)))


def _subject(verb: "Token") -> Counted:
    """Give the subject of a verb of change: "the toll", "shares"."""
    for child in verb.lefts:
        if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in _NOUNS:
            return _with_modifiers(child)
    return Counted()


def _amount(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    """Read what money or a share is: "3% of voters", "a $27 billion deal", "sales fell 9%"."""
    head = _outer(inside)
    if after:
        first = after[0]
        if first.lower_ in ("of", "in") and len(after) > 1:
            found = _of_phrase(after[1:])
            if found and (first.lower_ == "of" or found.noun not in _MONTH_LIKE):
                return found
        if first.pos_ in ("NOUN", "ADJ") or first.lower_ == "-":
            found = _phrase(after)
            if found:
                return found
    if head is None:
        return Counted()
    previous = before[-1] if before else None
    if previous is not None and previous.lower_ == "of" and previous.head.pos_ in _NOUNS:
        return _with_modifiers(previous.head)
    verb = head.head if head.pos_ == "ADP" else head
    if head.pos_ == "ADP" and verb.pos_ in _NOUNS:
        return _with_modifiers(verb)
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in _MOVES | {"worth"}:
        return _subject(verb)
    return Counted()


_MONTH_LIKE = frozenset(
    "january february march april may june july august september october november december week "
    "month year quarter day trading morning afternoon evening".split()
)


def _of_phrase(after: "list[Token]") -> Counted | None:
    at = 0
    while at < len(after) and at < 3 and after[at].pos_ in ("DET", "PRON", "NUM", "SYM"):
        at += 1
    return _phrase(after[at:])


def _measured(
    figure: Figure,
    inside: "list[Token]",
    before: "list[Token]",
    after: "list[Token]",
    end: int,
) -> Counted:
    first = after[0] if after else None
    low = first.lower_ if first is not None else ""
    tied = first is not None and first.idx <= end + 1
    if first is not None and figure.measure is Measure.LENGTH:
        if low in _DIRECTIONS or low in ("away", "from", "off", "outside", "inside", "offshore"):
            return Counted("distance", (low,) if low in _DIRECTIONS or low == "off" else ())
        if low == "to" and len(after) > 1 and after[1].lower_ == "the":
            heading = after[2].lower_ if len(after) > 2 else ""
            return Counted("distance", (heading,) if heading in _DIRECTIONS else ())
    if low in _DIMENSIONS and figure.measure is Measure.LENGTH:
        return Counted(_DIMENSIONS[low])
    if low in ("of", "'s", "'", "’", "’s") and figure.measure is not Measure.LENGTH and len(after) > 1:
        found = _of_phrase(after[1:])
        if found:
            return found
    if first is not None and tied and first.pos_ in ("NOUN", "ADJ", "PROPN") and low not in STATES:
        found = _phrase(after)
        if found and figure.measure is not Measure.MAGNITUDE or found and first.pos_ != "PROPN":
            return found
    head = _outer(inside)
    verb = head
    while verb is not None and verb.pos_ not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    if figure.measure is Measure.DURATION:
        if low == "in" and any(token.lower_ in _CUSTODY for token in after[1:3]):
            return Counted("sentence", ("prison",)) if verb is not None and (
                verb.lemma_.lower() in _SENTENCED | {"get", "receive", "face", "serve"}
            ) else Counted(next(t.lower_ for t in after[1:3] if t.lower_ in _CUSTODY))
        if verb is not None and verb.lemma_.lower() in _SENTENCED:
            return Counted("sentence", ("prison",))
        if low in ("after", "before", "since"):
            return Counted("interval")
    previous = before[-1] if before else None
    for token in reversed(before[-3:]):
        if token.lower_ in ("of", "at") and token.head.pos_ in _NOUNS and token.lower_ == "of":
            return _with_modifiers(token.head)
    if figure.measure is Measure.DURATION:
        return _lasting(verb, previous)
    if figure.measure is Measure.MAGNITUDE:
        return _quake(inside, before, after)
    if verb is not None and verb.lemma_.lower() in _MOVES:
        return _subject(verb)
    return Counted()


def _lasting(verb: "Token | None", previous: "Token | None") -> Counted:
    """Name what goes on for a time: the verb ("shake"), or with "be" where somebody is."""
    if verb is None:
        return Counted("duration")
    name = verb.lemma_.lower()
    if name == "last":
        return _subject(verb)
    if name in ("be", "have"):
        for child in verb.rights:
            if child.dep_ == "prep":
                for noun in child.rights:
                    if noun.dep_ == "pobj" and noun.lower_ in _CUSTODY:
                        return Counted(noun.lower_)
        return Counted("duration")
    return Counted(name) if previous is not None and previous.lower_ in (
        "for", "about", "around", "approximately", "nearly", "almost", "some", "over", "than", "least"
    ) else Counted("duration")


def _quake(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    for token in [*after[:4], *reversed(before[-12:])]:
        if "quake" in token.lower_ or token.lower_ in (
            "tremor", "tremors", "aftershock", "aftershocks", "temblor", "shock"
        ):
            return Counted(lemma(token))
    return Counted("magnitude")


def _owner(found: Counted, before: "list[Token]", after: "list[Token]") -> str | None:
    """Read whose figure it is: the possessor of the noun that was found."""
    for noun in [*after[:10], *reversed(before[-10:])]:
        if noun.pos_ in _NOUNS and lemma(noun) == found.noun:
            for child in noun.lefts:
                if child.dep_ == "poss" and child.pos_ in _NOUNS:
                    return _name(child)
            return None
    return None


def _name(token: "Token") -> str:
    left = token
    while left.i > token.sent.start and left.nbor(-1).dep_ in ("compound", "nmod") and (
        left.nbor(-1).pos_ in _NOUNS
    ):
        left = left.nbor(-1)
    return str(token.doc.text[left.idx : token.idx + len(token)]).lower()


def _aged(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    """Read whose age it is: "Bell, 55", "the 33-year-old actress", "Bell will turn 53"."""
    said = " ".join(token.lower_ for token in inside)
    if "old" in said or "y" == said[-2:-1]:
        if after and after[0].pos_ in ("NOUN", "PROPN", "ADJ"):
            words = [t for t in after[:5]]
            found = _phrase(words)
            if found:
                return Counted("age", found.qualifiers, _full_name(after) or found.noun)
        if before and before[-1].lower_ in ("a", "an", "the", "-"):
            return Counted("age")
    if before and before[-1].text == "," and len(before) > 1:
        return Counted("age", (), _back_name(before[:-1]))
    if before and before[-1].lower_ in ("aged", "age") and len(before) > 1:
        rest = before[:-1]
        while rest and (rest[-1].is_punct or rest[-1].lower_ in ("at", "the")):
            rest = rest[:-1]
        owner = _back_name(rest)
        if owner:
            return Counted("age", (), owner)
    verb = _outer(inside)
    while verb is not None and verb.pos_ not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    if verb is not None:
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in _NOUNS:
                return Counted("age", (), _name(child))
    return Counted("age")


def _full_name(after: "list[Token]") -> str | None:
    """Give the name that ends a phrase: "actress Dana Bell" -> "dana bell"."""
    names: list[str] = []
    for token in after[:7]:
        if token.pos_ == "PROPN":
            names.append(token.lower_)
        elif names or token.pos_ not in ("NOUN", "ADJ"):
            break
    return " ".join(names) if names else None


def _back_name(before: "list[Token]") -> str | None:
    """Give the name or noun that the tokens end with."""
    names: list[str] = []
    for token in reversed(before):
        if token.pos_ == "PROPN" or (token.is_title and token.text[:1].isupper() and token.is_alpha):
            names.append(token.lower_)
        else:
            break
    if names:
        return " ".join(reversed(names))
    last = before[-1] if before else None
    return lemma(last) if last is not None and last.pos_ in _NOUNS else None
