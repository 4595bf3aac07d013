"""Claims that say the same thing without a value to compare."""

import math
import re

from claims.events import LIGHT_VERBS, event_classes
from claims.model import (
    Anchor,
    Claim,
    DateFact,
    DateRelation,
    Granularity,
    NameFact,
    NameKind,
    QuantityFact,
)
from compare.anchoring import REPORTING, same_predicate
from compare.checks.words.retold import told_again
from compare.model import Kind, Side, Status
from compare.outcome import Outcome
from compare.sameness.candidates import Candidates
from compare.story import Story, content_words

# The least cosine and share of words, names set aside: the articles of one story name the same
# people in every sentence, so that names say little about what a sentence tells.
_WORDS = (0.60, 0.45)
_PREDICATE = (0.55, 0.30)
# The least cosine of claims with one predicate over one kind of object, of claims that name the
# same two people, and of claims with a rare word for one kind of event.
_ACT = 0.40
_PEOPLE = 0.50
_RARE = 0.50
_RARE_IN = 4
# The least probability that claims tell of one event: of those that are alike in words, and of
# others, which need words of one kind of event, a cosine and a probability that they say the same.
_LEAST, _EVENT, _SURE, _ANSWER = 0.45, 0.90, 0.60, 0.99
# The same of claims that are alike in words and nearly one sentence.
_NEARLY, _SAME_ANSWER = 0.78, 0.97
# Where one gives a year and the other none, the share of words from which on it is one deed.
_RETOLD = 0.50
# A word in a larger share of the story's claims tells nothing of one of them.
_COMMON = 0.07
_LABEL = 10
# What leads from the sentence before, and words for what was named in it.
_LINKING = re.compile(
    r"^(?:and|but|so|yet|or|still|however|also|meanwhile|then)\b,?\s*", re.IGNORECASE
)
_POINTING = re.compile(
    r"(?:he|she|it|they|we|i|his|her|hers|its|their|our|my|this|that|these|those|there)\b",
    re.IGNORECASE,
)
_MARKS = " “”\"'"
_MONTH = 30


def check_assertions(a: Claim, b: Claim, story: Story, *, candidates: Candidates) -> Outcome | None:
    """Find an agreement of two claims; None where they may say different things."""
    if values_apart(a, b):
        return None
    similarity = story.similarity(a, b)
    if not told_again(a, b, story) and not _told_alike(a, b, similarity, story, candidates):
        return None
    if _years_apart(a, b, story) and _shared_words(a, b, story) < _RETOLD:
        return None
    if _months_apart(a, b, story) and same_predicate(a.anchor, b.anchor) < 1.0:
        return None
    return Outcome(
        check="assertion",
        kind=Kind.ASSERTION,
        status=Status.AGREEMENT,
        confidence=min(1.0, similarity),
        explanation="Both say the same.",
        topic=_opening(a, b),
        a=Side(claim=a, start=a.start, end=a.end, value=" ".join(a.text.split())),
        b=Side(claim=b, start=b.start, end=b.end, value=" ".join(b.text.split())),
    )


def _told_alike(
    a: Claim, b: Claim, similarity: float, story: Story, candidates: Candidates
) -> bool:
    """Tell whether two whole claims, by their words and their deed, say one thing."""
    if a.negated != b.negated or similarity < _ACT:
        return False
    alike = _alike(a, b, similarity, story)
    # "was not going to" and "did not" say the same; "will" and "did" do where all else is alike
    planned = a.anchor.planned != b.anchor.planned and not a.negated
    sure = alike and similarity >= _NEARLY and candidates.same_answer(a, b) >= _SAME_ANSWER
    if planned and not sure:
        return False
    if sure or _one_deed(a, b, story):
        return True
    if candidates.same_event(a, b) < (_LEAST if alike else _EVENT):
        return False
    return alike or _surely_same(a, b, similarity, candidates)


def _opening(a: Claim, b: Claim) -> str:
    """Return the first words of the shorter claim that names what it is about, for a label."""
    told = [_LINKING.sub("", " ".join(claim.text.split()).strip(_MARKS)) for claim in (a, b)]
    text = min(told, key=lambda text: (bool(_POINTING.match(text)), len(text), text))
    words = text.split()
    shown = words[:_LABEL]
    while len(words) > _LABEL and len(shown) > 1 and not content_words(shown[-1]):
        shown.pop()
    label = " ".join(shown).rstrip(_MARKS + ".,;:")
    return label[:1].upper() + label[1:] + (" …" if len(words) > _LABEL else "")


def _months_apart(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether the articles were written so far apart that each tells news of its own."""
    days = [story.article[claim.article].published for claim in (a, b)]
    if days[0] is None or days[1] is None:
        return False
    return abs((days[0] - days[1]).days) > _MONTH


def values_apart(a: Claim, b: Claim) -> bool:
    """Tell whether both claims give figures, or dates, and none in common."""
    figures, days = (_figures(a), _figures(b)), (_days(a), _days(b))
    return any(left and right and not left & right for left, right in (figures, days))


def _figures(claim: Claim) -> set[tuple[str, float]]:
    return {(f.measure.value, f.low) for f in claim.facts if isinstance(f, QuantityFact)}


def _days(claim: Claim) -> set[int]:
    return {
        fact.earliest.toordinal()
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.earliest is not None
    }


def _alike(a: Claim, b: Claim, similarity: float, story: Story) -> bool:
    left, right = _own_words(a, story), _own_words(b, story)
    shared = left & right
    share = _share(shared, left, right, story)
    predicate = same_predicate(a.anchor, b.anchor) > 0
    if len(shared) >= 2:
        if similarity >= _WORDS[0] and share >= _WORDS[1]:
            return True
        if predicate and similarity >= _PREDICATE[0] and share >= _PREDICATE[1]:
            return True
        if similarity >= _PEOPLE and len(_people(a) & _people(b)) >= 2:
            return True
    return similarity >= _RARE and _rare_event(a, b, shared, story)


def _surely_same(a: Claim, b: Claim, similarity: float, candidates: Candidates) -> bool:
    """Tell whether both have words of one kind of event and surely say one thing of it."""
    if similarity < _SURE or not candidates.share_event(a, b):
        return False
    return candidates.same_answer(a, b) >= _ANSWER


def _years_apart(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether one claim puts what it tells in a past year that the other does not name."""
    return any(_told_years(one, story) - _named_years(other) for one, other in ((a, b), (b, a)))


def _told_years(claim: Claim, story: Story) -> set[int]:
    """Return the past years in which a claim puts its main predicate: "won it in 2008"."""
    published = story.article[claim.article].published
    return {
        fact.earliest.year
        for fact in claim.facts
        if isinstance(fact, DateFact)
        and fact.earliest is not None
        and fact.granularity is Granularity.YEAR
        and fact.relation is DateRelation.ON
        and (fact.anchor is None or _main(fact.anchor, claim.anchor))
        and (published is None or fact.earliest.year < published.year)
    }


def _main(anchor: Anchor, main: Anchor) -> bool:
    """Tell whether a date's predicate is its claim's; a light one is so with one subject only."""
    light = anchor.predicate in LIGHT_VERBS and anchor.subjects and main.subjects
    return anchor.predicate == main.predicate and not (light and anchor.subjects != main.subjects)


def _named_years(claim: Claim) -> set[int]:
    return {
        fact.earliest.year
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.earliest is not None
    }


def _own_words(claim: Claim, story: Story) -> frozenset[str]:
    """Return the telling words of a claim's own text.

    Names are left out, and what every other sentence of the story has: offices, the event itself.
    """
    names = {w for f in claim.facts if isinstance(f, NameFact) for w in content_words(f.text)}
    most = max(_RARE_IN, _COMMON * len(story.claims))
    return frozenset(
        word for word in content_words(claim.text) - names if story.frequency(word) <= most
    )


def _share(
    shared: frozenset[str], left: frozenset[str], right: frozenset[str], story: Story
) -> float:
    weight = story.weights
    least = min(math.fsum(weight.get(word, 1.0) for word in words) for words in (left, right))
    return math.fsum(weight.get(word, 1.0) for word in shared) / least if least else 0.0


def _people(claim: Claim) -> set[str]:
    return {
        fact.full
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is NameKind.PERSON
    }


def _rare_event(a: Claim, b: Claim, shared: frozenset[str], story: Story) -> bool:
    """Tell whether both have a word for one kind of event that few claims of the story have."""
    rare = [word for word in shared if story.frequency(word) <= _RARE_IN and event_classes(word)]
    return bool(rare) and len(story.parties(a.anchor) & story.parties(b.anchor)) >= 2


def _one_deed(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether somebody whom both claims name does one thing to one kind of object."""
    return _one_act(a, b) and bool(story.parties(a.anchor) & story.parties(b.anchor))


def _shared_words(a: Claim, b: Claim, story: Story) -> float:
    left, right = _own_words(a, story), _own_words(b, story)
    return _share(left & right, left, right, story)


def _one_act(a: Claim, b: Claim) -> bool:
    """Tell whether both claims have one predicate of their own over one kind of object."""
    verb = a.anchor.predicate
    if verb != b.anchor.predicate or verb in LIGHT_VERBS or verb in REPORTING:
        return False
    left, right = ({p.split()[-1] for p in c.anchor.objects} for c in (a, b))
    kinds = [{event for word in words for event in event_classes(word)} for words in (left, right)]
    return bool(left & right or kinds[0] & kinds[1])
