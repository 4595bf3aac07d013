"""What a check says of two statements, before it becomes part of a finding."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.model import Fact
from compare.model import Kind, Side, Status, Wire
from compare.story import Statement

# Stand in an explanation for the outlets that give the one value and the other.
FIRST, SECOND = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Two sides compared: the status, why, how sure, and what the values are about.

    `check` names the check that compared them; findings of different checks stand in own groups.
    `topic` is a short phrase that labels the group ("people killed"). `explanation` has FIRST and
    SECOND where the outlets of either side are to be named: a finding may have several a side.
    `wire` is the text that the one side copied and changed, where that is what was found.
    """

    check: str
    kind: Kind
    status: Status
    confidence: float
    explanation: str
    topic: str
    a: Side
    b: Side
    wire: Wire | None = None

    def because(self, status: Status, explanation: str) -> "Outcome":
        """Return the outcome with another status and its reason."""
        return replace(self, status=status, explanation=explanation)


def people(names: Sequence[str]) -> str:
    """Write lower-case names for a reader: "Ada Brenner and Jo Vance"."""
    shown = [name.title() for name in names]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 2 else shown)


def side(statement: Statement[Fact], value: str) -> Side:
    """Return a statement as a finding's side."""
    fact = statement.fact
    return Side(claim=statement.claim, start=fact.start, end=fact.end, value=value)
