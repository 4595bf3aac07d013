"""Files or articles -> claims, and a comparison of them: reads, extracts, encodes, compares."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from claims.encode import Encoder, load_encoder
from claims.errors import ArticleError, NothingToCompareError, SettingsError
from claims.ingest.folder import Keep, read_anew, read_paths
from claims.ingest.reading import Reading
from claims.model import Article, Claim
from compare.model import Comparison, Failure, StoryArticles
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from reports.extraction import Extraction

if TYPE_CHECKING:
    from compare.story import Story
    from rashomon.remembered import Vectors

# articles named in one notice; the others are counted
NAMED = 5
# Told what is being done now, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def compare_paths(
    paths: Sequence[Path],
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Read article files or folders and compare the articles of each story.

    Raises NothingToCompareError where fewer than two outlets are left, SettingsError for a path
    that does not exist, ModelError for a model that can't be loaded.
    """
    reading, failures = read(paths, settings, progress)
    comparison = compare_articles(
        reading.articles, settings, encoder=encoder, progress=progress, failures=failures
    )
    return replace(comparison, notices=(*reading.notices, *comparison.notices), failures=failures)


def read_claims(
    paths: Sequence[Path],
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress = silent,
) -> Extraction:
    """Read the claims of article files or folders and compare nothing; one article is enough.

    “-” among the paths is the plain text of `stdin`. Raises NothingToCompareError where there is
    no article, ArticleError where none can be read, SettingsError for a path that does not exist.
    """
    reading, failures = read(paths, settings, progress, stdin=stdin)
    if not reading.articles:
        raise ArticleError(f"there is no article to read{_lost(failures)}")
    return Extraction(
        articles=reading.articles,
        claims=_claims(reading.articles, progress),
        notices=reading.notices,
        failures=failures,
    )


def compare_articles(
    articles: Sequence[Article],
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    progress: Progress = silent,
    failures: Sequence[Failure] = (),
) -> Comparison:
    """Compare articles that are already in memory, those of each story on its own.

    An article given twice counts once. `failures` are files that could not be read, named where
    too few articles are left. Raises what `compare_paths` raises.
    """
    articles = distinct(articles)
    require_two_outlets(articles, failures)
    remembered = Remembered(load=lambda: encoder or load_encoder(settings.model))
    progress("loading the model", 0, 1)
    # before the claims are read: a model that can't be used must not cost minutes
    remembered.encoder()
    progress("loading the model", 1, 1)
    from compare.stories.joining import join

    stories, notices = told_stories(articles, settings, remembered, progress)
    require_a_story(stories, articles, failures)
    compared = []
    read = 0
    total = sum(len(story.articles) for story in stories)
    for story in stories:
        own = [article for article in articles if article.id in story.articles]
        compared.append((story, compare_one(own, remembered, within(progress, read, total))))
        read += len(own)
    return join(articles, compared, notices)


def compare_one(
    articles: Sequence[Article], remembered: Remembered, progress: Progress
) -> Comparison:
    """Read the claims of one story's articles and compare them."""
    from compare.run import compare_story

    claims, vectors = _embedded(articles, remembered, progress)
    progress("comparing claims", 0, 1)
    comparison = compare_story(articles, claims, vectors)
    progress("comparing claims", 1, 1)
    return comparison


def read_story(articles: Sequence[Article], remembered: Remembered) -> "Story":
    """Read one story's articles as the checks see them."""
    from compare.run import make_story

    return make_story(articles, *_embedded(articles, remembered, silent))


def _embedded(
    articles: Sequence[Article], remembered: Remembered, progress: Progress
) -> "tuple[list[Claim], Vectors]":
    """Return the claims of articles, and one vector a claim."""
    import numpy as np

    claims: list[Claim] = []
    vectors = []
    progress("reading claims", 0, len(articles))
    for done, article in enumerate(articles, start=1):
        found = remembered.claims(article)
        claims.extend(found)
        if found:
            vectors.append(remembered.vectors([claim.context or claim.text for claim in found]))
        progress("reading claims", done, len(articles))
    return claims, np.concatenate(vectors) if vectors else remembered.vectors([])


def told_stories(
    articles: Sequence[Article], settings: Settings, remembered: Remembered, progress: Progress
) -> tuple[tuple[StoryArticles, ...], tuple[str, ...]]:
    """Return the stories that two outlets tell, and a notice on the articles that are in none."""
    import numpy as np

    from compare.stories.grouping import find_stories, one_story
    from compare.stories.terms import opening_text
    from rashomon.story_weights import load_story_model

    vectors = []
    for done, article in enumerate(articles):
        progress("grouping articles", done, len(articles))
        vectors.append(remembered.vectors([opening_text(article)]))
    of_all = np.concatenate(vectors)
    if settings.one_story:
        found: tuple[StoryArticles, ...] = (one_story(articles, of_all),)
    else:
        found = find_stories(articles, of_all, load_story_model())
    progress("grouping articles", len(articles), len(articles))
    outlets = {article.id: article.outlet for article in articles}
    told = tuple(story for story in found if len({outlets[one] for one in story.articles}) > 1)
    kept = {one for story in told for one in story.articles}
    return told, _alone([article for article in articles if article.id not in kept])


def require_a_story(
    stories: Sequence[StoryArticles], articles: Sequence[Article], failures: Sequence[Failure]
) -> None:
    """Raise NothingToCompareError where no story has articles of two outlets."""
    if not stories:
        raise NothingToCompareError(
            f"nothing to compare: no two outlets of {len(articles)} articles seem to tell one "
            f"story; --one-story compares all of them{_lost(failures)}"
        )


def _alone(articles: Sequence[Article]) -> tuple[str, ...]:
    """Name the articles that no other outlet's belong to."""
    if not articles:
        return ()
    names = ", ".join(_name(article) for article in articles[:NAMED])
    more = f" and {len(articles) - NAMED} more" if len(articles) > NAMED else ""
    one = len(articles) == 1
    return (
        f"{len(articles)} article{'' if one else 's'} {'tells' if one else 'tell'} no story that "
        f"another outlet tells: {names}{more}; "
        f"--one-story compares {'it' if one else 'them'} as well",
    )


def within(progress: Progress, before: int, total: int) -> Progress:
    """Count the articles of one story among those of all."""

    def told(stage: str, done: int, of: int) -> None:
        if stage == "reading claims":
            done, of = before + done, total
        progress(stage, done, of)

    return told


def read(
    paths: Sequence[Path],
    settings: Settings,
    progress: Progress,
    *,
    stdin: BinaryIO | None = None,
    keep: Keep = read_anew,
) -> tuple[Reading, tuple[Failure, ...]]:
    """Read files and folders; also return the failures in the words of a comparison."""
    progress("reading files", 0, 1)
    reading = read_paths(paths, max_bytes=settings.max_bytes, stdin=stdin, keep=keep)
    progress("reading files", 1, 1)
    return reading, tuple(Failure(file=f.file, reason=f.reason) for f in reading.failures)


def _claims(articles: Sequence[Article], progress: Progress) -> tuple[Claim, ...]:
    from claims.extract import extract

    claims: list[Claim] = []
    progress("reading claims", 0, len(articles))
    for done, found in enumerate(extract(articles), start=1):
        claims.extend(found)
        progress("reading claims", done, len(articles))
    return tuple(claims)


def distinct(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return each article once, in an order that does not depend on the order given."""
    kept: dict[str, Article] = {}
    for article in sorted(articles, key=lambda article: (article.file, article.id)):
        first = kept.setdefault(article.id, article)
        if (first.outlet, first.text) != (article.outlet, article.text):
            raise SettingsError(
                f"two articles have the id {article.id!r}: {_name(first)} and {_name(article)}; "
                "give each its own"
            )
    return tuple(kept.values())


def require_two_outlets(articles: Sequence[Article], failures: Sequence[Failure]) -> None:
    """Raise NothingToCompareError, which says what there is, where one outlet is all."""
    if len({article.outlet for article in articles}) >= 2:
        return
    lost = _lost(failures)
    needed = "articles of two outlets are needed"
    if not articles:
        raise NothingToCompareError(f"nothing to compare: there is no article; {needed}{lost}")
    outlet = articles[0].outlet
    if len(articles) == 1:
        raise NothingToCompareError(
            f"nothing to compare: {_name(articles[0])} ({outlet}) is the only article; "
            f"{needed}{lost}"
        )
    raise NothingToCompareError(
        f"nothing to compare: all {len(articles)} articles are of one outlet, {outlet} "
        f"({_name(articles[0])}, {_name(articles[1])}{' …' if len(articles) > 2 else ''}); "
        f"{needed}{lost}"
    )


def _lost(failures: Sequence[Failure]) -> str:
    """Name the first file that could not be read, and count the others."""
    if not failures:
        return ""
    more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
    return f"; {failures[0].file} could not be read: {failures[0].reason}{more}"


def _name(article: Article) -> str:
    return article.file or f"article {article.id}"
