from collections.abc import Iterator
from datetime import date

import pytest

from claims.encode import TokenEncoder, load_encoder
from compare.pair import Judgement, Relation, StatementPair, StatementText
from rashomon import judging
from rashomon.judging import BATCH, judge_pairs
from rashomon.settings import Settings


@pytest.fixture(scope="module")
def model() -> TokenEncoder:
    """Load the packaged model once."""
    return load_encoder(Settings().model)


def pair(
    a: str, b: str, *, published: tuple[date | None, date | None] = (None, None)
) -> StatementPair:
    """Make a pair of two texts."""
    return StatementPair(
        id="p",
        a=StatementText(text=a, published=published[0]),
        b=StatementText(text=b, published=published[1]),
    )


def judge(given: StatementPair, model: TokenEncoder) -> Judgement:
    """Judge one pair."""
    [judgement] = judge_pairs([given], Settings(), encoder=model)
    return judgement


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (
            "The storm killed 24 people in Harrow.",
            "Five people died in the Harrow storm.",
            Relation.CONFLICT,
        ),
        (
            "The storm killed more than 20 people in Harrow.",
            "24 people died in the Harrow storm.",
            Relation.ROUNDING,
        ),
        ("Mayor Kessler resigned on Monday.", "Mayor Kessler did not resign.", Relation.CONFLICT),
        # the judge alone is all but sure that the ages of two people conflict
        (
            "The blast at the mill left a 31-year-old woman dead.",
            "A 64-year-old man was hurt in the blast at the mill and will live.",
            Relation.RELATED,
        ),
        (
            "The two ministers last spoke on Jan 21.",
            "The two ministers have not spoken since Feb 15.",
            Relation.CONFLICT,
        ),
        ("“I will not resign,” Kessler said.", "“I will resign,” Kessler said.", Relation.CONFLICT),
        (
            "“I will not resign,” Kessler said.",
            "“I won’t resign,” Kessler said.",
            Relation.AGREEMENT,
        ),
        (
            "The council of Harrow voted to close the bridge over the Marn.",
            "Harrow's council voted to close the Marn bridge.",
            Relation.AGREEMENT,
        ),
        (
            "Shares in the Arvel company fell on Friday.",
            "A cat was rescued from a tree in the suburbs.",
            Relation.UNRELATED,
        ),
        (
            "The Harrow council debated the bridge for hours.",
            "Residents of Harrow want the old bridge to be painted green.",
            Relation.RELATED,
        ),
    ],
)
def test_a_pair_has_the_relation_a_reader_sees(
    a: str, b: str, relation: Relation, model: TokenEncoder
) -> None:
    """Values that cannot both be true conflict, what leaves room is explained, the rest is told."""
    assert judge(pair(a, b), model).relation is relation


def test_a_later_count_is_an_update(model: TokenEncoder) -> None:
    """With the days of publication a higher toll of a later day is no conflict."""
    days = (date(2024, 5, 2), date(2024, 5, 4))
    given = pair(
        "The storm killed five people in Harrow.",
        "The storm killed 24 people in Harrow.",
        published=days,
    )
    assert judge(given, model).relation is Relation.SUPERSEDED


@pytest.mark.parametrize(
    ("a", "b", "supports"),
    [
        (
            "The council of Harrow, which met on Friday, voted to close the old bridge.",
            "Harrow's council voted to close the bridge.",
            True,
        ),
        (
            "Harrow's council voted to close the bridge.",
            "The council of Harrow voted 7 to 2 to close the bridge and two schools in Marnland.",
            False,
        ),
        (
            "More than 30 people were hurt in the fire.",
            "At least 30 people were hurt in the fire.",
            True,
        ),
        ("The fire hurt 12 people in Harrow.", "The fire hurt 30 people in Harrow.", False),
    ],
)
def test_support_has_a_direction(a: str, b: str, supports: bool, model: TokenEncoder) -> None:
    """A statement carries what it says and less, never a figure, a name or a deed beyond it."""
    assert judge(pair(a, b), model).supports is supports


def test_findings_name_both_sides_and_their_words(model: TokenEncoder) -> None:
    """A finding tells which statement gives which value."""
    found = judge(pair("The storm killed 24 people.", "The storm killed 31 people."), model)
    [finding] = found.findings
    assert {found.articles.index(s.claim.article): s.value for s in finding.sides} == {
        0: "24",
        1: "31",
    }


def test_one_statement_against_itself_agrees(model: TokenEncoder) -> None:
    """Equal texts of one outlet are still two statements."""
    same = StatementText(text="The council closed the bridge on 3 May 2023.", outlet="Post")
    [found] = judge_pairs([StatementPair(id=1, a=same, b=same)], Settings(), encoder=model)
    assert (found.id, found.relation, found.supports) == (1, Relation.AGREEMENT, True)


def test_statements_without_words_are_judged(model: TokenEncoder) -> None:
    """A text of marks alone says nothing, and nothing breaks."""
    assert judge(pair("…", "?!"), model).supports is False


def test_pairs_are_read_a_batch_at_a_time(
    model: TokenEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No more than a batch of the pairs is taken before its judgements are given."""
    taken = 0
    monkeypatch.setattr(judging, "BATCH", 2)

    def endless() -> Iterator[StatementPair]:
        nonlocal taken
        while True:
            taken += 1
            yield pair("The council met.", "The council met.")

    stream = judge_pairs(endless(), Settings(), encoder=model)
    next(stream)
    assert taken == 2
    assert BATCH > 2


def test_the_batch_decides_nothing(model: TokenEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair gets the same relation and support whatever shares its batch."""
    pairs = [
        pair("The storm killed 24 people.", "The storm killed 31 people."),
        pair("The council met on Friday in Harrow for a long debate.", "The council met."),
        pair("A cat was rescued.", "Shares fell."),
    ]
    together = list(judge_pairs(pairs, Settings(), encoder=model))
    monkeypatch.setattr(judging, "BATCH", 1)
    alone = list(judge_pairs(pairs, Settings(), encoder=model))
    assert [(j.relation, j.supports) for j in together] == [(j.relation, j.supports) for j in alone]
