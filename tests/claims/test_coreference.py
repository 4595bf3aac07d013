import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.coreference import Resolution, resolve
from claims.model import BlockKind, Sentence
from claims.names import read_names
from claims.parse import parse


def resolved(lines: Sequence[str]) -> tuple[Resolution, list[Sentence]]:
    """Resolve an article of one sentence a line."""
    text = ""
    sentences: list[Sentence] = []
    for line in lines:
        start = len(text)
        text += line + "\n"
        sentences.append(
            Sentence(
                start=start,
                end=start + len(line),
                text=line,
                position=BlockKind.PARAGRAPH,
                index=len(sentences),
            )
        )
    (doc,) = parse([(text, sentences)])
    return resolve(doc, sentences, read_names(doc, sentences)), sentences


def last(lines: Sequence[str]) -> str:
    """Return the last sentence with its references resolved."""
    resolution, sentences = resolved(lines)
    return resolution.text(sentences[-1].start, sentences[-1].end)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [
                "Foreign Minister Pavel Drozdov met Anna Keller in Bern.",
                "They spoke for two hours.",
            ],
            "Pavel Drozdov and Anna Keller spoke for two hours.",
        ),
        (
            [
                "Foreign Minister Pavel Drozdov and Secretary of State Martin Hale met on Monday.",
                "The diplomats were to meet again on March 4.",
            ],
            "Pavel Drozdov and Martin Hale were to meet again on March 4.",
        ),
        (
            ["Anna Keller resigned on Monday.", "She gave no reason."],
            "Anna Keller gave no reason.",
        ),
        (
            ["Spokesman Martin Hale took no questions.", "The spokesman said talks went on."],
            "Martin Hale said talks went on.",
        ),
        (
            ["The frigate HMS Marlow left port on Friday.", "The ship carried 40 men."],
            "HMS Marlow carried 40 men.",
        ),
    ],
)
def test_resolved(lines: list[str], expected: str) -> None:
    """Pronouns and short descriptions become the names they stand for."""
    assert last(lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ["Martin Hale and Robert Finch argued with David Stone.", "It was him who left first."],
        ["Anna Keller resigned on Monday.", "He gave no reason."],
        ["The weather was bad.", "They stayed at home."],
        ["Martin Hale met Anna Keller.", "Officials said they were surprised."],
        ["Anna Keller resigned.", "It is unclear why."],
        ["Anna Keller spoke.", "The minister of justice did not."],
    ],
)
def test_left_alone(lines: list[str]) -> None:
    """What could mean somebody else, or nobody, stays as it is."""
    assert last(lines) == lines[-1]


def test_object_is_not_the_subject() -> None:
    """The object of a clause is somebody else than its subject."""
    text = last(["Martin Hale called Pavel Drozdov on Friday.", "Hale pressed him to accept."])
    assert text == "Hale pressed Pavel Drozdov to accept."


def test_possessive() -> None:
    """A possessive pronoun becomes a possessive name."""
    assert last(["Anna Keller won.", "Her rivals conceded."]) == "Anna Keller's rivals conceded."


def test_antecedents() -> None:
    """The names that a span's pronouns stand for are given once each."""
    resolution, sentences = resolved(["Anna Keller won.", "She said she would sleep."])
    names = resolution.antecedents(sentences[1].start, sentences[1].end)
    assert [fact.full for fact in names] == ["Anna Keller"]
    assert resolution.antecedents(sentences[0].start, sentences[0].end) == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Anna",
                "Keller",
                "he",
                "they",
                "the",
                "two",
                "ministers",
                "it",
                "met",
                "and",
                "said",
                "5",
                "March",
                "her",
                "ship",
                "“",
                "”",
                '"',
                ".",
                "David",
                "Stone",
                "'s",
            ]
        ),
        min_size=1,
        max_size=18,
    )
)
def test_numbers_and_the_rest_stay(words: list[str]) -> None:
    """References lie apart in the text's order, and what is not one of them stays."""
    line = " ".join(words)
    resolution, _ = resolved([line])
    spans = [(r.start, r.end) for r in resolution.references]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    rest = resolution.text(0, len(line))
    assert rest.count("5") == line.count("5")
    assert rest.count("March") == line.count("March")


@pytest.mark.parametrize(
    "lines",
    [
        # the object is somebody else than the subject, and so is whom one makes do something
        ["Ethan Varrow met Paul Kerrick.", "Officials brought him home."],
        [
            "Paul Kerrick was late.",
            "Varrow's trainer Ethan Pell said Kerrick would make him fight.",
        ],
        # two whom the pronoun fits in one sentence
        ["Ethan Varrow looked for Paul Kerrick because he was a suspect."],
        # a person without a name came between
        ["Ethan Varrow left.", "The driver stopped and he got out."],
        ["Ethan Varrow left.", "One of them told the court he needed time."],
    ],
)
def test_contested_pronouns_stay(lines: list[str]) -> None:
    """A pronoun that two people or an unnamed person may stand for is left alone."""
    assert last(lines) == lines[-1]


def test_speaker_of_a_quote_without_one() -> None:
    """“He” in a quote that goes on is not the speaker named in the sentence before."""
    lines = ["Greg Tolland was tired, Ethan Varrow said.", "“I told him he was our man.”"]
    assert "Varrow" not in last(lines)
