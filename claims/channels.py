"""How people were in touch: by phone, face to face, by video link, in writing."""

from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import Channel, ChannelFact

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Phrases that name a channel whatever stands around them, as lower-case words.
_PHRASES: tuple[tuple[Channel, tuple[str, ...]], ...] = tuple(
    (channel, tuple(phrase.split()))
    for channel, phrases in (
        (
            Channel.VIDEO,
            """video link|video links|videolink|video conference|videoconference|video call
            |video calls|video conferencing|videoconferencing|video - link|video - conference
            |by video|via video|video meeting|video chat|virtual meeting|virtual summit
            |virtual talks|met virtually|via zoom|over zoom|on zoom""",
        ),
        (
            Channel.PHONE,
            """by phone|by telephone|over the phone|over the telephone|on the phone
            |on the telephone|via phone|via telephone|via satellite phone|by satellite phone
            |telephone conversation|telephone conversations|phone conversation
            |phone conversations|telephone call|telephone calls|phone call|phone calls
            |telephone talks|phone talks|telephone interview|phone interview|conference call
            |phoned|telephoned|phoning|telephoning|phone contact|telephone contact
            |telephone briefing|in a call with|in a call to|in a call between|on a call with
            |on a call to|telephone discussion|phone discussion|over phone|phone line""",
        ),
        (
            Channel.IN_PERSON,
            """in person|face to face|face - to - face|on the sidelines|on the margins
            |in - person|shook hands|sat down with|one - on - one meeting""",
        ),
        (
            Channel.WRITTEN,
            """in writing|by letter|in a letter|by e - mail|by email|by e-mail|in an email
            |in an e-mail|in an e - mail|via email|via e-mail|text message|text messages
            |by text|by fax|written statement|wrote to|open letter|in a note to|written answer
            |written reply|written response|emailed|e-mailed|a letter to|a letter from
            |letters to|letters from|an email to|an e-mail to|an e - mail to|an email from
            |an e-mail from|diplomatic note|by post|via whatsapp|on whatsapp|by telegram""",
        ),
    )
    for phrase in phrases.split("|")
)
# The same by their first words, the longest first.
_STARTING = {
    first: tuple(
        sorted((p for p in _PHRASES if p[1][0] == first), key=lambda p: len(p[1]), reverse=True)
    )
    for first in sorted({words[0] for _, words in _PHRASES})
}

# "The line" and "the call" are contacts only near words that say so.
_CALLS = frozenset({"call", "calls"})
_CALL_MODIFIERS = lexicon(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday first second
    third last latest previous earlier later minute hour brief long short rare emergency
    direct joint conference video follow planned expected scheduled
    """
)
_CONTACT_PREPOSITIONS = frozenset({"between", "with"})
_CALL_VERBS = lexicon("make place take receive hold return arrange request")
_NOT_CALLS = lexicon(
    """
    emergency distress wake close roll curtain judgment judgement margin capital cattle port
    house cold 911 999 112
    """
)

_VISIT = frozenset({"visit"})
_MEETING_NOUNS = frozenset({"meeting"})
_PEOPLE = frozenset({"PERSON", "NORP", "ORG", "GPE"})
_PERSON_WORDS = lexicon(
    """
    president minister secretary leader chief official officials counterpart counterparts
    ambassador envoy envoys diplomat diplomats delegation director reporter reporters
    journalist journalists spokesman spokeswoman spokesperson family families relative
    relatives colleague colleagues lawyer lawyers police victim victims survivor survivors
    king queen pope premier chancellor governor mayor senator lawmaker lawmakers executive
    executives representative representatives head commander general team he she him her they
    them we us i who two three pair
    """
)


def read_channels(sentence: "Span") -> tuple[ChannelFact, ...]:
    """Read the channels of contact that a parsed sentence names, in the order of the text."""
    facts: list[ChannelFact] = []
    tokens = list(sentence)
    index = 0
    while index < len(tokens):
        found = _phrase(tokens, index) or _verb_or_noun(tokens, index)
        if found is None:
            index += 1
            continue
        channel, size = found
        facts.append(_fact(sentence, tokens[index], tokens[index + size - 1], channel))
        index += size
    return tuple(facts)


def _fact(sentence: "Span", first: "Token", last: "Token", channel: Channel) -> ChannelFact:
    start, end = first.idx, last.idx + len(last.text)
    offset = sentence.start_char
    return ChannelFact(
        start=start, end=end, text=sentence.text[start - offset : end - offset], channel=channel
    )


def _phrase(tokens: list["Token"], index: int) -> tuple[Channel, int] | None:
    for channel, phrase in _STARTING.get(tokens[index].lower_, ()):
        size = len(phrase)
        if tuple(token.lower_ for token in tokens[index : index + size]) == phrase:
            return channel, size
    return None


def _verb_or_noun(tokens: list["Token"], index: int) -> tuple[Channel, int] | None:
    token = tokens[index]
    if token.lower_ in _CALLS and token.pos_ == "NOUN" and _contact_call(tokens, index):
        return Channel.PHONE, 1
    if token.lemma_ == "meet" and token.pos_ == "VERB" and _meets_people(token):
        return Channel.IN_PERSON, 1
    if token.lemma_ in _MEETING_NOUNS and token.pos_ == "NOUN" and _has_contact(token):
        return Channel.IN_PERSON, 1
    if token.lemma_ in _VISIT and token.pos_ == "VERB" and _visits_people(token):
        return Channel.IN_PERSON, 1
    return None


def _contact_call(tokens: list["Token"], index: int) -> bool:
    """Tell a call between people from a call for help, a close call or a call of duty."""
    token = tokens[index]
    following = tokens[index + 1].lower_ if index + 1 < len(tokens) else ""
    before = {tokens[i].lower_ for i in range(max(0, index - 3), index)}
    if (
        before & _NOT_CALLS
        or following in {"for", "on", "of"}
        or (following == "to" and _verb_after(tokens, index + 2))
    ):
        return False
    if following in _CONTACT_PREPOSITIONS:
        return True
    modifiers = {child.lower_ for child in token.children} | before
    governed = token.head.pos_ == "ADP" and token.head.lower_ in {"in", "during", "on", "after"}
    if governed and modifiers & _CALL_MODIFIERS:
        return True
    return token.dep_ in {"dobj", "nsubjpass"} and (
        token.head.lemma_ in _CALL_VERBS and following in {"", "from", "to", ",", "."}
    )


def _verb_after(tokens: list["Token"], index: int) -> bool:
    return index < len(tokens) and tokens[index].pos_ in {"VERB", "AUX", "ADV"}


def _is_person(token: "Token") -> bool:
    return token.ent_type_ in _PEOPLE or token.pos_ == "PROPN" or token.lower_ in _PERSON_WORDS


def _meets_people(verb: "Token") -> bool:
    """Tell a meeting of people from deadlines, needs and standards that are met."""
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if objects:
        return any(_is_person(child) for child in objects)
    if any(child.dep_ in {"auxpass"} for child in verb.children):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if not subjects and verb.dep_ in {"conj", "xcomp", "advcl", "acl"}:
        subjects = [child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(_is_person(child) for child in subjects)


def _has_contact(noun: "Token") -> bool:
    """Tell "a meeting with the envoy" from "the board meeting" and "at the meeting"."""
    return any(
        child.lower_ in _CONTACT_PREPOSITIONS and any(_is_person(t) for t in child.children)
        for child in noun.children
    )


def _visits_people(verb: "Token") -> bool:
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any(child.ent_type_ == "PERSON" or child.lower_ in _PERSON_WORDS for child in objects)
