"""An invented folder of articles after a check: what the tests of the formats render."""

from datetime import date

from compare.identity import Identity, SideIdentity
from compare.model import Failure, Inside, Kind, Layer, Status
from reports.check.model import (
    Carried,
    CheckFinding,
    CheckResult,
    CheckSide,
    Correction,
    Covered,
    Decision,
    KnownFinding,
    NewFinding,
    Place,
    Resolved,
    StoryState,
    WordChange,
)

FERRY = "Ferry Aurelia runs aground off Tessal"
BRIDGE = "Bridge at Norrow & Sons closed"
# what each format has to keep from being read as its own marks
EVIL = "a%b:c,d <b>[x](1) {0} @all `|`\x1b[2J\x00\u202e\r\n::error::x *y* ]]>"


def side(
    outlet: str,
    value: str,
    *,
    file: str = "",
    line: int = 3,
    day: int | None = 4,
    words: str = "",
    speaker: str = "in its own words",
) -> CheckSide:
    """Make a side whose words stand in one line of a file named for its outlet."""
    sentence = words or f"The grounding hurt {value} people."
    name = file or f"{outlet.lower().replace(' ', '-')}.txt"
    return CheckSide(
        article=f"a-{name}",
        outlet=outlet,
        value=value,
        words=sentence,
        speaker=speaker,
        place=Place(file=name, line=line, column=1, end_line=line, end_column=len(sentence) + 1),
        title=f"{outlet} on the ferry",
        url=None,
        published=date(2024, 3, day) if day else None,
        origin=outlet,
    )


def finding(
    number: int,
    label: str,
    *sides: CheckSide,
    kind: Kind = Kind.QUANTITY,
    status: Status = Status.CONFLICT,
    story: str = FERRY,
    explanation: str = "Both count the injured of one event, and no later report updates either.",
    inside: Inside | None = None,
) -> CheckFinding:
    """Make a finding whose id and fingerprint are made of a number."""
    known = tuple(sorted(SideIdentity(outlet=s.outlet, value=s.value, words="w") for s in sides))
    fingerprint = f"{number:02x}" * 32
    return CheckFinding(
        id=f"f{fingerprint[:11]}",
        identity=Identity(fingerprint=fingerprint, kind=kind, status=status, sides=known),
        label=label,
        story=story,
        confidence=0.9135,
        explanation=explanation,
        sides=sides,
        origins=len({s.origin for s in sides}),
        layer=Layer.EVENTS if status is Status.CONFLICT else None,
        attribution="The outlets disagree about what happened" if number == 1 else "",
        inside=inside,
    )


INJURED = finding(
    1,
    "Number of people hurt",
    side("Harbour Ledger", "14"),
    side("Coastline", "19", line=7, day=6, speaker="Ilse Marrow, quoted"),
    side("Radio Ondine", "19", file="radio ondine.html", line=12, day=5),
)
CAUSE = finding(
    2,
    "What the captain said of the fog",
    side("Harbour Ledger", "there was no fog", line=9),
    side("Tessal Post", "the fog was thick", line=4, day=5),
    kind=Kind.QUOTE,
    status=Status.SPEAKERS,
)
GREW = finding(
    3,
    "Passengers aboard",
    side("Harbour Ledger", "210", line=11),
    side("Coastline", "214", line=2, day=6),
    status=Status.SUPERSEDED,
    explanation="Coastline's later count updates Harbour Ledger's.",
)
CLOSED = finding(
    4,
    "Day of the closure",
    side("Tessal Post", "3 March 2024", file="bridge/post.md", line=1, day=3),
    side("Tessal Post", "2 March 2024", file="bridge/post.md", line=5, day=3),
    kind=Kind.DATE,
    story=BRIDGE,
    inside=Inside.HEADLINE,
)
NAMED = finding(
    5,
    "Name of the engineer",
    side("Tessal Post", "Joan Arbel", file="bridge/post.md", line=6, day=3),
    side("Coastline", "Joanne Arbel", file="bridge/coast.json", line=1, day=None),
    kind=Kind.NAME,
    status=Status.VARIANT,
    story=BRIDGE,
)
OLD = finding(6, "Length of the ferry", side("Coastline", "112 metres"), side("Tessal Post", "121"))

DECISION = Decision(reason="both counts are right", by="ib", until=date(2024, 6, 1))
ENTRY = KnownFinding(
    fingerprint="ab" * 32,
    kind=Kind.QUANTITY,
    status=Status.CONFLICT,
    about="Number of tugs",
    sides=("Coastline: 3", "Tessal Post: 4"),
    decision=DECISION,
)

EMPTY = CheckResult(
    folder="news",
    against="the baseline rashomon.baseline.json",
    threshold="conflict, confidence 0.50",
    new=(),
    resolved=(),
    corrections=(),
    arrived=(),
    known=5,
    decided=2,
    articles=40,
    outlets=6,
    stories=(
        StoryState(label=FERRY, articles=("a1", "a2"), findings=()),
        StoryState(label=BRIDGE, articles=("a3",), findings=()),
        StoryState(label="Harvest fair", articles=("a4",), findings=()),
    ),
)

CHECKED = CheckResult(
    folder="news",
    against="git main",
    threshold="conflict, confidence 0.50",
    new=(
        NewFinding(finding=INJURED, fails=True, why="a third value"),
        NewFinding(finding=CLOSED, fails=True),
        NewFinding(finding=CAUSE, fails=False),
    ),
    resolved=(Resolved(finding=OLD, by=("coastline.txt",)),),
    corrections=(
        Correction(
            file="coastline.txt",
            outlet="Coastline",
            title="Coastline on the ferry",
            changes=(
                WordChange(
                    lead="… the ship is", before="121 metres", after="112 metres", tail="long …"
                ),
                WordChange(lead="… hurt", before="", after="at least", tail="19 people …"),
            ),
            resolves=(OLD.id,),
            leaves=(GREW.id,),
            carried=(
                Carried(value="121 metres", outlets=("Tessal Post",), files=("tessal-post.txt",)),
            ),
        ),
    ),
    arrived=("radio ondine.html",),
    known=2,
    decided=1,
    articles=6,
    outlets=4,
    stories=(
        StoryState(label=FERRY, articles=("a1", "a2", "a5"), findings=(INJURED, CAUSE, GREW)),
        StoryState(label=BRIDGE, articles=("a3", "a4"), findings=(CLOSED, NAMED)),
        StoryState(label="Harvest fair", articles=("a6",), findings=()),
    ),
    stale=(ENTRY,),
    expired=(ENTRY,),
    notices=("radio ondine.html: no date was found",),
    failures=(Failure(file="torn.html", reason="holds no article text"),),
    covered=(Covered(finding=NAMED, decision=DECISION),),
)
