"""JUnit XML."""

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from reports.check.junit import render_junit
from reports.check.model import CheckResult, StoryState
from tests.reports.check.checked import BRIDGE, CHECKED, EMPTY, FERRY
from tests.reports.check.variants import evil, many


def _suite(result: CheckResult) -> ET.Element:
    suite = ET.fromstring(render_junit(result)).find("testsuite")
    assert suite is not None
    return suite


def test_render_matches_golden(golden: Callable[[str, str], None]) -> None:
    """The sample's XML is what it was."""
    golden("check.junit.xml", render_junit(CHECKED))


@pytest.mark.parametrize("result", [CHECKED, EMPTY, evil(), many(30)])
def test_counts_are_right(result: CheckResult) -> None:
    """The counts are those of the cases, on the suite and above it."""
    root = ET.fromstring(render_junit(result))
    for element in (root, *root.findall("testsuite")):
        assert int(element.get("tests", "")) == len(list(element.iter("testcase")))
        assert int(element.get("failures", "")) == len(list(element.iter("failure")))
        assert int(element.get("errors", "")) == len(list(element.iter("error")))


def test_a_case_a_story() -> None:
    """Each story is a case of the folder; those with a new finding that fails have a failure."""
    cases = _suite(CHECKED).findall("testcase")
    names = [(case.get("classname"), case.get("name")) for case in cases]
    stories = [FERRY, BRIDGE, "Harvest fair", "torn.html"]
    assert names == [("news", story) for story in stories]
    assert [len(case.findall("failure")) for case in cases] == [1, 1, 0, 0]
    assert [len(case.findall("error")) for case in cases] == [0, 0, 0, 1]


def test_failure_tells_the_findings() -> None:
    """The failure's text has each side's place and value; what does not fail is output."""
    case = _suite(CHECKED).findall("testcase")[0]
    failure, out = case.find("failure"), case.find("system-out")
    assert failure is not None
    assert failure.get("message") == "conflict: Number of people hurt"
    assert "news/coastline.txt:7: Coastline, Ilse Marrow, quoted: 19" in (failure.text or "")
    assert "New: a third value." in (failure.text or "")
    assert out is not None
    assert "the fog was thick" in (out.text or "")


def test_many_findings_are_one_failure() -> None:
    """A story has one failure, which counts its findings and tells each."""
    [failure] = _suite(many(30)).iter("failure")
    assert failure.get("message") == "30 new findings; first conflict: Number of people hurt"
    assert (failure.text or "").count("finding f") == 30


def test_stories_of_one_title_are_told_apart() -> None:
    """Two stories of one title are two cases with names of their own."""
    story = StoryState(label=FERRY, articles=("a8",), findings=())
    result = replace(CHECKED, stories=(*CHECKED.stories, story))
    names = [case.get("name") for case in _suite(result).findall("testcase")]
    assert f"{FERRY} (2)" in names
    assert len(set(names)) == len(names)


def test_unlisted_story_is_told() -> None:
    """A failing finding whose story is not listed is a case all the same."""
    assert [c.get("name") for c in _suite(replace(CHECKED, stories=())).findall("testcase")][
        :2
    ] == [
        FERRY,
        BRIDGE,
    ]


def test_no_time_and_no_impossible_characters() -> None:
    """Neither the clock nor what XML can't hold gets into the text."""
    text = render_junit(evil())
    assert "time" not in text.partition("testcase")[0]
    assert not {"\x1b", "\x00", "\ufffe"} & set(text)
    assert "\ufffd" in text
    assert text.encode()
