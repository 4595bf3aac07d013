"""What negates a predicate: words, pronouns, verbs and nouns that deny what they govern."""

from itertools import pairwise
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.predicates import CLAIMED, SUBJECTS, is_dismissal, subject_of, verb_group

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely", "nor", "nowhere", "neither"})
_NO_ONE = frozenset({"none", "nobody", "nothing", "neither", "no-one"})
_NO = frozenset({"no", "neither", "zero"})
# "not only", "not just": what follows is asserted.
_AFFIRMING = frozenset({"only", "just", "merely", "simply", "solely"})
# Verbs whose complement is said not to happen.
_DENYING_VERBS = lexicon(
    "deny fail refuse decline neglect refute avoid refrain prevent prohibit forbid bar"
    " preclude withhold lack oppose"
)
# Verbs that deny what is said in their object ("denied responsibility", "lacks evidence").
_DENYING_OBJECTS = frozenset({"deny", "refuse", "lack", "refute", "avoid", "avert", "prevent"})
# Verbs after which "from doing" is said not to happen.
_KEEPING_FROM = lexicon(
    "prevent stop keep bar ban block prohibit refrain dissuade discourage hinder"
)
_DENYING_NOUNS = frozenset({"lack", "absence", "denial", "refusal", "failure", "inability"})
# "no sign of", "little evidence that": the noun carries the negation on to what follows.
_SIGNS = lexicon(
    "sign evidence indication trace proof hint mention record prospect word chance report"
)
_LITTLE = frozenset({"little", "scant", "few"})
_FEW = _NO | _LITTLE
# Verbs that only carry an event noun: "did not hold talks", "the meeting did not take place".
_CARRYING = lexicon("hold have make take give conduct stage reach occur happen")
# Predicates whose own negation goes on to their complement: "does not plan to", "not expected to".
_TRANSPARENT = lexicon(
    "seem appear plan intend expect manage want begin start go able likely set due suppose"
    " schedule willing ready think believe wish hope get mean need be allow permit prepared"
    " continue ought prepare authorize authorise"
)


def negations(token: "Token") -> "list[Token]":
    """Give the words that negate a predicate, each once, in the order of the text."""
    found = {cue.i: cue for cue in _own(token)}
    found.update({cue.i: cue for cue in _inherited(token, depth=0)})
    # "neither … nor", "never … no": one negation said twice
    if sum(found[index].lower_ in {"neither", "nor"} for index in found) > 1:
        second = max(index for index in found if found[index].lower_ in {"neither", "nor"})
        del found[second]
    return [found[index] for index in sorted(found)]


def denies(verb: "Token") -> bool:
    """Tell whether a verb by its meaning denies its object: "denied", "ruled out"."""
    ruled_out = verb.lemma_ == "rule" and _has_particle(verb, "out")
    return verb.lemma_ in _DENYING_OBJECTS or ruled_out or is_dismissal(verb)


def _own(token: "Token") -> "list[Token]":
    """Give the negations that stand at the predicate itself."""
    verbal = token.pos_ in {"VERB", "AUX"}
    found: list[Token] = [
        child
        for child in token.children
        if (child.dep_ == "neg" or child.lower_ in _NOT | (set() if verbal else _NO))
        and not _affirms(child)
        and not _is_conjunct_marker(child)
    ]
    if verbal:
        found += [
            word for word in _nearest_group(token) if word.lower_ in _NOT and not _affirms(word)
        ]
        found += _negative_arguments(token)
        if (before := _nor_before(token)) is not None:
            found.append(before)
    elif _governs_with(token, "without"):
        found.append(token.head)
    elif token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"} and token.pos_ == "NOUN":
        found += _existential(token)
    return found


def _nor_before(token: "Token") -> "Token | None":
    """Give "nor" before an inverted clause: "nor did he answer"."""
    edge = min(
        (child.i for child in token.children if child.dep_ in {"aux", *SUBJECTS}), default=-1
    )
    if edge > token.sent.start and token.doc[edge - 1].lower_ == "nor":
        return token.doc[edge - 1]
    return None


def _nearest_group(token: "Token") -> "list[Token]":
    """Give the verb group back to "to": what stands before "to" belongs to the verb there."""
    group = verb_group(token)
    for index in range(len(group) - 1, -1, -1):
        if group[index].lower_ == "to":
            return group[index + 1 :]
    return group


def _affirms(word: "Token") -> bool:
    after = word.i + 1
    return after < len(word.doc) and word.doc[after].lower_ in _AFFIRMING


def _is_conjunct_marker(child: "Token") -> bool:
    """Tell whether a "not" or "nor" opens a contrast after its head: "Monday, not Tuesday"."""
    verbal = child.head.pos_ in {"VERB", "AUX"}
    if child.i <= child.head.i:
        return False
    if verbal and child.i == child.head.i + 1:
        return False
    return child.lower_ in {"nor", "neither"} or not verbal


def _negative_arguments(verb: "Token") -> "list[Token]":
    """Give the "no" of a subject or object: "no one was hurt", "found no survivors"."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ not in SUBJECTS | {"dobj", "attr", "oprd"}:
            continue
        if child.lower_ in _NO_ONE:
            found.append(child)
        else:
            few = _NO | (_LITTLE if child.lemma_.lower() in _SIGNS else set())
            found += [word for word in child.children if word.lower_ in few and word.i < child.i]
    return found


def _existential(noun: "Token") -> "list[Token]":
    """Give the negation of "there was not a sign", which denies the noun itself."""
    verb = noun.head
    if noun.dep_ == "attr" and any(child.dep_ == "expl" for child in verb.children):
        return [child for child in verb.children if child.dep_ == "neg"]
    return []


def _inherited(token: "Token", depth: int) -> "list[Token]":
    """Give the negations that come down from what governs the predicate."""
    head = token.head
    if head == token or depth > 3:
        return []
    lemma = head.lemma_.lower()
    if token.dep_ == "conj":
        return _from_conjunct(token, head, depth)
    if token.dep_ in {"ccomp", "xcomp", "advcl", "acl"} and _is_to_verb(token, head):
        if (yet := _has_yet(token)) is not None:
            return [yet]
        if lemma in {"fail", "refuse", "decline", "neglect", "unable", "unwilling", "reluctant"}:
            return [head, *negations_at(head, depth)]
        if lemma in _DENYING_NOUNS and head.pos_ == "NOUN":
            return [head, *negations_at(head, depth)]
        if lemma in _TRANSPARENT:
            return negations_at(head, depth)
    if token.dep_ in {"ccomp", "xcomp", "pcomp", "acl"}:
        if lemma in {"deny", "refute", "avoid"}:
            return [head, *negations_at(head, depth)]
        if lemma in {"think", "believe", "expect"} and token.dep_ == "ccomp":
            return negations_at(head, depth)
        if lemma in CLAIMED and token.dep_ == "acl" and is_dismissal(head.head):
            return [head.head, *negations_at(head.head, depth)]
        if lemma in _SIGNS:
            return [child for child in head.children if child.lower_ in _FEW]
    if token.dep_ in {"dobj", "nsubjpass"} and (
        lemma in _DENYING_OBJECTS or (lemma == "rule" and _has_particle(head, "out"))
    ):
        return [head, *negations_at(head, depth)]
    if token.pos_ == "NOUN" and lemma in _CARRYING and token.dep_ in {"dobj", *SUBJECTS}:
        inherited = negations_at(head, depth)
        return inherited if token.dep_ != "nsubj" or not _has_object(head) else []
    if token.dep_ in {"dobj", "pcomp", "ccomp"} and lemma == "rule" and _has_particle(head, "out"):
        return [head, *negations_at(head, depth)]
    if token.dep_ in {"pcomp", "pobj"} and head.dep_ in {"prep", "advcl", "acl", "agent"}:
        return _through_preposition(token, head, depth)
    return []


def negations_at(token: "Token", depth: int) -> "list[Token]":
    """Give the negations of a governing predicate, its own and those that come down to it."""
    return [*_own(token), *_inherited(token, depth + 1)]


def _from_conjunct(token: "Token", head: "Token", depth: int) -> "list[Token]":
    joined = [child.lower_ for child in head.children if child.dep_ == "cc" and child.i < token.i]
    nominal = token.pos_ not in {"VERB", "AUX"}
    if subject_of(token) is not None and not nominal:
        return []
    if joined and joined[-1] in {"or", "nor"}:
        return negations_at(head, depth)
    if joined and joined[-1] == "but":
        return []
    # "refused to sign and to talk": what governs both, not what negates the first alone
    return _inherited(head, depth + 1)


def _through_preposition(token: "Token", preposition: "Token", depth: int) -> "list[Token]":
    lower = preposition.lower_
    governor = preposition.head
    lemma = governor.lemma_.lower()
    if lower == "without":
        return [preposition]
    if lower == "from" and lemma in _KEEPING_FROM:
        return [governor, *negations_at(governor, depth)]
    if lower == "of" and lemma in {"lack", "absence", "short"}:
        return [governor]
    if lower in {"of", "for", "about"} and lemma in _SIGNS:
        few = [child for child in governor.children if child.lower_ in _FEW]
        return few or _existential(governor)
    if lower in {"in", "at"} and lemma in {"fail", "succeed"}:
        own = negations_at(governor, depth)
        return [governor, *own] if lemma == "fail" else own
    return []


def _governs_with(token: "Token", preposition: str) -> bool:
    return token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == preposition


def _is_to_verb(token: "Token", head: "Token") -> bool:
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    return (to or token.tag_ in {"VBG", "VB"}) and head.i < token.i


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
