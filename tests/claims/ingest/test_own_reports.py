"""Telling this program's reports from articles."""

from pathlib import Path

import pytest

from claims.errors import NothingToCompareError
from claims.ingest.folder import read_folder
from claims.ingest.own_reports import is_report
from compare.model import Comparison
from reports.claims_json import render_claims_json
from reports.extraction import Extraction
from reports.html import render_html
from reports.json import render_json


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<!DOCTYPE html>\n<head>\n<meta name="generator" content="Rashomon">', True),
        ("\ufeff<html><META NAME=generator CONTENT='Rashomon 2.0'>", True),
        ('<html><meta name="generator" content="WordPress 6"><p>Rashomon</p>', False),
        ('{"findings": [], "format": "rashomon/1"}', True),
        ('{"findings": [], "format": "rashomon-check/1"}', True),
        ('{"claims": [], "format": "rashomon-claims/1"}', True),
        ('{"format": "rashomon/1"', False),
        ('{"text": "The format is rashomon/1", "findings": 3}', False),
        ("Rashomon is a film of 1950.", False),
        ("", False),
    ],
)
def test_reports_are_known_by_what_they_hold(text: str, expected: bool) -> None:
    """A report is known by its mark, whatever its order or white space; an article is not one."""
    assert is_report(text) is expected


def test_every_report_is_known(sample: Comparison) -> None:
    """What the reports write is known as a report."""
    assert is_report(render_html(sample))
    assert is_report(render_json(sample))
    extraction = Extraction(articles=sample.articles, claims=sample.claims)
    assert is_report(render_claims_json(extraction))


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.txt", "a.md", "a.jsonl"])
def test_reports_in_a_folder_are_skipped(tmp_path: Path, name: str, sample: Comparison) -> None:
    """Reports are skipped whatever they are called, and the reason is told."""
    for number, text in enumerate((render_html(sample), render_json(sample))):
        (tmp_path / f"{number}{name}").write_text(text, encoding="utf-8")
    with pytest.raises(NothingToCompareError, match="a report of this program, not an article"):
        read_folder(tmp_path)
    (tmp_path / "article.txt").write_text("The old bridge over the Marn is closed for a year.")
    reading = read_folder(tmp_path)
    assert [article.file for article in reading.articles] == ["article.txt"]
    assert not reading.failures
    assert sum("a report of this program" in notice for notice in reading.notices) == 2
