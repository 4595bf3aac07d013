"""CheckResult -> JUnit XML: a test case a story, failed by the new findings that fail the check."""

import re
from xml.etree import ElementTree as ET

from reports.check.model import CheckResult, NewFinding
from reports.check.places import folder_of, name_of, place_of
from reports.check.told import below, remarks, title_of, versus, whole
from reports.words import count, one_line

# what XML 1.0 can't hold, escaped or not
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(result: CheckResult) -> str:
    """Write one suite: the stories in their order, then the files that could not be read."""
    failing = _by_story(result.failing)
    others = _by_story(below(result))
    names = [story.label for story in result.stories]
    # a finding whose story is not listed is told all the same
    names += [name for name in dict.fromkeys((*failing, *others)) if name not in set(names)]
    total = len(names) + len(result.failures)
    counts = {
        "tests": str(total),
        "failures": str(sum(1 for name in dict.fromkeys(names) if name in failing)),
        "errors": str(len(result.failures)),
    }
    root = ET.Element("testsuites", {"name": "rashomon", **counts})
    suite = ET.SubElement(
        root, "testsuite", {"name": _clean(f"rashomon check {folder_of(result.folder)}"), **counts}
    )
    suite.set("skipped", "0")
    _properties(suite, result)
    used: dict[str, int] = {}
    for name in names:
        used[name] = used.get(name, 0) + 1
        # findings know their story by its title: those of one title are told at the first
        first = used[name] == 1
        title = name if first else f"{name} ({used[name]})"
        case = _case(suite, result, title or "a story without a title")
        _failures(case, result, failing.get(name, []) if first else [])
        _others(case, result, others.get(name, []) if first else [])
    for failure in result.failures:
        case = _case(suite, result, failure.file)
        reason = one_line(failure.reason)
        error = ET.SubElement(case, "error", {"message": _clean(reason), "type": "not read"})
        error.text = _clean(f"{one_line(name_of(result.folder, failure.file))}: {reason}")
    out = ET.SubElement(suite, "system-out")
    out.text = _clean("\n".join((whole(result), *map(one_line, result.notices))))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _by_story(found: tuple[NewFinding, ...]) -> dict[str, list[NewFinding]]:
    groups: dict[str, list[NewFinding]] = {}
    for new in found:
        groups.setdefault(new.finding.story, []).append(new)
    return groups


def _case(suite: ET.Element, result: CheckResult, name: str) -> ET.Element:
    classname = _clean(folder_of(result.folder))
    return ET.SubElement(
        suite, "testcase", {"classname": classname, "name": _clean(one_line(name))}
    )


def _properties(suite: ET.Element, result: CheckResult) -> None:
    told = {
        "against": result.against,
        "threshold": result.threshold,
        "new": len(result.new),
        "resolved": len(result.resolved),
        "known": result.known,
        "decided": result.decided,
    }
    properties = ET.SubElement(suite, "properties")
    for name, value in told.items():
        ET.SubElement(properties, "property", {"name": name, "value": _clean(str(value))})


def _failures(case: ET.Element, result: CheckResult, found: list[NewFinding]) -> None:
    if not found:
        return
    first = title_of(found[0].finding)
    message = first if len(found) == 1 else f"{count(len(found), 'new finding')}; first {first}"
    types = sorted({new.finding.status.value for new in found})
    failure = ET.SubElement(case, "failure", {"message": _clean(message), "type": ", ".join(types)})
    failure.text = _clean("\n\n".join(_text(result, new) for new in found))


def _others(case: ET.Element, result: CheckResult, found: list[NewFinding]) -> None:
    if found:
        out = ET.SubElement(case, "system-out")
        texts = [_text(result, new) for new in found]
        out.text = _clean("\n\n".join(("New, below the threshold:", *texts)))


def _text(result: CheckResult, new: NewFinding) -> str:
    finding = new.finding
    sides = [
        f"  {one_line(place_of(result, side))}: {one_line(side.outlet)}, {one_line(side.speaker)}:"
        f" {one_line(side.value)}"
        for side in finding.sides
    ]
    lines = [f"{title_of(finding)} ({versus(finding)})", *sides]
    lines += [f"  {remark}" for remark in remarks(finding, new.why)]
    return "\n".join((*lines, f"  finding {finding.id}"))


def _clean(text: str) -> str:
    return _IMPOSSIBLE.sub("\ufffd", text)
