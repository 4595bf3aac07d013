"""What sort of thing a name names, by votes of its words and its surroundings."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from claims.model import NameKind
from claims.names import titles
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import is_given_name
from claims.names.segments import Candidate
from claims.names.wordlists import wordlist

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Votes = defaultdict[NameKind, float]

# How much one label of the small model counts.
_LABELS: Final = {
    "PERSON": (NameKind.PERSON, 1.0),
    "ORG": (NameKind.ORGANISATION, 0.7),
    "GPE": (NameKind.PLACE, 0.9),
    "LOC": (NameKind.PLACE, 1.0),
    "FAC": (NameKind.PLACE, 0.6),
    "NORP": (NameKind.OTHER, 0.4),
    "EVENT": (NameKind.OTHER, 1.0),
    "PRODUCT": (NameKind.OTHER, 0.8),
    "WORK_OF_ART": (NameKind.OTHER, 0.8),
    "LAW": (NameKind.OTHER, 0.8),
    "LANGUAGE": (NameKind.OTHER, 1.0),
}
_SEATS_OF_POWER: Final = frozenset(
    {"kremlin", "white house", "downing street", "whitehall", "pentagon", "capitol hill"}
)
_ORGANISATIONS: Final = frozenset(
    {
        "nato",
        "un",
        "united nations",
        "eu",
        "european union",
        "congress",
        "opec",
        "interpol",
        "g20",
        "g-20",
        "g8",
        "g7",
    }
    | {"reuters", "afp", "cnn", "bbc", "associated press", "fbi", "cia", "nasa", "imf", "ap"}
    | {"twitter", "facebook", "youtube", "google", "instagram", "telegram", "whatsapp", "microsoft"}
)

_VOICES: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople"})
# Nouns that a company's name stands before.
_OF_A_COMPANY: Final = wordlist(
    """
    supermarket supermarkets shop shops branch branches spokesman spokeswoman spokesperson
    executive executives employees employee shares stock headquarters shareholders investors
    customers subsidiary
    """
)


def lexical_votes(words: tuple[str, ...]) -> Votes:
    """Vote by the words of a name alone."""
    votes: Votes = defaultdict(float)
    lower = [w.lower().rstrip(".") for w in words]
    name = " ".join(lower).replace(" - ", "-")
    if name in _SEATS_OF_POWER | _ORGANISATIONS or name.replace(".", "") in _ORGANISATIONS:
        votes[NameKind.ORGANISATION] += 8
    elif is_place(name):
        votes[NameKind.PLACE] += 6
    if lower[0] in titles.VESSEL_PREFIXES and len(words) > 1 and words[0].isupper():
        votes[NameKind.OTHER] += 8
        return votes
    head = lower[lower.index("of") - 1] if "of" in lower[1:] else lower[-1]
    if len(words) > 1:
        person_like = is_given_name(lower[0]) and len(words) == 2 and head in titles.SURNAME_HEADS
        weight = 1.5 if person_like else 4.0
        for heads, kind in (
            (titles.ORGANISATION_HEADS, NameKind.ORGANISATION),
            (titles.PLACE_HEADS, NameKind.PLACE),
            (titles.OTHER_HEADS, NameKind.OTHER),
        ):
            if head in heads:
                votes[kind] += weight
                break
        if titles.VESSEL_NOUNS & set(lower[:-1]):
            votes[NameKind.OTHER] += 5
        if lower[0] in {"mount", "lake", "cape", "port", "fort"}:
            votes[NameKind.PLACE] += 3
        if is_given_name(lower[0]) and len(words) <= 4:
            votes[NameKind.PERSON] += 2.5
        if is_demonym(words[0]):
            votes[NameKind.ORGANISATION] += 0.5
        if lower[-1] in titles.PERSON_SUFFIXES:
            # "World War II" is no person.
            thing = lower[-2] in titles.OTHER_HEADS
            votes[NameKind.OTHER if thing else NameKind.PERSON] += 3
        # "John F. Smith"
        if any(len(w) == 1 for w in lower[1:-1]):
            votes[NameKind.PERSON] += 1
        if "&" in words:
            votes[NameKind.ORGANISATION] += 2
    elif head in titles.ORGANISATION_HEADS:
        votes[NameKind.ORGANISATION] += 2
    elif is_given_name(lower[0]):
        votes[NameKind.PERSON] += 0.7
    return votes


def _plural(word: str) -> bool:
    """Tell whether a name's last word is a plural that heads no place ("the Long Hills")."""
    lower = word.lower()
    heads = titles.PLACE_HEADS | titles.OTHER_HEADS
    return lower.endswith("s") and not lower.endswith("ss") and lower not in heads


def context_votes(doc: "Doc", candidate: Candidate) -> Votes:
    """Vote by the model's labels and by what stands beside one mention."""
    votes: Votes = defaultdict(float)
    for label in {token.ent_type_ for token in doc[candidate.first : candidate.last]}:
        if label in _LABELS:
            kind, weight = _LABELS[label]
            votes[kind] += weight
    if candidate.titled:
        votes[NameKind.PERSON] += 4
    elif candidate.roles:
        votes[NameKind.PERSON] += 2.5
    before = doc[candidate.first - 1].lower_ if candidate.first else ""
    earlier = doc[candidate.first - 2].lower_ if candidate.first > 1 else ""
    after = [t for t in doc[candidate.last : candidate.last + 4] if not t.is_space]
    if before in {"in", "near", "across", "throughout", "outside", "inside"}:
        votes[NameKind.PLACE] += 1.2
    if before == "the" and earlier == "in":
        votes[NameKind.PLACE] += 0.6
    if before == "of" and earlier in titles.PLACE_HEADS:
        votes[NameKind.PLACE] += 5
    if before in {"capital", "city", "town", "village", "island", "province", "district", "region"}:
        votes[NameKind.PLACE] += 3
    if before == "the" and votes[NameKind.PERSON]:
        votes[NameKind.PERSON] -= 0.8
    if before in {"a", "an"} and len(candidate.words) > 1 and not candidate.roles:
        # "a Mary Lou shop"
        votes[NameKind.PERSON] -= 0.8
        votes[NameKind.ORGANISATION] += 0.5
    team = before == "the" or doc[candidate.last - 1].tag_ == "NNPS"
    if team and len(candidate.words) > 1 and _plural(candidate.words[-1]):
        # "the Hill Rangers" are a team, "the Robin Hill film" has none.
        alone = not after or after[0].pos_ != "NOUN"
        votes[NameKind.ORGANISATION] += 3.5 if before == "the" and alone else 2
    if before == "for" and earlier in _VOICES:
        votes[NameKind.ORGANISATION] += 2
    _vote_after(votes, candidate, after)
    tokens = doc[candidate.first : candidate.last]
    subject = tokens.root.dep_ == "nsubj" and tokens.root.head.pos_ == "VERB"
    if subject and 2 <= len(candidate.words) <= 3 and all(t.pos_ == "PROPN" for t in tokens):
        votes[NameKind.PERSON] += 0.3
    word = candidate.words[0]
    if len(candidate.words) == 1 and word.isupper() and len(word) > 2 and not is_place(word):
        votes[NameKind.ORGANISATION] += 1.5
    return votes


def _vote_after(votes: Votes, candidate: Candidate, after: "Sequence[Token]") -> None:
    """Add the votes of what follows a mention."""
    if not after:
        return
    possessive = after[0].lower_ in {"'s", "’s"}
    following = after[0].lower_
    if following in titles.PLACE_HEADS:
        votes[NameKind.PLACE] += 3
    elif following in {"administration", "campaign", "presidency"}:
        votes[NameKind.PERSON] += 1.5
    elif following in titles.ORGANISATION_HEADS:
        votes[NameKind.ORGANISATION] += 0.8
    elif following in titles.VESSEL_NOUNS:
        votes[NameKind.OTHER] += 1
    elif following in _OF_A_COMPANY and not candidate.titled:
        votes[NameKind.ORGANISATION] += 1.2
    if (
        not possessive
        and after[0].lemma_.lower() in titles.SPEECH_VERBS
        and after[0].pos_ == "VERB"
    ):
        votes[NameKind.PERSON] += 0.6
    if len(after) > 1 and following == ",":
        second = after[1]
        if second.like_num and second.text.isdigit() and 5 < int(second.text) < 110:
            votes[NameKind.PERSON] += 4
        if second.lower_ == "who":
            votes[NameKind.PERSON] += 3
    if following == "who":
        votes[NameKind.PERSON] += 2


def decide(votes: Votes) -> NameKind:
    """Pick the kind with most votes; ties go to the kind listed first in NameKind."""
    best = max(NameKind, key=lambda kind: votes[kind])
    return best if votes[best] > 0 else NameKind.OTHER
