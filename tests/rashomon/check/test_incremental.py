"""A run that remembers the runs before finds what one finds that remembers nothing."""

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import extract as extraction
from claims.errors import NothingToCompareError
from claims.model import Article, Claim
from compare import run as comparing
from compare.model import Comparison
from rashomon.cache.codec import encode
from rashomon.cache.entries import NoCache
from rashomon.check.run import run_check
from rashomon.check.state import read_state
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from reports.check.json import render_json
from tests.rashomon.cache.memory import MemoryCache
from tests.rashomon.check.desk import ONE_STORY, TODAY, article, check_of, put, reader, repository
from tests.rashomon.conftest import WordEncoder

OUTLETS = ("Harrow Post", "Coastline", "Radio Ondine", "Tessal Courier")
FIGURES = ("12", "15", "19")
CHANGES = ("write", "write", "write", "remove", "rename")


@st.composite
def days(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """Draw what happens to a folder, one thing after the other: what, to which file, and a text."""
    happened = []
    for _ in range(draw(st.integers(3, 6))):
        outlet = draw(st.sampled_from(OUTLETS))
        told = {
            subject: draw(st.sampled_from(FIGURES))
            for subject in draw(st.sets(st.sampled_from(("cars", "cost", "hurt")), min_size=1))
        }
        text = article(outlet, day=draw(st.integers(3, 5)), **told)
        stem = draw(st.sampled_from("abcd"))
        happened.append((draw(st.sampled_from(CHANGES)), stem, text))
    return happened


def change(folder: Path, what: str, stem: str, text: str) -> None:
    """Do one thing to a folder."""
    path = folder / f"{stem}.txt"
    if what == "write" or not path.exists():
        path.write_text(text, encoding="utf-8")
    elif what == "remove":
        path.unlink()
    else:
        path.rename(folder / f"{stem}{stem}.txt")


def state_of(folder: Path, chosen: Settings, remembered: Remembered) -> bytes:
    """Return a folder's state as bytes, or why there is none."""
    try:
        return encode(read_state(folder, chosen, remembered))
    except NothingToCompareError as error:
        return str(error).encode()


@pytest.mark.parametrize("chosen", [ONE_STORY, Settings()], ids=["one story", "grouped"])
@settings(max_examples=6)
@given(happened=days())
def test_remembering_changes_nothing(
    chosen: Settings, happened: list[tuple[str, str, str]]
) -> None:
    """After whatever arrives, changes, goes or moves, a warm cache gives the bytes of no cache."""
    # claims and vectors of the same words are kept in this one, so that the test stays quick
    warm = reader(MemoryCache())
    with TemporaryDirectory() as made:
        folder = Path(made) / "news"
        put(folder, base=article("Velmark Times", cars="12", cost="15", hurt="19"))
        for what, stem, text in happened:
            change(folder, what, stem, text)
            assert state_of(folder, chosen, warm) == state_of(folder, chosen, reader(NoCache()))


def test_the_check_says_the_same_with_and_without_a_cache(tmp_path: Path) -> None:
    """Against a commit, the JSON of a check is the same whatever was read before."""
    made = repository(tmp_path / "desk")
    folder = made.top / "news"
    warm = reader(MemoryCache())
    put(folder, a=article(OUTLETS[0], cars="12", hurt="15"), b=article(OUTLETS[1], cars="12"))
    made.commit("first")
    for texts in (
        {"c": article(OUTLETS[2], cars="15", hurt="19")},
        {"b": article(OUTLETS[1], cars="15")},
        {"c": None},
    ):
        put(folder, **texts)
        told = [
            render_json(
                run_check(check_of(folder, since="HEAD"), ONE_STORY, remembered, today=TODAY)[0]
            )
            for remembered in (warm, warm, reader(NoCache()))
        ]
        assert told[0] == told[1] == told[2]
        made.commit("next")


class Counted:
    """Counts what is parsed, encoded and compared."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.parsed: list[str] = []
        self.encoded: list[str] = []
        self.compared: list[int] = []
        extract, compare_story, count = extraction.extract, comparing.compare_story, self

        def parsing(articles: Sequence[Article]) -> Iterator[tuple[Claim, ...]]:
            self.parsed.extend(one.outlet for one in articles)
            yield from extract(articles)

        def compared(articles: Sequence[Article], *rest: object) -> Comparison:
            self.compared.append(len(articles))
            return compare_story(articles, *rest)  # type: ignore[arg-type]

        class Encoder(WordEncoder):
            def encode(self, texts):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
                count.encoded.extend(texts)
                return super().encode(texts)

        monkeypatch.setattr(extraction, "extract", parsing)
        monkeypatch.setattr(comparing, "compare_story", compared)
        self.remembered = Remembered(load=Encoder, model="words", cache=MemoryCache())

    def run(self, folder: Path, chosen: Settings = ONE_STORY) -> tuple[list[str], int, list[int]]:
        """Read a folder; return the outlets parsed, the texts encoded and the stories' sizes."""
        self.parsed, self.encoded, self.compared = [], [], []
        read_state(folder, chosen, self.remembered)
        return sorted(self.parsed), len(self.encoded), self.compared


def test_only_what_is_new_is_read(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is parsed, encoded or compared again that was; a new article alone is parsed."""
    counted = Counted(monkeypatch)
    put(news, a=article("Harrow Post", cars="12"), b=article("Coastline", cars="15"))
    parsed, encoded, compared = counted.run(news)
    assert (parsed, compared) == (["Coastline", "Harrow Post"], [2])
    assert encoded
    assert counted.run(news) == ([], 0, [])
    put(news, c=article("Radio Ondine", cars="19"))
    parsed, again, compared = counted.run(news)
    assert (parsed, compared) == (["Radio Ondine"], [3])
    assert 0 < again < encoded
    put(news, b=article("Coastline", cars="19"))
    parsed, _, compared = counted.run(news)
    assert (parsed, compared) == (["Coastline"], [3])
    (news / "a.txt").unlink()
    assert counted.run(news) == ([], 0, [2])
    (news / "b.txt").rename(news / "z.txt")
    assert counted.run(news) == ([], 0, [2])


def test_a_story_that_nothing_joined_is_not_compared_again(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two stories only the one that an article joins is compared anew."""
    counted = Counted(monkeypatch)
    orchard = (
        "---\noutlet: {}\npublished: 2023-09-{:02}\n---\nPear harvest in Quellin fails\n\n"
        "Growers in the Quellin valley lost {} tons of pears to hail on Sunday, the growers' union "
        "said. Hail fell on the orchards of Quellin for an hour. The union asks for help.\n"
    )
    put(news, a=article("Harrow Post", cars="12"), b=article("Coastline", cars="15"))
    put(news, p=orchard.format("Radio Ondine", 11, 300), q=orchard.format("Coastline", 11, 400))
    _, _, compared = counted.run(news, Settings())
    assert compared == [2, 2]
    put(news, r=orchard.format("Tessal Courier", 11, 500))
    parsed, _, compared = counted.run(news, Settings())
    assert (parsed, compared) == (["Tessal Courier"], [3])


def test_another_folder_with_the_same_articles_is_not_read_again(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a folder stands is no part of what is remembered."""
    counted = Counted(monkeypatch)
    put(news, a=article("Harrow Post", cars="12"), b=article("Coastline", cars="15"))
    counted.run(news)
    shutil.copytree(news, tmp_path / "copy")
    assert counted.run(tmp_path / "copy") == ([], 0, [])
    assert Counter(counted.parsed) == Counter()
