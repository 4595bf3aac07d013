"""Invented findings, made by hand: what a baseline and the news are tested on."""

from compare.identity import Identity, SideIdentity
from compare.model import Kind, Status
from reports.check.model import (
    CheckArticle,
    CheckFinding,
    CheckSide,
    Decision,
    Place,
    State,
    StoryState,
)
from reports.check.news import Entry

DECISION = Decision(reason="both counts are right", by="im")


def found(
    *said: str, kind: Kind = Kind.QUANTITY, status: Status = Status.CONFLICT, label: str = "Cars"
) -> CheckFinding:
    """Make a finding of sides such as "Post: 12" or "Post: 12: in other words"."""
    parts = [(*one.split(": "), "")[:3] for one in said]
    known = tuple(
        sorted(
            SideIdentity(outlet=outlet, value=value, words=words or f"it was {value}")
            for outlet, value, words in parts
        )
    )
    # as in life, the status is no part of what tells a finding apart
    fingerprint = f"{abs(hash_of(kind, known)):064x}"
    sides = tuple(
        CheckSide(
            article=f"a-{outlet}",
            outlet=outlet,
            value=value,
            words=words or f"It was {value}.",
            speaker="in its own words",
            place=Place(file=f"{outlet.lower()}.txt"),
            origin=outlet,
        )
        for outlet, value, words in parts
    )
    return CheckFinding(
        id=f"f{fingerprint[-10:]}",
        identity=Identity(fingerprint=fingerprint, kind=kind, status=status, sides=known),
        label=label,
        story="Bridge",
        confidence=0.9,
        explanation="",
        sides=sides,
        origins=len({side.outlet for side in sides}),
    )


def hash_of(kind: Kind, sides: tuple[SideIdentity, ...]) -> int:
    """Return a number that is the same in every run."""
    import hashlib

    return int(hashlib.sha256(f"{kind} {sides}".encode()).hexdigest(), 16)


def state(*findings: CheckFinding) -> State:
    """Make a state of one story with an article for each outlet."""
    outlets = sorted({side.outlet for one in findings for side in one.sides})
    articles = tuple(
        CheckArticle(
            id=f"a-{outlet}",
            file=f"{outlet.lower()}.txt",
            outlet=outlet,
            url=None,
            title=None,
            published=None,
            words="",
        )
        for outlet in outlets
    )
    ids = tuple(one.id for one in articles)
    story = StoryState(label="Bridge", articles=ids, findings=findings)
    return State(articles=articles, stories=(story,))


def entry(finding: CheckFinding, decision: Decision = DECISION, count: int = 1) -> Entry:
    """Make the entry of a finding."""
    return Entry(identity=finding.identity, about=finding.label, decision=decision, count=count)
