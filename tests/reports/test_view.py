"""The arrangement of a comparison for reading."""

from dataclasses import replace

import pytest

from claims.model import BlockKind, Sentence
from compare.model import Comparison, Kind, Status
from reports.lone import SHOWN
from reports.model import Part
from reports.sides import mark
from reports.view import build_view, web_address


def test_every_finding_is_shown_once(sample: Comparison) -> None:
    """No finding is lost or doubled between the sections."""
    view = build_view(sample)
    shown = [
        *view.conflicts,
        *(finding for section in view.explained for finding in section.findings),
        *view.agreements,
    ]
    assert sorted(finding.id for finding in shown) == sorted(
        finding.id for finding in sample.findings
    )


def test_conflicts_come_before_speakers(sample: Comparison) -> None:
    """What conflicts is read before what speakers dispute, whatever the input's order."""
    view = build_view(replace(sample, findings=sample.findings[::-1]))
    assert [finding.status for finding in view.conflicts] == [
        Status.CONFLICT,
        Status.CONFLICT,
        Status.SPEAKERS,
    ]


def test_explained_are_grouped_by_status(sample: Comparison) -> None:
    """Explained findings stand in one section a status, most urgent first."""
    assert [section.status for section in build_view(sample).explained] == [
        Status.SUPERSEDED,
        Status.SCOPE,
        Status.ROUNDING,
        Status.VARIANT,
    ]


def test_equal_values_share_a_column(sample: Comparison) -> None:
    """Outlets that give one value stand under it together."""
    injured = build_view(sample).conflicts[0]
    assert [(value.value, value.outlets) for value in injured.values] == [
        ("14", ("Harbour Ledger",)),
        ("19", ("Coastline", "The Tessal Times")),
    ]


def test_values_that_differ_in_case_or_space_are_equal(sample: Comparison) -> None:
    """Case and white space make no new value."""
    finding = sample.findings[0]
    sides = tuple(
        replace(side, value=value)
        for side, value in zip(
            finding.sides, ("Two  men", "two men", "Three", "three\n"), strict=True
        )
    )
    view = build_view(replace(sample, findings=(replace(finding, sides=sides),)))
    assert [value.value for value in view.conflicts[0].values] == ["Two men", "Three"]


def test_copied_sentence_is_shown_once(sample: Comparison) -> None:
    """A sentence in two articles is one quotation with two sources and their shared origin."""
    copied = build_view(sample).conflicts[0].values[1]
    assert len(copied.quotations) == 1
    assert [source.outlet for source in copied.quotations[0].sources] == [
        "Coastline",
        "The Tessal Times",
    ]
    assert copied.origins == ("Meridian Press",)
    assert copied.copied


def test_headline_is_told_from_body(sample: Comparison) -> None:
    """A side in a headline says so."""
    quotations = build_view(sample).conflicts[0].values[0].quotations
    assert [one.sources[0].position for one in quotations] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
    ]


def test_differing_words_of_two_quotes_are_marked(sample: Comparison) -> None:
    """Two wordings of one quote mark the words that differ; two figures mark nothing."""
    finding = sample.findings[0]
    values = ("we will stay", "we will stay", "we shall stay", "we shall stay")
    sides = tuple(
        replace(side, value=value) for side, value in zip(finding.sides, values, strict=True)
    )
    quoted = replace(finding, kind=Kind.QUOTE, sides=sides)
    compared = build_view(replace(sample, findings=(quoted,))).conflicts[0].values
    assert [[part.text for part in value.wording if part.marked] for value in compared] == [
        ["will"],
        ["shall"],
    ]
    figures = build_view(sample).conflicts[0].values
    assert not any(part.marked for value in figures for part in value.wording)


def test_superseded_values_go_by_date(sample: Comparison) -> None:
    """An updated figure comes after the one it updates."""
    superseded = build_view(sample).explained[0].findings[0]
    assert [value.value for value in superseded.values] == ["180 passengers", "212 passengers"]


def test_lone_claims_are_capped_and_counted(sample: Comparison) -> None:
    """An outlet shows fifteen sentences of its own; the rest is a number."""
    wire = next(outlet for outlet in build_view(sample).lone if "Wire" in outlet.outlet)
    assert (len(wire.quotations), wire.rest, wire.total) == (SHOWN, 3, 18)


def test_lone_claims_hold_a_fact(sample: Comparison) -> None:
    """A sentence without a date, a figure or a quote is not worth listing as one outlet's own."""
    told = {
        "".join(part.text for part in quotation.parts)
        for outlet in build_view(sample).lone
        for quotation in outlet.quotations
    }
    assert told
    assert not any("Gulls" in sentence for sentence in told)


def test_compared_claims_are_not_lone(sample: Comparison) -> None:
    """A claim that another outlet's claim was put beside is no single-source claim."""
    lone = build_view(sample).lone
    assert {outlet.outlet for outlet in lone} == {"Radio Ondine", "Northern <b>Wire</b> & Post"}
    without = build_view(replace(sample, groups=(), findings=()))
    assert len(without.lone) == len(sample.articles)


def test_matrix_has_a_cell_for_each_outlet(sample: Comparison) -> None:
    """Every row has one cell an outlet, in the order of the columns, urgent rows first."""
    matrix = build_view(sample).matrix
    assert all(tuple(cell.outlet for cell in row.cells) == matrix.outlets for row in matrix.rows)
    assert [row.status for row in matrix.rows[:3]] == [
        Status.CONFLICT,
        Status.CONFLICT,
        Status.SPEAKERS,
    ]
    assert [cell.values for cell in matrix.rows[0].cells] == [("14",), ("19",), ("19",), (), (), ()]


def test_matrix_tells_silence_from_an_uncompared_claim(sample: Comparison) -> None:
    """An outlet whose claim was grouped but not compared tells of the thing."""
    group = sample.groups[0]
    radio = next(claim for claim in sample.claims if claim.text.startswith("There were 243"))
    wider = replace(group, claims=(*group.claims, radio.id))
    row = build_view(replace(sample, groups=(wider, *sample.groups[1:]))).matrix.rows[0]
    assert [cell.mentioned for cell in row.cells] == [True, True, True, True, False, False]
    assert row.cells[3].values == ()


def test_dropped_is_counted_by_reason(sample: Comparison) -> None:
    """What was not read is counted for each reason, with its length."""
    dropped = build_view(sample).articles[0].dropped
    assert [(one.reason, one.count) for one in dropped] == [("advertisement", 1), ("teaser", 2)]
    assert sum(one.characters for one in dropped) == sum(
        one.end - one.start for one in sample.articles[0].dropped
    )


def test_empty_comparison_gives_an_empty_view(empty: Comparison) -> None:
    """A comparison with nothing in it has no rows, sections or dates."""
    view = build_view(empty)
    assert (view.conflicts, view.explained, view.lone, view.matrix.rows) == ((), (), (), ())
    assert view.first_published is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        (" http://a.example ", "http://a.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("HTTPS:alert", None),
        ("//a.example", None),
        ("https://[broken", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, expected: str | None) -> None:
    """Addresses that could run something or lead nowhere are no links."""
    assert web_address(url) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(102, 105)], ["ab", "[cde]", "fghij"]),
        ([(90, 103)], ["[abc]", "defghij"]),
        ([(108, 150)], ["abcdefgh", "[ij]"]),
        ([(104, 106), (101, 105)], ["a", "[bcde]", "[f]", "ghij"]),
        ([(10, 20), (300, 310), (105, 105)], ["abcdefghij"]),
    ],
)
def test_marks_stay_inside_the_sentence(spans: list[tuple[int, int]], expected: list[str]) -> None:
    """A span is cut to its sentence, overlaps are marked once, and no letter is lost."""
    sentence = Sentence(
        start=100, end=110, text="abcdefghij", position=BlockKind.PARAGRAPH, index=0
    )
    parts: tuple[Part, ...] = mark(sentence, spans)
    assert [f"[{part.text}]" if part.marked else part.text for part in parts] == expected
