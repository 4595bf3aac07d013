"""Two figures that may be of one thing, and what speaks against it."""

import math
import re
from dataclasses import dataclass

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Measure, NameFact, QuantityFact
from compare.anchoring import Evidence, anchor_of
from compare.checks.figures.counted import Counted, same_thing
from compare.checks.figures.known import gives_figure
from compare.checks.figures.often import PRONOUNS
from compare.checks.figures.scope import persons_apart
from compare.checks.surroundings import alike_around, elsewhere, others_named
from compare.story import Statement, Story
from compare.values import Relation

# Measures that say what they measure by their unit and noun alone.
ATTRIBUTES = frozenset(
    {
        Measure.LENGTH,
        Measure.MAGNITUDE,
        Measure.TEMPERATURE,
        Measure.SPEED,
        Measure.MASS,
        Measure.AREA,
        Measure.VOLUME,
    }
)
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
# Nouns that say nothing of what is counted: "a four-time champion", "for 35 minutes".
_GENERIC = frozenset({"time", "duration", "interval", "number", "part", "thing", "lot", "rest"})
# "The 1200 block of a street" is a number, not a count.
_NUMBERED = frozenset({"block", "street", "avenue", "road", "floor", "flight", "route"})
# What stands before a number and names no row of such: "over 19".
_BEFORE_NUMBERS = frozenset({"about", "from", "just", "nearly", "only", "over", "scored", "some"})
# What lasts as long as was laid down, and no longer.
LAID_DOWN = frozenset({"sentence", "offer", "signing", "purchase", "payment", "employment"})
_SIZED = frozenset({Measure.COUNT, Measure.POINTS, Measure.ORDINAL, Measure.MONEY})
# "Has been in hospital for two weeks": a week later it is three.
_GOES_ON = re.compile(r"\b(?:has|have)\b|['’](?:s|ve) been\b")
_SCALE = 4
_SIZES = frozenset({"biggest", "largest", "greatest", "top"})
_SINCE = re.compile(r"\b(?:since|after|in \w+ (?:years|months|decades))\b", re.IGNORECASE)
_TOLL_SCALE = 100
# Two agencies hardly measure one quake further apart.
_MAGNITUDES = 0.7
# The least cosine of claims that agree in a small count or a place in a row.
CONTEXT = 0.5
# The same of the terms somebody is sentenced to: there may be several in a life.
_ONE_TERM = 0.6
SAME_SENTENCE = 0.75


@dataclass(frozen=True, slots=True)
class Figures:
    """Two figures, what they count, and how they stand to each other."""

    a: Statement[QuantityFact]
    b: Statement[QuantityFact]
    first: Counted
    second: Counted
    relation: Relation
    # whether their sentences say the same but for the figure
    parallel: bool = False
    # whether they stand among the same words, and neither article knows the other's figure
    set_alike: bool = False

    @property
    def measure(self) -> Measure:
        """The measure of both."""
        return self.a.fact.measure

    @property
    def one_fate(self) -> bool:
        """Whether both count people by what happened to them, and it is the same."""
        return bool(self.first.fates & self.second.fates)

    @property
    def one_toll(self) -> bool:
        """Whether both count people by one fate: what is seized has a fate, but is no toll."""
        return self.one_fate and "people" in {self.first.thing, self.second.thing}

    @property
    def one_course(self) -> bool:
        """Whether both say how long one happening went on: "nine days of strikes"."""
        lasting = (self.first.lasts & self.second.lasts) - LAID_DOWN
        return bool(lasting) and self.first.thing == self.second.thing

    @property
    def one_stay(self) -> bool:
        """Whether both say how long somebody was in hospital or unconscious."""
        return "hospital" in self.first.lasts or self.first.thing == "coma"

    @property
    def one_deal(self) -> bool:
        """Whether both are sums of an agreement between parties: one is known by its noun."""
        return self.measure is Measure.MONEY and self.first.thing == self.second.thing == "deal"

    @property
    def one_staff(self) -> bool:
        """Whether both count those whom a firm employs."""
        if {self.first.thing, self.second.thing} != {"employee"}:
            return False
        verbs = {anchor_of(self.a).predicate, anchor_of(self.b).predicate}
        return self.measure is Measure.COUNT and verbs <= {"have", "employ", "number"}

    @property
    def one_crowd(self) -> bool:
        """Whether both say how big the crowd was."""
        things = {self.first.thing, self.second.thing}
        return self.measure is Measure.COUNT and things <= {"crowd", "attendance"}

    @property
    def one_sentence(self) -> bool:
        """Whether both say how long somebody was sentenced to."""
        given = "sentence" in self.first.events & self.second.events
        return given and self.measure is Measure.DURATION

    @property
    def one_loot(self) -> bool:
        """Whether both are the worth of what was stolen."""
        thefts = "theft" in self.first.events & self.second.events
        return self.measure is Measure.MONEY and thefts and self.first.thing == self.second.thing


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
    return not math.isfinite(high) or high > _SCALE * low


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
    plain = figures.first.thing == "people" or fact.counted in _GENERIC | {"", "percent"}
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
    if f.counted in _NUMBERED or _persons_differ(figures):
        return False
    if figures.set_alike:
        return True
    generic = (f.counted in _GENERIC or g.counted in _GENERIC) and not figures.one_course
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


def of_two_places(figures: Figures) -> bool:
    """Tell whether two distances are those of two things from one place."""
    far = figures.measure is Measure.LENGTH and figures.first.thing == "distance"
    if not far or not others_named(figures.a, figures.b):
        return False
    heads = {p.split()[-1] for s in (figures.a, figures.b) for p in anchor_of(s).subjects if p}
    return not any("quake" in event_classes(head) for head in heads)


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
    scale = _TOLL_SCALE if figures.one_toll else _SCALE
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
