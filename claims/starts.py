"""When a firm, a place or a thing began: "was set up in 1989", "in operation since 1974"."""

import re
from dataclasses import dataclass

_THE = r"(?P<thing>[^,;:]{2,45}?)"
_BY = r"(?: by [^,;:]{2,40}?| in [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
_FOUND = r"(?P<verb>founded|set up|established|formed)"
_MAKE = r"(?P<verb>built|made|constructed)"
_ISNT = r"(?<![\w-])"
_IN = r" (?:back )?in\s+(?:early |late )?$"
_AGO = r" (?:some )?$"
_SINCE = r",?(?: ever)? since\s+(?:at least )?$"
_FROM = r"(?:dates|dated|dating|goes)(?: back)? (?:from|to)\s+$"
_WAS = r"(?P<was>(?:was|were|been|is|being)(?: first| originally)? )?"
# What happens to one thing several times, or to a part of it.
_ANEW = re.compile(
    r"\b(?:again|re-?\w+ed|rebuilt|moved|renamed|not|never|second|new|another|other|next|wing|"
    r"extension|phase|first part|branch|subsidiary|would|will|could|should|if)\b",
    re.I,
)
_FROM_ONE = re.compile(r" with (?:just |only )?(?:a|one)(?: single)? (?:\w+ )?(\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the thing of a date began on it.

    `sort` is "founded", "opened", "made", "running" (since then) or "first" (its first shop).
    `thing` is what a verb's object names, "" where the thing is its subject: `holder` is the text
    that ends in that, or is empty before "Set up in 1989, the front …".
    """

    sort: str
    verb: str
    thing: str
    holder: str
    plain: bool = True


def start_on(before: str, after: str, *, ago: bool = False) -> tuple[Start, ...]:
    """Read the words before "1987" in "was founded in 1987", "in operation since 1974"."""
    on = _AGO if ago else _IN
    found = (
        _told("running", rf"{_ISNT}(?:has |have |had |been )*(?:{_RUNNING}){_SINCE}", before)
        or _told("dates", rf"{_ISNT}(?P<verb>){_FROM}", before)
        or _told("founded", rf"{_ISNT}{_WAS}{_FOUND}{_BY}{on}", before)
        or _told("opened", rf"{_ISNT}{_WAS}(?P<verb>opened){_BY}{on}", before)
        or _told("opened", rf"{_ISNT}(?:began|started) (?P<verb>{_WORK}){on}", before)
        or _told("founded", rf"{_ISNT}(?P<verb>opened) its doors{on}", before)
        or _told("made", rf"{_ISNT}{_WAS}{_MAKE}{_BY}{on}", before)
        or _told("first", rf"{_ISNT}(?P<verb>opened) (?:the|its|his|her) first {_THE}{on}", before)
        or _told(
            "founded", rf"{_ISNT}(?P<verb>founded|started|set up|established) {_THE}{on}", before
        )
    )
    if found is None:
        return ()
    one = _FROM_ONE.match(after)
    if found.sort == "founded" and one is not None and found.thing:
        return found, Start(sort="first", verb=one[1], thing=found.thing, holder=found.holder)
    return (found,)


_WORK = r"operating|operations?|production|producing|trading|work|business|flying"
_RUNNING = (
    r"(?P<verb>operating|operated|in operation|in business|in service|in use|trading|open|active|"
    r"running|in production)"
)


def _told(sort: str, pattern: str, before: str) -> Start | None:
    found = re.search(pattern, before, re.I)
    if found is None or _ANEW.search(" ".join((*before[: found.start()].split()[-2:], found[0]))):
        return None
    told = found.groupdict()
    return Start(
        sort=sort,
        verb=(told.get("verb") or "").lower(),
        thing=(told.get("thing") or "").strip(),
        holder=before[: found.start()],
        plain=bool(told.get("was")) or sort in {"running", "dates", "opened"},
    )
