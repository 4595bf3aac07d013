"""Judgement cases: what a careful fact-checker says of two short articles about one story."""

import json
from pathlib import Path

import pytest

from benchmarks.judgement import compare_case, judge, places
from claims.encode import Encoder, load_encoder
from compare.model import Kind, Status
from rashomon.settings import Settings

CASES = sorted((Path(__file__).parents[1] / "cases" / "compare").glob("*.json"))


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """Load the packaged model once; small batches on cores that others use want one thread."""
    import torch

    torch.set_num_threads(1)
    return load_encoder(Settings().model)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_judgement_is_a_careful_readers(path: Path, encoder: Encoder) -> None:
    """The findings of two articles are those a careful fact-checker would write down."""
    case = json.loads(path.read_text())
    wrong = judge(case, compare_case(case, encoder))
    assert not wrong, "\n".join([case["why"], *wrong])


def test_cases_are_found_and_sound() -> None:
    """Every case names statuses that exist and places that stand in its articles."""
    assert len(CASES) >= 60
    for path in CASES:
        case = json.loads(path.read_text())
        assert case["why"], path.stem
        assert case["expect"], path.stem
        for expected in case["expect"]:
            assert {Status(status) for status in expected["status"]}, path.stem
            assert "kind" not in expected or Kind(expected["kind"])
            for letter, number in zip("ab", places(expected), strict=True):
                assert expected[letter] in case["articles"][number]["text"], path.stem
