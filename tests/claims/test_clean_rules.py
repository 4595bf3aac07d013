"""Single rules of cleaning, and true sentences that they must leave alone."""

import pytest

from claims.clean.captions import read_captions
from claims.clean.credits import agencies_in, credit_tail, is_credit_line, read_byline
from claims.clean.dateline import dateline_end
from claims.clean.languages import language_of
from claims.clean.piece import Piece
from claims.clean.pull_quotes import is_pull_quote
from claims.clean.repair import mend, split_pieces
from claims.clean.residue import residue_reason
from claims.clean.run import clean
from claims.clean.teasers import drop_teasers
from claims.clean.titles import same_title
from claims.metadata import Metadata


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,204 requests in 0.42 seconds.", "crawler residue"),
        ("Please enable JavaScript to view the comments.", "crawler residue"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("We use cookies to improve your experience.", "cookie notice"),
        ("Share on Facebook", "share links"),
        ("23 comments", "share links"),
        ("Tags: bridges, rivers", "tags"),
        ("© 2021 Marnland. All rights reserved.", "copyright"),
        ("Sign up for our newsletter and never miss a story.", "subscription"),
        ("Follow us on Twitter", "subscription"),
        ("https://www.marnland.example/story", "link"),
    ],
)
def test_residue(line: str, reason: str) -> None:
    """A line of residue is dropped for its reason."""
    assert residue_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "The company sent 1,204 requests in 3 seconds, the court heard.",
        "Share prices fell by 4 percent on Thursday.",
        "The article was translated by his daughter.",
        "By using cookies of flour and water, the bakers fed the town.",
        "Follow-up talks begin on Monday.",
        "Sources told AP that the bridge would stay closed.",
        "Home prices rose in March.",
        "Subscribers left the service in large numbers, the firm said.",
        "Twitter, Facebook and Instagram removed the video, officials said.",
        "Watch the river rise and you see the problem, the mayor said.",
        "More from the north than from the south voted for it.",
        "Related companies were searched as well.",
    ],
)
def test_true_sentences_stay(line: str) -> None:
    """A sentence that only resembles residue, a credit or a teaser stays."""
    piece = Piece(text=line)
    assert residue_reason(line) is None
    assert not is_credit_line(line)
    assert credit_tail(line) is None
    assert read_byline(line) is None
    assert drop_teasers([piece]) == [piece]
    assert read_captions([piece]) == [piece]
    assert dateline_end(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By AFP", "AFP"),
        ("By Ilse Varga and Tom O’Hara", "Ilse Varga and Tom O’Hara"),
        ("By Ilse Varga, Marnland", "Ilse Varga, Marnland"),
        ("Written by Ilse Varga", "Ilse Varga"),
        ("Ilse Varga | The Marnland Daily", "Ilse Varga"),
        ("Our Correspondent", "Our Correspondent"),
        ("Ilse Varga, Associated Press", "Ilse Varga"),
        ("By the river they sat down", None),
        ("By Friday the fine had doubled.", None),
        ("Statement by Ilse Varga", None),
    ],
)
def test_byline(line: str, name: str | None) -> None:
    """A byline names its writers; a sentence that begins with "By" is none."""
    assert read_byline(line) == name


def test_agencies_have_one_name_each() -> None:
    """Every name of an agency gives its usual one, once."""
    assert agencies_in("Agence France-Presse, AFP and The Associated Press") == ("AFP", "AP")
    assert agencies_in("APPLE and the PTIs") == ()


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("HARROW, March 4 (Reuters) - The bridge was closed on Thursday by the council.", 28),
        ("HARROW — The bridge was closed on Thursday by the council.", 9),
        ("Port Oster (AFP) - The bridge was closed on Thursday by the council.", 19),
        ("(Xinhua) -- The bridge was closed on Thursday by the council.", 12),
        ("Oster, Mar 4 -", 14),
        ("Oster / Harrow: The bridge was closed on Thursday by the council.", 16),
        ("MARN-TV reports that the bridge was closed on Thursday.", None),
        ("EXCLUSIVE: The bridge was closed on Thursday by the council.", None),
        ("The bridge - The oldest of them - was closed on Thursday.", None),
    ],
)
def test_dateline(text: str, dateline: int | None) -> None:
    """A dateline ends before the first sentence; other dashes and capitals are none."""
    assert dateline_end(text) == dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We asked three times and nobody in the capital answered us Olga Penn Mayor", True),
        ("Nobody came. The town had to help itself with sand Olga Penn town official", True),
        ("We had no water for three whole days Marn County OfficeOfficial statement", True),
        ("Olga Penn will likely be the next mayor of Harrow after Sunday", False),
        ("The council voted to close it and we asked Olga Penn, the mayor, about it.", False),
        ("“We asked for help three times and nobody answered,” said Olga Penn, mayor", False),
        ("Council says it will ask Olga Penn the former mayor", False),
    ],
)
def test_pull_quote(text: str, expected: bool) -> None:
    """Speech that ends in a name and an office is a pull quote; headlines and sentences are not."""
    assert is_pull_quote(text) is expected


def test_markup_is_taken_out() -> None:
    """Bold, links and addresses in angle brackets leave their words."""
    pieces = split_pieces("The **old** [bridge](http://a.example/x_(y)) <https://a.example>")
    assert [piece.text for piece in pieces] == ["The old bridge https://a.example"]


def test_curly_quotation_marks_stay() -> None:
    """Mending keeps curly quotation marks, which tell where a quotation opens and closes."""
    assert mend("“It wasnâ€™t me,” she said.") == "“It wasn’t me,” she said."


def test_headline_with_another_figure_is_not_a_repeat() -> None:
    """Two headlines that differ in a figure are not the same headline."""
    assert same_title("Flood on the Marn kills 24 people", "Flood on the Marn kills 24 people")
    assert not same_title("Flood on the Marn kills 42 people", "Flood on the Marn kills 24 people")


def test_language_of_text_without_letters_is_unknown() -> None:
    """A text without letters has no language."""
    assert language_of("12, 13 — 14!") is None
    assert language_of("The bridge of the town is closed to all traffic for two years") == "en"


def test_the_outlets_name_above_a_headline_is_no_headline() -> None:
    """A first line that only names the outlet leaves the next one to be the headline."""
    text = "Harrow Post\n\nBridge closes for two years\n\nThe council of Harrow closed the bridge."
    assert clean(text, known=Metadata(outlet="Harrow Post")).metadata.title == (
        "Bridge closes for two years"
    )
