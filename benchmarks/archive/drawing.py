"""Stories drawn by a seed: names that no other story has, figures, and what is planted."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

from benchmarks.archive.model import PLANTABLE, Kind, Planted, Story

HERE = Path(__file__).parent
FIRST_DAY = date(2025, 1, 6)
DAYS = 350
# days of reporting
LONGEST = 3
# of two stories whose people have the same names, nobody could tell which is meant
_UNIQUE = ("last", "town", "river", "firm")
_PEOPLE = ("speaker", "second", "person")


def load_kinds() -> tuple[Kind, ...]:
    """Read the kinds of event."""
    return tuple(_kind(file) for file in sorted((HERE / "kinds").glob("*.json")))


def load_names() -> dict[str, list[str]]:
    """Read the names there are: lists, and syllables that are joined in every way."""
    rows = json.loads((HERE / "names.json").read_text(encoding="utf-8"))
    return {
        name: ["".join(parts) for parts in product(*found)] if isinstance(found[0], list) else found
        for name, found in rows.items()
    }


@cache
def shared() -> Mapping[str, tuple[str, ...]]:
    """Read the phrasings and details that all kinds of event share."""
    rows = json.loads((HERE / "shared.json").read_text(encoding="utf-8"))
    return {name: tuple(found) for name, found in rows.items()}


def draw_stories(count: int, seed: int) -> tuple[Story, ...]:
    """Draw so many stories, a third of them with a fact that one outlet tells otherwise."""
    rng = Random(f"stories/{seed}")
    kinds = load_kinds()
    names = load_names()
    outlets = names["outlets"]
    pools = {name: _shuffled(rng, names[name]) for name in _UNIQUE}
    picks = {
        kind.name: {name: _shuffled(rng, list(found)) for name, found in kind.picks.items()}
        for kind in kinds
    }
    days = sorted(rng.randrange(DAYS) for _ in range(count))
    stories = []
    for number, day in enumerate(days):
        kind = kinds[number % len(kinds)]
        details = {name: next(found) for name, found in picks[kind.name].items()}
        figures = _figures(rng, kind)
        stories.append(
            Story(
                id=f"story-{number + 1:03}",
                kind=kind,
                day=FIRST_DAY + timedelta(days=day),
                words=details | _words(rng, names, pools, shared()["known"]),
                figures=figures,
                tolls=_tolls(rng, figures["toll"], kind),
                quotes=(_said(rng, kind.quotes[0], 2), _said(rng, kind.quotes[1], 1)),
                planted=plant(
                    rng, figures, rng.choice(outlets), PLANTABLE[number // 3 % len(PLANTABLE)]
                )
                if number % 3 == 0
                else None,
            )
        )
    return tuple(stories)


def plant(rng: Random, figures: Mapping[str, int], outlet: str, fact: str) -> Planted:
    """Draw a wrong value of a fact, too far off for a rounding."""
    true = figures[fact]
    if fact == "clock":
        value = true + rng.choice((-95, -70, -50, -35, 35, 50, 70, 95))
    elif fact == "age":
        value = true + rng.choice((3, 4, 6, 7, 9))
    else:
        value = round(true * rng.choice((0.6, 0.7, 1.3, 1.45, 1.6)))
    return Planted(outlet=outlet, fact=fact, value=value, true=true)


def _kind(file: Path) -> Kind:
    row = json.loads(file.read_text(encoding="utf-8"))
    return Kind(
        name=row["kind"],
        roles=(row["roles"][0], row["roles"][1]),
        picks={name: tuple(found) for name, found in row["picks"].items()},
        ranges={name: (low, high) for name, (low, high) in row["ranges"].items()},
        grows=row["grows"],
        titles=tuple(row["titles"]),
        later_titles=tuple(row["later_titles"]),
        statements={name: tuple(found) for name, found in row["statements"].items()},
        quotes=(tuple(row["quotes"][0]), tuple(row["quotes"][1])),
    )


def _shuffled(rng: Random, found: list[str]) -> Iterator[str]:
    """Yield each once, and all again when they are used up."""
    order = sorted(found)
    rng.shuffle(order)
    while True:
        yield from order


def _words(
    rng: Random,
    names: Mapping[str, list[str]],
    pools: Mapping[str, Iterator[str]],
    known: tuple[str, ...],
) -> dict[str, str]:
    words = {name: rng.choice(names[name]) for name in ("region", "place", "ship")}
    words |= {"town": next(pools["town"]), "other": next(pools["town"])}
    words |= {"firm": next(pools["firm"]), "firm2": next(pools["firm"])}
    words["river"] = next(pools["river"])
    words["known"] = rng.choice(known)
    for person in _PEOPLE:
        last = next(pools["last"])
        words[f"{person}_last"] = last
        words[person] = f"{rng.choice(names['first'])} {last}"
    return words


def _figures(rng: Random, kind: Kind) -> dict[str, int]:
    figures = {name: rng.randint(low, high) for name, (low, high) in sorted(kind.ranges.items())}
    # between five in the morning and two in the afternoon, before the first article
    figures["clock"] = rng.randrange(5 * 60 + 5, 14 * 60, 5)
    figures["population"] = rng.randrange(42, 990) * 100
    return figures


def _tolls(rng: Random, toll: int, kind: Kind) -> tuple[int, ...]:
    tolls = [toll]
    for _ in range(LONGEST - 1):
        tolls.append(tolls[-1] + (rng.randint(1, max(2, toll // 4)) if kind.grows else 0))
    return tuple(tolls)


def _said(rng: Random, quotes: tuple[str, ...], count: int) -> tuple[str, ...]:
    return tuple(rng.sample(quotes, count))
