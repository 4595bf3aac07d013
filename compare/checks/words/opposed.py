"""Two claims whose predicates, or the states that they tell, can't both be true of one thing."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.events import event_classes
from claims.lexicon import lexicon
from claims.model import Claim, DateFact
from compare.checks.changes import two_rises
from compare.checks.words.deeds import FIRM, between, heads
from compare.model import Side
from compare.opposites import outcomes_apart
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words, stem

_SAME = 0.65
_OPPOSED = 0.5
# The least shared weight of words: two claims on one subject may still tell of two things.
_OVERLAP = 0.40
_STATE = re.compile(
    r"\b(?:is|are|was|were|been|remains?|remained|stays?|stayed)\s+"
    r"(?:still |again |now |currently )?"
    r"(open|closed|shut|alive|dead|legal|illegal|empty|full|armed|unarmed)\b(?!-| to\b)",
    re.IGNORECASE,
)
# "Closed since the flood": what a state has lasted since.
_SINCE = re.compile(r"^\s+since\s+(?:\w+\s+){0,2}?(\w{4,})", re.IGNORECASE)
# A state that was another a while before or after.
_CHANGED = re.compile(
    r"\b(?:re-?open\w*|until|again|later|earlier|briefly|before|after)\b", re.IGNORECASE
)
_AGAIN = re.compile(r"\bagain\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:remain|stay)(?:s|ed)?\b", re.IGNORECASE)
_NEAR = timedelta(days=1)
# A plan of one person seldom changes within these.
_CYCLE = timedelta(days=3)
# Who stays with what he might leave; "until" and "for" say how long.
_STAYING = lexicon("keep remain retain stay")
_LEAVING = lexicon("depart leave quit relinquish resign surrender vacate")
_GIVING_UP = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave) up\b|\b(?:step|stand)(?:s|ing|ped)? down\b", re.IGNORECASE
)
_PARTICLES = lexicon("down up")
# The least share of two claims' words that they share where they are one but for the verb.
_WORD_FOR_WORD = 0.8
_FEWEST = 3
_HOW_LONG = re.compile(
    r"\b(?:until|till|for (?:an?|another|one|two|three|\w+ more|the)\b)", re.IGNORECASE
)
_ADMITTING = frozenset({"acknowledge", "admit", "confess"})
# Who "was survived by" somebody has died; who "closed in" may have "opened fire".
_IDIOM = re.compile(
    r"\bsurvived by\b|\bsurvives? (?:him|her|them)\b|\bopen(?:s|ed|ing)? fire\b|"
    r"\bclos(?:es?|ed|ing) (?:in|ranks)\b|\bpass(?:es|ed|ing)? (?:away|out)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# What an outcome is of: "convicted of fraud", "convicted the dealer of fraud".
_OF = re.compile(r"\s+(?:[^\s,.;]+\s+){0,4}?of\s+(.*)", re.DOTALL)
# Of the words behind "of" these say what it was of.
_NAMED = 4


def opposed(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare two claims whose predicates exclude each other, of one subject and object."""
    states = _states(a, b, story)
    pair = states or (a.anchor.predicate, b.anchor.predicate)
    if not states and _stays_or_leaves(a, b, story):
        return _apart(a, b, pair, story)
    if not outcomes_apart(*pair) or (not states and _of_two_winners(a, b, story)):
        return None
    if a.certainty not in FIRM or b.certainty not in FIRM or a.article == b.article:
        return None
    similarity = story.similarity(a, b)
    state = states is not None
    if similarity < _OPPOSED and not state and not _word_for_word(a, b):
        return None
    if not (state or story.parties(a.anchor) & story.parties(b.anchor) or _one_frame(a, b)):
        return None
    if similarity < _SAME and not state and _done_to_two(a, b):
        return None
    if _of_two(a, b, pair, alike=state or similarity >= _SAME):
        return None
    if two_rises((a.anchor, a), (b.anchor, b)):
        return None
    if not state and not _one_undergoer(a, b, story, alike=similarity >= _SAME):
        return None
    if any(_IDIOM.search(claim.text) for claim in (a, b)):
        return None
    return _apart(a, b, pair, story)


def answered(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare who admits a thing with who denies it, on one day."""
    verbs = (a.anchor.predicate, b.anchor.predicate)
    if not any(o == "deny" and s in _ADMITTING for s, o in (verbs, verbs[::-1])):
        return None
    if a.anchor.negated or b.anchor.negated or a.article == b.article:
        return None
    one_day = not _published_apart(a, b, story, _NEAR)
    if (
        one_day
        and _one_frame(a, b)
        and story.named(a.anchor.subjects) & story.named(b.anchor.subjects)
    ):
        return _apart(a, b, verbs, story)
    return None


def _apart(a: Claim, b: Claim, pair: tuple[str, str], story: Story) -> Outcome:
    reason = f"{FIRST}: “{pair[0]}”. {SECOND}: “{pair[1]}”. Both can't be true of the same."
    return replace(
        between(a, b, story.similarity(a, b), reason),
        a=Side(claim=a, start=a.start, end=a.end, value=pair[0]),
        b=Side(claim=b, start=b.start, end=b.end, value=pair[1]),
    )


def _word_for_word(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are one but for their verbs: "fell 2% to 90", "rose 2% to 90"."""
    words = [content_words(claim.text) for claim in (a, b)]
    apart = words[0] ^ words[1]
    shared = len(words[0] & words[1])
    return shared >= _FEWEST and shared >= _WORD_FOR_WORD * (shared + max(0, len(apart) - 2))


def _of_two_winners(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether two named subjects did it to no one thing: "A won", "B lost to A"."""
    one, other = (story.named(claim.anchor.subjects) for claim in (a, b))
    goals = heads(a.anchor.objects) & heads(b.anchor.objects)
    return bool(one) and bool(other) and not one & other and not goals


def _stays_or_leaves(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether one plans to stay with what the other says he will leave."""
    left, right = a.anchor, b.anchor
    if not any(s.anchor.predicate in _STAYING and _leaves(o) for s, o in ((a, b), (b, a))):
        return False
    planned = left.planned and right.planned and a.article != b.article
    if not planned or _published_apart(a, b, story, _CYCLE):
        return False
    if any(_HOW_LONG.search(claim.text) for claim in (a, b)):
        return False
    who = (story.named(left.subjects) | story.parties(left)) & (
        story.named(right.subjects) | story.parties(right)
    )
    return bool(who) and bool(_behind(a) & _behind(b))


def _leaves(claim: Claim) -> bool:
    verb, given_up = claim.anchor.predicate, _GIVING_UP.search(claim.text)
    return verb in _LEAVING or (given_up is not None and given_up[0].lower().startswith(verb))


def _behind(claim: Claim) -> frozenset[str]:
    """Return the first telling words behind a verb: "the company" of "leave the company"."""
    verb = stem(claim.anchor.predicate)
    told = next((w for w in _WORD.finditer(claim.text) if stem(w[0].lower()) == verb), None)
    words = _WORD.findall(claim.text[told.end() :]) if told else []
    telling = [word for word in words if content_words(word) and word not in _PARTICLES]
    return content_words(" ".join(telling[:2]))


def _published_apart(a: Claim, b: Claim, story: Story, most: timedelta) -> bool:
    one, other = (story.article[claim.article].published for claim in (a, b))
    return one is not None and other is not None and abs(one - other) > most


def _one_frame(a: Claim, b: Claim) -> bool:
    """Tell whether one subject does both to one object: "the court upheld the verdict"."""
    left, right = a.anchor, b.anchor
    subjects = heads(left.subjects) & heads(right.subjects)
    return bool(subjects and heads(left.objects) & heads(right.objects))


def _states(a: Claim, b: Claim, story: Story) -> tuple[str, str] | None:
    """Return the states that two like claims of one day put one subject in: "is open"."""
    found = [list(_STATE.finditer(claim.text)) for claim in (a, b)]
    days = {story.article[claim.article].published for claim in (a, b)}
    if len(found[0]) != 1 or len(found[1]) != 1:
        return None
    left, right = found[0][0], found[1][0]
    pair = (left[1].lower(), right[1].lower())
    if _one_stretch(a, left, right, b) and story.parties(a.anchor) & story.parties(b.anchor):
        return pair
    if len(days) > 1 or not heads(a.anchor.subjects) & heads(b.anchor.subjects):
        return None
    alike = story.similarity(a, b) >= _SAME and story.overlap(a, b) >= _OVERLAP
    if _two_of_a_kind(a, b) or any(_AGAIN.search(claim.text) for claim in (a, b)):
        return None
    return pair if alike or _one_day(a, left, right, b, story) else None


def _two_of_a_kind(a: Claim, b: Claim) -> bool:
    """Tell whether two compounds end in one noun: "the fish market", "the cattle market"."""
    phrases = [{p for p in claim.anchor.subjects if " " in p} for claim in (a, b)]
    return all(phrases) and not phrases[0] & phrases[1]


def _one_stretch(a: Claim, left: re.Match[str], right: re.Match[str], b: Claim) -> bool:
    """Tell whether two states of one thing have both lasted since one event."""
    since = [_SINCE.match(c.text[m.end() :]) for c, m in ((a, left), (b, right))]
    things = [heads((*c.anchor.subjects, c.anchor.predicate)) for c in (a, b)]
    if since[0] is None or since[1] is None or not things[0] & things[1]:
        return False
    return stem(since[0][1].lower()) == stem(since[1][1].lower())


def _one_day(a: Claim, left: re.Match[str], right: re.Match[str], b: Claim, story: Story) -> bool:
    """Tell whether claims of one day put what one phrase names in two states, told as lasting.

    "Is open" and "was shut" may be the morning and the night; who "remains open" was not shut.
    """
    phrases = {p for p in a.anchor.subjects if " " in p} & set(b.anchor.subjects)
    if not phrases or any(_CHANGED.search(claim.sentence.text) for claim in (a, b)):
        return False
    verbs = [match[0].split()[0].lower() for match in (left, right)]
    one_tense = verbs[0] == verbs[1] or any(_LASTING.match(verb) for verb in verbs)
    return one_tense and all(_of_its_day(claim, story) for claim in (a, b))


def _of_its_day(claim: Claim, story: Story) -> bool:
    """Tell whether a claim has no date but one next to its article's."""
    day = story.article[claim.article].published
    dates = [fact for fact in claim.facts if isinstance(fact, DateFact)]
    return all(
        day is not None and fact.earliest is not None and abs(day - fact.earliest.date()) <= _NEAR
        for fact in dates
    )


def _done_to_two(a: Claim, b: Claim) -> bool:
    """Tell whether each verb has an object that the other lacks: "won a cup", "lost a set"."""
    left, right = (heads(claim.anchor.objects) for claim in (a, b))
    first, second = (heads((*c.anchor.subjects, *c.anchor.objects)) for c in (a, b))
    return bool(left) and bool(right) and not left & second and not right & first


def _one_undergoer(a: Claim, b: Claim, story: Story, *, alike: bool) -> bool:
    """Tell whether both verbs are done to one thing: to their objects, else to their subjects.

    Where only one has an object, the claims have to be `alike`.
    """
    left, right = (claim.anchor.objects or claim.anchor.subjects for claim in (a, b))
    if not left or not right:
        return alike
    ends = heads(left), heads(right)
    if ends[0] & ends[1] or story.named(left) & story.named(right):
        return True
    kinds = [{event for head in each for event in event_classes(head)} for each in ends]
    one_sided = bool(a.anchor.objects) != bool(b.anchor.objects)
    return bool(kinds[0] & kinds[1]) or (one_sided and alike)


def _of_two(a: Claim, b: Claim, pair: tuple[str, str], *, alike: bool) -> bool:
    """Tell whether two outcomes are of two things: "convicted of fraud", "acquitted of arson".

    Where one only says of what it was, the other has to be `alike` to be of the same.
    """
    left, right = (_outcome_of(claim, verb) for claim, verb in zip((a, b), pair, strict=True))
    if left and right:
        return not left & right
    return bool(left or right) and not alike


def _outcome_of(claim: Claim, verb: str) -> frozenset[str]:
    """Return the first telling words of what a verb's outcome is of."""
    told = next((w for w in _WORD.finditer(claim.text) if stem(w[0].lower()) == stem(verb)), None)
    behind = None if told is None else _OF.match(claim.text, told.end())
    if behind is None:
        return frozenset()
    words = [word for word in _WORD.findall(behind[1]) if content_words(word)]
    return content_words(" ".join(words[:_NAMED]))
