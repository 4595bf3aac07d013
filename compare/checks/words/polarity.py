"""Claims that assert and deny the same thing."""

import re
from dataclasses import replace

from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import Certainty, Claim, OccurrenceFact, SpeakerKind
from compare.anchoring import REPORTING, objects_apart, same_predicate
from compare.checks.words.deeds import FIRM, between, heads
from compare.checks.words.denied_when import recalled, settled
from compare.checks.words.mirrors import another_thing, mirrors
from compare.checks.words.narrowing import singled_apart
from compare.checks.words.opposed import answered, opposed
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words, stem

_SAME = 0.65
# The same for "no N": one noun in both and no more.
_NONE = 0.24
_YET_MADE = re.compile(r"\b(?:yet|so far)\b", re.IGNORECASE)
_NO = re.compile(r"\b[Nn]o (?:\w+ )??(\w{3,})\b")
_WORD = re.compile(r"[^\W_]+")
# What the noun of "no plans to …" is of stands behind it.
_OF_WHAT = re.compile(r"\W*s?\s+(?:to|for|that|of|about|against)\b(.*)", re.IGNORECASE | re.DOTALL)
_EXISTENCE = 0.15
# The least shared weight of words: two claims on one subject may still tell of two things.
_OVERLAP = 0.40
# What is thought stands in the clause behind.
_THINKING = lexicon("feel think believe know expect hope want wish see understand suppose doubt")
# "There were no riots", "no riots were reported".
_BEING = REPORTING | lexicon(
    "be exist remain occur happen take_place arise see hear find receive register record make know"
)
_HANDING = lexicon(
    "allow allocate award deliver give grant hand issue leave lend offer pay present promise "
    "provide send serve show supply"
)
_NOT = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
# Of the words behind "was not" these say what it was not, of those behind "no plans to" what for.
_COMPLEMENT = 1
_NAMED = 4


def check_polarity(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare two claims of which one is negated; None where they do not speak of one thing."""
    if a.negated == b.negated:
        found = None if a.negated else opposed(a, b, story)
    else:
        found = answered(a, b, story) or _denied(a, b, story)
    return found or _mirrored(a, b, story)


def _mirrored(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare a deed that one claim denies with the same one that the other tells of."""
    for denied, told in mirrors(a, b, story):
        if _frames_last(denied):
            continue
        found = settled(denied, told, max(_SAME, story.similarity(a, b)), story)
        one, other = (a, b) if denied.id == a.id else (b, a)
        return replace(found, a=replace(found.a, claim=one), b=replace(found.b, claim=other))
    return None


def _denied(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare what the main predicates of two claims deny and tell."""
    denied, told = (a, b) if a.negated else (b, a)
    if told.certainty not in FIRM or denied.anchor.planned or _frames_last(denied):
        return None
    if denied.certainty is Certainty.HEDGED:
        return None  # "may not have", "did not appear to": no denial
    similarity = story.similarity(a, b)
    ever = not _YET_MADE.search(denied.text)
    what = _denied_thing(denied) if ever else ""
    if what and similarity >= _EXISTENCE and _tells_of(told, what):
        reason = f"According to {FIRST} there was no {what}; according to {SECOND} there was."
        return between(denied, told, similarity, reason, what)
    none = _none_of(denied) if ever else ""
    if (
        none
        and similarity >= _NONE
        and _is_there(none, told)
        and not _told_of_another(denied, none, story)
        and _of_one(denied, told)
        and _none_does(denied, told, none)
    ):
        reason = f"According to {FIRST} there was no {none}; according to {SECOND} there was."
        return between(denied, told, similarity, reason, none)
    if similarity < _SAME or not _one_assertion(denied, told, story):
        return None
    nouns = [{*c.anchor.subjects, *c.anchor.objects} for c in (denied, told)]
    if singled_apart(denied, told, nouns[0] & nouns[1]) or another_thing(denied, told):
        return None
    if recalled(denied, told, story):
        return None
    return settled(denied, told, similarity, story)


def _denied_thing(claim: Claim) -> str:
    """Return what a claim says there was none of, or none was received of; "" where nothing."""
    anchor = claim.anchor
    if anchor.predicate == "be" and anchor.events and not anchor.subjects:
        return (*anchor.objects, "")[0]
    if "receipt" in anchor.events and anchor.predicate in {"receive", "get"}:
        return (*anchor.objects, "")[0]
    return ""


def _none_of(claim: Claim) -> str:
    """Return the stem of what "no N" or "there was no N" says there was none of."""
    found = _NO.search(claim.text)
    if found is None or claim.anchor.predicate in REPORTING:
        return ""
    if found[1].lower() in {"one", "body", "thing"}:
        return ""
    nouns = heads((*claim.anchor.subjects, *claim.anchor.objects))
    return next((h for h in sorted(nouns) if stem(h) == stem(found[1].lower())), "")


def _is_there(none: str, told: Claim) -> bool:
    """Tell whether what there was none of is a claim's subject: the thing, not its namesake."""
    subjects = heads(told.anchor.subjects)
    kinds = set(event_classes(none))
    alike = (head for head in subjects if stem(head) == stem(none))
    return none in subjects or any(kinds & set(event_classes(head)) for head in alike)


def _told_of_another(denied: Claim, none: str, story: Story) -> bool:
    """Tell whether an article that says there was no N tells of the N itself: there are two."""
    return any(
        not claim.negated
        and claim.speaker.kind is denied.speaker.kind is SpeakerKind.OUTLET
        and none in heads(claim.anchor.subjects)
        and re.search(rf"\bthe {re.escape(none)}\b", claim.text, re.IGNORECASE)
        for claim in story.claims_of(denied.article)
    )


def _none_does(denied: Claim, told: Claim, none: str) -> bool:
    """Tell whether what "no N" does is that N are there, or what N do in the other claim."""
    subjects = {head for head in heads(denied.anchor.subjects) if stem(head) == stem(none)}
    predicate = denied.anchor.predicate
    # who "was given no notice" does not say that none was given to others
    handed = not subjects and predicate not in _HANDING
    there = handed or predicate in (_BEING | LIGHT_VERBS) - _HANDING
    return there or same_predicate(denied.anchor, told.anchor) > 0


def _of_one(denied: Claim, told: Claim) -> bool:
    """Tell whether what "no plans to …" names is what the other tells of, as far as it is said."""
    found = _NO.search(denied.text)
    behind = None if found is None else _OF_WHAT.match(denied.text, found.end())
    if behind is None:
        return True
    words = [word for word in re.findall(r"[^\W_]+", behind[1]) if content_words(word)]
    named = content_words(" ".join(words[:_NAMED]))
    return not named or bool(named & content_words(told.text))


def _tells_of(claim: Claim, what: str) -> bool:
    """Tell whether a claim tells that what the other denies was received."""
    thing = set(event_classes(what.rsplit(maxsplit=1)[-1]))
    events = set(claim.anchor.events)
    return "receipt" in events and bool(events & thing) and claim.anchor.predicate != "be"


def _frames_last(claim: Claim) -> bool:
    """Tell whether a negation holds only for a stretch of time ("had not met since")."""
    return any(isinstance(fact, OccurrenceFact) for fact in claim.facts)


def _one_assertion(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether two claims have one predicate with the same arguments."""
    left, right = a.anchor, b.anchor
    if same_predicate(left, right) < 1.0 or left.predicate in REPORTING | _THINKING:
        return False
    if bool(left.objects) != bool(right.objects):
        return False
    if left.objects and not heads(left.objects) & heads(right.objects):
        return False
    if objects_apart(left, right, story) or not _one_state(a, b):
        return False
    subjects = heads(left.subjects) & heads(right.subjects)
    parties = story.parties(left) & story.parties(right)
    return bool(subjects or parties) and story.overlap(a, b) >= _OVERLAP


def _one_state(denied: Claim, told: Claim) -> bool:
    """Tell whether what somebody "was not" is what the other says he was."""
    found = _NOT.search(denied.text)
    if denied.anchor.predicate != "be" or found is None:
        return True
    behind = re.findall(r"[^\W_]+", denied.text[found.end() :])
    words = [word for word in behind if content_words(word)][:_COMPLEMENT]
    return not words or bool(content_words(" ".join(words)) & content_words(told.text))
