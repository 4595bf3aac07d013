"""What two differing figures may be figures of: a part, a place, a degree, a plan."""

import re
from collections.abc import Set as AbstractSet

from claims.events import event_classes
from claims.model import (
    DateFact,
    DateRelation,
    Granularity,
    Measure,
    NameFact,
    NameKind,
    QuantityFact,
)
from claims.names import canonical_actor
from compare.anchoring import anchor_of, places_apart
from compare.as_of import known_by
from compare.checks.changes import bases_apart
from compare.checks.figures.bearings import one_reference
from compare.checks.figures.counted import counted
from compare.checks.figures.covered import covered_apart
from compare.checks.figures.former import former
from compare.checks.figures.localities import localities_apart
from compare.checks.figures.parts import part_words
from compare.checks.figures.reach import reach_apart
from compare.checks.standing import standing_apart
from compare.outcome import FIRST, SECOND
from compare.story import Statement, Story
from compare.values import Relation, compare_dates

_TOTALS = frozenset({"total", "all", "overall", "combined", "altogether", "so far"})
_TOTAL_CUE = re.compile(
    r"\b(?:a total of|in total|so far|thus far|to date|altogether|in all|overall)\b", re.IGNORECASE
)
# "Thirty seriously injured" are some of the injured.
_DEGREE = re.compile(
    r"^[^,;.]*?\b(seriously|critically|badly|severely|slightly|lightly|heavily)\b", re.IGNORECASE
)
_COULD = re.compile(r"\b(?:could|might|would) (?:easily )?have\b", re.IGNORECASE)
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE, Granularity.HOUR})
# "In the first half", "in his career": a part of what is told, or more than it.
_STRETCH = (
    r"first half|second half|half-?time|quarter|run|stretch|first \d+|"
    r"first (?:two|three|four|five|six|seven|eight|nine|ten)|"
    r"in the (?:first|last|final) \w+ minutes"
)
_PART = re.compile(rf"\b(?:{_STRETCH})\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"\b(?:{_STRETCH}|(?:first|opening) (?:day|night|week|weekend|month|hours?)|"
    r"(?:past|last|previous|preceding) (?:\d+|few|two|three|four|five|six|seven|ten) "
    r"(?:hours|days|weeks)|now has|career|"
    r"all-time|so far|(?:this|for the|\d{4}(?:-\d\d)?) season)\b",
    re.IGNORECASE,
)
# What is told of a season is hardly told of a game within so little of it.
_NEAR = 1.25
# "The first quake", "a second blast": one of several of its kind.
_NTH = re.compile(
    r"\b(first|second|third|fourth|fifth|last|latest|final)\s+([a-z]+)(?:\s+([a-z]+))?\b",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"\b(?:nation-?wide|country-?wide|world-?wide|across the (?:country|nation|world))\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:maximum|minimum|capacity|could face|can carry|faces up to|up to)\b", re.IGNORECASE
)
_BESIDE = re.compile(
    r"\b(?:(?:better|greater|bigger|larger|richer|worse|smaller) than|dwarf\w*|eclips\w*|"
    r"surpass\w*|outstrip\w*|compared (?:with|to)|unlike|as against)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_APART_BY = re.compile(
    r"\s+(?:above|over|below|under|beyond|past) (?:the|its|their|his|her) (?:[a-z]+ )?"
    r"(?:limit|average|minimum|maximum|norm|target|cap)\b|"
    r"\s+(?:[\w-]+\s+){0,2}?(?:sooner|later|earlier|faster|slower|longer|shorter|higher|lower|taller|"
    r"more|fewer|less|older|younger) than\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:needs?|needed|needing|lacks?|lacked|lacking)\s+(?:(?:just|only|another|about) )*$",
    re.IGNORECASE,
)
_SHORT_OF = re.compile(r"\s+(?:[\w-]+\s+)?(?:short|shy|away from|adrift)\b", re.IGNORECASE)
_LIMIT_WINDOW = 40
_SUMMED = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.POINTS, Measure.RATE})
_PERIODS = frozenset({Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.YEAR})
_DEGREE_WINDOW = 60
_ONE_SIZE = dict.fromkeys(("biggest", "greatest", "top"), "largest")
_ADDITIVE = frozenset({Measure.COUNT, Measure.MONEY, Measure.AREA, Measure.VOLUME, Measure.MASS})


def scope_reason(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> str | None:
    """Say why two figures of one noun can both be true, None where nothing tells them apart."""
    left, right = part_words(a, story), part_words(b, story)
    if left != right:
        word = min(left ^ right)
        one, other = _named(word in left)
        return f"{one} counts a part or what came on top (“{word}”), {other} does not."
    if _degree(a) != _degree(b):
        one, other = _named(_degree(a) is not None)
        return f"{one} counts some by degree (“{_degree(a) or _degree(b)}”), {other} all."
    if _is_total(a) != _is_total(b):
        one, other = _named(_is_total(a))
        return f"{one} gives a total; the figure of {other} may be a part of it."
    if _inhabited_apart(a, b, story):
        towns = [(_inhabited(s, story) or "another").title() for s in (a, b)]
        return f"The figures are those of two places: {towns[0]} and {towns[1]}."
    where = localities_apart(a, b, story)
    if where is not None:
        return where
    additive = a.fact.measure in _ADDITIVE
    tied = not _inhabited(a, story) and not one_reference(a, b)
    if tied and places_apart(a, b, story, additive=additive):
        places = sorted({*anchor_of(a).places, *anchor_of(b).places} - story.main_places)
        shown = ", ".join(place.title() for place in places)
        return f"The figures are tied to different places ({shown})."
    covered = covered_apart(a, b, story) or reach_apart(a, b)
    if covered is not None:
        return covered
    if _irreal(a) != _irreal(b):
        one, other = _named(_irreal(a))
        return f"{one} says what could have been, {other} what was."
    if _limit(a) != _limit(b):
        one, other = _named(_limit(a))
        return f"The figure of {one} is a limit, that of {other} what it came to."
    if _wanting(a) != _wanting(b):
        one, other = _named(_wanting(a))
        return f"{one} says what was lacking, {other} what there was."
    if _of_a_share(a) != _of_a_share(b) and not (_near(a, b) and _seasonal(a) != _seasonal(b)):
        one, other = _named(_of_a_share(a))
        return f"{one} gives the figure of one stretch of time, {other} that of another or of all."
    if bool(_WIDE.search(a.claim.text)) != bool(_WIDE.search(b.claim.text)):
        one, other = _named(bool(_WIDE.search(a.claim.text)))
        return f"{one} gives the figure of the whole country, {other} perhaps that of a part."
    if _running(a) != _running(b):
        one, other = _named(_running(a))
        return f"{one} gives a running total since a date, {other} does not."
    if former(a) != former(b) and not _one_period(a, b):
        one, other = _named(former(a))
        return f"{one} says what it was before, {other} what it is."
    bases = bases_apart(a, b)
    if bases is not None:
        return bases
    if a.fact.measure in _SUMMED and _periods_apart(a, b):
        periods = [", ".join(f.text for f in _periods(s)) for s in (a, b)]
        return f"The figures are of two periods: {periods[0]} and {periods[1]}."
    return None if _taken(a) and _taken(b) else standing_apart(a, b)


def _taken(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is a side of a vote, which has been taken whatever it asks for."""
    fact = statement.fact
    return fact.counted == "vote" and bool({"for", "against"} & set(fact.qualifiers))


def _named(first: bool) -> tuple[str, str]:
    """Return the marks of the outlets, that of which something is true first."""
    return (FIRST, SECOND) if first else (SECOND, FIRST)


def _inhabited(statement: Statement[QuantityFact], story: Story) -> str | None:
    """Return the place whose inhabitants are counted: the last one named before their number."""
    if "population" not in counted(statement).events:
        return None
    places = [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, NameFact)
        and fact.kind is not NameKind.PERSON
        and fact.start < statement.fact.start
    ]
    last = max(places, key=lambda place: place.start, default=None)
    return canonical_actor(last.full) if last is not None else None


def _inhabited_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether inhabitants are counted of two places; a place told of later is known, too."""
    left, right = _inhabited(a, story), _inhabited(b, story)
    if left == right:
        return False
    if left is None or right is None:
        known, other = (left, b) if left is not None else (right, a)
        return (known or "").split()[-1] not in other.claim.sentence.text.lower()
    return True


def _irreal(statement: Statement[QuantityFact]) -> bool:
    return bool(_COULD.search(statement.claim.text))


def persons_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether each figure is that of a named person, and they are two."""
    left, right = (_persons_of(statement) for statement in (a, b))
    return bool(left) and bool(right) and not left & right


def _persons_of(statement: Statement[QuantityFact]) -> set[str]:
    """Return the surnames of the persons who are subject or object of a figure's clause."""
    surnames = {
        fact.full.lower().split()[-1]
        for fact in statement.claim.facts
        if isinstance(fact, NameFact) and fact.kind is NameKind.PERSON
    }
    anchor = anchor_of(statement)
    heads = {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}
    return surnames & heads


def of_a_part(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is of a part of a game or a campaign."""
    return bool(_PART.search(statement.claim.text)) or statement.fact.text.endswith("-point")


def _of_a_share(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is of a part of the time told of, or of more than it."""
    return of_a_part(statement) or bool(_SHARE.search(statement.claim.text))


def one_of_several(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether one figure is of an event that is one of several, and the other may not be."""
    return _nth(a) != _nth(b)


def _nth(statement: Statement[QuantityFact]) -> frozenset[str]:
    """Return the places in a row that a figure's own event has: "the second blast killed"."""
    subjects = {phrase.split()[-1] for phrase in anchor_of(statement).subjects}
    return frozenset(
        found[1].lower()
        for found in _NTH.finditer(statement.claim.text)
        for noun in found.groups("")[1:]
        if noun.lower() in subjects and event_classes(noun)
    )


def _seasonal(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is of a season and of no other stretch."""
    found = _SHARE.findall(statement.claim.text)
    return bool(found) and all(stretch.lower().endswith("season") for stretch in found)


def _near(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    low, high = sorted((a.fact.low, b.fact.low))
    return low > 0 and high <= _NEAR * low


def set_beside(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure compares: "dwarfing the deal of …", "five rounds sooner than"."""
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    return bool(_BESIDE.search(before) or _APART_BY.match(behind))


def _limit(statement: Statement[QuantityFact]) -> bool:
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    return bool(_LIMIT.search(before[-_LIMIT_WINDOW:]))


def _wanting(statement: Statement[QuantityFact]) -> bool:
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    return bool(_NEEDED.search(before) or _SHORT_OF.match(behind))


def _running(statement: Statement[QuantityFact]) -> bool:
    added = statement.fact.measure in _ADDITIVE  # "dearer by 15 percent from May" adds up nothing
    return added and any(f.relation is DateRelation.SINCE for f in _own_dates(statement))


def _periods_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether both figures have a period of their own, and not the same."""
    left, right = (_periods(statement) for statement in (a, b))
    if not left or not right:
        return False
    return not any(_one_stretch(f, g) for f in left for g in right)


def _one_stretch(f: DateFact, g: DateFact) -> bool:
    """Tell whether two periods may be one: "2015", "ten years ago"; a month and its season."""
    if "previous" in {f.basis, g.basis}:
        return False  # "a year earlier" than what the other tells of
    kinds = {f.granularity, g.granularity}
    if len(kinds) > 1 and kinds != {Granularity.MONTH, Granularity.SEASON}:
        return False
    return compare_dates(f, g) is not Relation.DIFFERS


def _one_period(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether both figures are of one period that both sentences name."""
    left, right = ({(f.earliest, f.latest) for f in _periods(s)} for s in (a, b))
    return bool(left & right)


def _periods(statement: Statement[QuantityFact]) -> list[DateFact]:
    return [fact for fact in _own_dates(statement) if fact.granularity in _PERIODS]


def _own_dates(statement: Statement[QuantityFact]) -> list[DateFact]:
    """Return the dates of a figure's own clause."""
    predicate = anchor_of(statement).predicate
    return [
        fact
        for fact in statement.claim.facts
        if isinstance(fact, DateFact) and fact.anchor and fact.anchor.predicate == predicate
    ]


def days_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether each figure's clause gives a day of its own, and not the same: two events."""
    left, right = (
        [
            f
            for f in _own_dates(s)
            if f.relation is DateRelation.ON
            and f.granularity in _DAYS
            and not known_by(Statement(s.claim, f, s.article))
        ]
        for s in (a, b)
    )
    if not left or not right:
        return False
    return all(compare_dates(f, g) is Relation.DIFFERS for f in left for g in right)


def subjects_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a figure is that of a named party and the other sentence names another."""
    return _foreign(a, b, story) or _foreign(b, a, story)


def _foreign(here: Statement[QuantityFact], there: Statement[QuantityFact], story: Story) -> bool:
    own = story.named(anchor_of(here).subjects)
    theirs, mine = _sentence_parties(there, story), _sentence_parties(here, story)
    if not own or own & theirs or not theirs - mine:
        return False
    # "Varn United" may stand there as "United"
    words = set(re.findall(r"\w+", there.claim.sentence.text.lower()))
    return not any(phrase.split()[-1] in words for phrase in anchor_of(here).subjects)


def _sentence_parties(statement: Statement[QuantityFact], story: Story) -> frozenset[str]:
    claims = story.sentence_of(statement.claim)
    found = [story.parties(claim.anchor) for claim in claims]
    names = (
        canonical_actor(fact.full)
        for claim in claims
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is not NameKind.PLACE
    )
    return frozenset().union(story.parties(anchor_of(statement)), story.party_ids(names), *found)


def narrowed_apart(f: QuantityFact, g: QuantityFact) -> bool:
    """Tell whether both figures are narrowed, and to different things."""
    left, right = ({_ONE_SIZE.get(q, q) for q in fact.qualifiers} for fact in (f, g))
    if f.measure is Measure.COUNT and f.counted != g.counted:
        # another noun for the same sort of thing: what narrows it must be the same
        return left != right
    if bool(_makes(left)) != bool(_makes(right)):
        return True  # "nine rifles", "seven AK-47 rifles"
    return bool(left) and bool(right) and not left & right


def _makes(qualifiers: AbstractSet[str]) -> set[str]:
    """Return the makes among qualifiers, which have a figure in their name: "ak-47"."""
    return {word for word in qualifiers if any(c.isdigit() for c in word) and len(word) > 1}


def _is_total(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is a total, or stands in a list that one is given for."""
    before = statement.claim.text[: max(0, statement.fact.end - statement.claim.start)]
    return bool(set(statement.fact.qualifiers) & _TOTALS or _TOTAL_CUE.search(before))


def _degree(statement: Statement[QuantityFact]) -> str | None:
    offset = max(0, statement.fact.start - statement.claim.start)
    found = _DEGREE.search(statement.claim.text[offset:][:_DEGREE_WINDOW])
    return found[1].lower() if found else None
