from dataclasses import replace
from importlib.resources import files

import pytest

from claims.encode import load_encoder
from claims.ingest.statement import make_statement
from compare.judge.model import judge
from compare.judge.signs import read_signs
from rashomon.judge_weights import BASE, FITTED, HEADS_FILE, load_judge
from rashomon.judging import read_statements
from rashomon.settings import Settings


@pytest.mark.parametrize("key", [FITTED, BASE])
def test_the_weights_fit_the_signs(key: str) -> None:
    """Each sign that is read has a weight and each weight has its sign."""
    encoder = load_encoder(Settings().model)
    texts = ("The jury in Harrow acquitted Ada Kessler.", "Ada Kessler was convicted.")
    a, b = read_statements([make_statement(t, outlet="A") for t in texts], encoder)
    by = load_judge(key)
    assert {weight.name for weight in by.signs} == set(read_signs(a, b, cosine=0.8))
    verdict = judge(a, b, by, cosine=0.8)
    alone = judge(a, b, replace(by, heads=()), cosine=0.8)
    assert verdict is not None
    assert alone is not None
    assert verdict.conflict > verdict.agreement
    assert verdict != alone


def test_the_networks_are_small() -> None:
    """What ships stays far below what a package may weigh."""
    size = len(files("rashomon").joinpath(HEADS_FILE).read_bytes())
    assert size < 5_000_000
