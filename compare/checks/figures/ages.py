"""Ages of one person: do they agree?"""

import re

from claims.lexicon import lexicon
from claims.model import Article, NameKind, QuantityFact
from claims.names.spelling import Likeness, fold, likeness
from claims.names.titles import ROLE_NOUNS, TITLE_MODIFIERS
from compare.anchoring import anchor_of
from compare.checks.figures.accused import one_accused
from compare.checks.figures.parallel import parallel
from compare.checks.standing import namesakes
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, content_words, stem
from compare.values import Relation, compare_quantities

# Descriptions that several people of a story may share: "a resident, 22".
_SHARED = lexicon(
    "man woman boy girl resident student driver victim officer teacher worker child mother father "
    "son daughter brother sister suspect teenager passenger player he she"
)
_CONFIDENCE = 0.8
_DEATH = lexicon("killed died dead death dies fatal murdered")
# "Two sons, ages 6 and 16", "from age 16": not how old the person named before is.
_PAST = re.compile(
    r"\bages\b[\d, and]*$|\b(?:from|since|by|until|between) (?:the )?age(?: of)?\s*$",
    re.IGNORECASE,
)
# "Died at the age of 48", "was 16 when he joined": how old somebody was when that happened.
_AT_AGE = re.compile(r"\bat (?:the )?age(?: of)?\s*$|\b(?:died|dead) at\s*$", re.IGNORECASE)
_WHEN = re.compile(r"^\s*(?:years? old )?(?:when|as|while)\b(.*)", re.IGNORECASE | re.DOTALL)
_TURNS = re.compile(r"\b(?:turns?|turned|turning)\s*$", re.IGNORECASE)
_WINDOW = 24
# Where a date is missing, two years may lie between the articles.
_UNDATED = 2.0
_BIRTHDAY = 7
# The farthest that two reports of one age lie apart.
_LIFETIME = 15


def check_ages(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two ages where the text says whose they are; None where that is not one person."""
    owners = [statement.fact.owner or "" for statement in (a, b)]
    if any(_PAST.search(_before(statement)) for statement in (a, b)):
        return None
    unnamed = [not owner or owner in _SHARED for owner in owners]
    if any(unnamed):
        if not one_accused(a, b, story) and not _one_described(a, b, story):
            return None
    elif not _one_owner(owners[0], owners[1], story) or namesakes(a, b):
        return None
    known = [owner for owner, generic in zip(owners, unnamed, strict=True) if not generic]
    whose = max(known or owners, key=lambda owner: (len(owner), owner)).title() or "the accused"
    relation = compare_quantities(a.fact, b.fact)
    if relation is Relation.EQUAL:
        return _outcome(a, b, whose, Status.AGREEMENT, f"Both give the same age for {whose}.")
    if relation is not Relation.DIFFERS:
        return None
    if any(_TURNS.search(_before(s)) for s in (a, b)) and abs(a.fact.low - b.fact.low) <= 1:
        reason = f"One age is the one that {whose} reaches that year."
        return _outcome(a, b, whose, Status.ROUNDING, reason)
    if not _one_time(a, b, story):
        reason = "The ages are those at two times of one life."
        return _outcome(a, b, whose, Status.SCOPE, reason)
    aged = b.fact.low - a.fact.low
    if abs(aged) > _LIFETIME:
        return None  # a life is told, or two people are meant
    if abs(aged - _years_between(a.article, b.article, aged)) <= 1 and (
        _written_apart(a.article, b.article)
    ):
        reason = f"The articles were written far enough apart for a birthday of {whose}."
        return _outcome(a, b, whose, Status.SUPERSEDED, reason)
    reason = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both give the age of {whose}."
    return _outcome(a, b, whose, Status.CONFLICT, reason)


def _one_owner(first: str, second: str, story: Story) -> bool:
    """Tell whether two names are one person's: "coach ada brenner", "coach brenner"."""
    if story.party_ids([first]) == story.party_ids([second]):
        return True
    (left, one), (right, other) = (_without_title(owner) for owner in (first, second))
    few, many = sorted((one, other), key=len)
    full = len(few) == len(many) > 1
    if full and _namesakes(few[-1], story) and _spelt_alike(few, many):
        return True
    if not few or many[-len(few) :] != few:
        return False
    if len(few) > 1:
        return True
    # a mayor and a captain of one surname may be two
    return len(_namesakes(few[0], story)) <= 1 and not (left and right and not left & right)


def _spelt_alike(one: list[str], other: list[str]) -> bool:
    """Tell whether two names of one surname are one in two spellings: "leyla", "lejla"."""
    left, right = (fold(name[0]).replace("j", "y") for name in (one, other))
    return one[-1] == other[-1] and likeness(left, right) >= Likeness.SOUND


def _without_title(owner: str) -> tuple[frozenset[str], list[str]]:
    """Split "fire chief brenner" into the words of the title and those of the name."""
    words = owner.split()
    at = 0
    while at < len(words) - 1 and words[at] in ROLE_NOUNS | TITLE_MODIFIERS:
        at += 1
    return frozenset(words[:at]), words[at:]


def _namesakes(surname: str, story: Story) -> set[str]:
    """Return the people of a story who have a surname."""
    return {
        entity.id
        for entity in story.entities.all
        if entity.kind is NameKind.PERSON and entity.name.lower().split()[-1:] == [surname]
    }


def _one_described(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two ages are of one unnamed person, of whom both sentences tell the same."""
    alike = a.fact.owner == b.fact.owner or not (a.fact.owner and b.fact.owner)
    return alike and parallel(a, b, story) and _one_deed(a, b, story)


def _one_deed(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    events = [
        {
            event
            for claim in story.sentence_of(statement.claim)
            for event in (*claim.anchor.events, *anchor_of(statement).events)
        }
        for statement in (a, b)
    ]
    return bool(events[0] & events[1])


def _one_time(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two ages are of one time of a life: now, or when one thing happened."""
    left, right = _when_of(a), _when_of(b)
    if left is None and right is None:
        return True
    if left is None or right is None:
        # who died at 48 is 48 in every report of the death
        return _died(a, story) and _died(b, story)
    return bool(left & right) or (_died(a, story) and _died(b, story))


def _when_of(statement: Statement[QuantityFact]) -> frozenset[str] | None:
    """Return the words for what happened when somebody had the age; None for the present."""
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    if found := _WHEN.match(behind):
        return content_words(found[1])
    if _AT_AGE.search(_before(statement)):
        anchor = anchor_of(statement)
        return frozenset({stem(anchor.predicate)}) | content_words(" ".join(anchor.objects))
    return None


def _died(statement: Statement[QuantityFact], story: Story) -> bool:
    claims = story.sentence_of(statement.claim)
    anchors = [anchor_of(statement), *(claim.anchor for claim in claims)]
    words = set(re.findall(r"[a-z]+", statement.claim.sentence.text.lower()))
    return any("death" in anchor.events for anchor in anchors) or bool(words & _DEATH)


def _before(statement: Statement[QuantityFact]) -> str:
    offset = max(0, statement.fact.start - statement.claim.start)
    return statement.claim.text[:offset][-_WINDOW:]


def _years_between(a: Article, b: Article, aged: float) -> float:
    """Return the years from one article to the other; where a date is missing, as the age says."""
    if a.published is None or b.published is None:
        return max(-_UNDATED, min(_UNDATED, aged))
    return (b.published - a.published).days / 365.25


def _written_apart(a: Article, b: Article) -> bool:
    if a.published is None or b.published is None:
        return a.published is not b.published
    return abs((a.published - b.published).days) > _BIRTHDAY


def _outcome(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    whose: str,
    status: Status,
    reason: str,
) -> Outcome:
    return Outcome(
        check="age",
        kind=Kind.QUANTITY,
        status=status,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic=f"Age of {whose}",
        a=side(a, a.fact.text),
        b=side(b, b.fact.text),
    )
