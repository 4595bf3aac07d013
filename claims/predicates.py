"""The predicates of a parsed clause: the main one, what governs it, what stands before it."""

from typing import TYPE_CHECKING

from claims.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Verbs that bring in what somebody says, writes or holds.
REPORTING = lexicon(
    "say tell add announce report state claim note confirm acknowledge admit argue assert"
    " believe caution comment concede conclude contend declare deny disclose emphasise"
    " emphasize estimate explain hint indicate inform insist maintain mention observe pledge"
    " quote reaffirm recall reiterate remark repeat reply reveal signal specify stress suggest"
    " testify think tweet urge vow warn wonder write ask answer respond allege complain"
    " predict describe boast agree stipulate lament reckon know hear learn hope tout underline"
    " underscore post"
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AUXILIARIES = lexicon(
    "am is are was were be been being 's 're 'm ’s ’re ’m have has had having 've ’ve 'd ’d"
    " do does did done will would shall should may might can could must ca wo 'll ’ll to not"
    " n't n’t never no longer yet also still now then soon get gets got"
)
# Words inside a verb group that are neither auxiliary nor adverb: "was widely expected to have".
_GROUP_WORDS = lexicon(
    "going gonna expected scheduled planned planning plans plan set due supposed"
    " slated poised hoping hopes hope hoped intends intend intended intending aims aim aimed"
    " aiming likely unlikely certain sure able unable ready willing unwilling believed thought"
    " said reported alleged understood known seem seems seemed appear appears appeared fails"
    " failed fail failing refuses refused refuse refusing declines declined decline declining"
    " agreed agrees vowed vows promised promises pledged pledges prepares preparing prepared"
    " suspected feared presumed assumed bound about"
)
_GROUP_LENGTH = 9
# "Dismissed claims that", "rejected reports of": a denial of what the noun brings in.
_DISMISSING = lexicon("dismiss reject deny refute dispute contradict")
CLAIMED = lexicon("claim report allegation accusation suggestion rumor rumour assertion")
# "It is false that", "it is not true that": what is claimed is the clause.
FALSE = lexicon("false untrue incorrect lie myth hoax fabrication")
TRUE = lexicon("true correct")
# Predicates that pass their subject on: what is claimed is their "to" complement.
_RAISING = lexicon(
    "be go seem appear expect plan schedule suppose set slate poise intend hope aim due likely"
    " unlikely able unable fail refuse decline neglect manage prepare agree vow promise pledge"
    " begin start continue tend ready willing unwilling bind believe think report allege say"
    " prove happen need want have use yet"
)


def governing_predicate(token: "Token") -> "Token":
    """Climb from a token to the verb, or the sentence's root, that governs it."""
    current = token
    while current.head.i != current.i:
        # "visitors, including three pupils, sat there": the pupils sat there
        joins = current.lower_ == "including"
        if current.pos_ in {"VERB", "AUX"} and current.dep_ not in {"aux", "auxpass"} and not joins:
            return current
        current = current.head
    return current


def is_finite(token: "Token") -> bool:
    """Tell whether a verb is tensed, by itself or by an auxiliary of its own."""
    if token.tag_ in _FINITE_TAGS:
        return True
    return any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE_TAGS for child in token.children
    )


def subject_of(token: "Token") -> "Token | None":
    """Give a predicate's own subject, None where it has none."""
    return next((child for child in token.children if child.dep_ in SUBJECTS), None)


def is_reporting(token: "Token") -> bool:
    """Tell whether a token is a verb that brings in what somebody says."""
    if token.lemma_.lower() not in REPORTING or token.pos_ not in {"VERB", "AUX"}:
        return False
    return any(child.dep_ in COMPLEMENTS | {"nsubj", "parataxis"} for child in token.children) or (
        token.dep_ == "parataxis"
    )


def is_dismissal(verb: "Token") -> bool:
    """Tell whether a verb denies what its object says: "dismissed reports that …"."""
    return verb.lemma_.lower() in _DISMISSING and any(
        child.dep_ in {"dobj", "nsubjpass"} and child.lemma_.lower() in CLAIMED
        for child in verb.children
    )


def verb_group(token: "Token") -> "list[Token]":
    """Give the auxiliaries, adverbs and raising verbs that stand before a predicate, in order.

    Read off the words, not the parse, so that a wrong attachment does no harm: "had not been
    expected to" before "meet".
    """
    found: list[Token] = []
    after = token
    while not after.is_sent_start and 0 < after.i > token.i - _GROUP_LENGTH:
        before = after.nbor(-1)
        lower = before.lower_
        adverb = before.pos_ == "ADV" or (before.tag_ == "RB")
        subject = before.dep_ in SUBJECTS and before.head.i == token.i
        if subject or not (adverb or lower in _AUXILIARIES or lower in _GROUP_WORDS):
            break
        if before.tag_ == "POS":
            break
        found.append(before)
        after = before
    return found[::-1]


def main_predicate(span: "Span") -> "Token":
    """Give the predicate that a claim asserts: what is said, not the verb of saying.

    A reporting verb that is negated or withheld ("did not say", "declined to say") stays the
    predicate.
    """
    token = _head(span)
    for _ in range(len(span)):
        if (raised := _raised(token, span)) is not None:
            token = raised
            continue
        if token.lemma_.lower() in {"deny", "refute", "dispute"} or not is_reporting(token):
            return token
        if any(child.dep_ == "neg" for child in token.children) or _is_withheld(token):
            return token
        said = [
            child
            for child in token.children
            if child.dep_ == "ccomp" and span.start <= child.i < span.end
        ]
        if not said:
            return token
        # of two, what follows at once: the other was tied to the verb by mistake
        token = next((child for child in said if 0 < child.left_edge.i - token.i <= 2), said[0])
    return token


def _is_withheld(verb: "Token") -> bool:
    """Tell whether a verb of saying is refused: "declined to say whether"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in {"decline", "refuse"}


def _raised(token: "Token", span: "Span") -> "Token | None":
    """Give the complement of a raising predicate: "meet" of "is expected to meet"."""
    governors = [token, *(child for child in token.children if child.dep_ in {"acomp", "oprd"})]
    for governor in governors:
        if governor.lemma_.lower() not in _RAISING and governor.lower_ not in _RAISING:
            continue
        for child in governor.children:
            to = any(word.lower_ == "to" and word.dep_ == "aux" for word in child.children)
            joins = child.dep_ == "xcomp" or (child.dep_ == "acl" and governor.pos_ == "NOUN")
            if joins and to and governor.i < child.i < span.end:
                return child
    judged = (child.lower_ for child in token.children if child.dep_ in {"acomp", "attr"})
    if not (FALSE | TRUE).isdisjoint(judged):
        clauses = (child for child in token.children if child.dep_ == "ccomp")
        return next((child for child in clauses if token.i < child.i < span.end), None)
    return None


def _first_of_list(verb: "Token", span: "Span") -> "Token":
    """Step from the later part of a list that has no subject to the first: "A is to B; C"."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return verb
    for child in verb.children:
        if child.dep_ == "ccomp" and span.start <= child.i < verb.i and subject_of(child):
            between = verb.doc[child.i : verb.i]
            if any(token.text == ";" for token in between):
                return child
    return verb


def _head(span: "Span") -> "Token":
    """Give the verb on which the span hangs, or its root where it has no verb."""
    root = span.root
    if root.pos_ in {"VERB", "AUX"}:
        return _first_of_list(root, span)
    heads = [
        token for token in span if not span.start <= token.head.i < span.end or token.head == token
    ]
    verbs = [token for token in heads if token.pos_ in {"VERB", "AUX"}]
    return verbs[0] if verbs else root


def still_to_do(verb: "Token") -> "Token":
    """Return what somebody "has yet to" do: the verb of the value is that, not "have"."""
    words = {child.lower_ for child in verb.children}
    verbs = [child for child in verb.children if child.dep_ == "xcomp"]
    return verbs[0] if verb.lemma_ == "have" and "yet" in words and verbs else verb
