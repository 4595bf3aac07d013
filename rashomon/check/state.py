"""A folder -> its state: articles, stories and what differs in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from claims.encode import PACKAGED_MODEL, PACKAGED_SHA256, load_encoder
from claims.errors import NothingToCompareError
from claims.ingest.folder import Keep
from claims.ingest.reading import Reading
from claims.model import Article
from compare.model import Failure, StoryArticles
from rashomon.cache.entries import Cache, kept, key_of
from rashomon.cache.program import folder_key
from rashomon.pipeline import (
    Progress,
    compare_one,
    distinct,
    read,
    require_a_story,
    require_two_outlets,
    silent,
    told_stories,
    within,
)
from rashomon.remembered import Remembered, article_key
from rashomon.settings import Settings
from reports.check.findings import check_article, numbered, story_state
from reports.check.model import State, StoryState


def remember(settings: Settings, cache: Cache) -> Remembered:
    """Return what remembers articles in a cache, for one model."""
    packaged = settings.model == PACKAGED_MODEL
    model = PACKAGED_SHA256 if packaged else folder_key(Path(settings.model))
    return Remembered(load=partial(load_encoder, settings.model), model=model, cache=cache)


def read_state(
    folder: Path,
    settings: Settings,
    remembered: Remembered,
    *,
    progress: Progress = silent,
    without: Sequence[str] = (),
) -> State:
    """Read a folder and compare the articles of each story; only what changed is done again.

    `without` are files, as the state calls them, that are to count as not there. Raises
    NothingToCompareError where fewer than two outlets are left, SettingsError for a folder that
    does not exist, ModelError for a model that can't be loaded.
    """
    reading, failures = read([folder], settings, progress, keep=_keep(remembered, without))
    articles = distinct(reading.articles)
    found = _compared(articles, settings, remembered, progress, failures)
    notices = tuple(dict.fromkeys((*reading.notices, *found.notices)))
    return replace(found, notices=notices, failures=failures)


def earlier_state(
    folder: Path, settings: Settings, remembered: Remembered, *, without: Sequence[str] = ()
) -> State:
    """Read a folder as it was before; where there was nothing to compare, nothing was found."""
    try:
        return read_state(folder, settings, remembered, without=without)
    except NothingToCompareError:
        pass
    try:
        reading, failures = read([folder], settings, silent, keep=_keep(remembered, without))
    except NothingToCompareError:
        return State(articles=(), stories=())
    return State(
        articles=tuple(check_article(article) for article in reading.articles),
        stories=(),
        failures=failures,
    )


def _keep(remembered: Remembered, without: Sequence[str]) -> Keep:
    """Return what remembers the files that are read, those left out as if nothing were in them.

    They are left out before one of two equal articles is: the other one was there.
    """
    gone = frozenset(without)

    def keep(key: tuple[str, ...], make: Callable[[], Reading]) -> Reading:
        # the key begins with the file's name
        return Reading(articles=()) if key[0] in gone else remembered.reading(key, make)

    return keep


def _compared(
    articles: Sequence[Article],
    settings: Settings,
    remembered: Remembered,
    progress: Progress,
    failures: Sequence[Failure],
) -> State:
    require_two_outlets(articles, failures)
    keys = {article.id: article_key(article) for article in articles}
    run = _key(remembered, "state", settings, sorted(keys.values()))
    # the failures of this run are told by its own reading
    return kept(
        remembered.cache,
        run,
        State,
        lambda: _make(articles, keys, settings, remembered, progress=progress, failures=failures),
    )


def _make(
    articles: Sequence[Article],
    keys: Mapping[str, str],
    settings: Settings,
    remembered: Remembered,
    *,
    progress: Progress,
    failures: Sequence[Failure],
) -> State:
    stories, notices = told_stories(articles, settings, remembered, progress)
    require_a_story(stories, articles, failures)
    states: list[StoryState] = []
    remarks = list(notices)
    read_so_far = 0
    total = sum(len(story.articles) for story in stories)
    for story in stories:
        own = [article for article in articles if article.id in set(story.articles)]
        key = _key(remembered, "story", settings, sorted(keys[article.id] for article in own))
        told = within(progress, read_so_far, total)
        found = kept(remembered.cache, key, State, partial(_story, story, own, remembered, told))
        states.extend(found.stories)
        remarks.extend(found.notices)
        read_so_far += len(own)
    return State(
        articles=tuple(check_article(article) for article in articles),
        stories=numbered(states),
        notices=tuple(remarks),
    )


def _story(
    story: StoryArticles, articles: Sequence[Article], remembered: Remembered, progress: Progress
) -> State:
    comparison = compare_one(articles, remembered, progress)
    return State(articles=(), stories=(story_state(story, comparison),), notices=comparison.notices)


def _key(remembered: Remembered, kind: str, settings: Settings, keys: Sequence[str]) -> str:
    chosen = key_of("settings", remembered.model, str(settings.one_story))
    return remembered.key(kind, chosen, *keys)
