"""Two figures that may be of one thing, and what speaks against it."""

import math
import re

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Measure, NameFact, QuantityFact
from compare.anchoring import Evidence, anchor_of
from compare.checks.figures.counted import same_thing
from compare.checks.figures.figure_pair import ATTRIBUTES, GENERIC, SCALE, Figures
from compare.checks.figures.often import PRONOUNS
from compare.checks.figures.scope import persons_apart
from compare.story import Statement
from compare.values import Relation

_NAMED_BY_EVENT = frozenset(
    {
        Measure.MONEY,
        Measure.PERCENT,
        Measure.POINTS,
        Measure.RATE,
        Measure.SPEED,
        Measure.TEMPERATURE,
    }
)
# "The 1200 block of a street" is a number, not a count.
NUMBERED = frozenset({"block", "street", "avenue", "road", "floor", "flight", "route"})
_SIZED = frozenset({Measure.COUNT, Measure.POINTS, Measure.ORDINAL, Measure.MONEY})
# "Has been in hospital for two weeks": a week later it is three.
_GOES_ON = re.compile(r"\b(?:has|have)\b|['’](?:s|ve) been\b")
_TOLL_SCALE = 100
# Two agencies hardly measure one quake further apart.
_MAGNITUDES = 0.7
# The least cosine of claims that agree in a small count or a place in a row.
CONTEXT = 0.5
# The same of the terms somebody is sentenced to: there may be several in a life.
_ONE_TERM = 0.6
SAME_SENTENCE = 0.75


def _one_doing(figures: Figures) -> bool:
    """Tell whether two durations are of one verb with one subject: "the jury sat for"."""
    left, right = anchor_of(figures.a), anchor_of(figures.b)
    if left.predicate != right.predicate or left.predicate in LIGHT_VERBS:
        return False
    heads = [{phrase.split()[-1] for phrase in anchor.subjects} for anchor in (left, right)]
    return figures.a.fact.counted == figures.b.fact.counted and bool(heads[0] & heads[1])


def _one_person(figures: Figures) -> bool:
    """Tell whether who is told of may be one: a pronoun may be a name, but no "sister"."""
    told = [
        {phrase.split()[-1] for phrase in anchor_of(s).subjects if phrase} - PRONOUNS
        for s in (figures.a, figures.b)
    ]
    if all(told):
        return bool(told[0] & told[1])
    if figures.measure is not Measure.DURATION:
        return True
    named = {
        word
        for s in (figures.a, figures.b)
        for fact in s.claim.facts
        if isinstance(fact, NameFact)
        for word in fact.full.lower().split()
    }
    return (told[0] | told[1]) <= named


def _goes_on(figures: Figures) -> bool:
    """Tell whether a time that goes on is told of on two days."""
    days = {s.article.published for s in (figures.a, figures.b)}
    lasting = any(_GOES_ON.search(s.claim.text) for s in (figures.a, figures.b))
    return lasting and (len(days) > 1 or None in days)


def _persons_differ(figures: Figures) -> bool:
    """Tell whether a stay in hospital or a gun is that of two persons, or a stay still goes on."""
    if figures.relation is not Relation.DIFFERS:
        return False
    stay = figures.one_stay and figures.measure is Measure.DURATION
    if stay and _goes_on(figures):
        return True
    return (stay or figures.a.fact.unit == "calibre") and not _one_person(figures)


def _one_owner(figures: Figures) -> bool:
    """Tell whether the one owner there is has more of the like, and one subject does both.

    Who "missed ten of the club's twenty games" "missed nine games".
    """
    owned = [s for s in (figures.a, figures.b) if s.fact.owner]
    if len(owned) != 1 or figures.measure is not Measure.COUNT:
        return False
    fact, claim = owned[0].fact, owned[0].claim
    behind = claim.text[max(0, fact.end - claim.start) :]
    return behind.startswith(" of ") and _one_doing(figures)


def _owner_told(figures: Figures) -> bool:
    """Tell whether the one owner there is stands in the other sentence, which says the same."""
    owned = [s for s in (figures.a, figures.b) if s.fact.owner]
    if len(owned) != 1 or not figures.parallel:
        return False
    other = figures.b if owned[0] is figures.a else figures.a
    words = set(re.findall(r"\w+", other.claim.text.lower()))
    return (owned[0].fact.owner or "").split()[-1] in words


def _parallel_thing(figures: Figures) -> bool:
    """Tell whether two figures of parallel sentences may count one thing.

    People are counted by their fate wherever they are.
    """
    first, second = figures.first, figures.second
    if first.fates != second.fates:
        return False
    if figures.measure in ATTRIBUTES | _NAMED_BY_EVENT:
        return not (first.thing and second.thing) or _said_there(figures)
    return bool(first.thing) and first.thing == second.thing


def _said_there(figures: Figures) -> bool:
    """Tell whether what one figure measures is a word of the other's sentence, too."""
    if figures.first.thing == figures.second.thing:
        return True
    things = ((figures.first.thing, figures.b), (figures.second.thing, figures.a))
    return any(thing in statement.claim.text.lower() for thing, statement in things)


def turned_round(figures: Figures) -> bool:
    """Tell whether one figure is a rise and the other a fall."""
    left, right = (set(event_classes(anchor_of(s).predicate)) for s in (figures.a, figures.b))
    ways = {"rise", "fall"}
    return len(left & ways) == 1 and len(right & ways) == 1 and left & ways != right & ways


def comparable(figures: Figures) -> bool:
    """Tell whether the figures are of one thing: noun, owner, measure and event."""
    f, g = figures.a.fact, figures.b.fact
    first, second = figures.first, figures.second
    if figures.relation is Relation.UNKNOWN:
        return False
    owners = {f.owner, g.owner}
    if figures.measure is Measure.ORDINAL:
        owners -= {"world", "country", "nation"}  # "the world's third-largest maker"
        owners = owners if owners - {None} else {None}
    if len(owners) > 1 and not _one_owner(figures) and not _owner_told(figures):
        return False
    if f.owner and f.owner == g.owner:
        return True
    if f.counted in NUMBERED or _persons_differ(figures):
        return False
    if figures.set_alike:
        return True
    generic = (f.counted in GENERIC or g.counted in GENERIC) and not figures.one_course
    if figures.parallel and _parallel_thing(figures):
        return True
    if figures.relation is Relation.DIFFERS and generic:
        return figures.measure is Measure.DURATION and _one_doing(figures)
    if _pronoun(figures.a) or _pronoun(figures.b):
        return False
    if figures.measure in _NAMED_BY_EVENT and not (first.thing and second.thing):
        # "offered him $9 million", "was going at 90 km/h": what the figure is of is in the verb
        left, right = anchor_of(figures.a), anchor_of(figures.b)
        return bool(first.events & second.events) or left.predicate == right.predicate
    if figures.measure in ATTRIBUTES and not first.thing and not second.thing:
        return figures.relation is not Relation.DIFFERS
    if same_thing(first, second) and turned_round(figures):
        return True
    if not same_thing(first, second):
        return figures.relation is Relation.EQUAL and figures.one_fate
    if first.fates and second.fates:
        return figures.one_fate
    # people hurt against people told of otherwise
    one_sided = "people" in {first.thing, second.thing} and (
        bool(first.fates) != bool(second.fates)
    )
    if one_sided and figures.relation is Relation.DIFFERS:
        return False
    if figures.measure in ATTRIBUTES or not (first.events and second.events):
        return True
    if figures.one_course or figures.one_deal:
        return True
    return bool(first.events & second.events)


def _pronoun(statement: Statement[QuantityFact]) -> bool:
    """Tell whether "one" stands for something told before and counts nothing itself."""
    if statement.fact.text.lower() != "one":
        return False
    after = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    noun = statement.fact.counted
    forms = ("people", "person") if noun == "people" else (noun,)
    return not noun or not any(form in after.lower() for form in forms)


def compound(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a count is a word of another noun: "a three-game streak"."""
    fact = statement.fact
    if fact.measure is not Measure.COUNT:
        return False
    behind = statement.claim.text[max(0, fact.end - statement.claim.start) :]
    return behind.startswith("-") or bool(re.search(r"[a-z]-[a-z]+$", fact.text.lower()))


def one_place(figures: Figures, evidence: Evidence) -> bool:
    """Tell whether two places in a row are of one row and one deed."""
    left, right = set(figures.a.fact.qualifiers), set(figures.b.fact.qualifiers)
    if evidence.similarity < CONTEXT:
        return False
    if left and left == right:
        return True  # "the third national title", "the fifth national title"
    one_verb = anchor_of(figures.a).predicate == anchor_of(figures.b).predicate
    return one_verb and evidence.arguments > 0 and (left <= right or right <= left)


def out_of_scale(figures: Figures) -> bool:
    """Tell whether two counts differ by so much that they hardly count the same.

    A toll may do so as it grows; other counts that outlets disagree about are of one size.
    """
    speakers = {s.claim.speaker.name for s in (figures.a, figures.b)}
    if None not in speakers and len(speakers) == 2:
        return False  # two sides of a quarrel count a crowd as they like
    if figures.measure is Measure.MAGNITUDE:
        return abs(figures.a.fact.low - figures.b.fact.low) > _MAGNITUDES
    if figures.measure not in _SIZED:
        return False
    values = [
        abs(s.fact.low if math.isfinite(s.fact.low) else s.fact.high)
        for s in (figures.a, figures.b)
    ]
    scale = _TOLL_SCALE if figures.one_toll else SCALE
    return min(values) > 0 and max(values) > scale * min(values)


def told_alike(figures: Figures, evidence: Evidence) -> bool:
    """Tell whether two figures of one noun are told with verbs of one kind.

    "Needed nine points" and "scored 20 points" are not; a toll or a depth is known by its noun, and
    nearly the same sentence needs no more.
    """
    if figures.measure in ATTRIBUTES or figures.one_fate or figures.one_course:
        return True
    if figures.set_alike:
        return True
    if persons_apart(figures.a, figures.b):
        return False
    if figures.one_deal or figures.one_loot:
        return True
    if figures.one_sentence and evidence.similarity >= _ONE_TERM:
        return True
    if figures.one_crowd:
        return True
    if figures.one_staff and max(evidence.parties, evidence.arguments) > 0:
        return True
    if evidence.similarity >= SAME_SENTENCE:
        return True
    if evidence.rare_noun and figures.measure is not Measure.COUNT:
        return True
    left, right = anchor_of(figures.a).predicate, anchor_of(figures.b).predicate
    events = figures.first.events & figures.second.events
    if evidence.rare_noun and events and {left, right} & {"", *LIGHT_VERBS}:
        return True  # a list's "including" stands for the verb before it
    if figures.measure is Measure.ORDINAL and {left, right} & LIGHT_VERBS:
        return True
    return left == right or bool(set(event_classes(left)) & set(event_classes(right)))
