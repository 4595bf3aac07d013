"""What an article says of the persons it names: gender, roles, who stands with whom."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from claims.model import NameFact, NameKind
from claims.names.given_names import gender
from claims.names.titles import ROLE_NOUNS, SPEECH_VERBS
from claims.names.wordlists import wordlist

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MALE_ROLES: Final = wordlist(
    """
    mr king prince sir lord husband son father brother uncle nephew spokesman chairman congressman
    businessman actor boyfriend grandfather councilman assemblyman pope cardinal
    emperor man boy policeman gunman dad
    """
)
FEMALE_ROLES: Final = wordlist(
    """
    mrs ms miss queen princess dame lady wife daughter mother sister aunt niece spokeswoman
    chairwoman congresswoman businesswoman actress girlfriend grandmother councilwoman empress
    woman girl policewoman mom mum
    """
)


def is_subject(doc: "Doc", fact: NameFact) -> bool:
    """Tell whether a name is the subject of its clause."""
    span = doc.char_span(fact.start, fact.end, alignment_mode="expand")
    return span is not None and span.root.dep_ in {"nsubj", "nsubjpass"}


def head_of(doc: "Doc", fact: NameFact) -> Iterator[tuple[int, str]]:
    """Yield the head token of a name with the name it refers to."""
    span = doc.char_span(fact.start, fact.end, alignment_mode="expand")
    if span is not None:
        yield span.root.i, fact.full


def speakers(tokens: Sequence["Token"], by_token: dict[int, NameFact]) -> Iterator[NameFact]:
    """Yield who speaks in a sentence: subjects of verbs of speech."""
    for token in tokens:
        fact = by_token.get(token.idx)
        if fact is None or fact.kind is not NameKind.PERSON:
            continue
        head = token
        while head.dep_ in {"compound", "flat"} and head.head.i != head.i:
            head = head.head
        if head.dep_ == "nsubj" and head.head.lemma_.lower() in SPEECH_VERBS | {"continue", "go"}:
            yield fact


def coordinated(text: str, fact: NameFact, names: Sequence[NameFact]) -> tuple[NameFact, ...]:
    """Return the names that "A, B and C" joins, ending in this one; itself alone otherwise."""
    group = [fact]
    ordered = [n for n in names if n.end <= fact.start]
    joined = False
    for other in reversed(ordered):
        between = text[other.end : group[0].start]
        gap = between.lower().split()
        linking = "and" in gap or "with" in gap or "to" in gap
        if other.kind is not fact.kind or len(gap) > 7 or any(c in between for c in ".;:()\n"):
            if other.kind is not fact.kind and len(gap) <= 7:
                continue
            break
        if not joined and not linking:
            # "Lopez told Kim", "Lopez met Kim": subject and object of one verb.
            if not (len(gap) <= 2 and set(gap) & {"met", "told", "called", "phoned"}):
                break
        elif joined and "," not in between:
            break
        if "and" in gap and any(w.endswith(("ed", "said")) for w in gap):
            break
        joined = True
        group.insert(0, other)
        if not linking:
            break
    unique = {n.full: n for n in group}
    return tuple(unique.values()) if len(unique) > 1 else (fact,)


def genders_of(text: str, names: Sequence[NameFact]) -> dict[str, str]:
    """Tell the gender of persons from titles and common first names."""
    found: dict[str, str] = {}
    for fact in names:
        if fact.kind is not NameKind.PERSON:
            continue
        before = text[max(0, fact.start - 30) : fact.start].lower().replace(".", "").split()
        last = before[-1] if before else ""
        if last in MALE_ROLES:
            found[fact.full] = "m"
        elif last in FEMALE_ROLES:
            found[fact.full] = "f"
        elif fact.full not in found:
            guess = gender(fact.full.split()[0])
            if guess and " " in fact.full:
                found[fact.full] = guess
    return found


def roles_of(text: str, names: Sequence[NameFact]) -> dict[str, frozenset[str]]:
    """Gather the titles and role nouns that stand beside each person's name."""
    found: dict[str, set[str]] = {}
    for fact in names:
        if fact.kind is not NameKind.PERSON:
            continue
        before = text[max(0, fact.start - 45) : fact.start].rsplit("\n", maxsplit=1)[-1]
        words = before.replace(".", "").lower().split()
        # Only what leads up to the name without a break belongs to it.
        title = []
        for word in reversed(words):
            if not word.strip('“"[').isalpha():
                break
            title.append(word.strip('“"['))
            if word in {"and", "with", "said", "to", "by"}:
                break
        found.setdefault(fact.full, set()).update(w for w in title[:4] if w in ROLE_NOUNS)
        after = text[fact.end : fact.end + 60].lower()
        if after.startswith(", a") or after.startswith(", the"):
            clause = after[2:].split(",")[0].split()
            found[fact.full].update(w for w in clause[:7] if w in ROLE_NOUNS)
    return {full: frozenset(words) for full, words in found.items()}
