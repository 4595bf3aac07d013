import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from claims.dates import read_dates
from claims.model import BlockKind, DateFact, Sentence

CASES = sorted((Path(__file__).parents[2] / "cases" / "dates").glob("*.json"))


def _sentences(texts: list[str]) -> list[Sentence]:
    sentences, at = [], 0
    for index, text in enumerate(texts):
        end = at + len(text)
        sentences.append(
            Sentence(start=at, end=end, text=text, position=BlockKind.PARAGRAPH, index=index)
        )
        at = end + 1
    return sentences


def _told(fact: DateFact, names: set[str]) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(fact, name) for name in names}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in values.items()
    }


def _expected(fact: dict[str, Any]) -> dict[str, Any]:
    return {
        name: datetime.fromisoformat(value).isoformat()
        if name in ("earliest", "latest") and value
        else value
        for name, value in fact.items()
    }


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_each_case_file_is_read_as_it_says(path: Path) -> None:
    """The facts of a case's sentences are those its file lists, in the fields it lists."""
    case = json.loads(path.read_text(encoding="utf-8"))
    published = date.fromisoformat(case["published"]) if case["published"] else None
    read = read_dates(_sentences(case["sentences"]), published=published)
    facts = [fact for each in read for fact in each]
    assert [fact.text for fact in facts] == [fact["text"] for fact in case["facts"]]
    for fact, expected in zip(facts, case["facts"], strict=True):
        assert _told(fact, set(expected)) == _expected(expected)


def test_case_files_are_found() -> None:
    """The folder of cases is not empty, so that the test above tests something."""
    assert CASES
