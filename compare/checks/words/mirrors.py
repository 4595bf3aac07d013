"""Denials that mirror what another claim tells, word for word but for the negation.

The cosine of two short sentences of which one is negated is low, so that the words are the proof:
one verb, one subject, one object, and nothing that narrows the one alone.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from claims.lexicon import lexicon
from claims.model import Certainty, Claim, DateFact, DateRelation
from claims.names import canonical_actor
from compare.anchoring import REPORTING
from compare.checks.words.deeds import FIRM, deeds_of, heads
from compare.checks.words.narrowing import clause_of, narrowed_apart
from compare.story import Story, content_words, stem

_THINKING = lexicon("believe doubt expect feel hope know suppose think understand want wish")
_PRONOUNS = lexicon("he i it she they we")
# The denial's own words: "did not fire any", "had never been".
_NEGATING = content_words("any anyone anything at either ever never no none not nothing")
# Who did it at all did it once: the words beside the verb do not matter.
_WHOLE = lexicon("plead testify")
_IF = re.compile(r"\b(?:if|unless|whether|should|could|might|may)\b", re.IGNORECASE)
_AHEAD = frozenset({DateRelation.BY, DateRelation.UNTIL, DateRelation.BEFORE, DateRelation.SINCE})
# How far from its article what is told of without a date in the other may lie, in days.
_RECENT = 10
# Two articles of one day tell of one plan.
_ONE_DAY = 1
_NONE_OF = re.compile(r"\b(?:no|any)\b", re.IGNORECASE)
# "Had no previous convictions", and the verb of that noun.
_RECORD = re.compile(r"\bno (?:earlier|past|previous|prior) (?:criminal )?(\w+)", re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:acquit|annul|clear|overturn|pardon|quash|revers|spent)", re.IGNORECASE)
_FORMER = 60


def mirrors(a: Claim, b: Claim, story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Yield a deed that the one claim denies and the same one that the other tells of."""
    if a.article == b.article:
        return
    for left, right in product(deeds_of(a), deeds_of(b)):
        if left.negated != right.negated:
            denied, told = (left, right) if left.negated else (right, left)
            if _mirrored(denied, told, story) or _has_record(denied, told, story):
                yield denied, told


def _mirrored(denied: Claim, told: Claim, story: Story) -> bool:
    left, right = denied.anchor, told.anchor
    verb = left.predicate
    if not verb or verb != right.predicate or verb in REPORTING | _THINKING or verb == "be":
        return False
    if not _as_firm(denied, told, story) or not _one_time(denied, told, story):
        return False
    if any(_IF.search(claim.text) for claim in (denied, told)):
        return False
    acted = _one_subject(denied, told, story)
    if verb in _WHOLE:
        return acted and _days_between(denied, told, story) <= _ONE_DAY
    if not acted and not _without_doer(denied, told):
        return False
    return _same_words(denied, told, story)


def _as_firm(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether both are told as done, or both as planned on one day."""
    if denied.anchor.planned or told.anchor.planned:
        both = denied.anchor.planned and told.anchor.planned
        return both and _days_between(denied, told, story) <= _ONE_DAY
    return told.certainty in FIRM and denied.certainty is not Certainty.HEDGED


def _days_between(a: Claim, b: Claim, story: Story) -> int:
    one, other = (_day_of(claim, story) for claim in (a, b))
    return abs((one - other).days) if one and other else 0


def _day_of(claim: Claim, story: Story) -> date | None:
    """Return the day that a claim names, else that of its article."""
    named = [fact.earliest.date() for fact in _dates_in(claim) if fact.earliest]
    return named[0] if len(named) == 1 else story.article[claim.article].published


def _one_time(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether nothing dates the two apart: no other date, no stretch up to a day."""
    days = [_dates_in(claim) for claim in (denied, told)]
    if any(fact.relation in _AHEAD for each in days for fact in each):
        return False
    spans = [[(d.earliest, d.latest) for d in each if d.earliest and d.latest] for each in days]
    if spans[0] and spans[1]:
        return any(a[0] < b[1] and b[0] < a[1] for a, b in product(*spans))
    for claim, each in zip((denied, told), spans, strict=True):
        day = story.article[claim.article].published
        if each and (day is None or any(abs((day - s.date()).days) > _RECENT for s, _ in each)):
            return False
    return True


def _dates_in(claim: Claim) -> list[DateFact]:
    return [
        fact
        for fact in claim.facts
        if isinstance(fact, DateFact) and claim.start <= fact.start < claim.end
    ]


def _one_subject(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether both have one subject, by its name or by its whole phrase."""
    one, other = _who(denied, story), _who(told, story)
    if one and other:
        return bool(one & other) or _by_one_speaker(denied, told)
    shared = set(denied.anchor.subjects) & set(told.anchor.subjects) - _PRONOUNS
    parties = [story.parties(claim.anchor) for claim in (denied, told)]
    apart = all(parties) and not parties[0] & parties[1]
    return bool(shared) and not apart


def _by_one_speaker(denied: Claim, told: Claim) -> bool:
    """Tell whether each says it of itself, under one name or a shorter form of it."""
    if not all(set(c.anchor.subjects) <= _PRONOUNS and c.speaker.name for c in (denied, told)):
        return False
    names = [(claim.speaker.name or "").lower().split() for claim in (denied, told)]
    short, long = sorted(names, key=len)
    return short in (long[: len(short)], long[-len(short) :])


def _who(claim: Claim, story: Story) -> frozenset[str]:
    """Return who a claim's subject names; a pronoun that nothing explains is the speaker."""
    named = story.named(claim.anchor.subjects)
    if named or not claim.anchor.subjects or not set(claim.anchor.subjects) <= _PRONOUNS:
        return named
    parties = story.parties(claim.anchor) - story.named(claim.anchor.objects)
    if parties:
        return parties if len(parties) == 1 else frozenset()
    speaker = claim.speaker.name
    return story.party_ids([canonical_actor(speaker)]) if speaker else frozenset()


def _without_doer(denied: Claim, told: Claim) -> bool:
    """Tell whether one is a passive that leaves open who did it: "no shots were fired"."""
    passive = [_is_passive(claim) for claim in (denied, told)]
    return passive[0] != passive[1]


def _is_passive(claim: Claim) -> bool:
    subjects = set(claim.anchor.subjects)
    return bool(subjects) and subjects <= set(claim.anchor.objects)


def _same_words(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether the shorter clause's words are all the other's, and nothing narrows one.

    Where the verb has no object, the longer one may not say more either.
    """
    left, right = denied.anchor, told.anchor
    objects = [set(each.objects) for each in (left, right)]
    done_to = _shared_objects(objects[0], objects[1], none=bool(_NONE_OF.search(denied.text)))
    if bool(objects[0]) != bool(objects[1]) or (objects[0] and not done_to):
        return False
    words = [_told_words(claim, story) for claim in (denied, told)]
    less, more = sorted(words, key=len)
    verb = stem(left.predicate)
    if not _nothing(less - more, verb, less):
        return False
    own = done_to - (set(left.subjects) & set(right.subjects))
    if not own and not _nothing(more - less, verb, more):
        return False
    nouns = done_to | (set(left.subjects) & set(right.subjects))
    return not narrowed_apart(denied, told, nouns)


def another_thing(denied: Claim, told: Claim) -> bool:
    """Tell whether what a passive was done with differs: "fitted with a radar", "with rafts"."""
    if not all(_is_passive(claim) for claim in (denied, told)):
        return False
    if any(set(claim.anchor.objects) - set(claim.anchor.subjects) for claim in (denied, told)):
        return False
    words = [_behind_verb(claim) for claim in (denied, told)]
    return all(words) and not words[0] & words[1]


def _behind_verb(claim: Claim) -> frozenset[str]:
    """Return the telling words right behind a passive's verb and its "with", "to" or "of"."""
    verb = claim.anchor.predicate[:3]
    pattern = (
        rf"\b{re.escape(verb)}\w*\s+(?:with|to|of)\s+(?:(?:an?|the)\s+)?([\w’'-]+(?:\s+[\w’'-]+)?)"
    )
    found = re.search(pattern, claim.text, re.IGNORECASE)
    return content_words(found[1]) if found else frozenset()


def _shared_objects(one: set[str], other: set[str], *, none: bool) -> set[str]:
    """Return the objects of both; where there was none of a kind, also those of a kind of it."""
    kinds = {o for o in one for told in other if none and told.endswith(f" {o}")}
    return (one & other) | kinds


def _nothing(left_over: frozenset[str], verb: str, words: frozenset[str]) -> bool:
    """Tell whether nothing is left over but a form of the verb, such as "sent" of "send"."""
    return len(left_over - {verb}) <= (0 if verb in words else 1)


def _told_words(claim: Claim, story: Story) -> frozenset[str]:
    """Return the telling words of a claim's clause, without who says it and who does it."""
    aside = [claim.speaker.name or "", *claim.anchor.subjects, *claim.anchor.entities]
    named = _NEGATING.union(*(content_words(name) for name in aside))
    done_to = content_words(" ".join(claim.anchor.objects))
    return content_words(clause_of(claim)) - (named - done_to)


def _has_record(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether there was none of what the other tells was done to one man years before."""
    found = _RECORD.search(denied.text)
    if found is None or told.certainty not in FIRM or _UNDONE.search(told.sentence.text):
        return False
    noun = stem(found[1].lower().removesuffix("s"))
    day = story.article[told.article].published
    ago = any(
        fact.latest and day and (day - fact.latest.date()).days > _FORMER
        for fact in _dates_in(told)
    )
    subject = bool(_who(denied, story) & _who(told, story))
    return (
        ago
        and subject
        and noun == stem(told.anchor.predicate)
        and bool(heads(told.anchor.subjects))
    )
