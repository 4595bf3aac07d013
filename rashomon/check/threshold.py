"""What fails a check: which statuses and kinds, from which confidence and number of origins on."""

import re
from dataclasses import dataclass

from claims.errors import SettingsError
from compare.model import Kind, Status
from reports.check.model import CheckFinding

DEFAULT = "conflict"
NEVER = "never"
_LIMIT = re.compile(r"(confidence|origins)\s*(?:>=|=)\s*(\d+(?:\.\d+)?)")
_STATUSES = {status.value: status for status in Status if status is not Status.AGREEMENT}
_KINDS = {kind.value: kind for kind in Kind}
_HELP = (
    "name statuses (conflict, speakers …), kinds (date, quantity …), confidence>=0.5 or "
    "origins>=2 with commas between them, or never alone"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One rule: a finding fails the check that meets all of it."""

    statuses: frozenset[Status]
    kinds: frozenset[Kind]
    confidence: float = 0.0
    origins: int = 0

    def meets(self, finding: CheckFinding) -> bool:
        """Tell whether a finding is at or above the threshold."""
        return (
            finding.status in self.statuses
            and finding.kind in self.kinds
            and finding.confidence >= self.confidence
            and finding.origins >= self.origins
        )


def read_threshold(text: str) -> Threshold | None:
    """Read a rule such as "conflict,speakers,date,confidence>=0.5,origins>=2", None for "never".

    Statuses and kinds that are named are alternatives; without a status it is conflict, without a
    kind any. Raises SettingsError for a word that is none of them.
    """
    words = [word.strip().casefold() for word in text.split(",") if word.strip()]
    if words == [NEVER]:
        return None
    if not words:
        raise SettingsError(f"--fail-on names nothing; {_HELP}")
    statuses: set[Status] = set()
    kinds: set[Kind] = set()
    limits: dict[str, float] = {}
    for word in words:
        limit = _LIMIT.fullmatch(word)
        if limit:
            limits[limit[1]] = float(limit[2])
        elif word in _STATUSES:
            statuses.add(_STATUSES[word])
        elif word in _KINDS:
            kinds.add(_KINDS[word])
        else:
            raise SettingsError(
                f"--fail-on {word!r}: there is no such status, kind or limit; {_HELP}"
            )
    if limits.get("confidence", 0) > 1:
        raise SettingsError("--fail-on: a confidence lies between 0 and 1")
    if limits.get("origins", 0) % 1:
        raise SettingsError("--fail-on: origins are counted in whole numbers")
    return Threshold(
        statuses=frozenset(statuses or {Status.CONFLICT}),
        kinds=frozenset(kinds or Kind),
        confidence=limits.get("confidence", 0.0),
        origins=int(limits.get("origins", 0)),
    )
