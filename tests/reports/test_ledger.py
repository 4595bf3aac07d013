"""The ledger as reports show it."""

from dataclasses import replace
from datetime import datetime

from compare.model import Comparison, Inside, Kind, Layer, LedgerEntry, LedgerLine
from reports.html import render_html
from reports.json import to_document
from reports.ledger import ledger_views
from reports.tables import LEDGER_COLUMNS, ledger_frame
from reports.terminal import render_summary


def with_ledger(sample: Comparison) -> Comparison:
    """Add a line of two values to a comparison, and tell more of its first finding."""
    first, second = sample.findings[0].sides[:2]
    old = LedgerEntry(
        value="12",
        as_of=datetime(2031, 5, 3, 14),
        precise=True,
        told=True,
        source="police",
        sides=(first,),
    )
    new = LedgerEntry(value="15", as_of=datetime(2031, 5, 4), sides=(second,))
    line = LedgerLine(
        id="l1",
        kind=Kind.QUANTITY,
        label="People killed",
        scope="Quellin",
        newest="15",
        entries=(old, new, replace(old, as_of=None, precise=False, told=False, carried=True)),
    )
    told = replace(
        sample.findings[0],
        layer=Layer.WORDS,
        attribution="Both outlets cite Ada Brenner, with different figures.",
        inside=Inside.HEADLINE,
    )
    return replace(sample, ledger=(line,), findings=(told, *sample.findings[1:]))


def test_a_line_has_its_values_in_order(sample: Comparison) -> None:
    """A view writes times as readers do and says who still has an old value."""
    made = with_ledger(sample)
    (view,) = ledger_views(made, {article.id: article for article in made.articles})
    assert [row.when for row in view.rows] == ["3 May 2031, 14:00", "4 May 2031", "time not known"]
    assert [row.day for row in view.rows] == ["3 May", "4 May", "?"]
    assert view.still.endswith("still gives 12")


def test_json_has_the_ledger(sample: Comparison) -> None:
    """Times are ISO 8601: minutes where the time of day is known, else days."""
    document = to_document(with_ledger(sample))
    (line,) = document["ledger"]
    assert [entry["as_of"] for entry in line["entries"]] == ["2031-05-03T14:00", "2031-05-04", None]
    finding = document["findings"][0]
    assert (finding["layer"], finding["inside"]) == ("words", "headline")


def test_pages_and_terminals_tell_it(sample: Comparison) -> None:
    """Each form of report has the line, the sentence of attribution and the one article."""
    made = with_ledger(sample)
    page, summary = render_html(made), render_summary(made)
    assert "What changed over the story" in page
    assert "about what was said" in page
    assert "inside one article: headline against text" in page
    assert "People killed: 12 (3 May) → 15 (4 May) → 12 (?)" in summary
    assert "Both outlets cite Ada Brenner, with different figures." in summary
    assert "Inside one article: headline against text." in summary
    assert "What changed over the story" not in render_html(sample)


def test_the_frame_has_a_row_an_outlet(sample: Comparison) -> None:
    """The ledger's frame has one row for each place of each value."""
    frame = ledger_frame(with_ledger(sample))
    assert list(frame.columns) == list(LEDGER_COLUMNS)
    assert list(frame["value"]) == ["12", "15", "12"]
    assert frame["as_of"].isna().tolist() == [False, False, True]
    assert frame["source"].isna().tolist() == [False, True, False]
