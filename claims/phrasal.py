"""Verbs of several words -> the one verb that tells the same: "threw out" is "overturn"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from claims.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

# A verb and a word that belongs to it, wherever that stands.
_VERBS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("find", "guilty"): "convict",
        ("take", "custody"): "arrest",
        ("place", "arrest"): "arrest",
        ("lock", "up"): "jail",
        ("pull", "over"): "halt",
        ("wave", "down"): "halt",
        ("set", "up"): "found",
        ("step", "down"): "resign",
        ("stand", "down"): "resign",
        ("call", "off"): "cancel",
        ("go", "missing"): "disappear",
        ("pass", "away"): "die",
        ("blow", "up"): "explode",
        ("turn", "down"): "reject",
        ("shut", "down"): "close",
        ("set", "free"): "free",
        ("walk", "free"): "free",
        ("tie", "knot"): "marry",
        ("enter", "plea"): "plead",
    }
)
# The same where the verb has a noun of a kind by it.
_UNDONE = lexicon(
    "verdict conviction sentence ruling judgment judgement decision acquittal law ban order plea "
    "convictions verdicts"
)
_WORKS = lexicon(
    "film movie book novel album record single song series game magazine show documentary memoir "
    "autobiography sequel track video"
)
_WITH_NOUN: Mapping[tuple[str, str], tuple[str, frozenset[str]]] = MappingProxyType(
    {
        ("throw", "out"): ("overturn", _UNDONE),
        ("toss", "out"): ("overturn", _UNDONE),
        ("set", "aside"): ("overturn", _UNDONE),
        ("strike", "down"): ("overturn", _UNDONE),
        ("come", "out"): ("release", _WORKS),
        ("bring", "out"): ("release", _WORKS),
        ("put", "out"): ("release", _WORKS),
    }
)
_BELONGING = frozenset({"prt", "advmod", "oprd", "acomp", "ccomp", "dobj", "attr"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def verb_of(verb: "Token") -> str:
    """Return the lemma of a verb, or that of the verb that tells the same as its several words."""
    lemma = verb.lemma_.lower()
    nouns = {child.lemma_.lower() for child in verb.children if child.dep_ in _ARGUMENTS}
    for word in _words(verb):
        if (lemma, word) in _VERBS:
            return _VERBS[lemma, word]
        if (lemma, word) in _WITH_NOUN:
            told, kinds = _WITH_NOUN[lemma, word]
            if nouns & kinds:
                return told
    return "relocate" if lemma == "move" and _goes_to_a_place(verb) else lemma


def _words(verb: "Token") -> Iterator[str]:
    """Yield the words that may make one verb of several with it."""
    for child in verb.children:
        if child.dep_ in _BELONGING:
            yield child.lower_
        elif child.lower_ == "over" and not any(word.dep_ == "dobj" for word in verb.children):
            yield "over"
        elif child.dep_ == "prep" and child.lower_ in {"into", "under"}:
            yield from (noun.lower_ for noun in child.children if noun.dep_ == "pobj")


def _goes_to_a_place(verb: "Token") -> bool:
    """Tell whether somebody moves to a place that has a name."""
    moved = any(child.dep_ == "dobj" for child in verb.children)
    goals = (
        noun
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "to"
        for noun in child.children
    )
    names = (noun for noun in goals if noun.pos_ == "PROPN")
    return not moved and any(noun.ent_type_ not in {"PERSON", "ORG"} for noun in names)
