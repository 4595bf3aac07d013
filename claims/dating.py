"""What a date dates: a verb, the verb above it, one of its objects, or an event's noun."""

from typing import TYPE_CHECKING

from claims.arguments import OBJECTS, SUBJECTS, phrase
from claims.lexicon import lexicon
from claims.model import DateFact
from claims.predicates import governing_predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# "A line called X in May": what happened in May is what was done with the line.
_NAMING = frozenset({"call", "name", "dub", "title", "entitle", "nickname"})
# Nouns of what happens at once, and of what somebody brings about on a day.
_SUDDEN = lexicon(
    "shooting killing slaying stabbing murder death attack assault raid ambush bombing blast "
    "explosion massacre earthquake quake crash collision derailment robbery burglary heist "
    "hijacking kidnapping abduction accident escape landslide"
)
_DONE = lexicon(
    "arrest capture indictment conviction acquittal verdict sentencing execution divorce wedding "
    "marriage birth funeral burial resignation dismissal retirement appointment nomination "
    "election inauguration coronation referendum release debut premiere publication founding "
    "takeover merger acquisition coup deportation extradition disappearance invasion"
)
# Nouns of what takes some days: "the strike on Monday" is one of its days.
_LASTING = lexicon(
    "trial retrial hearing lawsuit plea protest demonstration march rally riot strike walkout "
    "summit meeting talks eruption fire blaze flood storm hurricane launch theft"
)
_HAPPENINGS = _SUDDEN | _DONE | _LASTING
# Verbs of what comes to somebody for an event: not on the day of the event.
_FOLLOWING = lexicon(
    "arrest charge accuse convict sentence jail try suspect question investigate indict plead "
    "detain acquit clear blame sue condemn mourn probe link tie connect seek hunt involve"
)
_BEFORE = frozenset({"compound", "nmod", "poss", "amod", "nummod", "npadvmod"})
_OPENING = frozenset({"after", "following", "before", "since", "despite"})
_DURING = frozenset({"in", "during", "at", "by", "with"})


def dated(governor: "Token") -> "Token":
    """Return the predicate that a date dates: "foiled an attack on ships passing on Friday"."""
    while (
        (governor.tag_ == "VBG" or (governor.tag_ == "VBN" and governor.lemma_ in _NAMING))
        and governor.dep_ in {"acl", "advcl", "pcomp"}
        and not any(child.dep_ in SUBJECTS for child in governor.children)
        and governor.head.i < governor.i
        and not (governor.dep_ == "pcomp" and governor.head.lower_ in _OPENING)
    ):
        above = governing_predicate(governor.head)
        if above.i == governor.i:
            break
        governor = above
    return governor


def also_dated(date: "Span", governor: "Token") -> "list[Token]":
    """Return the other verbs that a date dates.

    "In May she resigned and moved"; "was driving at noon when police stopped him".
    """
    subjects = [child for child in governor.children if child.dep_ in SUBJECTS]
    if not subjects:
        return []
    if date.end <= subjects[0].left_edge.i:
        joined = [word for word in governor.conjuncts if word.i > governor.i]
        return [word for word in joined if word.pos_ == "VERB" and not _dated_itself(word)]
    going = governor.tag_ == "VBG" and any(child.tag_ == "VBD" for child in governor.children)
    behind = [child for child in governor.children if child.dep_ == "advcl" and child.i > date.end]
    return [word for word in behind if going and _told_by_when(word) and not _dated_itself(word)]


def _dated_itself(verb: "Token") -> bool:
    """Tell whether a verb has a subject or a date of its own in its clause."""
    own = any(child.dep_ in SUBJECTS for child in verb.children) and verb.dep_ == "conj"
    return own or any(word.ent_type_ in {"DATE", "TIME"} for word in verb.subtree)


def _told_by_when(verb: "Token") -> bool:
    return any(child.lower_ == "when" for child in verb.children)


def dated_noun(date: "Span", governor: "Token") -> "Token | None":
    """Return the noun of the event that a date stands with: "Friday's raid", "the raid on Friday".

    A date behind the verb may be that of the verb, and "killed in Friday's raid" dates both.
    """
    noun = _noun_before_which(date)
    if noun is not None:
        preposition = noun.head
        within = preposition.dep_ == "prep" and preposition.lower_ in _DURING
        verb = governor.pos_ in {"VERB", "AUX"} and governor.lemma_ not in _FOLLOWING
        return None if within and verb and preposition.head.i == governor.i else noun
    return _noun_opening(date) or _noun_of_subject(date, governor)


def _noun_of_subject(date: "Span", governor: "Token") -> "Token | None":
    """Return the event's noun whose date stands between it and its verb: "the raid on Friday …"."""
    if date.end > governor.i or any(
        word.pos_ in {"VERB", "AUX"} and word.dep_ not in {"aux", "auxpass"}
        for word in date.doc[date.end : governor.i]
    ):
        return None
    subjects = [child for child in governor.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    for noun in subjects:
        sudden = noun.lemma_.lower() in _SUDDEN
        known = sudden or (noun.lemma_.lower() in _DONE and noun.dep_ == "nsubj")
        if known and noun.pos_ == "NOUN" and noun.i < date.start and not _another(noun, date):
            return noun
    return None


def _another(noun: "Token", date: "Span") -> bool:
    """Tell whether a second event stands between an event's noun and a date."""
    between = date.doc[noun.i + 1 : date.start]
    return any(
        word.lemma_.lower() in _HAPPENINGS or word.pos_ in {"VERB", "AUX"} for word in between
    )


def _noun_opening(date: "Span") -> "Token | None":
    """Return the event's noun of a phrase that opens a sentence: "After the raid on Friday, …"."""
    sentence = date.root.sent
    first, behind = sentence[0], date.end
    if first.lower_ not in _OPENING or behind >= sentence.end or date.doc[behind].text != ",":
        return None
    nouns = [
        word
        for word in date.doc[first.i : date.start]
        if word.lemma_.lower() in _HAPPENINGS and word.pos_ == "NOUN"
    ]
    verbs = any(word.pos_ in {"VERB", "AUX"} for word in date.doc[first.i : date.start])
    return nouns[0] if len(nouns) == 1 and not verbs else None


def _noun_before_which(date: "Span") -> "Token | None":
    """Return the event's noun that a date stands before: "Friday's raid", "the 2008 verdict"."""
    root = date.root
    while root.dep_ in _BEFORE and root.head.i > root.i:
        root = root.head
    if root.i < date.end or root.lemma_.lower() not in _HAPPENINGS:
        return None
    return root if root.pos_ == "NOUN" else None


def objects_between(governor: "Token", start: int, date: DateFact) -> tuple[str, ...]:
    """Return the coordinated objects that a date has to itself: "signed X on Monday, Y today"."""
    heads = [
        word
        for child in governor.children
        if child.dep_ in OBJECTS
        for word in (child, *child.conjuncts)
        if word.is_alpha
    ]
    inside = [word for word in heads if start <= word.idx < date.start]
    return tuple(phrase(word) for word in inside) if 0 < len(inside) < len(heads) else ()
