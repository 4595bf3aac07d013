"""One article: a story as one outlet tells it on one day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta, timezone
from random import Random

from benchmarks.archive import wording
from benchmarks.archive.drawing import shared
from benchmarks.archive.model import PLANTABLE, Entry, Planted, Story

# a time without a zone is no moment; all places of the archive share one
ZONE = timezone(timedelta(hours=1))
# how often a statement is told that need not be
_OFTEN = {"toll": 0.9, "reaction": 0.5, "earlier": 0.5, "background": 1.0, "closing": 1.0}
_ELSE = 0.8


def tell(
    story: Story,
    outlet: str,
    day: int,
    *,
    style: wording.Style,
    seed: int,
    planted: Planted | None,
    full: bool,
) -> Entry:
    """Write the article of an outlet on a day after the event, with a wrong fact if one is given.

    Every fact that may be wrong somewhere is told, and exactly, where one is wrong or the article
    is `full`. The same arguments give the same article, whatever else is written.
    """
    rng = Random(f"{seed}/{story.id}/{outlet}/{day}")
    published = _published(rng, story, day)
    exact = planted is not None or full
    fields = _fields(story, day, published, style, planted, exact=exact)
    titles = story.kind.later_titles if day else story.kind.titles
    title = _filled(rng.choice(titles), fields)
    needed = PLANTABLE if planted or full else ()
    body = "\n\n".join(_paragraphs(rng, _sentences(rng, story, day, fields, needed)))
    stamp = published.isoformat(timespec="minutes")
    head = f"---\noutlet: {outlet}\npublished: {stamp}\ntitle: {title}\n---\n"
    slug = "-".join(f"{outlet} {story.words['town']}".lower().split())
    return Entry(
        file=f"{published:%Y-%m}/{published:%d}-{slug}-{story.kind.name}.txt",
        story=story.id,
        outlet=outlet,
        day=day,
        published=published,
        text=f"{head}\n{body}\n",
        planted=planted,
    )


def _published(rng: Random, story: Story, day: int) -> datetime:
    # after the event, which is over by the early afternoon
    minutes = rng.randrange((6 if day else 16) * 60, 23 * 60, 5)
    return datetime.combine(story.day, time(tzinfo=ZONE)) + timedelta(days=day, minutes=minutes)


def _fields(
    story: Story,
    day: int,
    published: datetime,
    style: wording.Style,
    planted: Planted | None,
    *,
    exact: bool,
) -> dict[str, str]:
    told = dict(story.figures)
    if planted:
        told[planted.fact] = planted.value
    rounds = "exact" if exact else style.rounds
    fields = dict(story.words)
    fields |= {
        "when": wording.when(story.day, style),
        "weekday": f"{story.day:%A}",
        "today": f"on {published:%A}",
        "asof": wording.as_of(published),
        "clock": wording.clock(told["clock"], style),
        "sum": wording.money(told["sum"], style, rounds),
        "age": str(told["age"]),
        "count": wording.count(told["count"], rounds),
        "toll": wording.small(story.tolls[day]),
        "population": wording.count(told["population"], "exact"),
    }
    return fields


def _sentences(
    rng: Random, story: Story, day: int, fields: Mapping[str, str], needed: Sequence[str]
) -> Iterator[list[str]]:
    """Yield what is told at the top, in the middle and further down."""
    said = story.kind.statements

    def of(*names: str) -> list[str]:
        kept = [n for n in names if n in needed or rng.random() < _OFTEN.get(n, _ELSE)]
        rng.shuffle(kept)
        return [_filled(rng.choice(said.get(n) or shared()[n]), fields) for n in kept]

    yield [_filled(rng.choice(said["later" if day else "lead"]), fields)]
    yield of("clock", "toll")
    yield [_quoted(rng, story, 0, fields)]
    yield of("count", "sum", "age", "detail", "detail2")
    yield [_quoted(rng, story, 1, fields)]
    again = {"quote": story.quotes[0][1].format_map(fields), "last": fields["speaker_last"]}
    yield [
        *of("background", "mood", "reaction", "earlier"),
        _filled(rng.choice(shared()["again"]), again),
    ]
    yield of("closing")


def _quoted(rng: Random, story: Story, place: int, fields: Mapping[str, str]) -> str:
    frame = rng.choice(shared()["quotes"])
    said = {
        "quote": story.quotes[place][0].format_map(fields),
        "name": fields[("speaker", "second")[place]],
        "role": story.kind.roles[place].format_map(fields),
    }
    return _filled(frame, said)


def _paragraphs(rng: Random, parts: Iterator[list[str]]) -> Iterator[str]:
    """Join sentences into paragraphs of one to three; a quote stands alone as often as not."""
    held: list[str] = []
    for sentence in (sentence for part in parts for sentence in part):
        held.append(sentence)
        if len(held) == 3 or rng.random() < 0.45:
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _filled(phrasing: str, fields: Mapping[str, str]) -> str:
    text = phrasing.format_map(fields)
    return text[0].upper() + text[1:]
