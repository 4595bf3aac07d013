"""What makes a predicate less than asserted: plans, hedges, conditions, denials, speech."""

from typing import TYPE_CHECKING

from claims.certainty.conditions import is_asked, is_supposed, makes_conditional
from claims.certainty.upcoming import is_to_come, names_what_is_to_come
from claims.lexicon import lexicon
from claims.model import Certainty
from claims.polarity.negation import negations, rules_out
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
    " aiming hopes hope intends intend aims aim plans plan bound about"
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
_SEEMING = lexicon("appear seem claim purport pretend")
# Who believes or suspects does not say that it is so.
_BELIEVING = lexicon("believe think suspect fear assume presume speculate guess")
# "Smoke could be seen": who could see it did.
_PERCEIVING = frozenset({"see", "hear", "feel", "smell"})
# "Would later become", "would often go": told of the past, where nobody says it.
_LOOKING_BACK = lexicon(
    "later eventually subsequently ultimately often usually sometimes always regularly frequently"
)
# Participles and adjectives before "to": "is believed to have", "is likely to".
_HEDGED_FORMS = lexicon(
    "believed thought reported alleged understood suspected feared presumed assumed likely"
    " unlikely seem seems seemed appear appears appeared rumored rumoured"
)
DENYING = frozenset({"deny", "refute", "dispute"})
_UNSURE = lexicon(
    "unclear unknown possible uncertain probable doubtful conceivable likely unlikely"
)
_SUSPECTING = frozenset({"accuse", "suspect"})
# "Charged with stealing", "wanted for stealing".
_CHARGING = {
    "with": frozenset({"charge"}),
    "for": lexicon("arrest indict want seek investigate try prosecute blame"),
    "of": lexicon("acquit clear"),
}
_TALKING = lexicon("comment discuss elaborate identify disclose speculate give provide")
# "I would like to thank", "I'd say": said with "would" out of politeness.
_SOFTENED = frozenset({"like", "say", "argue", "call"})
# What begins or goes on is as sure as its beginning.
_PHASES = lexicon("begin start continue keep stop cease resume tend help")
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
        and not _is_refusal(token)
        and not _looks_back(token, before)
        and not _is_own_stance(token, before)
    ):
        marks.add(Certainty.HEDGED if _is_unreal(token, before) else Certainty.PLANNED)
    could = "could" in before and token.lemma_.lower() not in _PERCEIVING
    if could and not {"not", "n't", "n’t"} & set(before):
        marks.add(Certainty.HEDGED)
    if {"must", "should"} & set(before) and "have" in before:
        marks.add(Certainty.HEDGED)
    if "must" in before and "have" not in before and token.lemma_ != "be":
        marks.add(Certainty.PLANNED)
    if "necessarily" in before and negations(token):
        marks.add(Certainty.HEDGED)
    if (_MIGHT - {"could"}) & set(before) or _HEDGING_WORDS & set(before):
        marks.add(Certainty.HEDGED)
    marks |= _before_to([word.lower_ for word in group])
    if is_supposed(token) or is_asked(token):
        marks.add(Certainty.HEDGED)
    if any(makes_conditional(child) for child in token.children):
        marks.add(Certainty.HEDGED)
    if is_to_come(token):
        marks.add(Certainty.PLANNED)
    if _is_said_after(token):
        marks.add(Certainty.REPORTED)
    if token.dep_ == "conj" and not any(child.dep_ == "aux" for child in token.children):
        shared = not any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
        if shared and token.tag_ in {"VB", "VBN", "VBG"} and token.head.tag_ == token.tag_:
            marks |= _of_verb(token.head)
    return marks


def _would(token: "Token", before: list[str]) -> bool:
    """Tell whether "'d" stands for "would": before a plain form."""
    return "would" in before or (
        "better" not in before and (token.tag_ == "VB" or "have" in before)
    )


def _is_refusal(token: "Token") -> bool:
    """Tell whether "would not" refuses to speak: "would not say", "neither would comment"."""
    return token.lemma_.lower() in REPORTING | _TALKING and bool(negations(token))


def _looks_back(token: "Token", before: list[str]) -> bool:
    """Tell whether "would" tells of the past: "would later become", "would go on to win"."""
    if token.dep_ == "ccomp" or "have" in before:
        return False
    went_on = token.head.lemma_.lower() == "go" and token.dep_ == "xcomp"
    return bool(_LOOKING_BACK & set(before)) or went_on


def _is_said_after(verb: "Token") -> bool:
    """Tell whether a clause of saying hangs on what is said: "…, the mayor said on Monday"."""
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in {"conj", "parataxis"}:
            continue
        speaker = next((each for each in child.children if each.dep_ == "nsubj"), None)
        if child.lemma_.lower() not in REPORTING or speaker is None:
            continue
        after_comma = speaker.left_edge.i and speaker.left_edge.nbor(-1).text == ","
        said = (each for each in child.children if each.dep_ in {"ccomp", "dobj", "xcomp"})
        if after_comma and not any(each.i > child.i for each in said):
            return True
    return False


def _is_unreal(token: "Token", before: list[str]) -> bool:
    """Tell whether "would" speaks of a condition, not of the future seen from the past.

    The future is told from the past only: "says it would" and "we would" suppose something.
    """
    first = next((i for i, word in enumerate(before) if word in {"would", "'d", "’d"}), 0)
    if "have" in before[first:] or any(makes_conditional(child) for child in token.children):
        return True
    said_now = token.head.tag_ in {"VBP", "VBZ"} and token.head.lemma_.lower() in REPORTING
    return _is_first_person(token) or (token.dep_ == "ccomp" and said_now)


def _is_own_stance(verb: "Token", before: list[str]) -> bool:
    """Tell "we would not give in" and "I would say", which neither plan nor suppose."""
    if not _is_first_person(verb) or "have" in before:
        return False
    return bool(negations(verb)) or verb.lemma_.lower() in _SOFTENED


def _is_first_person(verb: "Token") -> bool:
    """Tell whether "I" or "we" is the subject of a verb that no other one brings in."""
    return verb.dep_ == "ROOT" and any(
        child.dep_ == "nsubj" and child.lower_ in {"i", "we"} for child in verb.children
    )


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
    if names_what_is_to_come(token):
        marks.add(Certainty.PLANNED)
    if token.dep_ == "ROOT" and any(makes_conditional(child) for child in token.children):
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
        if governor in CLAIMED and is_dismissal(head.head.head):
            marks.add(Certainty.HEDGED if negations(head.head.head) else Certainty.DENIED)
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
        if here.dep_ == "xcomp" and head.lemma_.lower() in _PHASES:
            marks |= _of_verb(head)  # "will begin to sell", "may stop selling"
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
    complement = token.dep_ in {"ccomp", "xcomp", "pcomp", "advcl"}
    if (token.dep_ in {"ccomp", "xcomp", "relcl"} or object_of) and lemma in DENYING:
        marks.add(Certainty.HEDGED if negations(head) else Certainty.DENIED)
    if (complement or object_of) and rules_out(head) and negations(head):
        marks.add(Certainty.HEDGED)
    if token.dep_ in {"acl", "ccomp", "pcomp", "relcl"} and lemma in CLAIMED and _is_content(token):
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
        if (lemma in _SEEMING and to) or head.lower_ in _UNSURE:
            marks.add(Certainty.HEDGED)
        if lemma in _BELIEVING and token.dep_ == "ccomp":
            marks.add(Certainty.HEDGED)
        if lemma in _UNSURE or (lemma == "be" and unsure_complement(head)):
            marks.add(Certainty.HEDGED)
    if token.dep_ == "pcomp" and head.lower_ in {"of", "on", "for", "with"}:
        governor = head.head.lemma_.lower()
        if governor in _CHARGING.get(head.lower_, ()):
            marks.add(Certainty.HEDGED)
        if governor in _SUSPECTING | {"suspicion", "allegation", "accusation", "possibility"}:
            marks.add(Certainty.HEDGED)
        if governor in {"plan", "consider"}:
            marks.add(Certainty.PLANNED)
    # what the writer confirms or adds is told by the outlet itself
    own = any(child.dep_ == "nsubj" and child.lower_ == "i" for child in head.children)
    if token.dep_ == "ccomp" and not own and (is_reporting(head) or lemma in REPORTING):
        marks.add(Certainty.REPORTED)
    return marks


def unsure_complement(verb: "Token") -> bool:
    """Tell whether a verb says that its clause is unsure: "it is unclear whether"."""
    return any(
        child.dep_ in {"acomp", "attr", "oprd"} and child.lower_ in _UNSURE
        for child in verb.children
    )


def _is_content(clause: "Token") -> bool:
    """Tell whether a clause after a noun says what the noun holds, and doesn't describe it."""
    noun = clause.head.pos_ == "NOUN"
    return noun and not (clause.dep_ == "relcl" and any(c.tag_ == "WDT" for c in clause.children))
