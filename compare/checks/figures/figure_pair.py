"""Two figures, what they count and how they stand to each other."""

from dataclasses import dataclass

from claims.model import Measure, QuantityFact
from compare.anchoring import anchor_of
from compare.checks.figures.counted import Counted
from compare.story import Statement
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
# What lasts as long as was laid down, and no longer.
LAID_DOWN = frozenset({"sentence", "offer", "signing", "purchase", "payment", "employment"})
# Nouns that say nothing of what is counted: "a four-time champion", "for 35 minutes".
GENERIC = frozenset({"time", "duration", "interval", "number", "part", "thing", "lot", "rest"})
# Counts of one thing that outlets disagree about are of one size.
SCALE = 4


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
