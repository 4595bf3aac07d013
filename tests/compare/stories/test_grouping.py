"""Articles grouped into the stories they tell."""

import hashlib
from datetime import date

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.article import make_article
from claims.model import Article
from compare.stories.grouping import find_stories, one_story
from compare.stories.links import EVIDENCE, link
from compare.stories.terms import opening_text, read_terms
from rashomon.story_weights import load_story_model

MODEL = load_story_model()

# two earthquakes of one week and a strike, three outlets each
NORTH = (
    "Quake kills nine in Tervo valley",
    "A magnitude 6.4 earthquake killed nine people in the Tervo valley of northern Karsia on "
    "Monday, governor Ilse Marant said. Houses fell in Tervo and in the nearby town of Olmar. "
    "Marant said 120 soldiers were digging in Olmar.",
    "Nine dead as earthquake strikes Tervo",
    "Nine people died on Monday when an earthquake of magnitude 6.4 shook Tervo in Karsia. Rescue "
    "teams reached Olmar by noon, where the school collapsed. Ilse Marant asked for tents.",
    "Olmar school destroyed by earthquake",
    "The earthquake that shook the Tervo valley in Karsia destroyed the school of Olmar and killed "
    "nine people. It had a magnitude of 6.4. Ilse Marant, the governor, visited Olmar at night.",
)
SOUTH = (
    "Earthquake damages port of Sandrel",
    "A magnitude 5.8 earthquake damaged the port of Sandrel on Wednesday and hurt 31 people, mayor "
    "Bruno Achterman said. Cranes fell into the harbour. Sandrel lies on the coast of Delmora.",
    "Sandrel port shut after earthquake hurts 31",
    "The port of Sandrel in Delmora was shut on Wednesday after an earthquake of magnitude 5.8. "
    "Mayor Bruno Achterman said 31 people were hurt when cranes fell on a quay.",
    "31 hurt in Delmora earthquake",
    "An earthquake hurt 31 people in Sandrel, the largest port of Delmora, on Wednesday. It had a "
    "magnitude of 5.8 and toppled cranes, said Bruno Achterman, the mayor of Sandrel.",
)
STRIKE = (
    "Train drivers of Northline walk out",
    "Train drivers of Northline began a strike over pay on Tuesday. Union leader Petra Ostrow said "
    "2,300 drivers took part. Northline called the strike of its drivers unlawful.",
    "Northline trains stand still",
    "No Northline train ran on Tuesday after 2,300 drivers went on strike over pay. Petra Ostrow, "
    "who leads their union, said talks with Northline had failed.",
    "Strike of 2,300 drivers stops Northline",
    "A strike over pay stopped the trains of Northline on Tuesday. The union of Petra Ostrow said "
    "2,300 drivers had walked out and would meet Northline again on Friday.",
)


def articles_of(texts: tuple[str, ...], day: date | None, first: int = 0) -> list[Article]:
    """Make an article of each title and text, each of an outlet of its own."""
    return [
        make_article(
            title=texts[at],
            text=texts[at + 1],
            outlet=f"Outlet {first + at}",
            file=f"{first + at}.txt",
            published=day,
        )
        for at in range(0, len(texts), 2)
    ]


def vectors_of(articles: list[Article]) -> npt.NDArray[np.float32]:
    """Count the words of each article's opening in a few hundred places."""
    vectors = np.zeros((len(articles), 512), dtype=np.float32)
    for row, article in enumerate(articles):
        for word in opening_text(article).casefold().split():
            digest = hashlib.sha256(word.strip(".,").encode()).digest()
            vectors[row, int.from_bytes(digest[:2]) % 512] += 1
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def told(articles: list[Article]) -> set[frozenset[str]]:
    """Group articles and return the files of each story."""
    files = {article.id: article.file for article in articles}
    stories = find_stories(articles, vectors_of(articles), MODEL)
    return {frozenset(files[one] for one in story.articles) for story in stories}


def everything(*, dated: bool) -> list[Article]:
    """Make the articles of all three stories."""
    return [
        *articles_of(NORTH, date(2023, 5, 8) if dated else None),
        *articles_of(SOUTH, date(2023, 5, 10) if dated else None, first=10),
        *articles_of(STRIKE, date(2023, 5, 9) if dated else None, first=20),
    ]


APART = {
    frozenset({"0.txt", "2.txt", "4.txt"}),
    frozenset({"10.txt", "12.txt", "14.txt"}),
    frozenset({"20.txt", "22.txt", "24.txt"}),
}


def test_two_earthquakes_of_one_week_stay_apart() -> None:
    """Two events of one kind are two stories, and each is whole."""
    assert told(everything(dated=True)) == APART


def test_a_handful_of_articles_may_tell_two_stories() -> None:
    """A folder of six files is most likely one story, but not against the evidence."""
    two = [
        *articles_of(NORTH, date(2023, 5, 8)),
        *articles_of(SOUTH, date(2023, 5, 10), first=10),
    ]
    assert len(told(two)) == 2


def test_stories_need_no_dates() -> None:
    """Names, figures and rare words tell stories apart where no article has a date."""
    assert told(everything(dated=False)) == APART


def test_one_story_alone_stays_whole() -> None:
    """Words that all articles share are no common words: one story is not taken apart."""
    assert len(told(articles_of(NORTH, None))) == 1


@given(st.permutations(everything(dated=True)))
def test_order_changes_nothing(shuffled: list[Article]) -> None:
    """Articles in any order give the same stories, in the same order and with the same labels."""
    ordered = everything(dated=True)
    first = find_stories(ordered, vectors_of(ordered), MODEL)
    assert find_stories(shuffled, vectors_of(shuffled), MODEL) == first


def test_a_story_is_named_after_one_of_its_titles() -> None:
    """The label is a title, and the id knows the articles and not their order."""
    articles = articles_of(SOUTH, None)
    vectors = vectors_of(articles)
    story = one_story(articles, vectors)
    assert story.label in {article.title for article in articles}
    assert one_story(articles[::-1], vectors[::-1]) == story
    assert one_story(articles[:2], vectors[:2]).id != story.id


def test_a_story_without_titles_is_named_after_its_first_words() -> None:
    """Where no article has a title, the label is the beginning of one."""
    article = make_article(text=NORTH[1], outlet="Outlet", file="a.txt")
    label = one_story([article], vectors_of([article])).label
    assert label.startswith("A magnitude 6.4 earthquake")
    assert label.endswith("…")


def test_nothing_is_no_story() -> None:
    """No articles make no stories."""
    assert find_stories([], np.zeros((0, 3), dtype=np.float32), MODEL) == ()


def test_missing_dates_are_no_evidence() -> None:
    """An article without a date is as near to a dated one as two without."""
    dated = articles_of(NORTH, date(2023, 5, 8))
    bare = articles_of(NORTH, None)
    column = EVIDENCE.index("dated")
    for articles in (bare, [dated[0], *bare[1:]]):
        links = link(articles, vectors_of(articles), MODEL.background)
        found = links.evidence(0, np.array([1, 2]))
        assert not found[:, column : column + 2].any()


def test_days_apart_are_evidence() -> None:
    """The further two dates are apart, the more they speak against one story, up to a limit."""
    column = EVIDENCE.index("apart")
    apart = []
    for day in (date(2023, 5, 8), date(2023, 5, 9), date(2023, 7, 20), date(2024, 7, 20)):
        articles = [*articles_of(NORTH[:2], date(2023, 5, 8)), *articles_of(NORTH[2:4], day, 2)]
        links = link(articles, vectors_of(articles), MODEL.background)
        apart.append(float(links.evidence(0, np.array([1]))[0, column]))
    assert apart[0] == 0
    assert apart[0] < apart[1] < apart[2] == apart[3]


def test_names_are_told_from_words_that_begin_sentences() -> None:
    """A word with a capital where any word has one is no name if it is written small elsewhere."""
    articles = articles_of(NORTH, None)
    names = read_terms(articles)[0].names
    assert "olmar" in names
    assert "house" not in names
