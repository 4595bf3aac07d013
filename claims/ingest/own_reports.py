"""Which files are reports of this program, so that none is read as an article."""

import json
import re

# what reports/templates/report.html writes in its head
_PAGE = re.compile(
    r"<meta\s[^>]{0,100}name=[\"']?generator[\"']?\s[^>]{0,100}content=[\"']?Rashomon\b",
    re.IGNORECASE,
)
_HEAD = 20_000
# what reports/json.py, reports/claims_json.py and reports/check/json.py name their formats
_FORMATS = ("rashomon/", "rashomon-claims/", "rashomon-check/")


def is_report(text: str) -> bool:
    """Tell whether a file's text is an HTML or JSON report of this program.

    The file's name does not matter, nor does the order or the white space of a JSON report.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _PAGE.search(start, 0, _HEAD) is not None
    if not start.startswith("{") or not any(name in start for name in _FORMATS):
        return False
    try:
        value = json.loads(start)
    except (ValueError, RecursionError):
        return False
    ours = str(value.get("format", "")).startswith(_FORMATS)
    return ours and not {"findings", "claims"}.isdisjoint(value)
