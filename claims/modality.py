"""What makes a predicate less than asserted: plans, hedges, conditions, denials, speech."""

from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import Certainty
from claims.negation import negations
from claims.predicates import CLAIMED, REPORTING, is_dismissal, is_reporting, verb_group

if TYPE_CHECKING:
    from spacy.tokens import Token

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_CARRIERS = frozenset({"be", "have", "get", "'ve", "’ve"})
_MIGHT = frozenset({"may", "might", "could"})
# Predicates whose "to" complement is still to come.
_PLANNING = lexicon(
    "plan schedule suppose expect aim due set hope intend agree prepare vow promise pledge"
    " threaten decide poise slate propose arrange vote opt move want seek try order ask urge"
    " invite call offer commit wish tell"
)
# Of these only the firm ones say that the thing is on the calendar; the rest must govern "to".
_PLANNED_FORMS = lexicon(
    "scheduled planned expected supposed due set slated poised planning hoping intending"
    " aiming hopes hope intends intend aims aim plans plan bound"
)
# Verbs whose object is a thing to come: "planned a meeting", "called off the talks".
_PLANNING_OBJECTS = lexicon(
    "plan schedule cancel postpone propose arrange delay reschedule request expect seek"
    " threaten demand promise offer"
)
_PLANNED_ADJECTIVES = lexicon(
    "planned scheduled proposed upcoming expected canceled cancelled postponed forthcoming"
    " future prospective intended would-be impending"
)
_PLAN_NOUNS = lexicon(
    "plan proposal bid effort request call intention hope schedule preparation offer attempt"
    " promise vow threat invitation"
)
_HEDGING_WORDS = lexicon(
    "reportedly allegedly apparently supposedly purportedly presumably possibly perhaps"
    " probably maybe seemingly ostensibly conceivably potentially likely unlikely"
)
HEDGED_ADJECTIVES = lexicon(
    "alleged suspected possible potential purported apparent likely presumed supposed"
    " probable unconfirmed rumored rumoured hypothetical reported feared"
)
_SEEMING = lexicon("appear seem")
# Participles and adjectives before "to": "is believed to have", "is likely to".
_HEDGED_FORMS = lexicon(
    "believed thought reported alleged understood suspected feared presumed assumed likely"
    " unlikely seem seems seemed appear appears appeared rumored rumoured"
)
_CONDITIONS = frozenset({"if", "unless", "whether"})
DENYING = frozenset({"deny", "refute", "dispute"})
_UNSURE = lexicon(
    "unclear unknown possible uncertain probable doubtful conceivable likely unlikely"
)
_SUSPECTING = frozenset({"accuse", "suspect"})
_TALKING = lexicon("comment discuss elaborate identify disclose speculate give provide")
_DEPTH = 6


def marks_of(token: "Token") -> set[Certainty]:
    """Give every mark of certainty that a verb or event noun bears, none where it is asserted."""
    marks: set[Certainty] = set()
    if token.pos_ in {"VERB", "AUX"}:
        marks |= _of_verb(token)
    else:
        marks |= _of_noun(token)
    marks |= _of_governors(token)
    return marks


def _of_verb(token: "Token") -> set[Certainty]:
    marks: set[Certainty] = set()
    group = verb_group(token)
    before = [word.lower_ for word in group]
    before += [child.lower_ for child in token.children if child.dep_ in {"aux", "advmod"}]
    if token.tag_ in {"VBD", "VBZ", "VBN"} and not _CARRIERS & set(before):
        # no modal stands straight before such a form: the word is a name
        before = [word for word in before if word not in _WILL | _MIGHT]
    if _WILL & set(before):
        marks.add(Certainty.PLANNED)
    if (
        {"would", "'d", "’d"} & set(before)
        and _would(token, before)
        and not _is_refusal(token, before)
    ):
        marks.add(Certainty.HEDGED if _is_unreal(token, before) else Certainty.PLANNED)
    if "could" in before and not {"not", "n't", "n’t"} & set(before):
        marks.add(Certainty.HEDGED)
    if (_MIGHT - {"could"}) & set(before) or _HEDGING_WORDS & set(before):
        marks.add(Certainty.HEDGED)
    marks |= _before_to([word.lower_ for word in group])
    if any(child.lower_ in _CONDITIONS and child.dep_ == "mark" for child in token.children):
        marks.add(Certainty.HEDGED)
    if any(_is_condition(child) for child in token.children):
        marks.add(Certainty.HEDGED)
    if token.dep_ == "conj" and not any(child.dep_ == "aux" for child in token.children):
        shared = not any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
        if shared and token.tag_ in {"VB", "VBN", "VBG"} and token.head.tag_ == token.tag_:
            marks |= _of_verb(token.head)
    return marks


def _would(token: "Token", before: list[str]) -> bool:
    """Tell whether "'d" stands for "would": before a plain form."""
    return "would" in before or (token.tag_ == "VB" and "better" not in before)


def _is_refusal(token: "Token", before: list[str]) -> bool:
    """Tell whether "would not" refuses to speak: "would not say", "would not comment"."""
    silent = token.lemma_.lower() in REPORTING | _TALKING
    return silent and bool({"not", "n't", "n’t"} & set(before))


def _is_unreal(token: "Token", before: list[str]) -> bool:
    """Tell whether "would" speaks of a condition, not of the future seen from the past."""
    after = before[before.index("would") + 1 :] if "would" in before else []
    return "have" in after or any(_is_condition(child) for child in token.children)


def _is_condition(clause: "Token") -> bool:
    """Tell whether a dependent clause makes what governs it conditional."""
    if clause.dep_ != "advcl":
        return False
    for child in clause.children:
        if child.dep_ == "mark" and child.lower_ in {"if", "unless"}:
            before = child.doc[child.i - 1].lower_ if child.i else ""
            return before not in {"even", "as"}
    return False


def _before_to(before: list[str]) -> set[Certainty]:
    """Read a verb group up to its last "to": "was supposed to", "is likely to", "is to"."""
    marks: set[Certainty] = set()
    if "to" not in before:
        return marks
    before = before[: len(before) - before[::-1].index("to")]
    if _PLANNED_FORMS & set(before) or {"going", "gonna"} & set(before):
        marks.add(Certainty.PLANNED)
    if _HEDGED_FORMS & set(before):
        marks.add(Certainty.HEDGED)
    if len(before) > 1 and before[-2] in {"is", "are", "was", "were", "'s", "’s", "be"}:
        marks.add(Certainty.PLANNED)
    return marks


def _of_noun(token: "Token") -> set[Certainty]:
    marks: set[Certainty] = set()
    modifiers = {
        child.lower_
        for child in token.children
        if child.dep_ in {"amod", "compound", "nmod", "acl"} and abs(child.i - token.i) <= 4
    }
    if _PLANNED_ADJECTIVES & modifiers:
        marks.add(Certainty.PLANNED)
    if HEDGED_ADJECTIVES & modifiers:
        marks.add(Certainty.HEDGED)
    head = token.head
    lemma = head.lemma_.lower()
    if token.dep_ in {"dobj", "nsubjpass"}:
        off = lemma == "call" and any(child.lower_ == "off" for child in head.children)
        if lemma in _PLANNING_OBJECTS or off:
            marks.add(Certainty.PLANNED)
    if token.dep_ == "pobj" and head.lower_ in {"for", "of", "about"}:
        governor = head.head.lemma_.lower()
        if governor in _PLAN_NOUNS | {"plan", "schedule", "call", "ask", "hope", "push", "wait"}:
            marks.add(Certainty.PLANNED)
        if governor in {"possibility", "risk", "chance", "likelihood", "prospect"}:
            marks.add(Certainty.HEDGED)
        if governor in _SUSPECTING:
            marks.add(Certainty.HEDGED)
    return marks


def _of_governors(token: "Token") -> set[Certainty]:
    """Read what the predicate's governors say of it, up the chain of complements."""
    marks: set[Certainty] = set()
    here = token
    for _ in range(_DEPTH):
        head = here.head
        if head == here:
            break
        marks |= _of_governor(here, head)
        if here.dep_ in {"dobj", "nsubjpass", "pobj"} and head.pos_ in {"VERB", "AUX"}:
            # an event noun shares the standing of the verb that carries it: "will hold talks"
            marks |= _of_verb(head)
        if here.dep_ not in {
            "ccomp",
            "xcomp",
            "conj",
            "dobj",
            "attr",
            "pcomp",
            "nsubjpass",
            "prep",
        }:
            break
        here = head
    return marks


def _of_governor(token: "Token", head: "Token") -> set[Certainty]:
    lemma = head.lemma_.lower()
    marks: set[Certainty] = set()
    object_of = token.dep_ in {"dobj", "nsubjpass"}
    if (token.dep_ in {"ccomp", "xcomp"} or object_of) and lemma in DENYING:
        marks.add(Certainty.HEDGED if negations(head) else Certainty.DENIED)
    if token.dep_ in {"acl", "ccomp", "pcomp"} and head.pos_ == "NOUN" and lemma in CLAIMED:
        if is_dismissal(head.head):
            marks.add(Certainty.HEDGED if negations(head.head) else Certainty.DENIED)
        else:
            marks.add(Certainty.HEDGED)
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    if token.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and to:
        if token.dep_ != "advcl" and lemma in _PLANNING | _PLAN_NOUNS:
            marks.add(Certainty.PLANNED)
        if head.lower_ in _PLANNED_FORMS | {"going"}:
            marks.add(Certainty.PLANNED)
    if token.dep_ in {"xcomp", "ccomp"} and head.i < token.i:
        if lemma in _SEEMING or head.lower_ in _UNSURE:
            marks.add(Certainty.HEDGED)
        if lemma in _UNSURE or (lemma == "be" and unsure_complement(head)):
            marks.add(Certainty.HEDGED)
    if token.dep_ == "pcomp" and head.lower_ in {"of", "on", "for"}:
        governor = head.head.lemma_.lower()
        if governor in _SUSPECTING | {"suspicion", "allegation", "accusation", "possibility"}:
            marks.add(Certainty.HEDGED)
        if governor in {"plan", "consider"}:
            marks.add(Certainty.PLANNED)
    if token.dep_ == "ccomp" and (is_reporting(head) or lemma in REPORTING):
        marks.add(Certainty.REPORTED)
    return marks


def unsure_complement(verb: "Token") -> bool:
    """Tell whether a verb says that its clause is unsure: "it is unclear whether"."""
    return any(
        child.dep_ in {"acomp", "attr", "oprd"} and child.lower_ in _UNSURE
        for child in verb.children
    )
