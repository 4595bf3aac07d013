import json
from pathlib import Path

import pytest

from claims.certainty import token_certainty
from claims.model import Block, BlockKind
from claims.parse import parse
from claims.polarity import negated_token
from claims.sentences import of_article

CASES = sorted((Path(__file__).parents[2] / "cases" / "polarity").glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_each_case_file_is_read_as_it_says(path: Path) -> None:
    """A case's word, the last of its form, is negated and as certain as its file says."""
    rows = json.loads(path.read_text(encoding="utf-8"))["sentences"]
    texts = [row["text"] for row in rows]
    blocks = [(Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH),) for text in texts]
    pairs = zip(texts, blocks, strict=True)
    docs = parse([(text, of_article(text, block)) for text, block in pairs])
    wrong = []
    for row, doc in zip(rows, docs, strict=True):
        token = [token for token in doc if token.text == row["word"]][-1]
        read = {"negated": negated_token(token), "certainty": token_certainty(token).value}
        wrong += [
            (row, name, value) for name, value in read.items() if row.get(name, value) != value
        ]
    assert not wrong


def test_case_files_are_found() -> None:
    """The folder of cases is not empty, so that the test above tests something."""
    assert CASES
