"""What tells two dated events of one kind apart: a particle, a sum, whose date it is."""

import re
from dataclasses import replace
from itertools import pairwise

from claims.events import event_classes
from claims.lexicon import lexicon
from claims.model import DateFact, DateRelation, Measure, QuantityFact
from compare.anchoring import anchor_of
from compare.checks.games.which_game import results_apart
from compare.checks.times.steps import steps_apart
from compare.story import Statement, stem

# "Checked into" and "checked out of" are two events of one verb.
_WAYS = {
    "in": "in", "into": "in", "out": "out", "up": "up", "down": "down", "on": "on", "off": "off",
}  # fmt: skip
_OPPOSED = (frozenset({"in", "out"}), frozenset({"up", "down"}), frozenset({"on", "off"}))
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|its|their)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r",?\s+(?!(?:and|or|but|in|at|on|by|to|of|for|from|with|when|after|before|that|which|who|as|is|"
    r"was|were|are|has|had|have|will|he|she|it|they|the|a|an)\b)[a-zA-Z]"
)
_POSSESSIVE = re.compile(r"(?:['’]s?)?\s+((?:[\w-]+\s+){0,2}[\w-]+)")
_WHEN = re.compile(r"\b(?:in|at|during|on|before|after|until|for)\s+(?:the\s+)?$", re.IGNORECASE)
_NOT_UNTIL = re.compile(r"(?:\b(?:not|never)|n['’]t)\b[^.;:]*\b(?:until|till)\s+$", re.IGNORECASE)
# Verbs of what may be measured on any day: "stood at 4 metres".
_LEVELS = lexicon("stand be measure reach total number amount weigh close trade")
# Sums that are farther apart than this are those of two events.
_SCALE = 2
_SHOTS = re.compile(r"\bopen(?:s|ed|ing)? fire\b", re.IGNORECASE)
# "Charged after a shooting on Friday": the day may be that of either
_AFTERMATH = re.compile(
    r"\b(?:after|following|over|in connection with|stemming from|related to)\s+"
    r"(?:the|a|an|his|her|its|their|last|this|that)\s+((?:[\w'’-]+\s+){0,3}?)([a-z-]+)\b[^,;]*$",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"\W*(?:after|following|before|since|when|once)\b[^,]*$", re.IGNORECASE)
_FREED = lexicon("acquit acquits acquitted acquittal")
_FOUND_GUILTY = lexicon("convict convicts convicted conviction guilty")

# What is done about an event is done after it: "condemned the attack on Monday".
_ABOUT = lexicon(
    "accept condemn denounce mourn investigate probe review discuss debate deny recall remember "
    "commemorate mark appeal challenge uphold contest fight deplore regret welcome hail praise "
    "criticise criticize witness solve"
)
# Who dies of what was done to them may die on a later day.
_DYING = lexicon("die death succumb")
_HARM = lexicon(
    "shoot shooting stab stabbing attack assault beat beating crash accident collision fire blast "
    "explosion bombing hit strike collide explode injure wound"
)

_LEGAL = frozenset({"arrest", "charge", "conviction", "sentence", "trial"})
_OFFENCES = lexicon(
    "murder manslaughter homicide assault rape abuse molestation theft burglary robbery fraud "
    "forgery embezzlement bribery corruption perjury arson drug drugs cocaine heroin weapon "
    "weapons kidnapping abduction blackmail extortion stalking vandalism trespass trespassing "
    "smuggling trafficking treason espionage spying libel contempt conspiracy terrorism speeding "
    "drink-driving drunk dui shoplifting tax insider harassment battery bigamy racketeering "
    "laundering hacking"
)


def occasions_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two dates of one verb date two events of its kind."""
    if _particles_apart(a, b) or _outcomes_apart(a, b):
        return True
    if _sums_apart(a, b) or _counts_apart(a, b) or results_apart(a.claim, b.claim):
        return True
    if _measured_apart(a, b) or steps_apart(a, b):
        return True
    if _of_aftermath(a) != _of_aftermath(b) or _shots(a) != _shots(b):
        return True
    predicates = [anchor_of(statement).predicate for statement in (a, b)]
    if (predicates[0] in _ABOUT) != (predicates[1] in _ABOUT) or _offences_apart(a, b):
        return True
    if _DYING.intersection(predicates) and _HARM.intersection(predicates):
        return True
    left, right = _owned(a), _owned(b)
    if left is None and right is None:
        return False
    if left is None:
        left = frozenset(anchor_of(a).events)
    if right is None:
        right = frozenset(anchor_of(b).events)
    return not left & right


def not_until(statement: Statement[DateFact]) -> Statement[DateFact]:
    """Return the date of what did "not happen until" then as that of what happened then."""
    fact, anchor = statement.fact, anchor_of(statement)
    before = statement.claim.text[: max(0, fact.start - statement.claim.start)]
    if fact.relation is not DateRelation.UNTIL or not _NOT_UNTIL.search(before):
        return statement
    done = replace(fact, relation=DateRelation.ON, anchor=replace(anchor, negated=False))
    return Statement(statement.claim, done, statement.article)


def _measured_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether each date is that of a level, and the two levels differ."""
    if not {anchor_of(a).predicate, anchor_of(b).predicate} <= _LEVELS:
        return False
    left, right = (
        {
            (fact.measure, fact.unit): fact.low
            for fact in statement.claim.facts
            if isinstance(fact, QuantityFact) and fact.measure is not Measure.COUNT
        }
        for statement in (a, b)
    )
    shared = left.keys() & right.keys()
    return bool(shared) and all(left[key] != right[key] for key in shared)


def _of_aftermath(statement: Statement[DateFact]) -> bool:
    """Tell whether a date stands behind an event that the verb only follows on."""
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    predicate = anchor_of(statement).predicate
    if _FRONTED.match(before) and behind.startswith(","):
        return predicate not in before.lower().split()
    found = _AFTERMATH.search(before)
    if found is None:
        return False
    own = set(event_classes(predicate))
    told = {event for word in [*found[1].split(), found[2]] for event in event_classes(word)}
    return bool(told - own)


def _shots(statement: Statement[DateFact]) -> bool:
    """Tell whether "fire" is what was opened: then nobody is dismissed by it."""
    return bool(_SHOTS.search(statement.claim.text))


def _owned(statement: Statement[DateFact]) -> frozenset[str] | None:
    """Return the classes of what a possessive date dates: "Friday's final"; None without one."""
    text = statement.claim.text
    start = statement.fact.start - statement.claim.start
    end = statement.fact.end - statement.claim.start
    own = text[max(0, start) : end].endswith(("'s", "’s"))
    if _names_one(text[: max(0, start)], text[end:]):
        own = True
    if not own and not text[end:].startswith(("'s ", "’s ")):
        return None
    if _WHEN.search(text[: max(0, start)]):
        return None  # "in Friday's final": the verb's date after all
    found = _POSSESSIVE.match(text[end:])
    words = found[1].lower().split() if found else []
    return frozenset(event for word in words for event in event_classes(word))


def _names_one(before: str, behind: str) -> bool:
    """Tell whether a date says which of its kind a noun is: "the 2007 games"."""
    return bool(_ARTICLE.search(before)) and bool(_NOUN.match(behind))


def _particles_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    left, right = _way(a), _way(b)
    return left != right and frozenset({left, right}) in _OPPOSED


def _way(statement: Statement[DateFact]) -> str:
    """Return the particle behind the verb that a date belongs to, empty without one."""
    verb = stem(anchor_of(statement).predicate)
    words = re.findall(r"[\w-]+", statement.claim.text.lower())
    return next(
        (
            _WAYS[after]
            for word, after in pairwise(words)
            if after in _WAYS and verb and stem(word) == verb
        ),
        "",
    )


def _sums_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether each clause gives a sum of money, and they are of two sizes."""
    left, right = _money(a), _money(b)
    pairs = [(x, y) for x in left for y in right if x.unit == y.unit]
    return bool(pairs) and all(max(x.low, y.low) > _SCALE * min(x.high, y.high) for x, y in pairs)


def _counts_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether each date's verb has a count of one noun, and not the same."""
    left, right = _counts(a), _counts(b)
    shared = left.keys() & right.keys()
    return bool(shared) and all(left[noun] != right[noun] for noun in shared)


def _counts(statement: Statement[DateFact]) -> dict[str, float]:
    """Return what the date's verb has counts of; "a five-boat convoy" is no count of boats."""
    predicate, text = anchor_of(statement).predicate, statement.claim.text
    return {
        fact.counted: fact.low
        for fact in statement.claim.facts
        if isinstance(fact, QuantityFact)
        and fact.measure is Measure.COUNT
        and fact.counted
        and not text[fact.end - statement.claim.start :].startswith("-")
        and fact.anchor is not None
        and fact.anchor.predicate == predicate
    }


def _outcomes_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether one tells of an acquittal and the other of a conviction."""
    words = [set(re.findall(r"\w+", s.claim.text.lower())) for s in (a, b)]
    ways = [(bool(_FREED & told), bool(_FOUND_GUILTY & told)) for told in words]
    return sorted(ways) == [(False, True), (True, False)]


def _offences_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two steps of the law are for two offences: of one, then of another."""
    legal = [_LEGAL.intersection(anchor_of(statement).events) for statement in (a, b)]
    if not legal[0] & legal[1]:
        return False
    left, right = (
        _OFFENCES.intersection(re.findall(r"[\w-]+", s.claim.text.lower())) for s in (a, b)
    )
    return bool(left) and bool(right) and not left & right


def _money(statement: Statement[DateFact]) -> list[QuantityFact]:
    return [
        fact
        for fact in statement.claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.MONEY
    ]
