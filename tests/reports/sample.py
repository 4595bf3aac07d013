"""An invented story told by six invented outlets: what the tests of the reports render."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

import pytest

from claims.model import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Bound,
    Certainty,
    Channel,
    ChannelFact,
    Claim,
    DateFact,
    DateRelation,
    Dropped,
    Fact,
    Granularity,
    NameFact,
    NameKind,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
    Sentence,
    Speaker,
    SpeakerKind,
)
from compare.model import (
    ArticleOrigin,
    Basis,
    Citation,
    Comparison,
    Failure,
    Finding,
    Group,
    Kind,
    Side,
    Status,
    Wire,
)
from reports.extraction import Extraction

CAPTAIN = Speaker(name="Ilse Marrow", kind=SpeakerKind.PERSON, cue="said")
OPERATOR = Speaker(name="Quayline Ferries", kind=SpeakerKind.ORGANISATION, cue="denied")
OFFICIAL = Speaker(name="a port official", kind=SpeakerKind.UNNAMED, cue="according to")
NOBODY = Speaker(kind=SpeakerKind.PERSON, cue="added")

ADVERT = "Sign up for our Harbour newsletter & never miss a tide."
LONG_WORD = "Unsinkability" * 9

# label, value, and the sentences of two outlets or more
AGREED = (
    ("Name of the ferry", "Aurelia", "The ferry is the {}.", "The {} was built in Tarnhaven."),
    ("Length of the ferry", "112 metres", "The ship is {} long.", "At {} she is no giant."),
    ("Year of build", "1998", "She was launched in {}.", "The hull dates from {}."),
    ("Lifeboats lowered", "4", "Crews lowered {} lifeboats.", "In all {} lifeboats were used."),
    ("Tugs at the scene", "3", "By noon {} tugs had arrived.", "Another {} tugs came."),
    ("Wind at the time", "45 knots", "Gusts reached {}.", "The wind blew at {}."),
    ("Vehicles aboard", "61", "On the car deck stood {} vehicles.", "She carried {} vehicles."),
    ("Crew", "31", "The crew of {} stayed aboard.", "Her {} sailors remained."),
    ("Depth at the bank", "6 metres", "The bank lies at {}.", "Charts show {} there."),
    ("Hotel rooms opened", "90", "Hotels opened {} rooms.", "The town found {} rooms."),
    ("Start of the inquiry", "8 March 2024", "The inquiry opens {}.", "It begins on {}."),
    ("Cost of the tow", "€1.2 million", "The tow will cost {}.", "A tow costs {}."),
    ("Speed", "17 knots", "She ran at {}.", "Her speed was {}."),
    ("Children aboard", "22", "Among them were {} children.", "Some {} children were aboard."),
)


@dataclass
class Telling:
    """An article under construction: each sentence is appended and keeps its span."""

    outlet: str
    published: date | None
    title: str
    url: str | None = None
    byline: str | None = None
    origins: tuple[str, ...] = ()
    language: str = "en"
    missing: tuple[str, ...] = ()
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with the title."""
        self.add(self.title, BlockKind.TITLE)

    @property
    def id(self) -> str:
        """Name the article by its outlet, as a content hash would."""
        return digest("article", self.outlet)

    def add(self, sentence: str, position: BlockKind = BlockKind.PARAGRAPH) -> Sentence:
        """Append a sentence as a block of its own."""
        start = len(self.text)
        end = start + len(sentence)
        self.text += sentence + "\n\n"
        self.blocks.append(Block(start=start, end=end, kind=position))
        return Sentence(
            start=start, end=end, text=sentence, position=position, index=len(self.blocks) - 1
        )

    def drop(self, text: str, reason: str) -> None:
        """Append a stretch that is not read."""
        self.dropped.append(
            Dropped(start=len(self.text), end=len(self.text) + len(text), reason=reason)
        )
        self.text += text + "\n\n"

    def claim(
        self,
        sentence: str | Sentence,
        facts: Sequence[Fact] = (),
        *,
        speaker: Speaker = Speaker(),  # noqa: B008
        certainty: Certainty = Certainty.ASSERTED,
        negated: bool = False,
    ) -> Claim:
        """Append a sentence and claim it; facts count from the sentence's start."""
        whole = self.add(sentence) if isinstance(sentence, str) else sentence
        claim = Claim(
            id=digest("claim", self.outlet, str(whole.start)),
            article=self.id,
            start=whole.start,
            end=whole.end,
            text=whole.text,
            sentence=whole,
            speaker=speaker,
            certainty=certainty,
            negated=negated,
            facts=tuple(
                replace(fact, start=fact.start + whole.start, end=fact.end + whole.start)
                for fact in facts
            ),
        )
        self.claims.append(claim)
        return claim

    def article(self) -> Article:
        """Finish the article."""
        return Article(
            id=self.id,
            file=f"ferry/{self.outlet.lower().replace(' ', '-')}.txt",
            outlet=self.outlet,
            published=self.published,
            title=self.title,
            url=self.url,
            byline=self.byline,
            language=self.language,
            origins=self.origins,
            text=self.text,
            raw=self.text,
            blocks=tuple(self.blocks),
            dropped=tuple(self.dropped),
            missing=self.missing,
        )


def digest(*parts: str) -> str:
    """Make a short content hash."""
    return sha256("\n".join(parts).encode()).hexdigest()[:12]


# articles that carry the text of Meridian Press
COPIES = frozenset(digest("article", outlet) for outlet in ("Coastline", "The Tessal Times"))


def side(claim: Claim, value: str, surface: str | None = None) -> Side:
    """Mark the first place of `surface` (the value itself by default) in a claim."""
    found = surface or value
    start = claim.start + claim.text.index(found)
    origin = "Meridian Press" if claim.article in COPIES else ""
    return Side(claim=claim, start=start, end=start + len(found), value=value, origin=origin)


def quantity(sentence: str, text: str, number: float, counted: str = "people") -> QuantityFact:
    """Make a count."""
    start = sentence.index(text)
    return QuantityFact(
        start=start,
        end=start + len(text),
        text=text,
        value=number,
        low=number,
        high=number,
        counted=counted,
        anchor=Anchor(predicate="injure", subjects=(counted,), entities=("Aurelia",)),
    )


def day(sentence: str, text: str, value: date, relation: DateRelation) -> DateFact:
    """Make a date of one day."""
    start = sentence.index(text)
    earliest = datetime(value.year, value.month, value.day)
    return DateFact(
        start=start,
        end=start + len(text),
        text=text,
        earliest=earliest,
        latest=earliest + timedelta(days=1),
        granularity=Granularity.DAY,
        relation=relation,
        basis="published",
    )


def quote(sentence: str, text: str, speaker: Speaker) -> QuoteFact:
    """Make a quote."""
    start = sentence.index(text)
    return QuoteFact(start=start, end=start + len(text), text=text, quote=text, speaker=speaker)


class Story:
    """Findings and groups under construction."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.findings: list[Finding] = []

    def find(
        self,
        label: str,
        kind: Kind,
        status: Status,
        confidence: float,
        why: str,
        *sides: Side,
        wire: Wire | None = None,
    ) -> None:
        """Add a group of the sides' claims and its finding."""
        group = Group(
            id=digest("group", label),
            label=label,
            claims=tuple(dict.fromkeys(side.claim.id for side in sides)),
        )
        if group not in self.groups:
            self.groups.append(group)
        self.findings.append(
            Finding(
                id=digest("finding", label, status),
                fingerprint=digest("print", label, kind),
                kind=kind,
                status=status,
                confidence=confidence,
                explanation=why,
                group=group.id,
                sides=sides,
                wire=wire,
            )
        )


def tellings() -> dict[str, Telling]:
    """Begin the six articles."""
    return {
        "ledger": Telling(
            outlet="Harbour Ledger",
            published=date(2024, 3, 4),
            title="Ferry runs aground off Tarnhaven, 14 hurt",
            url="https://ledger.example/ferry?id=1&page=2",
            byline="Odile Brandt",
        ),
        "coast": Telling(
            outlet="Coastline",
            published=date(2024, 3, 5),
            title="Aurelia: what we know <script>alert('not run')</script>",
            url="javascript:alert(1)",
            origins=("Meridian Press",),
        ),
        "times": Telling(
            outlet="The Tessal Times",
            published=date(2024, 3, 6),
            title="Captain blames engine & rudder in ferry accident",
            url="https://times.example/aurelia",
            byline="Staff & agencies",
            origins=("Meridian Press",),
        ),
        "radio": Telling(
            outlet="Radio Ondine",
            published=None,
            title=f"{LONG_WORD}: a word too long for any column",
            missing=("date", "byline", "address"),
        ),
        "mirsad": Telling(
            outlet="المرصد البحري",
            published=date(2024, 3, 5),
            title="جنوح عبّارة قبالة سواحل تارنهافن",
            language="ar",
        ),
        "wire": Telling(
            outlet="Northern <b>Wire</b> & Post",
            published=date(2024, 3, 7),
            title="All 212 passengers ashore, says port",
        ),
    }


def conflicts(story: Story, by: dict[str, Telling]) -> None:
    """Add two conflicts, one of three sides, and a dispute between speakers."""
    one = "The grounding left 14 people injured, two of them badly, the coast guard said."
    two = "At least 19 people were hurt when the ferry struck the bank."
    hurt_ledger = by["ledger"].claim(one, [quantity(one, "14 people", 14)])
    hurt_coast = by["coast"].claim(two, [quantity(two, "19 people", 19)])
    hurt_times = by["times"].claim(two, [quantity(two, "19 people", 19)])
    headline = by["ledger"].claim(
        Sentence(
            start=0,
            end=len(by["ledger"].title),
            text=by["ledger"].title,
            position=BlockKind.TITLE,
            index=0,
        ),
        [quantity(by["ledger"].title, "14", 14)],
    )
    story.find(
        "People injured",
        Kind.QUANTITY,
        Status.CONFLICT,
        0.91449,
        "14 and 19 are both given as the final number of injured on the same day; neither is a "
        "bound that contains the other.",
        side(headline, "14", "14"),
        side(hurt_ledger, "14", "14 people"),
        side(hurt_coast, "19", "19 people"),
        side(hurt_times, "19", "19 people"),
        wire=Wire(
            origin="Meridian Press",
            claim=hurt_coast,
            start=hurt_coast.start + two.index("19"),
            end=hurt_coast.start + two.index("19") + 2,
            value="19",
        ),
    )
    sunday = "The Aurelia ran onto the Sella bank late on Sunday, 3 March."
    monday = "Monday's grounding closed the strait for nine hours, a port official told us."
    arabic = "جنحت العبّارة «أوريليا» يوم الثلاثاء 5 مارس عند ضفة سيلا."
    story.find(
        "Day of the grounding",
        Kind.DATE,
        Status.CONFLICT,
        0.84,
        "Three different days are given for one grounding, and none of the days contains another.",
        side(
            by["ledger"].claim(
                sunday, [day(sunday, "Sunday, 3 March", date(2024, 3, 3), DateRelation.ON)]
            ),
            "3 March 2024",
            "Sunday, 3 March",
        ),
        side(
            by["times"].claim(
                monday,
                [day(monday, "Monday", date(2024, 3, 4), DateRelation.ON)],
                speaker=OFFICIAL,
            ),
            "4 March 2024",
            "Monday",
        ),
        side(
            by["mirsad"].claim(
                arabic, [day(arabic, "الثلاثاء 5 مارس", date(2024, 3, 5), DateRelation.ON)]
            ),
            "5 March 2024",
            "الثلاثاء 5 مارس",
        ),
    )
    said = "“The engine died under us and the rudder would not answer,” captain Ilse Marrow said."
    denied = "Quayline Ferries denied that the engine had failed before the ferry struck the bank."
    words = "The engine died under us and the rudder would not answer,"
    story.find(
        "Whether the engine failed",
        Kind.POLARITY,
        Status.SPEAKERS,
        0.77,
        "Ilse Marrow says that the engine failed; Quayline Ferries denies it.",
        side(
            by["times"].claim(said, [quote(said, words, CAPTAIN)], speaker=CAPTAIN),
            "it failed",
            "The engine died",
        ),
        side(
            by["wire"].claim(denied, speaker=OPERATOR, certainty=Certainty.DENIED, negated=True),
            "it did not fail",
            "denied that the engine had failed",
        ),
    )


def explained(story: Story, by: dict[str, Telling]) -> None:
    """Add a difference of each kind that explains itself, one group with two findings."""
    early = "By dusk rescuers had brought 180 passengers ashore."
    late = "All 212 passengers are now ashore, the port said on Thursday."
    brought = by["ledger"].claim(early, [quantity(early, "180 passengers", 180, "passenger")])
    ashore = by["wire"].claim(late, [quantity(late, "212 passengers", 212, "passenger")])
    story.find(
        "Passengers brought ashore",
        Kind.QUANTITY,
        Status.SUPERSEDED,
        0.88,
        "The report of 7 March counts the passengers three days after that of 4 March, and the "
        "number of people ashore can only grow.",
        side(ashore, "212 passengers"),
        side(brought, "180 passengers"),
    )
    aboard = "There were 243 people on the ferry, crew included."
    story.find(
        "People aboard",
        Kind.QUANTITY,
        Status.SCOPE,
        0.8,
        "243 counts the crew, 212 the passengers alone.",
        side(by["radio"].claim(aboard, [quantity(aboard, "243 people", 243)]), "243 people"),
        side(ashore, "212 passengers"),
    )
    about = "The bank lies some 40 km from the harbour."
    exact = "She struck the bank 38.6 kilometres out."
    far = quantity(about, "some 40 km", 40, "")
    story.find(
        "Distance from the harbour",
        Kind.QUANTITY,
        Status.ROUNDING,
        0.95,
        "40 km is a rounding that contains 38.6 km.",
        side(
            by["coast"].claim(about, [replace(far, low=35.0, high=math.inf, bound=Bound.AT_LEAST)]),
            "about 40 km",
            "some 40 km",
        ),
        side(by["times"].claim(exact), "38.6 km", "38.6 kilometres"),
    )
    first = "Harbour master Olena Kovtun met the owners in person and had not met them since May."
    second = "Harbour master Elena Kowtun spoke of luck."
    since = day(first, "May", date(2023, 5, 1), DateRelation.SINCE)
    met = first.index("in person")
    last = first.index("had not met them since May")
    story.find(
        "Harbour master",
        Kind.NAME,
        Status.VARIANT,
        0.93,
        "Olena Kovtun and Elena Kowtun are two transliterations of one name.",
        side(
            by["coast"].claim(
                first,
                [
                    NameFact(
                        start=15,
                        end=27,
                        text="Olena Kovtun",
                        name="Olena Kovtun",
                        full="Olena Kovtun",
                        kind=NameKind.PERSON,
                    ),
                    ChannelFact(
                        start=met, end=met + 9, text="in person", channel=Channel.IN_PERSON
                    ),
                    OccurrenceFact(
                        start=last,
                        end=last + 26,
                        text="had not met them since May",
                        predicate="meet",
                        events=("contact",),
                        participants=("Olena Kovtun",),
                        channel=Channel.IN_PERSON,
                        date=since,
                    ),
                ],
            ),
            "Olena Kovtun",
        ),
        side(by["radio"].claim(second, speaker=NOBODY), "Elena Kowtun"),
    )


def agreements(story: Story, by: dict[str, Telling]) -> None:
    """Add what pairs of outlets tell alike."""
    pairs = (("ledger", "coast"), ("times", "wire"), ("coast", "radio"))
    for place, (label, value, *sentences) in enumerate(AGREED):
        pair = pairs[place % len(pairs)]
        sides = [
            side(by[outlet].claim(sentence.format(value)), value)
            for outlet, sentence in zip(pair, sentences, strict=True)
        ]
        story.find(
            label,
            Kind.NAME if place == 0 else Kind.QUANTITY,
            Status.AGREEMENT,
            0.9,
            f"All give {value}.",
            *sides,
        )


def alone(by: dict[str, Telling]) -> None:
    """Add what one outlet alone says: more than the page shows, a quote, claims without facts."""
    for berth in range(1, 19):
        sentence = f"Berth {berth} took {berth * 7} tonnes of fuel off the wreck."
        by["wire"].claim(sentence, [quantity(sentence, f"{berth * 7} tonnes", berth * 7, "tonne")])
    hostile = "“Ships < trucks & trains > nothing,” wrote a passenger under the name <img src=x>."
    by["radio"].claim(
        hostile, [quote(hostile, "Ships < trucks & trains > nothing,", NOBODY)], speaker=NOBODY
    )
    by["coast"].claim("Gulls circled over the wreck.")


def build_sample() -> Comparison:
    """Build the whole story."""
    by = tellings()
    story = Story()
    conflicts(story, by)
    explained(story, by)
    agreements(story, by)
    alone(by)
    by["ledger"].drop(ADVERT, "advertisement")
    by["ledger"].drop("Read more: the ten worst piers", "teaser")
    by["ledger"].drop("Read more: who owns the sea?", "teaser")
    return Comparison(
        articles=tuple(telling.article() for telling in by.values()),
        claims=tuple(claim for telling in by.values() for claim in telling.claims),
        groups=tuple(story.groups),
        findings=tuple(story.findings),
        notices=("ferry/radio-ondine.txt has no date: relative dates in it stay unresolved",),
        failures=(Failure(file="ferry/<broken>&.html", reason="holds no article text"),),
        origins=tuple(
            ArticleOrigin(article=telling.id, origin=name, basis=basis, share=share)
            for telling in by.values()
            for name, basis, share in (
                ((telling.outlet, Basis.OWN, 1.0),)
                if not telling.origins
                else (("Meridian Press", Basis.CREDIT, 0.75), (telling.outlet, Basis.OWN, 0.25))
            )
        ),
        citations=(citation(by["times"], "“The engine died"), citation(by["coast"], "Harbour")),
    )


def citation(telling: Telling, opening: str) -> Citation:
    """Make a citation of the ledger, as if the first word of a claim named it."""
    claim = next(claim for claim in telling.claims if claim.text.startswith(opening))
    return Citation(
        claim=claim,
        cited="Harbour Ledger",
        cue="told",
        start=claim.start,
        end=claim.start + len(opening),
        in_story=True,
    )


@pytest.fixture(scope="session")
def sample() -> Comparison:
    """Give the sample story."""
    return build_sample()


@pytest.fixture(scope="session")
def empty() -> Comparison:
    """Give a comparison with nothing in it."""
    return Comparison(articles=(), claims=(), groups=(), findings=())


@pytest.fixture(scope="session")
def extraction(sample: Comparison) -> Extraction:
    """Give what was read of the sample story's articles."""
    return Extraction(
        articles=sample.articles,
        claims=sample.claims,
        notices=sample.notices,
        failures=sample.failures,
    )
