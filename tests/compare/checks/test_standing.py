import pytest

from claims.model import Anchor, DateFact, DateRelation, Measure, NameFact, QuantityFact
from compare.checks.standing import ahead, denied, standing_apart
from compare.checks.times.occasions import not_until
from compare.story import Statement, statements
from tests.compare.factories import NEWS_DAY, Telling, day, figure, name, story_of

CUT = Anchor(predicate="cut", subjects=("company",), objects=("job",))


def told(
    sentence: str, text: str = "900", *names: NameFact, **fields: object
) -> Statement[QuantityFact]:
    """Make a statement of one figure in a sentence."""
    telling = Telling("Ledger")
    values = {"anchor": CUT, **fields}
    telling.tell(sentence, figure(text, float(text), "job", **values), *names)
    (statement,) = statements(story_of(telling), QuantityFact)
    return statement


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm had planned to cut 900 jobs.",
        "Analysts forecast that the firm would cut 900 jobs.",
        "The firm asked for a cut of 900 jobs.",
        "The firm will cut 900 jobs, according to the original plan.",
    ],
)
def test_plans_and_wishes_are_ahead(sentence: str) -> None:
    """What is planned, asked for or forecast has not come about."""
    assert ahead(told(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm cut 900 jobs.",
        "The firm had planned cuts and in the end cut 900 jobs.",
        "The cuts, planned for June, came to 900 jobs.",
        "The firm cut 900 jobs, as planned.",
    ],
)
def test_what_was_done_is_not_ahead(sentence: str) -> None:
    """A plan that is told of beside the deed makes the deed no plan."""
    assert not ahead(told(sentence))


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("The firm planned to cut 900 jobs.", "The firm cut 640 jobs.", "planned"),
        ("Until May the firm had 900 jobs.", "The firm now has 640 jobs.", "before"),
        ("Before the sale it had 900 jobs.", "Since the sale it has 640 jobs.", "before"),
        ("At first it had 900 jobs.", "Its jobs fell to 640 jobs.", "before"),
        ("The firm cut 900 jobs.", "In mining alone it cut 640 jobs.", "mining alone"),
        ("The town of Varn lost 640 jobs.", "Varn province lost 900 jobs.", "town"),
    ],
)
def test_what_a_figure_is_told_as(first: str, second: str, words: str) -> None:
    """Plan and deed, before and after, a part and a larger place set figures apart."""
    a = told(first, "900" if "900" in first else "640")
    b = told(second, "640" if "640" in second else "900")
    for reason in (standing_apart(a, b), standing_apart(b, a)):
        assert reason is not None
        assert words in reason


def test_a_part_is_never_the_greater() -> None:
    """What is told of a part explains nothing where it exceeds the whole."""
    a, b = told("The firm cut 640 jobs.", "640"), told("In mining alone it cut 900 jobs.")
    assert standing_apart(a, b) is None


def test_an_aftershock_is_no_main_shock() -> None:
    """Magnitudes of an aftershock and of the quake before it are two figures."""
    shaken = {"measure": Measure.MAGNITUDE, "anchor": Anchor(predicate="shake")}
    a = told("A quake of magnitude 7 shook Varn.", "7", **shaken)
    b = told("An aftershock of magnitude 5 shook Varn.", "5", **shaken)
    c = told("The quake that shook Varn had a magnitude of 6 on the scale.", "6", **shaken)
    assert "aftershock" in (standing_apart(a, b) or "")
    assert standing_apart(a, c) is None


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Anna Keller", "Jonas Keller", True),
        ("Anna Keller", "Anna Keller", False),
        ("Anna Keller", "Keller", False),
    ],
)
def test_given_names_tell_people_apart(first: str, second: str, apart: bool) -> None:
    """Two given names of one surname are two people."""
    statements_of = [
        told(
            f"{full} cut 900 jobs.",
            "900",
            name(full),
            anchor=Anchor(predicate="cut", subjects=(full.lower(),)),
        )
        for full in (first, second)
    ]
    assert (standing_apart(*statements_of) is not None) is apart


def test_a_namesake_is_another() -> None:
    """A son of the same name is not his father."""
    a = told("Karl Keller cut 900 jobs.", "900", name("Karl Keller"))
    b = told("The mayor's son, Karl Keller, cut 640 jobs.", "640", name("Karl Keller"))
    assert "share a name" in (standing_apart(a, b) or "")


def test_denied_figures() -> None:
    """A figure that is called untrue is denied."""
    assert denied(told("It is not true that the firm cut 900 jobs."))
    assert not denied(told("The firm cut 900 jobs."))


def test_not_until_a_day_is_on_it() -> None:
    """What did not happen until a day happened on it; what lasted until a day did not."""
    for sentence, changed in (
        ("The road was not opened until 5 March.", True),
        ("The road was open until 5 March.", False),
    ):
        telling = Telling("Ledger")
        until = day(
            "5 March", NEWS_DAY, 1, relation=DateRelation.UNTIL, anchor=Anchor(predicate="open")
        )
        telling.tell(sentence, until)
        (statement,) = statements(story_of(telling), DateFact)
        assert (not_until(statement).fact.relation != statement.fact.relation) is changed
