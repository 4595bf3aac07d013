"""The words that negate a predicate where it stands: "not", "no", "never", "no longer"."""

from typing import TYPE_CHECKING

from claims.edges import words_before
from claims.lexicon import lexicon
from claims.predicates import SUBJECTS, verb_group

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely", "nor", "nowhere", "neither"})
NO_ONE = frozenset({"none", "nobody", "nothing", "neither", "no-one"})
NO = frozenset({"no", "neither", "zero"})
_LITTLE = frozenset({"little", "scant", "few"})
FEW = NO | _LITTLE
# "no sign of", "little evidence that": the noun carries the negation on to what follows.
SIGNS = lexicon(
    "sign evidence indication trace proof hint mention record prospect word chance report"
    " suggestion"
)
# "not only", "not just": what follows is asserted.
_AFFIRMING = frozenset({"only", "just", "merely", "simply", "solely"})
# "nothing but", "none other than": so and not otherwise.
_EXCEPTING = frozenset({"but", "other", "less", "short", "except"})
# "not one", "not a single", "hardly any": none, or next to none.
_SCARCELY = frozenset({"hardly", "scarcely"})
_ANY = lexicon("any anyone anybody anything")
_NOT_ANY = frozenset({"not", "no", *_SCARCELY})
_SINGLE = lexicon("one a an any")
# "at no time", "under no circumstances"
_OCCASIONS = lexicon("time point stage circumstance condition way case event means account")
# "nearly collided": of what happens at once, almost is not.
_ALMOST = frozenset({"nearly", "almost"})
_AT_ONCE = lexicon(
    "collapse collide crash die drown kill hit strike sink derail capsize topple explode win lose"
    " resign quit"
)
_UNTIL = frozenset({"until", "till"})
_ARGUMENTS = SUBJECTS | {"dobj", "attr", "oprd"}
_MODALS = lexicon("may might can could will would should")


def own_negations(token: "Token") -> "list[Token]":
    """Give the negations that stand at a predicate itself, in no order, some perhaps twice."""
    verbal = token.pos_ in {"VERB", "AUX"}
    words = NOT if verbal else NOT | NO
    found: list[Token] = [
        child
        for child in token.children
        if (child.dep_ == "neg" or child.lower_ in words)
        and not _affirms(child)
        and not _is_conjunct_marker(child)
    ]
    if verbal:
        group = _nearest_group(token)
        found += [word for word in group if word.lower_ in NOT and not _affirms(word)]
        found += _adverbs(token, group)
        found += _negative_arguments(token)
        if (before := _nor_before(token)) is not None:
            found.append(before)
        return found
    if _governs_with(token, "without"):
        found.append(token.head)
    elif token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"} and token.pos_ == "NOUN":
        found += existential(token)
    return [*found, *_scarcely_any(token)]


def existential(noun: "Token") -> "list[Token]":
    """Give the negation of "there was not a sign", which denies the noun itself."""
    verb = noun.head
    if noun.dep_ == "attr" and any(child.dep_ == "expl" for child in verb.children):
        return [child for child in verb.children if child.dep_ == "neg"]
    return []


def only_from_then(verb: "Token") -> bool:
    """Tell whether a negation ends with what "until" names: "did not arrive until noon" did.

    What "will not" or "may not" happen until then need not happen after it. "From May until June"
    is a stretch of time, in which the thing did not happen at all.
    """
    if any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children):
        return False
    later = [child for child in verb.children if child.i > verb.i]
    if any(child.lower_ == "from" and child.dep_ == "prep" for child in later):
        return False
    return any(
        (child.dep_ == "prep" and child.lower_ in _UNTIL)
        or (child.dep_ == "advcl" and any(mark.lower_ in _UNTIL for mark in child.children))
        for child in later
    )


def _adverbs(verb: "Token", group: "list[Token]") -> "list[Token]":
    """Give "no" of "no longer" and of "at no time", and the "nearly" of "nearly collided"."""
    found: list[Token] = []
    near = [*group, *(child for child in verb.children if child.dep_ == "advmod")]
    for word in near:
        before = word.nbor(-1) if word.i else word
        if word.lower_ == "longer" and before.lower_ == "no":
            found.append(before)
        if word.lower_ in _ALMOST and word.i == verb.i - 1 and verb.lemma_.lower() in _AT_ONCE:
            found.append(word)
    for child in verb.children:
        if child.dep_ == "prep" and child.i < verb.i:
            found += [
                word
                for noun in child.children
                if noun.dep_ == "pobj" and noun.lemma_.lower() in _OCCASIONS
                for word in noun.children
                if word.lower_ == "no"
            ]
    return found


def _nor_before(token: "Token") -> "Token | None":
    """Give "nor" before an inverted clause: "nor did he answer"."""
    edge = min(
        (child.i for child in token.children if child.dep_ in {"aux", *SUBJECTS}), default=-1
    )
    if edge > 0 and not token.doc[edge].is_sent_start and token.doc[edge - 1].lower_ == "nor":
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
    """Tell whether a "not" negates nothing: "not only", "may or may not", "whether or not"."""
    after = word.i + 1
    if after < len(word.doc) and word.doc[after].lower_ in _AFFIRMING:
        return True
    before = [each.lower_ for each in words_before(word, 3)]
    if before[-1:] == ["or"]:
        return True
    return len(before) == 3 and before[1] == "or" and before[0] == before[2] in _MODALS


def _is_conjunct_marker(child: "Token") -> bool:
    """Tell whether a "not" or "nor" opens a contrast: "Monday, not Tuesday", "not oil but gas"."""
    head = child.head
    if child.lower_ not in {"not", "nor", "neither"} or child.i < head.i:
        return False
    verbal = head.pos_ in {"VERB", "AUX"}
    if verbal and child.lower_ == "not" and _but_after(child):
        return True
    if verbal and child.i == head.i + 1:
        return False
    return child.lower_ in {"nor", "neither"} or not verbal


def _but_after(word: "Token") -> bool:
    """Tell whether "but" joins what follows a "not" with what is so instead."""
    return any(
        child.lower_ == "but" and child.dep_ == "cc" and child.i > word.i
        for argument in word.head.children
        if argument.i > word.i
        for child in argument.children
    )


def _negative_arguments(verb: "Token") -> "list[Token]":
    """Give the "no" of a subject or object: "no one was hurt", "found no survivors"."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ not in _ARGUMENTS:
            continue
        if child.lower_ in NO_ONE:
            after = child.doc[child.i + 1 : child.i + 2]
            found += [child] if not any(word.lower_ in _EXCEPTING for word in after) else []
            continue
        few = NO | (_LITTLE if child.lemma_.lower() in SIGNS else set())
        found += [word for word in child.children if word.lower_ in few and word.i < child.i]
        found += _scarcely_any(child)
    return found


def _scarcely_any(noun: "Token") -> "list[Token]":
    """Give the first word of "not one", "not a single", "hardly any", "no-one"."""
    first = noun.left_edge
    if first.lower_ in _ANY:
        return [word for word in words_before(first, 1) if word.lower_ in _SCARCELY]
    if first.lower_ not in _NOT_ANY:
        return []
    after = [*(word.lower_ for word in noun.doc[first.i + 1 : first.i + 3]), ""]
    none = first.lower_ == "not" and after[0] in _SINGLE and not {"but", "or"} & set(after)
    no_one = first.lower_ == "no" and after[:2] == ["-", "one"]
    scarcely = first.lower_ in _SCARCELY and after[0] in _ANY
    return [first] if none or no_one or scarcely else []


def _governs_with(token: "Token", preposition: str) -> bool:
    return token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == preposition
