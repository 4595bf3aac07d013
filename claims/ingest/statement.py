"""One statement, a sentence or a paragraph without an article -> an Article."""

import re
from datetime import date, datetime

from claims.clean.repair import mend
from claims.ingest.article import article_id
from claims.model import Article, Block, BlockKind

# Texts split into tokens have a space before every full stop and comma.
_SPLIT_STOP = re.compile(r"\S [.,](?=[ ”]|$)")
_OPENING = re.compile(r"(?<=[(\[$£€“‘]) (?=\S)")
_CLOSING = re.compile(r" (?=[.,;:!?%)\]”’](?: |[”’\"'.,]|$))")
_ENDING = re.compile(r" (?=(?:'(?:s|re|ve|ll|d|m)|n't)\b)", re.IGNORECASE)
_PENN_OPENING = re.compile(r"`` ?")
_PENN_CLOSING = re.compile(r" ?''")


def make_statement(
    text: str, *, outlet: str, published: date | datetime | None = None, file: str = ""
) -> Article:
    """Make an article of a statement: all of it is read, nothing is taken for boilerplate.

    A text that was split into tokens ("said on Friday .") is put together again first.
    """
    whole = " ".join(join_tokens(mend(text)).split())
    moment = published if isinstance(published, datetime) and published.tzinfo else None
    day = published.date() if isinstance(published, datetime) else published
    blocks = (Block(start=0, end=len(whole), kind=BlockKind.PARAGRAPH),) if whole else ()
    return Article(
        id=article_id(outlet, day, whole),
        file=file,
        outlet=outlet,
        published=day,
        published_at=moment,
        text=whole,
        raw=text,
        blocks=blocks,
    )


def join_tokens(text: str) -> str:
    """Put a text together that was split into tokens in the manner of the Penn Treebank."""
    penn = "``" in text
    if not penn and not _SPLIT_STOP.search(text):
        return text
    if penn:
        text = _PENN_CLOSING.sub("”", _PENN_OPENING.sub("“", text))
    for pattern in (_OPENING, _CLOSING, _ENDING):
        text = pattern.sub("", text)
    return text
