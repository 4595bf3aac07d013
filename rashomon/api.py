"""The Python interface: one function in, one comparison out."""

import os
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from claims.encode import PACKAGED_MODEL, Encoder
from claims.errors import SettingsError
from claims.model import Article
from compare import model
from compare.model import Finding, Status
from rashomon.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

# A file, a folder, or an article in memory.
Source = str | os.PathLike[str] | Article


class Comparison(model.Comparison):
    """A comparison whose findings, claims and groups are also pandas frames."""

    def __repr__(self) -> str:
        return (
            f"<Comparison of {len(self.articles)} articles: {len(self.conflicts)} conflicts, "
            f"{len(self.findings)} findings, {len(self.claims)} claims>"
        )

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that nothing explains: conflicts and speakers who contradict each other."""
        open_ones = {Status.CONFLICT, Status.SPEAKERS}
        return tuple(finding for finding in self.findings if finding.status in open_ones)

    @property
    def findings_frame(self) -> "pd.DataFrame":
        """One row a side of a finding."""
        from reports.tables import findings_frame

        return findings_frame(self)

    @property
    def claims_frame(self) -> "pd.DataFrame":
        """One row a claim."""
        from reports.tables import claims_frame

        return claims_frame(self)

    @property
    def groups_frame(self) -> "pd.DataFrame":
        """One row a claim of a group."""
        from reports.tables import groups_frame

        return groups_frame(self)

    @property
    def origins_frame(self) -> "pd.DataFrame":
        """One row an origin of an article: the outlet itself, an agency, another outlet."""
        from reports.tables import origins_frame

        return origins_frame(self)

    @property
    def citations_frame(self) -> "pd.DataFrame":
        """One row a citation: which outlet cites whom, and where."""
        from reports.tables import citations_frame

        return citations_frame(self)

    @property
    def ledger_frame(self) -> "pd.DataFrame":
        """One row an outlet's value of a figure or date that changed over the story."""
        from reports.tables import ledger_frame

        return ledger_frame(self)

    def to_html(self) -> str:
        """Write the report as one HTML page."""
        from reports.html import render_html

        return render_html(self)

    def to_json(self) -> str:
        """Write the report as JSON (docs/json.md)."""
        from reports.json import render_json

        return render_json(self)


def compare(
    sources: Source | Iterable[Source],
    *,
    model: str = PACKAGED_MODEL,
    encoder: Encoder | None = None,
    one_story: bool = False,
) -> Comparison:
    """Compare articles, given as objects or as paths of files and folders, story by story.

    >>> from rashomon import compare
    >>> comparison = compare("corpus/ministers-call")  # doctest: +SKIP
    >>> for finding in comparison.conflicts:  # doctest: +SKIP
    ...     print(finding.kind, [side.value for side in finding.sides])
    >>> comparison.findings_frame.groupby("status")["finding"].nunique()  # doctest: +SKIP

    With `one_story` all articles are compared with all, whatever they tell.
    `model` names another sentence-transformers model by its folder; `encoder` takes a loaded one.
    `claims.ingest.article.make_article` makes an article of a text in memory.

    Raises NothingToCompareError where fewer than two outlets are left, SettingsError for a path
    that does not exist or articles mixed with paths, ModelError for a model that can't be loaded
    and TypeError for anything that is neither an article nor a path.
    """
    from rashomon.pipeline import compare_articles, compare_paths

    settings = Settings(model=model, one_story=one_story)
    given = [sources] if isinstance(sources, str | os.PathLike | Article) else list(sources)
    articles = [source for source in given if isinstance(source, Article)]
    paths = [Path(source) for source in given if isinstance(source, str | os.PathLike)]
    for source in given:
        if not isinstance(source, str | os.PathLike | Article):
            raise TypeError(f"compare takes paths or articles, not {type(source).__name__}")
    if articles and paths:
        raise SettingsError("give articles or paths to compare, not both")
    if paths:
        found = compare_paths(paths, settings, encoder=encoder)
    else:
        found = compare_articles(articles, settings, encoder=encoder)
    return Comparison(**{field.name: getattr(found, field.name) for field in fields(found)})
