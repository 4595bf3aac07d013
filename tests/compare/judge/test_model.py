from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.encode import TokenEncoder, load_encoder
from claims.ingest.statement import make_statement
from compare.judge.head import Head
from compare.judge.model import Judge, SignWeight, Verdict, in_order, judge, verdict_of, weighed
from compare.judge.signs import read_signs
from compare.model import Finding, Kind, Status
from compare.support import Reading
from rashomon.judging import read_statements
from rashomon.settings import Settings


@pytest.fixture(scope="module")
def model() -> TokenEncoder:
    """Load the packaged model once."""
    return load_encoder(Settings().model)


def read(model: TokenEncoder, *texts: str) -> list[Reading]:
    """Read texts as statements of two outlets."""
    return read_statements(
        [make_statement(text, outlet=o) for text, o in zip(texts, "AB", strict=True)], model
    )


def signs(model: TokenEncoder, carrier: str, said: str) -> dict[str, float]:
    """Read the signs of a pair of texts."""
    a, b = read(model, carrier, said)
    return read_signs(a, b, cosine=0.8)


def test_a_statement_shows_no_sign_against_itself(model: TokenEncoder) -> None:
    """Where both say the same nothing is new, opposed, denied or out of its place."""
    text = "The council of Harrow did not approve the bridge."
    found = signs(model, text, text)
    for name in ("uncovered", "opposite", "denied at root", "under denial", "swapped", "elsewhere"):
        assert found[name] == 0, name


@pytest.mark.parametrize(
    ("sign", "carrier", "said"),
    [
        ("opposite", "The jury acquitted Kessler.", "The jury convicted Kessler."),
        ("denied at root", "The mayor did not accept the offer.", "The mayor accepted the offer."),
        ("denied at root", "The firm refused to sell the harbour.", "The firm sold the harbour."),
        (
            "under denial",
            "The port does not have strong safety records.",
            "The port had strong safety records.",
        ),
        ("swapped", "Harrow beat Milton in the final.", "Milton beat Harrow in the final."),
        ("set", "The hall opened on Monday.", "The hall opened on Friday."),
        ("another figure", "The fund has 19 members.", "The fund has 16 members."),
        (
            "verbs between",
            "The firm bought Harrow, which later sued the port of Milton.",
            "The firm of Milton.",
        ),
        (
            "converse",
            "Harrow Steel is a subsidiary of Milton Iron.",
            "Harrow Steel owns Milton Iron.",
        ),
        ("converse", "Brenner succeeded Kessler.", "Brenner was the predecessor of Kessler."),
    ],
)
def test_a_difference_is_seen(model: TokenEncoder, sign: str, carrier: str, said: str) -> None:
    """Each kind of difference raises its sign."""
    assert signs(model, carrier, said)[sign] > 0


@pytest.mark.parametrize(
    ("sign", "carrier", "said"),
    [
        ("denied at root", "The firm did not refuse to pay.", "The firm paid."),
        ("denied at root", "The firm not only sold the port.", "The firm sold the port."),
        ("denied at root", "The firm refused to pay.", "The firm did not pay."),
        ("another figure", "The peak is 8,420 metres high.", "The peak is 8420 metres high."),
        ("another figure", "The fund has ten members.", "The fund has 10 members."),
        (
            "converse",
            "Harrow Steel is a subsidiary of Milton Iron.",
            "Milton Iron owns Harrow Steel.",
        ),
        ("converse", "Brenner bought the harbour.", "Kessler sold the harbour to Brenner."),
    ],
)
def test_the_same_told_otherwise_shows_no_sign(
    model: TokenEncoder, sign: str, carrier: str, said: str
) -> None:
    """Two denials, another way to write a figure, and the other end of a relation say the same."""
    assert signs(model, carrier, said)[sign] == 0


def test_the_passive_is_no_swap(model: TokenEncoder) -> None:
    """Who beat somebody was not beaten by him: the passive turns the roles round."""
    text = "Milton was beaten by Harrow in the final."
    assert signs(model, "Harrow beat Milton in the final.", text)["swapped"] == 0


@given(st.lists(st.floats(-50, 50), min_size=3, max_size=3))
def test_the_three_add_up(scores: list[float]) -> None:
    """Whatever the scores are, the probabilities add up to 1."""
    found = verdict_of(scores)
    assert found.agreement + found.neither + found.conflict == pytest.approx(1)


def test_votes_and_signs_are_summed() -> None:
    """The networks' mean counts by its share beside the signs, and the temperature divides both."""
    by = Judge(
        bias=(0.0, 0.0, 1.0),
        signs=(SignWeight(name="opposite", agreement=0.0, neither=0.0, conflict=2.0),),
        share=0.5,
        temperature=2.0,
    )
    found = by.verdict({"opposite": 1.0}, [(0.0, 0.0, 4.0), (0.0, 0.0, 0.0)])
    assert found == verdict_of([0.0, 0.0, (1.0 + 2.0 + 0.5 * 2.0) / 2.0])
    assert by.verdict({"opposite": 0.0}, []) == verdict_of([0.0, 0.0, 0.5])


def test_the_order_of_two_statements_changes_nothing(model: TokenEncoder) -> None:
    """The shorter is looked for in the longer, whichever comes first."""
    a, b = read(model, "The jury in Harrow acquitted Kessler on Monday.", "Kessler was convicted.")
    weight = SignWeight(name="uncovered", agreement=-1.0, neither=1.0, conflict=0.5)
    by = Judge(bias=(0.0, 0.0, 0.0), signs=(weight,))
    assert in_order(a, b) == in_order(b, a) == (a, b)
    assert judge(a, b, by, cosine=0.5) == judge(b, a, by, cosine=0.5)


def test_there_is_no_opinion_without_words(model: TokenEncoder) -> None:
    """A statement of no words is not judged."""
    a, b = read(model, "The jury acquitted Kessler.", "Kessler was convicted.")
    by = Judge(bias=(0.0, 0.0, 0.0), signs=())
    assert judge(replace(a, words=()), b, by, cosine=0.5) is None


def finding(kind: Kind, status: Status) -> Finding:
    """Make a finding without sides."""
    return Finding(
        id="f",
        fingerprint="f",
        kind=kind,
        status=status,
        confidence=0.6,
        explanation="",
        group="g",
        sides=(),
    )


def test_a_typed_finding_keeps_its_confidence() -> None:
    """What compared typed values is as sure as before; polarity is half the judge's."""
    verdict = Verdict(agreement=0.1, neither=0.1, conflict=0.8)
    assert weighed(finding(Kind.QUANTITY, Status.CONFLICT), verdict) == 0.6
    assert weighed(finding(Kind.POLARITY, Status.CONFLICT), verdict) == pytest.approx(0.7)
    assert weighed(finding(Kind.ASSERTION, Status.AGREEMENT), verdict) == pytest.approx(0.35)
    assert weighed(finding(Kind.POLARITY, Status.SUPERSEDED), verdict) == 0.6
    assert weighed(finding(Kind.POLARITY, Status.CONFLICT), None) == 0.6


def test_a_network_has_no_vote_without_tokens(model: TokenEncoder) -> None:
    """Where the encoder read no token of a statement all three are alike."""
    [tokens] = model.encode_tokens(["Kessler was convicted."])
    empty = replace(tokens, spans=(), vectors=tokens.vectors[:0])
    rng = np.random.default_rng(0)

    def weights(*shape: int) -> "np.typing.NDArray[np.float32]":
        return rng.standard_normal(shape).astype(np.float32)

    head = Head(
        project=weights(4, tokens.vectors.shape[1]),
        project_bias=weights(4),
        attend=weights(4, tokens.vectors.shape[1]),
        trust=weights(),
        compare=weights(4, 18),
        compare_bias=weights(4),
        merge=weights(4, 4),
        merge_bias=weights(4),
        hidden=weights(4, 16),
        hidden_bias=weights(4),
        out=weights(3, 4),
        out_bias=weights(3),
    )
    assert head.scores(tokens, empty) == (0.0, 0.0, 0.0)
    voted = head.scores(tokens, tokens)
    assert sum(np.exp(voted)) == pytest.approx(1)
