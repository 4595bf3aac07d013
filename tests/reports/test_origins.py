"""Origins and citations as reports show them."""

from dataclasses import replace

from compare.model import Basis, Comparison
from reports.html import render_html
from reports.json import to_document
from reports.view import build_view


def test_only_articles_with_others_words_are_listed(sample: Comparison) -> None:
    """Articles that are their outlet's own from end to end are left out."""
    shown = build_view(sample).origins
    assert [one.outlet for one in shown] == ["Coastline", "The Tessal Times"]
    assert [share.basis for share in shown[0].shares] == [Basis.CREDIT, Basis.OWN]


def test_edges_are_counted(sample: Comparison) -> None:
    """What one outlet takes from another is one edge, however often it does."""
    twice = replace(sample, citations=(*sample.citations, sample.citations[0]))
    edges = build_view(twice).citations
    assert [(edge.outlet, edge.cited, edge.count) for edge in edges] == [
        ("The Tessal Times", "Harbour Ledger", 2),
        ("Coastline", "Harbour Ledger", 1),
    ]


def test_wire_stands_beside_what_was_changed(sample: Comparison) -> None:
    """The wording of a text that was changed is shown with its sentence."""
    wire = build_view(sample).conflicts[0].wire
    assert wire is not None
    assert (wire.origin, wire.value) == ("Meridian Press", "19")
    assert any(part.marked and part.text == "19" for part in wire.quotation.parts)


def test_page_has_no_empty_sections(sample: Comparison) -> None:
    """Without copies and citations the page does not speak of them."""
    page = render_html(replace(sample, origins=(), citations=()))
    assert "Where the texts come from" not in page
    assert "Who cites whom" not in page


def test_values_count_their_origins(sample: Comparison) -> None:
    """The JSON tells for each value its outlets and how many origins they come down to."""
    one, other = to_document(sample)["findings"][0]["origins"]
    assert (one["outlets"], one["origins"]) == (["Harbour Ledger"], ["Harbour Ledger"])
    assert other["outlets"] == ["Coastline", "The Tessal Times"]
    assert other["origins"] == ["Meridian Press"]
