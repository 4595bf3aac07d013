"""The pandas frames."""

from compare.model import Comparison, Status
from reports.tables import (
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    FINDING_COLUMNS,
    GROUP_COLUMNS,
    ORIGIN_COLUMNS,
    citations_frame,
    claims_frame,
    findings_frame,
    groups_frame,
    origins_frame,
)


def test_findings_have_a_row_a_side(sample: Comparison) -> None:
    """The findings' frame has one row for each side, in order."""
    frame = findings_frame(sample)
    assert list(frame["finding"]) == [
        finding.id for finding in sample.findings for _ in finding.sides
    ]
    assert list(frame["side"])[:4] == [0, 1, 2, 3]
    first = frame.iloc[1]
    assert (first["value"], first["outlet"], first["label"]) == (
        "14",
        "Harbour Ledger",
        "People injured",
    )


def test_statuses_are_ordered_by_urgency(sample: Comparison) -> None:
    """The status is a category whose order is the urgency."""
    frame = findings_frame(sample)
    assert list(frame["status"].cat.categories) == [status.value for status in Status]
    assert frame["status"].min() == "conflict"


def test_missing_dates_and_speakers_are_missing(sample: Comparison) -> None:
    """An article without a date gives NaT, a claim of the outlet itself no speaker."""
    frame = findings_frame(sample)
    radio = frame[frame["outlet"] == "Radio Ondine"]
    assert radio["published"].isna().all()
    assert radio["speaker"].isna().all()
    assert frame[frame["outlet"] == "Coastline"]["published"].notna().all()


def test_claims_have_a_row_each(sample: Comparison) -> None:
    """The claims' frame has one row for each claim, with its facts counted."""
    frame = claims_frame(sample)
    assert list(frame["claim"]) == [claim.id for claim in sample.claims]
    assert int(frame["quotes"].sum()) == 2
    assert str(frame["negated"].dtype) == "bool"


def test_groups_have_a_row_a_claim(sample: Comparison) -> None:
    """The groups' frame has one row for each claim of each group."""
    frame = groups_frame(sample)
    assert list(frame["claim"]) == [claim for group in sample.groups for claim in group.claims]


def test_origins_and_citations_have_a_row_each(sample: Comparison) -> None:
    """One frame has a row for each origin of each article, the other one for each citation."""
    origins = origins_frame(sample)
    copied = origins[origins["origin"] == "Meridian Press"]
    assert set(copied["outlet"]) == {"Coastline", "The Tessal Times"}
    citations = citations_frame(sample)
    assert list(citations["outlet"]) == ["The Tessal Times", "Coastline"]
    assert set(citations["cited"]) == {"Harbour Ledger"}


def test_empty_frames_keep_columns_and_types(empty: Comparison, sample: Comparison) -> None:
    """An empty comparison gives the same columns and types with no rows."""
    for build, columns in (
        (findings_frame, FINDING_COLUMNS),
        (claims_frame, CLAIM_COLUMNS),
        (groups_frame, GROUP_COLUMNS),
        (origins_frame, ORIGIN_COLUMNS),
        (citations_frame, CITATION_COLUMNS),
    ):
        frame = build(empty)
        assert len(frame) == 0
        assert list(frame.columns) == list(columns)
        assert list(frame.dtypes) == list(build(sample).dtypes)
