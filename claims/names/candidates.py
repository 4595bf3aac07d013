"""Capitalised stretches of an article that may be names, with titles taken off."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from claims.model import BlockKind
from claims.names import titles
from claims.names.conjunctions import (
    POSSESSIVES,
    joined_by_ampersand,
    joined_by_and,
    joined_by_for,
    owner,
)
from claims.names.demonyms import is_demonym, is_place
from claims.names.nicknames import joins_nickname
from claims.names.segments import Candidate, bare, is_initial, segmented

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUMMIT: Final = re.compile(r"[GE]-?\d{1,2}")
_WORD: Final = re.compile(
    r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF](?<!\u00D7)(?<!\u00F7)[^\W_]*(?:[.&'’][^\W_]+|-[^\W\d_]+)*\.?"
)
_NAME_POS: Final = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_FALSE_LABELS: Final = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"}
)
# The acronym of a body that is a word as well.
_ACRONYM_WORDS: Final = frozenset({"WHO"})
_BRACKETS: Final = frozenset("[]")
_MEASURES: Final = titles.CALENDAR | titles.UNITS
_TITLE_WORDS: Final = titles.TITLE_HEADS | titles.TITLE_MODIFIERS
_ORDINARY: Final = titles.COMMON | titles.CALENDAR
_LEADING_OF: Final = titles.OF_HEADS | titles.TITLE_HEADS
_MONTH_NAMES: Final = frozenset({"may", "april", "june", "august", "jan", "sun", "march"})


def headline(tokens: Sequence["Token"], position: BlockKind) -> bool:
    """Tell whether capitals say nothing here: most words are capitalised."""
    long = [t.text for t in tokens if t.text[0].isalpha() and len(t.text) > 3]
    words = [t.text for t in tokens if t.text[0].isalpha()]
    if len(long) < 3:
        return (
            position in (BlockKind.TITLE, BlockKind.HEADING) and sum(w.isupper() for w in words) > 3
        )
    capitalised = sum(w[0].isupper() for w in long) / len(long)
    shouted = sum(w.isupper() and len(w) > 1 for w in words) / len(words)
    if position in (BlockKind.TITLE, BlockKind.HEADING):
        return capitalised > 0.6 or shouted > 0.6
    # A short sentence full of names ends in a full stop, a heading does not.
    if "".join(t.text for t in tokens[-2:]).rstrip("”\"’' \n").endswith((".", "!", "?")):
        return shouted > 0.6 and len(words) >= 4
    return (capitalised > 0.75 and len(words) >= 6) or (shouted > 0.6 and len(words) >= 4)


def lower_words(doc: "Doc") -> frozenset[str]:
    """Return the words that the article also writes in lower case."""
    return frozenset(token.text for token in doc if token.text.islower())


def read_candidates(
    doc: "Doc", sentences: Sequence[Sequence["Token"]], common: frozenset[str]
) -> Iterator[Candidate]:
    """Yield the possible names of sentences in running text, titles and offices taken off.

    `common` are the words that the article also writes in lower case.
    """
    for tokens in sentences:
        run: list[Token] = []
        for position, token in enumerate(tokens):
            if _joins(tokens, position, run, common):
                run.append(token)
                if bare(token) != token.text and token.text not in POSSESSIVES:
                    yield from segmented(doc, run, tokens)
                    run = []
                continue
            yield from segmented(doc, run, tokens)
            run = []
            if _opens(tokens, position, common):
                run.append(token)
                if bare(token) != token.text:
                    yield from segmented(doc, run, tokens)
                    run = []
        yield from segmented(doc, run, tokens)


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
    if lower in titles.COMPASS:
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return (
            following is not None
            and following.text[:1].isupper()
            and (
                is_place(f"{text} {bare(following)}")
                or is_demonym(f"{text} {bare(following)}")
                or (token.ent_type_ in {"GPE", "LOC", "ORG"} and following.ent_iob_ == "I")
            )
        )
    if lower in titles.COMMON and not (
        text.isupper() and len(text) > 1 and token.ent_type_ == "GPE"
    ):
        return _capital_word(tokens, position)
    if lower.rstrip(".") in _MEASURES:
        return lower in _MONTH_NAMES and token.ent_type_ == "PERSON"
    if token.ent_type_ in _FALSE_LABELS and token.pos_ != "PROPN":
        return False
    if _shouted(tokens, position, common):
        return False
    if not is_initial(tokens, position):
        return token.pos_ in _NAME_POS or bool(token.ent_type_) or is_place(text)
    if is_place(text) or is_demonym(text):
        return True
    if text.isupper() and len(text) > 1:
        return lower not in common
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    continued = following is not None and following.text[:1].isupper() and following.pos_ == "PROPN"
    if lower.rstrip(".") in _TITLE_WORDS:
        return continued
    if lower in common and not (continued and token.pos_ == "PROPN"):
        return False
    return token.pos_ == "PROPN" or (bool(token.ent_type_) and token.pos_ in _NAME_POS)


def _capital_word(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a small word in capitals is an acronym: "the WHO", "(WHO)"."""
    word = tokens[position].text
    before = tokens[position - 1].text if position else ""
    beside = (*tokens[max(0, position - 2) : position], *tokens[position + 1 : position + 3])
    led = before in {"the", "The", "("}
    return (
        word in _ACRONYM_WORDS and led and not any(t.text.isupper() and len(t) > 1 for t in beside)
    )


def _shouted(tokens: Sequence["Token"], position: int, common: frozenset[str]) -> bool:
    """Tell whether a token belongs to words in capitals that open a text for show."""
    text = tokens[position].text
    if not (text.isupper() and len(text) > 2 and text.isalpha()):
        return False
    beside = [tokens[i].text for i in (position - 1, position + 1) if 0 <= i < len(tokens)]
    if text.lower() in common and len(text) > 3:
        return True
    return any(
        w.isupper() and w.isalpha() and w.lower() in titles.COMMON and len(w) > 1 for w in beside
    )


def _joins(
    tokens: Sequence["Token"], position: int, run: list["Token"], common: frozenset[str]
) -> bool:
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
    capital_next = (
        following is not None
        and following.text[:1].isupper()
        and (bare(following).lower() not in _ORDINARY)
    )
    if lower == "of":
        return _capital_or_the(tokens, position) and _takes_of(run, tokens, position)
    if lower == "the":
        return last.lower_ == "of" and capital_next
    if lower == "and":
        return joined_by_and(tokens, position, run)
    if lower == "for":
        return joined_by_for(tokens, position, run)
    if lower == "&":
        return joined_by_ampersand(tokens, position)
    if joins_nickname(tokens, position, run):
        return True
    if lower in POSSESSIVES:
        return owner(tokens, position, run)
    if lower in titles.NAME_PARTICLES and token.text.islower():
        # "Anna van der Molen", "Omar al-Badri"
        ahead = next(
            (t for t in tokens[position + 1 :] if t.text not in titles.NAME_PARTICLES), None
        )
        to_surname = ahead is not None and ahead.text[:1].isupper() and ahead.pos_ == "PROPN"
        return (capital_next or to_surname) or (
            following is not None and following.text == "-" and last.text[:1].isupper()
        )
    if token.text in {"-", "‑", "–"}:
        close = not last.whitespace_ and not token.whitespace_
        return close and following is not None and _hyphenates(last, following)
    if last.text in {"-", "‑", "–"}:
        return bool(re.match(r"[^\W\d_]", token.text))
    if not token.text[0].isupper() or not _WORD.fullmatch(bare(token)):
        return False
    if lower.rstrip(".") in _MEASURES:
        return lower in _MONTH_NAMES and token.ent_type_ == "PERSON"
    if bare(token).lower() in titles.COMMON:
        # Points of the compass and the like may go on a name ("Far East"), function words not.
        return (
            token.pos_ == "PROPN"
            and token.ent_type_ in {"GPE", "LOC", "ORG", "FAC"}
            and (lower not in {"the", "a", "an", "i", "on", "in", "at"})
        )
    if _shouted(tokens, position, common):
        return False
    return (
        token.pos_ not in {"PRON", "DET", "AUX", "CCONJ", "SCONJ", "ADP"} or token.ent_type_ != ""
    )


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
            and bare(following).lower() not in _ORDINARY
        )
    return token.text[:1].isupper()


def _capital_or_the(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a capitalised word follows, "the" in between or not."""
    ahead = list(tokens[position + 1 : position + 3])
    if ahead and ahead[0].lower_ == "the":
        ahead = ahead[1:]
    return bool(ahead) and ahead[0].text[:1].isupper() and ahead[0].lower_ not in titles.CALENDAR


def _takes_of(run: list["Token"], tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether a name goes on over "of": by its head word or the model's entity."""
    last = run[-1].lower_.rstrip(".")
    if last in _LEADING_OF:
        return True
    token = tokens[position]
    return token.ent_iob_ == "I" and token.ent_type_ in {"ORG", "GPE", "LOC", "FAC"}


def _hyphenates(last: "Token", following: "Token") -> bool:
    """Tell whether a hyphen joins two parts of one name ("Jean-Paul", not "Russia-Ukraine")."""
    one, other = bare(last), bare(following)
    if other[:1].islower():
        # "Kim Dae-won" goes on, "Danish-led" and "US-led" do not.
        return following.ent_type_ == "PERSON" and last.ent_type_ == "PERSON"
    if not other[:1].isupper():
        return False
    states = [w for w in (one, other) if is_place(w) or is_demonym(w)]
    if following.ent_iob_ == "I" and last.ent_type_ == following.ent_type_ == "ORG":
        return True
    return not states or (len(states) == 1 and last.ent_type_ == "PERSON")
