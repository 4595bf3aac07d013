"""Sentence -> last occurrences: "not since D", "the first since D", "last on D"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.anchors import clause_of
from claims.coreference import Resolution
from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import Channel, DateFact, NameFact, NameKind, OccurrenceFact
from claims.names import canonical_actor
from claims.polarity import negated_token
from claims.predicates import governing_predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_IN_PERSON = frozenset({"meet", "meeting", "visit", "summit", "encounter", "person", "face"})
_PHONE = frozenset({"phone", "telephone", "call", "telephonic"})
_VIDEO = frozenset({"video", "videoconference", "teleconference"})
# "The last month", "last night": no occurrence of anything.
_TIMES = lexicon(
    "second minute hour day night week weekend month season quarter year decade century morning "
    "evening afternoon summer winter spring autumn fall moment ditch resort name word"
)
# Words for people whose names stand elsewhere.
_DESCRIPTIONS = lexicon(
    "man woman minister diplomat leader president official side pair team they the_two"
)
# "the last time", "the first time": what recurs is the verb beside it
_TIME_NOUNS = frozenset({"time", "occasion", "instance"})


def read_occurrences(
    sentence: "Span", dates: Sequence[DateFact], names: Sequence[NameFact], resolution: Resolution
) -> tuple[OccurrenceFact, ...]:
    """Return the last occurrences that a sentence states, at most one a date.

    `dates` and `names` are those of the sentence, with article offsets.
    """
    found: dict[int, OccurrenceFact] = {}
    for cue, predicate in _cues(sentence, dates):
        date = _date_for(cue, dates)
        if date is None or date.start in found:
            continue
        lemmas = _predicate_lemmas(predicate)
        events = sorted({event for lemma in lemmas for event in event_classes(lemma)})
        if cue.lower_ == "since" and not _dates_it(cue, date, events, sentence):
            continue
        found[date.start] = OccurrenceFact(
            start=date.start,
            end=date.end,
            text=date.text,
            predicate=predicate.lemma_.lower(),
            events=tuple(events),
            participants=_participants(sentence, names, resolution),
            channel=_channel(predicate, cue),
            date=date,
        )
    return tuple(found[start] for start in sorted(found))


def _cues(sentence: "Span", dates: Sequence[DateFact]) -> "list[tuple[Token, Token]]":
    """Return (cue word, what recurs) pairs: the cue is "since" or "last"."""
    pairs: list[tuple[Token, Token]] = []
    for token in sentence:
        if token.lower_ == "since":
            recurring = _before_since(token, sentence)
            if recurring is not None:
                pairs.append((token, recurring))
        elif token.lower_ == "last" and not any(d.start <= token.idx < d.end for d in dates):
            recurring = _after_last(token)
            if recurring is not None:
                pairs.append((token, recurring))
    return pairs


def _before_since(since: "Token", sentence: "Span") -> "Token | None":
    for token in sentence:
        if token.i >= since.i:
            break
        if token.lower_ == "first" and token.head.i < since.i:
            return _what_is_first(token)
    verb = governing_predicate(since)
    while verb.i > since.i and verb.head.i != verb.i:
        verb = governing_predicate(verb.head)
    if verb.i < since.i and negated_token(verb):
        return _content(verb)
    near = [t for t in sentence if t.i < since.i and t.pos_ in {"VERB", "AUX"}]
    last = next((t for t in reversed(near) if t.dep_ not in {"aux", "auxpass"}), None)
    return _content(last) if last is not None and negated_token(last) else None


def _what_is_first(first: "Token") -> "Token":
    head = first.head
    if head.lemma_.lower() in _TIME_NOUNS:
        return _recurring_in(head)
    if head.pos_ in {"NOUN", "PROPN"}:
        return head
    subject = next((child for child in head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject if subject is not None and head.lemma_ == "be" else _content(head)


def _after_last(last: "Token") -> "Token | None":
    head = last.head
    if last.i + 1 < len(last.doc) and last.nbor().pos_ == "NUM":
        return None  # "the last six hostages" came last of all
    if head.pos_ in {"VERB", "AUX"}:
        return _content(head)
    if head.lemma_.lower() in _TIME_NOUNS:
        return _recurring_in(head)
    return head if head.pos_ == "NOUN" and head.lemma_.lower() not in _TIMES else None


def _recurring_in(time: "Token") -> "Token":
    """Return what recurs in "the last time they met", "met for the first time"."""
    relative = next((c for c in time.children if c.dep_ in {"relcl", "acl"}), None)
    return _content(relative if relative is not None else governing_predicate(time))


def _content(verb: "Token") -> "Token":
    """Return the verb, or the event noun that a light verb carries ("had contact")."""
    if verb.lemma_.lower() in LIGHT_VERBS:
        for child in verb.children:
            if child.dep_ in {"dobj", "attr"} and event_classes(child.lemma_):
                return child
            if child.dep_ == "prep":
                carried = next((c for c in child.children if event_classes(c.lemma_)), None)
                if carried is not None:
                    return carried
    return verb


def _predicate_lemmas(predicate: "Token") -> list[str]:
    compounds = [c.lemma_.lower() for c in predicate.children if c.dep_ in {"compound", "amod"}]
    return [predicate.lemma_.lower(), *compounds]


def _date_for(cue: "Token", dates: Sequence[DateFact]) -> DateFact | None:
    after = [date for date in dates if date.start > cue.idx]
    if after:
        return after[0]
    return dates[0] if dates and cue.lower_ == "last" else None


def _dates_it(cue: "Token", date: DateFact, events: Sequence[str], sentence: "Span") -> bool:
    """Tell whether the date after "since" is that of what recurs.

    "Since they met on May 3" dates a meeting; "since the war began in May" dates something else,
    and says only that nothing has recurred after it.
    """
    between = [t for t in sentence if cue.i < t.i and t.idx < date.start]
    telling = [t for t in between if t.pos_ in {"VERB", "NOUN"}]
    if not telling:
        return True
    return any(set(event_classes(t.lemma_)) & set(events) for t in telling)


def _participants(
    sentence: "Span", names: Sequence[NameFact], resolution: Resolution
) -> tuple[str, ...]:
    inside = [name for name in names if sentence.start_char <= name.start < sentence.end_char]
    referred = resolution.antecedents(sentence.start_char, sentence.end_char)
    people = [n for n in (*inside, *referred) if n.kind is NameKind.PERSON]
    described = any(token.lemma_.lower() in _DESCRIPTIONS for token in sentence)
    chosen = people if people or described else [*inside, *referred]
    return tuple(sorted({canonical_actor(name.full) for name in chosen}))


def _channel(predicate: "Token", cue: "Token") -> Channel | None:
    """Return how the parties were in touch, as far as the recurring thing itself says it."""
    words = {t.lemma_.lower() for t in predicate.subtree if cue.lower_ == "last" or t.i < cue.i}
    if predicate.pos_ in {"VERB", "AUX"}:
        own = clause_of(predicate)
        words = {t.lemma_.lower() for t in own if cue.lower_ == "last" or t.i < cue.i}
    if words & _VIDEO:
        return Channel.VIDEO
    if words & _PHONE:
        return Channel.PHONE
    if words & _IN_PERSON or predicate.lemma_.lower() in _IN_PERSON:
        return Channel.IN_PERSON
    return None
