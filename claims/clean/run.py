"""Clean one article: every step in its order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from claims.clean.captions import read_captions
from claims.clean.credits import canonical_origins
from claims.clean.footer import read_footer
from claims.clean.header import read_header
from claims.clean.headings import mark_headings
from claims.clean.languages import drop_other_languages, language_of
from claims.clean.piece import Piece, assemble
from claims.clean.pull_quotes import mark_pull_quotes
from claims.clean.repair import join_broken, mend, split_pieces, unwrap
from claims.clean.residue import drop_residue
from claims.clean.stamps import Stamp, date_in_url
from claims.clean.teasers import drop_boxes, drop_teasers
from claims.metadata import Metadata
from claims.model import Block, BlockKind, Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """An article's repaired text, what of it is read, and what is known of the article."""

    text: str
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    metadata: Metadata
    notices: tuple[str, ...] = ()


def clean(text: str, *, known: Metadata | None = None, markdown: bool = False) -> Cleaned:
    """Clean a raw text; `known` is the metadata from elsewhere, which beats the text's own."""
    known = known or Metadata()
    pieces = drop_residue(unwrap(split_pieces(mend(text), markdown=markdown)))
    pieces = join_broken(pieces)
    title = " ".join(mend(known.title).split()) if known.title else None
    pieces, top = read_header(pieces, title=title, outlet=known.outlet)
    pieces, foot = read_footer(pieces)
    pieces = drop_teasers(read_captions(drop_boxes(pieces)))
    pieces = mark_pull_quotes(pieces)
    language = known.language or language_of(_body(pieces))
    pieces = mark_headings(drop_other_languages(pieces, language))
    whole, blocks, dropped = assemble(pieces)
    day, moment, notices = _published(known, (*top.stamps, *foot.stamps), known.url or foot.url)
    found = Metadata(
        url=foot.url,
        title=top.title,
        published=day,
        published_at=moment,
        byline=top.byline or foot.byline,
        language=language,
        origins=canonical_origins((*top.origins, *foot.origins)),
        translated=any(piece.reason == "translation notice" for piece in pieces),
    )
    own = replace(known, title=title, origins=canonical_origins(known.origins))
    return Cleaned(
        text=whole, blocks=blocks, dropped=dropped, metadata=own.over(found), notices=notices
    )


def _body(pieces: Sequence[Piece]) -> str:
    return "\n".join(
        piece.text for piece in pieces if piece.reason is None and piece.kind is not BlockKind.TITLE
    ) or "\n".join(piece.text for piece in pieces if piece.reason is None)


def _published(
    known: Metadata, stamps: Sequence[Stamp], url: str | None
) -> tuple[date | None, datetime | None, tuple[str, ...]]:
    """Choose the date: of a stamp that is no update, else of the URL, else of an update."""
    dated = sorted((stamp for stamp in stamps if stamp.day), key=lambda stamp: stamp.updated)
    if dated and not dated[0].updated:
        return dated[0].day, dated[0].moment, ()
    if url and (day := date_in_url(url)):
        return day, None, ()
    if dated:
        return dated[0].day, dated[0].moment, ()
    problems = [stamp.problem for stamp in stamps if stamp.problem]
    if problems and known.published is None:
        return None, None, (f"the date in the text {problems[0]}",)
    return None, None, ()
