"""The Python interface: one function in, one comparison out."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from claims.encode import PACKAGED_MODEL, Encoder
from claims.errors import SettingsError
from claims.model import Article
from compare import model
from rashomon.settings import Settings

if TYPE_CHECKING:
    import pandas as pd


class Comparison(model.Comparison):
    """A comparison whose findings, claims and groups are also pandas frames."""

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


def compare(
    sources: str | Path | Iterable[str | Path | Article],
    *,
    model: str = PACKAGED_MODEL,
    encoder: Encoder | None = None,
) -> Comparison:
    """Compare articles, given as objects or as paths of files and folders, as one story.

    `model` names another sentence-transformers model by its folder; `encoder` takes a loaded one.
    Raises NothingToCompareError where fewer than two outlets are left, SettingsError for a path
    that does not exist and ModelError for a model that can't be loaded.
    """
    from rashomon.pipeline import compare_articles, compare_paths

    settings = Settings(model=model)
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    articles = [source for source in given if isinstance(source, Article)]
    paths = [Path(source) for source in given if isinstance(source, str | Path)]
    if articles and paths:
        raise SettingsError("give articles or paths to compare, not both")
    if articles:
        found = compare_articles(articles, settings, encoder=encoder)
    else:
        found = compare_paths(paths, settings, encoder=encoder)
    return Comparison(**{field.name: getattr(found, field.name) for field in fields(found)})
