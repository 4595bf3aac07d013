"""Capitalised stretches of an article that may be names, with titles taken off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims.model import BlockKind, Sentence
from claims.names import titles
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUMMIT: Final = re.compile(r"[GE]-?\d{1,2}")
_WORD: Final = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF](?<!\u00D7)(?<!\u00F7)[^\W_]*(?:[.&'’][^\W_]+|-[^\W\d_]+)*\.?")
_POSSESSIVE: Final = re.compile(r"['’]s$|(?<=s)['’]$")
_OPENERS: Final = frozenset("“”\"'‘’:;—–•*-([.…!?|/")
_NAME_POS: Final = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_FALSE_LABELS: Final = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})
_COMPASS: Final = frozenset("north south east west northern southern eastern western central".split())
_ADJECTIVES: Final = frozenset({"naval", "national", "international", "federal"})
# Single words with a capital that name something though they are heads of longer names.
_HEADS_ALONE: Final = frozenset(
    """congress parliament senate navy army treasury pentagon bbc cnn guardian telegraph times post
    tribune house olympics oscars windows iphone ipad koran bible quran galaxy news ministry""".split()
)
_HEADS: Final = (
    titles.ORGANISATION_HEADS | titles.PLACE_HEADS | titles.OTHER_HEADS | titles.VESSEL_NOUNS
) - _HEADS_ALONE
_BRACKETS: Final = frozenset("[]")
_PLURAL_TITLES: Final = frozenset(word + "s" for word in titles.TITLE_HEADS if len(word) > 3)
_MONTH_NAMES: Final = frozenset({"may", "april", "june", "august", "jan", "sun", "march"})


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
    return folded.replace(".", "").replace(" - ", "-")


def headline(tokens: Sequence["Token"], position: BlockKind) -> bool:
    """Tell whether capitals say nothing here: most words are capitalised."""
    long = [t.text for t in tokens if t.text[0].isalpha() and len(t.text) > 3]
    words = [t.text for t in tokens if t.text[0].isalpha()]
    if len(long) < 3:
        return position in (BlockKind.TITLE, BlockKind.HEADING) and sum(w.isupper() for w in words) > 3
    capitalised = sum(w[0].isupper() for w in long) / len(long)
    shouted = sum(w.isupper() and len(w) > 1 for w in words) / len(words)
    if position in (BlockKind.TITLE, BlockKind.HEADING):
        return capitalised > 0.6 or shouted > 0.6
    return (capitalised > 0.75 and len(words) >= 6) or (shouted > 0.6 and len(words) >= 4)


def lower_words(doc: "Doc") -> frozenset[str]:
    """Return the words that the article also writes in lower case."""
    return frozenset(token.text for token in doc if token.text.islower())


def read_candidates(
    doc: "Doc", sentences: Sequence[Sequence["Token"]]
) -> Iterator[Candidate]:
    """Yield the possible names of sentences in running text, titles and offices taken off."""
    common = lower_words(doc)
    for tokens in sentences:
        run: list[Token] = []
        for position, token in enumerate(tokens):
            if _joins(tokens, position, run, common):
                run.append(token)
                if bare(token) != token.text:
                    yield from _segmented(doc, run, tokens)
                    run = []
                continue
            yield from _segmented(doc, run, tokens)
            run = []
            if _opens(tokens, position, common):
                run.append(token)
                if bare(token) != token.text:
                    yield from _segmented(doc, run, tokens)
                    run = []
        yield from _segmented(doc, run, tokens)


def _is_initial(tokens: Sequence["Token"], position: int) -> bool:
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


def _opens(tokens: Sequence["Token"], position: int, common: frozenset[str]) -> bool:
    """Tell whether a token can be the first of a name."""
    token = tokens[position]
    text = bare(token)
    lower = text.lower()
    if not text or not text[0].isupper():
        return False
    if _SUMMIT.fullmatch(text):
        return True
    if not _WORD.fullmatch(text) or any(c.isdigit() for c in text):
        return False
    if lower in _COMPASS:
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return following is not None and following.text[:1].isupper() and (
            is_place(f"{text} {bare(following)}") or is_demonym(f"{text} {bare(following)}")
            or (token.ent_type_ in {"GPE", "LOC", "ORG"} and following.ent_iob_ == "I")
        )
    if lower in titles.COMMON and not (text.isupper() and len(text) > 1 and token.ent_type_ == "GPE"):
        return False
    if lower.rstrip(".") in titles.CALENDAR | titles.UNITS:
        return lower in _MONTH_NAMES and token.ent_type_ == "PERSON"
    if token.ent_type_ in _FALSE_LABELS and token.pos_ != "PROPN":
        return False
    if _shouted(tokens, position, common):
        return False
    if not _is_initial(tokens, position):
        return token.pos_ in _NAME_POS or bool(token.ent_type_) or is_place(text)
    if is_place(text) or is_demonym(text):
        return True
    if text.isupper() and len(text) > 1:
        return lower not in common
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    continued = following is not None and following.text[:1].isupper() and following.pos_ == "PROPN"
    if lower.rstrip(".") in titles.TITLE_HEADS | titles.TITLE_MODIFIERS:
        return continued
    if lower in common and not (continued and token.pos_ == "PROPN"):
        return False
    return token.pos_ == "PROPN" or (bool(token.ent_type_) and token.pos_ in _NAME_POS)


def _shouted(tokens: Sequence["Token"], position: int, common: frozenset[str]) -> bool:
    """Tell whether a token belongs to words in capitals that open a text for show."""
    text = tokens[position].text
    if not (text.isupper() and len(text) > 2 and text.isalpha()):
        return False
    beside = [tokens[i].text for i in (position - 1, position + 1) if 0 <= i < len(tokens)]
    if text.lower() in common and len(text) > 3:
        return True
    return any(w.isupper() and w.isalpha() and w.lower() in titles.COMMON and len(w) > 1 for w in beside)


def _joins(tokens: Sequence["Token"], position: int, run: list["Token"], common: frozenset[str]) -> bool:
    """Tell whether a token goes on the name that `run` has begun."""
    if not run:
        return False
    token, last = tokens[position], run[-1]
    if token.is_space:
        return False
    if token.text in _BRACKETS or last.text in _BRACKETS:
        # "[President Ana] Lopez" is one name.
        return _crosses_bracket(tokens, position)
    lower = token.lower_
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    capital_next = following is not None and following.text[:1].isupper() and (
        bare(following).lower() not in titles.COMMON | titles.CALENDAR
    )
    first = run[0].lower_.rstrip(".")
    if lower == "of":
        return capital_or_the(tokens, position) and _takes_of(run, tokens, position)
    if lower == "the":
        return last.lower_ == "of" and capital_next
    if lower == "and":
        offices = {"ministry", "department", "bureau", "office", "committee", "centers", "centre"}
        return capital_next and first in offices and any(t.lower_ in {"of", "for"} for t in run)
    if lower == "for":
        return capital_next and first in {"center", "centers", "centre", "office", "institute", "society"}
    if lower == "&":
        return capital_next
    if lower in titles.NAME_PARTICLES and token.text.islower():
        return capital_next or (
            following is not None and following.text == "-" and last.text[:1].isupper()
        )
    if token.text in {"-", "‑", "–"}:
        close = not last.whitespace_ and not token.whitespace_
        return close and following is not None and _hyphenates(last, following)
    if last.text in {"-", "‑", "–"}:
        return bool(re.match(r"[^\W\d_]", token.text))
    if not token.text[0].isupper() or not _WORD.fullmatch(bare(token)):
        return False
    if lower.rstrip(".") in titles.CALENDAR | titles.UNITS:
        return lower in _MONTH_NAMES and token.ent_type_ == "PERSON"
    if bare(token).lower() in titles.COMMON:
        # Points of the compass and the like may go on a name ("Far East"), function words not.
        return token.pos_ == "PROPN" and token.ent_type_ in {"GPE", "LOC", "ORG", "FAC"} and (
            lower not in {"the", "a", "an", "i", "on", "in", "at"}
        )
    if _shouted(tokens, position, common):
        return False
    return token.pos_ not in {"PRON", "DET", "AUX", "CCONJ", "SCONJ", "ADP"} or token.ent_type_ != ""


def _crosses_bracket(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a square bracket closes or opens inside a name."""
    token, last = tokens[position], tokens[position - 1]
    if token.text in _BRACKETS:
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return (
            following is not None
            and last.text[:1].isupper()
            and following.text[:1].isupper()
            and following.ent_type_ in {"PERSON", "ORG", "GPE"}
            and bare(following).lower() not in titles.COMMON | titles.CALENDAR
        )
    return token.text[:1].isupper()


def capital_or_the(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a capitalised word follows, "the" in between or not."""
    ahead = [t for t in tokens[position + 1 : position + 3]]
    if ahead and ahead[0].lower_ == "the":
        ahead = ahead[1:]
    return bool(ahead) and ahead[0].text[:1].isupper() and ahead[0].lower_ not in titles.CALENDAR


def _takes_of(run: list["Token"], tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a name goes on over "of": by its head word or the model's entity."""
    last = run[-1].lower_.rstrip(".")
    if last in titles.OF_HEADS | titles.TITLE_HEADS:
        return True
    token = tokens[position]
    return token.ent_iob_ == "I" and token.ent_type_ in {"ORG", "GPE", "LOC", "FAC"}


def _hyphenates(last: "Token", following: "Token") -> bool:
    """Tell whether a hyphen joins two parts of one name ("Jean-Paul", not "Russia-Ukraine")."""
    one, other = bare(last), bare(following)
    if other[:1].islower():
        # "Ban Ki-moon" goes on, "Turkish-brokered" and "US-led" do not.
        return following.ent_type_ == "PERSON" and last.ent_type_ == "PERSON"
    if not other[:1].isupper():
        return False
    states = [w for w in (one, other) if is_place(w) or is_demonym(w)]
    if following.ent_iob_ == "I" and last.ent_type_ == following.ent_type_ == "ORG":
        return True
    return not states or (len(states) == 1 and last.ent_type_ == "PERSON")


def _segmented(doc: "Doc", run: list["Token"], tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """Take titles and nationalities off a run and yield the names that are left."""
    while run and (run[-1].lower_ in titles.NAME_PARTICLES | {"of", "the", "and", "for", "&"} or run[-1].text in "-–‑[]"):
        if run[-1].text[:1].isupper():
            break
        run = run[:-1]
    if not run:
        return
    words = [bare(t) for t in run]
    lower = [w.lower().rstrip(".") for w in words]
    cut = _run_on(words)
    if cut is not None:
        yield from _segmented(doc, run[:cut], tokens)
        yield from _segmented(doc, run[cut:], tokens)
        return
    head = _title_head(lower)
    if head is None:
        yield from _plain(doc, run, tokens, 0, len(run), ())
        return
    roles = tuple(w for w in lower[: head + 1] if w in titles.ROLE_NOUNS)
    before = head
    while before > 0 and (lower[before - 1] in titles.TITLE_MODIFIERS or lower[before - 1] in titles.TITLE_HEADS):
        before -= 1
    if before and not all(is_demonym(w) for w in words[:before]):
        yield from _plain(doc, run, tokens, 0, before, ())
    rest = head + 1
    if rest < len(run) and lower[rest] in {"of", "for"}:
        rest += 1
        while rest < len(run) and lower[rest] in titles.TITLE_COMPLEMENTS | {"the", "and", "of"}:
            rest += 1
        office_done = rest < len(run) and lower[rest - 1] not in {"of", "the", "and"}
        yield from _plain(doc, run, tokens, rest, len(run), roles if office_done else ())
        return
    yield from _plain(doc, run, tokens, rest, len(run), roles)


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
        if i >= 2 and is_place(" ".join(words[:i])) and is_given_name(words[i]) and len(words) > i + 1:
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
        opening = all(
            w in titles.TITLE_MODIFIERS or w in titles.TITLE_HEADS or is_demonym(w) or is_place(w)
            for w in lower[:i]
        )
        if word in titles.DOUBTFUL_HEADS and not (opening and following):
            continue
        if not opening and not following and len(lower) <= 3 and is_given_name(lower[0]):
            continue
        found = i
    return found


def _plain(
    doc: "Doc",
    run: list["Token"],
    tokens: Sequence["Token"],
    first: int,
    last: int,
    roles: tuple[str, ...],
) -> Iterator[Candidate]:
    """Yield the name in part of a run, without a leading nationality, role or "the"."""
    titled = bool(roles)
    lower = [bare(t).lower().rstrip(".") for t in run]
    while first < last and lower[first] in {"the", "former", "late", "ex", "acting", "then", "of", "and", "-"}:
        first += 1
    while last - first >= 2 and lower[first] in titles.VESSEL_NOUNS:
        first += 1
    while last > first and lower[last - 1] in _ADJECTIVES:
        last -= 1
    while last - first >= 3 and is_given_name(lower[first + 1]) and (
        is_demonym(lower[first]) or lower[first] in titles.ROLE_NOUNS
    ):
        if lower[first] in titles.ROLE_NOUNS:
            roles, titled = (*roles, lower[first]), True
        first += 1
    if first >= last:
        return
    words = tuple(bare(t) for t in run[first:last] if t.text not in _BRACKETS)
    if not words or lower[last - 1] in _PLURAL_TITLES:
        return
    if all(is_demonym(w) or not w[0].isalpha() for w in words) or key(words) in titles.COMMON:
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
        initial=_is_initial(tokens, start.i - tokens[0].i),
    )


def _no_name_alone(doc: "Doc", token: "Token", word: str) -> bool:
    """Tell whether a single word is a title, a head word, an abbreviation or a counted thing."""
    lower = word.lower().rstrip(".")
    if lower in titles.TITLE_MODIFIERS | titles.TITLE_HEADS | titles.PERSON_SUFFIXES | _HEADS:
        return True
    if word.endswith(".") and word.count(".") == 1 and len(word) <= 4:
        return True
    if len(lower) < 2 or word == "Us":
        return True
    return token.i > 0 and doc[token.i - 1].like_num and not is_place(word)


def _neighbouring_roles(
    doc: "Doc", first: int, last: int, tokens: Sequence["Token"]
) -> tuple[str, ...]:
    """Read role nouns beside a name: "arms dealer X", "X, a spokesman for"."""
    low, high = tokens[0].i, tokens[-1].i + 1
    roles = []
    before = first - 1
    while before >= low and (
        (doc[before].tag_ == "NN" or doc[before].lower_ in titles.ROLE_NOUNS) and doc[before].text.islower()
    ):
        if doc[before].lower_ in titles.ROLE_NOUNS:
            roles.append(doc[before].lower_)
        before -= 1
    if last + 1 < high and doc[last].text == "," and doc[last + 1].lower_ in {"a", "an", "the", "who", "chief", "his", "her"}:
        for token in doc[last + 1 : min(last + 9, high)]:
            if token.text in {",", "."} or token.pos_ == "VERB":
                break
            if token.lower_ in titles.ROLE_NOUNS:
                roles.append(token.lower_)
    return tuple(roles)
