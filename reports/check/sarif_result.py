"""A finding of a check -> a result of SARIF."""

from typing import Any
from urllib.parse import quote

from reports.check.model import OPEN, CheckFinding, CheckResult, CheckSide
from reports.check.places import path_of
from reports.check.told import Standing, remarks, short, title_of, values_of
from reports.lines import cut
from reports.words import join, one_line, printable

# of one result; GitHub takes no more
LOCATIONS = 1_000
# characters of one message
MESSAGE = 4_000


def result_object(
    result: CheckResult, one: Standing, *, rule_index: int, line_hash: str
) -> dict[str, Any]:
    """Turn a finding into a result that stands in the newest article; other sides are related."""
    finding = one.finding
    newest = finding.newest
    others = [side for side in finding.sides if side is not newest][: LOCATIONS - 1]
    ids = {id(side): number for number, side in enumerate(others, start=1)}
    return {
        "ruleId": f"{finding.status.value}/{finding.kind.value}",
        "ruleIndex": rule_index,
        "level": _level(one),
        "message": {"text": _message(one, ids)},
        "locations": [{"physicalLocation": _place(result, newest)}],
        "relatedLocations": [
            {
                "id": ids[id(side)],
                "physicalLocation": _place(result, side),
                "message": {"text": message_text(f"{one_line(side.outlet)}: {short(side.value)}")},
            }
            for side in others
        ],
        "fingerprints": {"rashomon/v1": finding.fingerprint},
        "partialFingerprints": {"primaryLocationLineHash": line_hash},
        "baselineState": "new" if one.new else "unchanged",
        "properties": _properties(finding),
    }


def artifact(result: CheckResult, file: str) -> dict[str, Any]:
    """Name a file by a relative URI."""
    # bytes of a name that are no UTF-8 stay the bytes they are
    uri = quote(path_of(result.folder, file), safe="/", errors="surrogateescape")
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def message_text(text: str) -> str:
    """Escape what SARIF reads in a message: links in brackets, placeholders in braces."""
    text = one_line(text)
    for mark in "\\[]":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "{{").replace("}", "}}")


def _level(one: Standing) -> str:
    if one.fails:
        return "error"
    return "warning" if one.new or one.finding.status in OPEN else "note"


def _message(one: Standing, ids: dict[int, int]) -> str:
    finding = one.finding
    parts = []
    for value in values_of(finding):
        names = [_link(side, ids) for side in value.sides]
        parts.append(f"{join(tuple(dict.fromkeys(names)))}: {message_text(short(value.text))}")
    why = one.new.why if one.new else ""
    head = f"{message_text(title_of(finding))}. {'; '.join(parts)}."
    text = " ".join((head, *map(message_text, remarks(finding, why)), f"Finding {finding.id}."))
    return text if len(text) <= MESSAGE else _plain(one)


def _plain(one: Standing) -> str:
    """Say less of a finding of very many sides: who gives what, cut, without links."""
    given = "; ".join(
        f"{join(value.outlets)}: {short(value.text)}" for value in values_of(one.finding)
    )
    # escaping can double each character
    return message_text(cut(f"{title_of(one.finding)}. {given}", MESSAGE // 2))


def _link(side: CheckSide, ids: dict[int, int]) -> str:
    """Write an outlet's name, as a link to its place where that is a related one."""
    name = message_text(one_line(side.outlet))
    number = ids.get(id(side))
    return name if number is None else f"[{name}]({number})"


def _place(result: CheckResult, side: CheckSide) -> dict[str, Any]:
    place = side.place
    return {
        "artifactLocation": artifact(result, place.file),
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }


def _properties(finding: CheckFinding) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "id": finding.id,
        "label": printable(finding.label),
        "story": printable(finding.story),
        "confidence": round(finding.confidence, 3),
        "origins": finding.origins,
    }
    if finding.layer:
        properties["layer"] = finding.layer.value
    return properties
