"""Datelines: the "PLACE, Nov 11 (Agency) -" before an article's first sentence."""

import re

from claims.clean.piece import ends_sentence

LONGEST_DATELINE = 70  # characters
SHORTEST_SENTENCE = 30  # characters that must follow

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+\d\d?(?:,?\s+\d{{4}})?|\d\d?\s+{_MONTH}(?:,?\s+\d{{4}})?)"
_CAPITALS = r"[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]+){0,3}"
_WORD = r"[A-Z][\w.’'-]*"
_PLACE = rf"{_WORD}(?:[ /-]{_WORD}){{0,3}}(?:,\s*{_WORD}(?:\s{_WORD}){{0,2}})?"
# a hyphen without a space behind it joins words
_DASH = r"(?:\s*(?:-\s?-|–|—)\s*|\s*-\s+)"
_NEXT = r"(?=[A-Z“\"‘'])"
_NEXT_OR_FIGURE = r"(?=[A-Z“\"\d‘'])"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:{_PLACE},?\s*)?(?:{_DAY}\s*)?\([A-Z][^()]{{1,40}}\){_DASH}{_NEXT_OR_FIGURE}",
        rf"{_PLACE}\s*[,:]\s*{_DAY}(?:\s*\([^()]{{1,40}}\))?{_DASH}{_NEXT_OR_FIGURE}",
        rf"(?:{_CAPITALS})(?:,\s*{_PLACE})?{_DASH}{_NEXT}",
        rf"(?:{_CAPITALS})(?:,\s*{_DAY})?\s*:\s+{_NEXT}",
        rf"{_PLACE}\s*/\s*{_PLACE}\s*:\s+{_NEXT}",
    )
)
# capitals before a dash or a colon that are no place
_LABELS = re.compile(
    r"(?:UPDATED?|WATCH|VIDEO|EXCLUSIVE|BREAKING|LIVE|OPINION|ANALYSIS|EXPLAINER|REVIEW|READ"
    r"|PHOTOS?|CORRECTION|NOTE|Q|A|WARNING|EDITOR'?S NOTE|FACT CHECK|QUESTION|ANSWER|REPORTS?"
    r"|SOURCES?|RUMOU?RS?|POLL|SURVEY|STUDY|INTERVIEW|TIMELINE|PREVIEW|POLICE|SPORTS?|WEATHER"
    r"|FACTBOX|NATO|OPEC|NASA|UN|EU|US|USA|UK|FBI|CIA|WHO|IMF)\b"
)


def dateline_end(text: str) -> int | None:
    """Find where a paragraph's dateline ends; None where it has none."""
    if _LABELS.match(text):
        return None
    if re.match(r"\w{1,4}:", text) or (re.match(r"[^a-z]+:", text) and not ends_sentence(text)):
        # "CDC: ..." names a source, "TENNIS: ..." a headline's subject
        return None
    if len(text) <= LONGEST_DATELINE and re.search(r"[-–—:]$", text):
        # the dateline stands on a line of its own
        return len(text) if any(_is_whole(shape, text) for shape in _SHAPES) else None
    for shape in _SHAPES:
        match = shape.match(text)
        if match and match.end() <= LONGEST_DATELINE:
            return match.end() if len(text) - match.end() >= SHORTEST_SENTENCE else None
    return None


def _is_whole(shape: re.Pattern[str], text: str) -> bool:
    match = shape.match(f"{text} Text")
    return match is not None and match.end() > len(text)
