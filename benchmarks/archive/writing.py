"""An archive on the disk: which outlet tells which story when, and one article more."""

import json
from dataclasses import asdict
from itertools import product
from pathlib import Path
from random import Random

from benchmarks.archive.drawing import LONGEST, draw_stories, load_names, plant
from benchmarks.archive.model import PLANTABLE, Archive, Entry, Planted, Story
from benchmarks.archive.telling import tell
from benchmarks.archive.wording import style_of

# an outlet writes on a story once a day
FEWEST = 2


def most() -> int:
    """Return how many articles a story can have."""
    return len(load_names()["outlets"]) * LONGEST


def write_archive(
    folder: Path, *, articles: int = 1000, stories: int = 100, seed: int = 1
) -> Archive:
    """Write an archive in subfolders by month, and labels.json with the story of each article.

    The same seed gives the same bytes. Raises ValueError where the articles are too few or too
    many for the stories, or the folder holds anything.
    """
    if stories < 1 or not FEWEST * stories <= articles <= most() * stories:
        raise ValueError(f"a story takes {FEWEST} to {most()} articles: {articles} for {stories}")
    if folder.exists() and any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty")
    drawn = draw_stories(stories, seed)
    sizes = _sizes(articles, stories, seed)
    entries = tuple(
        entry
        for story, size in zip(drawn, sizes, strict=True)
        for entry in _told(story, size, seed)
    )
    for entry in entries:
        file = folder / entry.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(entry.text, encoding="utf-8", newline="\n")
    (folder / "labels.json").write_text(_labels(entries), encoding="utf-8", newline="\n")
    return Archive(folder=folder, seed=seed, stories=drawn, entries=entries)


def one_more(archive: Archive, story: str) -> Entry:
    """Return an article of a story that is not written yet, with a fact that conflicts.

    It is of an outlet that has not told the story so far, where there is one. Raises ValueError
    where there is no such story, or every outlet has told it every day.
    """
    found = next((one for one in archive.stories if one.id == story), None)
    if found is None:
        raise ValueError(f"there is no {story}")
    written = {(entry.outlet, entry.day) for entry in archive.entries if entry.story == story}
    outlets = {outlet for outlet, _ in written}
    free = [slot for slot in _slots() if slot not in written]
    if not free:
        raise ValueError(f"every outlet has told {story}")
    rng = Random(f"more/{archive.seed}/{story}")
    rng.shuffle(free)
    outlet, day = min(free, key=lambda slot: slot[0] in outlets)
    # a fact that nobody is wrong about so far
    facts = [fact for fact in PLANTABLE if not found.planted or fact != found.planted.fact]
    planted = plant(rng, found.figures, outlet, rng.choice(facts))
    return _entry(found, outlet, day, archive.seed, planted)


def _slots() -> list[tuple[str, int]]:
    return list(product(load_names()["outlets"], range(LONGEST)))


def _sizes(articles: int, stories: int, seed: int) -> list[int]:
    """Share the articles out among the stories: some have few, some many."""
    rng = Random(f"sizes/{seed}")
    sizes = [articles // stories + (place < articles % stories) for place in range(stories)]
    for _ in range(stories):
        giver, taker = rng.randrange(stories), rng.randrange(stories)
        moved = rng.randint(0, max(0, min(sizes[giver] - FEWEST, most() - sizes[taker]) // 2))
        sizes[giver] -= moved
        sizes[taker] += moved
    return sizes


def _told(story: Story, size: int, seed: int) -> list[Entry]:
    """Write so many articles of a story, more on the first day; at least two outlets tell it."""
    rng = Random(f"slots/{seed}/{story.id}")
    order = sorted(_slots(), key=lambda slot: rng.random() + 0.4 * slot[1])
    wrong = story.planted.outlet if story.planted else ""
    # the first tells every fact rightly; the second, of another outlet, is the one who is wrong
    first = next(slot for slot in order if slot[1] == 0 and slot[0] != wrong)
    second = next(slot for slot in order if slot[0] != first[0] and (slot[0] == wrong or not wrong))
    chosen = [first, second, *(slot for slot in order if slot not in (first, second))][:size]
    return [
        _entry(
            story,
            outlet,
            day,
            seed,
            story.planted if outlet == wrong else None,
            full=(outlet, day) == first,
        )
        for outlet, day in sorted(chosen, key=lambda slot: (slot[1], slot[0]))
    ]


def _entry(
    story: Story, outlet: str, day: int, seed: int, planted: Planted | None, *, full: bool = False
) -> Entry:
    style = style_of(load_names()["outlets"].index(outlet))
    return tell(story, outlet, day, style=style, seed=seed, planted=planted, full=full)


def _labels(entries: tuple[Entry, ...]) -> str:
    rows = [
        {
            "file": entry.file,
            "story": entry.story,
            "planted": asdict(entry.planted) if entry.planted else None,
        }
        for entry in entries
    ]
    return json.dumps(rows, indent=1) + "\n"
