"""Claims that assert and deny the same thing."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import Certainty, Claim, DateFact, OccurrenceFact
from compare.anchoring import REPORTING, objects_apart, same_predicate
from compare.checks.changes import two_rises
from compare.model import Kind, Side, Status
from compare.opposites import outcomes_apart
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words, stem

_SAME = 0.65
# The same for "no N": one noun in both and no more.
_NONE = 0.24
_OPPOSED = 0.5
# "Has not been released": so far, where the other article is later.
_PERFECT = re.compile(r"\b(?:has|have)(?:n['’]t| not)\b", re.IGNORECASE)
_YET_MADE = re.compile(r"\b(?:yet|so far)\b", re.IGNORECASE)
_YET = re.compile(r"\bha(?:s|ve) yet to\b|\bnot yet\b|\bso far\b|\bas yet\b", re.IGNORECASE)
# "Had never scored in a final before": what is denied is of the time before.
_UNTIL_THEN = re.compile(
    r"\bnever before\b|\bbefore(?=\s*(?:$|[.,;:!?)”\"]))|\bpreviously\b|"
    r"\b(?:until|till|up to|before) (?:then|now|that (?:day|moment|point|night|evening|morning))\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\b(?:never|had not)\b|\bhadn['’]t\b", re.IGNORECASE)
_FIRST_TIME = re.compile(r"\bfor the (?:very )?first time\b", re.IGNORECASE)
# A deed told of longer ago than this may be what was denied.
_NEWS = timedelta(days=60)
_STATE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|stays?|stayed)\s+(?:still |again |now |currently )?"
    r"(open|closed|shut|alive|dead|legal|illegal)\b(?!-| to\b)",
    re.IGNORECASE,
)
_NO = re.compile(r"\b[Nn]o (?:\w+ )??(\w{3,})\b")
_WORD = re.compile(r"[^\W_]+")
# What the noun of "no plans to …" is of stands behind it.
_OF_WHAT = re.compile(r"\W*s?\s+(?:to|for|that|of|about|against)\b(.*)", re.IGNORECASE | re.DOTALL)
_EXISTENCE = 0.15
# The least shared weight of words: two claims on one subject may still tell of two things.
_OVERLAP = 0.40
# What is thought stands in the clause behind.
_THINKING = lexicon("feel think believe know expect hope want wish see understand suppose doubt")
# "There were no riots", "no riots were reported".
_BEING = REPORTING | lexicon(
    "be exist remain occur happen take_place arise see hear find receive register record make know"
)
_FIRM = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
# Who "was survived by" somebody has died; who "closed in" may have "opened fire".
_IDIOM = re.compile(
    r"\bsurvived by\b|\bsurvives? (?:him|her|them)\b|\bopen(?:s|ed|ing)? fire\b|"
    r"\bclos(?:es?|ed|ing) (?:in|ranks)\b|\bpass(?:es|ed|ing)? (?:away|out)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
# What an outcome is of: "convicted of fraud", "convicted the dealer of fraud".
_OF = re.compile(r"\s+(?:[^\s,.;]+\s+){0,4}?of\s+(.*)", re.DOTALL)
# Of the words behind "was not" these say what it was not, of those behind "no plans to" what for.
_COMPLEMENT = 2
_NAMED = 4


def check_polarity(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare two claims of which one is negated; None where they do not speak of one thing."""
    if a.negated == b.negated:
        return None if a.negated else _opposed(a, b, story)
    denied, told = (a, b) if a.negated else (b, a)
    if told.certainty not in _FIRM or denied.anchor.planned or _frames_last(denied):
        return None
    if denied.certainty is Certainty.HEDGED:
        return None  # "may not have", "did not appear to": no denial
    similarity = story.similarity(a, b)
    ever = not _YET_MADE.search(denied.text)
    what = _denied_thing(denied) if ever else ""
    if what and similarity >= _EXISTENCE and _tells_of(told, what):
        reason = f"According to {FIRST} there was no {what}; according to {SECOND} there was."
        return _outcome(denied, told, similarity, reason, what)
    none = _none_of(denied) if ever else ""
    subjects = {stem(head) for head in _heads(told.anchor.subjects)}
    if (
        none
        and similarity >= _NONE
        and stem(none) in subjects
        and _of_one(denied, told)
        and _none_does(denied, told, none)
    ):
        reason = f"According to {FIRST} there was no {none}; according to {SECOND} there was."
        return _outcome(denied, told, similarity, reason, none)
    if similarity < _SAME or not _one_assertion(denied, told, story):
        return None
    if _before_then(denied, told, story):
        reason = (
            f"According to {SECOND} it happened, according to {FIRST} it had not happened before: "
            "both can be true."
        )
        return replace(_outcome(denied, told, similarity, reason), status=Status.SCOPE)
    if _not_yet(denied, told, story):
        reason = f"It had not happened yet when {FIRST} wrote; {SECOND} tells that it has."
        return replace(_outcome(denied, told, similarity, reason), status=Status.SUPERSEDED)
    reason = f"According to {SECOND} it happened, according to {FIRST} it did not."
    return _outcome(denied, told, similarity, reason)


def _before_then(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether a denial is of the time before the news and the other claim tells the news."""
    if _of_before(told):
        return False
    first = bool(_FIRST_TIME.search(told.text) and _NOT_BEFORE.search(denied.text))
    return (first or _of_before(denied)) and not _long_ago(told, story)


def _of_before(claim: Claim) -> bool:
    """Tell whether a claim is of the time before: its "before" has no event of its own."""
    sentence = claim.sentence
    start, end = (place - sentence.start for place in (claim.start, claim.end))
    # a claim may end where its sentence goes on: "before | the match"
    found = _UNTIL_THEN.search(sentence.text, start)
    return found is not None and found.end() <= end


def _long_ago(claim: Claim, story: Story) -> bool:
    """Tell whether a claim has a date that lies long before its article."""
    day = story.article[claim.article].published
    dates = [f.latest for f in claim.facts if isinstance(f, DateFact) and f.latest is not None]
    return day is not None and any(day - date.date() > _NEWS for date in dates)


def _not_yet(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether a denial only says that it had not happened when the article was written."""
    if _YET.search(denied.text):
        return True
    before, after = (story.article[claim.article].published for claim in (denied, told))
    later = before is None or after is None or after > before
    return later and bool(_PERFECT.search(denied.text))


def _opposed(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare two claims whose predicates exclude each other, of one subject and object."""
    states = _states(a, b, story)
    pair = states or (a.anchor.predicate, b.anchor.predicate)
    if not outcomes_apart(*pair):
        return None
    if a.certainty not in _FIRM or b.certainty not in _FIRM or a.article == b.article:
        return None
    similarity = story.similarity(a, b)
    state = states is not None
    if similarity < _OPPOSED:
        return None
    if not (state or story.parties(a.anchor) & story.parties(b.anchor) or _one_frame(a, b)):
        return None
    if similarity < _SAME and _done_to_two(a, b):
        return None
    if _of_two(a, b, pair, alike=similarity >= _SAME):
        return None
    if two_rises((a.anchor, a), (b.anchor, b)):
        return None
    if not state and not _one_undergoer(a, b, story, alike=similarity >= _SAME):
        return None
    if any(_IDIOM.search(claim.text) for claim in (a, b)):
        return None
    reason = f"{FIRST}: “{pair[0]}”. {SECOND}: “{pair[1]}”. Both can't be true of the same."
    return replace(
        _outcome(a, b, similarity, reason),
        a=Side(claim=a, start=a.start, end=a.end, value=pair[0]),
        b=Side(claim=b, start=b.start, end=b.end, value=pair[1]),
    )


def _one_frame(a: Claim, b: Claim) -> bool:
    """Tell whether one subject does both to one object: "the court upheld the verdict"."""
    left, right = a.anchor, b.anchor
    subjects = _heads(left.subjects) & _heads(right.subjects)
    return bool(subjects and _heads(left.objects) & _heads(right.objects))


def _states(a: Claim, b: Claim, story: Story) -> tuple[str, str] | None:
    """Return the states that two like claims of one day put one subject in: "is open"."""
    found = [_STATE.findall(claim.text.lower()) for claim in (a, b)]
    days = {story.article[claim.article].published for claim in (a, b)}
    if len(found[0]) != 1 or len(found[1]) != 1 or len(days) > 1:
        return None
    one = _heads(a.anchor.subjects) & _heads(b.anchor.subjects)
    alike = story.similarity(a, b) >= _SAME and story.overlap(a, b) >= _OVERLAP
    return (found[0][0], found[1][0]) if one and alike else None


def _done_to_two(a: Claim, b: Claim) -> bool:
    """Tell whether each verb has an object that the other lacks: "won a cup", "lost a set"."""
    left, right = (_heads(claim.anchor.objects) for claim in (a, b))
    first, second = (_heads((*c.anchor.subjects, *c.anchor.objects)) for c in (a, b))
    return bool(left) and bool(right) and not left & second and not right & first


def _one_undergoer(a: Claim, b: Claim, story: Story, *, alike: bool) -> bool:
    """Tell whether both verbs are done to one thing: to their objects, else to their subjects.

    Where only one has an object, the claims have to be `alike`.
    """
    left, right = (claim.anchor.objects or claim.anchor.subjects for claim in (a, b))
    if not left or not right:
        return alike
    heads = _heads(left), _heads(right)
    if heads[0] & heads[1] or story.named(left) & story.named(right):
        return True
    kinds = [{event for head in each for event in event_classes(head)} for each in heads]
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


def _denied_thing(claim: Claim) -> str:
    """Return what a claim says there was none of, or none was received of; "" where nothing."""
    anchor = claim.anchor
    if anchor.predicate == "be" and anchor.events and not anchor.subjects:
        return (*anchor.objects, "")[0]
    if "receipt" in anchor.events and anchor.predicate in {"receive", "get"}:
        return (*anchor.objects, "")[0]
    return ""


def _none_of(claim: Claim) -> str:
    """Return the stem of what "no N" or "there was no N" says there was none of."""
    found = _NO.search(claim.text)
    if found is None or claim.anchor.predicate in REPORTING:
        return ""
    if found[1].lower() in {"one", "body", "thing"}:
        return ""
    heads = _heads((*claim.anchor.subjects, *claim.anchor.objects))
    return next((h for h in sorted(heads) if stem(h) == stem(found[1].lower())), "")


def _none_does(denied: Claim, told: Claim, none: str) -> bool:
    """Tell whether what "no N" does is that N are there, or what N do in the other claim."""
    subjects = {head for head in _heads(denied.anchor.subjects) if stem(head) == stem(none)}
    there = denied.anchor.predicate in _BEING | LIGHT_VERBS or not subjects
    return there or same_predicate(denied.anchor, told.anchor) > 0


def _of_one(denied: Claim, told: Claim) -> bool:
    """Tell whether what "no plans to …" names is what the other tells of, as far as it is said."""
    found = _NO.search(denied.text)
    behind = None if found is None else _OF_WHAT.match(denied.text, found.end())
    if behind is None:
        return True
    words = [word for word in re.findall(r"[^\W_]+", behind[1]) if content_words(word)]
    named = content_words(" ".join(words[:_NAMED]))
    return not named or bool(named & content_words(told.text))


def _tells_of(claim: Claim, what: str) -> bool:
    """Tell whether a claim tells that what the other denies was received."""
    thing = set(event_classes(what.rsplit(maxsplit=1)[-1]))
    events = set(claim.anchor.events)
    return "receipt" in events and bool(events & thing) and claim.anchor.predicate != "be"


def _frames_last(claim: Claim) -> bool:
    """Tell whether a negation holds only for a stretch of time ("had not met since")."""
    return any(isinstance(fact, OccurrenceFact) for fact in claim.facts)


def _one_assertion(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether two claims have one predicate with the same arguments."""
    left, right = a.anchor, b.anchor
    if same_predicate(left, right) < 1.0 or left.predicate in REPORTING | _THINKING:
        return False
    if bool(left.objects) != bool(right.objects):
        return False
    if left.objects and not _heads(left.objects) & _heads(right.objects):
        return False
    if objects_apart(left, right, story) or not _one_state(a, b):
        return False
    subjects = _heads(left.subjects) & _heads(right.subjects)
    parties = story.parties(left) & story.parties(right)
    return bool(subjects or parties) and story.overlap(a, b) >= _OVERLAP


def _one_state(denied: Claim, told: Claim) -> bool:
    """Tell whether what somebody "was not" is what the other says he was."""
    found = _NOT.search(denied.text)
    if denied.anchor.predicate != "be" or found is None:
        return True
    behind = re.findall(r"[^\W_]+", denied.text[found.end() :])
    words = [word for word in behind if content_words(word)][:_COMPLEMENT]
    return not words or bool(content_words(" ".join(words)) & content_words(told.text))


def _heads(phrases: tuple[str, ...]) -> set[str]:
    return {phrase.split()[-1] for phrase in phrases if phrase}


def _outcome(denied: Claim, told: Claim, confidence: float, reason: str, what: str = "") -> Outcome:
    topic = f"Whether there was any {what}" if what else f"Whether: {_told(told)}"
    return Outcome(
        check="polarity",
        kind=Kind.POLARITY,
        status=Status.CONFLICT,
        confidence=min(0.9, confidence),
        explanation=reason,
        topic=topic,
        a=Side(claim=denied, start=denied.start, end=denied.end, value="denied"),
        b=Side(claim=told, start=told.start, end=told.end, value="told"),
    )


def _told(claim: Claim) -> str:
    anchor = claim.anchor
    return " ".join([*anchor.subjects[:1], anchor.predicate, *anchor.objects[:1]])
