"""Text -> sentences, as spans that lose no character."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.abbreviations import (
    AFTER_TIME,
    BEFORE_FIGURE,
    BEFORE_NAME,
    EITHER,
    MARKED_NAMES,
    STARTERS,
    TIMES,
    is_abbreviation,
    is_dotted,
)
from claims.lines import segments
from claims.model import Block, Sentence

_CLOSERS = "\"'”’»)\\]}*_"
_STOP = re.compile(
    rf"(?P<stop>[.!?…。．](?:[ \xa0](?=\.(?:[ \xa0.\"”’']|$))|[.!?…])*)"
    rf"(?P<close>(?:[{_CLOSERS}]|[ \xa0][”»])*)"
    r"(?P<note>(?:\[\d{1,3}\])+|(?<=[a-z)][.])\d{1,2}(?:[ ]\d{1,2})*(?=\s+[A-Z]))?"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘]+$")
_WORD_AFTER = re.compile(r"[\w'’.\-&!?]+")
_OPENERS = "\"'“‘«([{*_–—-"
_QUOTES = "\"'”’»"
_SPEECH = (
    "said says asked asks added adds replied wrote writes told tells continued explained warned"
    " recalled insisted shouted cried exclaimed joked tweeted wondered"
)
# An attribution after a quotation that closed with its own stop: "…?" Mary Smith asked.
_ATTRIBUTION = re.compile(
    rf"(?:[A-Z][\w.'’-]*|the|an?|of)(?:\s(?:[\w'’-]+|[A-Z][\w.'’-]*)){{0,4}}?\s"
    rf"(?:{'|'.join(_SPEECH.split())})"
    r"(?=[.,]|\s(?:at|in|on|during|after|when|as|to|of|with|about|reporters|yesterday|later"
    r"|[A-Z][a-z]+day)\b)"
)
_LIST_MARK = re.compile(
    r"(?:(?<=\s)|^)[•⁃]?\s?\(?(?P<mark>\d{1,3}|[a-z])(?P<shape>\.\)|\)|\.)(?=\s+\S)", re.IGNORECASE
)
_BULLET = re.compile(r"(?<=\s)[•⁃▪●■‣]\s?(?=\S)")
_DOMAIN = re.compile(r"(?:com|org|net|gov|edu|co|io|tv|js|info|me)\b", re.IGNORECASE)
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "its"})
# How far around a stop its words are looked at.
_NEAR = 400
# A quoted cry shorter than this stays with its neighbour.
_CRY_WORDS = 4


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of the sentences of a text, stripped, in order.

    The spans are disjoint and cover every character that is not white space, for any string. A
    quotation of several sentences is split inside; its attribution stays with the last of them.
    """
    found: list[tuple[int, int]] = []
    for start, end in segments(text):
        cuts = [start, *_cuts(text, start, end), end]
        for left, right in pairwise(cuts):
            piece = text[left:right]
            if piece.strip():
                begin = left + len(piece) - len(piece.lstrip())
                found.append((begin, begin + len(piece.strip())))
    return tuple(found)


def of_article(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Give the sentences of an article's blocks, numbered through the article."""
    found: list[Sentence] = []
    for block in blocks:
        for start, end in split(text[block.start : block.end]):
            left, right = block.start + start, block.start + end
            found.append(
                Sentence(
                    start=left,
                    end=right,
                    text=text[left:right],
                    position=block.kind,
                    index=len(found),
                )
            )
    return tuple(found)


def _cuts(text: str, start: int, end: int) -> list[int]:
    segment = text[start:end]
    items = _list_items(segment)
    given = sorted({match.start() for match in _BULLET.finditer(segment)} | {at for at, _ in items})
    in_mark = {index for left, right in items for index in range(left, right)}
    cuts: list[int] = []
    begin = passed = 0
    for match in _STOP.finditer(segment):
        while passed < len(given) and given[passed] <= match.start():
            begin = max(begin, given[passed])
            passed += 1
        if match.start() not in in_mark and _ends(segment, begin, match):
            begin = match.end()
            cuts.append(begin)
    return [start + cut for cut in sorted({*given, *cuts}) if 0 < cut < end - start]


def _list_items(segment: str) -> list[tuple[int, int]]:
    """Give the marks of an enumeration inside one line: 1. … 2. …, a) … b) …"""
    found: list[tuple[int, int]] = []
    last: tuple[int, str] | None = None
    for match in _LIST_MARK.finditer(segment):
        mark = match["mark"]
        value = int(mark) if mark.isdecimal() else ord(mark.lower())
        shape = match["shape"] + ("1" if mark.isdecimal() else "a" if mark.islower() else "A")
        if last is None:
            head = segment[max(0, match.start() - _NEAR) : match.start()].rstrip()
            if head and head[-1] not in ".:!?":
                continue
            if mark.isupper() and match["shape"] == ".":
                continue
        elif shape != last[1] or value != last[0] + 1:
            continue
        last = (value, shape)
        found.append((match.start(), match.end()))
    return found if len(found) > 1 else []


def _ends(segment: str, begin: int, match: re.Match[str]) -> bool:
    """Tell whether a stop ends the sentence that began at `begin`."""
    rest = segment[match.end() : match.end() + _NEAR]
    if not rest.strip():
        return False
    after = rest.lstrip()
    bare = after.lstrip(_OPENERS + " \xa0")
    if not bare:
        return False
    sentence = segment[max(begin, match.start() - _NEAR) : match.start()]
    word_match = _WORD_BEFORE.search(sentence)
    word = word_match.group() if word_match else ""
    next_match = _WORD_AFTER.match(bare)
    following = next_match.group() if next_match else bare[0]
    stop = match["stop"].replace(" ", "").replace("\xa0", "")
    if not rest[0].isspace():
        return _runs_together(match, word, rest, stop)
    if bare[0].islower() and not (len(bare) > 1 and bare[1].isupper() and bare[0] != "d"):
        return False
    if bare[0] in ",;:)]}%/":
        return False
    if any(mark in match["close"] for mark in _QUOTES) and _ATTRIBUTION.match(after):
        return False
    if len(stop) > 1 or stop == "…":
        return stop.strip(".…") != "" or _ends_ellipsis(sentence, stop, following)
    if stop in "!?":
        return _ends_cry(segment, begin, match, word + stop, following)
    if stop == ".":
        return _ends_stop(sentence, word, following, bare)
    return True


def _runs_together(match: re.Match[str], word: str, rest: str, stop: str) -> bool:
    """Tell whether a stop without a space after it ends a sentence: "…at noon.The…"."""
    if stop == "." and rest[0] in "“‘" and word[-2:].isalpha():
        return True
    if any(mark in word for mark in "/@") or word.lower().startswith("www"):
        return False
    if match["close"].strip("*_") and not any(mark in match["close"] for mark in '”’"»)'):
        return False
    if not (len(rest) > 1 and rest[0].isupper() and (rest[1].islower() or rest[1] in " ’'")):
        return False
    if stop in {"!", "?"} or len(stop) > 1 or stop == "…":
        return len(word) > 1
    if word.isdecimal() or word.replace(",", "").isdecimal():
        return len(word) > 1
    tail = re.split(r"[^\w]", word)[-1]
    if match["close"]:
        return tail != ""
    if "." in word or _DOMAIN.match(rest):
        return False
    return len(tail) > 1 and (tail.islower() or (len(tail) > 3 and tail.istitle()))


def _ends_ellipsis(sentence: str, stop: str, following: str) -> bool:
    if not sentence.strip(" \t\"'“‘([") or sentence.endswith(("[", "(")):
        return False
    if stop not in {"…", "..."}:
        return True
    # "We … I think": a pause before "I" says nothing, another capital begins a sentence
    return following.rstrip("'’") != "I" and not following.startswith(("I'", "I’"))


def _ends_cry(segment: str, begin: int, match: re.Match[str], word: str, following: str) -> bool:
    if word in MARKED_NAMES and following not in STARTERS:
        return False
    sentence = segment[max(begin, match.end() - _NEAR) : match.end()]
    if match["close"] or sentence.count("“") <= sentence.count("”"):
        return True
    return len(sentence.split()) >= _CRY_WORDS


def _ends_stop(sentence: str, word: str, following: str, bare: str) -> bool:
    """Tell whether one full stop ends the sentence."""
    head = sentence[: len(sentence) - len(word)].strip(" \t" + _OPENERS)
    starter = following.rstrip(".,") in STARTERS
    core = word.strip("*_'’”\"").rsplit("/", 1)[-1]
    if not core:
        return True
    if not head and (core.isdecimal() or len(core) == 1):
        return False  # the mark of a list item
    if bare[0].isdecimal() and core.lower() in _DETERMINERS:
        return False  # a decimal with a stray space: "a. 38-caliber"
    if sentence.endswith("(") and bare[0].isdecimal():
        return False
    figured = any(character.isdecimal() for character in following)
    if figured and is_abbreviation(core.rsplit("-", 1)[-1], BEFORE_FIGURE):
        return False
    if is_abbreviation(core, EITHER) or is_dotted(core) or _is_hyphened(core):
        if core.lower() in TIMES:
            return not _goes_on(following) and (starter or _tells(sentence, bare))
        return starter or (core == "etc" and bare[0].isupper())
    if is_abbreviation(core, BEFORE_NAME):
        return False
    if len(core) == 1 and core.isupper():
        return starter and not (following == "A" and head[-1:].isupper())
    return True


def _goes_on(following: str) -> bool:
    """Tell whether a word belongs to the time of day before it."""
    return following in AFTER_TIME or following.rstrip(".") in AFTER_TIME


def _is_hyphened(word: str) -> bool:
    """Tell whether the last part of a hyphened word is a title or an acronym: "vice-Gov."."""
    tail = word.rsplit("-", 1)[-1]
    initial = len(tail) == 1 and tail.isupper()
    return tail != word and (initial or is_dotted(tail) or is_abbreviation(tail, BEFORE_NAME))


def _tells(sentence: str, bare: str) -> bool:
    """Tell whether a sentence that has come to a time is long enough to be over."""
    return bare[0].isupper() and len(sentence.split()) > _CRY_WORDS
