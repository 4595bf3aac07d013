"""What negates a predicate: words at it, and verbs and nouns that deny what they govern."""

from itertools import pairwise
from typing import TYPE_CHECKING

from claims.edges import words_before
from claims.lexicon import lexicon
from claims.polarity.negators import (
    FEW,
    NO,
    NO_ONE,
    NOT,
    SIGNS,
    existential,
    only_from_then,
    own_negations,
)
from claims.predicates import (
    CLAIMED,
    FALSE,
    SUBJECTS,
    TRUE,
    is_dismissal,
    subject_of,
    verb_group,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs whose "to" complement is said not to happen.
_FAILING = lexicon("fail refuse decline neglect forget unable unwilling reluctant")
# Verbs that deny what is said in their object ("denied responsibility", "lacks evidence").
_DENYING = frozenset({"deny", "refuse", "lack", "refute"})
# Verbs that keep their object from happening: what they tell of themselves did happen.
_AVERTING = lexicon("avoid avert prevent cancel scrap foil thwart abort")
# Verbs after which "from doing" is said not to happen.
_KEEPING_FROM = lexicon(
    "prevent stop keep bar ban block prohibit refrain dissuade discourage hinder"
)
_DECIDING = lexicon("decide vote opt rule choose")
_DENYING_NOUNS = frozenset({"lack", "absence", "denial", "refusal", "failure", "inability"})
# Verbs that bring a sign in: "did not find evidence that".
_FINDING = lexicon("find have see give provide present produce show uncover")
# Verbs that only carry an event noun: "did not hold talks", "the meeting did not take place".
_CARRYING = lexicon("hold have make take give conduct stage reach occur happen")
# Predicates whose own negation goes on to their complement: "does not plan to", "not expected to".
_TRANSPARENT = lexicon(
    "seem appear plan intend expect manage want begin start go able likely set due suppose"
    " schedule willing ready think believe wish hope get mean need be allow permit prepared"
    " continue ought prepare authorize authorise attempt intention available"
)
# Verbs that do so in the passive alone: "none is reported to have died".
_TOLD_OF = frozenset({"report", "say", "allege", "know", "understand"})
_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
# How far back the "not" of "not … but" may stand.
_CONTRAST = 12


def negations(token: "Token") -> "list[Token]":
    """Give the words that negate a predicate, each once, in the order of the text."""
    found = {cue.i: cue for cue in own_negations(token)}
    found.update({cue.i: cue for cue in _inherited(token, depth=0)})
    if found and token.pos_ in {"VERB", "AUX"} and only_from_then(token):
        return []
    # "neither … nor", "never … nor": one negation said twice
    plain = [index for index in found if found[index].lower_ in NOT | NO | NO_ONE]
    for index in sorted(plain)[1:]:
        if found[index].lower_ in {"neither", "nor"}:
            del found[index]
    return [found[index] for index in sorted(found)]


def denies(verb: "Token") -> bool:
    """Tell whether a verb by its meaning denies its object: "denied", "ruled out"."""
    lemma = verb.lemma_.lower()
    disputes = lemma == "dispute" and any(c.dep_ in {"ccomp", "relcl"} for c in verb.children)
    return lemma in _DENYING or disputes or rules_out(verb) or is_dismissal(verb)


def rules_out(verb: "Token") -> bool:
    """Tell whether a verb is "rule out"."""
    return verb.lemma_.lower() == "rule" and _has_particle(verb, "out")


def contrast(token: "Token") -> bool | None:
    """Tell whether a contrast names a phrase as what was not, or as what was instead; else None.

    "On Friday, not on Monday", "not oil but gas", "rather than Monday". Only the phrase of the
    token up to its verb is looked at.
    """
    here = token
    while here.pos_ not in {"VERB", "AUX"}:
        first = here.left_edge
        before = [word.lower_ for word in words_before(first, 2)]
        if before[-1:] == ["but"] and _is_instead(here, first.i - 1):
            return False
        if tuple(before) in _INSTEAD or _sets_aside(first):
            return True
        if before and _sets_aside(first.nbor(-1)):
            return True
        if here.dep_ == "conj" or here.head.i == here.i:
            return None
        here = here.head
    return None


def _is_instead(token: "Token", but: int) -> bool:
    """Tell whether "but" brings in what was instead: its verb and a "not" stand before it."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    before = words_before(token.doc[but], _CONTRAST)
    return token.i < but and any(word.lower_ in NOT for word in before)


def _sets_aside(word: "Token") -> bool:
    """Tell whether a "not" opens a contrast: it follows a comma, or "but" follows its phrase."""
    if word.lower_ != "not":
        return False
    if any(before.text == "," for before in words_before(word, 1)):
        return word.head.pos_ not in {"VERB", "AUX"} or word.head.i < word.i
    near = (*word.head.children, *(c for a in word.head.children for c in a.children))
    return any(c.lower_ == "but" and c.dep_ == "cc" and c.i > word.i for c in near)


def negations_at(token: "Token", depth: int) -> "list[Token]":
    """Give the negations of a governing predicate, its own and those that come down to it."""
    return [*own_negations(token), *_inherited(token, depth + 1)]


def _inherited(token: "Token", depth: int) -> "list[Token]":
    """Give the negations that come down from what governs the predicate."""
    head = token.head
    if head.i == token.i or depth > 3:
        return []
    if token.dep_ == "conj":
        return _from_conjunct(token, head, depth)
    if token.dep_ == "acomp":
        return negations_at(head, depth)
    if (found := _as_complement(token, head, depth)) is not None:
        return found
    lemma = head.lemma_.lower()
    if token.dep_ in {"dobj", "nsubjpass"}:
        off = lemma == "call" and _has_particle(head, "off")
        if lemma in _DENYING | _AVERTING or off or rules_out(head):
            return [head, *negations_at(head, depth)]
    if token.pos_ == "NOUN" and lemma in _CARRYING and token.dep_ in {"dobj", *SUBJECTS}:
        inherited = negations_at(head, depth)
        return inherited if token.dep_ != "nsubj" or not _has_object(head) else []
    if token.dep_ in {"pcomp", "pobj"} and head.dep_ in {"prep", "advcl", "acl", "agent"}:
        return _through_preposition(token, head, depth)
    return []


def _as_complement(token: "Token", head: "Token", depth: int) -> "list[Token] | None":
    """Give what a governing word passes on to its complement, None where it says nothing of it."""
    lemma = head.lemma_.lower()
    if lemma == "be" and token.dep_ == "ccomp":
        return _by_truth(head, depth)
    if token.dep_ in {"ccomp", "xcomp", "advcl", "acl"} and _is_to_verb(token, head):
        if (yet := _has_yet(token)) is not None:
            return [yet]
        if lemma in _FAILING or (lemma in _DENYING_NOUNS and head.pos_ == "NOUN"):
            return [head, *negations_at(head, depth)]
        if lemma in _TRANSPARENT or (lemma in _TOLD_OF and _is_passive(head)):
            return negations_at(head, depth)
    ruled = {"ccomp", "xcomp", "pcomp", "acl", *({"advcl"} if token.tag_ == "VBG" else ())}
    if token.dep_ in ruled and rules_out(head):
        return [head, *negations_at(head, depth)]
    bare = token.dep_ == "relcl" and not any(c.tag_ in {"WDT", "WP"} for c in token.children)
    if token.dep_ not in {"ccomp", "xcomp", "pcomp", "acl"} and not bare:
        return None
    if lemma in {"deny", "refute", "avoid", "dispute"}:
        return [head, *negations_at(head, depth)]
    if lemma in {"think", "believe", "expect"} and token.dep_ == "ccomp":
        return negations_at(head, depth)
    if lemma in CLAIMED and is_dismissal(head.head):
        return [head.head, *negations_at(head.head, depth)]
    if lemma in CLAIMED and head.dep_ == "nsubj":
        return _by_truth(head.head, depth)
    return _by_signs(head, depth) if lemma in SIGNS else None


def _by_truth(verb: "Token", depth: int) -> "list[Token]":
    """Give the negation of "it is false that", "it is not true that"."""
    for child in verb.children:
        if child.dep_ in {"acomp", "attr"} and child.lower_ in FALSE | TRUE:
            false = [child] if child.lower_ in FALSE else []
            return [*false, *negations_at(verb, depth)]
    return []


def _by_signs(sign: "Token", depth: int) -> "list[Token]":
    """Give the negation of "no sign that", "did not find evidence that"."""
    few = [child for child in sign.children if child.lower_ in FEW] or existential(sign)
    if few or sign.dep_ != "dobj" or sign.head.lemma_.lower() not in _FINDING:
        return few
    return negations_at(sign.head, depth)


def _from_conjunct(token: "Token", head: "Token", depth: int) -> "list[Token]":
    joined = [child.lower_ for child in head.children if child.dep_ == "cc" and child.i < token.i]
    nominal = token.pos_ not in {"VERB", "AUX"}
    if subject_of(token) is not None and not nominal:
        return []
    if joined and joined[-1] in {"or", "nor"}:
        return negations_at(head, depth)
    if joined and joined[-1] == "but":
        return []
    if token.tag_ == "VB" == head.tag_ and _shares_auxiliary(token, head):
        return negations_at(head, depth)
    # "refused to sign and to talk": what governs both, not what negates the first alone
    return _inherited(head, depth + 1)


def _shares_auxiliary(token: "Token", head: "Token") -> bool:
    """Tell whether one auxiliary stands for two verbs: "did not stop and help"."""
    own = any(child.dep_ == "aux" for child in token.children)
    return not own and any(child.dep_ == "aux" and child.lower_ != "to" for child in head.children)


def _through_preposition(token: "Token", preposition: "Token", depth: int) -> "list[Token]":
    lower = preposition.lower_
    governor = preposition.head
    lemma = governor.lemma_.lower()
    if lower == "without":
        return [preposition]
    if lower == "from" and lemma in _KEEPING_FROM:
        return [governor, *negations_at(governor, depth)]
    if lower == "against" and lemma in _DECIDING and token.tag_ == "VBG":
        return [governor, *negations_at(governor, depth)]
    if lower == "of" and lemma in {"lack", "absence", "short", "free", "devoid"}:
        return [governor]
    if lower in {"of", "about"} and lemma in CLAIMED and is_dismissal(governor.head):
        return [governor.head, *negations_at(governor.head, depth)]
    if lower in {"of", "for", "about", "on"} and lemma in SIGNS:
        return _by_signs(governor, depth)
    if lower in {"in", "at"} and lemma in {"fail", "succeed"}:
        own = negations_at(governor, depth)
        return [governor, *own] if lemma == "fail" else own
    return []


def _is_to_verb(token: "Token", head: "Token") -> bool:
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    bare = token.dep_ != "advcl" and token.tag_ in {"VBG", "VB"}
    return (to or bare) and head.i < token.i


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _has_yet(token: "Token") -> "Token | None":
    """Give "yet" of "has yet to answer"."""
    for here, after in pairwise(verb_group(token)):
        if here.lower_ == "yet" and after.lower_ == "to":
            return here
    return None


def _has_object(verb: "Token") -> bool:
    """Tell whether a verb has an object other than the "place" of "take place"."""
    return any(child.dep_ == "dobj" and child.lower_ != "place" for child in verb.children)


def _has_particle(verb: "Token", particle: str) -> bool:
    after = verb.i + 1
    near = verb.doc[after : after + 2]
    return any(word.lower_ == particle for word in near) or any(
        child.lower_ == particle for child in verb.children
    )
