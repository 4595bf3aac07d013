"""One word of a closed set in one claim and another of it in the same place of a like claim.

"Her daughter" and "her niece", "the left engine" and "the right engine": the sentences say the same
but for a word, and the words exclude each other. Only words count that the other article has
nowhere: an article that has both tells of two things.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.lexicon import lexicon
from claims.model import Certainty, Claim, NameFact, NameKind
from claims.names.demonyms import canonical_actor
from compare.checks.words.assertions import values_apart
from compare.checks.words.kindred import kindred_words
from compare.checks.words.one_slot import Told, least_share, told
from compare.checks.words.stretches import stretch_of, told_in_stretch
from compare.contrasts import Member, members, named_in
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_FIRM = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
# The least cosine of two claims, of two claims on how one person was sent off, and of the claims
# before two short ones, and the fewest words that they share.
_SAME, _SAME_PERSON, _SAME_BEFORE, _FEWEST = 0.4, 0.5, 0.6, 3
# These words tell by themselves what they are said of.
_TELLING = lexicon("sending-off")
# These words stand before all sorts of nouns: an article has them where it has them of that noun.
_OF_NOUN = lexicon("latitude longitude row side")
# Whoever has one of these may have another by and by, or somebody else has.
_OF_BODY = lexicon("injury tumour wound")
# "Engine" behind "left".
_NOUN = re.compile(r"[\s-][^\W_]+")
# A charge is changed within weeks.
_CHANGING = lexicon("degree")
_DAYS = 3
# What came of it is told as thought for long.
_THOUGHT = lexicon("trigger")
# These tell too little of what they are said of.
_LOOSE = _OF_NOUN | _CHANGING | _TELLING
# Several of one sort may be named in part by each article.
_PLURALS = lexicon("kin")


def check_contrasts(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare the words of one set in two like claims; None where there are none."""
    if a.article == b.article or story.similarity(a, b) < _SAME:
        return None
    whole = not (a.negated or b.negated or values_apart(a, b) or _names_apart(a, b, story))
    found = next(_apart(a, b, story, whole=whole), None)
    return None if found is None else _outcome(*found, story)


def _apart(a: Claim, b: Claim, story: Story, *, whole: bool) -> Iterator[tuple[Told, Told]]:
    """Yield the words that fill one slot in both claims and exclude each other.

    The claims say the same as a `whole`, or the stretches around the words do.
    """
    for m in members(a.text):
        for n in members(b.text):
            if (m.set, m.attribute, m.plural) != (n.set, n.attribute, n.plural):
                continue
            if m.plural and m.set not in _PLURALS:
                continue
            if m.member == n.member or not _alone(m, a) or not _alone(n, b):
                continue
            one, other = told(a, m), told(b, n)
            alike = whole and _as_firm(one, other) and _alike(one, other, story)
            if not alike and not _alike_around(one, other, story):
                continue
            if not _both(one, other, story):
                yield one, other


def _as_firm(one: Told, other: Told) -> bool:
    """Tell whether both claims are firm, or both tell what is thought to have caused it."""
    hedged = [told.claim.certainty is Certainty.HEDGED for told in (one, other)]
    if all(hedged) and one.member.set in _THOUGHT:
        return True
    return all(told.claim.certainty in _FIRM for told in (one, other))


def _alike_around(one: Told, other: Told, story: Story) -> bool:
    """Tell whether two words stand in like stretches of claims that tell of one person or place."""
    if one.member.set in _LOOSE or least_share(one, other) > 1 or not told_in_stretch(one, other):
        return False
    a, b = one.claim, other.claim
    places = [_named(_within(told), NameKind.PLACE, story) for told in (one, other)]
    if all(places) and not places[0] & places[1]:
        return False
    named = [_named(claim, NameKind.PERSON, story) for claim in (a, b)]
    if not any(named):
        return True
    return bool(_meant(a, story) & _meant(b, story)) or _names_in(a, b) or _names_in(b, a)


def _within(told: Told) -> Claim:
    """Return a claim with only the facts of the stretch around a word."""
    start, end = (told.claim.start + place for place in stretch_of(told))
    facts = tuple(fact for fact in told.claim.facts if start <= fact.start < end)
    return replace(told.claim, facts=facts)


def _names_in(a: Claim, b: Claim) -> bool:
    """Tell whether the name of a person of one claim stands in the other as well."""
    words = {w for f in a.facts if isinstance(f, NameFact) for w in f.name.split() if w.istitle()}
    persons = [f for f in a.facts if isinstance(f, NameFact) and f.kind is NameKind.PERSON]
    last = {fact.name.split()[-1] for fact in persons if fact.full != a.speaker.name}
    return bool(words & last & set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", b.text)))


def _alone(member: Member, claim: Claim) -> bool:
    """Tell whether a claim has no other word of a word's set."""
    same = [m for m in members(claim.text) if m.set == member.set]
    return all(m.member == member.member for m in same)


def _alike(one: Told, other: Told, story: Story) -> bool:
    """Tell whether two words fill one slot of claims that say the same otherwise."""
    a, b = one.claim, other.claim
    if one.member.set in _TELLING:
        people = _named(a, NameKind.PERSON, story) & _named(b, NameKind.PERSON, story)
        return bool(people) and story.similarity(a, b) >= _SAME_PERSON
    if one.member.set in _OF_BODY and not _meant(a, story) & _meant(b, story):
        return False
    if one.member.set in _CHANGING and _days_apart(a, b, story) > _DAYS:
        return False
    return _share(one, other, story) >= least_share(one, other)


def _share(one: Told, other: Told, story: Story) -> float:
    """Return the share of the shorter claim's words that the other has, beside the two."""
    own = kindred_words(f"{one.word} {other.word}")
    left, right = kindred_words(one.claim.text) - own, kindred_words(other.claim.text) - own
    fewest, shared = min(len(left), len(right)), len(left & right)
    if fewest < _FEWEST:
        return float(shared == fewest > 0 and _follow_alike(one.claim, other.claim, story))
    return shared / fewest if shared >= _FEWEST else 0.0


def _follow_alike(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether the claims right before two short ones tell of one event.

    Those say what the short ones are about: "She died on Monday. The cause was pneumonia."
    """
    before = [_before(claim, story) for claim in (a, b)]
    if before[0] is None or before[1] is None:
        return False
    same = before[0].anchor.predicate == before[1].anchor.predicate
    return same and story.similarity(before[0], before[1]) >= _SAME_BEFORE


def _before(claim: Claim, story: Story) -> Claim | None:
    claims = story.claims_of(claim.article)
    place = claims.index(claim)
    return claims[place - 1] if place else None


def _days_apart(a: Claim, b: Claim, story: Story) -> int:
    days = [story.article[claim.article].published for claim in (a, b)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0


def _both(one: Told, other: Told, story: Story) -> bool:
    """Tell whether either article has the other's word of the thing, too."""
    return any(
        named_in(
            story.article[here.claim.article].text,
            there.member,
            there.slot.head if there.member.set in _OF_NOUN else "",
        )
        for here, there in ((one, other), (other, one))
    )


def _names_apart(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether both claims name people, or places, and none in common."""
    return any(
        left and right and not left & right
        for kind in (NameKind.PERSON, NameKind.PLACE)
        for left, right in ((_named(a, kind, story), _named(b, kind, story)),)
    )


def _named(claim: Claim, kind: NameKind, story: Story) -> frozenset[str]:
    """Return whom or what a claim names, but for who says it."""
    return story.party_ids(
        canonical_actor(fact.full)
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is kind and fact.full != claim.speaker.name
    )


def _meant(claim: Claim, story: Story) -> frozenset[str]:
    """Return the people of its article whom a claim names or means by a pronoun."""
    return story.party_ids(
        canonical_actor(fact.full)
        for other in story.claims_of(claim.article)
        for fact in other.facts
        if isinstance(fact, NameFact)
        and fact.kind is NameKind.PERSON
        and (fact.name in claim.text or fact.full in claim.context)
        and fact.full != claim.speaker.name
    )


def _outcome(one: Told, other: Told, story: Story) -> Outcome:
    head = one.slot.head if one.slot.head == other.slot.head else ""
    a, b = (_side(word, headed=bool(head)) for word in (one, other))
    said = f"{FIRST}: “{a.value}”. {SECOND}: “{b.value}”."
    return Outcome(
        check="contrast",
        kind=Kind.ASSERTION,
        status=Status.CONFLICT,
        confidence=min(0.9, story.similarity(one.claim, other.claim)),
        explanation=f"{said} The sentences say the same otherwise.",
        topic=" ".join(filter(None, (one.member.set, head))),
        a=a,
        b=b,
    )


def _side(word: Told, *, headed: bool) -> Side:
    """Return a word, with the noun behind it where both have that, as a finding's side."""
    claim, end = word.claim, word.member.end
    noun = _NOUN.match(claim.text, end) if headed else None
    end = noun.end() if noun else end
    return Side(
        claim=claim,
        start=claim.start + word.member.start,
        end=claim.start + end,
        value=" ".join(claim.text[word.member.start : end].split()),
    )
