"""Quotes of one utterance: is the wording the same?"""

import re
from dataclasses import replace

from claims.events import event_classes
from claims.lexicon import lexicon
from claims.model import BlockKind, QuoteFact, SpeakerKind
from claims.names import canonical_actor
from claims.quantities.numbers import read_numbers
from claims.quotes.alignment import Alignment, Change, align
from compare.checks.words.endings import odd_ending
from compare.checks.words.frames import replaced_in_frame
from compare.checks.words.phrases import (
    LONG,
    epithets,
    left_out,
    length,
    moved,
    opens_alike,
    phrase_like,
    state_lost,
)
from compare.checks.words.voices import given_to_two
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, content_words

_SAME = 0.6
# The same where they differ: less in common are two utterances about one thing.
_SAME_REWORDED = 0.65
# In so many places only two renderings of a speech differ: a translation, a paraphrase.
_RENDERED = 3
# How many characters before a quote are looked at for a negation of what it says.
_NEAR = 40
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|no longer|nothing)|n['’]t)(?: \w+){0,2} [\"“‘']{1,2}$", re.IGNORECASE
)
_MODALS = lexicon("can could may might must should")
_WHO = lexicon("he she they i we")
_TAGS = _WHO | lexicon("said says")
# The least cosine of two short quotes' claims, and the most claims of a story that may have the
# words they share: a phrase says little unless it is rare or what it is about is the same.
_SHORT_CONTEXT = 0.35
_RARE = 5
# How surely one speaker's sentences that differ in one place are one utterance.
_FRAMED = 0.75
# The least cosine of claims in which two short quotes are one phrase, however common it is.
_ONE_CONTEXT = 0.5


def check_quotes(a: Statement[QuoteFact], b: Statement[QuoteFact], story: Story) -> Outcome | None:
    """Compare two quotes that may be one utterance; None where they are not."""
    f, g = a.fact, b.fact
    shared = content_words(f.text) & content_words(g.text)
    if not shared or _one_body(a, b):
        return None
    if _two_people(f, g):
        voices = given_to_two(a, b) and not _translated(a, b)
        return _outcome(a, b, Status.CONFLICT, 0.8, _two_voices(f, g)) if voices else None
    framed = (
        None if _translated(a, b) or not _one_voice(a, b) else replaced_in_frame(f.text, g.text)
    )
    if framed is not None:
        reason = f"The same utterance is quoted in different words: {_change(framed)}."
        return _outcome(a, b, Status.CONFLICT, _FRAMED, reason)
    least = min(length(f.text), length(g.text))
    alignment = align(f.text, g.text)
    if least < LONG:
        return _short(a, b, alignment, story)
    if alignment.same_utterance < _SAME:
        return None
    ending = None if alignment.changes or _translated(a, b) else odd_ending(a, b, story)
    if ending is not None:
        reason = f"The same utterance is quoted in different words: {_change(ending)}."
        return _outcome(a, b, Status.CONFLICT, alignment.same_utterance, reason)
    return _judge(a, b, alignment)


def _two_voices(f: QuoteFact, g: QuoteFact) -> str:
    names = [quote.speaker.name if quote.speaker else "" for quote in (f, g)]
    return f"{FIRST}: {names[0]}. {SECOND}: {names[1]}. The same words are given to two people."


def _one_body(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> bool:
    """Tell whether both quotes stand in one article's body: then they are two utterances."""
    positions = {a.claim.sentence.position, b.claim.sentence.position}
    return a.article.id == b.article.id and BlockKind.TITLE not in positions


def _judge(
    a: Statement[QuoteFact], b: Statement[QuoteFact], alignment: Alignment
) -> Outcome | None:
    outside = _negated_before(a) or _negated_before(b)
    changes = [
        change
        for change in alignment.changes
        if (change.negation and not outside)
        or (change.content and not (change.negation or _put_in(change) or _shortened(change)))
    ]
    sure = alignment.same_utterance
    reworded = not all(change.negation for change in changes)
    turned_round = reworded and opens_alike(a.fact.text, b.fact.text)
    least = _SAME if turned_round else _SAME_REWORDED
    if reworded and (sure < least or _mostly_changed(a, b, alignment, changes)):
        return None
    if turned_round:
        changes = [moved(change, a.fact.text, b.fact.text) for change in changes]
    if not changes:
        cut = " One outlet quotes less of it." if alignment.shortened else ""
        reason = "Both quote the same words." + cut
        if alignment.changes:
            reason = "The same utterance; only small words differ." + cut
        return _outcome(a, b, Status.AGREEMENT, sure, reason)
    shown = "; ".join(_change(change) for change in changes[:3])
    if _translated(a, b):
        reason = f"One of the texts is a translation, so its wording differs: {shown}."
        return _outcome(a, b, Status.VARIANT, sure, reason)
    places = sum(change.kind != "moved" for change in changes)
    if places >= _RENDERED and not any(_turns(change) for change in changes):
        reason = f"One speech, rendered in different words in {places} places: {shown}."
        return _outcome(a, b, Status.VARIANT, sure, reason)
    lost = " A negation is in one and not in the other." if any(c.negation for c in changes) else ""
    reason = f"The same utterance is quoted in different words: {shown}.{lost}"
    return _outcome(a, b, Status.CONFLICT, sure, reason)


def _negated_before(statement: Statement[QuoteFact]) -> bool:
    """Tell whether the "not" of a phrase stands before its quotation mark: didn't "need to"."""
    text, start = statement.article.text, statement.fact.start
    return _NOT_BEFORE.search(text[max(0, start - _NEAR) : start]) is not None


def _mostly_changed(
    a: Statement[QuoteFact],
    b: Statement[QuoteFact],
    alignment: Alignment,
    changes: list[Change],
) -> bool:
    """Tell whether more words differ than are shared: two sentences that end alike."""
    if any(change.negation for change in changes):
        return False
    shared = content_words(a.fact.text) & content_words(b.fact.text)
    left = content_words(" ".join(word for change in changes for word in change.a))
    right = content_words(" ".join(word for change in changes for word in change.b))
    most = len(shared) - 1 if alignment.shortened else len(shared)
    return max(len(left - shared), len(right - shared)) > most


def _put_in(change: Change) -> bool:
    """Tell whether one side only has the words that say who speaks: "he said"."""
    words = {word.lower() for word in (*change.a, *change.b)}
    return not (change.a and change.b) and words <= _TAGS and bool(words - _WHO)


def _shortened(change: Change) -> bool:
    """Tell whether one side has the initials of the other's words."""
    short, long = sorted((change.a, change.b), key=len)
    return len(short) == 1 < len(long) and short[0] == "".join(word[0].upper() for word in long)


def _turns(change: Change) -> bool:
    """Tell whether a change is one of substance: a negation, a number, "may" for "will"."""
    left, right = (
        [n.value for n in read_numbers(" ".join(words))] for words in (change.a, change.b)
    )
    modals = [
        {word.lower().removesuffix("not") for word in words} & _MODALS
        for words in (change.a, change.b)
    ]
    return change.negation or left != right or modals[0] != modals[1]


def _short(
    a: Statement[QuoteFact], b: Statement[QuoteFact], alignment: Alignment, story: Story
) -> Outcome | None:
    """Judge a phrase quoted against the same phrase in another's quote."""
    short, long = sorted((a, b), key=lambda statement: length(statement.fact.text))
    words = length(short.fact.text)
    if _negation_lost(a, b, alignment):
        return _judge(a, b, alignment)
    lost = state_lost(a.fact.text, b.fact.text, alignment)
    if lost and story.similarity(a.claim, b.claim) >= _ONE_CONTEXT and not _translated(a, b):
        reason = f"What seems to be one utterance is quoted with and without “{lost}”."
        return _outcome(a, b, Status.CONFLICT, 0.6, reason)
    if words < 2 or story.similarity(a.claim, b.claim) < _SHORT_CONTEXT:
        return None
    shared = content_words(short.fact.text) & content_words(long.fact.text)
    alike = story.similarity(a.claim, b.claim) >= _ONE_CONTEXT
    common = min(story.frequency(word) for word in shared) > _RARE
    if common and not alike:
        return None
    whole = " ".join(short.fact.text.lower().split()) in " ".join(long.fact.text.lower().split())
    if whole and not common:
        return _outcome(a, b, Status.AGREEMENT, 0.7, "Both quote the same phrase.")
    if _translated(a, b) or words > 4:
        return None
    missing = left_out(short.fact, long.fact) if alike else None
    if missing is not None:
        reason = f"What seems to be one phrase is quoted with and without “{missing[0]}”."
        a, b = ((s if s is short else replace(s, fact=missing[1])) for s in (a, b))
        return _outcome(a, b, Status.CONFLICT, 0.6, reason)
    phrase = None if common else phrase_like(short.fact, long.fact)
    if phrase is None:
        return None
    a, b = ((s if s is short else replace(s, fact=phrase)) for s in (a, b))
    alignment = align(a.fact.text, b.fact.text)
    replaced = [c for c in alignment.changes if c.content and c.a and c.b]
    if len(replaced) != 1 or alignment.same_utterance < 0.3:
        return None
    if _two_speakers(a, b) and not _synonyms(replaced[0]):
        return None
    if words == 2 and epithets(a.fact.text, b.fact.text):
        return None
    shown = _change(replaced[0])
    reason = f"What seems to be one phrase is quoted in different words: {shown}."
    return _outcome(a, b, Status.CONFLICT, 0.6, reason)


def _negation_lost(a: Statement[QuoteFact], b: Statement[QuoteFact], alignment: Alignment) -> bool:
    """Tell whether one named speaker's few words differ in a negation alone: "I will not go"."""
    speakers = _speakers(a, b)
    changed = [change for change in alignment.changes if change.content or change.negation]
    # each of the two is the whole phrase but for the negation
    lost = bool(changed) and all(change.negation for change in changed) and not alignment.shortened
    return lost and None not in speakers and min(length(s.fact.text) for s in (a, b)) > 1


def _translated(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> bool:
    return a.article.translated or b.article.translated


def _synonyms(change: Change) -> bool:
    """Tell whether a word stands for another of its kind of event: "offer", "proposal"."""
    left, right = (
        {event for word in words for event in event_classes(word)} for words in (change.a, change.b)
    )
    return bool(left & right)


def _two_speakers(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> bool:
    """Tell whether both phrases have a speaker, of whatever sort, and not the same."""
    left, right = ({*(name or "").lower().split()} - {"the", "a"} for name in _speakers(a, b))
    return bool(left) and bool(right) and not left & right


def _one_voice(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> bool:
    """Tell whether one named speaker says both."""
    names = [canonical_actor(name).split() if name else [] for name in _speakers(a, b)]
    return all(names) and names[0][-1] == names[1][-1] and a.article.id != b.article.id


def _speakers(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> list[str | None]:
    return [s.fact.speaker.name if s.fact.speaker else None for s in (a, b)]


def _change(change: Change) -> str:
    before, after = " ".join(change.a), " ".join(change.b)
    if change.kind == "moved":
        return f"“{before or after}” stands in another place"
    if before and after:
        return f"“{before}” against “{after}”"
    return f"“{before or after}” is in one only"


def _two_people(f: QuoteFact, g: QuoteFact) -> bool:
    """Tell whether two different named people say the quotes."""
    if f.speaker is None or g.speaker is None or not f.speaker.name or not g.speaker.name:
        return False
    if f.speaker.kind is not SpeakerKind.PERSON or g.speaker.kind is not SpeakerKind.PERSON:
        return False
    left, right = canonical_actor(f.speaker.name).split(), canonical_actor(g.speaker.name).split()
    return left[-1][:4] != right[-1][:4]


def _outcome(
    a: Statement[QuoteFact],
    b: Statement[QuoteFact],
    status: Status,
    confidence: float,
    reason: str,
) -> Outcome:
    speaker = next(
        (s.fact.speaker.name for s in (a, b) if s.fact.speaker and s.fact.speaker.name), None
    )
    opening = " ".join(min(a.fact.text, b.fact.text, key=lambda t: (len(t), t)).split()[:6])
    who = f"{speaker}: " if speaker else ""
    return Outcome(
        check="quote",
        kind=Kind.QUOTE,
        status=status,
        confidence=confidence,
        explanation=reason,
        topic=f"{who}“{opening} …”",
        a=side(a, " ".join(a.fact.text.split())),
        b=side(b, " ".join(b.fact.text.split())),
    )
