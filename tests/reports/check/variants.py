"""Results that a format has to stand: evil words, very many findings."""

from dataclasses import replace

from compare.model import Failure
from reports.check.model import CheckResult, NewFinding
from tests.reports.check.checked import CHECKED, EVIL, INJURED, side


def evil() -> CheckResult:
    """Make a result whose words hold the marks of every format and control characters."""
    sides = (side(EVIL, EVIL, file=f"{EVIL}.txt"), side("Coastline", EVIL * 9, line=7, day=6))
    bad = replace(INJURED, sides=sides, label=EVIL, story=EVIL, explanation=EVIL)
    return replace(
        CHECKED,
        folder="a b,c:d%",
        new=(NewFinding(finding=bad, fails=True, why=EVIL),),
        notices=(EVIL,),
        failures=(Failure(file=EVIL, reason=EVIL),),
    )


def many(number: int, *, fails: bool = True) -> CheckResult:
    """Make a result of so many new findings."""
    new = tuple(
        NewFinding(finding=replace(INJURED, id=f"f{place}"), fails=fails) for place in range(number)
    )
    return replace(CHECKED, new=new)
