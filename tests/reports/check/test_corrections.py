"""An article in two versions: which words changed, what that ends, who has the old value."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.ingest.article import make_article
from rashomon.check.state import earlier_state
from rashomon.remembered import Remembered
from reports.check.findings import check_article
from reports.check.model import CheckArticle, State
from reports.check.news import News, tell_news
from reports.check.traffic import traffic, word_changes
from tests.rashomon.cache.memory import MemoryCache
from tests.rashomon.check.desk import ONE_STORY, TODAY, article, put, reader
from tests.rashomon.check.desk import conflicts as open_ones

BODY = (
    "The council of Harrow voted on Thursday to close the old bridge over the Marn. "
    "About 12,000 cars cross the bridge every day, mayor Tomas Brandl said."
)
OTHER = (
    "Growers in the Quellin valley lost most of their pears to hail on Sunday. Hail fell on the "
    "orchards for an hour, and nobody was hurt, the union of growers wrote in a letter."
)
_CACHE = MemoryCache()


def written(
    text: str = BODY,
    *,
    file: str = "a.txt",
    outlet: str = "Harrow Post",
    title: str = "Bridge closed",
    url: str | None = None,
) -> CheckArticle:
    """Make an article as a run keeps it."""
    made = make_article(
        text=text, file=file, outlet=outlet, title=title, url=url, published="2023-03-04"
    )
    return check_article(made)


def told(before: list[CheckArticle], now: list[CheckArticle]) -> tuple[list[str], ...]:
    """Return the files that arrived, went and changed."""
    found = traffic(before, now)
    return (
        [one.file for one in found.arrived],
        [one.file for one in found.gone],
        [f"{one.before.file}>{one.now.file}" for one in found.revised],
    )


FIXED = BODY.replace("12,000", "15,000")


def test_an_article_with_other_words_is_revised() -> None:
    """A file whose words changed in one place holds the same article, corrected."""
    assert told([written()], [written(FIXED)]) == ([], [], ["a.txt>a.txt"])


def test_a_file_that_moved_is_nothing() -> None:
    """An article in a file of another name neither arrived nor went nor changed."""
    assert told([written()], [written(file="news/b.md")]) == ([], [], [])


def test_a_file_with_quite_another_article_is_gone_and_arrived() -> None:
    """Where hardly a word is left it is no correction, whatever file, address or title say."""
    same = {"url": "https://post.example/1"}
    before, now = written(**same), written(OTHER, **same)
    assert told([before], [now]) == (["a.txt"], ["a.txt"], [])


@pytest.mark.parametrize("known", ["url", "title"])
def test_a_corrected_article_may_move(known: str) -> None:
    """One that is corrected and moved is known by its address, or by its outlet and title."""
    more = {"url": "https://post.example/1"} if known == "url" else {}
    title = "Another head" if known == "url" else "Bridge closed"
    now = written(FIXED, file="b.txt", title=title, **more)
    assert told([written(**more)], [now]) == ([], [], ["a.txt>b.txt"])


def test_another_outlets_article_is_no_correction() -> None:
    """Nearly the same words of another outlet are another article."""
    now = written(FIXED, file="b.txt", outlet="Coastline")
    assert told([written()], [written(), now]) == (["b.txt"], [], [])
    assert told([written()], [now]) == (["b.txt"], ["a.txt"], [])


def test_one_article_is_never_two_corrections() -> None:
    """Of two versions that could follow one, one does and the other arrived."""
    versions = [
        written(FIXED, file="b.txt"),
        written(BODY.replace("12,000", "9,000"), file="c.txt"),
    ]
    arrived, gone, revised = told([written()], versions)
    assert (len(arrived), gone, len(revised)) == (1, [], 1)


def test_articles_that_swap_their_files_are_nothing() -> None:
    """Two files that change places are the same two articles."""
    a, b = written(), written(OTHER, file="b.txt", outlet="Coastline")
    swapped = [written(file="b.txt"), written(OTHER, file="a.txt", outlet="Coastline")]
    assert told([a, b], swapped) == ([], [], [])


def test_the_words_that_changed_are_told_with_those_around() -> None:
    """A replaced figure, words put in and words taken out are a change each."""
    before = "About 12,000 cars cross the old bridge each day the mayor of Harrow said on Monday"
    now = "About 15,000 cars cross the bridge each day the new mayor of Harrow said on Monday"
    changes = word_changes(before, now)
    assert [(one.before, one.after) for one in changes] == [
        ("12,000", "15,000"),
        ("old", ""),
        ("", "new"),
    ]
    assert (changes[0].lead, changes[0].tail) == ("About", "cars cross the bridge")


def test_no_change_is_told_of_spaces() -> None:
    """Other line breaks are no change."""
    assert word_changes("one two\nthree", "one  two three") == ()


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., State]:
    """Give what writes articles into a folder and reads it."""
    remembered: Remembered = reader(_CACHE)

    def call(**texts: str | None) -> State:
        put(tmp_path / "news", **texts)
        return earlier_state(tmp_path / "news", ONE_STORY, remembered)

    return call


def news(before: State, now: State) -> News:
    """Tell what is new."""
    return tell_news(
        now,
        before=before,
        baseline=(),
        fails=lambda finding: finding.status.value == "conflict",
        today=TODAY,
    )


def test_a_correction_that_ends_a_conflict_says_so(run: Callable[..., State]) -> None:
    """The finding is resolved by the corrected file, and nobody carries the old value."""
    before = run(a=article("Harrow Post", cars="12,000"), b=article("Coastline", cars="15,000"))
    (conflict,) = open_ones(before)
    found = news(before, run(b=article("Coastline", cars="12,000")))
    (one,) = found.corrections
    assert (one.file, one.outlet) == ("b.txt", "Coastline")
    assert [(c.before, c.after) for c in one.changes] == [("15,000", "12,000")]
    assert (one.resolves, one.leaves, one.carried) == ((conflict.id,), (), ())
    assert [(r.finding.id, r.by) for r in found.resolved] == [(conflict.id, ("b.txt",))]
    assert found.new == ()
    assert found.arrived == ()


def test_who_still_has_the_old_value_is_named(run: Callable[..., State]) -> None:
    """Where a third outlet keeps the value that was taken back, the conflict goes on with it."""
    before = run(
        a=article("Harrow Post", cars="12,000"),
        b=article("Coastline", cars="15,000"),
        c=article("Radio Ondine", cars="15,000"),
    )
    (conflict,) = open_ones(before)
    found = news(before, run(b=article("Coastline", cars="12,000")))
    (one,) = found.corrections
    assert (one.resolves, one.leaves) == ((), (conflict.id,))
    assert [(c.outlets, c.files) for c in one.carried] == [(("Radio Ondine",), ("c.txt",))]
    assert found.new == found.resolved == ()  # type: ignore[comparison-overlap]


def test_other_words_around_a_value_take_nothing_back(run: Callable[..., State]) -> None:
    """An edited sentence that keeps its value ends no finding, and nobody carries anything."""
    before = run(
        a=article("Harrow Post", cars="12,000"),
        b=article("Coastline", cars="15,000"),
        c=article("Radio Ondine", cars="15,000"),
    )
    edited = article("Coastline", cars="15,000").replace("cars cross", "cars and vans cross")
    found = news(before, run(b=edited))
    (one,) = found.corrections
    assert [(c.before, c.after) for c in one.changes] == [("", "and vans")]
    assert (one.resolves, one.leaves, one.carried) == ((), (), ())
    assert (found.known, found.new, found.resolved) == (1, (), ())


def test_a_correction_may_begin_a_conflict(run: Callable[..., State]) -> None:
    """Where two had agreed and one corrects itself, the conflict is new and the other is named."""
    before = run(a=article("Harrow Post", cars="15,000"), b=article("Coastline", cars="15,000"))
    assert open_ones(before) == []
    found = news(before, run(b=article("Coastline", cars="12,000")))
    assert len(found.new) == 1
    (one,) = found.corrections
    assert (one.resolves, one.leaves) == ((), ())
    assert [(c.outlets, c.files) for c in one.carried] == [(("Harrow Post",), ("a.txt",))]
    assert "15,000" in one.carried[0].value


def test_a_wrong_date_that_is_still_carried_is_named(run: Callable[..., State]) -> None:
    """A value written otherwise than it is told, such as a day, is known again."""
    head = "---\noutlet: {}\npublished: 2023-03-09\n---\nBridge opened\n\n"
    text = (
        head + "The new bridge over the Marn in Harrow was opened on {} March, the council said.\n"
    )
    before = run(a=text.format("Harrow Post", 4), b=text.format("Coastline", 4))
    assert open_ones(before) == []
    found = news(before, run(b=text.format("Coastline", 6)))
    assert len(found.new) == 1
    (one,) = found.corrections
    assert [c.outlets for c in one.carried] == [("Harrow Post",)]


def test_an_article_that_is_replaced_is_no_correction(run: Callable[..., State]) -> None:
    """Quite another article in the same file arrived, and findings of the one before are over."""
    before = run(a=article("Harrow Post", cars="12,000"), b=article("Coastline", cars="15,000"))
    other = f"---\noutlet: Coastline\npublished: 2023-03-04\n---\nHail in Quellin\n\n{OTHER}\n"
    found = news(before, run(b=other))
    assert found.corrections == ()
    assert found.arrived == ("b.txt",)
    assert [one.by for one in found.resolved] == [("b.txt",)]


def test_notes_come_after_what_they_tell_of(run: Callable[..., State]) -> None:
    """A note that was added is told after the words that were replaced."""
    before = run(a=article("Harrow Post", cars="12,000"), b=article("Coastline", cars="15,000"))
    noted = article("Coastline", cars="12,000").replace(
        "\n\nThe council", "\n\nThis report was corrected.\n\nThe council"
    )
    (one,) = news(before, run(b=noted)).corrections
    assert [bool(change.before) for change in one.changes] == [True, False]
