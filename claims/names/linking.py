"""Short names of one article -> the fuller names they stand for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from claims.model import NameKind
from claims.names import titles
from claims.names.abbreviations import spelled_out
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import gender, is_given_name
from claims.names.kinds import Votes, decide
from claims.names.segments import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc

Members = Mapping[str, Sequence[Candidate]]

_COMPANY_ENDINGS: Final = frozenset(
    {"inc", "corp", "co", "ltd", "plc", "llc", "group", "corporation", "company"}
)
# "Gotland Island" is Gotland; "Erie County" is not Erie.
_SAME_PLACE: Final = frozenset({"island", "province", "city", "village", "town"})
_TITLE_GENDERS: Final = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}
_LOCATIVE: Final = frozenset({"in", "near", "outside", "inside", "across", "throughout"})
# How often a surname alone must have meant one person before it goes on to mean them.
_ESTABLISHED: Final = 2
# A mention in three out of four of which something says that it is a place.
_PLACED: Final = 1.2
_SURE: Final = 2.5


def fuller(doc: "Doc", members: Members, votes: Mapping[str, Votes]) -> dict[str, str]:
    """Map each key to the key of its fullest form in the article."""
    linked = {}
    for k in members:
        options = _spelled_out(doc, k, members, votes) or fuller_forms(k, members, votes)
        linked[k] = options[0] if len(options) == 1 or _one_person(options) else k
    # Two steps are enough: surname -> first and last name -> with a middle name.
    return {k: linked[linked[k]] for k in members}


def fuller_forms(k: str, members: Members, votes: Mapping[str, Votes]) -> Sequence[str]:
    """Return the keys of the fuller names that a name may be short for, best first."""
    words = k.split()
    kind = decide(votes[k])
    placed = votes[k][NameKind.PLACE] >= _PLACED * min(len(members[k]), 4)
    # "Jordan" stays a country unless a title says otherwise.
    country = len(words) == 1 and is_place(k)
    country = country and votes[k][NameKind.PLACE] > votes[k][NameKind.PERSON]
    if country and not any(c.titled for c in members[k]):
        return (k,)
    persons, others = [], []
    for longer in _longest_first(members):
        parts = longer.split()
        if len(parts) <= len(words):
            continue
        longer_kind = decide(votes[longer])
        if longer_kind is NameKind.PERSON:
            sure = any(c.titled or c.roles for c in members[longer]) or is_given_name(parts[0])
            sure = sure or (not placed and votes[longer][NameKind.PERSON] >= _SURE)
            if kind is NameKind.PLACE and not sure:
                continue
            first = kind is NameKind.PERSON or is_given_name(k) or (sure and not placed)
            if _short_for_person(words, parts, first=first):
                persons.append(longer)
        elif longer_kind is NameKind.ORGANISATION:
            # "the Academy" is the "Hill Academy" or the "Hill Academy of Arts".
            same_head = words[-1] in titles.ORGANISATION_HEADS and (
                parts[-len(words) :] == words or (len(words) == 1 and f"{k} of " in longer)
            )
            company = parts[: len(words)] == words and set(parts[len(words) :]) <= _COMPANY_ENDINGS
            if (same_head and (len(words) > 1 or kind is NameKind.ORGANISATION)) or company:
                others.append(longer)
        elif longer_kind is NameKind.OTHER and parts[-len(words) :] == words:
            if titles.VESSEL_PREFIXES & {parts[0]} or titles.VESSEL_NOUNS & set(parts):
                others.append(longer)
        elif longer_kind is NameKind.PLACE and parts[: len(words)] == words:
            one_more = len(parts) == len(words) + 1
            others.extend([longer] if one_more and parts[-1] in _SAME_PLACE else [])
    return persons or others or (k,)


def _spelled_out(doc: "Doc", k: str, members: Members, votes: Mapping[str, Votes]) -> Sequence[str]:
    """Return the key of the organisation that an acronym in brackets follows: "Agency (XYZ)"."""
    brackets = [c for c in members[k] if _acronym_in_brackets(doc, c)]
    for longer in _longest_first(members):
        if decide(votes[longer]) is NameKind.ORGANISATION and any(
            c.last == b.first - 1 for c in members[longer] for b in brackets
        ):
            return (longer,)
    return ()


def _acronym_in_brackets(doc: "Doc", candidate: Candidate) -> bool:
    word = candidate.words[0]
    return (
        len(candidate.words) == 1
        and word.isupper()
        and word.isalpha()
        and 1 < len(word) < 8
        and not is_place(word)
        and candidate.last < len(doc)
        and doc[candidate.first - 1].text == "("
        and doc[candidate.last].text == ")"
    )


def _short_for_person(words: list[str], parts: list[str], *, first: bool) -> bool:
    """Tell whether words are the end of a person's name, or the first name where that may be."""
    if parts[-len(words) :] == words:
        # "Mary Ann Diaz" for "Ann Diaz", no "Legendary Ann Diaz"
        return not (
            len(words) > 1
            and is_given_name(words[0])
            and len(parts[0]) > 1
            and not is_given_name(parts[0])
        )
    if parts[-1] in titles.PERSON_SUFFIXES and parts[:-1][-len(words) :] == words:
        return True
    if len(words) > 1:
        return parts[0] == words[0] and parts[-1] == words[-1]
    return first and parts[0] == words[0]


def support_surnames(members: Members, votes: Mapping[str, Votes]) -> None:
    """Let a person's surname alone speak for the kind of the full name it comes from."""
    for k in members:
        words = k.split()
        last = words[-1]
        if not 2 <= len(words) <= 3 or last not in members or is_place(last) or is_demonym(last):
            continue
        if decide(votes[last]) is NameKind.PERSON and votes[last][NameKind.PERSON] >= 1:
            votes[k][NameKind.PERSON] += 1.5


def person_of(candidate: Candidate, options: Sequence[str], members: Members) -> str | None:
    """Return which of several persons with one surname a mention means, None where unsure.

    It is the one whom the title fits ("Mrs"), who alone has been named so far, or whom the
    surname alone kept meaning before the other was named.
    """
    wanted = title_gender(candidate)
    if wanted:
        options = [o for o in options if gender(o.split()[0]) in (wanted, None)]
    named = [o for o in options if members[o][0].start < candidate.start]
    if len(named) == 1:
        return named[0]
    if len(named) < 2 or wanted:
        return None
    first, second = sorted(members[o][0].start for o in named)[:2]
    alone = [c for c in members.get(named[0].split()[-1], ()) if first < c.start < second]
    if len(alone) < _ESTABLISHED:
        return None
    return min(named, key=lambda o: members[o][0].start)


def title_gender(candidate: Candidate) -> str | None:
    """Tell "m" or "f" where a title right before the name says so."""
    found = {_TITLE_GENDERS[role] for role in candidate.roles if role in _TITLE_GENDERS}
    return found.pop() if candidate.titled and len(found) == 1 else None


def somebody_else(doc: "Doc", candidate: Candidate, full: str) -> bool:
    """Tell whether a title rules a full name out: "Mrs. Lopez" is not John Lopez.

    "The elder Lopez" is not the one whom the article calls Lopez, or may not be.
    """
    before = [t.lower_ for t in doc[max(0, candidate.first - 2) : candidate.first]]
    if before in (["the", "elder"], ["the", "younger"]):
        return True
    wanted, known = title_gender(candidate), gender(full.split(maxsplit=1)[0])
    return bool(wanted and known and wanted != known)


def locative(doc: "Doc", candidate: Candidate) -> bool:
    """Tell whether a mention names a place whatever the word names elsewhere: "in Lincoln"."""
    if candidate.titled or candidate.first == 0:
        return False
    after = doc[candidate.last] if candidate.last < len(doc) else None
    state = doc[candidate.last + 1].text if candidate.last + 1 < len(doc) else ""
    if after is not None and after.text == "," and is_place(spelled_out(state)):
        return doc[candidate.first - 1].pos_ == "ADP"
    if doc[candidate.first].ent_type_ not in {"GPE", "LOC"}:
        return False
    alone = after is None or not (after.tag_ == "POS" or after.tag_.startswith(("N", "J")))
    return alone and doc[candidate.first - 1].lower_ in _LOCATIVE


def _longest_first(members: Members) -> list[str]:
    return sorted((k for k in members if " " in k), key=lambda k: (-len(k.split()), k))


def _one_person(keys: Sequence[str]) -> bool:
    """Tell whether full names differ by middle names only."""
    ends = {(k.split()[0], k.split()[-1]) for k in keys}
    return len(ends) == 1
