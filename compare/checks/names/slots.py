"""Different names in one place of the same statement: who it was, where it was.

Two sentences that say the same but for one name ("the contract went to Arlen", "… to Bost") differ
in who or where. Only names that neither article knows beside the other count: an article that names
both speaks of two.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.lexicon import lexicon
from claims.model import Claim, NameFact, NameKind
from claims.names.demonyms import canonical_actor, is_demonym
from compare.anchoring import REPORTING
from compare.checks.words.assertions import values_apart
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words

_SAME = 0.50
# The least share of the shorter claim's other words that both have.
_SHARED = 0.40
# One place may lie in the other, where no word says what sort of place it is.
_SHARED_PLACE = 0.50
# Who moves somewhere may move elsewhere later.
_SHARED_MOVE = 0.67
# Who does these somewhere has mostly done them elsewhere, too.
_MANY = lexicon("serve work study play teach perform")
_MOVING = lexicon("move go travel fly come return drive head relocate arrive")
_KINDS = {
    NameKind.PERSON: Kind.NAME,
    NameKind.ORGANISATION: Kind.NAME,
    NameKind.PLACE: Kind.PLACE,
}
# Words that a name fills a slot after; the others hardly ever tell of the same role.
_CUES = lexicon("by to in at near of from with")
# "Bound for", "left for": where somebody or a ship goes.
_BOUND = re.compile(r"\b(?:bound|destined|headed|heading) for $")
_LEAVING = lexicon("depart leave sail")
# "A bridge over the Usk": a noun and this fill a slot whatever the verb.
_CROSSING = lexicon("across over")
_CROSSED = lexicon("bridge dam footbridge tunnel viaduct")
# "To the airline Norwings": the name's sort, told before it.
_SORTS = lexicon("airline bank broadcaster carrier charity developer newspaper operator retailer")
_ARTICLES = lexicon("the a an")
# What stands behind these is a name whatever the verb, so that the verb need not be the same.
_PART = (
    r"(?:neighbou?rhood|district|suburb|borough|quarter|section|precinct|ward|campus|street|"
    r"avenue|road|boulevard|lane|square|plaza|airport|station|hospital|hotel|school|university|"
    r"stadium|mall)"
)
_NAMED_PART = re.compile(rf"^(?:hotel|university)\b|\b(?:{_PART}|st|ave|rd)\.?$", re.IGNORECASE)
_PART_BEHIND = re.compile(rf"\s+{_PART}\b", re.IGNORECASE)
# "Varn's Old Town", "Varn, Noria": the name goes on to a part, or to what it lies in
_PART_OF_IT = re.compile(r"['’]s?\s+[A-Z]")
# "In a Norian jail": no place, but what sort of a jail
_ADJECTIVE = re.compile(r"[a-z]{2}(?:ian|ean|ese|ish)$")
_NOUN = re.compile(r" [a-z]")
_SETTLEMENTS = lexicon("city hamlet resort town village")
_NAMING = _SETTLEMENTS | lexicon("as named called district province island port firm company")


def check_slots(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare the names that stand in one slot of two like statements; None where there is none."""
    if {a.anchor.predicate, b.anchor.predicate} & _MANY:
        return None
    if a.article == b.article or a.negated != b.negated or story.similarity(a, b) < _SAME:
        return None
    left, right = dict(_slots(a)), dict(_slots(b))
    shared = sorted(left.keys() & right.keys())
    apart = [s for s in shared if _differ((a, left[s]), (b, right[s]), story)]
    place = bool(apart) and left[apart[0]].kind is NameKind.PLACE
    least = _SHARED_PLACE if place and apart[0][1] not in _NAMING else _SHARED
    if place and apart[0][0] in _MOVING:
        least = _SHARED_MOVE
    if len(apart) != 1 or not _same_otherwise(a, b, least) or values_apart(a, b):
        return None
    one, other = left[apart[0]], right[apart[0]]
    return _outcome(a, b, one, other, story)


def _slots(claim: Claim) -> Iterator[tuple[tuple[str, str], NameFact]]:
    """Yield the claim's names by the verb they belong to and the word before them."""
    for fact in claim.facts:
        if not isinstance(fact, NameFact) or is_demonym(fact.name):
            continue
        if _BOUND.search(claim.text[: fact.start - claim.start]):
            # whatever the name was taken for, it is where somebody goes
            yield ("leave", "for"), replace(fact, kind=NameKind.PLACE)
            continue
        if fact.kind not in _KINDS:
            continue
        if _ADJECTIVE.search(fact.name) and _NOUN.match(claim.text[fact.end - claim.start :]):
            continue
        words = claim.text[: fact.start - claim.start].split()
        sort = len(words) > 1 and words[-1] in _SORTS and words[-2].lower() in _ARTICLES
        words = words[:-1] if sort else words
        before = words[:-1] if words[-1:] and words[-1].lower() in _ARTICLES else words
        cue = before[-1].lower().strip(",.“\"'") if before else ""
        noun = before[-2].lower().strip(",.“\"'") if len(before) > 1 else ""
        if cue == "of" and noun in _NAMING:
            cue = noun
        verb = fact.anchor.predicate if fact.anchor else ""
        if cue in _NAMING:
            yield ("", "town" if cue in _SETTLEMENTS else cue), fact
        elif cue in _CROSSING and noun in _CROSSED:
            yield ("", noun), fact
        elif cue == "for" and verb in _LEAVING:
            yield ("leave", cue), fact
        elif cue in _CUES and verb not in REPORTING:
            yield (verb, cue), fact


def _differ(one: tuple[Claim, NameFact], other: tuple[Claim, NameFact], story: Story) -> bool:
    """Tell whether two names are of one sort, of two entities, and each unknown to the other."""
    (a, f), (b, g) = one, other
    if f.kind is not g.kind:
        return False
    if f.kind is not NameKind.PERSON and _rank(a, f) != _rank(b, g):
        return False  # one may lie in the other
    first, second = canonical_actor(f.full), canonical_actor(g.full)
    if first in second or second in first:
        return False
    left, right = story.party_ids([first]), story.party_ids([second])
    if left == right:
        return False
    if _bound_for_two(one, other, story):
        return True
    return not left & story.parties_of(b.article) and not right & story.parties_of(a.article)


def _bound_for_two(
    one: tuple[Claim, NameFact], other: tuple[Claim, NameFact], story: Story
) -> bool:
    """Tell whether what left one place is bound for another in either article.

    Each may know the other's port for something else that happened there.
    """
    parties = []
    for (claim, name), (_, strange) in ((one, other), (other, one)):
        text = story.article[claim.article].text
        words = claim.text[: name.start - claim.start].split()
        if words[-1:] != ["for"] or re.search(rf"\b(?:for|to) {re.escape(strange.name)}\b", text):
            return False
        names = [f for f in claim.facts if isinstance(f, NameFact) and f.start != name.start]
        parties.append(story.party_ids(canonical_actor(f.full) for f in names))
    return len(parties[0] & parties[1]) > 1


def _rank(claim: Claim, name: NameFact) -> str:
    """Tell whether a name is that of a part of a town, of what has a part named, or neither."""
    behind = claim.text[max(0, name.end - claim.start) :]
    place = name.kind is NameKind.PLACE
    if _PART_BEHIND.match(behind) or (place and _NAMED_PART.search(name.name)):
        return "part"
    return "whole" if place and _PART_OF_IT.match(behind) else ""


def _same_otherwise(a: Claim, b: Claim, least: float) -> bool:
    names = {
        w for c in (a, b) for f in c.facts if isinstance(f, NameFact) for w in content_words(f.name)
    }
    left, right = content_words(a.text) - names, content_words(b.text) - names
    return bool(left and right) and len(left & right) >= least * min(len(left), len(right))


def _outcome(a: Claim, b: Claim, f: NameFact, g: NameFact, story: Story) -> Outcome:
    where = f.kind is NameKind.PLACE
    return Outcome(
        check="slot",
        kind=_KINDS[f.kind],
        status=Status.CONFLICT,
        confidence=min(0.9, story.similarity(a, b)),
        explanation=f"{FIRST}: {f.name}. {SECOND}: {g.name}. The sentences say the same otherwise.",
        topic=("Where: " if where else "Who: ") + a.anchor.predicate,
        a=Side(claim=a, start=f.start, end=f.end, value=f.name),
        b=Side(claim=b, start=g.start, end=g.end, value=g.name),
    )
