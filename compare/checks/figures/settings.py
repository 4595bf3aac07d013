"""Two figures that stand among the same words, whatever the verbs of their sentences."""

import math
import re

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Measure
from compare.anchoring import anchor_of
from compare.checks.figures.figure_pair import GENERIC, SCALE, Figures
from compare.checks.figures.known import gives_figure
from compare.checks.figures.often import PRONOUNS
from compare.checks.surroundings import alike_around, elsewhere, others_named
from compare.story import Story

# What stands before a number and names no row of such: "over 19".
_BEFORE_NUMBERS = frozenset({"about", "from", "just", "nearly", "only", "over", "scored", "some"})
_SIZES = frozenset({"biggest", "largest", "greatest", "top"})
_SINCE = re.compile(r"\b(?:since|after|in \w+ (?:years|months|decades))\b", re.IGNORECASE)


def set_alike(figures: Figures, story: Story) -> bool:
    """Tell whether two figures, told of one noun or of none, stand among the same words.

    A toll is left out, as it grows, and so are figures that one of the articles both has.
    """
    first, second = figures.first, figures.second
    nouns = {figures.a.fact.counted, figures.b.fact.counted} - {""}
    if figures.measure is Measure.ORDINAL and first.thing == second.thing:
        nouns -= {"time"}
    if first.fates or second.fates or len(nouns) > 1 or figures.measure is Measure.AGE:
        return False
    ordinal = figures.measure is Measure.ORDINAL
    one_noun = figures.a.fact.counted == figures.b.fact.counted != ""
    if one_noun and first.thing != second.thing and not ordinal:
        return False  # counts of two charges
    bare = figures.measure is Measure.COUNT and not nouns and not _numbered(figures)
    if bare and (not _one_deed(figures) or _whose_apart(figures)):
        return False  # bare numbers of one subject: "put on 97", "got to 213"
    if owned_by_two(figures):
        return False
    alike = alike_around(figures.a, figures.b, story) or _one_verb_and_noun(figures)
    if not alike or elsewhere(figures.a, figures.b) or others_named(figures.a, figures.b):
        return False
    if _of_two_sizes(figures):
        return False
    return not gives_figure(figures.a, figures.b, story) and not (
        gives_figure(figures.b, figures.a, story)
    )


def owned_by_two(figures: Figures) -> bool:
    """Tell whether two subjects have the figures: "the party has eight", "the cabinet has 16"."""
    anchors = [anchor_of(s) for s in (figures.a, figures.b)]
    if not {anchor.predicate for anchor in anchors} <= {"have", "hold", "own"}:
        return False
    heads = [{p.split()[-1] for p in anchor.subjects if p} - PRONOUNS for anchor in anchors]
    return all(heads) and not heads[0] & heads[1]


def _of_two_sizes(figures: Figures) -> bool:
    """Tell whether two figures differ by so much that they hardly measure one thing."""
    low, high = sorted(abs(s.fact.low) for s in (figures.a, figures.b))
    return not math.isfinite(high) or high > SCALE * low


def two_rows(figures: Figures) -> bool:
    """Tell whether two places in a row are of two rows.

    A first is one since a day ("the first election after the war"), or each row is narrowed in its
    own way ("the third Eastern coach", "the fifth Western coach").
    """
    left, right = (set(s.fact.qualifiers) for s in (figures.a, figures.b))
    if left - right and right - left and not (left | right) & _SIZES:
        return True
    return any(
        s.fact.low == 1 and _SINCE.search(s.claim.text[max(0, s.fact.end - s.claim.start) :])
        for s in (figures.a, figures.b)
    )


def _one_verb_and_noun(figures: Figures) -> bool:
    """Tell whether one verb is done with so many of one telling noun: "contained 11 skeletons"."""
    fact, other = figures.a.fact, figures.b.fact
    verbs = {anchor_of(figures.a).predicate, anchor_of(figures.b).predicate}
    if fact.measure is not Measure.COUNT or fact.counted != other.counted or len(verbs) > 1:
        return False
    plain = figures.first.thing == "people" or fact.counted in GENERIC | {"", "percent"}
    return not plain and not verbs & {"", *LIGHT_VERBS} and fact.qualifiers == other.qualifiers


def _one_deed(figures: Figures) -> bool:
    """Tell whether two figures are told with verbs of one kind."""
    left, right = anchor_of(figures.a).predicate, anchor_of(figures.b).predicate
    return left == right or bool(set(event_classes(left)) & set(event_classes(right)))


def _numbered(figures: Figures) -> bool:
    """Tell whether two bare numbers name one of the same row: "at mile 19", "in minute 60"."""
    before = [
        re.search(r"\b([a-z]{4,}) $", s.claim.text[: max(0, s.fact.start - s.claim.start)])
        for s in (figures.a, figures.b)
    ]
    words = {found[1] for found in before if found}
    return all(before) and len(words) == 1 and not words & _BEFORE_NUMBERS


def _whose_apart(figures: Figures) -> bool:
    """Tell whether a subject is one party's, which the other sentence does not name."""
    for here, there in ((figures.a, figures.b), (figures.b, figures.a)):
        for phrase in anchor_of(here).subjects:
            head = re.escape(phrase.split()[-1]) if phrase else "$^"
            owner = re.search(rf"\b([A-Z][\w-]+)['’]s?\s+(?:[\w-]+\s+)?{head}\b", here.claim.text)
            if owner and owner[1].lower() not in there.claim.sentence.text.lower():
                return True
    return False


def of_two_places(figures: Figures) -> bool:
    """Tell whether two distances are those of two things from one place."""
    far = figures.measure is Measure.LENGTH and figures.first.thing == "distance"
    if not far or not others_named(figures.a, figures.b):
        return False
    heads = {p.split()[-1] for s in (figures.a, figures.b) for p in anchor_of(s).subjects if p}
    return not any("quake" in event_classes(head) for head in heads)
