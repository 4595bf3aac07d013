"""Runs of capitalised words -> names, with titles and nationalities taken off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims.names import titles
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import is_given_name
from claims.names.nicknames import without_nickname
from claims.names.wordlists import wordlist

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POSSESSIVE: Final = re.compile(r"['’]s$|(?<=s)['’]$")
_ADJECTIVES: Final = frozenset({"naval", "national", "international", "federal"})
# Heads that name one body by themselves.
HEADS_ALONE: Final = wordlist(
    """
    congress parliament senate navy army treasury pentagon bbc cnn guardian telegraph times post
    tribune house olympics oscars windows iphone ipad koran bible quran galaxy news ministry
    """
)
_HEADS: Final = (
    titles.ORGANISATION_HEADS | titles.PLACE_HEADS | titles.OTHER_HEADS | titles.VESSEL_NOUNS
) - HEADS_ALONE
_PLURAL_TITLES: Final = frozenset(word + "s" for word in titles.TITLE_HEADS if len(word) > 3)
_OFFICE_STEMS: Final = wordlist(
    "surgeon attorney solicitor governor auditor secretary inspector director chief lord"
)
_OPENERS: Final = frozenset("“”\"'‘’:;—–•*-([.…!?|/")
_BRACKETS: Final = frozenset("[]")
_LOOSE_ENDS: Final = titles.NAME_PARTICLES | {"of", "the", "and", "for", "&"}
_LINKS: Final = titles.NAME_PARTICLES | {"of", "the", "and", "&", "-"}
_TITLE_WORDS: Final = titles.TITLE_MODIFIERS | titles.TITLE_HEADS
_BEFORE_TITLES: Final = _TITLE_WORDS | {"-"}
_BEHIND_TITLES: Final = titles.TITLE_COMPLEMENTS | {"the", "and", "of"}
_ROLE_WORDS: Final = titles.ROLE_NOUNS | titles.TITLE_COMPLEMENTS | titles.TITLE_MODIFIERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible name: tokens `first` to `last` (exclusive) and characters `start` to `end`.

    `words` are its words as written, without a possessive; `roles` the lower-case titles and role
    nouns that stand beside it; `titled` marks a title right before it; `initial` that it opens a
    sentence.
    """

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    roles: tuple[str, ...] = ()
    titled: bool = False
    initial: bool = False


def bare(token: "Token") -> str:
    """Return a token's text without a possessive ending."""
    return _POSSESSIVE.sub("", token.text)


def key(words: Sequence[str]) -> str:
    """Return the lower-case key under which equal names of an article meet."""
    folded = " ".join(words).lower().replace("’", "'")
    # "U.S." and "US" are one name, "St." and "St" too.
    return folded.replace(".", "").replace(" - ", "-").replace(" '", "'")


def segmented(doc: "Doc", run: list["Token"], tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """Take titles and nationalities off a run and yield the names that are left."""
    run = without_nickname(run)
    while run and (run[-1].lower_ in _LOOSE_ENDS or run[-1].text in "-–‑[]"):
        if run[-1].text[:1].isupper():
            break
        run = run[:-1]
    if not run:
        return
    words = [bare(t) for t in run]
    lower = [w.lower().rstrip(".") for w in words]
    cut = _run_on(words)
    if cut is not None:
        yield from segmented(doc, run[:cut], tokens)
        yield from segmented(doc, run[cut:], tokens)
        return
    head = _title_head(lower)
    if head is None:
        yield from _plain(doc, run, tokens, ())
        return
    roles = tuple(w for w in lower[: head + 1] if w in titles.ROLE_NOUNS)
    before = head
    while before > 0 and lower[before - 1] in _BEFORE_TITLES:
        before -= 1
    if before and not all(is_demonym(w) for w in words[:before]):
        yield from _plain(doc, run[:before], tokens, ())
    rest = head + 1
    if rest < len(run) and lower[rest] in {"of", "for"}:
        rest += 1
        while rest < len(run) and lower[rest] in _BEHIND_TITLES:
            rest += 1
        office_done = rest < len(run) and lower[rest - 1] not in {"of", "the", "and"}
        yield from _plain(doc, run[rest:], tokens, roles if office_done else ())
        return
    yield from _plain(doc, run[rest:], tokens, roles)


def _run_on(words: Sequence[str]) -> int | None:
    """Find where a run goes on to a second name: at a nationality or after a country.

    Captions and pull quotes end in "Ana Lopez US State Department official".
    """
    for i in range(1, len(words)):
        if words[i - 1] in {"of", "the", "and", "&"}:
            continue
        nationality = is_demonym(words[i]) or words[i] in {"US", "U.S.", "UK", "EU", "UN"}
        if i >= 2 and nationality and not words[0].isupper() and not is_demonym(words[0]):
            return i
        if (
            i >= 2
            and is_place(" ".join(words[:i]))
            and is_given_name(words[i])
            and len(words) > i + 1
        ):
            return i
    return None


def _title_head(lower: list[str]) -> int | None:
    """Find the last word of a title in a run of lower-case words, None where there is none."""
    found = None
    for i, word in enumerate(lower):
        if word not in titles.TITLE_HEADS:
            continue
        following = lower[i + 1] if i + 1 < len(lower) else ""
        heads = titles.ORGANISATION_HEADS | titles.PLACE_HEADS | titles.OTHER_HEADS
        if following in heads - {"trust", "mail", "post"} and i + 2 >= len(lower):
            continue
        opening = all(w in _BEFORE_TITLES or is_demonym(w) or is_place(w) for w in lower[:i])
        sure = word not in titles.DOUBTFUL_HEADS or (opening and following)
        if not sure and not _office(lower, i):
            continue
        if not opening and not following and len(lower) <= 3 and is_given_name(lower[0]):
            continue
        found = i
    return found


def _office(lower: list[str], position: int) -> bool:
    """Tell whether "general", "judge" and the like end an office: "State Court Judge Ana Diaz"."""
    before = next((w for w in reversed(lower[:position]) if w != "-"), "")
    if position + 1 < len(lower):
        return before in _TITLE_WORDS
    return before in _OFFICE_STEMS


def _plain(
    doc: "Doc",
    run: list["Token"],
    tokens: Sequence["Token"],
    roles: tuple[str, ...],
) -> Iterator[Candidate]:
    """Yield the name in part of a run, without a leading nationality, role or "the"."""
    titled = bool(roles)
    first, last = 0, len(run)
    lower = [bare(t).lower().rstrip(".") for t in run]
    while first < last and lower[first] in {
        "the",
        "former",
        "late",
        "ex",
        "acting",
        "then",
        "of",
        "and",
        "-",
    }:
        first += 1
    while last - first >= 2 and lower[first] in titles.VESSEL_NOUNS:
        first += 1
    while last > first and lower[last - 1] in _ADJECTIVES:
        last -= 1
    while (
        last - first >= 3
        and is_given_name(lower[first + 1])
        and (is_demonym(lower[first]) or lower[first] in _ROLE_WORDS)
    ):
        if lower[first] in titles.ROLE_NOUNS:
            roles, titled = (*roles, lower[first]), True
        first += 1
    given = _given_after_role(doc, run, lower, first, last)
    if given is not None:
        title = lower[given - 1]
        yield from _plain(doc, run[first : given - 1], tokens, ())
        first, roles, titled = (
            given,
            (*roles, *([title] if title in titles.ROLE_NOUNS else [])),
            True,
        )
    if first >= last:
        return
    words = tuple(bare(t) or t.text for t in run[first:last] if t.text not in _BRACKETS)
    if not words or lower[last - 1] in _PLURAL_TITLES:
        return
    if all(is_demonym(w) or not w[0].isalpha() for w in words):
        return
    if key(words) in titles.COMMON and not (words[0].isupper() and len(words[0]) > 1):
        return
    if len(words) == 1 and not titled and _no_name_alone(doc, run[first], words[0]):
        return
    start, final = run[first], run[last - 1]
    end = final.idx + len(bare(final))
    yield Candidate(
        first=start.i,
        last=final.i + 1,
        start=start.idx,
        end=end,
        words=words,
        roles=(*roles, *_neighbouring_roles(doc, start.i, final.i + 1, tokens)),
        titled=titled,
        initial=is_initial(tokens, start.i - tokens[0].i),
    )


def _given_after_role(
    doc: "Doc", run: list["Token"], lower: list[str], first: int, last: int
) -> int | None:
    """Find a first name after a role or common word inside a run ("Fullback Sam Hill")."""
    for i in range(first + 1, last - 1):
        if (
            not is_given_name(lower[i])
            or is_given_name(lower[i - 1])
            or not run[i].text[:1].isupper()
        ):
            continue
        before = lower[i - 1]
        position = run[i - 1].text.isupper() and len(before) == 2
        if before in titles.ROLE_NOUNS or position or any(t.text == before for t in doc):
            return i if before not in _LINKS else None
    return None


def _no_name_alone(doc: "Doc", token: "Token", word: str) -> bool:
    """Tell whether a single word is a title, a head word, an abbreviation or a counted thing."""
    lower = word.lower().rstrip(".")
    plain = titles.TITLE_MODIFIERS | titles.TITLE_HEADS | titles.PERSON_SUFFIXES | _HEADS
    if lower in plain - titles.DOUBTFUL_HEADS:
        # "the Academy" may be short for one that the article names in full.
        return not (lower in titles.ORGANISATION_HEADS and _definite(doc, token))
    if word.endswith(".") and word.count(".") == 1 and len(word) <= 4:
        return True
    if len(lower) < 2 or word == "Us":
        return True
    return token.i > 0 and doc[token.i - 1].like_num and not is_place(word)


def _definite(doc: "Doc", token: "Token") -> bool:
    """Tell whether "the" stands right before a capitalised word and no capital after."""
    following = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
    return token.i > 0 and doc[token.i - 1].lower_ == "the" and not following[:1].isupper()


def _neighbouring_roles(
    doc: "Doc", first: int, last: int, tokens: Sequence["Token"]
) -> tuple[str, ...]:
    """Read role nouns beside a name: "arms dealer X", "X, a spokesman for"."""
    low, high = tokens[0].i, tokens[-1].i + 1
    roles = []
    before = first - 1
    while before >= low and (
        (doc[before].tag_ == "NN" or doc[before].lower_ in titles.ROLE_NOUNS)
        and doc[before].text.islower()
    ):
        if doc[before].lower_ in titles.ROLE_NOUNS:
            roles.append(doc[before].lower_)
        before -= 1
    if (
        last + 1 < high
        and doc[last].text == ","
        and doc[last + 1].lower_ in {"a", "an", "the", "who", "chief", "his", "her"}
    ):
        for token in doc[last + 1 : min(last + 9, high)]:
            if token.text in {",", "."} or token.pos_ == "VERB":
                break
            if token.lower_ in titles.ROLE_NOUNS:
                roles.append(token.lower_)
    return tuple(roles)


def is_initial(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a token stands where any word has a capital."""
    while position > 0:
        before = tokens[position - 1]
        if before.is_space:
            return True
        if before.text in {"'s", "’s", "-"}:
            return False
        if before.text[0] in _OPENERS and not before.text[-1].isalnum():
            return True
        return before.like_num and position == 1
    return True
