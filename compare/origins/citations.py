"""Who cites whom: where an article takes something from another outlet or an agency."""

import re
from collections.abc import Mapping, Sequence

from claims.model import Article, Claim
from claims.names.spelling import fold
from compare.model import Citation
from compare.origins.media import NOUN, Mention, canonical, find_media, full_name, media_names

# What stands between a cue and the medium: "told the French newspaper", "in the local".
_BETWEEN = (
    rf"(?:\s+(?:\(\w+\)|the|an?|this|its|their|local|state|state-run|national|trade|celebrity|{NOUN}"
    rf"|[A-Z]\w+(?:an|ese|ish|ch|i)(?=\s+(?:{NOUN}|state))))*\s+(?:[Tt]he\s+)?"
)
_PIECE = (
    r"(?:reports?|reporting|article|story|stories|editorial|interviews?|interviewed|survey|poll"
    r"|column|essay|remarks|statement|comments?)"
)
_BEFORE = re.compile(
    r"\b(?P<cue>t(?:old|ells?|elling)"
    r"|(?:confirm|disclos|reveal|admitt?|describ|explain)(?:ed|s|es|ing)?(?: \w+){0,3} to"
    rf"|according to(?: (?:an? |the |this )?(?:\w+ )?{_PIECE} (?:in|by|from|on))?"
    rf"|{_PIECE} ?(?:(?:published|broadcast|aired|first|given) )*,? ?(?:to|with|by|in|on|for|from)"
    r"|(?:quot|cit|describ|obtain|view|publish|report|air)ed (?:by|in|on)"
    r"|(?:seen|broadcast) (?:by|in|on)"
    r"|(?:spea|spo|tal|wr)\w+ (?:to|with|in|for)|comes from"
    rf"|citing|quoting|says|said|reports|reported|writes|via){_BETWEEN}$",
    re.IGNORECASE,
)
# "according to Ada Brenner of the Orrin Post"
_ONE_OF = re.compile(
    r"\b(?P<cue>according to)(?:\s+[A-Z][\w.'’-]+){1,4} (?:of|from|at) (?:the )?$", re.IGNORECASE
)
# "the Orrin Post's Ada Brenner reported", "Radio Karsk has also learned"
_AFTER = re.compile(
    rf"(?:\s?['’]s?)?(?:\s+(?:{NOUN}|journalist|reporter|correspondent|columnist|editor|on|of|at|the"
    r"|online|scene|[A-Z][\w'’-]*|[\w-]+\.com),?){0,5},?\s+"
    r"(?:(?:has|have|had|is|was|also|first|later|earlier)\s+){0,2}"
    r"(?P<cue>report(?:s|ed|ing)|says?|said|saying|writes?|wrote|written|quot(?:es?|ed|ing)"
    r"|cit(?:es?|ed|ing)|confirms|confirmed|claims|claimed|notes|noted|adds|added|revealed"
    r"|reveals|speculates?)\b"
)
_HEADLINE = re.compile(r"(?P<cue>:)\s")
_AND = re.compile(r"(?:,| and| or|, and)\s+(?:the\s+)?$")
# Shorter names of outlets are words too.
_SHORTEST = 3


def read_citations(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Citation, ...]:
    """Find where articles cite media, in the order of their text; no outlet cites itself."""
    outlets = {fold(canonical(article.outlet)): article.outlet for article in articles}
    shapes = media_names(name for name in outlets.values() if len(name) >= _SHORTEST)
    by_article: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for claim in claims:
        by_article[claim.article].append(claim)
    return tuple(
        citation
        for article in articles
        for citation in _of_article(article, by_article[article.id], outlets, shapes)
    )


def _of_article(
    article: Article,
    claims: Sequence[Claim],
    outlets: Mapping[str, str],
    shapes: Sequence[re.Pattern[str]],
) -> list[Citation]:
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        sentences.setdefault(claim.sentence.start, []).append(claim)
    mentions = {
        start: tuple(find_media(some[0].sentence.text, shapes)) for start, some in sentences.items()
    }
    known = [article.outlet, *(one.name for some in mentions.values() for one in some)]
    itself = fold(canonical(article.outlet))
    found: list[Citation] = []
    for start, some in sentences.items():
        cited: dict[str, Citation] = {}
        last: tuple[Mention, str] | None = None
        for mention in mentions[start]:
            cue = _cue(mention, some, last)
            name = full_name(mention.name, known)
            if cue is None:
                continue
            last = mention, cue
            if fold(name) != itself and name not in cited:
                cited[name] = _citation(mention, some, cue, outlets.get(fold(name), name), outlets)
        found += cited.values()
    return found


def _cue(mention: Mention, claims: Sequence[Claim], last: tuple[Mention, str] | None) -> str | None:
    """Return the words by which a sentence takes something from a medium it names."""
    text = claims[0].sentence.text
    before, after = text[: mention.start], text[mention.end :]
    if last is not None and _AND.fullmatch(text[last[0].end : mention.start]):
        return last[1]
    match = _BEFORE.search(before) or _ONE_OF.search(before) or _AFTER.match(after)
    if match is None and not before:
        match = _HEADLINE.match(after)
    if match is not None:
        return " ".join(match["cue"].split()).lower()
    words = fold(text[mention.start : mention.end])
    speakers = (claim.speaker for claim in claims if claim.speaker.name and claim.speaker.cue)
    return next((s.cue for s in speakers if words in fold(s.name or "").split(",")[0]), None)


def _citation(
    mention: Mention, claims: Sequence[Claim], cue: str, name: str, outlets: Mapping[str, str]
) -> Citation:
    start = claims[0].sentence.start + mention.start
    inside = [claim for claim in claims if claim.start <= start < claim.end]
    claim = min(inside or claims, key=lambda c: (c.end - c.start, c.start))
    return Citation(
        claim=claim,
        cited=name,
        cue=cue,
        start=start,
        end=start + mention.end - mention.start,
        in_story=fold(name) in outlets,
    )
